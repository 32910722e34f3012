import { expect, test } from 'vitest';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import { readAtHome } from '../testing/mail-at-home.ts';
import { fold } from './fold.ts';
import { handsLockedArchive } from './locked-archives.ts';
import { plainMessage } from './plain-message.ts';

const file = (filename: string): Partial<ParsedMessage> => ({
  attachments: [{ partId: '2', filename, contentType: 'application/octet-stream', size: 9000, inline: false }] as never,
});
const hands = (filename: string, text: string): boolean =>
  handsLockedArchive(plainMessage({ authored: text, ...file(filename) }), fold(text));

test.each([
  ['Drawings_0812.zip', 'The drawings are attached. Password to open the file: 0812'],
  ['Bewerbung.zip', 'Anbei meine Unterlagen, das Kennwort lautet kern2026.'],
  ['Facture.rar', 'La facture est jointe. Mot de passe : 7741'],
  ['Demanda.7z', 'Se adjunta la demanda. Contraseña del archivo: 4418'],
])('%s: %s', (name, text) => {
  expect(hands(name, text)).toBe(true);
});

test.each([
  ['Drawings_0812.zip', 'The drawings are attached, I will text you the password.'],
  ['Drawings_0812.pdf', 'The drawings are attached. Password to open the file: 0812'],
  ['Photos.zip', 'All photos of the fair, 48 of them. The password of the club computer is where it always was.'],
])('no locked archive with its password: %s: %s', (name, text) => {
  expect(hands(name, text)).toBe(false);
});

test('nothing of a stranger who sends one becomes work', () => {
  const text = 'Please check the attached claim and answer by Friday 23 October. Password of the archive: 2026';
  const from = { name: 'Registry', address: 'registry@notice-office.example' };
  const { intents, findings } = readAtHome('en', text, { from, ...file('Claim_771.zip') });
  expect(findings.map(({ code }) => code)).toContain('phishing');
  expect(intents).toEqual([]);
});
