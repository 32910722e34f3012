import { sql } from 'kysely';
import type { EventEnvelope, Topic } from '#core/contracts/event.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import type { EventLog, StoredEvent } from '#core/ports/event-log.ts';

/** text that jsonb does not hold: NUL and halves of surrogate pairs */
const NOT_IN_JSONB = /\\u(0000|d[89a-f])/i;
/** NOTIFY of the topic after each append, for the other processes */
export const CHANNEL = 'mailflex_events';

/** Writes the events into the table `events`, in the caller's transaction, without those that are there. */
export async function appendEvents(
  tx: Tx<unknown>,
  topic: Topic,
  events: readonly EventEnvelope[],
  options: { notify: boolean },
): Promise<void> {
  await sql`
    insert into events (topic, tenant_id, event_id, partition_key, type, time, envelope)
    select ${topic}, (e->>'tenantid')::uuid, (e->>'id')::uuid, e->>'partitionkey', e->>'type',
      (e->>'time')::timestamptz, e
    from jsonb_array_elements(${toJson(events)}::jsonb) with ordinality as listed (e, n)
    order by n on conflict do nothing`.execute(tx);
  if (options.notify) await sql`select pg_notify(${CHANNEL}, ${topic})`.execute(tx);
}

export async function readEvents(
  database: Database,
  topic: Topic,
  { tenantId, since, afterOffset, limit }: Parameters<EventLog['read']>[1],
): Promise<StoredEvent[]> {
  const { rows } = await sql<{ offset: string; envelope: EventEnvelope }>`
    select "offset", envelope from events
    where topic = ${topic} and "offset" > ${String(afterOffset ?? 0n)}::bigint
      and (${tenantId ?? null}::uuid is null or tenant_id = ${tenantId ?? null}::uuid)
      and (${since ?? null}::timestamptz is null or time >= ${since ?? null}::timestamptz)
    order by "offset" limit ${limit}`.execute(database.kysely);
  return rows.map((row): StoredEvent => ({ offset: BigInt(row.offset), event: row.envelope }));
}

/** Events behind the position that this group has in the table. */
export async function countEventsAfter(database: Database, topic: Topic, group: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with here as (
      select coalesce(max(tx::text), '0')::xid8 as tx, coalesce(max("offset"), 0) as "offset"
      from consumer_offsets where topic = ${topic} and consumer_group = ${group}
    )
    select count(*)::int as count from events e, here
    where e.topic = ${topic} and (e.tx, e."offset") > (here.tx, here."offset")`.execute(database.kysely);
  return rows[0]?.count ?? 0;
}

export async function countRetries(database: Database, topic: Topic, group: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from event_retries where topic = ${topic} and consumer_group = ${group}`.execute(
    database.kysely,
  );
  return rows[0]?.count ?? 0;
}

function toJson(events: readonly EventEnvelope[]): string {
  const json = JSON.stringify(events);
  if (!NOT_IN_JSONB.test(json)) return json;
  return JSON.stringify(events, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
  );
}
