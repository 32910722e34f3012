/**
 * Terms for search, the same for text and for questions: folded words, lightly stemmed, without stop words. One light
 * stemmer serves English, German, French and Spanish alike, because a question of three words does not tell its language.
 */
import { STOP_WORDS } from './stop-words.ts';

/** Longer runs of letters are encoded data, not words. */
const MAX_WORD = 48;
const WORD = /[\p{L}\p{N}]+/gu;
/** scripts that put no space between words */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const NON_ASCII = /[^\0-\x7f]/;

/** Lower case without accents: `Größe` → `grosse`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return NON_ASCII.test(lower)
    ? lower.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC')
    : lower;
}

/** Folded words in order; scripts without spaces become pairs of characters. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const word of fold(text).match(WORD) ?? []) {
    if (UNSPACED.test(word)) {
      const characters = Array.from(word.slice(0, 4000));
      if (characters.length === 1) found.push(word);
      for (let at = 0; at + 1 < characters.length; at += 1) found.push(characters[at]! + characters[at + 1]!);
    } else if (word.length <= MAX_WORD) found.push(word);
  }
  return found;
}

/** Terms in order, repetitions included. */
export function terms(text: string): string[] {
  return words(text)
    .filter((word) => !STOP_WORDS.has(word))
    .map(stem);
}

export const isStopWord = (foldedWord: string): boolean => STOP_WORDS.has(foldedWord);

/** Takes inflection off a folded word: plural, case, tense and gender endings. */
export function stem(word: string): string {
  if (word.length < 5 || DIGIT.test(word))
    return word.length === 4 && SHORT_PLURAL.test(word) ? word.slice(0, 3) : word;
  if (word.endsWith('ies') || word.endsWith('ied')) return `${word.slice(0, -3)}i`;
  if (word.endsWith('y')) return `${word.slice(0, -1)}i`;
  for (const suffix of DOUBLING) {
    if (word.endsWith(suffix) && word.length - suffix.length >= 3) return single(word.slice(0, -suffix.length));
  }
  for (const suffix of INFLECTION) {
    if (word.endsWith(suffix) && word.length - suffix.length >= 4) return word.slice(0, -suffix.length);
  }
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

const DIGIT = /\d/;
const SHORT_PLURAL = /[^aeious]s$/;
/** before these English doubles the consonant: plan, planned, planning */
const DOUBLING = ['ings', 'ing', 'ed'];
const INFLECTION = ['ern', 'es', 'en', 'er', 'em', 'os', 'as', 'ent', 'e', 'o', 'a'];

function single(stemmed: string): string {
  const last = stemmed.at(-1)!;
  return last === stemmed.at(-2) && !'aeioulsz'.includes(last) ? stemmed.slice(0, -1) : stemmed.replace(/e$/, '');
}
