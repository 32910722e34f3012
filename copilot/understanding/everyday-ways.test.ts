import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('what every passenger is told, and how a thing is handled, is nobody’s work', () => {
  test.each([
    ['en', 'Please be at the gate 40 minutes before departure.'],
    ['fr', "Merci de vous présenter au comptoir 45 minutes avant l'embarquement."],
    ['en', 'The back door jams, push it hard while you turn the handle.'],
    ['es', 'Quedo a la espera de su contestación.'],
    ['en', 'The buyer is informed, nothing more you need to do.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual([]);
  });
});

describe('appointments', () => {
  test.each([['en', "I'm sorry, I have to skip Thursday's 9.30 this time.", 'meeting_cancel']])(
    '%s: %s',
    (language, text, kind) => {
      expect(kinds(language, text)).toContain(kind);
    },
  );

  test('one that is still to be booked is none', () => {
    expect(
      kinds('en', 'Please ring 0117 496 0211 after 9am to book a place at one of our Sunday sessions.'),
    ).not.toContain('meeting');
  });
});

describe('notes and payments', () => {
  test('a price that stays as it is asks for nothing', () => {
    expect(kinds('en', 'The rent for the hall remains unchanged at EUR 80 per evening.')).not.toContain('payment');
  });
  test('from when to when something is, no limit', () => {
    expect(kinds('de', 'Das Zeltlager geht von Freitag, 23. Oktober bis Sonntag, 25. Oktober.')).not.toContain(
      'deadline',
    );
  });
});
