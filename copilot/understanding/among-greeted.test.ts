import { expect, test } from 'vitest';
import { readInLondon } from '../testing/mail-at-home.ts';

const ROBIN = [{ name: 'Robin Vale', address: 'robin@vale.example' }];
const ASK = 'Please sign the yellow form and hand it back by Friday, 22 May.';
const read = (to: { name: string; address: string }[], hello: string, from = 'office@hillschool.example') =>
  readInLondon(`${hello}\n\n${ASK}\n\nKim\n`, { from: { name: 'Kim', address: from }, to, cc: ROBIN }).intents.map(
    ({ type, due }) => [type, due],
  );
const TASK = [['task', '2026-05-22']];

test.each([
  ['parents who are greeted', [{ name: 'Class 4B', address: 'class4b@hillschool.example' }], 'Dear parents of 4B,'],
  ['a list of parents', [{ name: 'Parents 4B', address: 'parents4b@hillschool.example' }], 'Good morning,'],
  ['everybody on a list of parents', [{ name: 'Parents 4B', address: 'parents4b@hillschool.example' }], 'Hello all,'],
  ['recipients that are not shown', [], 'Dear parents of 4B,'],
])('%s: the reader is one of them', (_, to, hello) => {
  expect(read(to, hello)).toEqual(TASK);
});

test.each([
  ['people of the house', [{ name: 'Reception', address: 'reception@hillschool.example' }], 'Hello all,'],
  ['another house', [{ name: 'Printers', address: 'members@inkhouse.example' }], 'Dear all,'],
  ['one person', [{ name: 'Marta Lind', address: 'marta@hillschool.example' }], 'Dear Marta,'],
  ['one person on a list of parents', [{ name: 'Parents 4B', address: 'parents4b@hillschool.example' }], 'Dear Marta,'],
])('%s: a copy asks nothing', (_, to, hello) => {
  expect(read(to, hello)).toEqual([]);
});

test('a reader of the house itself has a copy for information', () => {
  const to = [{ name: 'Parents 4B', address: 'parents4b@vale.example' }];
  expect(read(to, 'Dear parents of 4B,', 'office@vale.example')).toEqual([]);
});
