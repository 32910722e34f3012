import { describe } from 'vitest';
import { openPostgresDatabase } from '#connectors/database/postgres.ts';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { freshKafka, hasKafka, NO_KAFKA } from '#test/harness/kafka.ts';
import { freshPostgres, hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { describeEventLog } from './event-log.contract.ts';
import type { EventLogUnderTest } from './log-under-test.ts';
import { openKafkaEventLog } from './kafka.ts';

const onKafka = (openDatabase: EventLogUnderTest['openDatabase']): EventLogUnderTest => {
  let kafka = freshKafka();
  return {
    openDatabase,
    refresh: () => void (kafka = freshKafka()),
    createLog: (database) => openKafkaEventLog({ database, ...kafka, partitions: 3, retryBaseMs: 30, pollMs: 100 }),
    membersShare: true,
  };
};

describe.skipIf(!hasKafka)(NO_KAFKA, () => {
  describeEventLog(
    'Kafka, embedded database',
    onKafka(() => createTestDatabase([])),
  );
  describe.skipIf(!hasPostgres)(NO_POSTGRES, () => {
    describeEventLog(
      'Kafka, PostgreSQL',
      onKafka(async () => openPostgresDatabase({ url: await freshPostgres() })),
    );
  });
});
