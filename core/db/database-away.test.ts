import { expect, test } from 'vitest';
import { databaseAway, isDatabaseAway, mayPass } from './database-away.ts';

const coded = (code: string) => Object.assign(new Error('refused'), { code });

test('what may pass by itself is told from a statement that is wrong', () => {
  const passing = [databaseAway(), coded('40P01'), coded('57014'), coded('53100'), coded('58030')];
  expect(passing.map(mayPass)).toEqual(passing.map(() => true));
  const wrong = [coded('23505'), coded('42601'), new Error('refused'), 'refused', null];
  expect(wrong.map(mayPass)).toEqual(wrong.map(() => false));
});

test('only a database that cannot be reached is away', () => {
  expect([databaseAway(), coded('57014'), coded('ECONNREFUSED')].map(isDatabaseAway)).toEqual([true, false, false]);
});
