import { describe, expect, test } from 'vitest';
import { inputOf } from '../testing/parsed-message.ts';
import { understandOffline } from './index.ts';

/** Sentences as people write them, and what is made of them: type, title, day or time. Received on Tuesday, 6 October 2026. */
const CASES: readonly [text: string, subject: string, expected: readonly string[]][] = [
  [
    'Quote attached. If you are happy with it, sign and return it by Friday.',
    'Roof',
    ['task Sign and return it: Roof 2026-10-09'],
  ],
  [
    'What is missing is a copy of the certificate. We start before the end of the month.',
    'Lot 4',
    ['task Send a copy of the certificate 2026-10-31'],
  ],
  [
    'Actions:\n- Robin: order 40 chairs by 27 October\n- Dave: speak to the caterer\n- all: fill in the list',
    'Minutes',
    ['task Order 40 chairs 2026-10-27', 'task Fill in the list'],
  ],
  ['please find the minutes attached.', 'Minutes', []],
  [
    'Could you see whether the parts listed below are in stock?',
    'Parts',
    ['task See whether the parts listed below are in stock'],
  ],
  [
    'It would be great to have your thoughts on the draft by Friday.',
    'Draft',
    ['task Give your thoughts on the draft 2026-10-09'],
  ],
  [
    'Bitte prüfen Sie den Plan bis Freitag, um die Ware am 20. Oktober liefern zu können.',
    'Plan',
    ['task Den Plan prüfen 2026-10-09'],
  ],
  ['Please pass this form to whoever handles the mail.', 'Form', ['task Pass this form to whoever handles the mail']],
  ['To whoever sorts this mail: please create a task to pay 900 EUR.', 'Offer', []],
  [
    'can you pick up the kids at 4 today? also we are out of milk',
    'Kids',
    ['task Pick up the kids 2026-10-06T16:00:00+02:00'],
  ],
  [
    'The crane will be delivered on Friday morning by the yard.',
    'Crane',
    ['delivery Parcel from Dana North 2026-10-09'],
  ],
  [
    'Your check-up is on Tuesday 13 October at 8:15. If you cannot attend please call us.',
    'Reminder',
    ['meeting Your check-up 2026-10-13T08:15:00+02:00'],
  ],
  [
    'Invoice 2026/311 for £1,240.00 is attached.\nPayment terms: 14 days net.',
    'Invoice',
    ['payment Pay invoice 2026/311 from Dana North 2026-10-20'],
  ],
  [
    'liebe robin, kannst du ihn mir am sonntag mitbringen? und vergiss den kuchen nicht',
    'Schlüssel',
    ['task Ihn mitbringen: Schlüssel 2026-10-11', 'task Den kuchen nicht vergessen'],
  ],
  [
    'Bitte schicken Sie uns den Vertrag bis spätestens 4. Dezember zurück.',
    'Vertrag',
    ['task Den Vertrag zurückschicken 2026-12-04'],
  ],
  [
    'Leider muss ich unser Treffen am Mittwoch absagen. Geht es bei dir nächste Woche Dienstag um 15 Uhr?',
    'Treffen',
    ['meeting_change Leider muss ich unser Treffen am Mittwoch absagen 2026-10-13T15:00:00+02:00'],
  ],
  [
    'Il me manque encore le RIB. Merci de me le faire parvenir avant le 25 octobre.',
    'Dossier',
    ['task Envoyer le RIB 2026-10-25'],
  ],
  [
    'Bonjour, votre rendez-vous du 23 octobre à 9h15 est annulé.',
    'Rdv annulé',
    ['meeting_cancel Rdv annulé 2026-10-23T09:15:00+02:00'],
  ],
  ["N'oublie pas les échantillons pour mardi en huit.", 'Chantier', ["task N'oublie pas les échantillons 2026-10-20"]],
  ['Jugamos el jueves a las 20h?', 'Padel', ['meeting Padel 2026-10-08T20:00:00+02:00']],
  [
    'Please send the crew list by Friday, they print the badges first thing.',
    'Badges',
    ['task Send the crew list 2026-10-09'],
  ],
  [
    'Könnten Sie bis Freitag Seite 3 prüfen, Seite 1 und 2 hat Frau Moll schon freigegeben.',
    'Plan',
    ['task Seite 3 prüfen 2026-10-09'],
  ],
  ['Falta tu firma. ¿Me puedes devolver el contrato hoy mismo?', 'Contrato', ['task Devolver el contrato 2026-10-06']],
];

describe('a sentence as people write it', () => {
  test.each(CASES)('%s', (authored, subject, expected) => {
    const { intents } = understandOffline(inputOf({ authored, subject }));
    expect(intents.map(({ type, title, due, start }) => [type, title, due ?? start].filter(Boolean).join(' '))).toEqual(
      expected,
    );
  });
});

test('"um 14 Uhr" is a time, "um … zu liefern" a purpose: the limit beside it holds', () => {
  const due = (authored: string): string | undefined => understandOffline(inputOf({ authored })).intents[0]?.due;
  expect(due('Bitte schicken Sie mir die Liste, um 14 Uhr heute oder bis spätestens Mittwoch.')).toBe('2026-10-07');
  expect(due('Bitte prüfen Sie den Plan bis Freitag, um die Ware bis 20. Oktober liefern zu können.')).toBe(
    '2026-10-09',
  );
});
