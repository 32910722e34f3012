import { expect, test } from 'vitest';
import { inTime } from './in-time.ts';

test('what an engine does not answer in time is not known, and holds up nothing', async () => {
  expect(await inTime(Promise.resolve(7), 1_000)).toBe(7);
  expect(await inTime(new Promise(() => {}), 5)).toBeNull();
  expect(await inTime(Promise.reject(new Error('away')), 1_000)).toBeNull();
});
