import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const read = (language: string, text: string) => readAtHome(language, text).intents;
const kinds = (language: string, text: string): string[] => read(language, text).map(({ type }) => type);

describe('what is pointed out is told, not asked', () => {
  test.each([
    ['en', 'Take note that the office will open on Monday 2 November at 8.00 a.m.'],
    ['de', 'Bitte beachten Sie, dass die Sporthalle am 2. November um 8 Uhr öffnet.'],
    ['es', 'Tome nota de que el curso empieza el lunes 2 de noviembre a las 8:00.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('task');
  });

  test('unless something has to be done', () => {
    expect(kinds('en', 'Take note that you must return the signed form by Friday 23 October.')).not.toEqual([]);
  });
});

describe('a changed code is worth keeping', () => {
  test.each([
    ['en', 'Hello, I changed the combination of the shed on Saturday. It is 7316 now (the gate is as before).'],
    ['de', 'Hallo, der Code am Tor wurde gestern geändert. Neu ist 5582.'],
    ['es', 'Hola, ayer cambiaron la clave del portal. Ahora es 6140.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['note']);
  });

  test('a sum is none', () => {
    expect(kinds('en', 'Hello, the code of the old till is lost. It is 4500 euros now.')).not.toContain('note');
  });
});

describe('what is booked for an hour ahead is an appointment', () => {
  test.each([
    ['en', 'The boiler inspection is booked for Thursday 22 October between 9am and 11am.', '2026-10-22T09:00'],
    ['en', 'Year 5 will be visiting the lighthouse on Friday, 23 October.', '2026-10-23'],
    ['es', 'Los alumnos de 3º visitarán el acuario el viernes 23 de octubre.', '2026-10-23'],
  ])('%s: %s', (language, text, start) => {
    const [found] = read(language, text);
    expect(found?.type).toBe('meeting');
    expect(found?.start).toMatch(start);
  });

  test('why something is wanted by a day is none', () => {
    expect(kinds('es', 'Por favor envíeme el presupuesto hasta el viernes porque ese día tenemos reunión.')).toEqual([
      'task',
    ]);
  });

  test.each([
    ['de', 'Das Sekretariat ist Mo-Fr von 8 bis 12 Uhr besetzt.'],
    ['en', 'The front desk is staffed Monday to Friday, 8 am to 4 pm.'],
    ['fr', "L'accueil est ouvert du lundi au jeudi de 9h à 17h."],
  ])('hours of a house are none: %s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('meeting');
  });
});

test('a list of what is missing is asked for below it, once', () => {
  expect(
    kinds(
      'de',
      'Sehr geehrte Frau Novak,\n\nfür den Jahresabschluss fehlen uns noch Belege:\n\n- Kassenbuch Mai\n- Rechnung der Werkstatt\n\nBitte senden Sie uns beides bis Freitag, 23.10.',
    ),
  ).toEqual(['task']);
});

describe('an open bill and the words to see to it are one payment', () => {
  test.each([
    [
      'fr',
      'La facture 2026-118 du 2 septembre (240,50 EUR) reste ouverte. Peux-tu faire le nécessaire pour le 23 octobre ?',
    ],
    ['en', 'Invoice 2026-118 of 2 September (£240.50) still shows as unpaid. Could you take care of it by 23 October?'],
  ])('%s: %s', (language, text) => {
    const found = read(language, text);
    expect(found.map(({ type, due }) => [type, due])).toEqual([['payment', '2026-10-23']]);
  });

  test('a shop that stays open asks for nothing', () => {
    expect(kinds('fr', 'La boutique reste ouverte tout octobre, le panier est à 15 €.')).not.toContain('payment');
  });
});

test('what is sent is paid, whatever is asked behind it', () => {
  const [found] = read('es', 'Recién te transferí la seña, $ 90.000, fijate que salga a nombre de mi hermano.').filter(
    ({ type }) => type === 'payment',
  );
  expect(found?.status).toBe('paid');
});

test('how dear something would have to be is owed by nobody', () => {
  const found = read(
    'en',
    'Your policy RX-4410 renews automatically on 1 December. The premium stays at $640 and comes off your card on file. If you have bought any tools over $2,000, call us.',
  );
  expect(found.find(({ type }) => type === 'payment')?.amount).toBe(640);
});

describe('orders behind a polite opening', () => {
  test.each([
    ['pt', 'E quando puder, troca a foto da capa pela nova.'],
    ['es', 'Y cuando tengas un rato, cambia la foto de la portada.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['task']);
  });

  test('what is told behind it is none', () => {
    expect(kinds('pt', 'Quando puder, a loja abre aos domingos.')).not.toContain('task');
  });
});

describe('whether somebody still wants the mails is no question', () => {
  test.each([
    ['it', 'Le nuove bottiglie sono arrivate.\n\nNon vuoi più ricevere le nostre mail?'],
    ['en', "The new catalogue is here.\n\nDon't want to receive our emails any more?"],
    ['de', 'Der neue Katalog ist da.\n\nMöchten Sie unsere Mails nicht mehr erhalten?'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('question');
  });
});

test('by when the answer is needed belongs to the question', () => {
  expect(
    read(
      'en',
      'Do you want me to replace the pump? If I have your ok by Wednesday I can do it on Friday, otherwise I am booked until the 26th.',
    ).map(({ type, due }) => [type, due]),
  ).toEqual([['question', '2026-10-14']]);
});

test('two questions in one breath are two', () => {
  expect(
    kinds(
      'fr',
      "Le camion peut-il entrer dans la cour du dépôt, et y aura-t-il quelqu'un pour nous aider à décharger ?",
    ),
  ).toEqual(['question', 'question']);
});

test('old and new time of one sentence', () => {
  const [found] = read('es', '¿Pasamos la visita del jueves 15 a las 3 p.m. para el martes 20 a las 10 a.m.?');
  expect(found).toMatchObject({ type: 'meeting_change' });
  expect([found?.oldStart, found?.start].map((moment) => moment?.slice(0, 16))).toEqual([
    '2026-10-15T15:00',
    '2026-10-20T10:00',
  ]);
});
