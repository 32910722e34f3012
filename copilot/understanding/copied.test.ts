import { describe, expect, test } from 'vitest';
import { understandOffline } from './index.ts';
import { plainMessage } from './plain-message.ts';

const ROBIN = { name: 'Robin Vale', address: 'robin@vale.example' };
const typesOf = (authored: string, to: { name: string; address: string }): string[] =>
  understandOffline({
    message: plainMessage({
      authored,
      from: { name: 'Ada Holm', address: 'ada@holm.example' },
      to: [to],
      cc: [ROBIN],
      subject: 'Roof',
    }),
    receivedAt: '2026-10-06T10:12:03+02:00',
    user: { ...ROBIN, email: ROBIN.address, tz: 'Europe/Berlin' },
  }).intents.map(({ type }) => type);

const TILERS = { name: 'Tilers', address: 'office@tilers.example' };
const LENA = { name: 'Lena Horn', address: 'lena@horn.example' };
const TENANTS = { name: 'Tenants of No. 7', address: 'tenants@no7.example' };

describe('appointments and keys of others are none of who has a copy', () => {
  test.each([
    ['Dear Ms Horn,\n\nAs agreed I shall come on Thursday 15 October at 9 am to measure the roof.\n\nAda Holm', LENA],
    ['Hello Stuart,\n\nThe inspection is on Thursday 15 October at 9 am. The key is in the red box.\n\nAda', TILERS],
    ['Hallo Lena,\n\nwir treffen uns am Donnerstag um 15 Uhr am Gerüst.\n\nAda', LENA],
    ['Bonjour Léna,\n\nle rendez-vous avec le couvreur est fixé au jeudi 15 octobre à 9 h.\n\nAda', LENA],
    ['Hola Lena:\n\nla visita del techador es el jueves 15 de octubre a las 9.\n\nAda', LENA],
    ['The visit of the roofer is on Thursday 15 October at 9 am.', LENA],
  ])('%s', (text, to) => {
    expect(typesOf(text, to)).toEqual([]);
  });
});

test('a list is written to all of its members', () => {
  expect(typesOf('Dear all,\n\nThe tenants meet on Thursday 15 October at 7 pm in the yard.\n\nAda', TENANTS)).toEqual([
    'meeting',
  ]);
});
