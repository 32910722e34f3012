import { expect, test } from 'vitest';
import { createOrigins } from './origin.ts';

test('a loopback server answers for loopback names and its public name only', () => {
  const origins = createOrigins({ host: '127.0.0.1', publicUrl: 'https://mail.example.org' });
  const hosts = ['localhost:4680', '127.0.0.1:4680', '[::1]:4680', 'mail.example.org', 'evil.example:4680', undefined];
  expect(hosts.map((host) => origins.isOwnHost(host))).toEqual([true, true, true, true, false, false]);
});

test('a public server without a public address cannot know its names', () => {
  expect(createOrigins({ host: '0.0.0.0', publicUrl: undefined }).isOwnHost('whatever.example')).toBe(true);
  expect(createOrigins({ host: '0.0.0.0', publicUrl: 'https://a.example' }).isOwnHost('b.example')).toBe(false);
});

test('requests of other sites are told apart by Origin and by Sec-Fetch-Site', () => {
  const origins = createOrigins({ host: '127.0.0.1', publicUrl: undefined });
  const host = '127.0.0.1:4680';
  expect(origins.isOwnPage({ host, origin: 'http://127.0.0.1:4680', site: 'same-origin' })).toBe(true);
  expect(origins.isOwnPage({ host })).toBe(true);
  expect(origins.isOwnPage({ host, origin: 'http://127.0.0.1:8080' })).toBe(false);
  expect(origins.isOwnPage({ host, origin: 'null' })).toBe(false);
  expect(origins.isOwnPage({ host, site: 'cross-site' })).toBe(false);
  expect(origins.isOwnPage({ host, site: 'same-site' })).toBe(false);
});
