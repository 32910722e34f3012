import { test } from 'vitest';
import { openPostgresDatabase } from '#connectors/database/postgres.ts';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { describeEventLog } from './event-log.contract.ts';
import { createOutboxEventLog } from './outbox-table.ts';

const createLog = (database: Parameters<typeof createOutboxEventLog>[0]['database']) =>
  createOutboxEventLog({ database, retryBaseMs: 30, pollMs: 100 });

describeEventLog('outbox table, embedded', { openDatabase: () => createTestDatabase([]), createLog });

const url = process.env.MAILFLEX_TEST_POSTGRES;
if (url) describeEventLog('outbox table, PostgreSQL', { openDatabase: () => openPostgresDatabase({ url }), createLog });
else test.skip('PostgreSQL: set MAILFLEX_TEST_POSTGRES to the postgres:// address of an empty database', () => {});
