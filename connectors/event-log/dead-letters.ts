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

const DEFAULT_LIMIT = 10_000;

export function createDeadLetters(deps: { database: Database; onReplay: () => void }): DeadLetters {
  const { database } = deps;
  return {
    async list(filter) {
      const { rows } = await sql<Row>`
        select * from dead_letters where id in (${chosen(filter)}) order by failed_at desc, id`.execute(
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
    async replay(filter) {
      // one statement: a crash leaves the event here or there, never in neither
      const { rows } = await sql<{ count: number }>`
        with taken as (delete from dead_letters where id in (${chosen(filter)}) returning *),
        given as (
          insert into event_retries (topic, consumer_group, tenant_id, event_id, attempts, next_at, envelope)
          select topic, consumer_group, tenant_id, event_id, 0, now(), envelope from taken
          on conflict (topic, consumer_group, tenant_id, event_id) do update set attempts = 0, next_at = now()
        )
        select count(*)::int as count from taken`.execute(database.kysely);
      faultPoint('dead-letter.after-replay');
      deps.onReplay();
      return rows[0]?.count ?? 0;
    },
    async drop(filter) {
      const { numAffectedRows } = await sql`delete from dead_letters where id in (${chosen(filter)})`.execute(
        database.kysely,
      );
      return Number(numAffectedRows ?? 0n);
    },
    async counts() {
      const { rows } = await sql<{ topic: Topic; count: number }>`
        select topic, count(*)::int as count from dead_letters group by topic order by topic`.execute(database.kysely);
      return rows.map(({ topic, count }) => ({ topic: deadLetterTopic(topic), count }));
    },
  };
}

function chosen({ tenantId, topic, ids, limit = DEFAULT_LIMIT }: DeadLetterFilter): RawBuilder<unknown> {
  return sql`
    select id from dead_letters
    where (${tenantId ?? null}::uuid is null or tenant_id = ${tenantId ?? null}::uuid)
      and (${topic ?? null}::text is null or 'dlq.' || topic = ${topic ?? null}::text or topic = ${topic ?? null}::text)
      and (${ids ? [...ids] : null}::text[] is null or id::text = any(${ids ? [...ids] : null}::text[]))
    order by failed_at desc, id limit ${limit}`;
}
