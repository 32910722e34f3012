/** The trained judge of single sentences. Labels, features and weights: README.md of the folder above. */
import { BUCKETS, createFeatures, type SentenceText } from './features.ts';
import { LABELS, type Label } from './labels.ts';
import { createScorer, unpack } from './linear.ts';
import packed from './weights.json' with { type: 'json' };

if (packed.buckets !== BUCKETS || packed.bias.length !== LABELS.length)
  throw new Error('weights.json was trained with other features: run copilot/training/train-sentence-model.ts');

const featuresOf = createFeatures();
const score = createScorer(unpack(packed));

/** How likely a sentence does each of these to its reader; the sum is 1. */
export type Judgement = (label: Label) => number;

export function judgeSentence(sentence: SentenceText): Judgement {
  const p = score(featuresOf(sentence));
  return (label) => p[LABELS.indexOf(label)]!;
}
