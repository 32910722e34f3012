import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('faults told by what a thing does', () => {
  test.each([
    ['en', 'The label scanner in hall 4 quit reading at noon, the lamp just flashes.', true],
    ['en', 'The parcel scale shows 300 grams too much since this morning.', true],
    ['de', 'Die Waage an der Theke zeigt immer 20 Gramm zu viel an.', true],
    ['fr', 'Le distributeur redemande le mot de passe à chaque vente, je le laisse éteint.', true],
    ['es', 'El horno 2 pide la clave en cada hornada, lo tengo parado.', true],
    ['en', 'My uncle quit smoking and sends his love to all of you.', false],
    ['de', 'Und «Regie» bleibt stehen, so wie im Buch.', false],
  ])('%s: %s', (language, text, isFault) => {
    expect(kinds(language, text).includes('issue_report')).toBe(isFault);
  });
});

describe('a sum and the way it is to be paid', () => {
  test.each([
    ['en', 'Fee is $22 per pupil, account 03-1111-2223334-00, reference CAMP.', true],
    ['en', 'The two chairs are finished. Balance is $340 cash when you collect.', true],
    ['es', 'Los honorarios son $ 9,200.00 y se pagan el día de la cita en efectivo.', true],
    ['es', 'Para comprar la tela necesito el adelanto de Bs 350 hasta el 3 de junio.', true],
    ['en', 'Balance is better than last year, we are happy.', false],
  ])('%s: %s', (language, text, isPayment) => {
    expect(kinds(language, text).includes('payment')).toBe(isPayment);
  });
});

describe('what is wanted of two things, and what may be handed in later, is asked', () => {
  test.each([
    ['fr', 'Voulez-vous encore des caisses en bois ou vous passez au carton cette année ?'],
    ['de', 'Möchten Sie wieder die roten Ziegel oder diesmal die grauen?'],
    ['es', 'Dos cosas: ¿la tinta aguanta el sol o hay que barnizar?'],
    ['en', 'Could I hand in on Friday 20 November instead of Wednesday?'],
  ])('%s: %s', (language, text) => {
    const found = kinds(language, text);
    expect(found).not.toContain('meeting_change');
    expect(found).not.toContain('meeting');
    expect(found.filter((type) => type === 'question' || type === 'task')).toHaveLength(1);
  });

  test('an order in a courteous form stays work', () => {
    expect(kinds('fr', 'Voulez-vous nous envoyer le plan ou le devis avant vendredi ?')).not.toEqual([]);
    expect(kinds('es', 'Sírvase presentarlo en la oficina 3 a más tardar el 11 de septiembre.')).toEqual(['task']);
  });
});

describe('what is to be ignored is no work', () => {
  test.each([
    ['de', 'Den Zettel vom Oktober (nur die Liste) bitte ignorieren, der Chef hat neu entschieden.'],
    ['en', 'The second copy of the letter please ignore.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('task');
  });
});

describe('appointments off, and the time offered behind', () => {
  test.each([
    ['en', "The surveyor can't do Monday. He offers Tuesday 20 October at 10.30 at the mill."],
    ['de', 'Die Probe am Mittwoch (14.10.) geht nicht. Wir proben stattdessen am Freitag, 16.10., um 19 Uhr.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['meeting_change']);
  });
});

describe('where a new password lies is kept', () => {
  test.each([
    ['en', 'The password of the office computer has changed, the new one is in the key cabinet.', true],
    ['de', 'Das Passwort der Kasse wurde geändert, das neue liegt im Umschlag im Tresor.', true],
    ['fr', "Le code du portail a changé, le nouveau est dans l'enveloppe du vestiaire.", true],
    ['en', 'Has the code changed and is the new one in the drawer?', false],
  ])('%s: %s', (language, text, isNote) => {
    expect(kinds(language, text).includes('note')).toBe(isNote);
  });
});

test('until when the writer is away is no limit of what is asked', () => {
  const { intents } = readAtHome(
    'en',
    "Could you send the sheet over to them, please? I'm out on the boat till 4 so no signal.",
  );
  expect(intents.filter(({ type }) => type === 'task').map(({ due }) => due)).toEqual([undefined]);
});
