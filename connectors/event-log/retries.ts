import { sql } from 'kysely';
import { toErrorBody } from '#core/contracts/errors.ts';
import type { EventEnvelope, Topic } from '#core/contracts/event.ts';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';

export interface Failure {
  event: EventEnvelope;
  /** deliveries so far that failed */
  attempts: number;
  error: unknown;
}

export interface Retry {
  event: EventEnvelope;
  attempts: number;
  /** milliseconds until it is due; 0 or less = now */
  dueInMs: number;
}

/** The events that a group has set aside. After `attempts` failures an event moves to the dead letters. */
export interface Retries {
  /** Records failed deliveries, of new events and of retried ones alike. Returns those that are given up. */
  record(failures: readonly Failure[]): Promise<Failure[]>;
  /** the earliest, due or not */
  earliest(limit: number): Promise<Retry[]>;
  done(events: readonly EventEnvelope[]): Promise<void>;
}

const LONGEST_DELAY_MS = 10 * 60_000;

/** Doubles with each attempt, at most 10 minutes; jitter between half and one and a half. */
export function retryDelayMs(
  baseMs: number,
  attempts: number,
  random: number = Math.random(),
  longestMs: number = LONGEST_DELAY_MS,
): number {
  return Math.min(baseMs * 2 ** (attempts - 1), longestMs) * (0.5 + random);
}

export function createRetries(deps: {
  database: Database;
  topic: Topic;
  group: string;
  attempts: number;
  baseMs: number;
}): Retries {
  const { database, topic, group, baseMs } = deps;
  return {
    async record(failures) {
      const [again, givenUp] = [
        failures.filter((failure) => failure.attempts < deps.attempts),
        failures.filter((failure) => failure.attempts >= deps.attempts),
      ];
      await asSystem(database, async (tx) => {
        if (again.length > 0) {
          await sql`
            insert into event_retries (topic, consumer_group, tenant_id, event_id, attempts, next_at, error, envelope)
            select ${topic}, ${group}, (f->'envelope'->>'tenantid')::uuid, (f->'envelope'->>'id')::uuid, (f->>'attempts')::int,
              now() + make_interval(secs => (f->>'delay')::float8), f->'error', f->'envelope'
            from jsonb_array_elements(${toJson(again, baseMs)}::jsonb) as listed (f)
            on conflict (topic, consumer_group, tenant_id, event_id) do update
            set attempts = excluded.attempts, next_at = excluded.next_at, error = excluded.error`.execute(tx);
        }
        if (givenUp.length > 0) {
          await sql`
            with failed as (select f from jsonb_array_elements(${toJson(givenUp, baseMs)}::jsonb) as listed (f)),
            removed as (
              delete from event_retries where topic = ${topic} and consumer_group = ${group} and (tenant_id, event_id) in
                (select (f->'envelope'->>'tenantid')::uuid, (f->'envelope'->>'id')::uuid from failed))
            insert into dead_letters (topic, consumer_group, tenant_id, event_id, attempts, error, envelope)
            select ${topic}, ${group}, (f->'envelope'->>'tenantid')::uuid, (f->'envelope'->>'id')::uuid, (f->>'attempts')::int,
              f->'error', f->'envelope' from failed
            on conflict (topic, consumer_group, tenant_id, event_id) do update
            set attempts = excluded.attempts, error = excluded.error, failed_at = now()`.execute(tx);
        }
      });
      return givenUp;
    },
    async earliest(limit) {
      const { rows } = await sql<{ envelope: EventEnvelope; attempts: number; due_in_ms: number }>`
        select envelope, attempts, (extract(epoch from next_at - now()) * 1000)::float8 as due_in_ms
        from event_retries where topic = ${topic} and consumer_group = ${group}
        order by next_at limit ${limit}`.execute(database.kysely);
      return rows.map((row) => ({ event: row.envelope, attempts: row.attempts, dueInMs: row.due_in_ms }));
    },
    async done(events) {
      if (events.length === 0) return;
      await sql`
        delete from event_retries where topic = ${topic} and consumer_group = ${group} and (tenant_id, event_id) in
          (select * from unnest(${events.map(({ tenantid }) => tenantid)}::uuid[], ${events.map(({ id }) => id)}::uuid[]))`.execute(
        database.kysely,
      );
    },
  };
}

/** One failure for each event: a statement changes no row twice. */
function toJson(failures: readonly Failure[], baseMs: number): string {
  const last = new Map(failures.map((failure) => [`${failure.event.tenantid} ${failure.event.id}`, failure]));
  return JSON.stringify(
    [...last.values()].map(({ event, attempts, error }) => ({
      envelope: event,
      attempts,
      delay: retryDelayMs(baseMs, attempts) / 1000,
      error: toErrorBody(error),
    })),
    // what jsonb does not hold
    (_, value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value),
  );
}
