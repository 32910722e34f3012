import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { MailflexError } from '#core/contracts/errors.ts';
import type { EventEnvelope, Topic } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { coreMigrations } from '#core/db/core.migrations.ts';
import { claimEvents } from '#core/db/inbox.ts';
import { asSystem, inTenant } from '#core/db/in-tenant.ts';
import { migrate } from '#core/db/migrate.ts';
import type { Database } from '#core/ports/database.ts';
import type { Consumer, DeadLetterFilter, EventLog } from '#core/ports/event-log.ts';

type LogUnderTest = EventLog & AsyncDisposable;

export interface EventLogUnderTest {
  openDatabase(): Promise<Database>;
  /** with retries after a few milliseconds */
  createLog(database: Database): LogUnderTest | Promise<LogUnderTest>;
  /** before each test: nothing of earlier events is left outside of the database */
  refresh?(): void;
  /** members of a group divide the keys among them, instead of one working for all */
  membersShare?: boolean;
  /** a handler is told of the batch after the one in hand */
  tellsAhead?: boolean;
}

const TOPIC: Topic = 'mail.inbound';
/** A group joins late on a busy machine. */
const PATIENT = { timeout: 30_000 };

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
const numberOf = (event: EventEnvelope) => (event.data as { n: number }).n;

/** What every adapter of the EventLog port does. */
export function describeEventLog(adapter: string, under: EventLogUnderTest): void {
  describe(`the event log (${adapter})`, () => {
    let database: Database;
    let log: EventLog & AsyncDisposable;
    const tenant = newId();

    beforeAll(async () => {
      database = await under.openDatabase();
      await migrate(database, coreMigrations);
    });
    afterAll(async () => database?.[Symbol.asyncDispose]());
    beforeEach(async () => {
      await asSystem(database, async (tx) => {
        for (const table of ['events', 'consumer_offsets', 'event_retries', 'dead_letters', 'handled_events']) {
          await sql`delete from ${sql.table(table)}`.execute(tx);
        }
      });
      under.refresh?.();
      log = await under.createLog(database);
    });
    afterEach(async () => log[Symbol.asyncDispose]());

    const append = (events: EventEnvelope[], owner = tenant) =>
      inTenant(database, owner, (tx) => log.append(tx, TOPIC, events));
    const range = (count: number, from = 0) => Array.from({ length: count }, (_, n) => eventOf(tenant, from + n));

    /** A consumer that remembers what it was given. */
    function recorder(group: string, fail?: (event: EventEnvelope) => boolean, more: Partial<Consumer> = {}) {
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
    const settled = (group: string) =>
      vi.waitFor(async () => expect(await log.lag(TOPIC, group)).toBe(0), { ...PATIENT, interval: 20 });

    test('delivers exactly what was committed, in order, and nothing of what was rolled back', async () => {
      const { consumer, handled } = recorder('test.order');
      await append(range(3));
      await using _running = await log.subscribe(consumer);
      await expect(
        inTenant(database, tenant, async (tx) => {
          await log.append(tx, TOPIC, range(5, 100));
          throw new Error('rolled back');
        }),
      ).rejects.toThrow('rolled back');
      await append(range(60, 3));
      await settled('test.order');
      expect(handled).toEqual(Array.from({ length: 63 }, (_, n) => n));
    });

    test('in a backlog tells of the next batch ahead, at most, and gives every event once', async () => {
      const told: number[] = [];
      const { consumer, handled } = recorder('test.ahead', undefined, {
        batchSize: 10,
        prepare: (events) => told.push(...events.map(numberOf)),
      });
      await append(range(55));
      await using _running = await log.subscribe(consumer);
      await settled('test.ahead');
      expect(handled).toEqual(Array.from({ length: 55 }, (_, n) => n));
      expect(told).toEqual(under.tellsAhead ? handled.slice(10) : []);
    });

    test('gives at once what comes after a rest, also to a group that gathers', async () => {
      const { consumer, handled } = recorder('test.gather', undefined, { gatherMs: 60_000 });
      await using _running = await log.subscribe(consumer);
      await append(range(2));
      await settled('test.gather');
      expect(handled).toEqual([0, 1]);
    });

    test('leaves out an event that is in the log already', async () => {
      const events = range(2);
      await append(events);
      await append([...events, eventOf(tenant, 2), events[0]!]);
      const stored = await log.read(TOPIC, { limit: 10 });
      expect(stored.map(({ event }) => numberOf(event))).toEqual([0, 1, 2]);
      expect(stored[0]!.event).toEqual(events[0]);
    });

    test('lets a tenant append and see only its own events', async () => {
      const other = newId();
      await expect(append([eventOf(other, 1)])).rejects.toMatchObject({ code: '42501' });
      await append([eventOf(other, 1)], other);
      const seen = await inTenant(database, tenant, (tx) => sql`select 1 from events`.execute(tx));
      expect(seen.rows).toEqual([]);
      await expect(inTenant(database, other, (tx) => sql`delete from events`.execute(tx))).rejects.toMatchObject({
        code: '42501',
      });
    });

    test('keeps any text, without the characters that jsonb cannot hold', async () => {
      await append([{ ...eventOf(tenant, 1), data: { n: 1, text: 'a\0b\ud800c 🦊 \\u0000' } }]);
      const [stored] = await log.read(TOPIC, { limit: 1 });
      expect(stored!.event.data).toEqual({ n: 1, text: 'ab\ufffdc 🦊 \\u0000' });
    });

    test('gives every group all events, and each group goes on where it stopped after a restart', async () => {
      await append(range(5));
      const first = recorder('test.first');
      const second = recorder('test.second');
      await using _second = await log.subscribe(second.consumer);
      const running = await log.subscribe(first.consumer);
      await settled('test.first');
      await running[Symbol.asyncDispose]();
      await append(range(5, 5));
      await settled('test.second');
      expect(await log.lag(TOPIC, 'test.first')).toBe(5);

      await using restarted = await under.createLog(database);
      const again = recorder('test.first');
      await using _again = await restarted.subscribe(again.consumer);
      await settled('test.first');
      expect(first.handled).toEqual([0, 1, 2, 3, 4]);
      expect(again.handled).toEqual([5, 6, 7, 8, 9]);
      expect(second.handled).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    });

    test('finishes the batch in hand when it is stopped, and does not give it again', async () => {
      const started = Promise.withResolvers<void>();
      const finish = Promise.withResolvers<void>();
      const running = await log.subscribe({
        topic: TOPIC,
        group: 'test.stop',
        async handle() {
          started.resolve();
          await finish.promise;
        },
      });
      await append(range(3));
      await started.promise;
      const stopping = running[Symbol.asyncDispose]();
      finish.resolve();
      await stopping;
      expect(await log.lag(TOPIC, 'test.stop')).toBe(0);
    });

    test('parks a poison event after exactly five attempts, while healthy events keep flowing', async () => {
      const { consumer, calls, handled } = recorder('test.poison', (event) => numberOf(event) === 13);
      await append(range(20));
      await using _running = await log.subscribe(consumer);
      await vi.waitFor(() => expect(handled).toHaveLength(19), PATIENT);
      // healthy events are through before the poison one is given up
      expect(await log.deadLetters.list({})).toEqual([]);
      await append(range(10, 20));
      await vi.waitFor(() => expect(handled).toHaveLength(29), PATIENT);
      await settled('test.poison');
      expect(calls.filter((call) => call.includes(13))).toHaveLength(5);
      expect(new Set(handled).size).toBe(29);

      const [letter, ...rest] = await log.deadLetters.list({ tenantId: tenant, topic: 'dlq.mail.inbound' });
      expect(rest).toEqual([]);
      expect(letter).toMatchObject({
        tenantId: tenant,
        topic: 'dlq.mail.inbound',
        group: 'test.poison',
        attempts: 5,
        error: { code: 'internal.unexpected', message: 'refused' },
        payload: { data: { n: 13 } },
      });
      expect(await log.deadLetters.list({ tenantId: newId() })).toEqual([]);
      expect(await log.deadLetters.list({ topic: 'dlq.assistant.intent' })).toEqual([]);
    });

    test('parks a single event that fails after exactly as many attempts as the consumer asks for', async () => {
      const { consumer, calls } = recorder('test.single', () => true, { attempts: 3, batchSize: 1 });
      await append(range(1));
      await using _running = await log.subscribe(consumer);
      await settled('test.single');
      expect(calls).toEqual([[0], [0], [0]]);
      expect(await log.deadLetters.list({})).toMatchObject([{ attempts: 3 }]);
    });

    test('replays a parked event with fresh attempts, and drops one for good', async () => {
      let broken = true;
      const { consumer, calls, handled } = recorder('test.replay', () => broken, { attempts: 2 });
      await append(range(2));
      await using _running = await log.subscribe(consumer);
      await settled('test.replay');
      const letters = await log.deadLetters.list({});
      expect(letters).toHaveLength(2);
      const one = letters.find((letter) => numberOf(letter.payload) === 0)!;
      expect(await log.deadLetters.replay({ ids: [one.id] })).toBe(1);
      await settled('test.replay');
      expect(calls.filter((call) => call.includes(0))).toHaveLength(4);

      broken = false;
      const again = (await log.deadLetters.list({})).find((letter) => numberOf(letter.payload) === 0)!;
      expect(await log.deadLetters.replay({ ids: [again.id] })).toBe(1);
      await settled('test.replay');
      expect(handled).toEqual([0]);
      expect(await log.deadLetters.drop({ tenantId: newId() })).toBe(0);
      expect(await log.deadLetters.drop({ tenantId: tenant })).toBe(1);
      expect(await log.deadLetters.list({})).toEqual([]);
      expect(await log.deadLetters.replay({})).toBe(0);
    });

    test('tells of an event that it gives up on when that is stored, with all that a person needs to decide', async () => {
      const told: Promise<[group: string, listed: string[]]>[] = [];
      using _told = log.deadLetters.onGivenUp((event, group) => {
        const listed = log.deadLetters.list({ ids: [] }).then(() => log.deadLetters.list({ group }));
        told.push(
          listed.then((letters) => [group, letters.map(({ eventId }) => eventId).filter((id) => id === event.id)]),
        );
      });
      const { consumer } = recorder('test.told', (event) => numberOf(event) < 2, { attempts: 2 });
      const events = range(3);
      await append(events);
      await using _running = await log.subscribe(consumer);
      await settled('test.told');
      const ids = events.slice(0, 2).map(({ id }) => id);
      expect(await Promise.all(told)).toEqual(expect.arrayContaining(ids.map((id) => ['test.told', [id]])));
      expect(told).toHaveLength(ids.length);
    });

    test('a dead letter is there while the handler is still busy with the event after it', async () => {
      const release = Promise.withResolvers<void>();
      const calls = new Map<string, number>();
      let givenUp = 0;
      await append(range(2));
      await using _running = await log.subscribe({
        topic: TOPIC,
        group: 'test.busy',
        attempts: 3,
        async handle(events) {
          for (const { id } of events) calls.set(id, (calls.get(id) ?? 0) + 1);
          const isLast = events.length === 1 && calls.get(events[0]!.id) === 3;
          if (isLast && (givenUp += 1) === 2) return release.promise;
          throw new Error('refused');
        },
      });
      await vi.waitFor(() => expect(givenUp).toBe(2), PATIENT);
      await vi.waitFor(async () => expect(await log.deadLetters.list({})).toHaveLength(1), PATIENT);
      release.resolve();
      await settled('test.busy');
      expect(await log.deadLetters.list({})).toHaveLength(1);
    });

    test('replays and drops what a filter says: group, error, time, user', async () => {
      const poison = (group: string, code: string) => ({
        topic: TOPIC,
        group,
        attempts: 1,
        batchSize: 1,
        handle: () => Promise.reject(new MailflexError({ code, status: 500, message: code })),
      });
      await append(range(3));
      const one = await log.subscribe(poison('test.first', 'test.odd'));
      await settled('test.first');
      const between = new Date((await log.deadLetters.list({}))[0]!.failedAt.getTime() + 1);
      await vi.waitFor(() => expect(new Date() > between).toBe(true));
      const two = await log.subscribe(poison('test.second', 'test.even'));
      await settled('test.second');
      await Promise.all([one, two].map((running) => running[Symbol.asyncDispose]()));
      const kind = (group: string, code: string) => ({ topic: 'dlq.mail.inbound', group, code, count: 3 });
      expect(await log.deadLetters.summarize({})).toEqual([
        kind('test.first', 'test.odd'),
        kind('test.second', 'test.even'),
      ]);
      const groupsOf = async (filter: DeadLetterFilter) =>
        new Set((await log.deadLetters.list(filter)).map(({ group }) => group));
      expect(await groupsOf({ group: 'test.first' })).toEqual(new Set(['test.first']));
      expect(await groupsOf({ code: 'test.even' })).toEqual(new Set(['test.second']));
      expect(await groupsOf({ from: between })).toEqual(new Set(['test.second']));
      expect(await groupsOf({ to: between })).toEqual(new Set(['test.first']));
      expect(await groupsOf({ userId: newId() })).toEqual(new Set());
      expect(await log.deadLetters.drop({ group: 'test.first', code: 'test.even' })).toBe(0);
      expect(await log.deadLetters.replay({ to: between })).toBe(3);
      expect(await log.deadLetters.drop({ code: 'test.even' })).toBe(3);
      expect(await log.deadLetters.list({})).toEqual([]);
    });

    test('gives thousands of dead letters again, not those that come back meanwhile', async () => {
      const many = 1_200;
      const { consumer } = recorder('test.thousands', () => true, { attempts: 1 });
      await append(range(many));
      await using _running = await log.subscribe(consumer);
      await settled('test.thousands');
      expect(await log.deadLetters.replay({ group: 'test.thousands' })).toBe(many);
      await settled('test.thousands');
      expect(await log.deadLetters.list({}, 10)).toHaveLength(10);
      expect(await log.deadLetters.summarize({})).toMatchObject([{ count: many }]);
    });

    test('an event set aside survives a restart with its attempts', async () => {
      const first = recorder('test.aside', () => true, { attempts: 4 });
      await append(range(1));
      const running = await log.subscribe(first.consumer);
      await vi.waitFor(() => expect(first.calls.length).toBeGreaterThanOrEqual(2), PATIENT);
      await running[Symbol.asyncDispose]();
      const before = first.calls.length;
      const second = recorder('test.aside', () => true, { attempts: 4 });
      await using _running = await log.subscribe(second.consumer);
      await settled('test.aside');
      expect(before + second.calls.length).toBe(4);
    });

    test('members of one group do not both handle an event, and one takes over from another', async () => {
      const one = recorder('test.members');
      const two = recorder('test.members');
      await using other = await under.createLog(database);
      const first = await log.subscribe(one.consumer);
      await append(range(10));
      await settled('test.members');
      await using _second = await other.subscribe(two.consumer);
      await append(range(10, 10));
      await settled('test.members');
      if (!under.membersShare) expect(two.calls).toEqual([]);
      await first[Symbol.asyncDispose]();
      await append(range(10, 20));
      await settled('test.members');
      const all = [...one.handled, ...two.handled];
      expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n));
      expect(two.handled.slice(-10)).toEqual(Array.from({ length: 10 }, (_, n) => n + 20));
    });

    test('effects written with claimEvents happen once even when the event is given twice', async () => {
      let effects = 0;
      let failing = true;
      const events = range(3);
      await append(events);
      await using _running = await log.subscribe({
        topic: TOPIC,
        group: 'test.once',
        async handle(batch) {
          effects += await inTenant(database, tenant, async (tx) => {
            const fresh = await claimEvents(
              tx,
              'test.once',
              batch.map((event) => event.id),
            );
            return fresh.size;
          });
          if (!failing) return;
          failing = false;
          throw new Error('after the commit');
        },
      });
      await settled('test.once');
      expect(effects).toBe(3);
    });

    test('delivers all events of many transactions at once, in order within a key', async () => {
      const seen = new Map<string, number[]>();
      await using _running = await log.subscribe({
        topic: TOPIC,
        group: 'test.many',
        async handle(events) {
          for (const event of events) {
            seen.set(event.partitionkey, [...(seen.get(event.partitionkey) ?? []), numberOf(event)]);
          }
        },
      });
      await Promise.all(
        Array.from({ length: 8 }, async (_, key) => {
          for (let n = 0; n < 20; n++) await append([eventOf(tenant, n, String(key))]);
        }),
      );
      await settled('test.many');
      expect([...seen.values()]).toEqual(Array.from({ length: 8 }, () => Array.from({ length: 20 }, (_, n) => n)));
    });

    test('delivers events of several megabytes like any other', async () => {
      const lengths: number[] = [];
      await using _running = await log.subscribe({
        topic: TOPIC,
        group: 'test.large',
        async handle(events) {
          for (const { data } of events) lengths.push((data as { text: string }).text.length);
        },
      });
      const sizes = [10, 3_000_000, 300_000, 390_000, 380_000, 20];
      await append(sizes.map((size, n) => ({ ...eventOf(tenant, n), data: { n, text: 'x'.repeat(size) } })));
      await settled('test.large');
      expect(lengths).toEqual(sizes);
    });

    test('reads for replay by tenant, time and offset', async () => {
      const other = newId();
      const old = { ...eventOf(tenant, 0), time: '2020-01-01T00:00:00Z' };
      await append([old, eventOf(tenant, 1), eventOf(tenant, 2)]);
      await append([eventOf(other, 9)], other);
      const read = async (options: Parameters<EventLog['read']>[1]) =>
        (await log.read(TOPIC, options)).map(({ event }) => numberOf(event));
      expect(await read({ limit: 10 })).toEqual([0, 1, 2, 9]);
      expect(await read({ tenantId: tenant, limit: 10 })).toEqual([0, 1, 2]);
      expect(await read({ tenantId: tenant, since: new Date('2021-01-01'), limit: 1 })).toEqual([1]);
      const [first] = await log.read(TOPIC, { limit: 1 });
      expect(await read({ afterOffset: first!.offset, limit: 10 })).toEqual([1, 2, 9]);
    });
  });
}
