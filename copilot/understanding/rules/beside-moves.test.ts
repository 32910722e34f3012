import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('what falls away with an event is no event of its own', () => {
  test.each([
    ['en', 'The rehearsal on Sunday 8 November is cancelled. So the 9 am sectional is cancelled too.'],
    ['fr', "La répétition de dimanche 8 novembre est annulée. L'échauffement de 9h n'a donc pas lieu."],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['meeting_cancel']);
  });
});

test('the hour that stays is the hour of the new day', () => {
  const { intents } = readAtHome(
    'de',
    'wir müssen die Probe vom 20.10. auf Donnerstag, den 29. Oktober verlegen. Uhrzeit (19 Uhr) und Ort bleiben gleich.',
  );
  expect(intents.map(({ type, start }) => [type, start?.slice(0, 16)])).toEqual([
    ['meeting_change', '2026-10-29T19:00'],
  ]);
});

test('somebody else’s hour is only told', () => {
  expect(kinds('de', 'Im dritten Stock wohnt Frau Berger, sie hat um 15 Uhr Massage.')).toEqual([]);
});
