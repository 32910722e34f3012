import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const read = (language: string, text: string) => readAtHome(language, text).intents.map(({ type, due }) => [type, due]);

describe('until when an answer is wanted', () => {
  test.each([
    [
      'en',
      "Do you still have a seat in the minibus for my nephew? The train is sold out. Let me know by tomorrow pls, otherwise I'll book a coach.",
      '2026-10-14',
    ],
    [
      'es',
      '¿Les aparto las 40 bandejas para el jueves o esta semana van menos? Necesito saberlo hoy antes de las 4 de la tarde porque se cosecha mañana.',
      '2026-10-13T16:00:00-05:00',
    ],
    ['de', 'Ihr Platz im Kurs ist noch frei. Kommen Sie? Rückmeldung bis 23.10.', '2026-10-23'],
    [
      'en',
      'Would you be willing to read the draft? Please accept or decline by 23 October using the link below.',
      '2026-10-23',
    ],
  ])('%s: the question and its limit are one: %s', (language, text, due) => {
    expect(read(language, text)).toEqual([['question', due]]);
  });

  test('what asks something of its own stays', () => {
    const found = read('en', 'Is the hall dry again? Let me know by Friday whether the van is free on Sunday.');
    expect(found).toHaveLength(2);
    expect(found).toContainEqual([expect.stringMatching(/task|question/u), '2026-10-16']);
  });

  test('without a question it is a request of its own', () => {
    expect(read('en', 'The hall is free on both weekends. Let me know by Friday which one you take.')).toEqual([
      [expect.stringMatching(/task|question/u), '2026-10-16'],
    ]);
  });
});
