import { fold } from './fold.ts';
import { EMPTY, hash, hashPart } from './hashing.ts';
import { letterAt } from './letters.ts';
import { LEXICONS } from './lexicon/index.ts';

/** By the hash of a word: the word, and the places in LEXICONS of the languages that use it. */
const STOPWORDS = new Map<number, { word: string; languages: number[] }>();
for (const [language, { stopwords }] of LEXICONS.entries()) {
  for (const word of new Set(fold(stopwords).split(' '))) {
    const known = STOPWORDS.get(hash(word));
    if (known === undefined) STOPWORDS.set(hash(word), { word, languages: [language] });
    else if (known.word === word) known.languages.push(language);
    else throw new Error(`two stop words of one hash: ${word}, ${known.word}`);
  }
}
const LONGEST = Math.max(...[...STOPWORDS.values()].map(({ word }) => word.length));
const LETTER_WEIGHT = 1.5;
const DECIDED = 2;

/**
 * The language with most of its frequent words and typical letters in the text, or null when nothing decides. Short mails
 * are the rule, so a word that several languages share counts less for each.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, 3000);
  const scores = scoreWords(fold(sample));
  addLetters(scores, sample);
  const { language, score } = bestOf(scores);
  return score >= DECIDED || (text.length < 60 && score >= 1) ? language : null;
}

/** The language of a sentence when it is clearly another than that of its mail; neighbours like Spanish and Portuguese need more. */
export function otherLanguage(sentence: { text: string; low: string }, ofMail: string): string | null {
  if (sentence.text.length < 30) return null;
  const scores = scoreWords(sentence.low);
  // letters alone make no other language: where too few of its words stand they need not be looked at
  if (!scores.met.some((n) => LEXICONS[n]!.language !== ofMail && scores.points[n]! >= 2 * DECIDED - LETTER_WEIGHT))
    return null;
  addLetters(scores, sentence.text);
  const { language, score } = bestOf(scores);
  const own = scores.points[LEXICONS.findIndex((lexicon) => lexicon.language === ofMail)] ?? 0;
  return language !== ofMail && score >= 2 * DECIDED && score > 2 * own ? language : null;
}

/** By places in LEXICONS. */
interface Scores {
  points: number[];
  /** languages with points, in the order in which their words stand: of equals the first counts */
  met: number[];
}

function addTo({ points, met }: Scores, language: number, weight: number): void {
  if (points[language] === 0) met.push(language);
  points[language] = points[language]! + weight;
}

function scoreWords(low: string): Scores {
  const scores: Scores = { points: LEXICONS.map(() => 0), met: [] };
  for (let i = 0; i < low.length;) {
    const start = i;
    for (let units = letterAt(low, i); units > 0; units = letterAt(low, i)) i += units;
    if (i === start) i += 1;
    else if (i - start <= LONGEST) {
      const known = STOPWORDS.get(hashPart(low, start, i, EMPTY));
      if (known === undefined || known.word.length !== i - start || !low.startsWith(known.word, start)) continue;
      for (const language of known.languages) addTo(scores, language, 1 / known.languages.length);
    }
  }
  return scores;
}

function addLetters(scores: Scores, text: string): void {
  const raw = text.toLowerCase();
  for (const [language, { letters }] of LEXICONS.entries())
    if (letters.test(raw)) addTo(scores, language, LETTER_WEIGHT);
}

function bestOf({ points, met }: Scores): { language: string | null; score: number } {
  let best = -1;
  for (const language of met) if (best < 0 || points[language]! > points[best]!) best = language;
  return { language: LEXICONS[best]?.language ?? null, score: points[best] ?? 0 };
}
