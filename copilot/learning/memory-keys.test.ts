import { expect, test } from 'vitest';
import { memoryKeysOf } from './memory-keys.ts';

const person = (name: string, address: string) => ({ name, address });
const mail = (from: { name: string; address: string } | null, kind: 'none' | 'list' | 'bulk' = 'none') => ({
  from,
  to: [person('Robin Vale', 'robin@vale.example')],
  cc: [],
  automatic: { kind, listId: null, unsubscribe: false },
});
const phraseOf = (evidence: string, of = mail(person('Dana North', 'Dana@North.example'))) =>
  memoryKeysOf(of, [{ evidence }]).phrases[0];

test('a person is remembered by the address, automatic mail by its domain, a list by its member', () => {
  const of = (from: ReturnType<typeof person> | null, kind: 'none' | 'list' | 'bulk') =>
    memoryKeysOf(mail(from, kind), []).sender;
  expect(of(person('Dana', 'Dana@North.example'), 'none')).toBe('dana@north.example');
  expect(of(person('Shop', 'bounce-17@Shop.example'), 'bulk')).toBe('@shop.example');
  expect(of(person('Dana', 'dana@north.example'), 'list')).toBe('dana@north.example');
  expect(of(null, 'none')).toBeNull();
  expect(of(person('', 'nonsense'), 'bulk')).toBeNull();
});

test('a form letter is known again with other numbers and names, and no other text is', () => {
  const first = phraseOf('Robin, please confirm delivery window 17 for your parcel before Dana leaves.');
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(phraseOf('Please confirm delivery window 4711 for your parcel before Robin leaves!')).toBe(first);
  expect(phraseOf('Please confirm the guest list for your party before Robin leaves!')).not.toBe(first);
  expect(
    phraseOf(
      'Please confirm delivery window 17 for your parcel before Dana leaves.',
      mail(person('', 'd@n.example'), 'bulk'),
    ),
  ).not.toBe(first);
});

test('a few everyday words are no wording to be known by', () => {
  expect(phraseOf('Could you please send me the report by Friday?')).toBeNull();
});
