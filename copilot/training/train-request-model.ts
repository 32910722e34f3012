/**
 * Trains the request model of the offline engine and writes its weights:
 *   node copilot/training/train-request-model.ts [DATA]
 * DATA holds `parakweet-email-intent/` and, where wanted, `clinc-oos/` (default: MAILFLEX_TUNING_DATA, else ../shared/data).
 * Prints the F1 of a 5-fold cross-validation first. The result is the same on every machine.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { BUCKETS, featuresOf } from '../understanding/features.ts';
import { fold } from '../understanding/fold.ts';
import { lexiconOf } from '../understanding/lexicon/index.ts';
import { sentencesFile, tuningFolder } from './business-sentences.ts';
import { probability, train, type Example } from './logistic-regression.ts';
import { generator, shuffle } from './random.ts';

const OPTIONS = { buckets: BUCKETS, epochs: 12, rate: 0.04, l2: 1e-3, seed: 1 };
const FOLDS = 5;
const THRESHOLD = 0.42;
const OWN_WEIGHT = 1.5;

export function readParakweet(data: string): Example[] {
  const seen = new Set<string>();
  const examples: Example[] = [];
  for (const line of readFileSync(sentencesFile(data), 'utf8').split('\n')) {
    const [label, sentence] = line.split('\t');
    if ((label !== 'Yes' && label !== 'No') || sentence === undefined) continue;
    const low = fold(sentence);
    const key = low.replace(/[^a-z]/gu, '');
    // the same sentence in training and test would flatter the cross-validation
    if (seen.has(key)) continue;
    seen.add(key);
    examples.push(requestExample(sentence, label === 'Yes' ? 1 : 0));
  }
  return examples;
}

export const requestExample = (text: string, label: 0 | 1): Example => ({
  features: featuresOf(fold(text), lexiconOf('en')),
  label,
  weight: 1,
});

export function readOwn(): Example[] {
  return readFileSync(new URL('sentences.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [language = 'en', label, sentence = ''] = line.split('\t');
      return {
        features: featuresOf(fold(sentence), lexiconOf(language)),
        label: label === 'Yes' ? 1 : 0,
        weight: OWN_WEIGHT,
      };
    });
}

export interface CrossValidation {
  f1: number;
  accuracy: number;
}

const THRESHOLDS = [0.34, 0.38, 0.42, 0.46, 0.5];
const L2S = [3e-4, 1e-3, 3e-3];

/**
 * Cross-validation in which strength of regularisation and threshold are chosen anew for each fold, by a cross-validation
 * inside its training part: no sentence has a say in the settings by which it is judged.
 */
export function nestedCrossValidate(examples: readonly Example[], always: readonly Example[] = []): CrossValidation {
  const outer = folds(examples, 7);
  const judged = outer.flatMap((test, k) => {
    const rest = outer.flatMap((fold, i) => (i === k ? [] : fold));
    const { l2, threshold } = bestSettings(rest, always);
    const learned = train([...rest, ...always], { ...OPTIONS, l2 });
    return test.map(({ features, label }) => ({
      label,
      said: probability(learned.weights, learned.bias, features) >= threshold ? 1 : 0,
    }));
  });
  return f1Of(judged);
}

function bestSettings(examples: readonly Example[], always: readonly Example[]): { l2: number; threshold: number } {
  const inner = folds(examples, 11);
  let best = { l2: OPTIONS.l2, threshold: THRESHOLD, f1: 0 };
  for (const l2 of L2S) {
    const judged = inner.flatMap((test, k) => {
      const learned = train([...inner.flatMap((fold, i) => (i === k ? [] : fold)), ...always], { ...OPTIONS, l2 });
      return test.map(({ features, label }) => ({ label, p: probability(learned.weights, learned.bias, features) }));
    });
    for (const threshold of THRESHOLDS) {
      const { f1 } = f1Of(judged.map(({ label, p }) => ({ label, said: p >= threshold ? 1 : 0 })));
      if (f1 > best.f1) best = { l2, threshold, f1 };
    }
  }
  return best;
}

function folds(examples: readonly Example[], seed: number): Example[][] {
  const order = examples.map((_, i) => i);
  shuffle(order, generator(seed));
  return Array.from({ length: FOLDS }, (_, k) => order.filter((_one, n) => n % FOLDS === k).map((i) => examples[i]!));
}

function f1Of(judged: readonly { label: number; said: number }[]): CrossValidation {
  const count = (label: number, said: number): number =>
    judged.filter((one) => one.label === label && one.said === said).length;
  const [hit, alarm, miss] = [count(1, 1), count(0, 1), count(1, 0)];
  return { f1: (2 * hit) / (2 * hit + alarm + miss), accuracy: (hit + count(0, 0)) / judged.length };
}

function crossValidate(examples: readonly Example[], always: readonly Example[] = []): CrossValidation {
  const parts = folds(examples, 7);
  return f1Of(
    parts.flatMap((test, k) => {
      const learned = train([...parts.flatMap((fold, i) => (i === k ? [] : fold)), ...always], OPTIONS);
      return test.map(({ features, label }) => ({
        label,
        said: probability(learned.weights, learned.bias, features) >= THRESHOLD ? 1 : 0,
      }));
    }),
  );
}

/** As it is committed. */
export function requestModelOf(sentences: readonly Example[], own: readonly Example[]): Record<string, unknown> {
  const learned = train([...sentences, ...own], OPTIONS);
  return { buckets: BUCKETS, bias: learned.bias, threshold: THRESHOLD, ...pack(learned.weights) };
}

/** Weights as signed bytes in base64: a hundredth of the accuracy is lost, nine tenths of the size saved. */
function pack(weights: Float32Array): { scale: number; weights: string } {
  let top = 0;
  for (const weight of weights) top = Math.max(top, Math.abs(weight));
  const scale = top / 127;
  return {
    scale,
    weights: Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / scale)).buffer).toString('base64'),
  };
}

if (import.meta.main) {
  const data = process.argv[2] ?? tuningFolder();
  if (!existsSync(sentencesFile(data))) throw new Error(`no training data in ${data}`);
  const [sentences, own] = [readParakweet(data), readOwn()];
  const { f1, accuracy } = crossValidate(sentences, own);
  process.stdout.write(
    `cross-validation: F1 ${f1.toFixed(3)}, accuracy ${accuracy.toFixed(3)} over ${sentences.length} sentences\n`,
  );
  const file = new URL('../understanding/request-model.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(requestModelOf(sentences, own))}\n`);
}
