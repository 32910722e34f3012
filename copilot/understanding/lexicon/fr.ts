import { EN } from './en.ts';
import type { Lexicon } from './lexicon.ts';
export const FR: Lexicon = { ...EN, language: 'fr', stopwords: '', letters: /(?!)/u };
