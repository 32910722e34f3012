import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import { claimEvents } from '#core/db/inbox.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import { describeDeadLetters } from './dead-letters.contract.ts';
import { eventOf, numberOf, recorder, TOPIC, useEventLog, type EventLogUnderTest } from './log-under-test.ts';

/** What every adapter of the EventLog port does. */
export function describeEventLog(adapter: string, under: EventLogUnderTest): void {
  describe(`the event log (${adapter})`, () => {
    const open = useEventLog(under);
    const { append, range, settled, tenant } = open;

    test('delivers exactly what was committed, in order, and nothing of what was rolled back', async () => {
      const { consumer, handled } = recorder('test.order');
      await append(range(3));
      await using _running = await open.log.subscribe(consumer);
      await expect(
        inTenant(open.database, tenant, async (tx) => {
          await open.log.append(tx, TOPIC, range(5, 100));
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
      await using _running = await open.log.subscribe(consumer);
      await settled('test.ahead');
      expect(handled).toEqual(Array.from({ length: 55 }, (_, n) => n));
      expect(told).toEqual(under.tellsAhead ? handled.slice(10) : []);
    });

    test('gives at once what comes after a rest, also to a group that gathers', async () => {
      const { consumer, handled } = recorder('test.gather', undefined, { gatherMs: 60_000 });
      await using _running = await open.log.subscribe(consumer);
      await append(range(2));
      await settled('test.gather');
      expect(handled).toEqual([0, 1]);
    });

    test('leaves out an event that is in the log already', async () => {
      const events = range(2);
      await append(events);
      await append([...events, eventOf(tenant, 2), events[0]!]);
      const stored = await open.log.read(TOPIC, { limit: 10 });
      expect(stored.map(({ event }) => numberOf(event))).toEqual([0, 1, 2]);
      expect(stored[0]!.event).toEqual(events[0]);
    });

    test('lets a tenant append and see only its own events', async () => {
      const other = newId();
      await expect(append([eventOf(other, 1)])).rejects.toMatchObject({ code: '42501' });
      await append([eventOf(other, 1)], other);
      const seen = await inTenant(open.database, tenant, (tx) => sql`select 1 from events`.execute(tx));
      expect(seen.rows).toEqual([]);
      await expect(inTenant(open.database, other, (tx) => sql`delete from events`.execute(tx))).rejects.toMatchObject({
        code: '42501',
      });
    });

    test('keeps any text, without the characters that jsonb cannot hold', async () => {
      await append([{ ...eventOf(tenant, 1), data: { n: 1, text: 'a\0b\ud800c 🦊 \\u0000' } }]);
      const [stored] = await open.log.read(TOPIC, { limit: 1 });
      expect(stored!.event.data).toEqual({ n: 1, text: 'ab\ufffdc 🦊 \\u0000' });
    });

    test('gives every group all events, and each group goes on where it stopped after a restart', async () => {
      await append(range(5));
      const first = recorder('test.first');
      const second = recorder('test.second');
      await using _second = await open.log.subscribe(second.consumer);
      const running = await open.log.subscribe(first.consumer);
      await settled('test.first');
      await running[Symbol.asyncDispose]();
      await append(range(5, 5));
      await settled('test.second');
      expect(await open.log.lag(TOPIC, 'test.first')).toBe(5);

      await using restarted = await under.createLog(open.database);
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
      const running = await open.log.subscribe({
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
      expect(await open.log.lag(TOPIC, 'test.stop')).toBe(0);
    });

    test('members of one group do not both handle an event, and one takes over from another', async () => {
      const one = recorder('test.members');
      const two = recorder('test.members');
      await using other = await under.createLog(open.database);
      const first = await open.log.subscribe(one.consumer);
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
      await using _running = await open.log.subscribe({
        topic: TOPIC,
        group: 'test.once',
        async handle(batch) {
          effects += await inTenant(open.database, tenant, async (tx) => {
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
      await using _running = await open.log.subscribe({
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
      await using _running = await open.log.subscribe({
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
        (await open.log.read(TOPIC, options)).map(({ event }) => numberOf(event));
      expect(await read({ limit: 10 })).toEqual([0, 1, 2, 9]);
      expect(await read({ tenantId: tenant, limit: 10 })).toEqual([0, 1, 2]);
      expect(await read({ tenantId: tenant, since: new Date('2021-01-01'), limit: 1 })).toEqual([1]);
      const [first] = await open.log.read(TOPIC, { limit: 1 });
      expect(await read({ afterOffset: first!.offset, limit: 10 })).toEqual([1, 2, 9]);
    });
  });
  describeDeadLetters(adapter, under);
}
