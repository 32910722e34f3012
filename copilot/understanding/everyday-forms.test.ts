import { describe, expect, test } from 'vitest';
import { readAtHome, readInLondon } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('what asks nothing', () => {
  test.each([
    ['es', 'La abuela aplaudió cuando vio los faroles en el patio.'],
    ['de', 'Von einer weiteren Stellungnahme bitte ich abzusehen, das Amt arbeitet zügig.'],
    ['pt', 'Turma nota dez, já recomendei vocês para a minha vizinha.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual([]);
  });
});

test('how to pay belongs to the payment', () => {
  const { intents } = readAtHome(
    'fr',
    'Total à payer : 612,00 €\nÉchéance : 5 novembre 2026\nCommunication : 4120/1126\n\nVeuillez indiquer la communication lors du virement.',
  );
  expect(intents.map(({ type, reference, due }) => [type, reference, due])).toEqual([
    ['payment', '4120/1126', '2026-11-05'],
  ]);
});

test('many words between the halves of a German verb', () => {
  expect(kinds('de', 'Wegen des Sturms fällt die Begehung am Samstag, 17. Oktober, 14 Uhr aus.')).toEqual([
    'meeting_cancel',
  ]);
});

test('"à jour avant mercredi" is no day before Wednesday', () => {
  const { intents } = readAtHome('fr', "Il me faut ta liste d'adresses à jour avant vendredi, la mairie la réclame.");
  expect(intents.map(({ type, due }) => [type, due])).toEqual([['task', '2026-10-16']]);
});

test('"here is the list …: link" shares a file', () => {
  const { intents } = readAtHome(
    'de',
    'hier die Titelliste für das Fest, geordnet nach Szenen: https://ablage.raabe.example/f/musik',
    {
      links: [{ href: 'https://ablage.raabe.example/f/musik', label: '' }] as never,
    },
  );
  expect(intents.map(({ type, url }) => [type, url])).toEqual([['file_share', 'https://ablage.raabe.example/f/musik']]);
});

test('of slots that name people only the own one counts, also in a copy; the ends of a paid period are no appointments', () => {
  const slots = readInLondon(
    'Good morning families,\n\nHere are the slots for the autumn talks.\n\nTue, May 19   3:15 PM   Okafor\nWed, May 20   3:15 PM   Vale\nThu, May 21   7:45 AM   Liu\n\nKim',
    {
      cc: [{ name: 'Robin Vale', address: 'robin@vale.example' }],
      to: [{ name: 'Families', address: 'families@school.example' }],
    },
  );
  expect(slots.intents.map(({ type, start }) => [type, start])).toEqual([['meeting', '2026-05-20T15:15:00+01:00']]);
  const receipt = readInLondon(
    'Thank you, your payment was received.\n\nReceipt number ..... 55-10932\nFrom ............... May 12, 2026 8:05 AM\nTo ................. May 12, 2026 5:38 PM\nAmount paid ........ £18.00\n\nNo further action is needed.',
    { subject: 'Receipt 55-10932' },
  );
  expect(receipt.intents.map(({ type }) => type)).toEqual(['payment']);
});
