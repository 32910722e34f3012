import { expect, test } from 'vitest';
import { mayReach, readEgressRules } from './egress-rules.ts';
import { resolveHost } from './resolve-host.ts';

const nothing = readEgressRules([]);

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '224.0.0.1',
  '255.255.255.255',
  'not-an-address',
])('%s is refused unless the operator allows it', (address) => {
  expect(mayReach(nothing, 'mail.example.org', address)).toBe(false);
});

test.each(['9.9.9.9', '2620:fe::fe'])('the public address %s is reached', (address) => {
  expect(mayReach(nothing, 'mail.example.org', address)).toBe(true);
});

test('the operator allows ranges, single addresses and host names, and nothing beside them', () => {
  const rules = readEgressRules(['10.0.0.0/8', '127.0.0.1', 'Mail.Home.Example']);
  expect(mayReach(rules, 'x', '10.9.9.9')).toBe(true);
  expect(mayReach(rules, 'x', '127.0.0.1')).toBe(true);
  expect(mayReach(rules, 'x', '::ffff:127.0.0.1')).toBe(true);
  expect(mayReach(rules, 'x', '127.0.0.2')).toBe(false);
  expect(mayReach(rules, 'mail.home.example', '192.168.0.9')).toBe(true);
  expect(mayReach(rules, 'other.home.example', '192.168.0.9')).toBe(false);
});

test('a name is judged by the address it leads to', async () => {
  await expect(resolveHost(nothing, 'localhost')).rejects.toMatchObject({ code: 'egress.refused' });
  await expect(resolveHost(nothing, '[::1]')).rejects.toMatchObject({ code: 'egress.refused' });
  expect(await resolveHost(readEgressRules(['localhost']), 'localhost')).not.toEqual([]);
});
