import { describe, expect, test } from 'vitest';
import { findDates } from './index.ts';
import type { DateMention } from './index.ts';

/** Tuesday 6 October 2026, 10:12 in Berlin. */
const berlin = { now: '2026-10-06T10:12:03+02:00', userZone: 'Europe/Berlin' };
const find = (language: string, text: string): DateMention[] => findDates(text, { ...berlin, language });
const only = (language: string, text: string): DateMention => {
  const mentions = find(language, text);
  expect(
    mentions.map((mention) => mention.text),
    text,
  ).toHaveLength(1);
  return mentions[0]!;
};

describe.each([
  ['en', 'by Thursday noon', '2026-10-08T12:00:00+02:00'],
  ['en', 'COB Friday', '2026-10-09'],
  ['en', 'EOD', '2026-10-06'],
  ['en', "in three weeks' time", '2026-10-27'],
  ['en', 'within 5 business days', '2026-10-13'],
  ['en', 'Net 30', '2026-11-05'],
  ['en', 'mid-November', '2026-11-15'],
  ['en', 'midnight tonight', '2026-10-07T00:00:00+02:00'],
  ['en', 'Friday week', '2026-10-16'],
  ['en', 'end of Q4', '2026-12-31'],
  ['en', 'at 3 on Friday', '2026-10-09T15:00:00+02:00'],
  ['en', 'at 03:00 PM on Friday', '2026-10-09T15:00:00+02:00'],
  ['en', 'Friday, 12:30 AM', '2026-10-09T00:30:00+02:00'],
  ['en', 'Thursday 15 October, 10.30', '2026-10-15T10:30:00+02:00'],
  ['en', 'Sat 24 October from 11', '2026-10-24T11:00:00+02:00'],
  ['en', 'after 4 tomorrow', '2026-10-07T16:00:00+02:00'],
  ['en', 'the Wednesday after', '2026-10-14'],
  ['en', 'before the weekend', '2026-10-09'],
  ['de', 'vor dem Wochenende', '2026-10-09'],
  ['fr', 'avant le week-end', '2026-10-09'],
  ['it', 'prima del weekend', '2026-10-09'],
  ['en', 'within 48 hours', '2026-10-08'],
  ['de', 'binnen 24 Stunden', '2026-10-07'],
  ['fr', 'sous 72 heures', '2026-10-09'],
  ['es', 'dentro de las 48 horas', '2026-10-08'],
  ['it', 'entro 48 ore', '2026-10-08'],
  ['en', 'by midnight', '2026-10-06'],
  ['en', 'Friday from 9.30', '2026-10-09T09:30:00+02:00'],
  ['en', 'before midnight tonight', '2026-10-06'],
  ['de', 'bis Freitag, 24 Uhr', '2026-10-09'],
  ['fr', 'vendredi avant minuit', '2026-10-09'],
  ['es', 'antes de medianoche', '2026-10-06'],
  ['en', 'by 24 March', '2027-03-24'],
  ['de', 'Donnerstag 15.10. 9h', '2026-10-15T09:00:00+02:00'],
  ['de', 'heute in einer Woche', '2026-10-13'],
  ['de', 'vor dem dritten Advent', '2026-12-13'],
  ['de', 'am ersten Advent', '2026-11-29'],
  ['en', 'by Thanksgiving', '2026-11-26'],
  ['fr', 'mercredi 14 au soir', '2026-10-14'],
  ['it', 'giovedì 15 ottobre, h. 15', '2026-10-15T15:00:00+02:00'],
  ['it', 'il 15/10 ore 9,30', '2026-10-15T09:30:00+02:00'],
  ['de', 'am Donnerstag, den 15. Oktober, um 14.30 Uhr', '2026-10-15T14:30:00+02:00'],
  ['de', 'übermorgen um halb drei', '2026-10-08T14:30:00+02:00'],
  ['de', 'übernächsten Freitag', '2026-10-23'],
  ['de', 'Freitag in einer Woche', '2026-10-16'],
  ['de', 'bis Ende der Woche', '2026-10-09'],
  ['de', 'Monatsende', '2026-10-31'],
  ['de', 'morgen früh um 8', '2026-10-07T08:00:00+02:00'],
  ['fr', 'le jeudi 8 octobre (9h30)', '2026-10-08T09:30:00+02:00'],
  ['fr', 'lundi en huit', '2026-10-19'],
  ['fr', "d'ici une dizaine de jours", '2026-10-16'],
  ['fr', 'avant le 12', '2026-10-12'],
  ['fr', 'dans quinze jours', '2026-10-21'],
  ['es', 'mañana a las 10', '2026-10-07T10:00:00+02:00'],
  ['es', 'a más tardar el 15 de noviembre', '2026-11-15'],
  ['es', 'las 3 de la tarde', '2026-10-06T15:00:00+02:00'],
  ['pt', 'depois de amanhã às 14:30', '2026-10-08T14:30:00+02:00'],
  ['it', 'entro 5 giorni lavorativi', '2026-10-13'],
  ['sw', 'kesho saa nne asubuhi', '2026-10-07T10:00:00+02:00'],
  ['sw', 'Jumatatu saa nane mchana', '2026-10-12T14:00:00+02:00'],
  ['sw', 'kesho saa 4:00 asubuhi', '2026-10-07T10:00:00+02:00'],
  ['sw', 'kesho saa 2:30 usiku', '2026-10-07T20:30:00+02:00'],
  ['sw', 'kesho saa 10:00 asubuhi', '2026-10-07T10:00:00+02:00'],
  ['de', 'Fr. 14.05.2027', '2027-05-14'],
  ['de', 'Fr. 16.10.', '2026-10-16'],
])('%s: %s', (language, text, value) => {
  test(`is ${value}`, () => expect(only(language, text).value).toBe(value));
});

describe.each([
  ['en', 'tomorrow 9-11am', '2026-10-07T09:00:00+02:00', '2026-10-07T11:00:00+02:00'],
  ['en', 'from 3 to 5 March', '2027-03-03', '2027-03-05'],
  ['en', '14 October, 3–4pm', '2026-10-14T15:00:00+02:00', '2026-10-14T16:00:00+02:00'],
  ['en', 'early next week', '2026-10-12', '2026-10-13'],
  ['en', 'Thursday 15 October, 10.00-11.30', '2026-10-15T10:00:00+02:00', '2026-10-15T11:30:00+02:00'],
  ['de', 'Mittwoch, 14. Oktober, 9.00 bis 11.30', '2026-10-14T09:00:00+02:00', '2026-10-14T11:30:00+02:00'],
  ['fr', 'jeudi 15 octobre, 10.00-11.30', '2026-10-15T10:00:00+02:00', '2026-10-15T11:30:00+02:00'],
  ['es', '10.00-11.30 el jueves 15', '2026-10-15T10:00:00+02:00', '2026-10-15T11:30:00+02:00'],
  ['it', 'giovedì 15 ottobre, ore 10.00-11.30', '2026-10-15T10:00:00+02:00', '2026-10-15T11:30:00+02:00'],
  ['it', 'giovedì 15 ottobre dalle 9.00 alle 12.30', '2026-10-15T09:00:00+02:00', '2026-10-15T12:30:00+02:00'],
  ['de', '19./20. Januar', '2027-01-19', '2027-01-20'],
  ['de', 'vom 3. bis 5. März', '2027-03-03', '2027-03-05'],
  ['de', 'in KW 42', '2026-10-12', '2026-10-18'],
  ['fr', 'du 3 au 5 mars', '2027-03-03', '2027-03-05'],
  ['es', 'entre las 9 y las 11 de la mañana del jueves', '2026-10-08T09:00:00+02:00', '2026-10-08T11:00:00+02:00'],
])('%s: %s', (language, text, value, endValue) => {
  test('is a range with both ends', () =>
    expect(only(language, text)).toMatchObject({ kind: 'range', value, endValue }));
});

describe.each([
  ['en', 'every other Tuesday at 10', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
  ['en', 'weekly on Mondays at 9', 'FREQ=WEEKLY;BYDAY=MO'],
  ['en', 'last Friday of each month', 'FREQ=MONTHLY;BYDAY=-1FR'],
  ['en', 'every second and fourth Tuesday', 'FREQ=MONTHLY;BYDAY=2TU,4TU'],
  ['de', 'jeden ersten und dritten Freitag im Monat', 'FREQ=MONTHLY;BYDAY=1FR,3FR'],
  ['fr', 'les premier et troisième lundis du mois', 'FREQ=MONTHLY;BYDAY=1MO,3MO'],
  ['de', 'jeden Montag um 9 Uhr', 'FREQ=WEEKLY;BYDAY=MO'],
  ['fr', 'tous les jeudis', 'FREQ=WEEKLY;BYDAY=TH'],
  ['es', 'todos los lunes', 'FREQ=WEEKLY;BYDAY=MO'],
])('%s: %s', (language, text, rrule) => {
  test('is a recurrence rule', () => expect(only(language, text)).toMatchObject({ kind: 'recurrence', rrule }));
});

test.each([
  ['de', 'wir würden am Freitag gern kommen', '2026-10-09'],
  ['de', 'froh wären wir, wenn am Freitag jemand käme', '2026-10-09'],
  ['de', 'das Paket wurde am Freitag geliefert', '2026-10-02'],
])('%s: %s', (language, text, value) => {
  expect(only(language, text).value).toBe(value);
});

test('a number that something is divided by is no day', () => {
  expect(find('en', 'divide by four = 46')).toEqual([]);
});

test.each([
  ['en', 'Friday 16 October 12.50 EUR', '2026-10-16'],
  ['en', 'invoice of 12 October, 10.50, is open', '2026-10-12'],
  ['it', 'il 15 ottobre, 12,50 euro', '2026-10-15'],
  ['en', 'Tuesday from 10 people', '2026-10-13'],
])('%s: %s names a day and no hour', (language, text, value) => {
  expect(only(language, text)).toMatchObject({ kind: 'date', value });
});

test.each([
  ['en', 'You may march on while the sun shines, give me a second.'],
  ['en', 'Version 1.2.3 costs 12.50, call +49 30 901820, support is 24/7 at 192.168.1.10.'],
  ['en', 'About 3/4 of the people use monday.com, Mr. March said.'],
  ['de', 'Halb so wild: Seite 4 bis 7 der Version 1.2.3 kostet 12,50 Euro.'],
  ['fr', 'Il a été premier, la version 1.2.3 coûte 12,50 €, page 4 à 7.'],
  ['es', 'El mar está tranquilo y el segundo intento costó 12,50 euros.'],
])('stays silent where there is no date (%s: %s)', (language, text) => {
  expect(find(language, text)).toEqual([]);
});

test('says all readings of an ambiguous phrase, best first', () => {
  expect(only('en', 'next Friday').candidates).toEqual(['2026-10-16', '2026-10-09']);
  expect(only('en', '03/04/2026').candidates).toEqual(['2026-04-03', '2026-03-04']);
  expect(findDates('03/04/2026', { ...berlin, language: 'en', locale: 'en-US' })[0]?.value).toBe('2026-03-04');
});

test('a sentence about the past means the day that was', () => {
  expect(only('de', 'Am 3. Oktober waren wir dort.')).toMatchObject({ value: '2026-10-03', past: true });
  expect(only('en', 'We met on Friday.')).toMatchObject({ value: '2026-10-02', past: true });
});

test.each([
  ['en', 'The review was moved to Friday 2 pm.', '2026-10-09T14:00:00+02:00'],
  ['en', 'The tiles are being delivered on Friday.', '2026-10-09'],
  ['en', "I've got the auditors in on Friday.", '2026-10-09'],
  ['de', 'Die Sitzung wurde auf Freitag 14 Uhr verschoben.', '2026-10-09T14:00:00+02:00'],
  ['fr', "L'audience a été reportée à vendredi 14h.", '2026-10-09T14:00:00+02:00'],
  ['fr', 'Nous avons cours vendredi à 9h.', '2026-10-09T09:00:00+02:00'],
  ['fr', 'Nous sommes fermés vendredi.', '2026-10-09'],
  ['it', "L'incontro è stato rimandato a venerdì alle 14.", '2026-10-09T14:00:00+02:00'],
  ['it', 'Entro e non oltre il 30 ottobre.', '2026-10-30'],
  ['pt', 'A visita foi remarcada para sexta às 14h.', '2026-10-09T14:00:00+02:00'],
])('what is planned or done to a coming day does not make it past (%s: %s)', (language, text, value) => {
  expect(only(language, text).value).toBe(value);
  expect(only(language, text).past).toBeUndefined();
});

test.each([
  ['fr', 'Nous avons vu le client vendredi.', '2026-10-02'],
  ['fr', 'Je suis allé à Lyon vendredi.', '2026-10-02'],
  ['it', 'Ho visto Marco venerdì.', '2026-10-02'],
  ['en', 'I sent it on Friday.', '2026-10-02'],
])('a perfect tense does (%s: %s)', (language, text, value) => expect(only(language, text).value).toBe(value));

test.each([
  ['es', 'nos vemos a las 4', '2026-10-06T16:00:00+02:00'],
  ['es', 'mañana mismo antes de las 2', '2026-10-07T14:00:00+02:00'],
  ['es', 'a la 1 p.m. del martes 20', '2026-10-20T13:00:00+02:00'],
  ['fr', 'à 4 heures', '2026-10-06T16:00:00+02:00'],
  ['fr', 'sous quinzaine', '2026-10-21'],
  ['pt', 'não vai ter ensaio na quinta', '2026-10-08'],
  ['en', 'by noon on Friday', '2026-10-09T12:00:00+02:00'],
  ['en', 'half two on Thursday', '2026-10-08T14:30:00+02:00'],
  ['en', '16/10/26 at 09.30', '2026-10-16T09:30:00+02:00'],
  ['en', 'a week on Friday', '2026-10-16'],
  ['en', 'two weeks tomorrow', '2026-10-21'],
  ['en', 'Friday fortnight', '2026-10-23'],
])('hours and weeks as they are spoken (%s: %s)', (language, text, value) =>
  expect(only(language, text).value).toBe(value),
);

test('an hour after the feminine article is no day of the month', () => {
  expect(only('it', 'domani tra le 9 e le 11')).toMatchObject({
    value: '2026-10-07T09:00:00+02:00',
    endValue: '2026-10-07T11:00:00+02:00',
  });
});

test('a clock time carries the offset of the named place, else of the sender on that day', () => {
  expect(only('en', '3pm Lagos time on Friday').value).toBe('2026-10-09T15:00:00+01:00');
  expect(only('en', '10:00 in London on Thursday').value).toBe('2026-10-08T10:00:00+01:00');
  expect(only('en', '2 November at 9am').value).toBe('2026-11-02T09:00:00+01:00');
  const fixed = { now: '2026-10-06T10:12:03+09:00', userZone: 'Europe/Berlin', language: 'en' };
  expect(findDates('2 November at 9am', fixed)[0]?.value).toBe('2026-11-02T09:00:00+09:00');
});

test('a lone time belongs to the day named in its sentence', () => {
  const [day, time] = find('en', 'On Thursday we meet in the lab, lunch is at 12:30.');
  expect(day?.value).toBe('2026-10-08');
  expect(time?.value).toBe('2026-10-08T12:30:00+02:00');
});

test('offsets point at the words', () => {
  const text = 'Könnten Sie bis zum 23.10.2026 überweisen?';
  const [mention] = find('de', text);
  expect(text.slice(mention!.index, mention!.end)).toBe(mention!.text);
});

test.each([
  '1 ',
  '3 to ',
  'twenty two ',
  'half past ',
  '1.',
  '12/10/2026 ',
  'every first Monday of the next month at half past 3 to 4 pm on ',
])('hostile repetition of %j ends in time', (piece) => {
  const started = performance.now();
  find('en', piece.repeat(Math.ceil(20_000 / piece.length)));
  expect(performance.now() - started).toBeLessThan(3_000);
});
