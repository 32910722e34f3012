import { describe, expect, test } from 'vitest';
import { readAtHome, readInLondon } from '../../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('what a house asks of all on its list', () => {
  const ask = 'Please sign the yellow form and hand it back by Friday, 22 May.';
  const parents = { from: { name: 'Class 4B', address: 'kim@hillschool.example' } };
  const read = (to: { name: string; address: string }, hello: string) =>
    readInLondon(`${hello}\n\n${ask}\n\nKim\n`, {
      ...parents,
      to: [to],
      cc: [{ name: 'Robin Vale', address: 'robin@vale.example' }],
    }).intents.map(({ type, due }) => [type, due]);

  test('a reader outside the house is a member', () => {
    expect(read({ name: '4B families', address: 'class4b@hillschool.example' }, 'Dear 4B families,')).toEqual([
      ['task', '2026-05-22'],
    ]);
  });
  test.each([
    [{ name: 'Reception', address: 'reception@hillschool.example' }, 'Hello all,'],
    [{ name: 'Printers', address: 'print@inkhouse.example' }, 'Dear all,'],
    [{ name: 'Marta Lind', address: 'marta@hillschool.example' }, 'Dear Marta,'],
  ])('a copy of what goes to %o asks nothing', (to, hello) => {
    expect(read(to, hello)).toEqual([]);
  });
});

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
