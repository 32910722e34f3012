import { describe, expect, test } from 'vitest';
import { understandOffline } from './index.ts';
import { plainMessage } from './plain-message.ts';

const USER = { name: 'Robin Vale', email: 'robin@vale.example', tz: 'Europe/Berlin' };
const ROBIN = { name: 'Robin Vale', address: 'robin@vale.example' };
const typesOf = (authored: string, envelope: Partial<Parameters<typeof plainMessage>[0]> = {}): string[] =>
  understandOffline({
    message: plainMessage({ authored, ...envelope }),
    receivedAt: '2026-10-06T10:12:03+02:00',
    user: USER,
  }).intents.map(({ type }) => type);
const board = { from: { name: 'Mill board', address: 'noreply@board.example' }, subject: 'Card changed' };

describe('what is asked of all who watch is asked of nobody', () => {
  test.each([
    'Lena moved "Kiln rota" to Doing.\n\nPlease check that the bricks are dry and add a photo.\n\nYou are receiving this because you watch this card.',
    'Nils hat KARTE-12 geändert.\n\nBitte die Liste der Öfen ergänzen.\n\nSie erhalten diese Nachricht, weil Sie den Vorgang beobachten.',
    'Léa a commenté le ticket.\n\nMerci de vérifier la cuisson.\n\nVous recevez ce message parce que vous suivez ce ticket.',
  ])('%s', (text) => {
    expect(typesOf(text, board)).toEqual([]);
  });
});

describe('whoever calls the reader through a program asks the reader', () => {
  test.each([
    ['Lena mentioned you in "Kiln rota":\n\n"@Robin Vale could you order the fire bricks by Thursday?"', 'task'],
    ['Nils hat dich erwähnt:\n\n"@Robin Vale bring bitte die Schlüssel zum Ofenhaus mit."', 'task'],
    ['Léa vous a mentionné :\n\n« @Robin Vale est-ce que le four est déjà froid ? »', 'question'],
    ['Pablo te ha mencionado:\n\n"@Robin Vale sube por favor las fotos del horno"', 'task'],
  ])('%s', (text, type) => {
    expect(typesOf(text, board)).toEqual([type]);
  });

  test('and whoever calls somebody else does not', () => {
    expect(typesOf('Lena wrote:\n\n"@Tom Hale could you order the fire bricks?"', board)).toEqual([]);
  });
});

describe('a copy asks nothing, though it greets a whole team', () => {
  const copy = { to: [{ name: 'Kiln desk', address: 'kiln@works.example' }], cc: [ROBIN] };
  test.each([
    'Dear colleagues,\n\nplease order the part today and mark it as urgent. Jens, you take it.\n\nMr Vale is copied for information.',
    'Liebe Kollegen,\n\nbitte bestellt das Teil heute noch.\n\nHerr Vale steht zur Information in Kopie.',
    "Chers collègues,\n\nMerci d'envoyer le rapport au client pour lundi.",
    'Hola, equipo:\n\nPor favor, entregad las llaves a mantenimiento.',
  ])('%s', (text) => {
    expect(typesOf(text, copy)).toEqual([]);
  });
});

describe('told not to, in German', () => {
  test.each([
    ['Bitte die Proben 31 bis 40 nicht noch einmal messen, ich hatte mich vertan.', []],
    ['Bitte den alten Schlüssel nicht mehr benutzen.', []],
    ['Bitte nicht später als Freitag liefern.', ['task']],
    ['Bitte schicken Sie den Bogen nicht mir, sondern der Kasse.', ['task']],
  ])('%s', (text, types) => {
    expect(typesOf(`Guten Tag Robin,\n\n${text}\n\nGruß\nO. Reich`, { subject: 'Ofen' })).toEqual(types);
  });
});
