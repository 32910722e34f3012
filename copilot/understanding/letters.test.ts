import { expect, test } from 'vitest';
import { hasWord } from './letters.ts';

test.for([
  ['ben', 'hi ben, all well?', true],
  ['ben', 'ben', true],
  ['ben', 'the bench and ben', true],
  ['ben', 'the bench', false],
  ['ben', 'reuben', false],
  ['ben', 'ében', false],
  ['ben', '2ben_', true],
  ['ben', '\u{1d41b}ben', false],
  ['zoë', 'for zoë: done', true],
  ['ben', '', false],
] as const)('a word by itself: %s in "%s" is %s', ([word, text, stands]) => {
  expect(hasWord(text, word)).toBe(stands);
  expect(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text)).toBe(stands);
});
