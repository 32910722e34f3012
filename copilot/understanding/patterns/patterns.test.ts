import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from '../fold.ts';
import { understandOffline } from '../index.ts';
import { createLiteralIndex } from './literal-index.ts';
import { allRemembered, remembered } from './remembered.ts';
import { BEGINS, ENDS, requiredLiterals } from './required-literals.ts';

const LETTERS = new URL('../../training/letters/', import.meta.url);

/** Every so many-th sentence of the letters that people wrote for the models. */
function sentences(each: number): string[] {
  const files = readdirSync(LETTERS).filter((name) => name.endsWith('.tsv'));
  const lines = files.flatMap((name) => readFileSync(new URL(name, LETTERS), 'utf8').split('\n'));
  return lines.filter((_, n) => n % each === 0).flatMap((line) => line.split('\t')[2] ?? []);
}

test('what a pattern needs stands in every text that it matches: all patterns of all languages and stages', () => {
  const texts = sentences(60).map(fold);
  expect(texts.length).toBeGreaterThan(400);
  // importing the engine makes all of its patterns
  expect(understandOffline).toBeDefined();
  const patterns = allRemembered();
  expect(patterns.length).toBeGreaterThan(700);
  const index = createLiteralIndex();
  const indexed = patterns.map((source, n) => {
    const literals = requiredLiterals(source);
    return literals !== null && index.add(literals, n);
  });
  expect(indexed.filter(Boolean).length).toBeGreaterThan(patterns.length * 0.75);
  let excluded = 0;
  const wrong: string[] = [];
  for (const text of texts) {
    const marks = new Uint8Array(patterns.length);
    index.scan(text, marks, 1);
    for (const [n, source] of patterns.entries()) {
      if (!indexed[n] || marks[n] === 1) continue;
      excluded += 1;
      if (new RegExp(source, 'u').test(text)) wrong.push(`${source.slice(0, 60)} in ${text}`);
    }
  }
  expect(wrong).toEqual([]);
  // what the index is for
  expect(excluded / (texts.length * patterns.length)).toBeGreaterThan(0.75);
});

test.each<[RegExp, string[] | null]>([
  [/(?<!\p{L})(?:can|could) you(?!\p{L})/u, [`${BEGINS}can you${ENDS}`, `${BEGINS}could you${ENDS}`]],
  [/^[^\p{L}]*please/u, [`${BEGINS}please`]],
  [/sen[dt] (?:\S+ )?list/u, [`${BEGINS}list`]],
  [/\p{L}+stunden?/u, ['stunde', 'stunden']],
  [/(?:old|new)?\d+/u, null],
  [/(?:invoice|\d+)/u, null],
  // what stands before says nothing of what stands behind
  [/,\s(?:je|j')(?: |(?<='))/u, [`${BEGINS}j'`, `${BEGINS}j' `, `${BEGINS}je`, `${BEGINS}je `]],
  [/colou?r/u, ['color', 'colour']],
  [/(?=.*urgent)a?/u, ['urgent']],
])('%s needs %j', (pattern, literals) => {
  expect(requiredLiterals(pattern.source)?.toSorted() ?? null).toEqual(literals);
});

test('a word is found whole, its beginning at the beginning of words, all else anywhere', () => {
  const index = createLiteralIndex();
  for (const [owner, literals] of [[`${BEGINS}on${ENDS}`], [`${BEGINS}verifi`], ['stunde'], ['a b']].entries())
    expect(index.add(literals, owner)).toBe(true);
  const ownersIn = (text: string): number[] => {
    const marks = new Uint8Array(4);
    index.scan(text, marks, 1);
    return [...marks.keys()].filter((owner) => marks[owner] === 1);
  };
  expect(ownersIn('on')).toEqual([0]);
  expect(ownersIn('and so on.')).toEqual([0]);
  expect(ownersIn('one son')).toEqual([]);
  expect(ownersIn('verify')).toEqual([]);
  expect(ownersIn('verification')).toEqual([1]);
  expect(ownersIn('reverifies')).toEqual([]);
  expect(ownersIn('sprechstunden')).toEqual([2]);
  expect(ownersIn('a b')).toEqual([3]);
  expect(ownersIn('')).toEqual([]);
});

test('a literal that is too short leaves the pattern out', () => {
  expect(createLiteralIndex().add(['urgent', '?'], 0)).toBe(false);
});

test('a remembered pattern says what the plain one says, asked in any order', () => {
  const plain = /(?<!\p{L})(?:please|kindly) (\p{L}+)/u;
  const pattern = remembered(new RegExp(plain.source, 'u'));
  const texts = ['please send it', 'nothing', 'unkindly put', 'kindly wait', '', 'please send it'];
  expect(texts.map((text) => pattern.test(text))).toEqual(texts.map((text) => plain.test(text)));
  expect(pattern.exec('kindly wait')).toMatchObject({ index: 0, 1: 'wait' });
  expect(pattern.exec('nothing')).toBeNull();
});

test('a remembered pattern with further flags is refused', () => {
  expect(() => remembered(/please/iu)).toThrow(/flag/u);
});
