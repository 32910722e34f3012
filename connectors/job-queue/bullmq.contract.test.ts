import { describe } from 'vitest';
import { createTestDatabase } from '#connectors/database/testing.ts';
import type { EmbeddedDatabase } from '#connectors/database/embedded/handle.ts';
import { freshPostgres, hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { testRedis, hasRedis, NO_REDIS } from '#test/harness/redis.ts';
import { createBullmqJobQueue } from './bullmq.ts';
import { createEmbeddedPool, SCHEMA } from './embedded-pool.ts';
import { createPostgresJobQueue } from './index.ts';
import { describeJobQueue } from './job-queue.contract.ts';
import { createRedisJobQueue } from './redis.ts';

let database: EmbeddedDatabase | undefined;
describeJobQueue('BullMQ, embedded', {
  async open() {
    database ??= await createTestDatabase([]);
    return createBullmqJobQueue({ pool: createEmbeddedPool(database), schema: SCHEMA, lockMs: 900 });
  },
  close: async () => database?.[Symbol.asyncDispose](),
});

let address: Promise<string> | undefined;
describe.skipIf(!hasPostgres)(NO_POSTGRES, () => {
  describeJobQueue('BullMQ, PostgreSQL', {
    open: async () => createPostgresJobQueue(await (address ??= freshPostgres()), { lockMs: 900 }),
  });
});

describe.skipIf(!hasRedis)(NO_REDIS, () => {
  describeJobQueue('BullMQ, Redis', { open: async () => createRedisJobQueue({ url: testRedis(), lockMs: 900 }) });
});
