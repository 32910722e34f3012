/**
 * Trains the request model of the offline engine and writes its weights:
 *   node copilot/training/train-request-model.ts [DATA]
 * DATA holds `parakweet-email-intent/` and, where wanted, `clinc-oos/` (default: MAILFLEX_TUNING_DATA, else ../shared/data).
 * Prints the F1 of a 5-fold cross-validation first. The result is the same on every machine.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUCKETS, featuresOf } from '../understanding/features.ts';
import { fold } from '../understanding/fold.ts';
import { lexiconOf } from '../understanding/lexicon/index.ts';
import { generator, probability, shuffle, train, type Example } from './logistic-regression.ts';

const OPTIONS = { buckets: BUCKETS, epochs: 12, rate: 0.04, l2: 1e-3, seed: 1 };
const FOLDS = 5;
const THRESHOLD = 0.42;
const OWN_WEIGHT = 1.5;

export function readParakweet(data: string): Example[] {
  const path = join(data, 'parakweet-email-intent', 'Ask0729-fixed.txt');
  const seen = new Set<string>();
  const examples: Example[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [label, sentence] = line.split('\t');
    if ((label !== 'Yes' && label !== 'No') || sentence === undefined) continue;
    const low = fold(sentence);
    const key = low.replace(/[^a-z]/gu, '');
    // the same sentence in training and test would flatter the cross-validation
    if (seen.has(key)) continue;
    seen.add(key);
    examples.push({ features: featuresOf(low, lexiconOf('en')), label: label === 'Yes' ? 1 : 0, weight: 1 });
  }
  return examples;
}

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

export function crossValidate(examples: readonly Example[], always: readonly Example[] = []): CrossValidation {
  const order = examples.map((_, i) => i);
  shuffle(order, generator(7));
  let [truePositive, falsePositive, falseNegative, right] = [0, 0, 0, 0];
  for (let k = 0; k < FOLDS; k += 1) {
    const learned = train([...order.filter((_, i) => i % FOLDS !== k).map((i) => examples[i]!), ...always], OPTIONS);
    for (const i of order.filter((_, n) => n % FOLDS === k)) {
      const { features, label } = examples[i]!;
      const said = probability(learned.weights, learned.bias, features) >= THRESHOLD ? 1 : 0;
      if (said === label) right += 1;
      if (said === 1 && label === 1) truePositive += 1;
      if (said === 1 && label === 0) falsePositive += 1;
      if (said === 0 && label === 1) falseNegative += 1;
    }
  }
  return {
    f1: (2 * truePositive) / (2 * truePositive + falsePositive + falseNegative),
    accuracy: right / examples.length,
  };
}

export function dataFolder(): string {
  return process.argv[2] ?? process.env['MAILFLEX_TUNING_DATA'] ?? join(import.meta.dirname, '../../../shared/data');
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
  const data = dataFolder();
  if (!existsSync(join(data, 'parakweet-email-intent'))) throw new Error(`no training data in ${data}`);
  const [sentences, own] = [readParakweet(data), readOwn()];
  const { f1, accuracy } = crossValidate(sentences, own);
  process.stdout.write(
    `cross-validation: F1 ${f1.toFixed(3)}, accuracy ${accuracy.toFixed(3)} over ${sentences.length} sentences\n`,
  );
  const learned = train([...sentences, ...own], OPTIONS);
  const file = new URL('../understanding/request-model.json', import.meta.url);
  writeFileSync(
    file,
    `${JSON.stringify({ buckets: BUCKETS, bias: learned.bias, threshold: THRESHOLD, ...pack(learned.weights) })}\n`,
  );
}
