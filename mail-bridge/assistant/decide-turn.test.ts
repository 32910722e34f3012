import { expect, test } from 'vitest';
import { assistantAddressOf, decideTurn, questionOf, type Question } from './decide-turn.ts';

const TEXT = { source: 'plain' as const, body: '', authored: 'What is due?', quoted: '', forwarded: '', signature: '' };
const QUESTION: Question = {
  mail: {
    from: { name: 'Alice', address: 'Alice@Example.org' },
    automatic: { kind: 'none', listId: null, unsubscribe: false },
    authentication: { spf: 'pass', dkim: 'pass', dmarc: 'pass', trusted: true },
    text: TEXT,
    subject: 'Re: Question',
  },
  owners: ['alice@example.org'],
  trustedClient: false,
  recent: 0,
  perHour: 3,
};
const asked = (mail: Partial<Question['mail']>, more: Partial<Question> = {}) =>
  decideTurn({ ...QUESTION, ...more, mail: { ...QUESTION.mail, ...mail } });
const authentication = (dmarc: string | null, trusted: boolean) => ({
  authentication: { spf: 'pass', dkim: 'pass', dmarc, trusted },
});

test('a mail of the owner that our own server found authentic is answered', () => {
  expect(asked({})).toBe('answer');
});

test('a forged mail is not answered, whatever its own headers claim', () => {
  expect(asked(authentication('pass', false))).toBe('not-authenticated');
  expect(asked(authentication('fail', true))).toBe('not-authenticated');
  expect(asked(authentication(null, true))).toBe('not-authenticated');
  expect(asked({ from: { name: 'Alice', address: 'eve@example.net' } })).toBe('not-the-owner');
});

test('a client that the operator trusts needs no header, and still speaks for the owner only', () => {
  expect(asked(authentication(null, false), { trustedClient: true })).toBe('answer');
  expect(asked({ from: { name: '', address: 'eve@example.net' } }, { trustedClient: true })).toBe('not-the-owner');
});

test('programs do not answer programs, and nobody more often than agreed', () => {
  expect(asked({ automatic: { kind: 'auto-reply', listId: null, unsubscribe: false } })).toBe('automatic');
  expect(asked({}, { recent: 3 })).toBe('too-many');
});

test('what is asked is the new text, or the subject when there is none', () => {
  expect(questionOf(QUESTION.mail)).toBe('What is due?');
  expect(questionOf({ text: { ...TEXT, authored: ' ' }, subject: 'Re: AW: When?' })).toBe('When?');
  expect(asked({ text: { ...TEXT, authored: '' }, subject: 'Re:' })).toBe('nothing-asked');
});

test('without an address of its own the assistant is reached by a tag of the owner’s', () => {
  expect(assistantAddressOf('Alice@example.org', undefined)).toBe('alice+copilot@example.org');
  expect(assistantAddressOf('alice@example.org', 'Copilot@Example.org')).toBe('copilot@example.org');
});
