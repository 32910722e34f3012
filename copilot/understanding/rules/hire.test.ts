import { expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

test.each([
  [
    'en',
    'Your car hire is confirmed, voucher 8KT-55120.\n\nPick-up:    Sat 14 Nov 2026, 10:00, Faro Airport, desk 3\nDrop-off:   Sat 21 Nov 2026, 08:30, Faro Airport, desk 3\nVehicle:    Seat Ibiza or similar',
    ['2026-11-14T10:00:00+00:00', '2026-11-21T08:30:00+00:00', 'Faro Airport, desk 3', '8KT-55120'],
  ],
  [
    'de',
    'Ihre Reservierung MW-4471920 ist bestätigt. Ihr Mietwagen:\n\nAbholung: Sa 14.11.2026, 10:30 Uhr, Bahnhof Ulm\nRückgabe: Sa 21.11.2026, 09:00 Uhr, Bahnhof Ulm',
    ['2026-11-14T10:30:00+01:00', '2026-11-21T09:00:00+01:00', 'Bahnhof Ulm', 'MW-4471920'],
  ],
  [
    'fr',
    'Réservation de votre véhicule de location confirmée, réservation LV-77120.\n\nPrise en charge : vendredi 13 novembre 2026 à 9h00, gare de Rennes\nRestitution : lundi 16 novembre 2026 à 18h00, gare de Rennes',
    ['2026-11-13T09:00:00+01:00', '2026-11-16T18:00:00+01:00', 'gare de Rennes', 'LV-77120'],
  ],
  [
    'es',
    'Reserva AQ-55102 de su coche de alquiler confirmada.\n\nRecogida: 12 de noviembre de 2026, 10:00, aeropuerto de Cartagena\nDevolución: 15 de noviembre de 2026, 18:00, aeropuerto de Cartagena',
    ['2026-11-12T10:00:00-05:00', '2026-11-15T18:00:00-05:00', 'aeropuerto de Cartagena', 'AQ-55102'],
  ],
  [
    'it',
    'Prenotazione NA-55719 confermata: il tuo noleggio auto.\n\nRitiro: venerdì 13 novembre 2026 ore 10:00, aeroporto di Catania\nRiconsegna: lunedì 16 novembre 2026 ore 9:00, aeroporto di Catania',
    ['2026-11-13T10:00:00+01:00', '2026-11-16T09:00:00+01:00', 'aeroporto di Catania', 'NA-55719'],
  ],
  [
    'pt',
    'Reserva LO-88120 confirmada. Aluguel de carro:\n\nRetirada: sex, 13/11/2026, 10h00, aeroporto de Recife\nDevolução: seg, 16/11/2026, 09h00, aeroporto de Recife',
    ['2026-11-13T10:00:00-03:00', '2026-11-16T09:00:00-03:00', 'aeroporto de Recife', 'LO-88120'],
  ],
  [
    'sw',
    'Uhifadhi wako UK55120 umethibitishwa: gari la kukodi.\n\nKuchukua: Ijumaa 13 Novemba 2026, 10:00, uwanja wa ndege Mombasa\nKurudisha: Jumatatu 16 Novemba 2026, 09:00, uwanja wa ndege Mombasa',
    ['2026-11-13T10:00:00+03:00', '2026-11-16T09:00:00+03:00', 'uwanja wa ndege Mombasa', 'UK55120'],
  ],
])('%s: a hired car is one journey', (language, text, [start, end, location, reference]) => {
  const { intents } = readAtHome(language, text);
  expect(intents).toHaveLength(1);
  expect(intents[0]).toMatchObject({ type: 'travel', start, end, location, reference });
});

test.each([
  ['en', 'The pallets: Pick-up: Fri 13 Nov 2026, 10:00, dock 4\nDrop-off: Mon 16 Nov 2026, 9:00, Leeds depot'],
  ['en', 'Pick-up of the children is at 15:30 on Friday 13 November.'],
])('%s: what is picked up without being hired is no journey', (language, text) => {
  expect(readAtHome(language, text).intents.filter(({ type }) => type === 'travel')).toEqual([]);
});
