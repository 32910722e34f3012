import { sql } from 'kysely';
import type { EventRow, GroupwareTx } from '../store/groupware.tables.ts';

/** Rows of a user that a range query or a search for a changed event has to look at. */
const MAX_ROWS = 2000;

export async function findByUid(tx: GroupwareTx, userId: string, uid: string): Promise<EventRow | null> {
  const found = await sql<EventRow>`
    select * from calendar_events where user_id = ${userId} and uid = ${uid}`.execute(tx);
  return found.rows[0] ?? null;
}

/** Not cancelled, latest first. */
export async function findByThread(tx: GroupwareTx, userId: string, threadId: string): Promise<EventRow[]> {
  const found = await sql<EventRow>`
    select * from calendar_events
    where user_id = ${userId} and provenance ->> 'threadId' = ${threadId} and status <> 'cancelled'
    order by updated_at desc limit 50`.execute(tx);
  return found.rows;
}

/** Events, and series, that may have an occurrence between the two instants. */
export async function findBetween(tx: GroupwareTx, userId: string, from: Date, to: Date): Promise<EventRow[]> {
  const found = await sql<EventRow>`
    select * from calendar_events
    where user_id = ${userId} and recurrence is null and starts_at < ${to} and ends_at >= ${from}
    union all
    select * from calendar_events
    where user_id = ${userId} and recurrence is not null and starts_at < ${to}
      and (recurs_until is null or recurs_until >= ${from})
    order by starts_at, id limit ${MAX_ROWS}`.execute(tx);
  return found.rows;
}
