import { describe, expect, test } from 'vitest';
import { trainBatch } from './batch-logistic.ts';

const OPTIONS = { buckets: 16, cost: 1, steps: 40 };
const [ALWAYS, ASKS, TELLS, ONCE] = [1, 2, 3, 4];
const EXAMPLES = [
  ...Array.from({ length: 6 }, () => ({ features: Int32Array.of(ALWAYS, ASKS), label: 1 as const })),
  ...Array.from({ length: 6 }, () => ({ features: Int32Array.of(ALWAYS, TELLS), label: 0 as const })),
  { features: Int32Array.of(ALWAYS, ONCE), label: 1 as const },
];

describe('logistic regression on all examples at once', () => {
  test('weighs what tells the two apart, and not what both have', () => {
    const { weights, bias } = trainBatch(EXAMPLES, OPTIONS);
    const odds = (...features: number[]): number =>
      bias + features.reduce((sum, feature) => sum + weights[feature]!, 0) / Math.sqrt(features.length + 1);
    expect(odds(ALWAYS, ASKS)).toBeGreaterThan(1);
    expect(odds(ALWAYS, TELLS)).toBeLessThan(-1);
    expect(Math.abs(weights[ALWAYS]!)).toBeLessThan(weights[ASKS]! / 3);
  });

  test('keeps nothing of what was met once', () => {
    expect(trainBatch(EXAMPLES, OPTIONS).weights[ONCE]).toBe(0);
  });

  test('finds the minimum: more steps change nothing', () => {
    const [few, many] = [trainBatch(EXAMPLES, OPTIONS), trainBatch(EXAMPLES, { ...OPTIONS, steps: 400 })];
    expect(few.weights[ASKS]).toBeCloseTo(many.weights[ASKS]!, 3);
  });
});
