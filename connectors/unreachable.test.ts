import { expect, test } from 'vitest';
import { createTestDatabase } from './database/testing.ts';
import { openKafkaEventLog } from './event-log/kafka.ts';
import { createJobQueue } from './job-queue/index.ts';

/** nobody listens on the discard port */
const NOBODY = '127.0.0.1:9';

test('a Kafka that nobody answers for is named by its setting, soon', async () => {
  await using database = await createTestDatabase([]);
  await expect(openKafkaEventLog({ database, brokers: [NOBODY] })).rejects.toMatchObject({
    code: 'engine.unreachable',
    message: expect.stringContaining('MAILFLEX_KAFKA_BROKERS') as string,
  });
});

test('a Redis that nobody answers for is named by its setting, without its password', async () => {
  await using database = await createTestDatabase([]);
  const redisUrl = `redis://:hidden@${NOBODY}`;
  const opening = createJobQueue({ databaseUrl: undefined, redisUrl }, { database });
  await expect(opening).rejects.toMatchObject({
    code: 'engine.unreachable',
    message: expect.stringMatching(/^(?!.*hidden).*MAILFLEX_REDIS_URL/) as string,
  });
});
