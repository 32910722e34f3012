import { expect, test } from 'vitest';
import { createJointModels } from './joint.ts';
import { createScorer, type Model } from './linear.ts';

const SHARED = 64;
const OWN = 8;

/** Weights from a fixed sequence, the extremes of a byte among them. */
function model(classes: number, seed: number): Model {
  let state = seed;
  const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648);
  const weights = Int8Array.from({ length: (SHARED + OWN) * classes }, (_, n) =>
    n % 97 === 0 ? -128 : n % 89 === 0 ? 127 : (next() % 256) - 128,
  );
  return { weights, bias: Float64Array.from({ length: classes }, () => (next() % 100) / 100), scale: 0.013, norm: 4 };
}

const MODELS = [model(14, 1), model(11, 2), model(2, 3)];

test.each([0, 1, 3, 4, 5, 255, 256, 257, 900])('says what each model says alone: %d features', (count) => {
  const joint = createJointModels(MODELS, SHARED);
  const features = Int32Array.from({ length: count }, (_, n) => (n * 7 + count) % SHARED);
  const own = [SHARED, SHARED + 3, 5];
  const sums = joint.read(features);
  for (const [n, one] of MODELS.entries()) {
    const alone = createScorer(one);
    expect([...joint.probabilities(sums, n, own)]).toEqual([...alone(Int32Array.of(...features, ...own))]);
    expect([...joint.probabilities(sums, n, [])]).toEqual([...alone(features)]);
  }
  const sumOf = (of: number): number =>
    features.reduce((sum, feature) => sum + MODELS[2]!.weights[feature * 2 + of]!, 0);
  expect([joint.sum(sums, 2, 0), joint.sum(sums, 2, 1)]).toEqual([sumOf(0), sumOf(1)]);
});

test('models with more classes than a row holds are refused', () => {
  expect(() => createJointModels([model(20, 1), model(13, 2)], SHARED)).toThrow(/33 classes/u);
});
