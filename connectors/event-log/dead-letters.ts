import { sql, type RawBuilder } from 'kysely';
import { deadLetterTopic, type EventEnvelope, type Topic } from '#core/contracts/event.ts';
import { faultPoint } from '#core/faults.ts';
import type { Database } from '#core/ports/database.ts';
import type { DeadLetterFilter, DeadLetterRecord, DeadLetters } from '#core/ports/event-log.ts';

interface Row {
  id: string;
  tenant_id: string;
  topic: Topic;
  consumer_group: string;
  event_id: string;
  attempts: number;
  error: DeadLetterRecord['error'];
  envelope: EventEnvelope;
  failed_at: Date;
}

const MOST_LISTED = 10_000;
/** in one statement, so that thousands hold up nobody else for long */
const AT_ONCE = 500;

export interface OpenDeadLetters extends DeadLetters {
  /** an event has become a dead letter */
  tell(event: EventEnvelope, group: string): void;
}

export function createDeadLetters(deps: { database: Database; onReplay: () => void }): OpenDeadLetters {
  const { database } = deps;
  const listeners = new Set<(event: EventEnvelope, group: string) => void>();

  /** Repeats a statement over batches of what was there at the beginning. */
  async function inBatches(filter: DeadLetterFilter, work: (batch: RawBuilder<unknown>) => Promise<number>) {
    // by the clock that writes `failed_at`, to its last digit
    const { rows } = await sql<{ now: string }>`select clock_timestamp()::text as now`.execute(database.kysely);
    const there = sql`${matching(filter)} and failed_at <= ${rows[0]!.now}::timestamptz`;
    for (let total = 0; ;) {
      const count = await work(sql`select id from dead_letters where ${there} limit ${AT_ONCE} for update skip locked`);
      total += count;
      if (count < AT_ONCE) return total;
    }
  }

  return {
    async list(filter, limit = MOST_LISTED) {
      const { rows } = await sql<Row>`
        select * from dead_letters where ${matching(filter)} order by failed_at desc, id limit ${limit}`.execute(
        database.kysely,
      );
      return rows.map((row) => ({
        id: row.id,
        tenantId: row.tenant_id,
        topic: deadLetterTopic(row.topic),
        group: row.consumer_group,
        eventId: row.event_id,
        attempts: row.attempts,
        error: row.error,
        payload: row.envelope,
        failedAt: row.failed_at,
      }));
    },
    async summarize(filter) {
      const { rows } = await sql<{ topic: Topic; group: string; code: string; count: number }>`
        select topic, consumer_group as group, error->>'code' as code, count(*)::int as count
        from dead_letters where ${matching(filter)} group by 1, 2, 3 order by 1, 2, 3`.execute(database.kysely);
      return rows.map((row) => ({ ...row, topic: deadLetterTopic(row.topic) }));
    },
    onGivenUp(listener) {
      listeners.add(listener);
      return { [Symbol.dispose]: () => void listeners.delete(listener) };
    },
    tell(event, group) {
      for (const listener of listeners) listener(event, group);
    },
    replay: (filter) =>
      inBatches(filter, async (batch) => {
        // one statement: a crash leaves the event here or there, never in neither
        const { rows } = await sql<{ count: number }>`
          with taken as (delete from dead_letters where id in (${batch}) returning *),
          given as (
            insert into event_retries (topic, consumer_group, tenant_id, event_id, attempts, next_at, envelope)
            select topic, consumer_group, tenant_id, event_id, 0, now(), envelope from taken
            on conflict (topic, consumer_group, tenant_id, event_id) do update set attempts = 0, next_at = now()
          )
          select count(*)::int as count from taken`.execute(database.kysely);
        faultPoint('dead-letter.after-replay');
        deps.onReplay();
        return rows[0]!.count;
      }),
    drop: (filter) =>
      inBatches(filter, async (batch) => {
        const { numAffectedRows } = await sql`delete from dead_letters where id in (${batch})`.execute(database.kysely);
        return Number(numAffectedRows ?? 0n);
      }),
    async counts() {
      const { rows } = await sql<{ topic: Topic; count: number }>`
        select topic, count(*)::int as count from dead_letters group by topic order by topic`.execute(database.kysely);
      return rows.map(({ topic, count }) => ({ topic: deadLetterTopic(topic), count }));
    },
  };
}

function matching({ tenantId, userId, topic, group, code, from, to, ids }: DeadLetterFilter): RawBuilder<unknown> {
  const conditions = [
    tenantId === undefined ? [] : sql`tenant_id = ${tenantId}::uuid`,
    userId === undefined ? [] : sql`envelope->>'userid' = ${userId}`,
    topic === undefined ? [] : sql`topic = ${topic.replace(/^dlq\./, '')}`,
    group === undefined ? [] : sql`consumer_group = ${group}`,
    code === undefined ? [] : sql`error->>'code' = ${code}`,
    from === undefined ? [] : sql`failed_at >= ${from}`,
    to === undefined ? [] : sql`failed_at < ${to}`,
    ids === undefined ? [] : sql`id::text = any(${[...ids]}::text[])`,
  ].flat();
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}
