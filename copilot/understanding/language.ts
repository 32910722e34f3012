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
  let best: [string, number] | null = null;
  for (const entry of score) if (best === null || entry[1] > best[1]) best = entry;
  return best !== null && best[1] >= DECIDED
    ? best[0]
    : best !== null && low.length < 60 && best[1] >= 1
      ? best[0]
      : null;
}
