/**
 * Trains the judge that looks at what asks in its whole mail, and writes its weights:
 *   node copilot/training/train-asking-model.ts [--only-write]
 * Prints a cross-validation first: how much of what asks nothing is left out, and how much of what asks is lost, by threshold.
 */
import { writeFileSync } from 'node:fs';
import { ASKING_BUCKETS, askingFeatures } from '../understanding/asking-model/features.ts';
import { readContext } from '../understanding/context.ts';
import { readSentences } from '../understanding/read-sentences.ts';
import { createScorer } from '../understanding/sentence-model/linear.ts';
import { asInput, FOLDS, readAskingMails, type SourcedMail } from './asking-mails.ts';
import { isAmong } from './same-sentence.ts';
import { pack } from './pack.ts';
import { train, type Example } from './softmax.ts';

const OPTIONS = { buckets: ASKING_BUCKETS, classes: 2, epochs: 6, rate: 0.1, l2: 1e-4, norm: 10, seed: 1, times: 5 };
/** The rules were made by looking at them: what is read wrongly there is rare. */
const LABELLED_WEIGHT = 0.5;

export interface AskingExample extends Example {
  mail: SourcedMail;
  text: string;
  /** how sure the sentence alone is that it asks */
  score: number;
  asked: boolean;
}

/** One for each sentence that is read as asking. */
export function askingExamples(): AskingExample[] {
  return readAskingMails().flatMap((mail) => {
    const { asks } = mail;
    if (asks === undefined) return [];
    const context = readContext(asInput(mail));
    // what is known for automatic is not judged
    if (context.automaticReply || context.sentByItself || context.allClear) return [];
    return [...askingFeatures(context, readSentences(context))].map(([{ sentence, score }, features]) => {
      const asked = isAmong(asks, sentence.text);
      const weight = mail.source === 'labelled.jsonl' ? LABELLED_WEIGHT : 1;
      return { mail, text: sentence.text, score, features, asked, right: asked ? 2 : 1, weight };
    });
  });
}

export const trainAskingModel = (examples: readonly Example[]): ReturnType<typeof train> => train(examples, OPTIONS);

/** What a model that never saw the mail says of it. */
export function crossValidateAsking(examples: readonly AskingExample[]): Map<AskingExample, number> {
  const said = new Map<AskingExample, number>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const score = createScorer(trainAskingModel(examples.filter(({ mail }) => mail.fold !== fold)));
    for (const one of examples) if (one.mail.fold === fold) said.set(one, score(one.features)[1]!);
  }
  return said;
}

const MIDDLE = 0.75;

export interface AskingQuality {
  /** less likely ones are left out; for a sentence that is fairly sure by itself */
  threshold: number;
  /** shares of what asks that is lost */
  lost: number;
  lostLabelled: number;
  /** shares of what asks nothing that is left out */
  left: number;
  leftLabelled: number;
}

/** `least`: from how likely on it asks, by how sure the sentence alone is. */
export function askingQuality(
  said: ReadonlyMap<AskingExample, number>,
  least: (score: number) => number,
): AskingQuality {
  const share = (labelled: boolean, asked: boolean): number => {
    const all = [...said.keys()].filter(
      (one) => one.asked === asked && (one.mail.source === 'labelled.jsonl') === labelled,
    );
    return all.filter((one) => said.get(one)! < least(one.score)).length / Math.max(1, all.length);
  };
  return {
    threshold: least(MIDDLE),
    lost: share(false, true),
    lostLabelled: share(true, true),
    left: share(false, false),
    leftLabelled: share(true, false),
  };
}

if (import.meta.main) {
  const examples = askingExamples();
  if (!process.argv.includes('--only-write')) {
    const said = crossValidateAsking(examples);
    console.table([0.1, 0.2, 0.3, 0.4, 0.5].map((threshold) => askingQuality(said, () => threshold)));
  }
  const packed = JSON.stringify(pack(trainAskingModel(examples), ASKING_BUCKETS));
  writeFileSync(new URL('../understanding/asking-model/weights.json', import.meta.url), `${packed}\n`);
  console.log(`${examples.length} sentences, ${Math.round(packed.length / 1000)} kB`);
}
