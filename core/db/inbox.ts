import { sql } from 'kysely';
import { faultPoint } from '../faults.ts';
import type { Database, Tx } from '../ports/database.ts';
import { asSystem } from './in-tenant.ts';

/**
 * Marks events as handled by a consumer group and returns the ids that were not marked before. Call it in the
 * transaction that writes the effects, and leave out the events that are not in the answer: that makes a consumer of
 * an at-least-once log idempotent. Events whose subject is not in the database stay unclaimed: they may be ahead of a
 * restored one, and come again with it. Works as tenant (`inTenant`: marks are the tenant's own) and as system.
 */
export async function claimEvents(
  // oxlint-disable-next-line no-explicit-any -- any feature's transaction will do
  tx: Tx<any>,
  group: string,
  eventIds: readonly string[],
): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set();
  const claimed = await sql<{ event_id: string }>`
    insert into handled_events (consumer_group, event_id)
    select ${group}, unnest(${[...eventIds]}::uuid[])
    on conflict do nothing
    returning event_id`.execute(tx);
  faultPoint('consumer.in-transaction');
  return new Set(claimed.rows.map((row) => row.event_id));
}

/**
 * Forgets marks older than this. Must be older than any event that can still be delivered or replayed without
 * meaning to repeat its effects. Returns how many were forgotten.
 */
export async function pruneHandledEvents(database: Database, olderThan: Date): Promise<number> {
  return asSystem(database, async (tx) => {
    const result = await sql`delete from handled_events where handled_at < ${olderThan}`.execute(tx);
    return Number(result.numAffectedRows ?? 0n);
  });
}
