import { describe, expect, test } from 'vitest';
import { readAtHome, readInLondon } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('whether somebody comes is a question, what is to be done there is work', () => {
  test.each([
    ['en', 'We are putting on a quiz. Can you come?', ['question']],
    ['de', 'Wir machen ein Lagerfeuer. Kannst du auch kommen?', ['question']],
    ['fr', 'On fête ses dix ans. Peux-tu venir ?', ['question']],
    ['es', 'Hacemos una merienda para ella. ¿Puedes venir?', ['question']],
    ['en', 'The tap drips. Can you come and replace the washer?', ['task']],
    ['fr', 'Est-ce que votre échelle serait libre ce jour-là ?', ['question']],
  ])('%s: %s', (language, text, expected) => {
    expect(kinds(language, text)).toEqual(expect.arrayContaining(expected));
    expect(kinds(language, text)).toHaveLength(expected.length);
  });
});

test('the time told behind the question is that of the event', () => {
  const { intents } = readInLondon(
    'I have a solo in the concert! Can you come? Its on the 4th of June at 5 pm in the chapel.',
  );
  expect(intents.map(({ type, start }) => [type, start])).toContainEqual(['meeting', '2026-06-04T17:00:00+01:00']);
});

describe('what is supposed moves nothing', () => {
  test.each([
    ['en', 'If it snows on Thursday we will move it to Monday.'],
    ['de', 'Falls es am Donnerstag stürmt, verschieben wir das auf Montag.'],
    ['es', 'Si nieva el jueves lo pasamos al lunes.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('meeting_change');
  });
});

describe('the way out of an appointment and open doors are no work', () => {
  test.each([
    ['en', 'If this time does not suit you, please ring the practice.'],
    ['de', 'Falls Ihnen dieser Termin nicht passt, rufen Sie uns bitte an.'],
    ['en', 'Come along anyway, the cake is free.'],
    ['fr', 'Ouverture : mardi 9h-12h et 14h-17h'],
    ['en', 'Closed for lunch 12.30-1.15.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual([]);
  });
});

test('one day in place of another, told in the next sentence', () => {
  const { intents } = readAtHome(
    'de',
    'Die Chorprobe wird verschoben, weil der Saal besetzt ist. Statt Mittwoch 21.10. jetzt Mittwoch, 28.10., Beginn 19:00.',
  );
  expect(intents.map(({ type, start, oldStart }) => [type, start?.slice(0, 10), oldStart?.slice(0, 10)])).toEqual([
    ['meeting_change', '2026-10-28', '2026-10-21'],
  ]);
});

test('"passe donc au" moves an appointment', () => {
  expect(kinds('fr', 'Votre cours du 20 octobre à 9h30 passe donc au jeudi 22 octobre à 10h.')).toEqual([
    'meeting_change',
  ]);
});

test('two orders of one German sentence; "geben Sie mir Bescheid" is part of the first', () => {
  expect(
    kinds('de', 'Prüfen Sie bitte heute noch die Liste und geben Sie morgen den ausgefüllten Fragebogen ab.'),
  ).toEqual(['task', 'task']);
  expect(kinds('de', 'Prüfen Sie bitte die Liste und geben Sie mir bis Freitag Bescheid.')).toEqual(['task']);
});

test('"any time before … is fine" is the limit of the request before it', () => {
  const { intents } = readInLondon(
    'Please could you fire two sample tiles? Any time before the fair (12 June) is fine.',
  );
  expect(intents.map(({ type, due }) => [type, due])).toEqual([['task', '2026-06-12']]);
});

test('accounts of the year end are no day', () => {
  const { intents } = readInLondon(
    'Please send me the fuel slips before the year end accounts go to Ms Lane on the 28th.',
  );
  expect(intents.map(({ type, due }) => [type, due])).toEqual([['task', '2026-05-28']]);
});

test('what comes too late is no limit beside the limit', () => {
  const { intents } = readAtHome(
    'de',
    'Der Antrag ist bis spätestens 6. November 2026 einzureichen. Nach dem 20. November eingehende Anträge werden abgelehnt.',
  );
  expect(intents.map(({ due }) => due)).toEqual(['2026-11-06']);
});

describe('favours and dues', () => {
  test('"me guardas la bici un día sí y otro no?" asks', () => {
    expect(kinds('es', 'Me riegas las tomateras un día sí y otro no??')).toEqual(['task']);
  });
  test('"se ingresa … hasta" and "ulipwe" ask for money', () => {
    expect(
      kinds('es', 'El taller cuesta 22 € y se ingresa en la cuenta de la asociación hasta el 6 de noviembre.'),
    ).toEqual(['payment']);
    expect(kinds('sw', 'Ada ya mwezi huu, shilingi 15,000, ilipwe kwa katibu.')).toEqual(['payment']);
  });
  test('money sent back', () => {
    const { intents } = readInLondon("The trip is off, so I've transferred back £36.00 for the coach.");
    expect(intents.map(({ type, status }) => [type, status])).toEqual([['payment', 'refunded']]);
  });
  test('sums at the end of a line behind many spaces', () => {
    const { intents } = readInLondon(
      'Invoice no.   PK-771\n\n4 x Fleece bale                 GBP  88.00\nTOTAL DUE                       GBP  88.00\n\nPayable by 5 June 2026.',
      { subject: 'Invoice PK-771' },
    );
    expect(intents.map(({ type, amount, due }) => [type, amount, due])).toEqual([['payment', 88, '2026-06-05']]);
  });
});
