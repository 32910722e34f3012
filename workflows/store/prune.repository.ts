import { sql } from 'kysely';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';

/** Rows in one transaction, so that nothing else waits long. */
const BATCH = 2000;

/** Removes executions that ended before this, with their steps; those that wait or run stay. Returns how many. */
export async function pruneExecutions(database: Database, olderThan: Date): Promise<number> {
  let total = 0;
  for (;;) {
    const removed = await asSystem(database, async (tx) => {
      const { rows } = await sql<{ count: number }>`
        with old as (
          delete from executions where id in (
            select id from executions where finished_at < ${olderThan} and status in ('success', 'error') limit ${BATCH})
          returning id
        ), steps as (delete from execution_steps where execution_id in (select id from old))
        select count(*)::int as count from old`.execute(tx);
      return rows[0]?.count ?? 0;
    });
    total += removed;
    if (removed < BATCH) return total;
  }
}
