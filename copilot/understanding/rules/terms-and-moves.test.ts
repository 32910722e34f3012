import { describe, expect, test } from 'vitest';
import { readAtHome, readInLondon } from '../../testing/mail-at-home.ts';

const payments = (language: string, text: string, subject?: string): string[] =>
  readAtHome(language, text, subject === undefined ? {} : { subject })
    .intents.filter(({ type }) => type === 'payment')
    .map(({ status, amount, due, reference }) =>
      [status, amount, due, reference].filter((part) => part !== undefined).join(' '),
    );

describe('terms of payment count from the day of the bill', () => {
  test.each([
    [
      'en',
      'Please find attached invoice 4410 dated 05/10/2026.\n\nTotal: £ 120.00\nTerms: 30 days from invoice date.',
      '2026-11-04',
    ],
    [
      'de',
      'Anbei unsere Rechnung 4410 vom 05.10.2026.\n\nGesamtbetrag: 120,00 €\nZahlungsziel: 30 Tage ab Rechnungsdatum',
      '2026-11-04',
    ],
    [
      'fr',
      'Veuillez trouver la facture 4410 du 05/10/2026.\n\nMontant total : 120,00 €\nÉchéance : 30 jours date de facture',
      '2026-11-04',
    ],
    [
      'es',
      'Adjuntamos la factura 4410 de 05/10/2026.\n\nImporte total: 120,00 €\nVencimiento: 30 días fecha factura',
      '2026-11-04',
    ],
  ])('%s %s', (language, text, due) => {
    expect(payments(language, text)).toEqual([`due 120 ${due} 4410`]);
  });

  test.each([
    [
      'en',
      'Invoice 4410\nTotal: £ 120.00\nPlease pay by 5 November 2026.\nTitle to the goods remains with us until paid in full.',
    ],
    [
      'de',
      'Rechnung 4410\nGesamtbetrag: 120,00 €\nBitte überweisen Sie bis zum 5. November 2026.\nDie Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.',
    ],
  ])('and goods that are kept until then are no receipt: %s', (language, text) => {
    expect(payments(language, text)).toEqual(['due 120 2026-11-05 4410']);
  });
});

describe('what a missed appointment would cost is not owed', () => {
  test.each([
    ['en', 'If you cannot come, please tell us a day before, otherwise a £20 missed lesson fee is charged.'],
    ['de', 'Bitte sagen Sie einen Tag vorher ab, sonst werden 20 € Ausfallhonorar fällig.'],
    ['fr', "Merci d'annuler la veille, à défaut 20 € de frais seront facturés."],
    ['es', 'Avise un día antes; de lo contrario, 20 € de penalización.'],
  ])('%s %s', (language, text) => {
    expect(payments(language, text)).toEqual([]);
  });

  test('one that was missed is', () => {
    expect(payments('en', 'You missed your lesson. Please pay the missed lesson fee of £20 by 6 November.')[0]).toMatch(
      /^due 20/u,
    );
  });
});

describe('money on the account of the reader', () => {
  test('is paid back where the subject tells of a refund', () => {
    expect(
      payments(
        'fr',
        'Nous avons versé 21,50 EUR sur votre compte.\nNuméro de décompte : R7-5510',
        'Votre remboursement',
      ),
    ).toEqual(['refunded 21.5 R7-5510']);
    expect(payments('de', 'Wir haben 21,50 EUR auf Ihr Konto überwiesen.', 'Erstattung Ihrer Rechnung')).toEqual([
      'refunded 21.5',
    ]);
  });
});

/** Received on Tuesday 12 May 2026, 10:00 in London. */
const meetings = (text: string, subject = 'News') =>
  readInLondon(`Hello Robin,\n\n${text}\n\nJo`, { subject })
    .intents.filter(({ type }) => type.startsWith('meeting'))
    .map(({ type, start, oldStart }) => [type, start, oldStart].join(' '));

describe('a move, and the new time in the next sentence', () => {
  test.each([
    'Unfortunately we have to move your appointment on Thursday 21 May at 9:00. We have put you down for Friday 22 May at 11:00.',
    'Leider müssen wir Ihren Termin am Donnerstag, 21.05.2026 um 9:00 Uhr verlegen. Wir haben Freitag, den 22.05.2026 um 11:00 Uhr für Sie reserviert.',
    'Nous devons déplacer votre rendez-vous du jeudi 21 mai à 9h. Nous vous proposons le vendredi 22 mai à 11h.',
    'Tenemos que cambiar su cita del jueves 21 de mayo a las 9:00. Le hemos reservado el viernes 22 de mayo a las 11:00.',
  ])('%s', (text) => {
    expect(meetings(text)).toEqual(['meeting_change 2026-05-22T11:00:00+01:00 2026-05-21T09:00:00+01:00']);
  });

  test('two appointments stay two', () => {
    expect(
      meetings(
        'We have moved the rehearsal to Thursday 21 May at 9:00. The concert takes place on Friday 22 May at 11:00.',
      ),
    ).toContain('meeting_change 2026-05-21T09:00:00+01:00 ');
  });

  const quoted = (named: string) => `> Von: Robin\n> Bleibt es bei ${named}?`;
  test('the same day is the one that the quoted mail names', () => {
    const read = (text: string) =>
      readInLondon(text, { subject: 'AW: Begehung' })
        .intents.filter(({ type }) => type === 'meeting_change')
        .map(({ start, oldStart }) => [start, oldStart].join(' '));
    const move = 'Hallo Robin,\n\nwir verschieben die Begehung von 9 auf 15 Uhr, gleicher Tag.\n\nJo\n\n';
    expect(read(`${move}${quoted('Dienstag 19.05. um 9 Uhr')}`)).toEqual([
      '2026-05-19T15:00:00+01:00 2026-05-19T09:00:00+01:00',
    ]);
    expect(read(`${move}${quoted('Dienstag')}`)).toEqual([]);
  });
});

describe('the first of what is repeated', () => {
  test.each([
    'From next week we meet every Tuesday and Thursday, 9:15-9:30.',
    'From next week we have a short meeting every Monday and Thursday, 9:15-9:30. First one is Thursday 21 May.',
  ])('falls on one of its days: %s', (text) => {
    const [start] = meetings(text);
    expect(['meeting 2026-05-19T09:15:00+01:00 ', 'meeting 2026-05-21T09:15:00+01:00 ']).toContain(start);
  });
});

describe('rooms granted, openings, systems that are off', () => {
  test.each([
    'Your hall booking is confirmed: Thursday, 21 May 2026, 5:30-7:30 pm, Hall B.',
    'Wir freuen uns, Sie zur Vernissage unserer Ausstellung einzuladen:\n\nDonnerstag, 21. Mai 2026, 17.30 Uhr',
  ])('%s', (text) => {
    expect(meetings(text)).toEqual(['meeting 2026-05-21T17:30:00+01:00 ']);
  });

  test.each([
    ['en', 'The booking system and the intranet will not be available on Saturday 24 October, 6 am to 6 pm.'],
    ['de', 'Wegen Arbeiten steht das Buchungssystem am Samstag, 24.10., von 6 bis 18 Uhr nicht zur Verfügung.'],
    ['fr', "L'application de paie sera indisponible le samedi 24 octobre de 6h à 18h."],
    ['es', 'El portal de nóminas no estará disponible el sábado 24 de octubre de 6:00 a 18:00.'],
  ])('%s %s', (language, text) => {
    const notes = readAtHome(language, text).intents.filter(({ type }) => type === 'note');
    expect(notes.map(({ start, end }) => [start?.slice(0, 13), end?.slice(0, 13)])).toEqual([
      ['2026-10-24T06', '2026-10-24T18'],
    ]);
  });

  test('a colleague who is not available is no system', () => {
    expect(
      readAtHome('de', 'Ich stehe am Samstag, 24.10., ab 6 Uhr für das Portal gerne zur Verfügung.').intents.filter(
        ({ type }) => type === 'note',
      ),
    ).toEqual([]);
  });
});
