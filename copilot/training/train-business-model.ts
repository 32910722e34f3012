/**
 * Trains the judge of business sentences that are all their mail says, on public data, and writes its weights:
 *   node copilot/training/train-business-model.ts [--only-write]
 * The data is that of train-request-model.ts. Prints a cross-validation first, for as many asking sentences as the data has and
 * for the share that mail is closer to. The result is the same on every machine.
 */
import { writeFileSync } from 'node:fs';
import { BUCKETS, featuresOf } from '../understanding/business-model/features.ts';
import { createBusinessJudge } from '../understanding/business-model/index.ts';
import type { PackedModel } from '../understanding/sentence-model/linear.ts';
import { trainBatch } from './batch-logistic.ts';
import { FOLDS, qualityAt, readBusinessSentences, tuningFolder, type BusinessSentence } from './business-sentences.ts';
import { pack } from './pack.ts';

const OPTIONS = { buckets: BUCKETS, cost: 1.3, steps: 30 };
const THRESHOLD = 0.5;
export const MAIL_BASE = 0.31;

export function businessModelOf(sentences: readonly Pick<BusinessSentence, 'text' | 'label'>[]): PackedModel {
  const examples = sentences.map(({ text, label }) => ({ features: featuresOf(text), label }));
  const { weights, bias } = trainBatch(examples, OPTIONS);
  return pack({ weights, bias: [bias], scale: 1, norm: 1 }, BUCKETS);
}

function printCrossValidation(sentences: readonly BusinessSentence[]): void {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const judge = createBusinessJudge(businessModelOf(sentences.filter((one) => one.fold !== fold)));
    return sentences
      .filter((one) => one.fold === fold)
      .map(({ text, label }) => ({ label, said: judge(text) >= THRESHOLD }));
  }).flat();
  for (const base of [null, MAIL_BASE]) {
    const { f1, accuracy } = qualityAt(base, judged);
    const asking = base === null ? 'as labelled' : `${base * 100}% asking`;
    process.stdout.write(`${asking}: F1 ${f1.toFixed(3)}, accuracy ${accuracy.toFixed(3)}\n`);
  }
}

if (import.meta.main) {
  const sentences = readBusinessSentences(tuningFolder());
  if (!process.argv.includes('--only-write')) printCrossValidation(sentences);
  writeFileSync(
    new URL('../understanding/business-model/weights.json', import.meta.url),
    `${JSON.stringify(businessModelOf(sentences))}\n`,
  );
}
