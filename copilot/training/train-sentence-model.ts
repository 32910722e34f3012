/**
 * Trains the sentence model of the offline engine on our own sentences and writes its weights:
 *   node copilot/training/train-sentence-model.ts [--only-write]
 * Prints a cross-validation first: the rules alone, the words alone, both. The result is the same on every machine.
 */
import { writeFileSync } from 'node:fs';
import { BUCKETS } from '../understanding/sentence-model/features.ts';
import { LABELS, type Label } from '../understanding/sentence-model/labels.ts';
import { createScorer } from '../understanding/sentence-model/linear.ts';
import {
  readLabelledLetters,
  readLabelledSentences,
  readMailSentences,
  readSilentLetters,
} from './labelled-sentences.ts';
import { pack } from './pack.ts';
import { examplesOf, examplesOfLetters, examplesOfMails, type SentenceExample } from './sentence-examples.ts';
import { train, type TrainOptions } from './softmax.ts';

const OPTIONS: TrainOptions = {
  buckets: BUCKETS,
  classes: LABELS.length,
  epochs: 6,
  rate: 0.1,
  l2: 3e-4,
  norm: 5,
  seed: 1,
};
const FOLDS = 5;
const SILENT_WEIGHT = 0.5;
/** Neighbouring lines were often written as a pair on one topic: they stay in one fold; so does a letter. */
const NEIGHBOURS = 6;
const foldOf = ({ letter }: SentenceExample, n: number): number => (letter ?? Math.floor(n / NEIGHBOURS)) % FOLDS;

interface TrainingSet {
  own: readonly SentenceExample[];
  /** in every training and never judged: their labels are coarse, or they are no fair sample */
  further: readonly SentenceExample[];
}

const readSet = (options: { withRules?: boolean } = {}): TrainingSet => ({
  own: [...examplesOf(readLabelledSentences(), options), ...examplesOfLetters(readLabelledLetters(), options)],
  further: [
    ...examplesOfMails(readMailSentences(), options),
    // they ask far less than mail does
    ...examplesOfLetters(readSilentLetters(), { weight: SILENT_WEIGHT, ...options }),
  ],
});

/** Probabilities of each own sentence by a model that was trained without its fold. */
function crossValidate({ own, further }: TrainingSet): Float64Array[] {
  const said: Float64Array[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const score = createScorer(train([...own.filter((one, n) => foldOf(one, n) !== fold), ...further], OPTIONS));
    for (const [n, one] of own.entries()) if (foldOf(one, n) === fold) said[n] = score(one.features);
  }
  return said;
}

const bestOf = (p: Float64Array): Label =>
  LABELS[p.reduce((best, value, k) => (value > (p[best] ?? 0) ? k : best), 0)]!;

const share = (hit: number, of: number): string => (hit / Math.max(1, of)).toFixed(3);

interface Judged {
  language: string;
  label: Label | null;
  said: string;
}

export interface Quality {
  precision: number;
  recall: number;
  f1: number;
}

/** How well one label is told from the others. */
export function qualityOf(judged: readonly Judged[], label: string): Quality {
  const hit = judged.filter((one) => one.said === label && one.label === label).length;
  const called = judged.filter((one) => one.said === label).length;
  const real = judged.filter((one) => one.label === label).length;
  return {
    precision: hit / Math.max(1, called),
    recall: hit / Math.max(1, real),
    f1: (2 * hit) / Math.max(1, called + real),
  };
}

function quality(judged: readonly Judged[], label: string): string {
  const { precision, recall, f1 } = qualityOf(judged, label);
  return `${precision.toFixed(3)} ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
}

function print(title: string, judged: readonly Judged[]): void {
  console.log(`${title}: precision, recall, F1`);
  const rows = ['all', ...new Set(judged.map(({ language }) => language))].map((language) => {
    const mine = judged.filter((one) => language === 'all' || one.language === language);
    return {
      language,
      sentences: mine.length,
      right: share(mine.filter(({ said, label }) => said === label).length, mine.length),
      request: quality(mine, 'request'),
      question: quality(mine, 'question'),
    };
  });
  console.table(rows);
  console.table(LABELS.map((label) => ({ label, quality: quality(judged, label) })));
}

/** What is said of the sentences of our own letters: by the rules alone, and by rules and a model that never saw them. */
export function crossValidation(): Record<'rules' | 'both', Judged[]> {
  const set = readSet();
  const both = crossValidate(set);
  const judged = (said: (one: SentenceExample, n: number) => string): Judged[] =>
    set.own.flatMap((one, n) =>
      one.letter === null ? [] : [{ language: one.language, label: one.label, said: said(one, n) }],
    );
  return { rules: judged(({ rules }) => rules), both: judged((_, n) => bestOf(both[n]!)) };
}

/** What the words alone tell, without the patterns of the lexicon. */
function wordsAlone(): Judged[] {
  const set = readSet({ withRules: false });
  const said = crossValidate(set);
  return set.own.flatMap(({ language, label, letter }, n) =>
    letter === null ? [] : [{ language, label, said: bestOf(said[n]!) }],
  );
}

if (import.meta.main) {
  if (!process.argv.includes('--only-write'))
    for (const [title, judged] of Object.entries({ ...crossValidation(), words: wordsAlone() })) print(title, judged);
  const { own, further } = readSet();
  const packed = JSON.stringify(pack(train([...own, ...further], OPTIONS), BUCKETS));
  writeFileSync(new URL('../understanding/sentence-model/weights.json', import.meta.url), `${packed}\n`);
  console.log(`${Math.round(packed.length / 1000)} kB`);
}
