/** What the model of business sentences sees: English sentences that are all their mail says. */
import { fold } from '../fold.ts';
import { hash } from '../hashing.ts';
import { EN } from '../lexicon/index.ts';
import { isSign, stemOf, tokensOf, type Token } from './tokens.ts';

/** Number of buckets that feature names are hashed into. */
export const BUCKETS = 1 << 18;

/** Every pattern of the language, as it stands; one more in the lexicon is unknown to the model until it is trained again. */
const PATTERNS = Object.entries(EN).filter((entry): entry is [string, RegExp] => entry[1] instanceof RegExp);

/** Each bucket once, in the order in which they are met. `text` as it is written. */
export function featuresOf(text: string): Int32Array {
  const found = new Set<number>();
  const add = (name: string): void => void found.add(hash(name) & (BUCKETS - 1));
  const tokens = tokensOf(text);
  addWords(
    tokens.map(({ word }) => word).filter((word) => !isSign(word)),
    add,
  );
  addBuild(tokens, add);
  addClauses(
    tokens.filter(({ word }) => !isSign(word)),
    add,
  );
  addPatterns(fold(text.trim()), add);
  addForm(text.trim(), tokens.length, add);
  return Int32Array.from(found);
}

type Add = (name: string) => void;

/** Words and pairs, also without their endings and around a word between; beginning and end. */
function addWords(words: readonly string[], add: Add): void {
  const stems = ['^', ...words.map(stemOf)];
  for (const [i, word] of words.entries()) {
    add(word);
    add(`stem:${stems[i + 1]}`);
    add(`stem:${stems[i]} ${stems[i + 1]}`);
    if (i + 1 < words.length) add(`${word} ${words[i + 1]}`);
    if (i + 2 < words.length) {
      add(`${word} _ ${words[i + 2]}`);
      add(`${word} ${words[i + 1]} ${words[i + 2]}`);
    }
  }
  for (const count of [1, 2, 3]) add(`^ ${words.slice(0, count).join(' ')}`);
  for (const count of [1, 2]) add(`$ ${words.slice(-count).join(' ')}`);
}

/** Two to four neighbours by their kinds: what is left of a sentence without its matter. */
function addBuild(tokens: readonly Token[], add: Add): void {
  const kinds = ['^', ...tokens.map(({ kind }) => kind), '$'];
  for (let i = 0; i < kinds.length; i += 1)
    for (let length = 2; length <= 4 && i + length <= kinds.length; length += 1)
      add(`kinds:${kinds.slice(i, i + length).join(' ')}`);
}

/** How each clause begins, and the last one: "If you like it, click here". */
function addClauses(tokens: readonly Token[], add: Add): void {
  const last = tokens.findLastIndex(({ opens }) => opens);
  for (const [i, { word, kind, opens }] of tokens.entries()) {
    if (!opens) continue;
    const next = tokens[i + 1];
    add(`clause:${word}`);
    add(`clause:${word} ${next?.word ?? '$'}`);
    add(`clause of:${kind}`);
    add(`clause of:${kind} ${next === undefined ? '$' : next.kind === next.word ? next.word : '~'}`);
    if (i === 0) add(`first:${word}/${kind}`);
    if (i === last) {
      add(`last:${word}`);
      add(`last of:${kind}`);
    }
  }
}

function addPatterns(low: string, add: Add): void {
  const said = PATTERNS.filter(([, pattern]) => pattern.test(low)).map(([name]) => name);
  for (const one of said) {
    add(`pattern:${one}`);
    for (const other of said) if (one < other) add(`pattern:${one}&${other}`);
  }
}

const YOU = /\b(?:you|your|yours|u)\b/iu;
const ME = /\b(?:i|me|my|i'm|i'll)\b/iu;
const US = /\b(?:we|us|our)\b/iu;

/** How it ends, how long it is, how much of it is in capitals (as advertisements are), who is spoken of. */
function addForm(text: string, words: number, add: Add): void {
  const written = text.split(/\s+/u);
  const letters = text.replace(/[^A-Za-z]/gu, '');
  const capitals = letters.replace(/[^A-Z]/gu, '').length / Math.max(1, letters.length);
  const capitalised = written.filter((word) => /^\p{Lu}/u.test(word)).length / written.length;
  add(`end:${text.slice(-1).replace(/\w/u, 'a')}`);
  add(`length:${Math.min(8, Math.floor(Math.log2(words + 1) * 2))}`);
  add(`begins:${/^\p{Lu}/u.test(text) ? 'large' : /^\p{Ll}/u.test(text) ? 'small' : 'none'}`);
  add(`capitals:${Math.floor(4 * Math.min(1, capitals * 2))}`);
  add(`capitalised:${Math.min(4, Math.floor(8 * capitalised))}`);
  if (/^[A-Z][a-z]+,/u.test(text)) add('called');
  if (/\$LINK|https?:|www\./u.test(text)) add('link');
  if (YOU.test(text)) add('you');
  if (ME.test(text)) add('me');
  if (US.test(text)) add('us');
}
