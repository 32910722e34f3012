import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import type { EventEnvelope, Topic } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { coreMigrations } from '#core/db/core.migrations.ts';
import { asSystem, inTenant } from '#core/db/in-tenant.ts';
import { migrate } from '#core/db/migrate.ts';
import type { Database } from '#core/ports/database.ts';
import type { Consumer, EventLog } from '#core/ports/event-log.ts';

type OpenLog = EventLog & AsyncDisposable;

export interface EventLogUnderTest {
  openDatabase(): Promise<Database>;
  /** with retries after a few milliseconds */
  createLog(database: Database): OpenLog | Promise<OpenLog>;
  /** before each test: nothing of earlier events is left outside of the database */
  refresh?(): void;
  /** members of a group divide the keys among them, instead of one working for all */
  membersShare?: boolean;
  /** a handler is told of the batch after the one in hand */
  tellsAhead?: boolean;
}

export const TOPIC: Topic = 'mail.inbound';
/** A group joins late on a busy machine. */
export const PATIENT = { timeout: 30_000 };

export function eventOf(tenantId: string, n: number, key = 'k'): EventEnvelope<{ n: number }> {
  return {
    specversion: '1.0',
    id: newId(),
    source: 'mailflex/contract',
    type: 'contract.event.happened',
    subject: newId(),
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    tenantid: tenantId,
    userid: newId(),
    actorid: 'smtp',
    correlationid: newId(),
    schemaversion: 1,
    partitionkey: `${tenantId}:${key}`,
    data: { n },
  };
}

export const numberOf = (event: EventEnvelope) => (event.data as { n: number }).n;

/** A consumer that remembers what it was given. */
export function recorder(group: string, fail?: (event: EventEnvelope) => boolean, more: Partial<Consumer> = {}) {
  const calls: number[][] = [];
  const handled: number[] = [];
  const consumer: Consumer = {
    topic: TOPIC,
    group,
    async handle(events) {
      calls.push(events.map(numberOf));
      if (fail && events.some((event) => fail(event))) throw new TypeError('refused');
      handled.push(...events.map(numberOf));
    },
    ...more,
  };
  return { consumer, calls, handled };
}

/** What a test works with; `log` is another one in each test. */
interface OpenEventLog {
  tenant: string;
  database: Database;
  log: OpenLog;
  append(events: EventEnvelope[], owner?: string): Promise<void>;
  range(count: number, from?: number): EventEnvelope<{ n: number }>[];
  /** Resolves when the group has handled everything, set aside or not. */
  settled(group: string): Promise<void>;
}

/** One database for the tests of this `describe`, and an empty log for each of them: open while it runs. */
export function useEventLog(under: EventLogUnderTest): OpenEventLog {
  const tenant = newId();
  const open = { tenant, append, range, settled } as OpenEventLog;

  beforeAll(async () => {
    open.database = await under.openDatabase();
    await migrate(open.database, coreMigrations);
  });
  afterAll(async () => open.database?.[Symbol.asyncDispose]());
  beforeEach(async () => {
    await asSystem(open.database, async (tx) => {
      for (const table of ['events', 'consumer_offsets', 'event_retries', 'dead_letters', 'handled_events']) {
        await sql`delete from ${sql.table(table)}`.execute(tx);
      }
    });
    under.refresh?.();
    open.log = await under.createLog(open.database);
  });
  afterEach(async () => open.log[Symbol.asyncDispose]());

  function append(events: EventEnvelope[], owner = tenant): Promise<void> {
    return inTenant(open.database, owner, (tx) => open.log.append(tx, TOPIC, events));
  }
  function range(count: number, from = 0): EventEnvelope<{ n: number }>[] {
    return Array.from({ length: count }, (_, n) => eventOf(tenant, from + n));
  }
  async function settled(group: string): Promise<void> {
    await vi.waitFor(async () => expect(await open.log.lag(TOPIC, group)).toBe(0), { ...PATIENT, interval: 20 });
  }

  return open;
}
