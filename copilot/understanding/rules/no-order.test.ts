import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const found = (language: string, text: string): [string, string][] =>
  readAtHome(language, text).intents.map(({ type, evidence }) => [type, evidence]);
const tasks = (language: string, text: string): string[] =>
  found(language, text).flatMap(([type, evidence]) => (type === 'task' ? [evidence] : []));

describe('what sounds like an order and asks for nothing', () => {
  test.each([
    ['en', 'The lock box hangs on the gate, code 5512. Pull the shackle down hard, it sticks.'],
    [
      'de',
      'Der Schlüsselsafe hängt neben der Tür, Code 5512. Drücken Sie den Hebel nach der letzten Ziffer nach unten.',
    ],
    ['fr', 'La boîte à clés est derrière le volet, code 5512. Appuyez fort sur le levier.'],
    ['es', 'La caja de llaves está junto a la puerta, código 5512. Empuje la palanca hacia abajo.'],
    ['en', 'Can you tell me if somebody is in? If not we can take the spare key but I would need a line from you.'],
    ['en', 'The fabric samples are in the shop, you can look at them any time.'],
    ['de', 'Die Stoffmuster liegen im Laden, können Sie jederzeit ansehen.'],
    ['fr', 'Les échantillons sont à la boutique, vous pouvez les voir à tout moment.'],
    ['es', 'Las muestras están en la tienda, puede verlas cuando quiera.'],
    ['es', 'De los manteles ya me encargué yo, y las sillas las trae Ana.'],
    ['de', 'Um den Saal kümmere ich mich selbst, und die Stühle bringt Anna.'],
    ['en', 'Thanks, the scans all arrived, that is everything I need.'],
    ['de', 'Danke, alles angekommen, das ist alles, was ich brauche.'],
    ['fr', "Merci, bien reçu, c'est tout ce qu'il me faut."],
    ['es', 'Gracias, recibido, es todo lo que necesito.'],
    ['es', 'Buscamos traductor de sueco para una feria el 4 de junio. ¿Está disponible y cuánto cobraría?'],
    ['en', 'We need a harpist for a wedding on 4 June. Are you available and what would you charge?'],
  ])('%s: %s', (language, text) => {
    expect(tasks(language, text)).toEqual([]);
  });
});

describe('what asks all the same', () => {
  test.each([
    ['en', 'The door has a new code, 5512. Please push the recycling bins back into the shed tonight.'],
    ['en', 'Just send me the signed form, that is all I need.'],
    ['en', 'If not, please ring the caretaker and tell him.'],
    ['de', 'Um den Saal kümmere ich mich selbst, bitte bestellen Sie die Stühle.'],
    ['es', 'De los manteles me encargo yo, encarga tú las sillas por favor.'],
  ])('%s: %s', (language, text) => {
    expect(tasks(language, text)).toHaveLength(1);
  });
});

test.each([
  ['en', 'I only need your membership number. Can you send it to me?'],
  ['es', 'Solo me falta tu número de socio, ¿me lo pasas?'],
])('%s: one thing, asked for twice: %s', (language, text) => {
  expect(found(language, text)).toHaveLength(1);
});

test('"by the same date" is a day that lies ahead, not the one on which the slip was handed out', () => {
  const { intents } = readAtHome(
    'en',
    'The fee is payable by Friday 30 October. Please return the blue form (in the bags today) to the office by the same date.',
  );
  expect(intents.map(({ type, due }) => [type, due])).toContainEqual(['task', '2026-10-30']);
});

test('the day until which somebody is off is no limit of work beside it', () => {
  const { intents } = readAtHome('en', 'Moses is off till Thursday. Please send me the new rota for the kitchen.');
  expect(intents.map(({ type, due }) => [type, due])).toEqual(expect.arrayContaining([['task', undefined]]));
});

describe('what is no appointment of its own', () => {
  test.each([
    [
      'en',
      'Would Wednesday at 3.40 suit you? I can come to the studio. If not my husband can do any morning before 10.',
    ],
    ['fr', 'Je suis en stage le vendredi 30 octobre, je ne pourrai donc pas garder Jules.'],
    ['de', 'Ich bin am Freitag, 30. Oktober auf einer Fortbildung und kann Jule deshalb nicht nehmen.'],
  ])('%s: %s', (language, text) => {
    const { intents } = readAtHome(language, text);
    expect(intents.filter(({ type }) => type === 'meeting').length).toBeLessThanOrEqual(language === 'en' ? 1 : 0);
  });
});

test('the number of a house is no day to choose', () => {
  const [meeting] = readAtHome(
    'es',
    'Les convocamos a la asamblea el miércoles 28 de octubre a las 19:30 en el club (bajos del 30).',
  ).intents;
  expect([meeting?.type, meeting?.startOptions]).toEqual(['meeting', undefined]);
});

test('new neighbours are no new number', () => {
  expect(found('en', 'The new family at number 12 keep geese! You can hear them from the lane.')).toEqual([]);
});
