import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { understandOffline } from './index.ts';
import { plainMessage } from './plain-message.ts';
import { demandsOf } from './scams.ts';

const weightOf = (text: string, linked = true): number =>
  demandsOf(fold(text), linked).reduce((sum, { weight }) => sum + weight, 0);

test.each([
  'Your parcel waits at the depot. An unpaid customs fee of 1.95 € is due within 24 hours: https://post.example/pay',
  'Votre colis est bloqué : frais de douane de 2,40 €, à régler sous 48 h.',
  'Wir haben eine Rückerstattung für Sie. Füllen Sie das Formular aus, der Anspruch verfällt am Freitag.',
  'You are eligible for a tax refund. Submit the form, it expires on Monday.',
  'Our new bank account is below, IBAN GB00. I am boarding, so please do not call.',
  'Das ist vertraulich. Bitte überweisen Sie heute 12.000 Euro, ich bin telefonisch nicht erreichbar.',
  'I am the attorney of the late Mr. Brown; as next of kin you will get 40 % of the estate, send me your full name.',
  '¡Ganador de la lotería! Para reclamar su premio envíe su nombre completo.',
  'Your plan was renewed for $349.99. If you did not authorize this, call our team at +1 (800) 555-0100.',
  'The overdue invoice is here: https://files.example/inv.zip - password: 4711',
  'Seus pontos expiram hoje: informe o número do cartão e a senha.',
  'FINAL NOTICE. Directory listing, one year: 89.00 €. Pay here. This is an offer and not a bill.',
  'We are pleased to offer you the position; a refundable visa processing fee is due first. Offer of employment attached.',
])('a swindle by itself: %s', (text) => {
  expect(weightOf(text)).toBeGreaterThanOrEqual(4);
});

test.each([
  'The customs fee of 1,240.00 € for the container is on invoice 88; payment within 30 days.',
  'Your refund of £24.00 has been paid to your card.',
  'Our new bank account is on the invoice. Please ring us on the number you know before you pay.',
  'This stays between us: Anna is getting a farewell gift. Could you buy a card?',
  'Please do not call today, I am in meetings. The drawings are in the folder.',
  'You can sign in to the portal to see your timetable.',
  'Die Eltern überweisen bitte 12 Euro für den Ausflug bis Freitag.',
  'The estimate is attached; it is not an invoice yet.',
  'The zip file with the photos is in the shared folder.',
  'Points on the agenda: budget, roof, summer party.',
])('an honest mail with the same words: %s', (text) => {
  expect(weightOf(text)).toBeLessThan(4);
});

test('a password behind a link is a weak sign alone, and phishing in a borrowed name', () => {
  const read = (address: string, host: string): string[] => {
    const href = `https://${host}/login`;
    const authored = `The new portal is open. Sign in with your password: ${href}`;
    return understandOffline({
      message: plainMessage({ authored, from: { name: 'Staff desk', address }, links: [{ href, label: href }] }),
      receivedAt: '2026-10-05T09:00:00+02:00',
      user: { name: 'Robin Vale', email: 'robin@acorn-mills.example', tz: 'Europe/Berlin' },
    }).findings.map(({ code }) => code);
  };
  expect(read('hr@acorn-staff.example', 'acorn-portal.example')).toEqual(
    expect.arrayContaining(['borrowed-name', 'phishing']),
  );
  expect(read('desk@gardenclub.example', 'gardenclub.example')).not.toContain('phishing');
});
