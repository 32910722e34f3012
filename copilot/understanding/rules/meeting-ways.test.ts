import { describe, expect, test } from 'vitest';
import { readInLondon } from '../../testing/mail-at-home.ts';

const MEETINGS = new Set(['meeting', 'meeting_change', 'meeting_cancel']);
/** Received on Tuesday 12 May 2026, 10:00 in London. */
const meetingsIn = (text: string, subject = 'News') =>
  readInLondon(`Hello Robin,\n\n${text}\n\nJo`, { subject }).intents.filter(({ type }) => MEETINGS.has(type));

test.each([
  ["I'm afraid we have to ditch the tasting on Friday.", '2026-05-15'],
  ['We need to scrap the tour of the cellar, sorry, the lunch on Friday is off too.', '2026-05-15'],
  ['Die Besichtigung am Freitag müssen wir leider knicken.', '2026-05-15'],
  ['Aus unserem Abendessen am Freitag wird leider nichts.', '2026-05-15'],
  ["La dégustation de vendredi est à l'eau.", '2026-05-15'],
  ['Je suis obligé de zapper le cours de vendredi.', '2026-05-15'],
  ['La cata del viernes se va al garete.', '2026-05-15'],
  ['La cena di venerdì va a monte.', '2026-05-15'],
])('an appointment that falls through: %s', (text, start) => {
  expect(meetingsIn(text).map((one) => [one.type, one.start])).toEqual([['meeting_cancel', start]]);
});

test.each([
  'The deal with the brewery fell through last week.',
  'The boat trip fell through.',
  'We have to drop the samples before the meeting on Friday at 3 pm.',
  'Den Absatz zur Sitzung am Freitag müssen wir streichen.',
  'Aus der Besprechung am Freitag wird ein Protokoll erstellt, sonst nichts.',
  'Annule et remplace mon message de ce matin.',
])('nothing is called off: %s', (text) => {
  expect(meetingsIn(text).map(({ type }) => type)).not.toContain('meeting_cancel');
});

describe('a choice of times', () => {
  test.each([
    ['en', 'For the stock-take I can do either Friday at 9 or Saturday at 10.'],
    ['de', 'Für die Inventur kann ich entweder Freitag um 9 Uhr oder Samstag um 10 Uhr.'],
    ['fr', "Pour l'inventaire de la remise, je peux soit vendredi à 9h, soit samedi à 10h."],
    ['es', 'Para el inventario puedo o el viernes a las 9 o el sábado a las 10.'],
  ])('moves nothing: %s', (_, text) => {
    const [found, ...more] = meetingsIn(text);
    expect(more).toEqual([]);
    expect(found?.type).toBe('meeting');
    expect(found?.startOptions).toHaveLength(2);
  });
  test('hours that are taken are not the reader’s', () => {
    const found = meetingsIn('My usual clinic is full, but I can see you on Friday at 2.30 pm instead.');
    expect(found.map(({ type }) => type)).toEqual(['meeting']);
  });
});

test.each([
  'The nursery closes at 4 pm this Friday instead of 6.15 pm.',
  'The library will shut early at 3 pm on Friday.',
  'La crèche fermera à 16h au lieu de 18h15 ce vendredi 15 mai.',
  'La guardería cerrará a las 16:00 en lugar de las 18:15 este viernes.',
  'Nuestro horario de atención es de lunes a viernes de 9:00 a 18:00.',
])('the hours of a house are no appointment: %s', (text) => {
  expect(meetingsIn(text)).toEqual([]);
});

describe('the old time of a move', () => {
  test('stands in the subject', () => {
    const [found] = meetingsIn('¿Podemos pasar la revisión de las 12:00 al lunes a la misma hora?', 'cita del viernes');
    expect([found?.type, found?.oldStart?.slice(0, 10)]).toEqual(['meeting_change', '2026-05-15']);
  });
  test('is the day on which somebody is kept away', () => {
    const [found] = meetingsIn('I have been called to court on Friday. Can we move the inspection to Monday at 10 am?');
    expect([found?.type, found?.oldStart, found?.start]).toEqual([
      'meeting_change',
      '2026-05-15',
      '2026-05-18T10:00:00+01:00',
    ]);
  });
});

test('the next of the regular ones is no new time', () => {
  const [found] = meetingsIn(
    'Luis is ill and will not be able to come to his lesson on Friday at 4 pm. See you on Friday 22 May as usual.',
  );
  expect([found?.type, found?.start]).toEqual(['meeting_cancel', '2026-05-15T16:00:00+01:00']);
});
