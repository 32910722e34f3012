import { toErrorBody } from '#core/contracts/errors.ts';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { faultPoint } from '#core/faults.ts';
import type { Consumer } from '#core/ports/event-log.ts';
import type { Logger } from '#core/ports/logger.ts';
import { createDelivery } from './delivery.ts';
import type { GroupPosition, Position, PositionedEvent } from './group-position.ts';
import { pause, repeat } from './loop.ts';
import type { Retries } from './retries.ts';
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
  /** there are new events */
  wake(): void;
}

export interface TableMember extends Member {
  /** events that were set aside may be due */
  wakeRetries(): void;
}

export const DEFAULT_BATCH = 50;

/**
 * One member of a consumer group: a loop over new events and a loop over the events set aside, side by side, so that
 * neither holds up the other.
 */
export function startMember(deps: {
  consumer: Consumer;
  position: GroupPosition;
  retries: Retries;
  onGivenUp(event: EventEnvelope): void;
  logger: Logger | undefined;
  timing: MemberTiming;
}): TableMember {
  const { consumer, position, retries, onGivenUp, timing } = deps;
  const size = consumer.batchSize ?? DEFAULT_BATCH;
  const logger = deps.logger?.child({ topic: consumer.topic, group: consumer.group });
  const news = createWakeUp();
  const due = createWakeUp();
  /** for the handlers, after the grace period */
  const abort = new AbortController();
  const stop = new AbortController();
  const delivery = createDelivery({ consumer, retries, onGivenUp, logger, signal: abort.signal });
  let held: Position | undefined;
  /** the batch after the position, where it has been read */
  let ahead: PositionedEvent[] | undefined;
  let renewedAt = 0;

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
    const askedAt = performance.now();
    const batch = ahead ?? (await position.next(held, size));
    ahead = undefined;
    const last = batch.at(-1);
    if (!last) return news.sleep(timing.pollMs);
    const reading = consumer.prepare && batch.length === size ? readAhead(last) : undefined;
    if (await delivery.give(batch.map(({ event }) => event))) due.wake();
    renewedAt = performance.now();
    held = (await position.advance(last)) ? { tx: last.tx, offset: last.offset } : undefined;
    faultPoint('consumer.after-offset');
    if (held) ahead = await reading;
    if (batch.length === size) return;
    // that was all there was: whatever was committed since has woken us
    const gatherMs = askedAt + (consumer.gatherMs ?? 0) - performance.now();
    if (gatherMs > 0) await pause(gatherMs, stop.signal);
    await news.sleep(timing.pollMs);
  }

  /** In a backlog the handler is told what comes next. */
  async function readAhead(after: Position): Promise<PositionedEvent[] | undefined> {
    try {
      const batch = await position.next(after, size);
      if (batch.length === 0) return undefined;
      consumer.prepare?.(
        batch.map(({ event }) => event),
        abort.signal,
      );
      return batch;
    } catch {
      // it is read when it is its turn
      return undefined;
    }
  }

  async function workOnRetries(): Promise<void> {
    if (!held) return due.sleep(timing.pollMs);
    const waitMs = await delivery.giveDue(stop.signal);
    if (waitMs > 0) await due.sleep(Math.min(timing.pollMs, waitMs));
  }

  const loop = (work: () => Promise<void>) =>
    repeat({
      work,
      stop: stop.signal,
      pauseMs: timing.pauseMs,
      onError: (error) => logger?.error({ error: toErrorBody(error) }, 'consumer failed, trying again'),
    });

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
    wake: news.wake,
    wakeRetries: due.wake,
    [Symbol.asyncDispose]: () => (closed ??= close()),
  };
}
