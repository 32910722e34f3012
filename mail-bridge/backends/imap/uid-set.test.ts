import { expect, test } from 'vitest';
import { uidSet } from './uid-set.ts';

test('neighbours become ranges, in whatever order they come', () => {
  expect(uidSet(['12', '3', '4', '5', '10', '4', '11', '20'])).toBe('3:5,10:12,20');
  expect(uidSet(['4294967295'])).toBe('4294967295');
});
