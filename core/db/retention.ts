import { sql } from 'kysely';
import type { Database } from '../ports/database.ts';
import { asSystem } from './in-tenant.ts';

/** Rows in one transaction, so that nothing else waits long. */
const BATCH = 5000;

/** Removes events about these messages (by correlation id) from the log, with their retries and dead letters. */
export async function forgetEvents(
  database: Database,
  tenantId: string,
  messageIds: readonly string[],
): Promise<number> {
  const ids = [...messageIds];
  return asSystem(database, async (tx) => {
    const about = sql`tenant_id = ${tenantId}::uuid and envelope->>'correlationid' = any(${ids}::text[])`;
    await sql`delete from event_retries where ${about}`.execute(tx);
    await sql`delete from dead_letters where ${about}`.execute(tx);
    const removed = await sql`delete from events where ${about}`.execute(tx);
    return Number(removed.numAffectedRows ?? 0n);
  });
}

/**
 * Removes events older than this that every consumer group of their topic has passed. A topic that nobody has read yet
 * keeps everything. Returns how many were removed.
 */
export async function pruneEvents(database: Database, olderThan: Date): Promise<number> {
  let total = 0;
  for (;;) {
    const removed = await asSystem(database, async (tx) => {
      const { numAffectedRows } = await sql`
        delete from events where "offset" in (
          select e."offset" from events e
          where e.time < ${olderThan}
            and exists (select from consumer_offsets c where c.topic = e.topic)
            and not exists (
              select from consumer_offsets c where c.topic = e.topic and (e.tx, e."offset") > (c.tx, c."offset"))
          limit ${BATCH})`.execute(tx);
      return Number(numAffectedRows ?? 0n);
    });
    total += removed;
    if (removed < BATCH) return total;
  }
}
