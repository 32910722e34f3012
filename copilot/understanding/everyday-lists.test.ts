import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('where money goes, without any verb', () => {
  test.each([
    ['de', 'Dein Anteil ist noch offen: 62 Euro, bitte bis 20. Oktober auf das Klassenkonto.'],
    ['de', 'Materialgeld: 18 Euro, bitte bis 20. Oktober auf das bekannte Konto'],
  ])('%s: %s', (language, text) => {
    const { intents } = readAtHome(language, text);
    expect(intents.map(({ type, due }) => [type, due])).toEqual([['payment', '2026-10-20']]);
  });
});

test('what begins later is not called off', () => {
  expect(kinds('en', "The roofers can't come until the 19th of October now.")).not.toContain('meeting_cancel');
  expect(kinds('en', 'Ben is off till Thursday, so Ana does the counter.')).not.toContain('meeting_cancel');
});

test('hours in which anybody may come are no appointment', () => {
  expect(kinds('fr', 'Le guichet vous reçoit sans rendez-vous, du lundi au vendredi de 8h30 à 11h30.')).not.toContain(
    'meeting',
  );
});

test('two orders, the second of the verb tables', () => {
  expect(kinds('fr', "Refais les étiquettes ce soir stp et range l'escabeau, sinon on trébuche dessus.")).toEqual([
    'task',
    'task',
  ]);
});

test('what is done is confirmed in writing', () => {
  const text = 'Please close my library account and remove all my data, and confirm to me ';
  expect(kinds('en', `${text}in writing when it is done.`)).not.toContain('question');
});
