import { retryDelayMs } from './retries.ts';
import { createWakeUp } from './wake-up.ts';

/** So long after it is back a database or a log may go unnoticed (half as long again with the jitter). */
const LONGEST_PAUSE_MS = 5000;

/**
 * Repeats `work` until `stop`; after an error it pauses, and goes on. One error after the other makes the pauses longer: what is
 * gone for good, such as a database whose folder was removed, would otherwise be asked for by every group, many times a second.
 */
export async function repeat(options: {
  work: () => Promise<void>;
  stop: AbortSignal;
  /** the first of them; doubles with each error in a row, with jitter, at most 5 seconds */
  pauseMs: number;
  onError: (error: unknown) => void;
  sleep?: typeof pause;
}): Promise<void> {
  const { work, stop, pauseMs, onError, sleep = pause } = options;
  for (let failures = 0; !stop.aborted;) {
    try {
      await work();
      failures = 0;
    } catch (error) {
      if (stop.aborted) return;
      onError(error);
      await sleep(retryDelayMs(pauseMs, ++failures, Math.random(), LONGEST_PAUSE_MS), stop);
    }
  }
}

/** Resolves after `ms`, or at once when stopped. */
export async function pause(ms: number, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return;
  const wake = createWakeUp();
  stop.addEventListener('abort', wake.wake, { once: true });
  await wake.sleep(ms);
  stop.removeEventListener('abort', wake.wake);
}
