import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from '../fold.ts';
import { understandOffline } from '../index.ts';
import { decidingLiterals } from './deciding-literals.ts';
import { createLiteralIndex } from './literal-index.ts';
import { allRemembered, matchesOf, remembered } from './remembered.ts';
import { BEGINS, ENDS, requiredLiterals } from './required-literals.ts';

const LETTERS = new URL('../../training/letters/', import.meta.url);

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const FOUND = { possible: 0, certain: 2 };

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
    if (literals === null || !index.add(literals, n)) return false;
    index.addDeciding(decidingLiterals(source), n);
    return true;
  });
  expect(indexed.filter(Boolean).length).toBeGreaterThan(patterns.length * 0.95);
  let excluded = 0;
  let decided = 0;
  const wrong: string[] = [];
  for (const text of texts) {
    const marks = new Uint8Array(patterns.length).fill(1);
    index.scan(text, marks, FOUND);
    for (const [n, source] of patterns.entries()) {
      if (!indexed[n] || marks[n] === FOUND.possible) continue;
      if (marks[n] === FOUND.certain) decided += 1;
      else excluded += 1;
      const matches = new RegExp(source, 'u').test(text);
      if (matches !== (marks[n] === FOUND.certain)) wrong.push(`${source.slice(0, 60)} in ${text}`);
    }
  }
  expect(wrong).toEqual([]);
  // what the index is for
  expect(excluded / (texts.length * patterns.length)).toBeGreaterThan(0.9);
  expect(decided).toBeGreaterThan(texts.length);
  // half a million matches, with compiling: seconds, and several times that beside other work
}, 60_000);

test.each<[RegExp, string[] | null]>([
  [/(?<!\p{L})(?:can|could) you(?!\p{L})/u, [`${BEGINS}can you${ENDS}`, `${BEGINS}could you${ENDS}`]],
  [/^[^\p{L}]*please/u, [`${BEGINS}please`]],
  [/sen[dt] (?:\S+ )?list/u, [`${BEGINS}list`]],
  [/\p{L}+stunden?/u, ['stunde', 'stunden']],
  [/(?:old|new)?\d+/u, DIGITS],
  [/(?:invoice|\d+)/u, [...DIGITS, 'invoice']],
  [
    /\d+ ?(?:uhr|h)(?!\p{L})/u,
    [`${BEGINS} h${ENDS}`, `${BEGINS} uhr${ENDS}`, `${BEGINS}h${ENDS}`, `${BEGINS}uhr${ENDS}`],
  ],
  [/\s(?:y|et)\s/u, [`${BEGINS}et${ENDS}`, `${BEGINS}y${ENDS}`]],
  [/(?:^|[.!] ?|\s(?=b))bot/u, [`${BEGINS}bot`]],
  [/(?:old|\p{L})+/u, null],
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
    const marks = new Uint8Array(4).fill(1);
    index.scan(text, marks, FOUND);
    return [...marks.keys()].filter((owner) => marks[owner] === FOUND.possible);
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

test('a literal that stands everywhere leaves the pattern out', () => {
  expect(createLiteralIndex().add(['urgent', ', '], 0)).toBe(false);
  expect(createLiteralIndex().add(['urgent', 'e'], 0)).toBe(false);
});

test('signs, endings, and words with what stands beside them are found', () => {
  const index = createLiteralIndex();
  const literals = ['%', `wc${ENDS}`, 'note pour ', `${BEGINS}muss know`, 'stunden', 'uhr'];
  for (const [owner, literal] of literals.entries()) expect(index.add([literal], owner)).toBe(true);
  const found = (text: string): string[] => {
    const marks = new Uint8Array(literals.length).fill(1);
    index.scan(text, marks, FOUND);
    return literals.filter((_, owner) => marks[owner] === FOUND.possible);
  };
  expect(found('20 % off')).toEqual(['%']);
  expect(found('gastwc')).toEqual([`wc${ENDS}`]);
  expect(found('wcs')).toEqual([]);
  expect(found('banknote pour le chef')).toEqual(['note pour ']);
  expect(found('note a pour le chef')).toEqual([]);
  expect(found('er muss knowhow haben')).toEqual([`${BEGINS}muss know`]);
  expect(found('uhrzeit der sprechstunden')).toEqual(['stunden', 'uhr']);
});

test.each<[RegExp, string[]]>([
  [
    /(?<!\p{L})(?:now|hours?|sofort\p{L}*|in \d days)(?!\p{L})/u,
    ['now', 'hour', 'hours'].map((one) => BEGINS + one + ENDS),
  ],
  [/(?<![\p{L}\p{N}])(?:b[ae]d)(?![\p{L}\p{N}])/u, [`${BEGINS}bad${ENDS}`, `${BEGINS}bed${ENDS}`]],
  [/(?:gift ?card|no(?!w))/u, ['giftcard', 'gift card']],
  // an apostrophe beside it would matter
  [/(?<![\p{L}'])(?:now|later)(?!\p{L})/u, []],
  [/^(?:now|later)/u, []],
  [/(?:now|later)|soon/u, []],
])('%s is decided by %j', (pattern, literals) => {
  expect(decidingLiterals(pattern.source).toSorted()).toEqual(literals.toSorted());
});

test('a literal decides between spaces and signs; beside anything else the pattern is asked', () => {
  const index = createLiteralIndex();
  index.add([`${BEGINS}now${ENDS}`], 0);
  index.addDeciding([`${BEGINS}now${ENDS}`], 0);
  const said = (text: string): number => {
    const marks = Uint8Array.of(9);
    index.scan(text, marks, FOUND);
    return marks[0]!;
  };
  expect(said('now')).toBe(FOUND.certain);
  expect(said('(now!)')).toBe(FOUND.certain);
  expect(said('right now, now2')).toBe(FOUND.certain);
  expect(said('now2')).toBe(FOUND.possible);
  expect(said('\u0436now')).toBe(FOUND.possible);
  expect(said('know')).toBe(9);
});

test('all matches of a pattern, where it has any', () => {
  const pattern = remembered(/(?<!\p{L})(?:please|kindly) (\p{L}+)/u);
  expect(matchesOf(pattern, 'please send and kindly wait').map(({ index, 1: word }) => [index, word])).toEqual([
    [0, 'send'],
    [16, 'wait'],
  ]);
  expect(matchesOf(pattern, 'unkindly put')).toEqual([]);
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
