import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { newId } from '#core/contracts/ids.ts';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';
import type { JobQueue } from '#core/ports/job-queue.ts';
import { pruneExecutions } from '#workflows/store/prune.repository.ts';
import { createLogger } from '../logger.ts';
import { allMigrations } from '../migrations.ts';
import { pruneJob } from './prune.jobs.ts';

async function add(database: Database, execution: { status: string; finished: string | null }): Promise<void> {
  const [id, tenant] = [newId(), newId()];
  await asSystem(database, async (tx) => {
    await sql`insert into executions (id, tenant_id, user_id, workflow_id, workflow_version, correlation_id, status, attempt,
        turn, trigger_data, started_at, finished_at)
      values (${id}::uuid, ${tenant}::uuid, ${tenant}::uuid, ${tenant}::uuid, 1, ${id}::uuid, ${execution.status}, 1, 1, '{}',
        '2026-01-01', ${execution.finished}::timestamptz)`.execute(tx);
    await sql`insert into execution_steps (tenant_id, user_id, execution_id, position, node, type, status, started_at, duration_ms)
      values (${tenant}::uuid, ${tenant}::uuid, ${id}::uuid, 0, 'n', 't', 'success', '2026-01-01', 1)`.execute(tx);
    await sql`insert into handled_events (consumer_group, event_id, handled_at)
      values ('g', ${id}::uuid, coalesce(${execution.finished}::timestamptz, '2026-01-01'))`.execute(tx);
  });
}

async function counts(database: Database): Promise<unknown> {
  const { rows } = await asSystem(database, (tx) =>
    sql`select (select count(*)::int from executions) as executions, (select count(*)::int from execution_steps) as steps,
      (select count(*)::int from handled_events) as handled`.execute(tx),
  );
  return rows[0];
}

test('once a day what is old goes: executions that ended, their steps, marks of handled events', async () => {
  await using database = await createTestDatabase(allMigrations);
  let now = new Date('2026-06-01T00:00:00Z');
  const job = pruneJob({
    database,
    clock: { now: () => now },
    logger: createLogger({ level: 'silent', format: 'json' }),
    jobQueue: {} as JobQueue,
    retention: { eventDays: 90, executionDays: 60 },
    pruneExecutions: (olderThan) => pruneExecutions(database, olderThan),
  });
  const run = () => job.handle({}, { id: 'x', attempt: 1, signal: AbortSignal.timeout(5000) });
  await add(database, { status: 'success', finished: '2026-04-10' });
  await add(database, { status: 'error', finished: '2026-05-20' });
  await add(database, { status: 'waiting', finished: null });

  await run();
  expect(await counts(database)).toEqual({ executions: 3, steps: 3, handled: 1 });
  now = new Date('2026-06-15T00:00:00Z');
  await run();
  expect(await counts(database)).toEqual({ executions: 2, steps: 2, handled: 1 });
  now = new Date('2027-01-01T00:00:00Z');
  await run();
  expect(await counts(database)).toEqual({ executions: 1, steps: 1, handled: 0 });
});
