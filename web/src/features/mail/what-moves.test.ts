import { expect, test } from 'vitest';
import { whatMoves } from './what-moves.ts';

const OWN = 'alice@example.org';
const mail = (id: string, folder: string | null, address = 'bob@example.org') => ({
  id,
  folder,
  from: { name: '', address },
});

test('a conversation is moved from where the mail of others lies, and own answers stay in Sent', () => {
  expect(whatMoves([mail('1', 'INBOX'), mail('2', 'Sent', OWN), mail('3', 'INBOX')], OWN)).toEqual(['1', '3']);
  expect(whatMoves([mail('1', 'INBOX'), mail('2', 'Sent', 'Alice@Example.org')], OWN)).toEqual(['1']);
  expect(whatMoves([mail('1', 'Archive'), mail('2', 'INBOX'), mail('3', null, OWN)], OWN)).toEqual(['2']);
});

test('what one has written alone is moved all the same, and what lies in no folder is not', () => {
  expect(whatMoves([mail('1', 'Sent', OWN)], OWN)).toEqual(['1']);
  expect(whatMoves([mail('1', null)], OWN)).toEqual([]);
});
