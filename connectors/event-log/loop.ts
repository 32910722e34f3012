import { createWakeUp } from './wake-up.ts';

/** Repeats `work` until `stop`; after an error it pauses, and goes on. */
export async function repeat(options: {
  work: () => Promise<void>;
  stop: AbortSignal;
  pauseMs: number;
  onError: (error: unknown) => void;
}): Promise<void> {
  const { work, stop, pauseMs, onError } = options;
  while (!stop.aborted) {
    try {
      await work();
    } catch (error) {
      if (stop.aborted) return;
      onError(error);
      await pause(pauseMs, stop);
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
