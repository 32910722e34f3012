import { expect, test } from 'vitest';
import { accuracyOf, shareOf } from './accuracy.ts';

test('shares say on how few cases they rest', () => {
  expect(shareOf(3, 4)).toEqual({ value: 0.75, low: 0.301, high: 0.954, n: 4 });
  expect(shareOf(300, 400)).toMatchObject({ value: 0.75, low: 0.705, n: 400 });
});

test('what nobody judged has no precision, and without a reported miss nobody knows the recall', () => {
  const counts = { shown: 9, muted: 1, verdicts: {} };
  expect(accuracyOf('task', counts)).toMatchObject({ shown: 9, muted: 1, precision: null, recall: null });
  const judged = accuracyOf('task', { ...counts, verdicts: { accepted: 2, edited: 1, undone: 1, 'wrong-type': 1 } });
  expect(judged).toMatchObject({ precision: { value: 0.6, n: 5 }, recall: null });
  expect(accuracyOf('task', { ...counts, verdicts: { accepted: 3, missed: 1 } })).toMatchObject({
    precision: { value: 1, n: 3 },
    recall: { value: 0.75, n: 4 },
  });
});
