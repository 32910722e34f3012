import { describe, expect, test } from 'vitest';
import { readInLondon } from '../../testing/mail-at-home.ts';

const changeIn = (text: string) => {
  const found = readInLondon(`Hello Robin,\n\n${text}\n\nJo`, { subject: 'Change' }).intents.find(
    ({ type }) => type === 'meeting_change',
  );
  return found === undefined ? null : [found.oldStart, found.start];
};

describe('one time in place of another', () => {
  test.each([
    [
      'Tomorrow we start at 7.15 instead of 7.45 because of the crane.',
      ['2026-05-13T07:45:00+01:00', '2026-05-13T07:15:00+01:00'],
    ],
    [
      "Tomorrow's rehearsal starts at 7.15 instead of 7.45, in the parish hall.",
      ['2026-05-13T19:45:00+01:00', '2026-05-13T19:15:00+01:00'],
    ],
    [
      'Die Probe morgen beginnt um 19.30 Uhr statt um 20 Uhr.',
      ['2026-05-13T20:00:00+01:00', '2026-05-13T19:30:00+01:00'],
    ],
    // the morning is that of the old hour alone
    ['The match on Saturday (16th) is now 2.30 NOT 11am.', ['2026-05-16T11:00:00+01:00', '2026-05-16T14:30:00+01:00']],
    [
      'Practice this week is not Thursday but Friday, same time (6 pm), same place.',
      ['2026-05-14T18:00:00+01:00', '2026-05-15T18:00:00+01:00'],
    ],
    [
      'Wir kommen also nicht Donnerstag, sondern Freitag, gleiche Uhrzeit (7:30).',
      ['2026-05-14T07:30:00+01:00', '2026-05-15T07:30:00+01:00'],
    ],
  ])('%s', (text, times) => expect(changeIn(text)).toEqual(times));
});
