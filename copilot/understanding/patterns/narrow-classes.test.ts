import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from '../fold.ts';
import { understandOffline } from '../index.ts';
import { withNarrowClasses } from './narrow-classes.ts';
import { allRemembered } from './remembered.ts';

const narrow = (pattern: RegExp): RegExp => new RegExp(withNarrowClasses(pattern.source)!);

test.for([/\p{L}/u, /\p{Lu}/u, /\p{Ll}/u, /\p{N}/u, /\P{L}/u, /[^\p{L}\p{N}]/u, /[\p{L}\d'-]/u])(
  'the same of each Latin, Greek and Cyrillic letter, digit and sign: %s',
  (pattern) => {
    const signs = Array.from({ length: 0x2c2 }, (_, code) => String.fromCharCode(code));
    const others = 'ΑΩαωάЖжёЯ“”‘’„‚«»–—…•€₹₽½'.split('');
    const wrong = [...signs, ...others].filter((sign) => narrow(pattern).test(sign) !== pattern.test(sign));
    expect(wrong).toEqual([]);
  },
);

test.for(['日本語', '한국어', 'עברית', 'العربية', 'हिन्दी', 'ไทย', 'Ａｂｃ'])(
  'letters of other scripts are letters: %s',
  (word) => {
    expect(word).toMatch(narrow(/^\p{L}+$/u));
  },
);

test('money signs of all countries', () => {
  for (const sign of '$¢£¤¥₡₦₨₩₪₫€₭₮₱₲₴₵₸₹₺₽₿') expect(sign).toMatch(narrow(/^\p{Sc}$/u));
  expect('§').not.toMatch(narrow(/\p{Sc}/u));
});

test('what it does not know stays as it is', () => {
  for (const source of [String.raw`\p{M}`, String.raw`[\P{L}]`, String.raw`\u{1f600}`])
    expect(withNarrowClasses(source)).toBeNull();
});

test('escapes, brackets and named groups go through', () => {
  const pattern = /(?<word>\p{L}+)\[\\\p{N}\]\k<word>/u;
  expect('ab[\\1]ab').toMatch(narrow(pattern));
  expect('ab[\\1]cd').not.toMatch(narrow(pattern));
});

test(
  'all patterns say the same of what people wrote, with dashes and signs beyond Latin-1 too',
  { timeout: 60_000 },
  () => {
    // importing the engine makes all of its patterns
    expect(understandOffline).toBeDefined();
    const letters = new URL('../../training/letters/', import.meta.url);
    const lines = readdirSync(letters)
      .filter((name) => name.endsWith('.tsv'))
      .flatMap((name) => readFileSync(new URL(name, letters), 'utf8').split('\n'))
      .flatMap((line) => line.split('\t')[2] ?? []);
    const texts = lines.filter((_, n) => n % 400 === 0).map((line, n) => fold(n % 2 === 0 ? line : `– ${line} …`));
    expect(texts.length).toBeGreaterThan(60);
    const differ = allRemembered().filter((source) => {
      const plain = new RegExp(source, 'u');
      const compact = withNarrowClasses(source);
      return compact !== null && texts.some((text) => new RegExp(compact).exec(text)?.[0] !== plain.exec(text)?.[0]);
    });
    expect(differ).toEqual([]);
    expect(allRemembered().filter((source) => withNarrowClasses(source) === null)).toEqual([]);
  },
);
