import { expect, test } from 'vitest';
import { createPacing, LONGEST_WAIT_MS } from './pacing.ts';

function at() {
  const clock = { ms: 0 };
  return { clock, pacing: createPacing(() => clock.ms) };
}

test('steady mail is stored at once', () => {
  const { clock, pacing } = at();
  for (; clock.ms < 2000; clock.ms += 10) {
    pacing.arrived(1);
    expect(pacing.holds(clock.ms)).toBe(false);
  }
});

test('in a burst mail waits until the burst is over', () => {
  const { clock, pacing } = at();
  for (; clock.ms < 500; clock.ms += 10) pacing.arrived(10);
  expect(pacing.holds(0)).toBe(true);
  clock.ms += 500;
  expect(pacing.holds(0)).toBe(false);
});

test('a burst that does not end makes nobody wait for long', () => {
  const { clock, pacing } = at();
  for (; clock.ms < LONGEST_WAIT_MS; clock.ms += 10) pacing.arrived(10);
  expect(pacing.holds(10)).toBe(true);
  expect(pacing.holds(0)).toBe(false);
});
