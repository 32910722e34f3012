import { expect, test } from 'vitest';
import type { Candidate } from '../candidate.ts';
import { inWordsBeside } from './told-beside.ts';

const found = (intent: Partial<Candidate['intent']>): Candidate => ({
  intent: { type: 'meeting', title: 'Site walk', evidence: 'Site walk', ...intent },
  score: 0.9,
  triage: 'fyi',
  sentences: [],
});
const EVENT = found({ type: 'meeting_cancel', start: '2026-10-15T08:00:00+13:00', uid: 'lot9' });
const NO_WALK = found({ type: 'meeting_cancel', evidence: 'No site walk this Thursday.', start: '2026-10-14' });

const beside = (told: Candidate[], ...sentences: string[]) => ({ told: () => told, sentences });

test('what happens to the only event is shown in the words of the sender, its times are those of the calendar part', () => {
  const [one] = inWordsBeside([EVENT], beside([NO_WALK]));
  expect(one!.intent).toEqual({ ...EVENT.intent, evidence: 'No site walk this Thursday.' });
});

test.each([
  ['several events', [EVENT, found({ uid: 'other' })], [NO_WALK]],
  ['words of something else', [EVENT], [found({ evidence: 'See you on Friday.' })]],
  [
    'another meeting beside an invitation',
    [found({ start: '2026-10-15' })],
    [found({ evidence: 'Lunch on Friday?', start: '2026-10-16' })],
  ],
  ['no words', [EVENT], []],
])('the name of the event stays with %s', (_, events, told) => {
  expect(inWordsBeside(events, beside(told))).toEqual(events);
});

test('a day that is off is shown by the sentence that names the event', () => {
  const event = found({ type: 'meeting_cancel', evidence: 'Triage huddle' });
  const [one] = inWordsBeside([event], beside([], 'Hello.', 'No huddle this Thursday, half of us are away.'));
  expect(one!.intent.evidence).toBe('No huddle this Thursday, half of us are away.');
});
