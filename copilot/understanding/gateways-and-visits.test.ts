/** Mail that gateways turned away, prices that rise, people who come to the reader, and orders beside words that sound like others. */
import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('a price that will be higher is worth knowing, and nothing to pay', () => {
  test.each([
    ['en', 'From 1 October the oat straw goes up from £4.20 to £4.60 a bale.'],
    ['de', 'Ab 1. Oktober steigt der Preis für Hafer von 21,40 € auf 22,90 € pro Sack.'],
    ['fr', 'À partir du 1er octobre le panier passe de 12,50 € à 13,20 € la pièce.'],
    ['es', 'Desde el 1 de octubre la caja de tomate pasa de 11,50 € a 12,80 € la unidad.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['note']);
  });
});

describe('what a third person has paid is no receipt of the reader', () => {
  test.each([
    ['en', "Jean tells me she's already paid the £60 for the hall so you needn't send anything."],
    ['fr', "Il a déjà réglé les 60 € de la salle donc tu n'as rien à virer."],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('payment');
  });

  test('a bill stays one', () => {
    expect(kinds('en', 'Your invoice 4410 over £60.00 is due on 30 October.')).toEqual(['payment']);
  });
});

describe('somebody comes to the reader', () => {
  test.each([
    ['de', 'der Ofensetzer ist am 26.10. ab 8 Uhr bei Ihnen.'],
    [
      'de',
      'zu Ihrer Meldung 5512 (Heizung im Klassenzimmer) kommt unser Monteur am Montag, 26. Oktober zwischen 8:00 und 9:30 Uhr.',
    ],
    ['fr', 'le ramoneur sera chez vous le 26 octobre à 9 h.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['meeting']);
  });
});

describe('no limit and no work', () => {
  test.each([
    ['en', 'Come by any afternoon, we close at 5:15.'],
    ['en', 'Until then please use the toilet on the ground floor.'],
    ['es', 'Del pedido me falta la col lombarda, no entra hasta diciembre.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual([]);
  });

  test('a day until which one may come is a limit', () => {
    expect(kinds('en', 'Please collect your keys by 30 October.')).toEqual(['task']);
  });
});

describe('whether the reader takes part is a question', () => {
  test.each([
    ['en', 'We are starting a choir for beginners. Would you be up for it?'],
    ['de', 'Wir gründen einen Chor für Anfänger. Wärst du dabei?'],
    ['fr', 'On monte une chorale de débutants. Tu serais partante ?'],
    ['es', 'Montamos un coro de principiantes. ¿Te apuntas?'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['question']);
  });
});

describe('another mail that is taken back leaves this one alone', () => {
  test.each([
    [
      'en',
      'Could you bring the urn on Saturday? Ignore my message from this morning about the chairs, that is settled.',
    ],
    ['fr', "Tu peux m'apporter la sono samedi ? Ignore mon message de ce matin sur les chaises, c'est réglé."],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toHaveLength(1);
  });

  test('what is taken back in the same mail is', () => {
    expect(kinds('en', 'Could you bring the urn on Saturday? Never mind, I found ours.')).toEqual([]);
  });
});

describe('orders of different things', () => {
  test('an order behind a turn of the talk', () => {
    expect(
      kinds(
        'fr',
        'Par contre renvoyez-moi son dernier devis, je ne le trouve plus, et supprimez le doublon du carnet.',
      ),
    ).toEqual(['task', 'task']);
  });
});

describe('another hour on the day that the mail has named', () => {
  test.each([
    ['en', "You needn't bring ladders on Saturday.\n\nWe're starting at 9.45 now instead of 8.45."],
    ['de', 'Am Samstag brauchst du keine Leiter mitzubringen.\n\nWir fangen um 9.45 Uhr statt um 8.45 Uhr an.'],
  ])('%s: %s', (language, text) => {
    const { intents } = readAtHome(language, text);
    expect(intents.map(({ type, start }) => [type, start?.slice(11, 16)])).toEqual([['meeting_change', '09:45']]);
  });
});
