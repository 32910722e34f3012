import { expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const tasks = (language: string, text: string): string[] =>
  readAtHome(language, text)
    .intents.filter(({ type }) => type === 'task')
    .map(({ evidence }) => evidence);

test.each([
  ['en', 'The crossing was calm and the cottage is warm. Give my love to Aunt Peg.'],
  ['de', 'Wir sind gut angekommen und das Meer ist ruhig. Grüß bitte Tante Inge von mir.'],
  ['fr', 'Nous sommes bien arrivés et la mer est calme. Embrasse ta grand-mère pour moi.'],
  ['es', 'Llegamos bien y hace sol. Dale un abrazo a tu abuela de mi parte.'],
  ['en', 'Your first lesson is on Thursday 22 October at 17:30. Wear comfortable shoes.'],
  ['de', 'Ihre erste Stunde ist am Donnerstag, 22. Oktober, um 17:30 Uhr. Bitte tragen Sie bequeme Kleidung.'],
  ['fr', 'Votre première séance est le jeudi 22 octobre à 17h30. Prévoyez une tenue confortable.'],
  ['es', 'Tu primera clase es el jueves 22 de octubre a las 17:30. Ven con calzado cómodo.'],
])('%s: %s', (language, text) => {
  expect(tasks(language, text)).toEqual([]);
});

test.each([
  ['en', 'Give my sister the keys of the shed by Friday, please.'],
  ['de', 'Bring bitte warme Decken für die Gäste mit.'],
  ['es', 'Dale la llave del taller a tu abuela antes del viernes, por favor.'],
])('%s: an errand: %s', (language, text) => {
  expect(tasks(language, text)).toHaveLength(1);
});
