import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

/** Start, end, places and reference of the journeys that a mail tells, and the kinds of all else it is taken for. */
const read = (language: string, text: string) => {
  const { intents } = readAtHome(language, text);
  return {
    legs: intents
      .filter(({ type }) => type === 'travel')
      .map(({ start, end, location, reference }) => [start, end, location, reference]),
    others: intents.filter(({ type }) => type !== 'travel').map(({ type }) => type),
  };
};

describe('ways out and back in rows', () => {
  test.each([
    [
      'en',
      'Booking KX 55120 confirmed.\n\nOut    Fri 13 Nov   Oban 07.25   Craignure 08.14\nBack   Sun 15 Nov   Craignure 17.05   Oban 17.54',
      [
        ['2026-11-13T07:25:00+00:00', '2026-11-13T08:14:00+00:00', 'Oban - Craignure', 'KX 55120'],
        ['2026-11-15T17:05:00+00:00', '2026-11-15T17:54:00+00:00', 'Craignure - Oban', 'KX 55120'],
      ],
    ],
    [
      'en',
      'Tickets are booked, see attached.\n\nOut: Fri 13 Nov, 0831 Ebbsfleet, gets in 1204 Lille (their time)\nBack: Sun 15 Nov, 1803 from there, 1839 Ebbsfleet',
      [
        ['2026-11-13T08:31:00+00:00', '2026-11-13T12:04:00+01:00', 'Ebbsfleet - Lille', undefined],
        ['2026-11-15T18:03:00+01:00', '2026-11-15T18:39:00+00:00', undefined, undefined],
      ],
    ],
    [
      'de',
      'Deine Reise ist gebucht. Auftragsnummer 88T2LQ\n\nHin   Do 12.11.   Köln Hbf 07.43   Brüssel-Midi 09.35\nZurück   Sa 14.11.   Brüssel-Midi 18.25   Köln Hbf 20.15',
      [
        ['2026-11-12T07:43:00+01:00', '2026-11-12T09:35:00+01:00', 'Köln Hbf - Brüssel-Midi', '88T2LQ'],
        ['2026-11-14T18:25:00+01:00', '2026-11-14T20:15:00+01:00', 'Brüssel-Midi - Köln Hbf', '88T2LQ'],
      ],
    ],
    [
      'de',
      'Ihre Buchung ist bestätigt. Buchungscode: LM4T9Q\n\nHinflug: Fr 13.11.2026 Frankfurt (FRA) 22.05 Uhr - Nairobi (NBO) 08.15 Uhr +1',
      [['2026-11-13T22:05:00+01:00', '2026-11-14T08:15:00+03:00', 'Frankfurt - Nairobi', 'LM4T9Q']],
    ],
    [
      'de',
      'Ihre Buchung ist bestätigt. Auftragsnummer 88T2LQ\n\nHin   Do 12.11. ab Köln Hbf 22.40, an Wien Hbf Fr 13.11. 09.05',
      [['2026-11-12T22:40:00+01:00', '2026-11-13T09:05:00+01:00', 'Köln Hbf - Wien Hbf', '88T2LQ']],
    ],
    [
      'fr',
      'Dossier T8K2PM confirmé.\n\nAller : jeu. 12 nov. 2026, train 9311, Paris Nord 08h25 > Bruxelles-Midi 09h47\nRetour : ven. 13 nov. 2026, train 9364, Bruxelles-Midi 18h13 > Paris Nord 19h35',
      [
        ['2026-11-12T08:25:00+01:00', '2026-11-12T09:47:00+01:00', 'Paris Nord - Bruxelles-Midi', 'T8K2PM'],
        ['2026-11-13T18:13:00+01:00', '2026-11-13T19:35:00+01:00', 'Bruxelles-Midi - Paris Nord', 'T8K2PM'],
      ],
    ],
    [
      'es',
      'Su reserva está confirmada. Localizador PL4K9T\n\nIda   jue 12/11/2026   Bogotá 07h30   Tunja 10h15\nVuelta   dom 15/11/2026   Tunja 16h00   Bogotá 18h50',
      [
        ['2026-11-12T07:30:00-05:00', '2026-11-12T10:15:00-05:00', 'Bogotá - Tunja', 'PL4K9T'],
        ['2026-11-15T16:00:00-05:00', '2026-11-15T18:50:00-05:00', 'Tunja - Bogotá', 'PL4K9T'],
      ],
    ],
    [
      'it',
      'La tua prenotazione è confermata. Codice prenotazione: HT6P2L\n\nAndata: gio 12 nov 2026, Napoli 08.30 - Palermo 18.45\nRitorno: dom 15 nov 2026, Palermo 20.15 - Napoli 06.40',
      [
        ['2026-11-12T08:30:00+01:00', '2026-11-12T18:45:00+01:00', 'Napoli - Palermo', 'HT6P2L'],
        ['2026-11-15T20:15:00+01:00', '2026-11-16T06:40:00+01:00', 'Palermo - Napoli', 'HT6P2L'],
      ],
    ],
    [
      'pt',
      'Seu bilhete foi emitido. Localizador KT5QP2.\n\nTrecho      Voo      Data               Partida          Chegada\nGRU-MAO     IG 3100  qui 12/11/2026     09h10            12h05',
      [['2026-11-12T09:10:00-03:00', '2026-11-12T12:05:00-04:00', 'GRU - MAO', 'KT5QP2']],
    ],
  ])('%s: %s', (language, text, legs) => {
    expect(read(language, text)).toEqual({ legs, others: [] });
  });
});

describe('departure and arrival in lines of their own', () => {
  test.each([
    [
      'en',
      'Your trip is confirmed. Confirmation code QX81PL\n\nXA 410\nDeparts London (LHR) 9:05 AM Saturday, November 14, 2026\nArrives New York (JFK) 12:10 PM',
      ['2026-11-14T09:05:00+00:00', '2026-11-14T12:10:00-05:00', 'London - New York', 'QX81PL'],
    ],
    [
      'fr',
      'Votre billet est confirmé. Dossier : K2PX7M\n\nQB 318   Lyon (LYS) - Dakar (DSS)\n         Départ    sam. 14 nov. 2026   20:40\n         Arrivée   dim. 15 nov. 2026   01:25',
      ['2026-11-14T20:40:00+01:00', '2026-11-15T01:25:00+00:00', 'Lyon - Dakar', 'K2PX7M'],
    ],
    [
      'es',
      'Código de reserva: RT5KQ2\n\nVuelo LK 340\nSale: Bogotá (BOG) 12 de noviembre de 2026, 22:10\nLlega: Madrid (MAD) 13 de noviembre de 2026, 14:05',
      ['2026-11-12T22:10:00-05:00', '2026-11-13T14:05:00+01:00', 'Bogotá - Madrid', 'RT5KQ2'],
    ],
    [
      'sw',
      'Tiketi yako imethibitishwa. Namba ya uhifadhi: SG7K2P\n\nTreni ya SGR\nKuondoka: Nairobi, Alhamisi 12 Novemba 2026, 08:00\nKuwasili: Mombasa, Alhamisi 12 Novemba 2026, 13:30',
      ['2026-11-12T08:00:00+03:00', '2026-11-12T13:30:00+03:00', 'Nairobi - Mombasa', 'SG7K2P'],
    ],
  ])('%s: %s', (language, text, leg) => {
    expect(read(language, text)).toEqual({ legs: [leg], others: [] });
  });
});

describe('connections that hold no longer', () => {
  test.each([
    [
      'en',
      'We have changed your trip on Friday, 13 November 2026. Booking reference TR5K2P.\n\nNew flights\nXA 12 departs EDI 07:05, arrives LHR 08:35\n\nOld flights\nXA 10 departs EDI 06:10, arrives LHR 07:40',
      '2026-11-13T07:05:00+00:00',
    ],
    [
      'de',
      'Ihre Buchung TR5K2P hat sich geändert.\n\nBisherige Verbindung\nFr 13.11.2026, ICE 511, ab Ulm 07:05, an Mannheim 08:55\n\nNeue Verbindung\nFr 13.11.2026, ICE 513, ab Ulm 08:05, an Mannheim 09:55',
      '2026-11-13T08:05:00+01:00',
    ],
  ])('%s: %s', (language, text, start) => {
    const { legs } = read(language, text);
    expect(legs.map(([at]) => at)).toEqual([start]);
  });
});

describe('no journey', () => {
  test.each([
    ['en', 'Out now: our new catalogue, 16.45 the set, back in stock Thu 12 Nov.'],
    ['en', 'Could we do Out: Tue 10 Nov 0704 from Leeds, back Thu 12 Nov 1756? If you agree I will book.'],
    ['de', 'Wir bieten ab 12.11. Fahrten nach Köln ab 19.90 an, jetzt buchen!'],
    ['en', 'Your booking TX4K9P has been cancelled.\n\nOut   Fri 13 Nov   Oban 07.25   Craignure 08.14'],
    ['en', 'Check-in for your flight BA 138 is now open. It closes 60 minutes before departure.'],
    ['fr', 'Aller-retour à 49,90 € dès le 12 novembre, réservez vite.'],
  ])('%s: %s', (language, text) => {
    expect(read(language, text).legs).toEqual([]);
  });
});

describe('trains that wait for each other are one journey', () => {
  test.each([
    [
      'Ihre Buchung, Auftrag KX4T9L\n\nDo 12.11.2026\nTrier Hbf ab 09:29\nKoblenz Hbf an 11:49, ab 12:06 (IC, Wagen 9)\nBremen Hbf an 16:54',
      [['2026-11-12T09:29:00+01:00', '2026-11-12T16:54:00+01:00', 'Trier Hbf - Bremen Hbf', 'KX4T9L']],
    ],
    [
      'Ihre Buchung KX4T9L\n\nHinfahrt am Donnerstag, 12. November 2026\nHusum ab 07:34  -  Altona an 09:27 (RE 6)\nAltona ab 09:46  -  Kassel an 12:21 (ICE 787)',
      [['2026-11-12T07:34:00+01:00', '2026-11-12T12:21:00+01:00', 'Husum - Kassel', 'KX4T9L']],
    ],
  ])('%s', (text, legs) => {
    expect(read('de', text).legs).toEqual(legs);
  });
});

describe('ends of a journey in rows, each with a day or behind a heading of the day', () => {
  test('the early train of a timetable is not put into the evening', () => {
    expect(
      read(
        'fr',
        'Votre voyage est confirmé. Dossier T8K2PM\n\nVendredi 13 novembre 2026\n05h52 Nantes -> 08h03 Paris Montparnasse\nTrain 8802',
      ).legs,
    ).toEqual([['2026-11-13T05:52:00+01:00', '2026-11-13T08:03:00+01:00', 'Nantes - Paris Montparnasse', 'T8K2PM']]);
  });

  test('two days, two rows, one journey by night', () => {
    const { legs, others } = read(
      'de',
      'Ihre Buchung NK-31TX90 ist bestätigt.\n\nHinfahrt\nFr 13.11.2026  ab Basel SBB 21:15\nSa 14.11.2026  an Hamburg Hbf 07:40\n\nRückfahrt\nMo 16.11.2026  ab Hamburg Hbf 21:27\nDi 17.11.2026  an Basel SBB 08:20',
    );
    expect(legs.map(([start, end]) => [start, end])).toEqual([
      ['2026-11-13T21:15:00+01:00', '2026-11-14T07:40:00+01:00'],
      ['2026-11-16T21:27:00+01:00', '2026-11-17T08:20:00+01:00'],
    ]);
    expect(others).toEqual([]);
  });

  test('walks that only set out somewhere are appointments', () => {
    const { legs, others } = read(
      'de',
      'Unsere Wanderungen:\n\nFr 13.11.2026  ab Rathaus 10:00\nSa 21.11.2026  ab Kirche 10:00\nSa 28.11.2026  ab Markt 10:00',
    );
    expect(legs).toEqual([]);
    expect(others).toContain('meeting');
  });
});

describe('lines of a place, a day and an hour', () => {
  test('two of them are one leg', () => {
    expect(
      read(
        'en',
        'Boarding pass for your ferry\n\nReservation 7K2PLM\n\nOban, Friday 13 November 2026, 07:25\n\nCraignure, Friday 13 November 2026, 08:14',
      ).legs,
    ).toEqual([['2026-11-13T07:25:00+00:00', '2026-11-13T08:14:00+00:00', 'Oban - Craignure', '7K2PLM']]);
  });

  test('two days of appointments are none', () => {
    expect(
      read(
        'en',
        'Your places on the course are reserved. The bus stop is next door.\n\nMeeting One, Friday 13 November 2026, 07:25\n\nMeeting Two, Friday 13 November 2026, 08:14',
      ).legs,
    ).toEqual([]);
  });

  test('the day beside the hour of arrival is not that of the departure', () => {
    expect(
      read(
        'en',
        'Booking reference QX4M2P\n\nOutbound - Thu 12 Nov 2026\n\nBA 117 London (LHR) T5 22:05\narrives Lisbon (LIS) T1 00:50, Fri 13 Nov',
      ).legs.map(([start, end]) => [start, end]),
    ).toEqual([['2026-11-12T22:05:00+00:00', '2026-11-13T00:50:00+00:00']]);
  });
});
