import { BUCKETS, featuresOf } from './features.ts';
import type { Lexicon } from './lexicon/index.ts';
import { createMemory } from './memory.ts';
import model from './request-model.json' with { type: 'json' };

if (model.buckets !== BUCKETS)
  throw new Error('request-model.json was trained with other features: run copilot/training/train-request-model.ts');
const WEIGHTS = new Int8Array(Buffer.from(model.weights, 'base64'));

/** From here on the trained model calls a sentence a request. */
export const REQUEST_THRESHOLD = model.threshold;

/** Probability that a sentence (folded) asks its reader for something. Logistic regression; trained by copilot/training. */
export const requestProbability = (low: string, lexicon: Lexicon): number =>
  known(`${lexicon.language} ${low}`, () => judge(low, lexicon));

/** The rules and the sentence model ask the same of the same sentence, and many sentences come in mail after mail. */
const known = createMemory<number>(1024);

function judge(low: string, lexicon: Lexicon): number {
  let sum = 0;
  for (const feature of featuresOf(low, lexicon)) sum += WEIGHTS[feature] ?? 0;
  return 1 / (1 + Math.exp(-(model.bias + sum * model.scale)));
}
