import { expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

test('the next sentence tells the old and the new time', () => {
  const { intents } = readAtHome(
    'en',
    'Paul is ill on Friday so we have had to shift you. Your eye test appointment on Fri 16 Oct at 3:15pm is now Wed 21 Oct at 10:30am.',
  );
  expect(intents.map(({ type, oldStart, start }) => [type, oldStart, start])).toEqual([
    ['meeting_change', '2026-10-16T15:15:00+01:00', '2026-10-21T10:30:00+01:00'],
  ]);
});

test.each([
  ['it', 'le confermo la visita della caldaia per giovedì 22 ottobre alle 9.30.', ['meeting']],
  ['it', 'le confermo la consegna del frigo per giovedì 22 ottobre alle 9.30.', []],
  ['es', 'Puedo pasar el jueves 22 a las 9:30 a ver la caldera, te va bien?', ['meeting']],
  ['fr', "Je suis malade, la leçon de Zoé de jeudi 22 à 17h tombe donc à l'eau.", ['meeting_cancel']],
  ['es', 'En noviembre abrimos los domingos de 10:00 a 14:00.', ['note']],
  ['fr', "C'est noté pour le chalet du vendredi 13 au lundi 16 novembre, 4 personnes.", ['travel']],
  ['en', 'How many of you are coming? I need to tell the caterer how much bread.', ['question']],
  ['es', 'Si les viene mal, llámenos al 910 555 012.', []],
])('%s: %s', (language, text, expected) => {
  expect(kinds(language, text)).toEqual(expected);
});

test('an hour far behind the one day', () => {
  const { intents } = readAtHome(
    'en',
    'The Annual General Meeting of the club will be held on Saturday 21st November 2026 at St. Ann Hall, Leeds, starting 9.30 a.m.',
  );
  expect(intents.map(({ type, start }) => [type, start])).toEqual([['meeting', '2026-11-21T09:30:00+00:00']]);
});
