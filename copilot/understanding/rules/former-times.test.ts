import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const starts = (language: string, text: string, type: string): (string | undefined)[] =>
  readAtHome(language, text)
    .intents.filter((intent) => intent.type === type)
    .map(({ start }) => start?.slice(0, 16));

describe('an old time beside the new one', () => {
  test.each([
    ['en', 'Vessel: MV NORDLYS\nContainer: 1 x 20\nPrevious ETA: 24 October 2026\nRevised ETA: 29 October 2026'],
    ['en', 'Your shipment of cargo is late.\nOriginal arrival date: 24 October 2026\nNew ETA: 29 October 2026'],
  ])('%s: is no delivery: %s', (language, text) => {
    expect(starts(language, text, 'delivery')).toEqual(['2026-10-29']);
  });

  test.each([
    [
      'es',
      'Le informamos de un cambio en su reserva.\n\nVuelo IX 311 Sevilla - Bilbao, 3 de noviembre de 2026\nHora anterior de salida: 09:40\nNueva hora de salida: 11:15 (llegada 12:40)',
      '2026-11-03T11:15',
    ],
    [
      'fr',
      'Votre réservation a changé.\n\nVol IX 311 Nantes - Nice, 3 novembre 2026\nHeure précédente de départ : 09:40\nNouvelle heure de départ : 11:15 (arrivée 12:40)',
      '2026-11-03T11:15',
    ],
  ])('%s: is no journey', (language, text, start) => {
    expect(starts(language, text, 'travel')).toEqual([start]);
  });
});

describe('whose limit it is', () => {
  const dues = (language: string, text: string): (string | undefined)[] =>
    readAtHome(language, text)
      .intents.filter(({ type }) => type === 'task')
      .map(({ due }) => due);

  test('a limit of all is not that of the request beside it', () => {
    expect(
      dues('en', 'Please bring your sketches to the studio. Portfolios for the whole year are due on 4 December.'),
    ).not.toContain('2026-12-04');
  });

  test('how long a house is shut is no limit', () => {
    expect(dues('en', 'Please send me the signed form. Our office closes from 11 December to 4 January.')).toEqual([
      undefined,
    ]);
  });

  test.each([
    ['en', 'The survey is on 20 October at 3 pm. By then, please clear the loft.', '2026-10-20'],
    ['de', 'Die Begehung ist am 20. Oktober um 15 Uhr. Bitte räumen Sie bis dahin den Dachboden.', '2026-10-20'],
    ['fr', "La visite aura lieu le 20 octobre à 15h. D'ici là, merci de vider le grenier.", '2026-10-20'],
  ])('%s: by then is by that day', (language, text, due) => {
    expect(dues(language, text)).toEqual([due]);
  });
});
