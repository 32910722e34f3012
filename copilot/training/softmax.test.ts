import { expect, test } from 'vitest';
import { createScorer } from '../understanding/sentence-model/linear.ts';
import { generator } from './random.ts';
import { train, type Example } from './softmax.ts';

const OPTIONS = { buckets: 64, classes: 2, epochs: 4, rate: 0.1, l2: 1e-4, norm: 5, seed: 1 };

/** Feature 1 tells the class nine times in ten; the others are noise. */
function examples(): Example[] {
  const random = generator(7);
  return Array.from({ length: 200 }, (_, n) => {
    const second = n % 2 === 0;
    const told = random() < 0.9 ? second : !second;
    const noise = Array.from({ length: 4 }, () => 2 + Math.floor(random() * 60));
    return { features: Int32Array.from([...(told ? [1] : []), ...noise]), right: second ? 2 : 1, weight: 1 };
  });
}

test('the average of several trainings changes less with their order than one training does', () => {
  const spread = (times: number): number => {
    const said = [1, 11, 21, 31].map(
      (seed) => createScorer(train(examples(), { ...OPTIONS, seed, times }))(Int32Array.from([1, 5, 9, 13]))[1]!,
    );
    return Math.max(...said) - Math.min(...said);
  };
  expect(spread(8)).toBeLessThan(spread(1));
});

test('it is deterministic and learns what tells the classes apart', () => {
  const score = createScorer(train(examples(), { ...OPTIONS, times: 3 }));
  const again = createScorer(train(examples(), { ...OPTIONS, times: 3 }));
  const seen = Int32Array.from([1]);
  expect(score(seen)[1]).toBe(again(seen)[1]);
  expect(score(seen)[1]).toBeGreaterThan(0.6);
  expect(score(Int32Array.from([40]))[1]).toBeLessThan(0.4);
});

test('no training at all is refused', () => {
  expect(() => train(examples(), { ...OPTIONS, times: 0 })).toThrow(RangeError);
});
