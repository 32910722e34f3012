import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { IT } from './it.ts';
import type { Lexicon } from './lexicon.ts';
import { PT } from './pt.ts';
import { SW } from './sw.ts';

export const LEXICONS: readonly Lexicon[] = [EN, DE, FR, ES, PT, IT, SW];

/** English stands in for a language that has no lexicon. */
export const lexiconOf = (language: string): Lexicon => LEXICONS.find((lexicon) => lexicon.language === language) ?? EN;

export { EN };
export type { Lexicon };
