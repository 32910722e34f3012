/**
 * Trains the judge of frauds on whole mails, and writes its weights:
 *   node copilot/training/train-fraud-model.ts [--only-write]
 * Prints a cross-validation first: how many frauds are found and how many honest mails are taken for one, by threshold.
 */
import { writeFileSync } from 'node:fs';
import { FRAUD_BUCKETS, fraudFeatures } from '../understanding/fraud-model/features.ts';
import { hash } from '../understanding/hashing.ts';
import { createFraudJudge } from '../understanding/fraud-model/judge.ts';
import { readHonestLetters, readJudgedMails, type JudgedMail } from './fraud-mails.ts';
import { pack } from './pack.ts';
import { train, type Example } from './softmax.ts';

const OPTIONS = { buckets: FRAUD_BUCKETS, classes: 2, epochs: 12, rate: 0.1, l2: 1e-4, norm: 10, seed: 1, times: 5 };
const FOLDS = 5;
/** There are ten letters for each mail, and none of them is meant to be confused with a fraud. */
const LETTER_WEIGHT = 0.05;

/** A fraud and its honest twin were written to the same person. */
const foldOf = (user: string): number => hash(user) % FOLDS;

export interface FraudExample extends Example, JudgedMail {
  fold: number;
}

export function fraudExamples(): FraudExample[] {
  const seen = (judged: JudgedMail, n: number, weight: number): FraudExample => ({
    ...judged,
    features: fraudFeatures(judged.mail),
    right: judged.fraud ? 2 : 1,
    weight,
    fold: judged.mail.user === '' ? n % FOLDS : foldOf(judged.mail.user),
  });
  return [
    ...readJudgedMails().map((judged, n) => seen(judged, n, 1)),
    ...readHonestLetters().map((judged, n) => seen(judged, n, LETTER_WEIGHT)),
  ];
}

export const trainFraudModel = (examples: readonly Example[]): ReturnType<typeof train> => train(examples, OPTIONS);

/** What a model that never saw the mail says of it. */
export function crossValidateFrauds(examples: readonly FraudExample[]): Map<FraudExample, number> {
  const said = new Map<FraudExample, number>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const score = createFraudJudge(trainFraudModel(examples.filter((one) => one.fold !== fold)));
    for (const one of examples) if (one.fold === fold) said.set(one, score(one.features));
  }
  return said;
}

export interface FraudQuality {
  threshold: number;
  /** shares of the frauds found, and of honest mails taken for one: those written to look so, other labelled mails, letters */
  found: number;
  lookAlikes: number;
  labelled: number;
  letters: number;
}

export function fraudQuality(said: ReadonlyMap<FraudExample, number>, threshold: number): FraudQuality {
  const share = (of: (one: FraudExample) => boolean): number => {
    const all = [...said.keys()].filter(of);
    return all.filter((one) => said.get(one)! >= threshold).length / Math.max(1, all.length);
  };
  return {
    threshold,
    found: share(({ fraud }) => fraud),
    lookAlikes: share(({ fraud, kind, source }) => !fraud && kind !== 'letter' && source !== 'labelled.jsonl'),
    labelled: share(({ fraud, source }) => !fraud && source === 'labelled.jsonl'),
    letters: share(({ kind }) => kind === 'letter'),
  };
}

if (import.meta.main) {
  const examples = fraudExamples();
  if (!process.argv.includes('--only-write')) {
    const said = crossValidateFrauds(examples);
    console.table([0.3, 0.5, 0.6, 0.7, 0.9].map((threshold) => fraudQuality(said, threshold)));
  }
  const packed = JSON.stringify(pack(trainFraudModel(examples), FRAUD_BUCKETS));
  writeFileSync(new URL('../understanding/fraud-model/weights.json', import.meta.url), `${packed}\n`);
  console.log(`${examples.length} mails and letters, ${Math.round(packed.length / 1000)} kB`);
}
