import { expect, test } from 'vitest';
import { ConfigError } from '#core/config.ts';
import { allSettings, loadConfig } from './config.ts';
import { configReference, writtenReference } from './config-reference.ts';

test('an empty environment gives a working configuration', () => {
  const { config, warnings } = loadConfig({});
  expect(config.server).toMatchObject({ host: '127.0.0.1', port: 4680, ownerEmail: 'me@localhost' });
  expect(warnings).toEqual([]);
});

test('every wrong variable is named at once', () => {
  const load = () => loadConfig({ MAILFLEX_PORT: 'many', MAILFLEX_ROLES: 'cook', MAILFLEX_SMTP_PORT: '99999' });
  expect(load).toThrow(ConfigError);
  for (const name of ['MAILFLEX_PORT', 'MAILFLEX_ROLES', 'MAILFLEX_SMTP_PORT']) expect(load).toThrow(name);
});

test('a misspelt variable is warned about', () => {
  expect(loadConfig({ MAILFLEX_PROT: '1', PATH: '/bin' }).warnings).toEqual([
    expect.stringContaining('MAILFLEX_PROT is set'),
  ]);
});

test('no variable is declared twice', () => {
  const names = allSettings().flatMap(({ settings }) => settings.map((setting) => setting.env));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('the reference in deploy/configuration.md is what the code declares', () => {
  expect(writtenReference()).toBe(configReference());
});
