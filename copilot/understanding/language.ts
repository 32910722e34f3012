import { fold } from './fold.ts';
import { LEXICONS } from './lexicon/index.ts';

const STOPWORDS = new Map<string, string[]>();
for (const { language, stopwords } of LEXICONS) {
  for (const word of new Set(fold(stopwords).split(' '))) {
    const known = STOPWORDS.get(word);
    if (known) known.push(language);
    else STOPWORDS.set(word, [language]);
  }
}
const LETTER_WEIGHT = 1.5;
const DECIDED = 2;

/**
 * The language with most of its frequent words and typical letters in the text, or null when nothing decides. Short mails
 * are the rule, so a word that several languages share counts less for each.
 */
export function detectLanguage(text: string): string | null {
  const score = scoreLanguages(text);
  const [best] = [...score].toSorted(([, a], [, b]) => b - a);
  if (best === undefined) return null;
  return best[1] >= DECIDED || (text.length < 60 && best[1] >= 1) ? best[0] : null;
}

/** The language of a sentence when it is clearly another than that of its mail; neighbours like Spanish and Portuguese need more. */
export function otherLanguage(sentence: string, ofMail: string): string | null {
  if (sentence.length < 30) return null;
  const score = scoreLanguages(sentence);
  const [best] = [...score].toSorted(([, a], [, b]) => b - a);
  if (best === undefined || best[0] === ofMail) return null;
  return best[1] >= 2 * DECIDED && best[1] > 2 * (score.get(ofMail) ?? 0) ? best[0] : null;
}

function scoreLanguages(text: string): Map<string, number> {
  const sample = text.slice(0, 3000);
  const low = fold(sample);
  const score = new Map<string, number>();
  for (const word of low.split(/[^\p{L}]+/u)) {
    const languages = STOPWORDS.get(word);
    if (languages === undefined) continue;
    for (const language of languages) score.set(language, (score.get(language) ?? 0) + 1 / languages.length);
  }
  const raw = sample.toLowerCase();
  for (const { language, letters } of LEXICONS) {
    if (letters.test(raw)) score.set(language, (score.get(language) ?? 0) + LETTER_WEIGHT);
  }
  return score;
}
