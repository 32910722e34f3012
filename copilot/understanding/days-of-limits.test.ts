/** Which day a limit is: words behind it, conditions before it, events it leans on, hours that stand for others. */
import { describe, expect, test } from 'vitest';
import { readAtHome, readInLondon } from '../testing/mail-at-home.ts';

const dues = (language: string, text: string): (string | undefined)[] =>
  readAtHome(language, text).intents.flatMap(({ type, due }) => (type === 'task' ? [due?.slice(0, 10)] : []));

const dueOf = (text: string): (string | undefined)[] =>
  readInLondon(text).intents.flatMap(({ type, due }) => (type === 'task' ? [due] : []));

describe('the limit of a request stands behind a day or before the noun of an event', () => {
  const [friday] = dues('en', 'Could you send me the price list by Friday?');
  test.each([
    ['en', 'Could you send me the price list? I need it Friday at the latest.'],
    ['de', 'Könntest du mir die Preisliste schicken? Ich brauche sie am Freitag, allerspätestens.'],
    ['es', '¿Me puedes enviar la lista de precios? La necesito el viernes a más tardar.'],
    ['fr', 'Peux-tu imprimer le programme avant la réunion de vendredi ?'],
  ])('%s: %s', (language, text) => {
    expect(dues(language, text)).toEqual([friday]);
  });
});

describe('what is only supposed gives no day', () => {
  test.each([
    'If it freezes at the weekend could you bring the pots in on Thursday night?',
    'Can you sweep the yard on Thursday before you leave?',
  ])('%s', (text) => {
    expect(dueOf(text)).toEqual(dueOf('Could you bring the pots in on Thursday?'));
  });
});

test('what is wanted before something lies before its day', () => {
  expect(dues('fr', 'Le maçon passe jeudi matin. Peux-tu vider le garage avant ça ?')).toEqual(
    dues('fr', 'Peux-tu vider le garage avant jeudi ?'),
  );
});

test('when to ring if a day does not suit is no limit of other work', () => {
  const [due] = dueOf(
    'The sweep comes on Thursday 21 May at 9. Please make sure the hearth is cleared. If this is not convenient ring us before the 19th.',
  );
  expect(due ?? '2026-05-21').toMatch(/^2026-05-21/u);
});

describe('hours that stand for others', () => {
  test.each([
    ['Your Saturday shift is now 2pm to 8pm instead of 9am to 3.', 'T14:00', 'T20:00', 'T09:00'],
    ["Dana can't do 9 on Friday, so we are meeting her on Monday at 11:30 instead.", 'T11:30', undefined, 'T09:00'],
  ])('%s', (text, start, end, old) => {
    const [change] = readInLondon(text).intents;
    expect(change?.type).toBe('meeting_change');
    expect(change?.start).toContain(start);
    expect(change?.oldStart).toContain(old);
    if (end !== undefined) expect(change?.end).toContain(end);
  });
});
