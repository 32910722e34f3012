import { describe, expect, test } from 'vitest';
import { readInLondon } from '../testing/mail-at-home.ts';

const dueOf = (text: string) =>
  readInLondon(`Hello Robin,\n\n${text}\n\nJo`, { subject: 'Plan' }).intents.find(
    ({ type }) => type === 'task' || type === 'deadline',
  )?.due;

describe('a day told by its distance to another', () => {
  test.each([
    ['The survey is on Thursday 28 May. Please send me the plans three days before that.', '2026-05-25'],
    ['The survey is on Monday 1 June. Please let me have the key two working days before the survey.', '2026-05-28'],
    ['The ship berths on 19 June. Please hand in the bills 48 hrs prior to berthing.', '2026-06-17'],
    ['Der Termin ist am 12. Juni. Bitte schicken Sie mir die Pläne eine Woche vor diesem Termin.', '2026-06-05'],
    [
      'The airport bus runs from 2 June. The ship reaches port on 19 June. Please send me the bills two days before port.',
      '2026-06-17',
    ],
    ['Das Audit ist am 12. Juni. Bitte schicken Sie mir die Unterlagen zwölf Tage vor dem Audit.', '2026-05-31'],
    ["L'assemblée aura lieu le 16 juin. Merci de me rendre le pouvoir trois jours avant l'assemblée.", '2026-06-13'],
    ['La visita es el 10 de junio. Por favor, mándame la lista dos días antes de la visita.', '2026-06-08'],
    ['Il sopralluogo è il 3 giugno. Mi mandi il modulo cinque giorni prima del sopralluogo, per favore.', '2026-05-29'],
    ['We play on Saturday 30 May. Please bring me the shirts on the Thursday before.', '2026-05-28'],
  ])('%s', (text, due) => expect(dueOf(text)).toBe(due));

  test('sentences that point at each other end somewhere', () => {
    const text = 'Please call me two days before the survey. Please write to me three days before the call.';
    expect(dueOf(text)).toBeUndefined();
  });
});
