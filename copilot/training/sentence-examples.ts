import { createFeatures } from '../understanding/sentence-model/features.ts';
import { LABELS, type Label } from '../understanding/sentence-model/labels.ts';
import { asEngineSeesIt, NOTHING_ASKED, type LabelledSentence } from './labelled-sentences.ts';
import type { Example } from './softmax.ts';

export interface SentenceExample extends Example {
  language: string;
  /** null where only a set of labels is known */
  label: Label | null;
  text: string;
  /** what the rules alone make of it */
  rules: string;
}

const bit = (label: Label): number => 1 << LABELS.indexOf(label);
/** Everything that wants nothing of its reader. */
const ASKS_NOTHING = LABELS.filter(
  (label) => label !== 'request' && label !== 'question' && label !== 'meeting',
).reduce((bits, label) => bits | bit(label), 0);
const MAIL_WEIGHT = 0.7;

/** Our own sentences, and those of labelled mails (`own` = false), as the model sees them. */
export function examplesOf(
  sentences: readonly LabelledSentence[],
  { own, withRules = true }: { own: boolean; withRules?: boolean },
): SentenceExample[] {
  const featuresOf = createFeatures({ withRules });
  return sentences.map(({ text, label, language }) => {
    const seen = asEngineSeesIt(text, language);
    return {
      features: featuresOf(seen),
      right: label === NOTHING_ASKED ? ASKS_NOTHING : bit(label),
      weight: own ? 1 : MAIL_WEIGHT,
      language,
      label: label === NOTHING_ASKED ? null : label,
      text,
      rules: seen.verdict.act,
    };
  });
}
