import { expect, test } from 'vitest';
import { changesOf, sameKeywords, withPending, type Place } from './decide-change.ts';

const TOLD: Place = { accountId: 'a', folder: 'INBOX', keywords: ['\\Seen', '$Work'], lost: false, gone: false };
const SEEN = { accountId: 'a', folder: 'INBOX', keywords: ['$work', '\\Seen'] };

test('what was told already is no news, also in another spelling: a change of our own comes back like that', () => {
  expect(changesOf(TOLD, SEEN, true)).toEqual([]);
});

test('other keywords and another folder are told, each by its name', () => {
  expect(changesOf(TOLD, { ...SEEN, keywords: ['$work'] }, true)).toEqual(['keywords']);
  expect(changesOf(TOLD, { ...SEEN, folder: 'Archive' }, false)).toEqual(['folder']);
});

test('a copy in a second folder moves nothing as long as the first one is there', () => {
  expect(changesOf(TOLD, { ...SEEN, folder: 'Archive', keywords: [] }, true)).toEqual([]);
});

test('a message that was told deleted and is there again is told restored', () => {
  expect(changesOf({ ...TOLD, gone: true }, SEEN, false)).toEqual(['restored']);
});

test('changes that wait for the server count as written, in their order', () => {
  const pending = [
    { add: ['$Task'], remove: ['\\Seen'] },
    { add: ['\\Seen'], remove: ['$task'] },
  ];
  expect(withPending(['\\Seen', '$work'], pending)).toEqual(['$work', '\\Seen']);
});

test('keywords are the same in any order and case', () => {
  expect(sameKeywords(['A', 'b'], ['B', 'a'])).toBe(true);
  expect(sameKeywords(['a'], ['a', 'b'])).toBe(false);
});
