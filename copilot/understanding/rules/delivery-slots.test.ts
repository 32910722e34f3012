import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const read = (language: string, text: string) => {
  const { intents } = readAtHome(language, text);
  const delivery = intents.find(({ type }) => type === 'delivery');
  return {
    when: [delivery?.start, delivery?.end, delivery?.due].filter(Boolean).join(' '),
    tracking: delivery?.tracking,
    others: intents.filter(({ type }) => type !== 'delivery').map(({ type }) => type),
  };
};

describe('goods announced above rows of day and hours', () => {
  test.each([
    [
      'de',
      'wir avisieren die Zustellung folgender Sendung:\n\nSendungsnr.:  5520-3391\nPaletten:     4\nTermin:       Dienstag, 20.10.2026\nZeitfenster:  13:00 - 15:00 Uhr',
      '2026-10-20T13:00:00+02:00 2026-10-20T15:00:00+02:00',
      '5520-3391',
    ],
    [
      'fr',
      'nous vous annonçons la livraison suivante :\n\nColis :  6 palettes\nDate :  mardi 20 octobre 2026\nCréneau :  8h00 - 10h00',
      '2026-10-20T08:00:00+02:00 2026-10-20T10:00:00+02:00',
      undefined,
    ],
  ])('%s: %s', (language, text, when, tracking) => {
    expect(read(language, text)).toEqual({ when, tracking, others: [] });
  });

  test('a meeting told in rows stays one', () => {
    const { when, others } = read(
      'de',
      'ich lade euch ein zur Besprechung:\n\nTermin:  Dienstag, 20.10.2026\nZeit:  13:00 - 15:00 Uhr',
    );
    expect(when).toBe('');
    expect(others).toContain('meeting');
  });
});

describe('the new day counts, not the one denied', () => {
  test.each([
    ['it', 'purtroppo il pacco non arriva domani come previsto: la nuova consegna è martedì 20 ottobre.', '2026-10-20'],
    [
      'en',
      'Your parcel will not be delivered tomorrow as planned, the new delivery date is Tuesday 20 October.',
      '2026-10-20',
    ],
    [
      'de',
      'Ihr Paket kommt morgen leider nicht wie geplant an, die Zustellung erfolgt am Dienstag, 20.10.',
      '2026-10-20',
    ],
    ['fr', 'Votre colis ne sera pas livré demain comme prévu, la livraison aura lieu mardi 20 octobre.', '2026-10-20'],
    [
      'es',
      'El paquete no llega mañana como estaba previsto, la nueva entrega es el martes 20 de octubre.',
      '2026-10-20',
    ],
    ['pt', 'A encomenda não chega amanhã como previsto, a nova entrega é na terça-feira, 20 de outubro.', '2026-10-20'],
    ['de', 'Ihr Paket kommt am Freitag nicht vor 10 Uhr an.', '2026-10-16'],
  ])('%s: %s', (language, text, day) => {
    expect(read(language, text).when.slice(0, 10)).toBe(day);
  });
});

describe('settled when it comes', () => {
  test.each([
    ['pt', 'O seu pedido 7714 foi faturado e a entrega está agendada para quinta-feira, 22/10.', '2026-10-22'],
    ['en', 'Delivery of your order 7714 is scheduled for Thursday 22 October.', '2026-10-22'],
  ])('%s: %s', (language, text, day) => {
    expect(read(language, text).when.slice(0, 10)).toBe(day);
  });
});

test('kept at a branch under a number whose check digit is of another count', () => {
  expect(
    read(
      'es',
      'Tu envío XA118204417UY ya llegó a la sucursal Centro. Puedes recogerlo hasta el 23/10 con tu documento.',
    ),
  ).toEqual({ when: '2026-10-23', tracking: 'XA118204417UY', others: [] });
});
