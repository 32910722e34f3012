import { EN } from './en.ts';
import type { Lexicon } from './lexicon.ts';
export const IT: Lexicon = { ...EN, language: 'it', stopwords: '', letters: /(?!)/u };
