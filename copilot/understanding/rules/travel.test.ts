import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

/** Times and words of the journeys that a mail tells. */
const journeys = (language: string, text: string): { when: string; evidence: string }[] =>
  readAtHome(language, text)
    .intents.filter(({ type }) => type === 'travel')
    .map(({ start, end, evidence }) => ({ when: [start, end].filter(Boolean).join(' '), evidence }));

describe('itineraries in lines', () => {
  test('two legs in rows of a table, each end on the clock of its airport', () => {
    const found = journeys(
      'en',
      'Your tickets have been issued. Record locator: QQ7X2P\n\nOUT   Sun 15 Nov 2026   BA 138   London (LHR) 11:20  -  Nairobi (NBO) 21:55\nBACK  Fri 20 Nov 2026   BA 139   Nairobi (NBO) 23:40  -  London (LHR) 05:30 +1',
    );
    expect(found.map(({ when }) => when)).toEqual([
      '2026-11-15T11:20:00+00:00 2026-11-15T21:55:00+03:00',
      '2026-11-20T23:40:00+03:00 2026-11-21T05:30:00+00:00',
    ]);
    expect(found[0]?.evidence).toContain('OUT   Sun 15 Nov 2026');
  });

  test.each([
    [
      'de',
      'Vielen Dank für Ihre Buchung.\nIhre Auftragsnummer: K7LL2M\n\nHinfahrt am Do, 12.11.2026\nab Kassel 07:44  Gleis 9\nan Wien Hbf   16:52',
      '2026-11-12T07:44:00+01:00 2026-11-12T16:52:00+01:00',
      'ab Kassel 07:44',
    ],
    [
      'fr',
      'Votre voyage est confirmé. Dossier : TRK11N\n\nNantes > Lille Europe\nMardi 17 novembre 2026\nDépart 08h04 - Arrivée 11h49\nTrain 9896, voiture 14',
      '2026-11-17T08:04:00+01:00 2026-11-17T11:49:00+01:00',
      'Mardi 17 novembre 2026',
    ],
    [
      'es',
      '¡Tu viaje está confirmado!\n\nVuelo AN 812\nBogotá (BOG) 06:40 - Cartagena (CTG) 08:10\nViernes 13 de noviembre de 2026',
      '2026-11-13T06:40:00-05:00 2026-11-13T08:10:00-05:00',
      'Vuelo AN 812',
    ],
    [
      'it',
      'La tua prenotazione è confermata.\n\nTreno 9544\nPartenza: Bologna, lunedì 16 novembre 2026, 09:12\nArrivo: Torino, 11:20',
      '2026-11-16T09:12:00+01:00 2026-11-16T11:20:00+01:00',
      'Partenza: Bologna',
    ],
    [
      'en',
      'Your e-tickets are attached.\n\nThu 12 Nov 2026\nDep 07:31 York\nArr 09:26 Leeds\nCoach C, seat 41',
      '2026-11-12T07:31:00+00:00 2026-11-12T09:26:00+00:00',
      'Dep 07:31 York',
    ],
  ])('%s: %s', (language, text, when, words) => {
    const [found] = journeys(language, text);
    expect(found?.when).toBe(when);
    expect(found?.evidence).toContain(words);
  });

  test('a new hour of departure, not the one it replaces', () => {
    const [found] = journeys(
      'fr',
      "L'horaire de votre vol AT 641 du dimanche 15 novembre 2026 a changé :\n\nAncien départ : 08 h 15\nNouveau départ : 11 h 40, arrivée 15 h 25",
    );
    expect(found?.when).toBe('2026-11-15T11:40:00+01:00 2026-11-15T15:25:00+01:00');
  });
});

describe('journeys told by people', () => {
  test.each([
    [
      'en',
      "All booked, you're on the 08:00 from Paddington on Wednesday 11 November, gets in to Exeter 10:12.\nCoach F seat 31.",
      '2026-11-11T08:00:00+00:00 2026-11-11T10:12:00+00:00',
      'gets in to Exeter',
    ],
    [
      'fr',
      "Je t'ai pris le 7 h 02 à Matabiau le jeudi 12 novembre, tu arrives à Montparnasse à 11 h 28. Voiture 5, place 61.",
      '2026-11-12T07:02:00+01:00 2026-11-12T11:28:00+01:00',
      'tu arrives à Montparnasse',
    ],
    [
      'es',
      'Ya está el pasaje: sales el lunes 9 de noviembre a las 6:40 en el vuelo AR1402, llegas a Mendoza 8:35.',
      '2026-11-09T06:40:00-05:00 2026-11-09T08:35:00-05:00',
      'en el vuelo AR1402',
    ],
  ])('%s: %s', (language, text, when, words) => {
    const [found] = journeys(language, text);
    expect(found?.when).toBe(when);
    expect(found?.evidence).toContain(words);
  });
});

describe('rooms', () => {
  test.each([
    [
      'pt',
      'Sua reserva está confirmada.\n\nCódigo: 88213\nEntrada: sexta-feira, 6 de novembro de 2026, a partir das 14h\nSaída: domingo, 8 de novembro de 2026, até as 12h\nQuarto duplo',
      '2026-11-06T14:00:00-03:00',
    ],
    [
      'de',
      'Wir freuen uns, Ihre Reservation GB-20784 zu bestätigen:\n\nAnreise: Freitag, 6. November 2026, ab 15.00 Uhr\nAbreise: Sonntag, 8. November 2026, bis 11.00 Uhr\n1 Doppelzimmer',
      '2026-11-06T15:00:00+01:00',
    ],
    [
      'en',
      'Your room is confirmed.\n\n- Check-in: Friday, 6 November 2026 after 3:00 PM\n- Check-out: Sunday, 8 November 2026 by 11:00\n- Free cancellation until 3 November 2026',
      '2026-11-06T15:00:00+00:00',
    ],
  ])('%s: %s', (language, text, when) => {
    const found = journeys(language, text);
    expect(found).toHaveLength(1);
    expect(found[0]?.when.startsWith(when)).toBe(true);
  });
});

test('a stay keeps its last day beside a sum that is left to pay, and the hours of the desk are no appointment', () => {
  const { intents } = readAtHome(
    'fr',
    'Votre chambre vous attend. Réservation LAV-6620.\n\nArrivée : samedi 14 novembre 2026 à partir de 15 h\nDépart : mardi 17 novembre 2026, 11 h au plus tard\n\nSolde à régler sur place : 240 €\nAuberge du Lavoir · réception 7:00-21:00',
  );
  expect(intents.map(({ type }) => type).toSorted()).toEqual(['payment', 'travel']);
  expect(intents.find(({ type }) => type === 'travel')).toMatchObject({
    start: '2026-11-14T15:00:00+01:00',
    end: '2026-11-17T11:00:00+01:00',
    reference: 'LAV-6620',
  });
});

describe('no journey of the reader', () => {
  test.each([
    ['en', 'The reading room is reserved for you on Thursday 12 November, 9:15 to 12:45.'],
    ['en', 'The coach leaves school at 8:45 sharp and is back by 15:30.'],
    ['es', 'Les pedimos que manden la autorización para la salida al museo a más tardar el martes 20.'],
    ['de', 'Das Büro ist ab 8:00 Uhr besetzt.'],
    ['en', 'Shall we meet at the station on Friday at 10?'],
    ['fr', 'Le train du quotidien, quelle aventure, il était encore en retard hier à 8 h.'],
  ])('%s: %s', (language, text) => {
    expect(journeys(language, text)).toEqual([]);
  });
});
