import { EN } from './en.ts';
import type { Lexicon } from './lexicon.ts';
export const DE: Lexicon = { ...EN, language: 'de', stopwords: '', letters: /(?!)/u };
