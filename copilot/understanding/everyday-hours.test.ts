/** Hours that change, lists that expand in copies, questions in the words of orders: as ordinary mail says it. */
import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('hours of a house and its outages', () => {
  test.each([
    ['en', 'We shut at 4.30 today, not 6.'],
    ['fr', 'Du lundi 19 au vendredi 23 octobre, la mairie ferme à 16h au lieu de 18h.'],
    ['es', 'El viernes 23 de octubre el consultorio cierra a las 13:00 en vez de a las 15:00.'],
    ['en', 'From Sunday 1 November visiting is 11am to noon and 3pm to 6pm.'],
    ['fr', "L'ascenseur de l'escalier A sera à l'arrêt du lundi 19 au mercredi 21 octobre."],
    ['fr', 'À partir du lundi 19 octobre à 9 h, composez le 7714#.'],
    ['en', 'From Monday 19 October at 9 dial 7714#.'],
  ])('%s: a note: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['note']);
  });

  test.each([
    ['en', 'The reminder of Monday was generated in error.'],
    ['en', 'Pay will land on Wednesday 28 October rather than Tuesday.'],
    ['de', 'Falls du einspringst, sag ich dir noch, wo der Schlüssel liegt.'],
    ['es', 'Hasta el 31 de octubre en todas nuestras tiendas.'],
  ])('%s: neither work nor appointment: %s', (language, text) => {
    expect(kinds(language, text).filter((type) => type !== 'note' || language === 'de')).toEqual([]);
  });
});

test.each([
  ['es', 'El ensayo del sábado 17 pasa de las 10:00 a las 11:30.', '11:30'],
  [
    'es',
    'Hemos tenido que pasar su visita del lunes 19 de octubre a las 9:00 al miércoles 21 de octubre a las 8:30.',
    '08:30',
  ],
])('%s: %s', (language, text, hour) => {
  const [first, ...more] = readAtHome(language, text).intents;
  expect([first?.type, first?.start?.slice(11, 16), more.length]).toEqual(['meeting_change', hour, 0]);
});

describe('asked in words of an order', () => {
  test.each([
    ['de', 'Und liefern Sie auch nach Potsdam?'],
    ['de', 'Nimmst du nun die erste Woche oder lieber die zweite?'],
    ['en', 'Two things - when could you come, and is the van big enough?'],
    ['en', 'Would you do something like that and roughly what would it cost?'],
    ['fr', 'Est-ce que vous pouvez nous garantir la date ?'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['question']);
  });

  test.each([
    ['de', 'Liefern Sie uns bitte bis Freitag die Fliesen?'],
    ['en', 'One thing: could you send me the drawing by Friday?'],
  ])('%s: work: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['task']);
  });

  test.each([
    ['fr', "J'ai fait un gâteau, il est dans la cuisine, sers-toi si tu passes."],
    ['de', 'Vorschläge könnt ihr auch vorher in die Kiste am Eingang werfen.'],
    ['en', 'There is soup in the fridge, help yourself.'],
  ])('%s: leave: %s', (language, text) => {
    expect(kinds(language, text)).toEqual([]);
  });
});

test('what a carrier of money takes on a day is not due when something else is wanted', () => {
  const { intents } = readAtHome(
    'es',
    'El modelo 130 te sale a ingresar 412,60 €. Se cargará en tu cuenta el día 20, ya está domiciliado.\n\nNos faltan los recibos de agosto, mándanoslos antes del viernes por favor.',
  );
  expect(intents.map(({ type, due }) => [type, due])).toEqual([
    ['payment', '2026-10-20'],
    ['task', '2026-10-16'],
  ]);
});
