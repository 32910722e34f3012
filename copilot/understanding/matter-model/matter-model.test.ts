import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const types = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

/** Written for this test; no pattern of the lexicons knows the words of the first list. */
describe('a fault is open or only talked of, by all that the mail says', () => {
  test.each([
    ['en', 'The holding tank pump is running but nothing goes out, and the front cabin smells accordingly.'],
    ['de', 'Die Kühlung vom Auflieger zeigt seit heute Nacht Fehler A44 und geht immer wieder aus.'],
  ])('open: %s: %s', (language, text) => {
    expect(types(language, text)).toContain('issue_report');
  });

  test.each([
    [
      'en',
      'In the autumn the projectors had failed in five rooms, and the caretaker changed all the lamps in one night.',
    ],
    ['de', 'Im Herbst waren in fünf Räumen die Projektoren ausgefallen, jetzt laufen alle mit neuen Lampen.'],
    ['en', 'The paint on the second ramp has dried nicely and the railings look smart again. The crew were pleased.'],
  ])('talked of: %s: %s', (language, text) => {
    expect(types(language, text)).not.toContain('issue_report');
  });
});
