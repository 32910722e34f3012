/** One word, one run of digits or one punctuation mark. */
import { everyMatch } from '#core/text/every-match.ts';
export interface Token {
  start: number;
  end: number;
  /** lower case, without diacritics: what the lexicon is keyed by */
  key: string;
  kind: 'word' | 'digits' | 'mark';
  /** nothing between the token before and this one */
  glued: boolean;
}

const TOKEN = /[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu;
const ASCII_LOWER = /^[a-z]+$/;
const DIACRITICS = /\p{M}+/gu;

export function fold(word: string): string {
  if (ASCII_LOWER.test(word)) return word;
  return word
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’‘´`ʼ]/g, "'")
    .replace(/[‐‑–—−]/g, '-')
    .normalize('NFD')
    .replace(DIACRITICS, '');
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  TOKEN.lastIndex = 0;
  for (const match of everyMatch(TOKEN, text)) {
    const raw = match[0];
    const start = match.index;
    const first = raw.charCodeAt(0);
    const kind = first >= 48 && first <= 57 ? 'digits' : /[\p{L}\p{M}]/u.test(raw) ? 'word' : 'mark';
    const end = start + raw.length;
    tokens.push({ start, end, key: kind === 'digits' ? raw : fold(raw), kind, glued: start === previousEnd });
    previousEnd = end;
  }
  return tokens;
}
