/** Softmax regression over sparse binary features, by AdaGrad with L2: small, deterministic, no dependency. */
import { createScorer, type Model } from '../understanding/sentence-model/linear.ts';
import { generator, shuffle } from './random.ts';

export interface Example {
  features: Int32Array;
  /** one bit for each class that is right: where only "one of these" is known, several */
  right: number;
  weight: number;
}

export interface TrainOptions {
  buckets: number;
  classes: number;
  epochs: number;
  rate: number;
  l2: number;
  /** length of a feature vector, whatever the number of features */
  norm: number;
  seed: number;
  /** trainings in different orders, of which the average is taken: single sentences near a bar do not flip with every new example */
  times?: number;
}

export function train(examples: readonly Example[], options: TrainOptions): Model {
  const { times = 1, seed } = options;
  const models = Array.from({ length: times }, (_, n) => trainOnce(examples, { ...options, seed: seed + n }));
  const [first] = models;
  if (first === undefined) throw new RangeError('times: at least one training is needed');
  const weights = new Float32Array(first.weights.length);
  const bias = new Float64Array(first.bias.length);
  return {
    ...first,
    weights: mean(
      models.map((one) => one.weights),
      weights,
    ),
    bias: mean(
      models.map((one) => one.bias),
      bias,
    ),
  };
}

/** Written to `sum`. The mean of linear models is linear again: it costs nothing where it is used. */
function mean<T extends Float32Array | Float64Array>(all: readonly ArrayLike<number>[], sum: T): T {
  for (const one of all) for (let i = 0; i < sum.length; i += 1) sum[i] = sum[i]! + one[i]!;
  for (let i = 0; i < sum.length; i += 1) sum[i] = sum[i]! / all.length;
  return sum;
}

function trainOnce(examples: readonly Example[], options: TrainOptions): Model {
  const { classes, norm, rate, l2 } = options;
  const weights = new Float32Array(options.buckets * classes);
  const squares = new Float32Array(options.buckets * classes).fill(1);
  const bias = new Float64Array(classes);
  const biasSquares = new Float64Array(classes).fill(1);
  const model: Model = { weights, bias, norm, scale: 1 };
  const score = createScorer(model);
  const random = generator(options.seed);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const i of order) {
      const { features, right, weight } = examples[i]!;
      const p = score(features);
      const value = norm / Math.sqrt(features.length + 1);
      let mass = 1e-12;
      for (let k = 0; k < classes; k += 1) if ((right >> k) & 1) mass += p[k]!;
      for (let k = 0; k < classes; k += 1) {
        const slope = (p[k]! - ((right >> k) & 1 ? p[k]! / mass : 0)) * weight;
        biasSquares[k] = biasSquares[k]! + slope * slope;
        bias[k] = bias[k]! - (rate * slope) / Math.sqrt(biasSquares[k]!);
        for (const bucket of features) {
          const at = bucket * classes + k;
          const g = slope * value + l2 * weights[at]!;
          const square = squares[at]! + g * g;
          squares[at] = square;
          weights[at] = weights[at]! - (rate * g) / Math.sqrt(square);
        }
      }
    }
  }
  return model;
}
