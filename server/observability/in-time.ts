import { setTimeout as delay } from 'node:timers/promises';

/** What can be had within so many milliseconds; null when it fails or an engine lets us wait. */
export async function inTime<Value>(work: Promise<Value>, withinMs: number): Promise<Value | null> {
  const done = new AbortController();
  const late = delay(withinMs, null, { signal: done.signal, ref: false }).catch(() => null);
  try {
    return await Promise.race([work, late]);
  } catch {
    return null;
  } finally {
    done.abort();
    // it may still fail when nobody listens any more
    work.catch(() => {});
  }
}
