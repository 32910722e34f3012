import { expect, test } from 'vitest';
import { everyMatch } from './every-match.ts';

test.each([
  [/a(b)?/g, 'ab a cab'],
  [/x/g, 'ab'],
  [/x*/g, 'axxb'],
  [/\b/gu, 'ab \u{1f600} c'],
  [/(?:)/gu, '\u{1f600}a'],
  [/(?:)/g, '\u{1f600}a'],
])('%s in %j: as matchAll finds them', (pattern, text) => {
  expect(everyMatch(pattern, text)).toEqual([...text.matchAll(pattern)]);
});

test('a pattern that has been used elsewhere begins anew', () => {
  const pattern = /a/g;
  pattern.test('aa');
  expect(everyMatch(pattern, 'aa').map(({ index }) => index)).toEqual([0, 1]);
});
