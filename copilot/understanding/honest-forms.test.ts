/** Honest mail without work, or with another work than its words seem to say. */
import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);
const dues = (language: string, text: string): string[] =>
  readAtHome(language, text)
    .intents.filter(({ type, status }) => type === 'payment' && status === 'due')
    .map(({ amount }) => String(amount));

describe('what is not to be paid again, or at all', () => {
  test.each([
    ['en', "Robin, I've settled the florist in cash (£85), so please don't pay her again when the bill arrives."],
    ['de', 'Sie müssen nichts bezahlen, die Mahngebühr von 7,50 EUR entfällt.'],
    ['fr', "J'ai déjà réglé le plombier (120 €), ne le payez pas une deuxième fois."],
    ['es', 'No tiene que pagar nada, el recargo de 12,00 € queda anulado.'],
    ['en', 'Lessons cancelled with less than a day of notice may be charged $30.'],
  ])('%s: %s', (language, text) => {
    expect(dues(language, text)).toEqual([]);
  });

  test('what is owed later stays due', () => {
    expect(
      dues('de', 'Rechnung 5512. Sie müssen heute noch nichts überweisen: 88,00 EUR sind bis 5. November zu zahlen.'),
    ).toEqual(['88']);
  });
});

describe('no work, no limit, no note', () => {
  test.each([
    ['fr', 'Bonjour Robin, votre colis est bien reparti ce matin. Nous vous prions de bien vouloir excuser ce retard.'],
    ['es', 'Buenos días, no podemos ampliar el plazo de entrega; tampoco abrimos los sábados.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text).filter((kind) => kind === 'task' || kind === 'deadline')).toEqual([]);
  });

  test.each([
    ['en', 'The invoices page stays empty since Monday.\n\nCustomer number 55120', 0],
    ['en', 'Welcome to the club! Your customer number is 55120, please keep it for your records.', 1],
  ])('the number of whoever writes is no note: %s %s', (language, text, count) => {
    expect(kinds(language, text).filter((kind) => kind === 'note')).toHaveLength(count);
  });
});

test('what somebody sets goes before what closes by itself', () => {
  expect(
    readAtHome(
      'en',
      'Please send us your price for ten ladders. The call expires on 30 October, so we need it not later than 26 October.',
    ).intents.map(({ due }) => due),
  ).toContain('2026-10-26');
});

describe('moves', () => {
  test.each([
    ['fr', 'Le ramassage prévu lundi 19 octobre est reporté à jeudi 22 octobre entre 8h et 10h.', '2026-10-22T08:00'],
    ['en', 'The chimney sweep can start on Mon week 19th Oct instead of the 26th.', '2026-10-19'],
  ])('%s: %s', (language, text, start) => {
    const [moved] = readAtHome(language, text).intents;
    expect(moved?.type).toBe('meeting_change');
    expect(moved?.start?.startsWith(start)).toBe(true);
  });

  test('whether it suits that others begin is a question', () => {
    expect(kinds('es', 'Hola Robin, ¿te viene bien que pinten el martes la cocina?')).toEqual(['question']);
  });
});

describe('other goods than those ordered', () => {
  test.each([
    ['de', 'Gestern kamen statt der 40 Winkel die langen Schienen.'],
    ['en', 'We received the blue tiles instead of the white ones we ordered.'],
    ['fr', 'Nous avons reçu des vis courtes au lieu des 200 longues.'],
    ['es', 'Nos llegaron tornillos cortos en lugar de los 200 largos.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toContain('issue_report');
  });

  test('an hour in place of another is none', () => {
    expect(kinds('de', 'Die Gäste kamen statt um 10 Uhr erst um 11 Uhr.')).not.toContain('issue_report');
  });
});

test.each([
  ['en', 'The new price list is on the shared drive: https://box.example/q/prices'],
  ['de', 'Die Pläne liegen im Teamordner: https://box.example/q/prices'],
  ['es', 'El contrato está en la carpeta común: https://box.example/q/prices'],
])('a file that lies on a drive: %s %s', (language, text) => {
  const href = 'https://box.example/q/prices';
  expect(readAtHome(language, text, { links: [{ href, label: href }] }).intents.map(({ type }) => type)).toContain(
    'file_share',
  );
});

test.each([
  ['¿Me los puede enviar el viernes?', 'task'],
  ['Nos las puede traer el jueves?', 'task'],
])('pronouns before the verb that asks: %s', (text, type) => {
  expect(kinds('es', text)).toEqual([type]);
});

test('the reminder of a program with the line that says when', () => {
  const { intents } = readAtHome(
    'en',
    'Robin,\n\nThis is a reminder of your check-up with Dr. Vale:\n\nThu Oct 15, 2026 at 9:20 AM\nVale Clinic, 14 Quay Street\n\nAppointments cancelled with less than a day of notice may be charged $30.',
    { subject: 'Appointment reminder' },
  );
  expect(intents.map(({ type, start }) => [type, start?.slice(0, 16)])).toEqual([['meeting', '2026-10-15T09:20']]);
});
