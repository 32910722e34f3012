import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const journeys = (language: string, text: string) =>
  readAtHome(language, text)
    .intents.filter(({ type }) => type === 'travel')
    .map(({ start, end, location, reference }) => [start, end, location, reference]);

describe('guests who tell by what they come', () => {
  test.each([
    [
      'en',
      'We land on Saturday 24 October at 6:35 in Nairobi (flight KQ 101 from London).',
      '2026-10-24T06:35:00+03:00',
    ],
    ['de', 'Ich komme am Samstag, 24. Oktober um 16:05 Uhr in Wien an (Zug ICE 27).', '2026-10-24T16:05:00+02:00'],
    ['fr', 'Nous arrivons samedi 24 octobre à 18h20 à Tunis, vol TU 717.', '2026-10-24T18:20:00+01:00'],
    ['es', 'Llegamos el sábado 24 de octubre a las 18:20 a Lima, vuelo LA 2400.', '2026-10-24T18:20:00-05:00'],
  ])('%s: %s', (language, text, start) => {
    expect(journeys(language, text)).toEqual([[start, undefined, undefined, undefined]]);
  });

  test.each([
    ['en', 'We arrive on Saturday at 6:35 pm, looking forward to the party.'],
    ['en', 'Last year we arrived on flight KQ 101 and it was late.'],
    ['de', 'Kommt ihr am Samstag um 10 mit dem Zug?'],
  ])('no flight or train of a number, or gone by: %s: %s', (language, text) => {
    expect(journeys(language, text)).toEqual([]);
  });
});

describe('a line of an itinerary', () => {
  test('nights in a hotel beside flights', () => {
    const found = journeys(
      'en',
      'Below is your itinerary.\n\n  Sun 01 Nov   IC 118   Suva 07:30  ->  Noumea 08:05\n  Fri 06 Nov   IC 119   Noumea 13:40  ->  Suva 16:50\n\nHotel: Les Palmiers, Baie Rose, 1 to 6 November (conf. 771204, breakfast included).\nThe return Suva - Nadi is still on the waiting list; we will write as soon as it clears.',
    );
    expect(found).toEqual([
      ['2026-11-01T07:30:00+12:00', '2026-11-01T08:05:00+11:00', 'Suva - Noumea', undefined],
      ['2026-11-06T13:40:00+11:00', '2026-11-06T16:50:00+12:00', 'Noumea - Suva', undefined],
      ['2026-11-01', '2026-11-06', 'Les Palmiers, Baie Rose', '771204'],
    ]);
  });

  test('a number of two letters is a train in Europe and a flight elsewhere', () => {
    const titles = (text: string) => readAtHome('en', text).intents.map(({ title }) => title);
    expect(titles('Your itinerary:\n\nSun 01 Nov   IC 118   Suva 07:30  ->  Noumea 08:05')[0]).toMatch(/^Flight/u);
    expect(titles('Your itinerary:\n\nSun 01 Nov   IC 118   Bonn 07:30  ->  Mainz 09:05')[0]).toMatch(/^Train/u);
  });

  test('legs right below each other, of which nothing says by what means', () => {
    const { intents } = readAtHome(
      'es',
      'Ya están emitidos sus pasajes:\n\nLoja – Quito: domingo 25 de octubre, sale 12:10 (hora de Ecuador), llega 13:35 (hora local)\nQuito – Loja: jueves 29 de octubre, sale 09:30, llega 10:55\nCódigo de reserva: ZT4LQW',
    );
    expect(intents.map(({ type, start, title }) => [type, start?.slice(0, 16), title.split(' ')[0]])).toEqual([
      ['travel', '2026-10-25T12:10', 'Viaje'],
      ['travel', '2026-10-29T09:30', 'Viaje'],
    ]);
  });

  test('stations of several words in columns', () => {
    expect(
      journeys(
        'de',
        'Ihre Buchung ist bestätigt.\n\nAuftragsnummer 88T2LQ\n\nHinfahrt: Do, 12.11.2026\n  Bad Kleinen     ab 08:04   Gl. 3   RE 70\n  Aarhus H        an 14:37',
      ),
    ).toEqual([['2026-11-12T08:04:00+01:00', '2026-11-12T14:37:00+01:00', 'Bad Kleinen - Aarhus H', '88T2LQ']]);
  });
});
