import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const notes = (language: string, text: string): string[] =>
  readAtHome(language, text)
    .intents.filter(({ type }) => type === 'note')
    .map(({ evidence, start }) => [evidence, start].filter(Boolean).join(' @ '));

describe('what one looks up again', () => {
  test.each([
    ['en', 'The spare key is under the green pot by the laundry.'],
    ['en', 'The boathouse code changes tonight to 5518.'],
    ['en', 'Wifi: LarkCottage / password heron44'],
    ['de', 'Der Türcode lautet ab sofort 7718.'],
    ['de', 'Der Schlüssel liegt beim Hausmeister im Erdgeschoss.'],
    ['fr', 'Le code du portail est désormais le 4471B.'],
    ['es', 'La clave del portón pasa a ser 5590.'],
    ['pt', 'O código do portão da obra passou a ser 4471.'],
    ['it', 'Il codice del cancello è 2290.'],
  ])('%s: %s', (language, text) => {
    expect(notes(language, text)).toHaveLength(1);
  });
});

describe('water, power and collections at other times', () => {
  test.each([
    ['en', 'There will be no water supply from 10 am to 4 pm on Friday.', '2026-10-16T10:00:00+01:00'],
    [
      'de',
      'Am Freitag, 16. Oktober, ist von 8.00 bis 11.30 Uhr das Wasser im ganzen Haus abgestellt.',
      '2026-10-16T08:00:00+02:00',
    ],
    ['de', 'Wegen des Feiertags wird die Papiertonne erst am Samstag, 17. Oktober, geleert.', '2026-10-17'],
    ['fr', "L'eau sera coupée dans l'immeuble le jeudi 15 octobre de 9h à 12h.", '2026-10-15T09:00:00+02:00'],
    ['es', 'El lunes 19 de octubre se cortará el agua de 9:00 a 13:00.', '2026-10-19T09:00:00-05:00'],
  ])('%s: %s', (language, text, start) => {
    expect(notes(language, text)).toEqual([expect.stringContaining(`@ ${start}`)]);
  });
});

describe('works, and what is off meanwhile', () => {
  test.each([
    [
      'en',
      'Please be advised that the power will be shut off on Friday, October 16, from 8 am to noon.',
      '2026-10-16T08:00:00+01:00',
    ],
    [
      'en',
      'On Friday, 16 October, from 8 am to noon contractors will renew the riser. The lift will be out of service during these works.',
      '2026-10-16T08:00:00+01:00',
    ],
    [
      'de',
      'Am Freitag, 16. Oktober, werden von 8 bis 12 Uhr Leitungen erneuert. Das Wasser ist in dieser Zeit abgestellt.',
      '2026-10-16T08:00:00+02:00',
    ],
    [
      'fr',
      "Le vendredi 16 octobre de 8h à 12h, une équipe remplace la vanne. L'eau sera coupée pendant ces travaux.",
      '2026-10-16T08:00:00+02:00',
    ],
    [
      'es',
      'El viernes 16 de octubre, de 8:00 a 12:00, cambiaremos la bomba. El agua estará cortada durante ese tiempo.',
      '2026-10-16T08:00:00-05:00',
    ],
  ])('%s: %s', (language, text, start) => {
    expect(readAtHome(language, text).intents.map((found) => `${found.type} ${found.start}`)).toEqual([
      `note ${start}`,
    ]);
  });
});

describe('what was found about the reader', () => {
  test.each([
    ['en', 'Your scan results came back normal.'],
    ['de', 'Ihre Blutwerte sind unauffällig.'],
    ['fr', 'Vos analyses de sang sont normales.'],
    ['es', 'Sus resultados de laboratorio son normales.'],
  ])('%s: %s', (language, text) => {
    expect(notes(language, text)).toEqual([text]);
  });

  test.each([
    ['en', 'Your results are not normal.'],
    ['en', 'We will not call you if your results are normal.'],
  ])('%s: %s', (language, text) => {
    expect(notes(language, text)).toEqual([]);
  });
});

describe('no note', () => {
  test.each([
    ['en', "Just so you know, I'll order the belt on Monday."],
    ['en', 'You can pay to sort code 00-11-22, account 12345678.'],
    ['en', "What I do need is Rory's new address in Ireland."],
    ['de', 'Den Quellcode habe ich gestern gelesen, ist ordentlich.'],
    ['fr', 'Ah, la clé du succès, on la cherche tous.'],
  ])('%s: %s', (language, text) => {
    expect(notes(language, text)).toEqual([]);
  });
});

describe('works and cuts told beforehand', () => {
  test.each([
    ['en', 'The yard gate will be left open from 19 to 21 October 2026 while the motor is replaced.'],
    ['es', 'El suministro de gas se interrumpirá el martes 20 de octubre entre las 9:00 y las 13:00.'],
    ['fr', 'Le serveur de fichiers sera arrêté samedi 17 octobre de 8 h à 12 h.'],
  ])('%s: %s', (language, text) => {
    expect(readAtHome(language, text).intents.map(({ type }) => type)).toEqual(['note']);
  });
});
