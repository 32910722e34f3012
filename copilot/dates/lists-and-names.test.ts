/** Zones named once for a list, hours on two days, and names that look like days. */
import { describe, expect, test } from 'vitest';
import { findDates } from './index.ts';

/** Monday 5 October 2026, 9:00 in Berlin. */
const berlin = { now: '2026-10-05T09:00:00+02:00', userZone: 'Europe/Berlin' };
const values = (language: string, text: string): (string | null)[] =>
  findDates(text, { ...berlin, language }).map(({ value }) => value);

describe('a zone that is named once holds for the list', () => {
  test.each([
    [
      'en',
      'Tuesday 08:00 or Thursday 11:30, both Dublin time',
      '2026-10-06T08:00:00+01:00',
      '2026-10-08T11:30:00+01:00',
    ],
    [
      'en',
      'Wednesday at 3pm or Friday at 10am (London time)',
      '2026-10-07T15:00:00+01:00',
      '2026-10-09T10:00:00+01:00',
    ],
    [
      'en',
      '2 pm on Tuesday 6 October, 9 am on Thursday 8 October, all times GMT',
      '2026-10-06T14:00:00+00:00',
      '2026-10-08T09:00:00+00:00',
    ],
    [
      'de',
      'Dienstag 15 Uhr oder Mittwoch 16 Uhr, jeweils Londoner Zeit',
      '2026-10-06T15:00:00+01:00',
      '2026-10-07T16:00:00+01:00',
    ],
    ['fr', 'mardi à 15h ou jeudi à 10h (heure de Lisbonne)', '2026-10-06T15:00:00+01:00', '2026-10-08T10:00:00+01:00'],
    [
      'es',
      'el martes a las 15 h o el jueves a las 10 h, hora de Londres',
      '2026-10-06T15:00:00+01:00',
      '2026-10-08T10:00:00+01:00',
    ],
  ])('%s: %s', (language, text, first, second) => expect(values(language, text)).toEqual([first, second]));

  test('two hours behind a stroke may be one moment on two clocks', () => {
    expect(values('en', 'the call is at 15:00 / 9:00 EST')[0]).toBe('2026-10-05T15:00:00+02:00');
  });
});

describe('the hour of another day begins anew', () => {
  test.each([
    ['en', 'from 3pm Tuesday to Thursday at 9.30', '2026-10-08T09:30:00+02:00'],
    ['de', 'von Dienstag 15 Uhr bis Donnerstag um 9 Uhr', '2026-10-08T09:00:00+02:00'],
    ['fr', 'de mardi 15 h à jeudi 9 h 30', '2026-10-08T09:30:00+02:00'],
    ['es', 'del martes a las 15 h al jueves a las 9', '2026-10-08T09:00:00+02:00'],
  ])('%s: %s', (language, text, end) => {
    expect(findDates(text, { ...berlin, language }).map(({ endValue }) => endValue)).toEqual([end]);
  });

  test('on one day the end follows the start', () => {
    expect(findDates('from 11 to 2 on Tuesday', { ...berlin, language: 'en' })[0]?.endValue).toBe(
      '2026-10-06T14:00:00+02:00',
    );
  });
});

describe('phrases of ordinary mail', () => {
  test.each([
    ['de', 'zwischen 10 und 12 am Dienstag', '2026-10-06T10:00:00+02:00'],
    ['de', 'um 10 am Dienstag', '2026-10-06T10:00:00+02:00'],
    ['de', 'in KW 42/43', '2026-10-12'],
    ['en', 'by year-end', '2026-12-31'],
    ['en', 'before month end', '2026-10-31'],
    ['es', 'como muy tarde el viernes 16', '2026-10-16'],
    ['es', 'pasado mañana a las 10', '2026-10-07T10:00:00+02:00'],
    ['es', 'pasado mañana por la tarde', '2026-10-07'],
    ['es', 'la semana del 19', '2026-10-19'],
    ['es', 'hasta el 31 inclusive', '2026-10-31'],
    ['fr', "jusqu'au 31 inclus", '2026-10-31'],
    ['fr', 'la semaine du 19', '2026-10-19'],
  ])('%s: %s', (language, text, value) => expect(values(language, text)).toEqual([value]));

  test('a length behind a day is no second day', () => {
    expect(values('en', 'starting January 20, 30 minutes')[1] ?? null).toBeNull();
  });
});

describe('what is no day', () => {
  test.each([
    ['de', 'Freitag GmbH'],
    ['de', 'Herr Freitag meldet sich'],
    ['de', 'Pos. 4 bis 9'],
    ['de', 'am 2. Tag der Messe'],
    ['de', 'Mühlgasse 3/12'],
    ['en', 'flat 3/12'],
    ['fr', 'Monsieur Lundi'],
    ['fr', 'page 4 sur 10'],
    ['fr', 'bâtiment 3/12'],
    ['es', 'Domingo Pérez llamó'],
    ['es', 'Julio Fernández'],
    ['es', 'prefiero el primero'],
    ['es', 'piso 3/12'],
  ])('%s: %s', (language, text) => expect(values(language, text)).toEqual([]));

  test('a day with a name beside it stays one', () => {
    expect(values('fr', 'Vendredi matin')).toEqual(['2026-10-09']);
    expect(values('de', 'Treffen am Freitag')).toEqual(['2026-10-09']);
  });
});
