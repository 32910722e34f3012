import { EN } from './en.ts';
import type { Lexicon } from './lexicon.ts';
export const PT: Lexicon = { ...EN, language: 'pt', stopwords: '', letters: /(?!)/u };
