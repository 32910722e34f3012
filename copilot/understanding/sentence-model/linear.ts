import { inflateRawSync } from 'node:zlib';

/** A linear model over hashed features: `weights[bucket * classes + class]`. */
export interface Model {
  weights: Float32Array | Int8Array;
  bias: ArrayLike<number>;
  /** what one step of `weights` is worth */
  scale: number;
  /** length of a feature vector, whatever the number of features: long sentences are judged no surer than short ones */
  norm: number;
}

/** The committed form: weights as signed bytes, deflated, base64. */
export interface PackedModel {
  buckets: number;
  bias: readonly number[];
  scale: number;
  norm: number;
  weights: string;
}

export function unpack(packed: PackedModel): Model {
  const bytes = inflateRawSync(Buffer.from(packed.weights, 'base64'));
  return {
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    bias: packed.bias,
    scale: packed.scale,
    norm: packed.norm,
  };
}

/** Probability of each class. */
export function createScorer({ weights, bias, scale, norm }: Model): (features: Int32Array) => Float64Array {
  const classes = bias.length;
  // whole numbers where the weights are bytes: half the time
  const sums = weights instanceof Int8Array ? new Int32Array(classes) : new Float64Array(classes);
  return (features) => {
    sums.fill(0);
    // four at a time: the sums are fetched and stored a quarter as often
    const even = features.length - (features.length % 4);
    for (let n = 0; n < even; n += 4) {
      const a = features[n]! * classes;
      const b = features[n + 1]! * classes;
      const c = features[n + 2]! * classes;
      const d = features[n + 3]! * classes;
      for (let k = 0; k < classes; k += 1)
        sums[k] = sums[k]! + weights[a + k]! + weights[b + k]! + weights[c + k]! + weights[d + k]!;
    }
    for (let n = even; n < features.length; n += 1) {
      const at = features[n]! * classes;
      for (let k = 0; k < classes; k += 1) sums[k] = sums[k]! + weights[at + k]!;
    }
    return softmax(Float64Array.from(sums), bias, (scale * norm) / Math.sqrt(features.length + 1));
  };
}

/** Sums of weights to probabilities, in place; `value` is what one step of a weight is worth. */
export function softmax(p: Float64Array, bias: ArrayLike<number>, value: number): Float64Array {
  let top = -Infinity;
  for (let k = 0; k < p.length; k += 1) {
    p[k] = p[k]! * value + bias[k]!;
    top = Math.max(top, p[k]!);
  }
  let sum = 0;
  for (let k = 0; k < p.length; k += 1) sum += p[k] = Math.exp(p[k]! - top);
  for (let k = 0; k < p.length; k += 1) p[k] = p[k]! / sum;
  return p;
}
