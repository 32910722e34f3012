import { expect, test } from 'vitest';
import { repeat } from './loop.ts';

/** Works, or fails, as told, one after the other, then stops; gives the pauses that were made. */
async function pausesOf(outcomes: readonly ('works' | 'fails')[], pauseMs: number): Promise<number[]> {
  const stop = new AbortController();
  const left = [...outcomes];
  const pauses: number[] = [];
  await repeat({
    work() {
      const outcome = left.shift();
      if (outcome === undefined) stop.abort();
      return outcome === 'fails' ? Promise.reject(new Error('the database is away')) : Promise.resolve();
    },
    stop: stop.signal,
    pauseMs,
    onError: () => undefined,
    sleep(ms) {
      pauses.push(ms);
      return Promise.resolve();
    },
  });
  return pauses;
}

test('what fails again and again is tried less and less often, at last every few seconds', async () => {
  const pauses = await pausesOf(
    Array.from({ length: 20 }, () => 'fails' as const),
    100,
  );
  expect(pauses).toHaveLength(20);
  for (const [index, ms] of pauses.entries()) {
    const middle = Math.min(100 * 2 ** index, 5000);
    expect(ms).toBeGreaterThanOrEqual(middle * 0.5);
    expect(ms).toBeLessThanOrEqual(middle * 1.5);
  }
  // loops that failed together do not come back together
  expect(new Set(pauses.slice(-10)).size).toBe(10);
});

test('one success, and the next failure waits as short as the first', async () => {
  const pauses = await pausesOf(['fails', 'fails', 'fails', 'fails', 'works', 'fails'], 100);
  expect(pauses.at(-2)).toBeGreaterThanOrEqual(400);
  expect(pauses.at(-1)).toBeLessThanOrEqual(150);
});
