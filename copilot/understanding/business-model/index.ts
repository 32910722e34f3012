/** The trained judge of business sentences in English. What it sees: features.ts; how it is trained: copilot/training. */
import { unpack, type PackedModel } from '../sentence-model/linear.ts';
import { BUCKETS, featuresOf } from './features.ts';
import packed from './weights.json' with { type: 'json' };

/** How likely a sentence, as it is written, asks its reader for something; heard where it is all that a mail says. */
export type BusinessJudge = (text: string) => number;

export function createBusinessJudge(model: PackedModel): BusinessJudge {
  if (model.buckets !== BUCKETS)
    throw new Error('weights.json was trained with other features: run copilot/training/train-business-model.ts');
  const { weights, scale, bias } = unpack(model);
  return (text) => {
    const features = featuresOf(text);
    let sum = 0;
    for (const feature of features) sum += weights[feature]!;
    return 1 / (1 + Math.exp(-(bias[0]! + (sum * scale) / Math.sqrt(features.length + 1))));
  };
}

let judge: BusinessJudge | null = null;

/** By the committed weights, which are unpacked when the first such sentence comes. */
export const businessRequestProbability: BusinessJudge = (text) => (judge ??= createBusinessJudge(packed))(text);
