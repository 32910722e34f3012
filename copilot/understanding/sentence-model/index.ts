/** The trained judge of single sentences. Labels, features and weights: README.md of the folder above. */
import { BUCKETS, createFeatures, type SentenceText } from './features.ts';
import { LABELS, type Label } from './labels.ts';
import { createScorer, unpack } from './linear.ts';
import packedMachine from './machine-weights.json' with { type: 'json' };
import { MACHINE_BUCKETS, withMachineFeatures } from './machine-features.ts';
import packed from './weights.json' with { type: 'json' };

if (packed.buckets !== BUCKETS || packed.bias.length !== LABELS.length)
  throw new Error('weights.json was trained with other features: run copilot/training/train-sentence-model.ts');

if (packedMachine.buckets !== MACHINE_BUCKETS)
  throw new Error('machine-weights.json was trained with other features: run copilot/training/train-machine-model.ts');

const featuresOf = createFeatures();
const machineScore = createScorer(unpack(packedMachine));
const score = createScorer(unpack(packed));

const CLASS = Object.fromEntries(LABELS.map((label, n) => [label, n])) as Record<Label, number>;

/** How likely a sentence does each of these to its reader; the sum is 1. */
export type Judgement = (label: Label) => number;

export interface Judged {
  judged: Judgement;
  /** how likely it is written for a program */
  machine: number;
}

export function judgeSentence(sentence: SentenceText): Judged {
  const features = featuresOf(sentence);
  const p = score(features);
  const all = withMachineFeatures(features, sentence.low);
  return {
    judged: (label) => p[CLASS[label]]!,
    // nothing in it that programs or mail are spoken of with
    machine: all.length === features.length ? 0 : machineScore(all)[1]!,
  };
}
