import { createPatternsOf } from '../lexicon/lexicon.ts';
import { createBucketBag } from '../bucket-bag.ts';
import { requestProbability } from '../classifier.ts';
import { APOSTROPHE, EMPTY, hash, hashPart, mix, SPACE, step, withoutAddresses, ZERO } from '../hashing.ts';
import { isDigit, letterAt } from '../letters.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { indirectOf } from '../lexicon/indirect.ts';
import { remembered } from '../patterns/remembered.ts';
import { FUNCTION_WORD, GIVEN_NAME, IMPERATIVE, INFINITIVE, kindOf, WORD_KINDS } from './word-kinds.ts';

/** Number of buckets that feature names are hashed into. */
export const BUCKETS = 1 << 18;

/** What the rules of the language made of the sentence. */
export interface Verdict {
  act: string;
  score: number;
}

/** What stands around a sentence in its mail, as the rules read it. */
export interface Neighbourhood {
  /** whom the words before the sentence call: "Ben, you take the van" */
  called: 'nobody' | 'reader' | 'other';
  /** the act of the sentence before; null = nothing was said yet */
  before: string | null;
  /** null = nothing more is said */
  after: string | null;
  /** sentences said before it, and after it */
  place: number;
  left: number;
}

export interface SentenceText {
  /** verbatim, after salutation and vocative */
  text: string;
  /** folded, same length */
  low: string;
  lexicon: Lexicon;
  verdict: Verdict;
  /** null where it is met alone */
  around: Neighbourhood | null;
}

const MAX_TOKENS = 60;
const MAX_LETTERS = 360;
const RULES = [
  'request',
  'imperative',
  'need',
  'inquiry',
  'interrogative',
  'promise',
  'done',
  'negated',
  'courtesy',
  'rhetorical',
  'hypothetical',
  'condition',
  'propose',
  'meeting',
  'promotion',
  'newsletter',
  'cutoff',
  'obligation',
  'pronounObject',
  'withdrawn',
  'credentials',
  'file',
  'shared',
  'payRequest',
  'forInformation',
  'closing',
  'moved',
  'cancelled',
  'invite',
  'agreed',
  'anybody',
] as const satisfies readonly (keyof Lexicon)[];
const patternsOf = createPatternsOf(RULES);

/**
 * What the sentence model sees: the build of the sentence by its function words, runs of three to five letters (they carry
 * the words, and the endings that tell mood and person in German and the Romance languages; neighbours share them), the
 * words themselves, the form, what the patterns of the language say, and what the rules made of it. Each bucket once.
 */
export function createFeatures({ withRules = true } = {}): (sentence: SentenceText) => Int32Array {
  const { add, take } = createBucketBag(BUCKETS, 4096);
  return (sentence) => {
    const language = step(hash(sentence.lexicon.language), SPACE);
    const words = addSkeleton(sentence, language, add);
    addLetters(withoutAddresses(sentence.low), add);
    addForm(sentence, words, add);
    if (withRules) addRules(sentence, language, add);
    return take();
  };
}

type Add = (value: number) => void;

/**
 * The build of the sentence without its topic: function words stay, a capitalised word is a name (in German a noun), a verb
 * that is known is one, in the mood that its place allows; of any other word the last two letters remain. "könnten ~ie N ~en"
 * is the same in every trade, and so is "<imperative> the ~es".
 */
function addSkeleton({ text, low, lexicon }: SentenceText, language: number, add: Add): number {
  const known = WORD_KINDS.get(lexicon.language) ?? NO_KINDS;
  let opens = true;
  let moods = 0;
  let count = 1;
  BUILD[0] = step(language, START);
  for (let i = 0; i < low.length && count <= MAX_TOKENS;) {
    const end = wordEnd(low, i);
    if (end === i) {
      i += 1;
      continue;
    }
    const letter = text.charAt(i);
    const word = hashPart(low, i, end, EMPTY);
    add(mix(step(word, WORD)));
    const kind = letterAt(low, i) === 0 ? FUNCTION_WORD : kindOf(known, word, { low, start: i, end }, lexicon.language);
    if (kind & FUNCTION_WORD) BUILD[count] = word;
    else if (count > 1 && letter !== low.charAt(i) && letter !== letter.toLowerCase())
      BUILD[count] = kind & GIVEN_NAME ? PERSON : NAME;
    else if (kind & IMPERATIVE && opens) BUILD[count] = TOLD;
    else if (kind & INFINITIVE) BUILD[count] = NAMED;
    else BUILD[count] = hashPart(low, Math.max(i, end - 2), end, REST);
    if (BUILD[count] === TOLD) moods |= count === 1 ? 1 : 2;
    else if (BUILD[count] === NAMED) moods |= count === 1 ? 4 : 8;
    opens = opensClause(low, i, end, word);
    count += 1;
    i = end;
  }
  for (let mood = 1; mood <= 8; mood *= 2)
    if (moods & mood) {
      add(FORM + MOODS + mood);
      add(step(language, FORM + MOODS + mood));
    }
  BUILD[count++] = step(language, END);
  for (let i = 0; i < count; i += 1) {
    let value = step(language, SKELETON);
    for (let k = i; k < i + 4 && k < count; k += 1) {
      value = step(value, BUILD[k]!);
      if (k === i) continue;
      // twice, so that it weighs more beside some three hundred runs of letters
      add(mix(value));
      add(mix(step(value, AGAIN)));
    }
  }
  return count - 2;
}

/** Behind a sign or a word that joins clauses an imperative may stand. */
const opensClause = (low: string, start: number, end: number, word: number): boolean =>
  OPENERS.has(word) ||
  OPENING_SIGNS.includes(low.charAt(end)) ||
  low.startsWith(' - ', end) ||
  (end === start + 1 && ',:!?'.includes(low.charAt(start)));
const OPENING_SIGNS = '.:;-(*•';
const OPENERS: ReadonlySet<number> = new Set(
  (
    'and then please also kindly und dann bitte auch doch mal et puis ensuite merci svp stp aussi ' +
    'y e luego tambien despues favor poi anche depois tambem na kisha tafadhali'
  )
    .split(' ')
    .map((word) => hash(word)),
);
const NO_KINDS: ReadonlyMap<number, number> = new Map();

/** The beginning, as many words as count, the end. */
const BUILD = new Uint32Array(MAX_TOKENS + 2);

/** Where the word, number or sign that begins here ends; here, if none does. */
function wordEnd(low: string, start: number): number {
  let end = start + letterAt(low, start);
  if (end > start) {
    for (;;) {
      const units = low.charCodeAt(end) === APOSTROPHE ? 1 : letterAt(low, end);
      if (units === 0) return end;
      end += units;
    }
  }
  while (isDigit(low.charCodeAt(end))) end += 1;
  return end === start && '?!,:'.includes(low.charAt(start)) ? start + 1 : end;
}

/** The letters of a sentence, a zero for each number, a space for all else; the spaces at both ends come on top. */
const RUNS = new Uint16Array(MAX_LETTERS + 2);

/** Runs of three to five letters inside and at the edges of words, alike in all languages. */
function addLetters(plain: string, add: Add): void {
  const length = readLetters(plain);
  for (let i = 0; i + 3 <= length; i += 1) {
    let value = LETTERS;
    for (let k = i; k < i + 5 && k < length; k += 1) {
      const code = RUNS[k]!;
      value = step(value, code);
      if (k >= i + 2) add(mix(value));
      // a run ends with its word
      if (code === SPACE && k > i) break;
    }
  }
}

/** Fills RUNS; the limit counts what is read, a number as one. */
function readLetters(plain: string): number {
  let length = 1;
  RUNS[0] = SPACE;
  let i = 0;
  for (let read = 0; i < plain.length && read < MAX_LETTERS;) {
    const code = plain.charCodeAt(i);
    if (isDigit(code)) {
      RUNS[length++] = ZERO;
      while (isDigit(plain.charCodeAt(i))) i += 1;
      read += 1;
      continue;
    }
    const units = letterAt(plain, i);
    if (units === 0 && RUNS[length - 1] !== SPACE) RUNS[length++] = SPACE;
    // half a letter at the limit is none
    if (units > 0 && read + units <= MAX_LETTERS)
      for (let k = 0; k < units; k += 1) RUNS[length++] = plain.charCodeAt(i + k);
    i += Math.max(units, 1);
    read += Math.max(units, 1);
  }
  if (RUNS[length - 1] !== SPACE || length === 1) RUNS[length++] = SPACE;
  return length;
}

const YOU = remembered(
  /(?<!\p{L})(?:you|your|yours|u|sie|ihr|ihnen|ihre[nrms]?|du|dir|dich|dein\p{L}*|euch|eure|vous|votre|vos|tu|te|ton|tes|toi|usted(?:es)?|su|sus|tus|ti|voce|vc|seu|sua|lei|voi|vostr[oaie]|wewe|nyinyi|yako|zenu)(?!\p{L})/u,
);
const ME = remembered(
  /(?<!\p{L})(?:i|we|me|us|our|my|ich|wir|uns|mir|mich|mein\p{L}*|unser\p{L}*|je|nous|moi|mon|notre|yo|nosotros|mi|nos|nuestr\p{L}*|eu|meu|minha|io|noi|mio|mia|ci|mimi|sisi|yangu|yetu)(?!\p{L})/u,
);
const TIME = /\d{1,2}[:.h]\d{2}|\d ?(?:am|pm|uhr|h)(?!\p{L})/u;

function addForm({ text, low }: SentenceText, words: number, add: Add): void {
  const last = low.trimEnd().slice(-1);
  add(hash(/[\p{L}\p{N}]/u.test(last) ? 'a' : last, FORM + 1));
  add(hash(String(Math.min(10, Math.floor(Math.log2(words + 1) * 2))), FORM + 2));
  const you = YOU.test(low);
  const me = ME.test(low);
  if (you) add(FORM + 3);
  if (me) add(FORM + 4);
  if (you && me) add(FORM + 5);
  if (low.includes('http') || low.includes('@')) add(FORM + 6);
  if (/\d/u.test(low)) {
    if (TIME.test(low)) add(FORM + 7);
    add(FORM + 8);
  }
  // a name or a title before the verb, or called in the middle
  if (/^\p{Lu}\p{Ll}+,/u.test(text)) add(FORM + 9);
  if (/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text)) add(FORM + 10);
  if (/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text)) add(FORM + 11);
  if (/^@|\s@\p{L}/u.test(text)) add(FORM + 12);
}

function addRules({ text, low, lexicon, verdict }: SentenceText, language: number, add: Add): void {
  const said: number[] = [];
  const patterns = patternsOf(lexicon);
  for (let n = 0; n < patterns.length; n += 1) if (patterns[n]!.test(low)) said.push(n);
  if (lexicon.otherActor.test(text)) said.push(RULES.length);
  if (lexicon.second.test(low)) said.push(RULES.length + 1);
  const { asks: hints, wonders } = indirectOf(lexicon.language);
  if (hints.test(low)) said.push(RULES.length + 2);
  if (wonders.test(low)) said.push(RULES.length + 3);
  for (const one of said) {
    add(RULE + one * 64);
    add(hash(String(one), language + 7));
    for (const other of said) if (one < other) add(RULE + one * 64 + other);
  }
  const act = hash(verdict.act, VERDICT);
  add(act);
  add(hash(verdict.act, language + 11));
  add(hash(String(Math.round(verdict.score * 10)), act));
  for (const one of said) add(step(act, one));
  add(hash(low.trimEnd().slice(-1).replace(/\p{L}/gu, 'a'), act));
  const asks = Math.floor(requestProbability(low, lexicon) * 8);
  add(step(ASKS, asks));
  add(step(step(language, ASKS), asks));
  add(step(step(act, ASKS), asks));
}

/** The features of what stands around a sentence. */
export function aroundFeatures({ verdict, around }: SentenceText): number[] {
  if (around === null) return [];
  const { called, before, after, place, left } = around;
  const act = hash(verdict.act, AROUND);
  return [
    hash(called, AROUND + 1),
    hash(called, act),
    hash(before ?? '', AROUND + 2),
    hash(after ?? '', AROUND + 3),
    hash(before ?? '', step(act, 2)),
    hash(after ?? '', step(act, 3)),
    hash(after ?? '', hash(before ?? '', AROUND + 4)),
    hash(String(Math.min(place, FAR)), AROUND + 5),
    hash(String(Math.min(left, FAR)), AROUND + 6),
    hash(String(Math.min(place + left + 1, MANY)), AROUND + 7),
  ].map((value) => value & (BUCKETS - 1));
}

const FAR = 3;
const MANY = 5;
const AROUND = 0x68e31da4;

const START = 0x5e;
const END = 0x24;
const LETTERS = 0x9e3779b1;
const SKELETON = 0x1b873593;
const WORD = 0x85ebca6b;
const NAME = 0x4e;
const PERSON = 0x50;
const TOLD = 0x21;
const NAMED = 0x22;
const AGAIN = 0x77;
const REST = 0x7e;
const FORM = 0x51ed270b;
const MOODS = 20;
const RULE = 0x2545f491;
const ASKS = 0x3c6ef372;
const VERDICT = 0x7f4a7c15;
