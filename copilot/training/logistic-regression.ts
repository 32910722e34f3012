/** Logistic regression over sparse binary features, by AdaGrad with L2: small, deterministic, no dependency. */
import { generator, shuffle } from './random.ts';

export interface Example {
  features: Int32Array;
  label: 0 | 1;
  weight: number;
}

export interface Trained {
  weights: Float32Array;
  bias: number;
}

export interface TrainOptions {
  buckets: number;
  epochs: number;
  rate: number;
  l2: number;
  seed: number;
}

export function train(examples: readonly Example[], options: TrainOptions): Trained {
  const weights = new Float32Array(options.buckets);
  const squares = new Float32Array(options.buckets).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const random = generator(options.seed);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const i of order) {
      const { features, label, weight } = examples[i]!;
      const gradient = (probability(weights, bias, features) - label) * weight;
      for (const f of features) {
        const g = gradient + options.l2 * weights[f]!;
        squares[f] = squares[f]! + g * g;
        weights[f] = weights[f]! - (options.rate * g) / Math.sqrt(squares[f]);
      }
      biasSquares += gradient * gradient;
      bias -= (options.rate * gradient) / Math.sqrt(biasSquares);
    }
  }
  return { weights, bias };
}

export function probability(weights: Float32Array, bias: number, features: Int32Array): number {
  let sum = bias;
  for (const f of features) sum += weights[f]!;
  return 1 / (1 + Math.exp(-sum));
}
