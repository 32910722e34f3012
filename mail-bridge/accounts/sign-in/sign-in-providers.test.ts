import { expect, test } from 'vitest';
import { readConfig, type ConfigError } from '#core/config.ts';
import { mailBridgeConfig } from '../../mail-bridge.config.ts';
import { createSignInProvider } from './sign-in-provider.ts';
import { createSignInProviders } from './sign-in-providers.ts';
import { signInSettingsOf } from './sign-in-settings.ts';

const GOOGLE = { issuer: 'https://accounts.example.com', hosts: ['imap.gmail.example'], name: 'Google' };
const realm = (name: string, domains: string[] = []) => ({
  issuer: `https://login.example.org/realms/${name}`,
  hosts: ['mail.example.org'],
  name,
  domains,
});

function providersOf(list: object[], env: Record<string, string> = {}) {
  const config = readConfig(mailBridgeConfig, { MAILFLEX_OAUTH_PROVIDERS: JSON.stringify(list), ...env });
  return createSignInProviders(
    signInSettingsOf(config).map((one) => createSignInProvider(one, { now: () => new Date() })),
  );
}

test('of several providers the one of the mail host is offered, and of two for one host that of the domain', () => {
  const providers = providersOf([GOOGLE, realm('all'), realm('staff', ['staff.example.org'])]);
  const nameFor = (host: string, address: string | null) => providers.choose(host, address)?.name;
  expect(nameFor('imap.gmail.example', 'nora@gmail.example')).toBe('Google');
  expect(nameFor('MAIL.example.org', 'nora@Staff.example.org')).toBe('staff');
  expect(nameFor('mail.example.org', 'nora@example.org')).toBe('all');
  expect(nameFor('mail.example.org', null)).toBe('all');
  expect(nameFor('mail.elsewhere.example', 'nora@example.org')).toBeUndefined();
  expect(providers.openTo('nora@staff.example.org').map(({ name }) => name)).toEqual(['staff', 'Google', 'all']);
});

test('a provider for other domains is offered to nobody else, although it has the mail host', () => {
  const providers = providersOf([realm('staff', ['staff.example.org'])]);
  expect(providers.choose('mail.example.org', 'nora@example.org')).toBeUndefined();
  expect(providers.openTo('nora@example.org')).toEqual([]);
});

test('the provider of the single variables goes on, and tokens from before there were several are its own', () => {
  const env = { MAILFLEX_OAUTH_ISSUER: 'https://old.example.org', MAILFLEX_OAUTH_HOSTS: 'mail.example.org' };
  const providers = providersOf([realm('new')], env);
  expect(providers.givenBy(undefined, 'mail.example.org')?.name).toBe('old.example.org');
  const fresh = providers.byId('https://login.example.org/realms/new mailflex');
  expect(providers.givenBy(fresh!.id, 'mail.example.org')?.name).toBe('new');
  expect(providers.givenBy('https://gone.example.org mailflex', 'mail.example.org')).toBeUndefined();
});

test('a mistake in the list stops the start and is told with its place', () => {
  const problemsOf = (text: string) => {
    try {
      readConfig(mailBridgeConfig, { MAILFLEX_OAUTH_PROVIDERS: text });
      return '';
    } catch (error) {
      return (error as ConfigError).problems.join('\n');
    }
  };
  expect(problemsOf('[{"issuer":"https://a.example","hosts":["m.example"]}]')).toBe('');
  expect(problemsOf('google')).toMatch(/^MAILFLEX_OAUTH_PROVIDERS: the list: /);
  expect(problemsOf(JSON.stringify([GOOGLE, { ...GOOGLE, issuer: 'login' }]))).toContain('1.issuer: ');
  expect(problemsOf(JSON.stringify([{ ...GOOGLE, hosts: [] }]))).toContain('0.hosts: ');
  expect(problemsOf(JSON.stringify([{ ...GOOGLE, secret: 'x' }]))).toContain('0: ');
});
