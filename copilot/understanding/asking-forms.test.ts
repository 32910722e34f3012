import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);
const dated = (language: string, text: string): (string | undefined)[][] =>
  readAtHome(language, text).intents.map(({ type, due }) => [type, due]);

describe('orders by their form', () => {
  test.each([
    ['es', 'Mandá la lista de socios antes del viernes.', ['task']],
    ['es', 'Y traé las sillas plegables del galpón, porfa.', ['task']],
    ['es', 'Favor enviarme la planilla de horas firmada.', ['task']],
    ['es', 'Mandé la lista de socios ayer.', []],
    ['es', 'Necesito terminar el informe hoy.', []],
    ['pt', 'Preciso terminar o relatório hoje.', []],
    ['de', 'Kommt morgen jemand vom Bauhof vorbei?', ['question']],
    ['de', 'Kannst du der Gärtnerei bitte sagen, dass wir keine Rosen mehr brauchen?', ['task']],
    ['de', 'Bitte beachten Sie, dass keine Anmeldung nötig ist.', ['note']],
    ['en', 'Please find the agenda for our autumn meeting.', []],
  ])('%s: %s', (language, text, found) => {
    expect(kinds(language, text)).toEqual(found);
  });

  test('people who write without stops begin a line with what they want', () => {
    expect(
      kinds('en', 'the big strimmer is broken again, belt snapped, smoke everywhere\ncan u ring the hire shop'),
    ).toEqual(['issue_report', 'task']);
  });
});

describe('what wants an answer', () => {
  test.each([
    ['en', 'Could you tell me the smallest quantity you print?'],
    ['es', '¿Me puedes decir cuánto cuesta la matrícula?'],
    ['de', 'Können Sie mir sagen, wann der Kurs beginnt?'],
    ['it', 'Mi può dire se la sala è libera?'],
    ['en', 'Would you be willing to judge the bake-off again?'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['question']);
  });

  test.each([
    ['de', 'Magst du den Stand übernehmen? Gib mir bitte bis Donnerstag Bescheid.', 'task', '2026-10-15'],
    [
      'es',
      '¿Aceptaría presidir el jurado? Le agradecería una respuesta antes del 25 de octubre.',
      'question',
      '2026-10-25',
    ],
    ['fr', 'Pour la fête de samedi tu prends la sono ou je la loue ? Dis-moi avant ce soir.', 'question', '2026-10-13'],
    [
      'en',
      'When does the ferry run again? We go to press today and need something by 4pm.',
      'question',
      '2026-10-13T16:00:00+01:00',
    ],
  ])('%s: its limit stands behind it: %s', (language, text, type, due) => {
    expect(dated(language, text)).toEqual([[type, due]]);
  });

  test('a reply that is wanted of guests is owed by its day', () => {
    const { intents, triage } = readAtHome(
      'de',
      'Das Treffen ist am Freitag, 23. Oktober, um 19 Uhr im Pfarrsaal.\n\nUm Rückmeldung bis 19. Oktober wird gebeten.',
    );
    expect(intents.map(({ type, due, start }) => [type, due ?? start])).toEqual([
      ['meeting', '2026-10-23T19:00:00+02:00'],
      ['deadline', '2026-10-19'],
    ]);
    expect(triage).toBe('reply');
  });

  test('short questions on lines of their own are several', () => {
    expect(kinds('en', 'Two things:\n\nDoes the price include delivery?\nWhen could you start?')).toEqual([
      'question',
      'question',
    ]);
  });
});

describe('limits of other things', () => {
  test('what says itself until when it may be done lends its day to nothing else', () => {
    expect(
      dated(
        'en',
        'Could you redo the second chart in other colours? We have until 2 November to return the manuscript.',
      ),
    ).toEqual([
      ['task', undefined],
      ['deadline', '2026-11-02'],
    ]);
  });

  test('a limit alone belongs to the request before it', () => {
    expect(
      dated('fr', 'Tu peux refaire le plan ? Si possible avant vendredi, que Claire ait le temps de le relire.'),
    ).toEqual([['task', '2026-10-16']]);
  });

  test('the reason names the day', () => {
    expect(dated('de', 'Vergiss bitte nicht, den Gutschein einzulösen, er läuft am 30. Oktober ab.')).toEqual([
      ['task', '2026-10-30'],
    ]);
  });
});

test('an item of a list takes back its own matter', () => {
  expect(
    kinds('es', '1) Prepárame el acta para el lunes, por favor.\n2) Los caramelos ya los he pedido yo, olvídate.'),
  ).toEqual(['task']);
});

test('a trade is no program', () => {
  expect(kinds('en', 'As an AI consultant I sit all day.\n\nDo you teach beginners too?')).toEqual(['question']);
});
