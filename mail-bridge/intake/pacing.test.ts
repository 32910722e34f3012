import { expect, test } from 'vitest';
import { createPacing, createPatience } from './pacing.ts';

/** Mails a second for so long; what came in at 0 waits all the while. */
function comeIn(perSecond: number, forMs: number) {
  const clock = { ms: 0 };
  const pacing = createPacing(() => clock.ms);
  let heldUntil = 0;
  for (; clock.ms < forMs; clock.ms += 10) {
    pacing.arrived(perSecond / 100);
    if (pacing.holds(0)) heldUntil = clock.ms;
  }
  return { clock, pacing, heldUntil };
}

test('few mails are stored at once, a steady flow by tenths of a second', () => {
  expect(comeIn(20, 3000).heldUntil).toBe(0);
  expect(comeIn(100, 3000).heldUntil).toBe(90);
});

test('in a burst mail waits until the burst is over', () => {
  const { clock, pacing, heldUntil } = comeIn(1000, 500);
  expect(heldUntil).toBe(490);
  expect(pacing.isBurst()).toBe(true);
  clock.ms += 400;
  expect(pacing.isBurst()).toBe(false);
  expect(pacing.holds(0)).toBe(false);
});

test('a burst that does not end makes nobody wait for more than a second and a half, a lesser one for less', () => {
  expect(comeIn(1000, 3000).heldUntil).toBe(1490);
  const { heldUntil } = comeIn(200, 3000);
  expect(heldUntil).toBeGreaterThan(500);
  expect(heldUntil).toBeLessThan(1000);
});

test('in a burst that goes on, batches leave room between them', () => {
  const { clock, pacing } = comeIn(1000, 2000);
  pacing.given();
  expect(pacing.holds(0)).toBe(true);
  clock.ms += 390;
  pacing.arrived(200);
  expect(pacing.holds(0)).toBe(true);
  clock.ms += 10;
  expect(pacing.holds(0)).toBe(false);
});

test('old mail is stored when no more of it comes, or after five seconds with room between', () => {
  const clock = { ms: 0 };
  const patience = createPatience(() => clock.ms);
  const held: number[] = [];
  for (; clock.ms < 7000; clock.ms += 100) {
    patience.arrived(500);
    if (patience.holds(0)) held.push(clock.ms);
    else patience.given();
  }
  expect(held.filter((ms) => ms < 5000)).toHaveLength(50);
  expect(held.filter((ms) => ms >= 5000)).toHaveLength(18);
  clock.ms += 400;
  expect(patience.isBurst()).toBe(false);
  expect(patience.holds(clock.ms)).toBe(false);
});
