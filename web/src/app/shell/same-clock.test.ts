import { expect, test } from 'vitest';
import { sameClock } from './same-clock.ts';

const winter = new Date('2026-01-15T12:00:00Z');

test('zones with the same time all year are one clock', () => {
  expect(sameClock('Europe/Berlin', 'Europe/Paris', winter)).toBe(true);
  expect(sameClock('UTC', 'Etc/UTC', winter)).toBe(true);
});

test('London is UTC in winter only, so it is another clock', () => {
  expect(sameClock('Europe/London', 'UTC', winter)).toBe(false);
});

test('zones apart are two clocks', () => {
  expect(sameClock('Africa/Nairobi', 'Asia/Kolkata', winter)).toBe(false);
});
