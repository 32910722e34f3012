import { expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';
import { inputOf } from '../testing/parsed-message.ts';
import { understandOffline } from './index.ts';

const found = (language: string, line: string, subject = 'Minutes / Protokoll / Acta'): string[] =>
  readAtHome(language, line, { subject }).intents.map(({ type, evidence, due }) =>
    [type, evidence, due].filter(Boolean).join(' | '),
  );

test.each([
  ['en', 'Drains: Robin to ring the council by Friday.', 'task | ring the council by Friday. | 2026-10-16'],
  ['en', 'Robin to print 40 programmes.', 'task | print 40 programmes.'],
  ['de', '- R. Vale erstellt bis Freitag die Preisliste', 'task | erstellt bis Freitag die Preisliste | 2026-10-16'],
  ['fr', 'Site : Robin relit la page des tarifs.', 'task | relit la page des tarifs.'],
  ['es', 'Robin cotiza el bus para la salida.', 'task | cotiza el bus para la salida.'],
])('work that minutes give to the reader, %s: %s', (language, line, expected) => {
  expect(found(language, line, language === 'fr' ? 'Compte rendu du 12' : undefined)).toEqual([expected]);
});

test.each([
  ['en', 'Robin has ordered the jerseys already.'],
  ['en', 'Declan to get a price from the electrician.'],
  ['de', '- R. Vale berichtet von der Messe'],
  ['fr', 'Robin est en congé vendredi.'],
  ['es', 'Robin informa que el salón quedó pintado.'],
])('what they tell of readers and others, %s: %s', (language, line) => {
  expect(found(language, line, language === 'fr' ? 'Compte rendu du 12' : undefined).join()).not.toContain('task');
});

test('a letter to one reader tells of a namesake', () => {
  expect(found('en', 'Our new dog Robin to nobody listens.', 'News')).toEqual([]);
});

test.each([
  ['pt', 'Traz duas cadeiras no sábado, está bem?', ['task']],
  ['de', 'Bring die Leiter mit, ja?', ['task']],
  ['en', 'Please be here by nine. If you are unable to attend, please call the office.', ['task']],
  ['it', 'In caso di impedimento la preghiamo di avvisarci al numero 051 555 0100.', []],
  ['de', 'Anmerkungen bitte direkt an mich.', []],
])('tags and contingencies, %s: %s', (language, text, expected) => {
  expect(readAtHome(language, text).intents.map(({ type }) => type)).toEqual(expected);
});

test('whoever only gets a copy is no one to do the copying', () => {
  const cc = [{ name: 'Robin Vale', address: 'robin@vale.example' }];
  const to = [{ name: 'Sam Low', address: 'sam@low.example' }];
  const authored = 'Bonjour Sam,\n\nPeux-tu appeler le client ?\n\nRobin, copie pour info.\n';
  expect(understandOffline(inputOf({ authored, to, cc })).intents).toEqual([]);
});

test.each([
  ['en', 'Tom orders the tent and pays the deposit of £120 by 3 November.'],
  ['de', 'Lukas bestellt die Zelte und zahlt die Anzahlung von 120 EUR ein (bis 3. November).'],
  ['fr', 'Julie réserve la salle et paie les arrhes de 120 € avant le 3 novembre.'],
  ['es', 'Carlos reserva la carpa y paga la señal de 120 € antes del 3 de noviembre.'],
])('what others pay is no bill of the reader, %s: %s', (language, line) => {
  expect(found(language, line, language === 'fr' ? 'Compte rendu du 12' : undefined).join()).not.toContain('payment');
});

test.each([
  ['en', 'Robin: your permit has come, nothing is left open.'],
  ['de', 'Robin: dein Ausweis ist da, da ist nichts mehr offen.'],
  ['fr', "Robin : ton badge est arrivé, il n'y a rien en suspens."],
])('a line with the name of the reader that leaves nothing open, %s: %s', (language, line) => {
  expect(found(language, line, language === 'fr' ? 'Compte rendu du 12' : undefined).join()).not.toContain('task');
});
