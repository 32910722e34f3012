import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';
import { understandOffline } from './index.ts';
import { plainMessage } from './plain-message.ts';

const alone = (subject: string, authored: string) =>
  understandOffline({
    message: plainMessage({ subject, authored }),
    receivedAt: '2026-10-06T10:12:03+02:00',
    user: { name: 'Robin Vale', email: 'robin@vale.example', tz: 'Europe/Berlin' },
  });

describe('a mail that is called back says nothing but that', () => {
  test.each([
    ['Recall: Order the urns by Friday', 'Ida Brook would like to recall the message, "Order the urns by Friday".'],
    ['Rückruf: Zelte bis Montag abbauen', 'Ida Brook möchte die Nachricht "Zelte bis Montag abbauen" zurückrufen.'],
    ['Rappel : rendre les clés avant jeudi', 'Ida Brook souhaite rappeler le message « rendre les clés avant jeudi ».'],
    ['Recuperar: enviar la lista el lunes', 'Ida Brook desea recuperar el mensaje "enviar la lista el lunes".'],
  ])('%s', (subject, text) => {
    expect(alone(subject, text)).toMatchObject({ intents: [], triage: 'ignore' });
  });

  test('but not who wants to recall what was said', () => {
    const { intents } = alone(
      'Minutes',
      'Ida would like to recall the message of our founder. Please send the minutes by Friday.',
    );
    expect(intents.map(({ type }) => type)).toEqual(['task']);
  });
});

describe('what another mail said of money is not owed', () => {
  test.each([
    [
      'en',
      'You may have received a letter saying that $88.10 was due by Friday. It was sent in error. You do not need to pay anything.',
    ],
    [
      'de',
      'Sie haben vielleicht eine Mahnung erhalten, wonach 88,10 € offen sind. Sie wurde versehentlich verschickt.',
    ],
  ])('%s: %s', (language, text) => {
    expect(readAtHome(language, text).intents.map(({ type }) => type)).not.toContain('payment');
  });

  test.each([
    ['en', 'Our reminder about the £64.20 of bill 771 has crossed with your payment. Please disregard it.'],
    [
      'de',
      'Unsere Mahnung über 64,20 € hat sich mit Ihrer Zahlung überschnitten. Bitte betrachten Sie sie als gegenstandslos.',
    ],
    ['fr', "Notre relance de 64,20 € s'est croisée avec votre règlement. Merci de ne pas en tenir compte."],
  ])('and what crossed is paid: %s', (language, text) => {
    const payments = readAtHome(language, text).intents.filter(({ type }) => type === 'payment');
    expect(payments.every(({ status }) => status === 'paid')).toBe(true);
  });
});

describe('a reminder that is called off owes nothing', () => {
  test.each([
    [
      'de',
      'am 1. Oktober haben Sie von uns eine Zahlungserinnerung über 74,10 EUR erhalten. Ihre Zahlung ist bei uns eingegangen. Bitte betrachten Sie die Erinnerung als gegenstandslos.',
    ],
    ['es', 'le comunicamos que queda sin efecto el aviso de 3 de octubre, por el que se le pedía la tasa de 31,20 €.'],
  ])('%s: %s', (language, text) => {
    expect(readAtHome(language, text).intents.filter(({ status }) => status === 'due')).toEqual([]);
    expect(readAtHome(language, text).intents.map(({ type }) => type)).not.toContain('task');
  });

  test.each([
    ['en', 'Please pay £74.10 for bill 81 by Friday. Already paid? Then please ignore this reminder.'],
    [
      'de',
      'bitte zahlen Sie 74,10 EUR bis zum 30. Oktober. Hat sich Ihre Zahlung mit dieser Erinnerung gekreuzt, betrachten Sie die Erinnerung als gegenstandslos.',
    ],
  ])('but only for whom it is so: %s', (language, text) => {
    expect(readAtHome(language, text).intents.map(({ type, status }) => [type, status])).toContainEqual([
      'payment',
      'due',
    ]);
  });
});

test.each([
  ['de', 'Ohne Vertrag berechnen wir 74,00 € netto je angefangene Stunde.'],
  ['fr', 'Hors contrat, nous facturons 74,00 € HT par heure.'],
  ['en', 'Without a contract we charge £74.00 plus VAT per hour.'],
])('what an hour costs before tax is no bill: %s', (language, text) => {
  expect(readAtHome(language, text).intents).toEqual([]);
});
