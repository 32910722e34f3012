/**
 * Trains the judge of text that is written for programs, on our own sentences, and writes its weights:
 *   node copilot/training/train-machine-model.ts
 * Prints a cross-validation first: how much of it the rules find, how much both, and how often people are taken for its writers.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fold } from '../understanding/fold.ts';
import { BUCKETS, createFeatures } from '../understanding/sentence-model/features.ts';
import { createScorer } from '../understanding/sentence-model/linear.ts';
import { MACHINE_BUCKETS, withMachineFeatures } from '../understanding/sentence-model/machine-features.ts';
import {
  asEngineSeesIt,
  readLabelledLetters,
  readLabelledSentences,
  readMailSentences,
  readSilentLetters,
} from './labelled-sentences.ts';
import { pack } from './pack.ts';
import { train, type Example } from './softmax.ts';

const OPTIONS = { buckets: MACHINE_BUCKETS, classes: 2, epochs: 6, rate: 0.1, l2: 3e-4, norm: 5, seed: 1 };
const FOLDS = 5;
const NEIGHBOURS = 6;
/** Of the sentences between people there are many more; the look-alikes teach most. */
const PEOPLE_WEIGHT = 0.2;
/** What one of them takes for an order to a program is lost to its reader. */
const ASKS: ReadonlySet<string> = new Set(['request', 'question']);

interface MachineExample extends Example {
  language: string;
  machine: boolean;
  /** written to be confused with text for programs */
  lookAlike: boolean;
  byRules: boolean;
  fold: number;
}

function examples(): MachineExample[] {
  const featuresOf = createFeatures();
  const seen = (text: string, language: string): Pick<MachineExample, 'features' | 'byRules' | 'language'> => {
    const sentence = asEngineSeesIt(text, language);
    const byRules = sentence.verdict.act === 'to-assistant';
    // what the rules find never reaches the model: it learns from the words
    const verdict = byRules ? { act: 'statement', score: 0.5 } : sentence.verdict;
    return { features: withMachineFeatures(featuresOf({ ...sentence, verdict }), fold(text)), byRules, language };
  };
  const folder = new URL('sentences/', import.meta.url);
  const lines = readdirSync(folder)
    .filter((name) => name.startsWith('machine'))
    .toSorted()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean));
  const judged = lines.map((line, n) => {
    const [language = '', label, text = ''] = line.split('\t');
    const machine = label === 'machine';
    const fold = Math.floor(n / NEIGHBOURS) % FOLDS;
    return { ...seen(text, language), machine, lookAlike: !machine, right: machine ? 2 : 1, weight: 1, fold };
  });
  const letters = [...readLabelledLetters(), ...readSilentLetters()].flat();
  const people = [...readLabelledSentences(), ...readMailSentences(), ...letters].map(
    ({ text, language, label }, n) => ({
      ...seen(text, language),
      machine: false,
      lookAlike: false,
      right: 1,
      weight: ASKS.has(label) ? 1 : PEOPLE_WEIGHT,
      fold: n % FOLDS,
    }),
  );
  return [...judged, ...people];
}

export interface MachineQuality {
  threshold: number;
  /** shares */
  byRules: number;
  recall: number;
  lookAlikes: number;
  people: number;
}

/** By a model that never saw the sentence, beside the rules. */
export function crossValidateMachine(thresholds: readonly number[]): MachineQuality[] {
  const all = examples();
  const said = new Map<MachineExample, number>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const score = createScorer(
      train(
        all.filter((one) => one.fold !== fold),
        OPTIONS,
      ),
    );
    for (const one of all) if (one.fold === fold) said.set(one, score(one.features)[1]!);
  }
  const share = (of: readonly MachineExample[], hit: (one: MachineExample) => boolean): number =>
    of.filter(hit).length / Math.max(1, of.length);
  const machine = all.filter((one) => one.machine);
  return thresholds.map((threshold) => {
    const found = (one: MachineExample): boolean => one.byRules || said.get(one)! >= threshold;
    return {
      threshold,
      byRules: share(machine, ({ byRules }) => byRules),
      recall: share(machine, found),
      lookAlikes: share(
        all.filter(({ lookAlike }) => lookAlike),
        found,
      ),
      people: share(
        all.filter((one) => !one.machine && !one.lookAlike),
        found,
      ),
    };
  });
}

if (import.meta.main) {
  console.table(crossValidateMachine([0.5, 0.6, 0.7, 0.8, 0.9]));
  const packed = JSON.stringify(pack(train(examples(), OPTIONS), MACHINE_BUCKETS));
  writeFileSync(new URL('../understanding/sentence-model/machine-weights.json', import.meta.url), `${packed}\n`);
  console.log(`${Math.round(packed.length / 1000)} kB, ${BUCKETS} buckets for words`);
}
