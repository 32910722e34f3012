import { fold } from './fold.ts';
import { letterAt } from './letters.ts';
import { LEXICONS } from './lexicon/index.ts';

/** By word: places in LEXICONS of the languages that use it. */
const STOPWORDS = new Map<string, number[]>();
for (const [language, { stopwords }] of LEXICONS.entries()) {
  for (const word of new Set(fold(stopwords).split(' '))) {
    const known = STOPWORDS.get(word);
    if (known) known.push(language);
    else STOPWORDS.set(word, [language]);
  }
}
const LONGEST = Math.max(...[...STOPWORDS.keys()].map(({ length }) => length));
const LETTER_WEIGHT = 1.5;
const DECIDED = 2;

/**
 * The language with most of its frequent words and typical letters in the text, or null when nothing decides. Short mails
 * are the rule, so a word that several languages share counts less for each.
 */
export function detectLanguage(text: string): string | null {
  const { language, score } = scoreLanguages(text);
  return score >= DECIDED || (text.length < 60 && score >= 1) ? language : null;
}

/** The language of a sentence when it is clearly another than that of its mail; neighbours like Spanish and Portuguese need more. */
export function otherLanguage(sentence: string, ofMail: string): string | null {
  if (sentence.length < 30) return null;
  const { language, score, of } = scoreLanguages(sentence);
  if (language === ofMail) return null;
  return score >= 2 * DECIDED && score > 2 * of(ofMail) ? language : null;
}

interface Scores {
  /** the best; of equals the one whose word stands first */
  language: string | null;
  score: number;
  of(language: string): number;
}

function scoreLanguages(text: string): Scores {
  const sample = text.slice(0, 3000);
  const low = fold(sample);
  const scores = LEXICONS.map(() => 0);
  const met: number[] = [];
  const add = (language: number, weight: number): void => {
    if (scores[language] === 0) met.push(language);
    scores[language] = scores[language]! + weight;
  };
  for (let i = 0; i < low.length;) {
    const start = i;
    for (let units = letterAt(low, i); units > 0; units = letterAt(low, i)) i += units;
    if (i === start) i += 1;
    else if (i - start <= LONGEST) {
      const languages = STOPWORDS.get(low.slice(start, i));
      if (languages !== undefined) for (const language of languages) add(language, 1 / languages.length);
    }
  }
  const raw = sample.toLowerCase();
  for (const [language, { letters }] of LEXICONS.entries()) if (letters.test(raw)) add(language, LETTER_WEIGHT);
  let best = -1;
  for (const language of met) if (best < 0 || scores[language]! > scores[best]!) best = language;
  return {
    language: LEXICONS[best]?.language ?? null,
    score: scores[best] ?? 0,
    of: (name) => scores[LEXICONS.findIndex(({ language }) => language === name)] ?? 0,
  };
}
