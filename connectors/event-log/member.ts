import type { EventEnvelope } from '#core/contracts/event.ts';
import { toErrorBody } from '#core/contracts/errors.ts';
import type { Consumer } from '#core/ports/event-log.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { GroupPosition, Position } from './group-position.ts';
import type { Failure, Retries } from './retries.ts';
import { createWakeUp } from './wake-up.ts';

export interface MemberTiming {
  /** looks for events at least so often, woken or not */
  pollMs: number;
  /** after an error of the store */
  pauseMs: number;
  /** renews the lease at least so often; Infinity = never */
  renewMs: number;
  /** on disposal the handler may finish for so long before its signal is aborted */
  graceMs: number;
}

export interface Member extends AsyncDisposable {
  wake(): void;
}

const DEFAULT_BATCH = 50;
const RETRIES_AT_ONCE = 20;

/**
 * One member of a consumer group: a loop over new events and a loop over the events set aside, side by side, so that
 * neither holds up the other.
 */
export function startMember(deps: {
  consumer: Consumer;
  position: GroupPosition;
  retries: Retries;
  logger: Logger | undefined;
  timing: MemberTiming;
}): Member {
  const { consumer, position, retries, timing } = deps;
  const logger = deps.logger?.child({ topic: consumer.topic, group: consumer.group });
  const news = createWakeUp();
  const due = createWakeUp();
  /** for the handlers, after the grace period */
  const abort = new AbortController();
  const stop = new AbortController();
  let held: Position | undefined;
  let renewedAt = 0;

  /** Gives the batch to the handler, on failure again one by one. Returns the events that failed alone. */
  async function deliver(events: EventEnvelope[]): Promise<Failure[]> {
    try {
      await consumer.handle(events, abort.signal);
      return [];
    } catch (error) {
      if (abort.signal.aborted) throw error;
      if (events.length === 1) return [{ event: events[0]!, attempts: 1, error }];
      logger?.warn({ error: toErrorBody(error), events: events.length }, 'batch failed, taking it apart');
    }
    const failures: Failure[] = [];
    for (const event of events) {
      try {
        await consumer.handle([event], abort.signal);
      } catch (error) {
        if (abort.signal.aborted) throw error;
        // the joint delivery was the first attempt
        failures.push({ event, attempts: 2, error });
      }
    }
    return failures;
  }

  async function record(failures: readonly Failure[]): Promise<void> {
    if (failures.length === 0) return;
    for (const failure of await retries.record(failures)) {
      logger?.error(
        { eventId: failure.event.id, attempts: failure.attempts, error: toErrorBody(failure.error) },
        'event moved to the dead letters',
      );
    }
    due.wake();
  }

  async function keepLease(): Promise<void> {
    if (!held || performance.now() - renewedAt < timing.renewMs) return;
    renewedAt = performance.now();
    if (!(await position.renew())) held = undefined;
  }

  async function workOnNews(): Promise<void> {
    if (!held) {
      held = await position.claim();
      renewedAt = performance.now();
      if (!held) return news.sleep(timing.pollMs);
      due.wake();
    }
    const batch = await position.next(held, consumer.batchSize ?? DEFAULT_BATCH);
    const last = batch.at(-1);
    if (!last) return news.sleep(timing.pollMs);
    await record(await deliver(batch.map(({ event }) => event)));
    renewedAt = performance.now();
    held = (await position.advance(last)) ? { tx: last.tx, offset: last.offset } : undefined;
  }

  async function workOnRetries(): Promise<void> {
    if (!held) return due.sleep(timing.pollMs);
    const pending = await retries.earliest(RETRIES_AT_ONCE);
    const ready = pending.filter((retry) => retry.dueInMs <= 0);
    if (ready.length === 0) return due.sleep(Math.min(timing.pollMs, (pending[0]?.dueInMs ?? Infinity) + 1));
    for (const { event, attempts } of ready) {
      if (stop.signal.aborted) return;
      const failure = await consumer.handle([event], abort.signal).then(
        () => undefined,
        (error: unknown): Failure => ({ event, attempts: attempts + 1, error }),
      );
      if (!failure) await retries.done(event);
      else if (abort.signal.aborted) return;
      else await record([failure]);
    }
  }

  async function loop(work: () => Promise<void>): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        await work();
      } catch (error) {
        if (stop.signal.aborted) return;
        logger?.error({ error: toErrorBody(error) }, 'consumer failed, trying again');
        await pause();
      }
    }
  }
  function pause(): Promise<void> {
    const wake = createWakeUp();
    stop.signal.addEventListener('abort', wake.wake, { once: true });
    return wake.sleep(timing.pauseMs);
  }

  // long batches outlive a lease unless it is renewed beside them
  const renewal = Number.isFinite(timing.renewMs)
    ? setInterval(() => void keepLease().catch(() => {}), timing.renewMs / 2).unref()
    : undefined;
  const running = Promise.all([loop(workOnNews), loop(workOnRetries)]);

  async function close(): Promise<void> {
    stop.abort();
    clearInterval(renewal);
    news.wake();
    due.wake();
    const grace = setTimeout(() => abort.abort(), timing.graceMs);
    await running;
    clearTimeout(grace);
    abort.abort();
    if (held) await position.release();
  }
  let closed: Promise<void> | undefined;
  return {
    wake() {
      news.wake();
      due.wake();
    },
    [Symbol.asyncDispose]: () => (closed ??= close()),
  };
}
