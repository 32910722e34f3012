import { deflateRawSync } from 'node:zlib';
import type { Model, PackedModel } from '../understanding/sentence-model/linear.ts';

/** Weights as signed bytes: a hundredth of the accuracy is lost, nine tenths of the size saved. */
export function pack(model: Model, buckets: number): PackedModel {
  let top = 0;
  for (const weight of model.weights) top = Math.max(top, Math.abs(weight));
  const scale = top / 127;
  const bytes = Int8Array.from(model.weights, (weight) => Math.round(weight / scale));
  return {
    buckets,
    bias: Array.from(model.bias, (value) => Math.round(value * 1e4) / 1e4),
    scale,
    norm: model.norm,
    weights: deflateRawSync(bytes, { level: 9 }).toString('base64'),
  };
}
