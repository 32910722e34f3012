import { describe, expect, test, vi } from 'vitest';
import { MailflexError } from '#core/contracts/errors.ts';
import { newId } from '#core/contracts/ids.ts';
import type { DeadLetterFilter } from '#core/ports/event-log.ts';
import { numberOf, PATIENT, recorder, TOPIC, useEventLog, type EventLogUnderTest } from './log-under-test.ts';

/** What every adapter of the EventLog port does with events whose handler fails. */
export function describeDeadLetters(adapter: string, under: EventLogUnderTest): void {
  describe(`events that fail, and dead letters (${adapter})`, () => {
    const open = useEventLog(under);
    const { append, range, settled, tenant } = open;

    test('parks a poison event after exactly five attempts, while healthy events keep flowing', async () => {
      const { consumer, calls, handled } = recorder('test.poison', (event) => numberOf(event) === 13);
      await append(range(20));
      await using _running = await open.log.subscribe(consumer);
      await vi.waitFor(() => expect(handled).toHaveLength(19), PATIENT);
      // healthy events are through before the poison one is given up
      expect(await open.log.deadLetters.list({})).toEqual([]);
      await append(range(10, 20));
      await vi.waitFor(() => expect(handled).toHaveLength(29), PATIENT);
      await settled('test.poison');
      expect(calls.filter((call) => call.includes(13))).toHaveLength(5);
      expect(new Set(handled).size).toBe(29);

      const [letter, ...rest] = await open.log.deadLetters.list({ tenantId: tenant, topic: 'dlq.mail.inbound' });
      expect(rest).toEqual([]);
      expect(letter).toMatchObject({
        tenantId: tenant,
        topic: 'dlq.mail.inbound',
        group: 'test.poison',
        attempts: 5,
        error: { code: 'internal.unexpected', message: 'refused' },
        payload: { data: { n: 13 } },
      });
      expect(await open.log.deadLetters.list({ tenantId: newId() })).toEqual([]);
      expect(await open.log.deadLetters.list({ topic: 'dlq.assistant.intent' })).toEqual([]);
    });

    test('parks a single event that fails after exactly as many attempts as the consumer asks for', async () => {
      const { consumer, calls } = recorder('test.single', () => true, { attempts: 3, batchSize: 1 });
      await append(range(1));
      await using _running = await open.log.subscribe(consumer);
      await settled('test.single');
      expect(calls).toEqual([[0], [0], [0]]);
      expect(await open.log.deadLetters.list({})).toMatchObject([{ attempts: 3 }]);
    });

    test('replays a parked event with fresh attempts, and drops one for good', async () => {
      let broken = true;
      const { consumer, calls, handled } = recorder('test.replay', () => broken, { attempts: 2 });
      await append(range(2));
      await using _running = await open.log.subscribe(consumer);
      await settled('test.replay');
      const letters = await open.log.deadLetters.list({});
      expect(letters).toHaveLength(2);
      const one = letters.find((letter) => numberOf(letter.payload) === 0)!;
      expect(await open.log.deadLetters.replay({ ids: [one.id] })).toBe(1);
      await settled('test.replay');
      expect(calls.filter((call) => call.includes(0))).toHaveLength(4);

      broken = false;
      const again = (await open.log.deadLetters.list({})).find((letter) => numberOf(letter.payload) === 0)!;
      expect(await open.log.deadLetters.replay({ ids: [again.id] })).toBe(1);
      await settled('test.replay');
      expect(handled).toEqual([0]);
      expect(await open.log.deadLetters.drop({ tenantId: newId() })).toBe(0);
      expect(await open.log.deadLetters.drop({ tenantId: tenant })).toBe(1);
      expect(await open.log.deadLetters.list({})).toEqual([]);
      expect(await open.log.deadLetters.replay({})).toBe(0);
    });

    test('tells of an event that it gives up on when that is stored, with all that a person needs to decide', async () => {
      const told: Promise<[group: string, listed: string[]]>[] = [];
      using _told = open.log.deadLetters.onGivenUp((event, group) => {
        const listed = open.log.deadLetters.list({ ids: [] }).then(() => open.log.deadLetters.list({ group }));
        told.push(
          listed.then((letters) => [group, letters.map(({ eventId }) => eventId).filter((id) => id === event.id)]),
        );
      });
      const { consumer } = recorder('test.told', (event) => numberOf(event) < 2, { attempts: 2 });
      const events = range(3);
      await append(events);
      await using _running = await open.log.subscribe(consumer);
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
      await using _running = await open.log.subscribe({
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
      await vi.waitFor(async () => expect(await open.log.deadLetters.list({})).toHaveLength(1), PATIENT);
      release.resolve();
      await settled('test.busy');
      expect(await open.log.deadLetters.list({})).toHaveLength(1);
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
      const one = await open.log.subscribe(poison('test.first', 'test.odd'));
      await settled('test.first');
      const between = new Date((await open.log.deadLetters.list({}))[0]!.failedAt.getTime() + 1);
      await vi.waitFor(() => expect(new Date() > between).toBe(true));
      const two = await open.log.subscribe(poison('test.second', 'test.even'));
      await settled('test.second');
      await Promise.all([one, two].map((running) => running[Symbol.asyncDispose]()));
      const kind = (group: string, code: string) => ({ topic: 'dlq.mail.inbound', group, code, count: 3 });
      expect(await open.log.deadLetters.summarize({})).toEqual([
        kind('test.first', 'test.odd'),
        kind('test.second', 'test.even'),
      ]);
      const groupsOf = async (filter: DeadLetterFilter) =>
        new Set((await open.log.deadLetters.list(filter)).map(({ group }) => group));
      expect(await groupsOf({ group: 'test.first' })).toEqual(new Set(['test.first']));
      expect(await groupsOf({ code: 'test.even' })).toEqual(new Set(['test.second']));
      expect(await groupsOf({ from: between })).toEqual(new Set(['test.second']));
      expect(await groupsOf({ to: between })).toEqual(new Set(['test.first']));
      expect(await groupsOf({ userId: newId() })).toEqual(new Set());
      expect(await open.log.deadLetters.drop({ group: 'test.first', code: 'test.even' })).toBe(0);
      expect(await open.log.deadLetters.replay({ to: between })).toBe(3);
      expect(await open.log.deadLetters.drop({ code: 'test.even' })).toBe(3);
      expect(await open.log.deadLetters.list({})).toEqual([]);
    });

    test('gives thousands of dead letters again, not those that come back meanwhile', async () => {
      const many = 1_200;
      const { consumer } = recorder('test.thousands', () => true, { attempts: 1 });
      await append(range(many));
      await using _running = await open.log.subscribe(consumer);
      await settled('test.thousands');
      expect(await open.log.deadLetters.replay({ group: 'test.thousands' })).toBe(many);
      await settled('test.thousands');
      expect(await open.log.deadLetters.list({}, 10)).toHaveLength(10);
      expect(await open.log.deadLetters.summarize({})).toMatchObject([{ count: many }]);
    });

    test('an event set aside survives a restart with its attempts', async () => {
      const first = recorder('test.aside', () => true, { attempts: 4 });
      await append(range(1));
      const running = await open.log.subscribe(first.consumer);
      await vi.waitFor(() => expect(first.calls.length).toBeGreaterThanOrEqual(2), PATIENT);
      await running[Symbol.asyncDispose]();
      const before = first.calls.length;
      const second = recorder('test.aside', () => true, { attempts: 4 });
      await using _running = await open.log.subscribe(second.consumer);
      await settled('test.aside');
      expect(before + second.calls.length).toBe(4);
    });
  });
}
