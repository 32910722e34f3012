import { EN } from './en.ts';
import type { Lexicon } from './lexicon.ts';
export const ES: Lexicon = { ...EN, language: 'es', stopwords: '', letters: /(?!)/u };
