import { describe, expect, test } from 'vitest';
import { understandOffline } from './index.ts';
import { plainMessage } from './plain-message.ts';

const USER = { name: 'Robin Vale', email: 'robin@vale.example', tz: 'Europe/London' };
const typesOf = (authored: string, subject = 'Note'): string[] =>
  understandOffline({
    message: plainMessage({ authored, subject }),
    receivedAt: '2026-10-06T10:12:03+01:00',
    user: USER,
  }).intents.map(({ type }) => type);

describe('a mail that says one thing', () => {
  test.each([
    'Please call me to discuss.',
    'Just a reminder to forward me the calendar that we spoke of earlier.',
    'You may want to look into that.',
    'Please describe in detail the storage that is left for the grain.',
  ])('asks, though among other sentences it would be heard as a courtesy or a remark: %s', (text) => {
    expect(typesOf(text)).toHaveLength(1);
  });

  test.each([
    'The boiler was serviced on Monday.',
    'I will review it tonight.',
    'We had a lovely time in Wales last week.',
    'The children are fine and send their love.',
  ])('asks nothing: %s', (text) => {
    expect(typesOf(text)).toEqual([]);
  });

  test.each(['Re: the boiler', 'Fwd: the boiler'])('in an answer a courtesy stays one: %s', (subject) => {
    expect(typesOf('Let me know if you need anything.', subject)).toEqual([]);
  });
});

describe('questions that begin with a capital and no name', () => {
  test.each(['Who would you recommend for the roof?', 'Which would you take, the oak or the ash?'])('%s', (text) => {
    expect(typesOf(`Nice to see you on Sunday. ${text}`)).toEqual(['question']);
  });
});

describe('please let me know', () => {
  test('is a question where an answer is wanted, a courtesy where a door is open', () => {
    const tells = 'The plans for the new kitchen are in the folder, and the joiner has seen them.';
    expect(typesOf(`${tells} Please let me know if you are free on Friday.`)).toContain('question');
    expect(typesOf(`${tells} Let me know if we need to resend them.`)).toContain('question');
    expect(typesOf(`${tells} Let me know if you have any trouble opening them.`)).toEqual([]);
  });
});
