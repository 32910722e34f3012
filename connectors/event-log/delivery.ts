import { setTimeout as delay } from 'node:timers/promises';
import { toErrorBody } from '#core/contracts/errors.ts';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { faultPoint } from '#core/faults.ts';
import type { Consumer } from '#core/ports/event-log.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Failure, Retries } from './retries.ts';

/** Gives events to a handler and keeps account of what fails. */
export interface Delivery {
  /**
   * Gives the batch, on failure again one by one; what fails alone is set aside. Returns whether anything was. Throws
   * when the handler was aborted or the store failed: then the batch has to be given again.
   */
  give(events: readonly EventEnvelope[]): Promise<boolean>;
  /** Gives the events whose next attempt is due. Returns the milliseconds until the next one is; 0 = some were given. */
  giveDue(stop: AbortSignal): Promise<number>;
}

const RETRIES_AT_ONCE = 200;
/** what became of events is written down together, and no later than this: a dead letter is seen within a second */
const NOTED_WITHIN_MS = 200;

export function createDelivery(deps: {
  consumer: Consumer;
  retries: Retries;
  logger: Logger | undefined;
  /** told of events that are given up, when that is stored */
  onGivenUp(event: EventEnvelope): void;
  /** handed to the handler */
  signal: AbortSignal;
}): Delivery {
  const { consumer, retries, logger, onGivenUp, signal } = deps;

  async function hand(events: readonly EventEnvelope[]): Promise<void> {
    faultPoint('consumer.before-handle');
    await consumer.handle(events, signal);
    faultPoint('consumer.after-handle');
  }

  async function handle(events: readonly EventEnvelope[]): Promise<Failure[]> {
    try {
      await hand(events);
      return [];
    } catch (error) {
      if (signal.aborted) throw error;
      if (events.length === 1) return [{ event: events[0]!, attempts: 1, error }];
      logger?.warn({ error: toErrorBody(error), events: events.length }, 'batch failed, taking it apart');
    }
    const failures: Failure[] = [];
    for (const event of events) {
      try {
        await hand([event]);
      } catch (error) {
        if (signal.aborted) throw error;
        // the joint delivery was the first attempt
        failures.push({ event, attempts: 2, error });
      }
    }
    return failures;
  }

  async function record(failures: readonly Failure[]): Promise<void> {
    faultPoint('retry.before-record');
    const givenUp = await retries.record(failures);
    faultPoint('retry.after-record');
    for (const failure of givenUp) {
      logger?.error(
        { eventId: failure.event.id, attempts: failure.attempts, error: toErrorBody(failure.error) },
        'event moved to the dead letters',
      );
      onGivenUp(failure.event);
    }
  }

  return {
    async give(events) {
      const failures = await handle(events);
      if (failures.length === 0) return false;
      await record(failures);
      return true;
    },
    async giveDue(stop) {
      const pending = await retries.earliest(RETRIES_AT_ONCE);
      const ready = pending.filter((retry) => retry.dueInMs <= 0);
      if (ready.length === 0) return (pending[0]?.dueInMs ?? Infinity) + 1;
      const outcomes = createOutcomes();
      for (const { event, attempts } of ready) {
        if (stop.aborted) break;
        const handled = hand([event]).then(
          () => null,
          (error: unknown): Failure => ({ event, attempts: attempts + 1, error }),
        );
        // a handler that takes its time holds up nothing that is known already
        if (await isSlow(handled, outcomes.roomMs())) await outcomes.note();
        const failure = await handled;
        faultPoint('retry.after-handle');
        if (failure && signal.aborted) break;
        outcomes.add(event, failure);
      }
      await outcomes.note();
      return 0;
    },
  };

  /** What became of events, not written down yet. */
  function createOutcomes() {
    let done: EventEnvelope[] = [];
    let failures: Failure[] = [];
    let since = Infinity;
    return {
      add(event: EventEnvelope, failure: Failure | null) {
        since = Math.min(since, performance.now());
        if (failure) failures.push(failure);
        else done.push(event);
      },
      /** milliseconds until it has to be noted */
      roomMs: () => since + NOTED_WITHIN_MS - performance.now(),
      async note() {
        const [settled, failed] = [done, failures];
        [done, failures, since] = [[], [], Infinity];
        await retries.done(settled);
        if (failed.length > 0) await record(failed);
      },
    };
  }
}

/** Whether it takes longer than this; at once false when nothing limits it. */
async function isSlow(work: Promise<unknown>, withinMs: number): Promise<boolean> {
  if (withinMs === Infinity) return false;
  const over = new AbortController();
  const slow = delay(Math.max(0, withinMs), true, { signal: over.signal }).catch(() => false);
  const answer = await Promise.race([work.then(() => false), slow]);
  over.abort();
  return answer;
}
