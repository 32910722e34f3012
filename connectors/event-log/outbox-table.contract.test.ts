import { describe } from 'vitest';
import { openPostgresDatabase } from '#connectors/database/postgres.ts';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { freshPostgres, hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { describeEventLog } from './event-log.contract.ts';
import { createOutboxEventLog } from './outbox-table.ts';

const createLog = (database: Parameters<typeof createOutboxEventLog>[0]['database']) =>
  createOutboxEventLog({ database, retryBaseMs: 30, pollMs: 100 });

describeEventLog('outbox table, embedded', { openDatabase: () => createTestDatabase([]), createLog });

describe.skipIf(!hasPostgres)(NO_POSTGRES, () => {
  describeEventLog('outbox table, PostgreSQL', {
    openDatabase: async () => openPostgresDatabase({ url: await freshPostgres() }),
    createLog,
  });
});
