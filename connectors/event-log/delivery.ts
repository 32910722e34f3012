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

const RETRIES_AT_ONCE = 20;

export function createDelivery(deps: {
  consumer: Consumer;
  retries: Retries;
  logger: Logger | undefined;
  /** handed to the handler */
  signal: AbortSignal;
}): Delivery {
  const { consumer, retries, logger, signal } = deps;

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
      for (const { event, attempts } of ready) {
        if (stop.aborted) return 0;
        const failure = await hand([event]).then(
          () => undefined,
          (error: unknown): Failure => ({ event, attempts: attempts + 1, error }),
        );
        faultPoint('retry.after-handle');
        if (!failure) await retries.done(event);
        else if (signal.aborted) return 0;
        else await record([failure]);
      }
      return 0;
    },
  };
}
