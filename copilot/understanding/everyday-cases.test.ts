import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('words of goods without goods', () => {
  test.each([
    ['en', 'Delivered by Quayside Helpdesk.'],
    ['en', 'The inspection of the boiler is due before Easter.'],
    ['en', 'The pump has arrived, so I can come on Friday 16 October.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('delivery');
  });
});

test('goods under a number that were handed to somebody', () => {
  expect(kinds('en', 'The 12 frames left Antwerp on Monday with Polar Freight, waybill PLR-2210-884.')).toContain(
    'delivery',
  );
});

describe('what is taken back for one case only', () => {
  test.each([
    ['en', 'Could you water the roses on Friday? If it rains, forget it.', ['task']],
    ['fr', "Est-ce que vous pourriez nourrir les poules vendredi ? S'il neige, laissez tomber.", ['task']],
    ['en', 'Could you water the roses on Friday? Never mind, my brother does it.', []],
  ])('%s: %s', (language, text, found) => {
    expect(kinds(language, text)).toEqual(found);
  });
});

test('an alarm that sounds is a fault, its test is none', () => {
  expect(kinds('en', 'The alarm is going in the cold store and nobody can reach it.')).toContain('issue_report');
  expect(kinds('en', 'They test the alarm in the cold store on Friday morning.')).not.toContain('issue_report');
});

test('how a thing is handed over belongs to asking for it', () => {
  expect(
    kinds('de', 'Von Ihnen bräuchte ich bis Freitag die Pläne für den Keller, bitte beim Pförtner abgeben.'),
  ).toEqual(['task']);
});

test('when somebody decides at the earliest is no limit', () => {
  expect(kinds('fr', 'Pas pressée, on décide pas avant le mois de mars.')).toEqual([]);
});

test('what is forfeited by a day', () => {
  expect(kinds('en', 'Lockers not paid for by 28 November will be given to others on the list.')).toEqual(['deadline']);
});

test('a sum that was just told and is taken by itself', () => {
  const { intents } = readAtHome(
    'fr',
    "Votre mensualité de novembre s'élève à 41,00 EUR. Elle sera prélevée automatiquement le 12 novembre 2026 sur votre compte.",
  );
  expect(intents.map(({ type, status, due }) => [type, status, due])).toEqual([['payment', 'automatic', '2026-11-12']]);
});

test('the day of what is not wanted is that of what is', () => {
  const { intents } = readAtHome(
    'en',
    'You needn’t bring the urn on Friday after all. But please bring the blue cups from the cupboard.',
  );
  expect(intents.map(({ type, due }) => [type, due])).toEqual([['task', '2026-10-16']]);
});
