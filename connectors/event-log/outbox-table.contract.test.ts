import { describe, expect, test, vi } from 'vitest';
import { openPostgresDatabase } from '#connectors/database/postgres.ts';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { freshPostgres, hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { newId } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { describeEventLog } from './event-log.contract.ts';
import { eventOf } from './log-under-test.ts';
import { createOutboxEventLog } from './outbox-table.ts';

const createLog = (database: Parameters<typeof createOutboxEventLog>[0]['database']) =>
  createOutboxEventLog({ database, retryBaseMs: 30, pollMs: 100 });

describeEventLog('outbox table, embedded', {
  openDatabase: () => createTestDatabase([]),
  createLog,
  tellsAhead: true,
});

describe.skipIf(!hasPostgres)(NO_POSTGRES, () => {
  describeEventLog('outbox table, PostgreSQL', {
    openDatabase: async () => openPostgresDatabase({ url: await freshPostgres() }),
    createLog,
    tellsAhead: true,
  });
});

test('a group that gathers is given together what comes soon after its last batch', async () => {
  await using database = await createTestDatabase([]);
  await using log = createLog(database);
  const tenant = newId();
  const append = (n: number) =>
    inTenant(database, tenant, (tx) => log.append(tx, 'mail.inbound', [eventOf(tenant, n)]));
  const batches: number[] = [];
  await using _running = await log.subscribe({
    topic: 'mail.inbound',
    group: 'test.gather',
    gatherMs: 2000,
    async handle(events) {
      batches.push(events.length);
    },
  });
  await append(0);
  await vi.waitFor(() => expect(batches).toEqual([1]), { timeout: 10_000, interval: 5 });
  for (const n of [1, 2, 3]) await append(n);
  await vi.waitFor(() => expect(batches).toEqual([1, 3]), { timeout: 10_000 });
});
