import { sql } from 'kysely';
import type { EventEnvelope, Topic } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import type { Consumer, EventLog, StoredEvent } from '#core/ports/event-log.ts';
import type { Logger } from '#core/ports/logger.ts';
import { createDeadLetters } from './dead-letters.ts';
import { createGroupPosition } from './group-position.ts';
import { startMember, type Member } from './member.ts';
import { createRetries } from './retries.ts';

export interface OutboxOptions {
  database: Database;
  logger?: Logger | undefined;
  /** delay before the second attempt; doubles from there. Default 2000 */
  retryBaseMs?: number;
  /** default 1000 */
  pollMs?: number;
  /** a member that does not renew for so long has lost its group to another. Default 30000 */
  leaseMs?: number;
  /** default 10000 */
  graceMs?: number;
}

const CHANNEL = 'mailflex_events';
/** text that jsonb does not hold: NUL and halves of surrogate pairs */
const NOT_IN_JSONB = /\\u(0000|d[89a-f])/i;

/** The event log as tables of the database (`core/db/core.migrations`): consumers read the outbox itself. */
export function createOutboxEventLog(options: OutboxOptions): EventLog & AsyncDisposable {
  const { database, logger, retryBaseMs = 2_000, pollMs = 1_000, leaseMs = 30_000, graceMs = 10_000 } = options;
  const members = new Map<Member, Topic>();
  const acrossProcesses = !database.singleProcess && database.listen !== undefined;
  let listening: Promise<AsyncDisposable> | undefined;

  function wake(topic?: string): void {
    for (const [member, ofTopic] of members) if (!topic || topic === ofTopic) member.wake();
  }

  async function append(tx: Tx<unknown>, topic: Topic, events: readonly EventEnvelope[]): Promise<void> {
    if (events.length === 0) return;
    await sql`
      insert into events (topic, tenant_id, event_id, partition_key, type, time, envelope)
      select ${topic}, (e->>'tenantid')::uuid, (e->>'id')::uuid, e->>'partitionkey', e->>'type',
        (e->>'time')::timestamptz, e
      from jsonb_array_elements(${toJson(events)}::jsonb) with ordinality as listed (e, n)
      order by n on conflict do nothing`.execute(tx);
    if (acrossProcesses) await sql`select pg_notify(${CHANNEL}, ${topic})`.execute(tx);
    afterCommit(tx, () => wake(topic));
  }

  async function subscribe(consumer: Consumer, { signal }: { signal?: AbortSignal } = {}): Promise<AsyncDisposable> {
    signal?.throwIfAborted();
    if (acrossProcesses) await (listening ??= database.listen?.(CHANNEL, wake));
    const { topic, group, attempts = 5 } = consumer;
    const member = startMember({
      consumer,
      position: createGroupPosition({ database, topic, group, owner: newId(), leaseMs }),
      retries: createRetries({ database, topic, group, attempts, baseMs: retryBaseMs }),
      logger,
      timing: {
        pollMs,
        pauseMs: pollMs,
        graceMs,
        renewMs: database.singleProcess ? Infinity : leaseMs / 3,
      },
    });
    members.set(member, topic);
    async function stop(): Promise<void> {
      signal?.removeEventListener('abort', stopQuietly);
      await member[Symbol.asyncDispose]();
      members.delete(member);
      // a member of the same group that stands by takes over at once
      wake(topic);
    }
    const stopQuietly = () => void stop().catch(() => {});
    signal?.addEventListener('abort', stopQuietly, { once: true });
    return { [Symbol.asyncDispose]: stop };
  }

  return {
    append,
    subscribe,
    async read(topic, { tenantId, since, afterOffset, limit }) {
      const { rows } = await sql<{ offset: string; envelope: EventEnvelope }>`
        select "offset", envelope from events
        where topic = ${topic} and "offset" > ${String(afterOffset ?? 0n)}::bigint
          and (${tenantId ?? null}::uuid is null or tenant_id = ${tenantId ?? null}::uuid)
          and (${since ?? null}::timestamptz is null or time >= ${since ?? null}::timestamptz)
        order by "offset" limit ${limit}`.execute(database.kysely);
      return rows.map((row): StoredEvent => ({ offset: BigInt(row.offset), event: row.envelope }));
    },
    async lag(topic, group) {
      const { rows } = await sql<{ count: number }>`
        with here as (
          select coalesce(max(tx::text), '0')::xid8 as tx, coalesce(max("offset"), 0) as "offset"
          from consumer_offsets where topic = ${topic} and consumer_group = ${group}
        )
        select (select count(*) from events e, here
            where e.topic = ${topic} and (e.tx, e."offset") > (here.tx, here."offset"))::int
          + (select count(*) from event_retries where topic = ${topic} and consumer_group = ${group})::int as count
      `.execute(database.kysely);
      return rows[0]?.count ?? 0;
    },
    deadLetters: createDeadLetters({ database, onReplay: () => wake() }),
    async [Symbol.asyncDispose]() {
      await Promise.all([...members.keys()].map((member) => member[Symbol.asyncDispose]()));
      members.clear();
      await (await listening)?.[Symbol.asyncDispose]();
    },
  };
}

function toJson(events: readonly EventEnvelope[]): string {
  const json = JSON.stringify(events);
  if (!NOT_IN_JSONB.test(json)) return json;
  return JSON.stringify(events, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
  );
}
