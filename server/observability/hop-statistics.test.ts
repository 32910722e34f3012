import { expect, test } from 'vitest';
import { createHopStatistics, summarize } from './hop-statistics.ts';

test('rates and quantiles of several processes are those of all their steps together', () => {
  const now = () => 1_000_000_000;
  const [one, other] = [createHopStatistics({ now }), createHopStatistics({ now })];
  for (let n = 0; n < 90; n += 1) one.add('accept', 9);
  for (let n = 0; n < 10; n += 1) other.add('accept', 900);
  const [accept, understand] = summarize([one.snapshot(), JSON.parse(JSON.stringify(other.snapshot()))]);
  expect(accept).toMatchObject({ hop: 'accept', perMinute: 100, count: 100 });
  expect(accept!.p50).toBeGreaterThan(7);
  expect(accept!.p50).toBeLessThan(10);
  expect(accept!.p95).toBeGreaterThan(700);
  expect(accept!.p95).toBeLessThan(1_000);
  expect(understand).toEqual({ hop: 'understand', perMinute: 0, count: 0, p50: null, p95: null });
});

test('what is older than a minute is not in the rate, what is older than five is forgotten', () => {
  let at = 1_000_000_000;
  const statistics = createHopStatistics({ now: () => at });
  statistics.add('effect', 5);
  at += 90_000;
  expect(summarize([statistics.snapshot()]).find(({ hop }) => hop === 'effect')).toMatchObject({
    perMinute: 0,
    count: 1,
  });
  at += 300_000;
  statistics.add('accept', 5);
  expect(summarize([statistics.snapshot()]).find(({ hop }) => hop === 'effect')).toMatchObject({ count: 0 });
});
