import { expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

test.each([
  ['fr', 'On repousse le bureau du jeudi 12 novembre au jeudi 19, toujours à 18h30 à la mairie.', 'meeting_change'],
  ['en', 'The driver is ill, so no point you coming tomorrow at 9. Make it Friday, same time.', 'meeting_change'],
  ['de', 'Die Gaststube hat ab Mai freitags schon ab 16 Uhr auf.', 'note'],
  ['it', 'Venerdì siamo aperti solo la mattina fino alle 13.', 'note'],
  ['es', 'A partir del lunes el nuevo servidor será correo.molino.example.', 'note'],
  ['pt', 'A entrega fica para sexta-feira, dia 9, pelas 8h.', 'delivery'],
])('%s: %s', (language, text, kind) => {
  expect(kinds(language, text)).toContain(kind);
});

test.each([
  ['en', "I'll get the signed contract over to you on Friday.", 'task'],
  ['en', 'We make it to Leeds by Thursday if the roads are clear.', 'meeting_change'],
  ['en', 'Your parcel comes tomorrow.\n\nNot at home? Our courier will leave it at the kiosk.', 'question'],
  ['de', 'Wir liefern nur noch an Werktagen aus.', 'delivery'],
  ['es', 'El nuevo servidor es más rápido que el anterior.', 'note'],
])('%s: %s is none', (language, text, kind) => {
  expect(kinds(language, text)).not.toContain(kind);
});
