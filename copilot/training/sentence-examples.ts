import { aroundFeatures, createFeatures, type SentenceText } from '../understanding/sentence-model/features.ts';
import { LABELS, type Label } from '../understanding/sentence-model/labels.ts';
import { topicFeatures } from '../understanding/sentence-model/topic-features.ts';
import type { Topic } from '../understanding/sentence-model/topics.ts';
import { asEngineSeesIt, asEngineSeesThem, NOTHING_ASKED, type LabelledSentence } from './labelled-sentences.ts';
import type { Example } from './softmax.ts';

export interface SentenceExample extends Example {
  language: string;
  /** null where only a set of labels is known */
  label: Label | null;
  text: string;
  /** what the rules alone make of it */
  rules: string;
  /** of the letter it stands in */
  letter: number | null;
  topic: Topic | null;
  /** what the topic model sees */
  topicFeatures: Int32Array;
}

const bit = (label: Label): number => 1 << LABELS.indexOf(label);
/** Everything that wants nothing of its reader. */
const ASKS_NOTHING = LABELS.filter(
  (label) => label !== 'request' && label !== 'question' && label !== 'meeting',
).reduce((bits, label) => bits | bit(label), 0);
const MAIL_WEIGHT = 0.7;

interface Options {
  weight?: number;
  withRules?: boolean;
}

/** Sentences that stand alone, as the model sees them. */
export function examplesOf(sentences: readonly LabelledSentence[], options: Options = {}): SentenceExample[] {
  const exampleOf = createExamples(options);
  return sentences.map((sentence) => exampleOf(sentence, asEngineSeesIt(sentence.text, sentence.language), null));
}

/** Those of the labelled mails: their labels are coarse. */
export const examplesOfMails = (sentences: readonly LabelledSentence[], options: Options = {}): SentenceExample[] =>
  examplesOf(sentences, { weight: MAIL_WEIGHT, ...options });

/** The sentences of letters, with what stands around each. */
export function examplesOfLetters(letters: readonly LabelledSentence[][], options: Options = {}): SentenceExample[] {
  const exampleOf = createExamples(options);
  return letters.flatMap((letter, n) => {
    const seen = asEngineSeesThem(
      letter.map(({ text }) => text),
      letter[0]!.language,
    );
    return letter.map((sentence, k) => exampleOf(sentence, seen[k]!, n));
  });
}

const NONE = new Int32Array(0);
const joined = (features: Int32Array, further: readonly number[]): Int32Array => Int32Array.of(...features, ...further);

function createExamples({ weight = 1, withRules = true }: Options) {
  const featuresOf = createFeatures({ withRules });
  return (
    { text, label, language, topic }: LabelledSentence,
    seen: SentenceText,
    letter: number | null,
  ): SentenceExample => {
    const words = featuresOf(seen);
    return {
      features: withRules ? joined(words, aroundFeatures(seen)) : words,
      right: label === NOTHING_ASKED ? ASKS_NOTHING : bit(label),
      weight,
      language,
      label: label === NOTHING_ASKED ? null : label,
      text,
      rules: seen.verdict.act,
      letter,
      topic,
      topicFeatures: topic === null ? NONE : joined(words, topicFeatures(seen)),
    };
  };
}
