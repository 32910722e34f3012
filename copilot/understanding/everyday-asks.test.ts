import { describe, expect, test } from 'vitest';
import { readAtHome, readInLondon } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('the way out of an appointment asks for no work', () => {
  test.each([
    [
      'de',
      'Der neue Termin ist am Donnerstag, 22. Oktober, um 9 Uhr.\n\nFalls das nicht klappt, rufen Sie bitte kurz an.',
    ],
    ['en', "Your new appointment is on Thursday 22 October at 9 am.\n\nIf that doesn't work, please give us a call."],
    ['fr', 'Votre rendez-vous aura lieu le jeudi 22 octobre à 9h.\n\nSi cela ne va pas, merci de nous appeler.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('task');
  });

  test('what is to be sent instead is work', () => {
    expect(kinds('de', 'Falls das nicht geht, schicken Sie uns den Vertrag bitte per Post.')).toContain('task');
  });
});

describe('more time is asked for: an answer', () => {
  test.each([
    ['en', 'Could I please have an extension for the lab report?'],
    ['en', 'Would it be possible to have two extra days for the lab report?'],
    ['de', 'Könnte ich den Laborbericht bis Freitag nachreichen?'],
    ['es', '¿Podría entregarlo hasta el viernes?'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['question']);
  });
});

describe('only the answer to the question before', () => {
  test.each([
    ['de', 'Passt es euch auch am Samstag?\n\nBitte kurz Rückmeldung geben.'],
    ['en', "Are you bringing the twins on Saturday? I have to order the buns and I haven't heard from you."],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('task');
  });
});

test('what somebody else has to do is told', () => {
  expect(kinds('es', 'El vecino del tercero tiene que bajar a su perro por la escalera.')).toEqual([]);
});

test('a service that is offered is not owed', () => {
  expect(kinds('en', 'Shall we send our locksmith (£120 call out) or do you have your own?')).toEqual(['question']);
});

test('what will be off for a while is no fault', () => {
  expect(kinds('fr', 'Le chauffage ne fonctionnera pas pendant les travaux.')).not.toContain('issue_report');
  expect(kinds('fr', 'Le chauffage ne fonctionne plus depuis hier soir.')).toContain('issue_report');
  expect(kinds('en', "The front door won't close since last night.")).toContain('issue_report');
});

test('a machine that yields only rubbish is broken', () => {
  expect(kinds('de', 'Der Kassendrucker druckt seit Montag nur noch schwarze Streifen.')).toEqual(['issue_report']);
});

test('terms of cancelling call nothing off', () => {
  expect(
    kinds(
      'en',
      'See you on Friday 16 October at 2 pm for your massage. A £20 fee applies to sessions cancelled with under 24 hours notice.',
    ),
  ).not.toContain('meeting_cancel');
});

describe('moved appointments', () => {
  test('laid on another day', () => {
    const { intents } = readAtHome(
      'de',
      'Wir haben Ihren Termin von Dienstag 20.10. 10:40 auf Freitag, 23.10., 11:20 Uhr gelegt.',
    );
    expect(intents.map(({ type, start }) => [type, start])).toEqual([['meeting_change', '2026-10-23T11:20:00+02:00']]);
  });

  test('two lines, was and now', () => {
    const { intents } = readAtHome(
      'en',
      'One of your shifts at the desk has been changed.\n\nWas: Tue 20 Oct 2026 06:00 - 14:00\nNow: Tue 20 Oct 2026 14:00 - 22:00',
    );
    expect(intents.map(({ type, start, oldStart }) => [type, start, oldStart])).toEqual([
      ['meeting_change', '2026-10-20T14:00:00+01:00', '2026-10-20T06:00:00+01:00'],
    ]);
  });
});

describe('a list of which the reader has a copy', () => {
  const read = (greeting: string, sender: string): string[] =>
    readInLondon(
      `${greeting}\n\nThe interim accounts are due on Friday 29 May. The form is as before.\n\nKind regards,\nFund Office\n`,
      {
        from: { name: 'Fund Office', address: `office@${sender}` },
        to: [{ name: '', address: 'grantees@rowan-fund.example' }],
        cc: [{ name: '', address: 'robin@vale.example' }],
        subject: 'Interim accounts',
      },
    ).intents.map(({ type }) => type);

  test('who greets the members means the reader', () => {
    expect(read('Dear partners,', 'rowan-fund.example')).toEqual(['deadline']);
  });
  test('who greets a firm, or writes from elsewhere, does not', () => {
    expect(read('Dear Sirs,', 'rowan-fund.example')).toEqual([]);
    expect(read('Dear partners,', 'vale.example')).toEqual([]);
  });
});
