import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

/** Kinds, times and limits of all that a mail is taken for. */
const read = (language: string, text: string): string[] =>
  readAtHome(language, text).intents.map(({ type, start, end, due }) =>
    [type, start, end, due === undefined ? undefined : `until ${due}`].filter(Boolean).join(' '),
  );

describe('freight with an expected day', () => {
  test.each([
    ['en', 'Your container TRLU 448120 (tiles, 400 boxes) left Izmir. ETA Felixstowe 2 November 2026.', '2026-11-02'],
    ['fr', 'Le navire a quitté Dakar. ETA Le Havre : 4 novembre 2026.\n\nConnaissement : HLBU 2240981', '2026-11-04'],
    ['es', 'El contenedor zarpó ayer de Callao.\nLlegada prevista a Buenaventura: 29 de octubre de 2026', '2026-10-29'],
    ['de', 'der Container ist verladen. Neue ETA Hamburg: 30. Oktober 2026.', '2026-10-30'],
  ])('%s: %s', (language, text, day) => {
    expect(read(language, text)).toEqual([`delivery ${day}`]);
  });

  test('without freight an expected hour is none', () => {
    expect(read('en', 'My ETA is 6 pm on Thursday, see you at the pub.').join()).not.toContain('delivery');
  });
});

describe('the day on the line below, and labels of carriers', () => {
  test.each([
    [
      'de',
      'wir liefern Ihre Küche (5 Kolli):\n\nDonnerstag, 22. Oktober 2026 zwischen 8 und 11 Uhr',
      'T08:00:00+02:00',
    ],
    ['fr', 'Nous livrons votre cuisine (5 colis) :\n\nJeudi 22 octobre 2026 entre 8 h et 11 h', 'T08:00:00+02:00'],
    [
      'en',
      'We will deliver your kitchen (5 boxes):\n\nThursday, 22 October 2026 between 8 am and 11 am',
      'T08:00:00+01:00',
    ],
    [
      'de',
      'wir avisieren folgende Sendung:\n\nSendungsnr.:  AV-66120-4\nInhalt:       1 Palette Fliesen\nAnlieferung:  Donnerstag, 22.10.2026, 8:00 - 11:00 Uhr',
      'T08:00:00+02:00',
    ],
  ])('%s: %s', (language, text, hour) => {
    const found = read(language, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^delivery 2026-10-22/u);
    expect(found[0]).toContain(hour);
  });
});

describe('until when a parcel is to be fetched', () => {
  test.each([
    [
      'fr',
      "Votre colis n° 6K 2210 4418 7 est arrivé au relais Presse Martin. Récupérez-le avant le mardi 20 octobre 2026, muni d'une pièce d'identité.",
    ],
    [
      'en',
      'Your parcel 6K22104418 is waiting for you at Hill Street Post Office. Please collect it by Tuesday 20 October 2026.',
    ],
    [
      'de',
      'Ihr Paket 6K22104418 liegt im Kiosk Öztürk für Sie bereit. Bitte holen Sie es bis Dienstag, 20. Oktober 2026 ab.',
    ],
    [
      'es',
      'Tu paquete 6K22104418 está disponible en la agencia de Cali. Retíralo antes del martes 20 de octubre de 2026.',
    ],
  ])('%s: %s', (language, text) => {
    const { intents, triage } = readAtHome(language, text);
    expect(intents.map(({ type, due }) => [type, due])).toEqual([['delivery', '2026-10-20']]);
    expect(triage).toBe('action');
  });

  test('the sentence with the limit is shown where the other has no day', () => {
    const [found] = readAtHome(
      'fr',
      'Votre colis est arrivé au relais Presse Martin.\n\nÀ retirer avant le 20 octobre 2026',
    ).intents;
    expect(found).toMatchObject({ type: 'delivery', due: '2026-10-20' });
    expect(found?.evidence).toContain('À retirer avant le 20 octobre 2026');
  });

  test('what else is to be fetched stays work', () => {
    const found = read(
      'en',
      'Your parcel was delivered to the office this morning. Please collect your badge by Tuesday 20 October.',
    );
    expect(found.join()).toMatch(/task.*until 2026-10-20/u);
  });
});

describe('no goods', () => {
  test.each([
    ['en', 'My brother arrives on Thursday evening and the spare bed is still in the loft.'],
    ['de', 'Meine Eltern kommen am Donnerstag an, die Fenster sind noch offen.'],
    ['fr', 'Ma tante arrive jeudi soir et la chambre est froide.'],
    ['en', 'Free next day delivery on all orders over £40.'],
    ['de', 'Kostenlose Lieferung bis Freitag ab 50 € Bestellwert.'],
    ['es', 'Envío gratis en pedidos hasta el viernes.'],
  ])('%s: %s', (language, text) => {
    expect(read(language, text).join()).not.toContain('delivery');
  });

  test('somebody who brings something', () => {
    expect(read('en', 'My brother arrives on Thursday with the tiles, that is your delivery.').join()).toContain(
      'delivery',
    );
  });
});

test('what the reader has delivered is no parcel', () => {
  expect(read('en', 'No reprint after all. The four you delivered are fine.').join()).not.toContain('delivery');
});
