import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAddressees } from '../understanding/addressee.ts';
import { readContext } from '../understanding/context.ts';
import { fold } from '../understanding/fold.ts';
import { lexiconOf } from '../understanding/lexicon/index.ts';
import { neighbourhoodsOf } from '../understanding/neighbourhood.ts';
import { plainMessage } from '../understanding/plain-message.ts';
import type { SentenceText } from '../understanding/sentence-model/features.ts';
import { LABELS, type Label } from '../understanding/sentence-model/labels.ts';
import { TOPICS, type Topic } from '../understanding/sentence-model/topics.ts';
import { readByRules } from '../understanding/read-by-rules.ts';

/** A sentence of our own with what it does to its reader. */
export interface LabelledSentence {
  language: string;
  /** of a sentence out of a labelled mail often only: it asks nothing */
  label: Label | typeof NOTHING_ASKED;
  text: string;
  /** what it is about; null where nobody has said */
  topic: Topic | null;
}

export const NOTHING_ASKED = 'nothing-asked';

const SENTENCES = join(import.meta.dirname, 'sentences');
const LETTERS = join(import.meta.dirname, 'letters');

/** The lines of our own files: language, label, sentence. */
export const readLabelledSentences = (folder = SENTENCES): LabelledSentence[] =>
  readdirSync(folder)
    .filter((name) => /^[a-z]{2}\.tsv$/u.test(name))
    .sort()
    .flatMap((name) => readSentenceFile(join(folder, name)));

/** Sentences of the labelled mails, cut by test/evals/mail-sentences.ts. */
export const readMailSentences = (folder = SENTENCES): LabelledSentence[] =>
  readSentenceFile(join(folder, 'mails.tsv'));

const readSentenceFile = (path: string): LabelledSentence[] => readLines(readFileSync(path, 'utf8'));

function readLines(lines: string): LabelledSentence[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [language = '', label = '', ...rest] = line.split('\t');
      // files of three columns say nothing of the topic
      const [text = '', topic = null] = rest.toReversed();
      if (!KNOWN.has(label) || text === '' || (topic !== null && !KNOWN_TOPICS.has(topic)))
        throw new Error(`not a labelled sentence: ${line}`);
      return { language, label: label as LabelledSentence['label'], text, topic: topic as Topic | null };
    });
}

const KNOWN_TOPICS: ReadonlySet<string> = new Set(TOPICS);
const KNOWN: ReadonlySet<string> = new Set([...LABELS, NOTHING_ASKED]);

/** A letter is a paragraph of a file: its sentences in order, all labelled. Those that were made to ask nothing stand apart. */
export const readLabelledLetters = (folder = LETTERS): LabelledSentence[][] =>
  readLetters(folder, (name) => !name.startsWith(SILENT));
export const readSilentLetters = (folder = LETTERS): LabelledSentence[][] =>
  readLetters(folder, (name) => name.startsWith(SILENT));
const SILENT = 'silent-';

function readLetters(folder: string, wanted: (name: string) => boolean): LabelledSentence[][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv') && wanted(name))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/u))
    .map((letter) => readLines(letter))
    .filter((letter) => letter.length > 0);
}

/** The sentence as the engine meets it: alone in a mail from a person to this user, read by the rules. */
export const asEngineSeesIt = (text: string, language: string): SentenceText => ({
  ...asEngineSeesThem([text], language)[0]!,
  around: null,
});

/** The sentences of one letter to Robin, in order. */
export function asEngineSeesThem(texts: readonly string[], language: string): SentenceText[] {
  const context = {
    ...readContext({
      message: plainMessage({ authored: '' }),
      receivedAt: '2026-10-06T10:12:08+02:00',
      user: { name: 'Robin Vale', email: 'robin@vale.example', tz: 'UTC' },
    }),
    language,
    lexicon: lexiconOf(language),
  };
  let end = -1;
  const sentences = texts.map((text, n) => {
    const start = end + 1;
    end = start + text.length;
    // each a block of its own: who is called in one is not called in the next
    const place = { index: FIRST_OF_BODY + n, source: 'body' as const, start, end, block: FIRST_BLOCK + n };
    return { ...place, text, low: fold(text), bullet: false };
  });
  const addressed = readAddressees(context, sentences);
  const readings = sentences.map((sentence, n) => readByRules(context, sentence, addressed[n]!));
  const around = neighbourhoodsOf(readings, context.ownNames);
  return readings.map((reading, n) => ({
    text: reading.sentence.text.slice(reading.addressed.offset),
    low: reading.low,
    lexicon: reading.lexicon,
    verdict: { act: reading.act, score: reading.score },
    around: around[n]!,
  }));
}

const FIRST_OF_BODY = 1000;
/** No heading: a name alone would be taken for a salutation. */
const FIRST_BLOCK = 2;
