import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAddressees } from '../understanding/addressee.ts';
import { readContext } from '../understanding/context.ts';
import { fold } from '../understanding/fold.ts';
import { lexiconOf } from '../understanding/lexicon/index.ts';
import { plainMessage } from '../understanding/plain-message.ts';
import type { SentenceText } from '../understanding/sentence-model/features.ts';
import { LABELS, type Label } from '../understanding/sentence-model/labels.ts';
import { readByRules } from '../understanding/read-by-rules.ts';

/** A sentence of our own with what it does to its reader. */
export interface LabelledSentence {
  language: string;
  /** of a sentence out of a labelled mail often only: it asks nothing */
  label: Label | typeof NOTHING_ASKED;
  text: string;
}

export const NOTHING_ASKED = 'nothing-asked';

const SENTENCES = join(import.meta.dirname, 'sentences');

/** The lines of our own files: language, label, sentence. */
export const readLabelledSentences = (folder = SENTENCES): LabelledSentence[] =>
  readdirSync(folder)
    .filter((name) => /^[a-z]{2}\.tsv$/u.test(name))
    .sort()
    .flatMap((name) => readSentenceFile(join(folder, name)));

/** Sentences of the labelled mails, cut by test/evals/mail-sentences.ts. */
export const readMailSentences = (folder = SENTENCES): LabelledSentence[] =>
  readSentenceFile(join(folder, 'mails.tsv'));

function readSentenceFile(path: string): LabelledSentence[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [language = '', label = '', text = ''] = line.split('\t');
      if (!KNOWN.has(label) || text === '') throw new Error(`not a labelled sentence: ${line}`);
      return { language, label: label as LabelledSentence['label'], text };
    });
}

const KNOWN: ReadonlySet<string> = new Set([...LABELS, NOTHING_ASKED]);

/** The sentence as the engine meets it: alone in a mail from a person to this user, read by the rules. */
export function asEngineSeesIt(text: string, language: string): SentenceText {
  const context = {
    ...readContext({
      message: plainMessage({ authored: '' }),
      receivedAt: '2026-10-06T10:12:08+02:00',
      user: { name: 'Robin Vale', email: 'robin@vale.example', tz: 'UTC' },
    }),
    language,
    lexicon: lexiconOf(language),
  };
  const sentence = {
    index: 1000,
    source: 'body' as const,
    start: 0,
    end: text.length,
    text,
    low: fold(text),
    block: 0,
    bullet: false,
  };
  const reading = readByRules(context, sentence, readAddressees(context, [sentence])[0]!);
  const { offset } = reading.addressed;
  return {
    text: text.slice(offset),
    low: reading.low,
    lexicon: reading.lexicon,
    verdict: { act: reading.act, score: reading.score },
  };
}
