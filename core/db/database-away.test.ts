import { expect, test } from 'vitest';
import { isDatabaseAway } from './database-away.ts';

test('a database that is away is told from a statement that is wrong', () => {
  const coded = (code: string) => Object.assign(new Error('refused'), { code });
  const away = [
    coded('57P01'),
    coded('57P03'),
    coded('08006'),
    coded('ECONNREFUSED'),
    new Error('Connection terminated'),
  ];
  expect(away.map(isDatabaseAway)).toEqual(away.map(() => true));
  const wrong = [coded('23505'), coded('57014'), new Error('refused'), 'Connection terminated', null];
  expect(wrong.map(isDatabaseAway)).toEqual(wrong.map(() => false));
});
