import { describe, expect, test } from 'vitest';
import { understandOffline } from './index.ts';
import { plainMessage } from './plain-message.ts';

const read = (subject: string, authored: string): string[] =>
  understandOffline({
    message: plainMessage({ authored, subject }),
    receivedAt: '2026-10-06T10:12:03+02:00',
    user: { name: 'Robin Vale', email: 'robin@vale.example', tz: 'Europe/Berlin' },
  }).intents.map(({ type }) => type);

describe('a receipt that a program writes asks nothing', () => {
  test.each([
    [
      'We have your message',
      'Hello,\n\nwe received your message and answer within three days. Make sure that your membership number stands in the subject. Please do not reply to this mail.',
    ],
    [
      'Shut for the fair!',
      'The yard is shut until Monday. If it is a flat tyre, ring Sue. If it is a bill, send it to the office. (this is an automatic message)',
    ],
    [
      'Danke für Ihre Nachricht',
      'Danke für Ihre Nachricht!\n\nBitte geben Sie immer Ihre Kundennummer an. Im Notfall rufen Sie bitte 0800 an.\n\nDiese Antwort wurde automatisch erstellt.',
    ],
    [
      'Accusé de réception',
      "Bonjour,\n\nnous avons bien reçu votre demande. Assurez-vous d'avoir joint le plan. Ce courriel est généré automatiquement.",
    ],
    [
      'Hemos recibido su consulta',
      'Gracias por su mensaje. Mientras tanto reinicie el equipo y compruebe el cable. No responda a este correo automático.',
    ],
    [
      'RE: Order forms',
      'Thank you for contacting the seed bank. This mailbox is read on Mondays and Thursdays only.\n\nFor bulk orders please add your customer number and bring a copy of the form. You are receiving this note because you wrote to us.',
    ],
    [
      'AW: Sperrmüll',
      'Vielen Dank für Ihre Nachricht. Dieses Postfach wird werktags gelesen.\n\nFür Sperrmüll geben Sie bitte die Adresse an und stellen Sie die Sachen erst am Vorabend hinaus. Sie erhalten diese Antwort, weil Sie uns geschrieben haben.',
    ],
    [
      'Gelesen: Bitte Zaun bis Freitag streichen',
      'Ihre Nachricht\n\n   An: Jo Brandt\n   Gesendet: Montag, 5. Oktober 2026 17:40\n\nwurde am Montag, 5. Oktober 2026 18:07 gelesen.',
    ],
    [
      'Eingangsbestätigung',
      'Ihr Schreiben ist bei uns eingegangen. Reichen Sie fehlende Belege nach und geben Sie stets unser Zeichen an. Diese Mitteilung wurde maschinell erstellt.',
    ],
  ])('%s', (subject, text) => {
    expect(read(subject, text)).toEqual([]);
  });
});

test('money that has come in is a receipt all the same', () => {
  expect(
    read(
      'Payment received',
      'Dear Robin,\n\nwe have received your payment of £45.00 for invoice 2026-118. This is an automated message, please do not reply.',
    ),
  ).toEqual(['payment']);
});

describe('but it may want something of its reader by a day', () => {
  test('a missing paper', () => {
    expect(
      read(
        'We have received your application',
        'We have received your application. Please upload your certificate by 14 October. This is an automated message.',
      ),
    ).toContain('task');
  });
});

test.each([
  [
    'Gelesen: Angebot Dachrinne',
    'Ihre Nachricht\n\n   An: Dora Hahn\n   Betreff: Angebot Dachrinne\n   Gesendet: Montag, 5. Oktober 2026 16:48:10 (UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien\n\nwurde am Dienstag, 6. Oktober 2026 07:52:30 (UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien gelesen.',
  ],
])('a receipt of reading in plain words is no appointment: %s', (subject, authored) => {
  expect(read(subject, authored)).toEqual([]);
});
