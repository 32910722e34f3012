import type { EventEnvelope } from '#core/contracts/event.ts';
import type { Consumer, EventLog } from '#core/ports/event-log.ts';

export interface Unruly {
  /** events that were given again though they had been handled */
  repeated: number;
  /** batches whose order was changed */
  shuffled: number;
  /** handlers that threw before their work, and after it was committed */
  thrown: { before: number; after: number };
}

const REPEATED_AT_MOST = 5;

/**
 * The log as a bad day would have it: events come again, with others and much later, in any order whatever their keys say, and
 * handlers throw before or after their work. An event log may do all of that but change the order within a key.
 */
export function unrulyLog(log: EventLog, random: () => number): { eventLog: EventLog; seen: Unruly } {
  const seen: Unruly = { repeated: 0, shuffled: 0, thrown: { before: 0, after: 0 } };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

  function disturbed(consumer: Consumer): Consumer {
    const past: EventEnvelope[] = [];
    return {
      ...consumer,
      async handle(events, signal) {
        const again =
          past.length > 0 ? Array.from({ length: Math.floor(random() * REPEATED_AT_MOST) }, () => pick(past)) : [];
        const twice = events.filter(() => random() < 0.2);
        seen.repeated += again.length + twice.length;
        seen.shuffled += 1;
        past.push(...events);
        if (random() < 0.1) {
          seen.thrown.before += 1;
          throw new TypeError('planned by a test, before the work');
        }
        await consumer.handle(shuffled([...events, ...twice, ...again], random), signal);
        if (random() < 0.1) {
          seen.thrown.after += 1;
          throw new TypeError('planned by a test, after the commit');
        }
      },
    };
  }
  return { seen, eventLog: { ...log, subscribe: (consumer, options) => log.subscribe(disturbed(consumer), options) } };
}

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
