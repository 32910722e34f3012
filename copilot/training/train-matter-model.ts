/**
 * Trains the judge of what a sentence brings in its whole mail, and writes its weights:
 *   node copilot/training/train-matter-model.ts [--only-write]
 * Prints a cross-validation first: precision and recall of each matter, by threshold.
 */
import { writeFileSync } from 'node:fs';
import { readContext } from '../understanding/context.ts';
import { hasMatter, MATTER_BUCKETS, matterFeaturesOf } from '../understanding/matter-model/features.ts';
import { MATTERS, type Matter } from '../understanding/matter-model/matters.ts';
import { readSentences } from '../understanding/read-sentences.ts';
import { createScorer } from '../understanding/sentence-model/linear.ts';
import { asInput, FOLDS, readAskingMails, type SourcedMail, type WrittenMatter } from './asking-mails.ts';
import { pack } from './pack.ts';
import { isAmong } from './same-sentence.ts';
import { train, type Example } from './softmax.ts';

const OPTIONS = {
  buckets: MATTER_BUCKETS,
  classes: MATTERS.length,
  epochs: 8,
  rate: 0.1,
  l2: 1e-4,
  norm: 10,
  seed: 1,
  times: 5,
};
/** The rules were made by looking at them, and most of what they say is plain. */
const LABELLED_WEIGHT = 0.5;

export interface MatterExample extends Example {
  mail: SourcedMail;
  text: string;
}

/** One for each sentence of the mails whose matters are known; none for those that may be left or taken. */
export function matterExamples(): MatterExample[] {
  return readAskingMails().flatMap((mail) => {
    const { matters } = mail;
    if (matters === undefined) return [];
    const context = readContext(asInput(mail));
    if (context.automaticReply || context.sentByItself || context.allClear || context.newsletter) return [];
    const readings = readSentences(context);
    const featuresOf = matterFeaturesOf(context, readings);
    const weight = mail.source === 'labelled.jsonl' ? LABELLED_WEIGHT : 1;
    return readings.filter(hasMatter).flatMap((reading) => {
      const { text } = reading.sentence;
      const told = matters.filter(({ evidence }) => isAmong([evidence], text));
      if (told.some(({ perhaps }) => perhaps)) return [];
      return { mail, text, features: featuresOf(reading)!, right: rightOf(told), weight };
    });
  });
}

/** One bit for each class that is right. */
function rightOf(told: readonly WrittenMatter[]): number {
  const bits = told.flatMap(({ types }) => types).map((type) => 1 << Math.max(0, MATTERS.indexOf(type as Matter)));
  return bits.length === 0 ? 1 : bits.reduce((all, bit) => all | bit, 0);
}

export const trainMatterModel = (examples: readonly Example[]): ReturnType<typeof train> => train(examples, OPTIONS);

/** What a model that never saw the mail says of it. */
export function crossValidateMatters(examples: readonly MatterExample[]): Map<MatterExample, Float64Array> {
  const said = new Map<MatterExample, Float64Array>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const score = createScorer(trainMatterModel(examples.filter(({ mail }) => mail.fold !== fold)));
    for (const one of examples) if (one.mail.fold === fold) said.set(one, score(one.features));
  }
  return said;
}

export interface MatterQuality {
  matter: Matter;
  labelled: boolean;
  threshold: number;
  sentences: number;
  precision: number;
  recall: number;
}

export function matterQuality(
  said: ReadonlyMap<MatterExample, Float64Array>,
  { matter, labelled, threshold }: { matter: Matter; labelled: boolean; threshold: number },
): MatterQuality {
  const at = MATTERS.indexOf(matter);
  const all = [...said].filter(([{ mail }]) => (mail.source === 'labelled.jsonl') === labelled);
  const taken = all.filter(([, p]) => p[at]! >= threshold);
  const right = taken.filter(([{ right: bits }]) => (bits >> at) & 1).length;
  // where another answer is right too, nothing is missed
  const sentences = all.filter(([{ right: bits }]) => bits === 1 << at);
  const found = sentences.filter(([, p]) => p[at]! >= threshold).length;
  return {
    matter,
    labelled,
    threshold,
    sentences: sentences.length,
    precision: right / Math.max(1, taken.length),
    recall: found / Math.max(1, sentences.length),
  };
}

/** Of the sentences that bring this, the share that would be left out as mere talk of it, and how many there are. */
export function talkQuality(
  said: ReadonlyMap<MatterExample, Float64Array>,
  { type, matters, least, labelled }: { type: Matter; matters: readonly Matter[]; least: number; labelled: boolean },
): { labelled: boolean; sentences: number; lost: number } {
  const meant = [...said].filter(
    ([{ mail, right }]) => (mail.source === 'labelled.jsonl') === labelled && right === 1 << MATTERS.indexOf(type),
  );
  const lost = meant.filter(
    ([, p]) => matters.reduce((sum, matter) => sum + p[MATTERS.indexOf(matter)]!, 0) < least,
  ).length;
  return { labelled, sentences: meant.length, lost: lost / Math.max(1, meant.length) };
}

if (import.meta.main) {
  const examples = matterExamples();
  if (!process.argv.includes('--only-write')) {
    const said = crossValidateMatters(examples);
    for (const labelled of [false, true])
      console.table(
        MATTERS.slice(1).flatMap((matter) =>
          [0.03, 0.1, 0.3, 0.5].map((threshold) => matterQuality(said, { matter, labelled, threshold })),
        ),
      );
  }
  const packed = JSON.stringify(pack(trainMatterModel(examples), MATTER_BUCKETS));
  writeFileSync(new URL('../understanding/matter-model/weights.json', import.meta.url), `${packed}\n`);
  console.log(`${examples.length} sentences, ${Math.round(packed.length / 1000)} kB`);
}
