import { EN } from './en.ts';
import type { Lexicon } from './lexicon.ts';
export const SW: Lexicon = { ...EN, language: 'sw', stopwords: '', letters: /(?!)/u };
