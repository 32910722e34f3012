import { expect, test } from 'vitest';
import { segment } from './segment.ts';

const partsOf = (text: string): string[] => segment({ text, source: 'body' }).map((one) => one.text);

test('dots that lead to a day end nothing, and each such line stands alone', () => {
  const lines = [
    'Last day to drop a course without a mark .......... Wednesday, February 4',
    'Cards of intent to defend, 4:30 p.m. .............. Friday, February 20',
  ];
  expect(partsOf(lines.join('\n'))).toEqual(lines);
});

test('items of a list on one line stand alone, the number of a part does not', () => {
  expect(partsOf('Two things: 1) bring the key 2) lock the gate')).toHaveLength(2);
  expect(partsOf('(for the archive, part 2 of 3) the keys hang there')).toHaveLength(1);
});

test('dots of somebody who hesitates end a sentence', () => {
  expect(partsOf('Well... I have 3 of them left. Take two.')).toEqual([
    'Well...',
    'I have 3 of them left.',
    'Take two.',
  ]);
});

test('"a. m." at the end of a Spanish sentence', () => {
  expect(partsOf('La cata pasa a las 10:30 a. m. Lo demás sigue igual.')).toEqual([
    'La cata pasa a las 10:30 a. m.',
    'Lo demás sigue igual.',
  ]);
});

test('a day of a month at the beginning of a wrapped line is no number of a list', () => {
  expect(
    partsOf('Bitte lesen Sie den Stand Ihres Zählers im Keller selbst ab, und zwar bis zum\n11. September. Danke.'),
  ).toEqual([
    'Bitte lesen Sie den Stand Ihres Zählers im Keller selbst ab, und zwar bis zum\n11. September.',
    'Danke.',
  ]);
});
