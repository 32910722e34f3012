import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] =>
  readAtHome(language, text)
    .intents.map(({ type }) => type)
    .filter((type) => type.startsWith('meeting'));

describe('an answer that agrees to a time leaves nothing to answer', () => {
  test.each([
    ['en', 'Thursday 22 October at 2 pm works for us; the small meeting room.'],
    ['de', 'Donnerstag, 22. Oktober, um 14 Uhr passt mir gut.'],
  ])('%s: %s', (language, text) => {
    const { intents, triage } = readAtHome(language, text, { subject: 'Re: Our meeting' });
    expect(intents.map(({ type }) => type)).toContain('meeting');
    expect(triage).toBe('fyi');
  });
});

describe('whether somebody is free on a day is a question, with an hour it is an appointment', () => {
  test.each([
    ['en', 'Are you free on Saturday 5 June 2027?', []],
    ['en', 'Are you free on Thursday at 3 pm?', ['meeting']],
    ['de', 'Sind Sie am Samstag, 5. Juni 2027, noch frei?', []],
  ])('%s: %s', (language, text, wanted) => {
    expect(kinds(language, text)).toEqual(wanted);
  });
});

describe('hours at which something only stands open', () => {
  test.each([
    ['en', 'Please ring the surgery for a new appointment: 020 7946 0123, Mon-Fri 9-12.30.'],
    ['de', 'Bitte rufen Sie für einen neuen Termin an. 030 5550 1234, Mo-Fr 8-12 Uhr.'],
    ['en', 'Could you paint the gate on Saturday 24 October? The yard is yours from 8:00 to 12:00.'],
  ])('are no appointment: %s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual([]);
  });
});

describe('calling off and moving', () => {
  test.each([
    ['en', "Can we skip Thursday's rehearsal?", 'meeting_cancel'],
    ['de', 'Können wir die Probe am Donnerstag ausfallen lassen?', 'meeting_cancel'],
    ['fr', 'Peut-on annuler la réunion de jeudi ?', 'meeting_cancel'],
    ['es', '¿Podemos suspender el ensayo del jueves?', 'meeting_cancel'],
    ['en', 'We have to skip the rehearsal on Thursday.', 'meeting_cancel'],
    ['en', 'From Monday 19 October your lesson moves to 5 pm.', 'meeting_change'],
    ['fr', 'À partir du lundi 19 octobre, votre cours passe à 18 h 30.', 'meeting_change'],
    ['en', 'The plumber is coming on Thursday at 7 in the morning not 9.', 'meeting_change'],
    ['en', 'Can we move the workshop to the big hall on Friday?', 'meeting_change'],
  ])('%s: %s', (language, text, wanted) => {
    expect(kinds(language, text)).toEqual([wanted]);
  });

  test.each([
    ['en', 'Can we move the chairs to the cellar on Friday?'],
    ['es', '¿Podemos mover las sillas al sótano el viernes?'],
    ['en', 'Can we skip the slides?'],
  ])('of other things is neither: %s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual([]);
  });

  test('the queue is skipped, not the visit', () => {
    expect(kinds('en', 'We need to skip the queue at the visit on Thursday.')).not.toContain('meeting_cancel');
  });

  test('an apology for what was cancelled calls nothing off', () => {
    expect(kinds('en', 'Sorry again about the cancelled 07:40 session.')).toEqual([]);
  });
});

describe('a place that is kept on a course', () => {
  test.each([
    ['de', 'Für die Schulung am 14. November 2026, 9 bis 16 Uhr, ist ein Platz für dich reserviert.'],
    ['en', 'A place has been reserved for you on the first aid course on 14 November 2026 from 9 am to 4 pm.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['meeting']);
  });
});

test('an earlier hour of the same day is no night', () => {
  expect(
    readAtHome('en', 'Call time on Tuesday 13 October is moved from 07:00 to 05:30.').intents.map(
      ({ start, oldStart }) => [start, oldStart],
    ),
  ).toEqual([['2026-10-13T05:30:00+01:00', '2026-10-13T07:00:00+01:00']]);
});

test.each([
  ['en', 'Can we meet on Thursday at 10? Drop me a line if that works.'],
  ['de', 'Die Schulung ist am Mittwoch, 14. Oktober, um 13 Uhr. Bitte um kurze Zusage.'],
])('the answer to an appointment is part of it, %s: %s', (language, text) => {
  expect(kinds(language, text)).toEqual(['meeting']);
});

describe('people who have met', () => {
  test.each([
    ['en', 'It was lovely meeting you on Friday. The wall looks good.'],
    ['de', 'Schön, dass wir uns am Samstag um 10 Uhr kennengelernt haben.'],
    ['fr', 'Ravie de vous avoir rencontré samedi à 10 h.'],
    ['es', 'Encantada de conocerle el lunes a las 10.'],
  ])('are no appointment: %s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual([]);
  });

  test('who want to see somebody once more set one', () => {
    expect(kinds('en', 'The board would like to see you once more on Tuesday 12 January at 10 am.')).toEqual([
      'meeting',
    ]);
  });
});
