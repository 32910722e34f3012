import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';

test('operators, days and phrases are taken out of the words', () => {
  expect(
    parseQuery('from:"Bob Bright" subject:budget after:2026-10-01 before:2026-11-01 "final version" numbers'),
  ).toEqual({
    text: 'budget final version numbers',
    terms: ['budget', 'final', 'version', 'number'],
    phrases: ['final version'],
    from: ['Bob Bright'],
    subjectTerms: ['budget'],
    after: new Date('2026-10-01T00:00:00Z'),
    before: new Date('2026-11-01T00:00:00Z'),
  });
});

test('what is no operator stays a word', () => {
  expect(parseQuery('after:noon re: https://example.org/a').after).toBeNull();
  expect(parseQuery(`'); drop table mail_search; -- & | ! :* \0`).terms).toEqual(['drop', 'tabl', 'mail', 'search']);
});
