/**
 * Trains the judge of automatic mail, and writes its weights:
 *   node copilot/training/train-automatic-model.ts [--only-write]
 * Prints a cross-validation first: how much of it is found, and how many mails of people are taken for it, by threshold.
 */
import { writeFileSync } from 'node:fs';
import { AUTOMATIC_BUCKETS, automaticFeatures } from '../understanding/automatic-model/features.ts';
import { readContext, sentMailOf } from '../understanding/context.ts';
import { createFraudJudge } from '../understanding/fraud-model/judge.ts';
import { asInput, FOLDS, readAskingMails, type SourcedMail } from './asking-mails.ts';
import { pack } from './pack.ts';
import { train, type Example } from './softmax.ts';

const OPTIONS = { buckets: AUTOMATIC_BUCKETS, classes: 2, epochs: 5, rate: 0.1, l2: 1e-4, norm: 10, seed: 1, times: 5 };

export interface AutomaticExample extends Example {
  mail: SourcedMail;
}

/** What the headers declare is not in the text. */
export function automaticExamples(): AutomaticExample[] {
  return readAskingMails()
    .filter(({ automatic }) => automatic !== undefined)
    .map((mail) => ({
      mail,
      features: automaticFeatures(sentMailOf(readContext(asInput(mail)))),
      right: mail.automatic === true ? 2 : 1,
      weight: 1,
    }));
}

export const trainAutomaticModel = (examples: readonly Example[]): ReturnType<typeof train> => train(examples, OPTIONS);

/** What a model that never saw the mail says of it. */
export function crossValidateAutomatic(examples: readonly AutomaticExample[]): Map<SourcedMail, number> {
  const said = new Map<SourcedMail, number>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const judge = createFraudJudge(trainAutomaticModel(examples.filter(({ mail }) => mail.fold !== fold)));
    for (const { mail, features } of examples) if (mail.fold === fold) said.set(mail, judge(features));
  }
  return said;
}

export interface AutomaticQuality {
  threshold: number;
  /** shares of automatic mail that is found: written for this, of labelled mails */
  written: number;
  labelled: number;
  /** shares of what asks and is taken for automatic: written to look so, of labelled mails */
  lookAlikes: number;
  asking: number;
}

export function automaticQuality(said: ReadonlyMap<SourcedMail, number>, threshold: number): AutomaticQuality {
  const share = (of: (mail: SourcedMail) => boolean): number => {
    const all = [...said.keys()].filter(of);
    return all.filter((mail) => said.get(mail)! >= threshold).length / Math.max(1, all.length);
  };
  const isLabelled = ({ source }: SourcedMail): boolean => source === 'labelled.jsonl';
  const asks = (mail: SourcedMail): boolean => !mail.automatic && (mail.asks?.length ?? 0) > 0;
  return {
    threshold,
    written: share((mail) => mail.automatic === true && !isLabelled(mail)),
    labelled: share((mail) => mail.automatic === true && isLabelled(mail)),
    lookAlikes: share((mail) => asks(mail) && !isLabelled(mail)),
    asking: share((mail) => asks(mail) && isLabelled(mail)),
  };
}

if (import.meta.main) {
  const examples = automaticExamples();
  if (!process.argv.includes('--only-write')) {
    const said = crossValidateAutomatic(examples);
    console.table([0.05, 0.1, 0.15, 0.2, 0.3, 0.5].map((threshold) => automaticQuality(said, threshold)));
  }
  const packed = JSON.stringify(pack(trainAutomaticModel(examples), AUTOMATIC_BUCKETS));
  writeFileSync(new URL('../understanding/automatic-model/weights.json', import.meta.url), `${packed}\n`);
  console.log(`${examples.length} mails, ${Math.round(packed.length / 1000)} kB`);
}
