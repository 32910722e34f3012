import { expect, test } from 'vitest';
import { understandOffline } from '../index.ts';
import { plainMessage } from '../plain-message.ts';

const ROBIN = { name: 'Robin Vale', address: 'robin@vale.example' };
const ADA = { name: 'Ada Holm', address: 'ada@holm.example' };
const typesOf = (authored: string, copiedFrom?: { name: string; address: string }): string[] =>
  understandOffline({
    message: plainMessage({
      authored,
      from: ADA,
      to: [copiedFrom ?? ROBIN],
      ...(copiedFrom === undefined ? {} : { cc: [ROBIN] }),
      subject: 'Balcony',
    }),
    receivedAt: '2026-10-06T10:12:03+02:00',
    user: { ...ROBIN, email: ROBIN.address, tz: 'Europe/Berlin' },
  }).intents.map(({ type }) => type);

test.each([
  'Hallo Robin,\n\nden Messtermin, den wir Ihnen für Freitag, 16. Oktober um 9:30 Uhr genannt hatten, brauchen wir nicht mehr.',
  'Hallo Robin,\n\nden Besichtigungstermin am Freitag um 9:30 Uhr brauchen wir doch nicht.',
  'Dear Robin,\n\nthe survey visit that we proposed for Friday 16 October at 9:30 is no longer needed.',
  'Hola Robin:\n\nLa visita que le habíamos propuesto para el viernes 16 de octubre a las 9:30 ya no hace falta.',
])('what was set and is not needed any more is cancelled: %s', (text) => {
  expect(typesOf(text)).toEqual(['meeting_cancel']);
});

test.each([
  'Dear Robin,\n\nthe site visit is on Friday 16 October at 9:30 and the key is no longer needed.',
  'Hallo Robin,\n\ndie Besichtigung am Freitag um 9:30 Uhr ist fest, den Schlüssel brauchen wir nicht mehr.',
])('something else is not needed: %s', (text) => {
  expect(typesOf(text)).not.toContain('meeting_cancel');
});

test.each([
  'Hallo Robin,\n\nwir hatten Sie gebeten, uns bis zum 16. Oktober die Maße des Geländers zu nennen. Das ist nicht mehr nötig.',
  'Hallo Robin,\n\nleider sind wir bis in den März hinein ausgebucht und können Ihnen kein Angebot machen.',
])('neither a request taken back nor a refusal has a limit: %s', (text) => {
  expect(typesOf(text)).toEqual([]);
});

const LENA = { name: 'Lena Horn', address: 'lena@horn.example' };
test.each([
  [
    'Hola Lena:\n\nEl camión pasa el jueves 15 a las 9.\n\nCopio a Robin: ¿nos decís si el patio queda libre?\n\nAda',
    'question',
  ],
  [
    'Hallo Lena,\n\nwir kommen am Donnerstag um 9 Uhr.\n\nFrau Vale (im Cc), bitte schließen Sie den Keller auf.\n\nAda',
    'task',
  ],
])('the reader of a copy is called: %s', (text, type) => {
  expect(typesOf(text, LENA)).toEqual([type]);
});
