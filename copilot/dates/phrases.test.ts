/** Classes of phrases as people write them in mails: hours in figures, lists of days, periods counted from the mail. */
import { describe, expect, test } from 'vitest';
import { findDates } from './index.ts';
import type { DateMention } from './index.ts';

/** Tuesday 12 May 2026, 10:00 in London. */
const london = { now: '2026-05-12T10:00:00+01:00', userZone: 'Europe/London', locale: 'en-GB' };
const find = (language: string, text: string): DateMention[] => findDates(text, { ...london, language });
const only = (language: string, text: string): DateMention => {
  const mentions = find(language, text);
  expect(
    mentions.map((mention) => mention.text),
    text,
  ).toHaveLength(1);
  return mentions[0]!;
};

describe('hours with a point', () => {
  test.each([
    ['en', 'Please have the yard clear by 7.30.', '2026-05-13T07:30:00+01:00'],
    ['en', 'Supper is at 6.45', '2026-05-12T18:45:00+01:00'],
    ['en', "It's 6.30 for 7", '2026-05-12T18:30:00+01:00'],
    ['en', 'The show starts 8.15 sharp', '2026-05-13T08:15:00+01:00'],
    ['en', 'the coach leaves at 7.52', '2026-05-13T07:52:00+01:00'],
    ['en', 'by 7.30 on Thursday', '2026-05-14T07:30:00+01:00'],
    ['en', 'Saturday 7.40', '2026-05-16T07:40:00+01:00'],
    ['en', '6.15 tonight', '2026-05-12T18:15:00+01:00'],
    ['de', 'wir fangen um 9.30 an', '2026-05-13T09:30:00+01:00'],
    ['de', 'bis 9.30 muss alles stehen', '2026-05-13T09:30:00+01:00'],
    ['fr', 'rendez-vous à 9.10', '2026-05-13T09:10:00+01:00'],
    ['it', 'ci vediamo alle 9.10', '2026-05-13T09:10:00+01:00'],
  ])('%s: %s', (language, text, value) => expect(only(language, text).value).toBe(value));

  test('one hour instead of another', () => {
    expect(find('en', '7.15 instead of 7.45').map(({ kind, value }) => [kind, value])).toEqual([
      ['time', '2026-05-13T07:15:00+01:00'],
      ['time', '2026-05-13T07:45:00+01:00'],
    ]);
  });

  test.each([
    ['en', 'from 9.15 to 12.45', '2026-05-13T09:15:00+01:00', '2026-05-13T12:45:00+01:00'],
    ['en', 'Thursday between 8.30 and 10', '2026-05-14T08:30:00+01:00', '2026-05-14T10:00:00+01:00'],
    ['de', 'von 9.30 bis 11', '2026-05-13T09:30:00+01:00', '2026-05-13T11:00:00+01:00'],
  ])('%s: %s is a range', (language, text, value, endValue) =>
    expect(only(language, text)).toMatchObject({ kind: 'range', value, endValue }),
  );

  test.each([
    ['en', 'tickets at 4.50 a head'],
    ['en', 'the price went from 7.30 to 8.20 dollars'],
    ['en', 'upgrade to version 3.10'],
  ])('%s: %s names none', (language, text) => expect(find(language, text)).toEqual([]));

  test('a day is still written with points', () => {
    expect(only('en', 'on 7.3.2026').value).toBe('2026-03-07');
    expect(only('de', 'bis 9.10.').value).toBe('2026-10-09');
  });
});

describe('hours in four figures', () => {
  test.each([
    ['en', 'be there at 0915', '2026-05-13T09:15:00+01:00'],
    ['en', 'by 1400 on Tuesday', '2026-05-19T14:00:00+01:00'],
    ['en', 'the 0704 to Leeds', '2026-05-13T07:04:00+01:00'],
    ['en', 'load in 1630', '2026-05-12T16:30:00+01:00'],
    ['en', 'doors 1930', '2026-05-12T19:30:00+01:00'],
    ['en', 'ETA 1640 tomorrow', '2026-05-13T16:40:00+01:00'],
    ['de', 'Dienstag 1400', '2026-05-19T14:00:00+01:00'],
  ])('%s: %s', (language, text, value) => expect(only(language, text).value).toBe(value));

  test.each([
    ['en', '1300-1500', '2026-05-12T13:00:00+01:00', '2026-05-12T15:00:00+01:00'],
    ['en', '2330 till 0500', '2026-05-12T23:30:00+01:00', '2026-05-13T05:00:00+01:00'],
    ['en', 'Tuesday 1930-2130', '2026-05-19T19:30:00+01:00', '2026-05-19T21:30:00+01:00'],
    ['de', 'von 1400 bis 1600 Uhr', '2026-05-12T14:00:00+01:00', '2026-05-12T16:00:00+01:00'],
  ])('%s: %s is a range', (language, text, value, endValue) =>
    expect(only(language, text)).toMatchObject({ kind: 'range', value, endValue }),
  );

  test.each([
    ['en', 'no. 1630'],
    ['en', 'order 1400 was shipped'],
    ['en', '1,400 people'],
    ['en', 'room 1204'],
    ['en', 'between 1200 and 1500 people'],
    ['en', 'raise it from 1200 to 1500'],
    ['en', 'call 020 7946 0958'],
    ['en', 'the card ending in 1146'],
    ['de', 'um 1930 wurde das Haus gebaut'],
    ['de', 'Verwendungszweck: 2027-0033'],
    ['fr', 'le budget passe de 1200 à 1500'],
    ['es', 'llame al 2215-0044'],
    ['en', '1945-1989'],
  ])('%s: %s names none', (language, text) => expect(find(language, text)).toEqual([]));

  test('years stay years', () => {
    expect(only('en', 'in 2026').value).toBe('2026-01-01');
    expect(only('en', 'from 1990 to 2010')).toMatchObject({ value: '1990-01-01', endValue: '2010-12-31' });
    expect(only('en', '21 Feb 2022 UTC').value).toBe('2022-02-21');
    expect(only('en', '12 May 1930').value).toBe('1930-05-12');
  });
});

test('anywhere on earth is the last zone', () => {
  expect(only('en', '31 May 23:59 AoE').value).toBe('2026-05-31T23:59:00-12:00');
  expect(only('en', '31 May, 11:59pm (anywhere on Earth)').value).toBe('2026-05-31T23:59:00-12:00');
});

describe('days of one month', () => {
  test.each([
    ['en', 'from the 3rd to the 7th of June', '2026-06-03', '2026-06-07'],
    ['de', 'vom 3. bis 7. Juni', '2026-06-03', '2026-06-07'],
    ['fr', 'du 3 au 7 juin', '2026-06-03', '2026-06-07'],
    ['es', 'del 3 al 7 de junio.', '2026-06-03', '2026-06-07'],
    ['it', 'dal 10 al 21 agosto', '2026-08-10', '2026-08-21'],
    ['pt', 'de 1 a 3 de junho', '2026-06-01', '2026-06-03'],
    ['sw', 'kuanzia tarehe 3 hadi 7 Juni', '2026-06-03', '2026-06-07'],
    ['en', '3 to 7 May', '2026-05-03', '2026-05-07'],
    ['en', 'the weekend of 6 June', '2026-06-06', '2026-06-07'],
  ])('%s: %s', (language, text, value, endValue) =>
    expect(only(language, text)).toMatchObject({ kind: 'range', value, endValue }),
  );

  test.each([
    ['pt', 'de 1 a 3 de junho, das 10h às 22h', '2026-06-01', '10:00', '22:00'],
    ['it', "dal 5 all'8 giugno dalle 9 alle 13", '2026-06-05', '09:00', '13:00'],
    ['fr', 'du lundi 1er au vendredi 5 juin, de 9h à 17h', '2026-06-01', '09:00', '17:00'],
    ['de', 'Montag bis Freitag von 8 bis 20 Uhr', '2026-05-18', '08:00', '20:00'],
  ])('%s: %s has its days and its hours', (language, text, day, from, to) => {
    const [days, hours] = find(language, text);
    expect(days).toMatchObject({ kind: 'range', value: day });
    expect(hours).toMatchObject({ value: `${day}T${from}:00+01:00`, endValue: `${day}T${to}:00+01:00` });
  });

  test.each([
    ['en', '4, 11 and 18 June'],
    ['en', 'on June 4, 11 and 18'],
    ['de', 'am 4., 11. und 18. Juni'],
    ['fr', 'les 4, 11 et 18 juin'],
    ['es', 'los días 4, 11 y 18 de junio'],
    ['it', "il 4, l'11 e il 18 giugno"],
    ['pt', 'nos dias 4, 11 e 18 de junho'],
    ['sw', 'tarehe 4, 11 na 18 Juni'],
    ['en', 'the 4th, 11th and 18th'],
  ])('%s: %s are three days', (language, text) =>
    expect(find(language, text).map(({ value }) => value)).toEqual(['2026-06-04', '2026-06-11', '2026-06-18']),
  );

  test('an hour that is said once counts for each of them', () => {
    expect(find('en', '5 and 6 June from 9.15 to 12.45').map(({ value, endValue }) => [value, endValue])).toEqual([
      ['2026-06-05T09:15:00+01:00', '2026-06-05T12:45:00+01:00'],
      ['2026-06-06T09:15:00+01:00', '2026-06-06T12:45:00+01:00'],
    ]);
    const both = ['2026-05-19T14:30:00+01:00', '2026-05-20T14:30:00+01:00'];
    expect(find('en', 'Tuesday 19th or Wednesday 20th, both at 2.30pm').map(({ value }) => value)).toEqual(both);
    const days = ['2026-05-18T09:00:00+01:00', '2026-05-13T09:00:00+01:00', '2026-05-15T09:00:00+01:00'];
    expect(find('en', 'Mon, Wed and Fri at 9').map(({ value }) => value)).toEqual(days);
  });

  test.each([
    ['en', 'we have 3, 4 or 5 people on 6 June', ['2026-06-06']],
    ['en', 'items 3, 4 and 5 on the list', []],
    ['es', 'Calle Mayor 31, 2 de octubre de 2026', ['2026-10-02']],
    ['en', 'We are in tomorrow and Tuesday until 2', ['2026-05-13', '2026-05-19T14:00:00+01:00']],
  ])('%s: %s is no list', (language, text, values) =>
    expect(find(language, text).map(({ value }) => value)).toEqual(values),
  );
});

test.each([
  ['de', 'bis morgen Dienstschluss', '2026-05-13'],
  ['de', 'bis Freitag Feierabend', '2026-05-15'],
  ['de', 'EOD morgen', '2026-05-13'],
  ['fr', "d'ici demain fin de journée", '2026-05-13'],
  ['es', 'al cierre de mañana', '2026-05-13'],
  ['it', 'entro fine giornata', '2026-05-12'],
  ['pt', 'até o fim do expediente', '2026-05-12'],
  ['en', 'EOB Friday', '2026-05-15'],
  ['en', 'within 30 days of this letter', '2026-06-11'],
  ['en', '30 days from the date of this letter', '2026-06-11'],
  ['de', 'innerhalb von 14 Tagen ab Erhalt dieses Schreibens', '2026-05-26'],
  ['de', '60 Tage nach Zugang dieser Mitteilung', '2026-07-11'],
  ['fr', 'dans les 15 jours suivant la réception de ce courrier', '2026-05-27'],
  ['es', 'en el plazo de diez días hábiles a contar desde el día siguiente', '2026-05-26'],
  ['it', 'dieci giorni dal ricevimento', '2026-05-22'],
  ['pt', '10 dias a contar da receção', '2026-05-22'],
  ['fr', 'à 30 jours fin de mois', '2026-06-30'],
  ['en', '60 days EOM', '2026-07-31'],
  ['de', '30 Tage zum Monatsende', '2026-06-30'],
  ['it', '30 gg fine mese', '2026-06-30'],
  ['en', 'not after Thursday the 9th', '2026-07-09'],
  ['fr', 'jeudi en quinze', '2026-05-28'],
  ['de', 'heute in acht Tagen', '2026-05-19'],
  ['pt', 'de hoje a oito dias', '2026-05-19'],
  ['es', 'el lunes que viene no, el otro', '2026-05-25'],
  ['en', 'not this Friday but the one after', '2026-05-22'],
  ['en', 'half eight tomorrow', '2026-05-13T08:30:00+01:00'],
  ['en', '8pm sharp on Friday', '2026-05-15T20:00:00+01:00'],
  ['en', 'w/c 1 June', '2026-06-01'],
])('%s: %s', (language, text, value) => expect(only(language, text).value).toBe(value));

test.each([
  ['en', 'COB-318 was updated'],
  ['en', 'two nights in Leeds'],
  ['en', 'you may get more than one prompt'],
])('%s: %s names no day', (language, text) => expect(find(language, text)).toEqual([]));

test.each([
  ['en', 'every Tuesday half 7', 'FREQ=WEEKLY;BYDAY=TU'],
  ['en', 'every Tuesday at 7pm until 30 June', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260630T225959Z'],
  ['en', 'every second Tuesday until June', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260630'],
  ['en', 'from 10 till 4 on Saturdays', 'FREQ=WEEKLY;BYDAY=SA'],
  ['de', 'jeden zweiten Dienstag um 19 Uhr', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
  ['de', 'jeden Montag bis 30. Juni', 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630'],
  ['fr', "un jeudi sur deux jusqu'au 10 décembre", 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261210'],
  ['fr', 'tous les premiers mardis du mois à 18h30', 'FREQ=MONTHLY;BYDAY=1TU'],
  ['es', 'todos los lunes hasta fin de junio', 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630'],
  ['es', 'cada quince días, los jueves', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
  ['it', 'un giovedì sì e uno no', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
  ['pt', 'todas as quintas até 30 de junho', 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20260630'],
  ['sw', 'kila Jumatatu hadi 30 Juni', 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630'],
])('%s: %s repeats', (language, text, rrule) =>
  expect(only(language, text)).toMatchObject({ kind: 'recurrence', rrule }),
);

test('hours of one clock are read alike', () => {
  expect(only('de', 'von 8 bis 20 Uhr')).toMatchObject({
    value: '2026-05-13T08:00:00+01:00',
    endValue: '2026-05-13T20:00:00+01:00',
  });
});

describe('hours before and after work', () => {
  test.each([
    ['en', 'We leave on Saturday at 5.45 from the church.', '2026-05-16T05:45:00+01:00'],
    ['de', 'Wir fahren am Samstag um halb sechs los.', '2026-05-16T05:30:00+01:00'],
    ['fr', 'Le car part samedi à 5h30.', '2026-05-16T05:30:00+01:00'],
    ['es', 'El bus sale el sábado a las 5:30.', '2026-05-16T05:30:00+01:00'],
    ['en', 'Choir on Thursday at 7.30 in the chapel.', '2026-05-14T19:30:00+01:00'],
    ['de', 'Chorprobe am Donnerstag um halb acht.', '2026-05-14T19:30:00+01:00'],
    ['fr', 'Répétition jeudi à 8 h dans la chapelle.', '2026-05-14T20:00:00+01:00'],
    ['en', 'The meeting is on Thursday at 7.30.', '2026-05-14T07:30:00+01:00'],
    ['pt', 'A visita fica para quinta agora às 10h.', '2026-05-14T10:00:00+01:00'],
  ])('%s: %s', (language, text, value) => {
    expect(only(language, text).value).toBe(value);
  });
});

describe('zones in words', () => {
  test.each([
    ['es', 'el viernes 15 de mayo a las 12:00, hora peninsular', '2026-05-15T12:00:00+02:00'],
    ['es', 'el viernes 15 de mayo a las 12:00 (hora canaria)', '2026-05-15T12:00:00+01:00'],
    ['es', 'el viernes 15 de mayo a las 12:00 hora de Chile', '2026-05-15T12:00:00-04:00'],
    ['es', 'el viernes 15 de mayo a las 12:00, hora de Ciudad de México', '2026-05-15T12:00:00-06:00'],
    ['de', 'am Freitag, 15. Mai, um 12 Uhr MESZ', '2026-05-15T12:00:00+02:00'],
    ['de', 'am Freitag, 15. Mai, um 12 Uhr (New Yorker Zeit)', '2026-05-15T12:00:00-04:00'],
    ['fr', 'le vendredi 15 mai à 12h (heure de Montréal)', '2026-05-15T12:00:00-04:00'],
    ['fr', 'le vendredi 15 mai à 12h, heure suisse', '2026-05-15T12:00:00+02:00'],
    ['en', 'Friday 15 May at 3 pm, Irish time', '2026-05-15T15:00:00+01:00'],
    ['en', 'Friday 15 May at 3 pm Kenyan time', '2026-05-15T15:00:00+03:00'],
    ['pt', 'na sexta, 15 de maio, às 12:00, horário de Brasília', '2026-05-15T12:00:00-03:00'],
    ['it', 'venerdì 15 maggio alle 12:00, ora italiana', '2026-05-15T12:00:00+02:00'],
  ])('%s: %s', (language, text, value) => expect(only(language, text).value).toBe(value));

  test('the name of a place behind an hour is none', () => {
    expect(only('en', 'Friday 15 May at 3 pm, Pacific Hall').value).toBe('2026-05-15T15:00:00+01:00');
  });

  test('each hour of a list belongs to the day before it', () => {
    expect(
      find('en', 'Monday at 3pm Irish time, Tuesday at 4pm Nairobi time or Wednesday at 5pm').map(({ value }) => value),
    ).toEqual(['2026-05-18T15:00:00+01:00', '2026-05-19T16:00:00+03:00', '2026-05-13T17:00:00+01:00']);
    expect(find('es', 'del lunes a las 19:00 al miércoles a las 20:15').map(({ value }) => value)).toEqual([
      '2026-05-18T19:00:00+01:00',
      '2026-05-13T20:15:00+01:00',
    ]);
  });
});

describe('two days, the second in figures', () => {
  test.each([
    ['de', 'das Wochenende 12./13.9.'],
    ['de', 'am Wochenende (12./13.9.2026)'],
    ['de', 'am 12./13.09.'],
    ['de', 'am 12.-13.9.'],
    ['fr', 'le week-end 12-13/9'],
    ['en', 'the weekend 12/13 September'],
    ['es', 'el fin de semana 12 y 13 de septiembre'],
  ])('%s: %s', (language, text) =>
    expect(only(language, text)).toMatchObject({ value: '2026-09-12', endValue: '2026-09-13' }),
  );

  test('joined by and', () => {
    expect(find('de', 'am 12. und 19.9.').map(({ value }) => value)).toEqual(['2026-09-12', '2026-09-19']);
  });

  test.each([
    ['de', 'Kapitel 12.-13.4.2 lesen'],
    ['en', 'pages 12-13, 9 copies'],
  ])('and what is none: %s %s', (language, text) => expect(find(language, text)).toEqual([]));
});

test.each([
  ['de', 'von Samstag, 16.05., 6 Uhr bis Sonntag, 17.05., 18 Uhr'],
  ['fr', 'du samedi 16 mai à 6h au dimanche 17 mai à 18h'],
])('both ends of a stretch are read off the same clock: %s %s', (language, text) => {
  expect(only(language, text)).toMatchObject({
    value: '2026-05-16T06:00:00+01:00',
    endValue: '2026-05-17T18:00:00+01:00',
  });
});

describe('words that only hold a number, and the stop of an ordinal', () => {
  test('French "quelqu\'un" is no hour', () => {
    expect(only('fr', "Merci d'envoyer quelqu'un ce soir.")).toMatchObject({ text: 'ce soir' });
  });

  test('German "am 19. ganz früh um 7.04 Uhr" is one morning', () => {
    expect(find('de', 'Zurück dann am 19. ganz früh um 7.04 Uhr.').at(-1)?.value?.slice(0, 13)).toBe('2026-05-19T07');
  });
});

describe('weekdays beside a feast, hours before a day', () => {
  test.each([
    ['en', 'Back on the Wednesday after Easter.', '2027-03-31'],
    ['de', 'Am Mittwoch nach Pfingsten geht es weiter.', '2026-05-27'],
    ['de', 'Am Sonntag vor Weihnachten singen wir.', '2026-12-20'],
    ['en', 'Please ring me before 4 today.', '2026-05-12T16:00:00+01:00'],
    ['en', 'Send the invoice by 1600 tomorrow or it waits.', '2026-05-13T16:00:00+01:00'],
    ['de', 'Ab sofort bis Samstag 12 Uhr abzuholen.', '2026-05-16T12:00:00+01:00'],
    ['de', '20. Mai, wär super.', '2026-05-20'],
  ])('%s: %s', (language, text, value) => {
    expect(only(language, text).value).toBe(value);
  });

  test('counts are no hours', () => {
    expect(find('en', 'He handed in 3 before 12 others.').map(({ kind }) => kind)).not.toContain('datetime');
    expect(find('en', 'Invoice 1600 was paid today.').map(({ kind }) => kind)).not.toContain('datetime');
  });
});

describe('numbers that count something', () => {
  test.each([
    ['es', 'Prepárame para el viernes 20 cajas de tornillos.', '2026-05-15'],
    ['en', 'Please bring on Friday 20 chairs.', '2026-05-15'],
    ['es', 'Nos vemos el viernes 22 en la obra.', '2026-05-22'],
    // the number follows what it counts in Swahili
    ['sw', 'darasa la tano siku ya Jumamosi tarehe 23 Mei', '2026-05-23'],
    ['sw', 'ndani ya siku tano', '2026-05-17'],
  ])('%s: %s', (language, text, value) => expect(only(language, text).value).toBe(value));
});
