import type { EventEnvelope } from '#core/contracts/event.ts';

export interface InAdvance<Result> {
  /** Begins with batches that come soon. */
  begin(batches: readonly (readonly EventEnvelope[])[], signal: AbortSignal): void;
  /** What was begun for exactly these events, else it is begun now. Each result is given once. */
  take(events: readonly EventEnvelope[], signal: AbortSignal): Promise<Result>;
}

/** Work on the next batch while the one before is stored. What is begun and never taken is let go with the batch after the next. */
export function createInAdvance<Result>(
  work: (events: readonly EventEnvelope[], signal: AbortSignal) => Promise<Result>,
): InAdvance<Result> {
  let begun = new Map<string, Promise<Result>>();
  let before = new Map<string, Promise<Result>>();
  const keyOf = (events: readonly EventEnvelope[]) => events.map(({ id }) => id).join(' ');

  return {
    begin(batches, signal) {
      before = begun;
      begun = new Map(
        batches.map((events) => {
          const result = work(events, signal);
          // a failure is for whoever takes it
          result.catch(() => {});
          return [keyOf(events), result];
        }),
      );
    },
    take(events, signal) {
      const key = keyOf(events);
      const result = begun.get(key) ?? before.get(key);
      begun.delete(key);
      before.delete(key);
      return result ?? work(events, signal);
    },
  };
}
