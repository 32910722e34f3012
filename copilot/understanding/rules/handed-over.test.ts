import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const read = (language: string, text: string) => readAtHome(language, text).intents;
const kinds = (language: string, text: string): string[] => read(language, text).map(({ type }) => type);

describe('what is handed over is no parcel', () => {
  test.each([
    ['es', 'El dinero se entrega en mano a la tutora.'],
    ['fr', 'Vendredi je vous livre le fichier définitif.'],
    ['de', 'Danach liefere ich die fertige Datei.'],
    ['en', 'After that we will deliver the corrected draft.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('delivery');
  });
});

describe('a sum that is due only from who does not do it', () => {
  test('is no payment', () => {
    expect(kinds('en', 'Please bring the drill back by 16 October to avoid a late fee of $25.')).not.toContain(
      'payment',
    );
  });
  test('beside a sum that is asked for', () => {
    expect(kinds('en', 'Please pay the invoice of $40 by 16 October to avoid a late fee of $5.')).toContain('payment');
  });
});

describe('what may wait sets no limit', () => {
  test.each([
    ['de', 'Der Rest kann bis zum 19. Oktober warten.'],
    ['en', 'The other papers can wait until 19 October.'],
    ['es', 'Lo demás puede esperar hasta el 19 de octubre.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual([]);
  });
});

describe('what presses, tells or asks only for regrets is no work', () => {
  test.each([
    ['fr', 'Nous comptons sur vous !'],
    ['de', 'Ich verlasse mich auf dich.'],
    ['en', 'Heating comes back on tonight by the way.'],
    ['de', 'Eine Abschrift steckt auch in Ihrem Briefkasten.'],
    ['en', "Please let us know if you can't make it."],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('task');
  });
  test('an order beside it is', () => {
    expect(kinds('en', 'Please turn the heating back on tonight.')).toContain('task');
  });
});

test('a house that shuts early is worth knowing, and no limit', () => {
  expect(kinds('de', 'Am Donnerstag, 15. Oktober schließt der Hort wegen einer Feier schon um 14 Uhr.')).toEqual([
    'note',
  ]);
});

test('hours under a signature are no appointment', () => {
  expect(kinds('fr', 'Merci pour votre confiance.\n\nOuvert mardi et jeudi de 14h à 18h')).not.toContain('meeting');
});

test('what is ready is to be fetched until the hour in its own clause', () => {
  const found = read('es', 'La bici ya está. Puede pasar a buscarla hasta las 18:30, mañana cerramos todo el día.');
  expect(found.map(({ type, due }) => [type, due?.slice(11, 16)])).toContainEqual(['task', '18:30']);
});

test('somebody away names the old day of what is moved', () => {
  const [moved, ...more] = read(
    'de',
    'Leider ist Frau Dr. Maurer am 15.10. nicht da. Ihr Termin um 8:40 Uhr wird daher verlegt auf Montag, 19.10., 11:15 Uhr.',
  );
  expect(more).toEqual([]);
  expect([moved?.type, moved?.oldStart?.slice(0, 16), moved?.start?.slice(0, 16)]).toEqual([
    'meeting_change',
    '2026-10-15T08:40',
    '2026-10-19T11:15',
  ]);
});

test('the reference that is to be quoted', () => {
  const text = 'Total à régler : 212,40 €\nExigible au 15/10/2026 - référence à indiquer : KV-031-T2';
  expect(read('fr', text).map(({ reference }) => reference)).toEqual(['KV-031-T2']);
});
