import { test } from 'vitest';
import { createTestDatabase } from '#connectors/database/testing.ts';
import type { EmbeddedDatabase } from '#connectors/database/embedded/handle.ts';
import { createBullmqJobQueue } from './bullmq.ts';
import { createEmbeddedPool, SCHEMA } from './embedded-pool.ts';
import { createPostgresJobQueue } from './index.ts';
import { describeJobQueue } from './job-queue.contract.ts';

let database: EmbeddedDatabase | undefined;
describeJobQueue('BullMQ, embedded', {
  async open() {
    database ??= await createTestDatabase([]);
    return createBullmqJobQueue({ pool: createEmbeddedPool(database), schema: SCHEMA, lockMs: 900 });
  },
  close: async () => database?.[Symbol.asyncDispose](),
});

const url = process.env.MAILFLEX_TEST_POSTGRES;
if (url) describeJobQueue('BullMQ, PostgreSQL', { open: () => createPostgresJobQueue(url, { lockMs: 900 }) });
else test.skip('PostgreSQL: set MAILFLEX_TEST_POSTGRES to the postgres:// address of an empty database', () => {});
