import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { newId } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { mailMigrations } from '../store/mail.migrations.ts';
import { accountMigrations } from './accounts.migrations.ts';
import { insertAccount } from './accounts.repository.ts';
import type { AccountTables } from './accounts.tables.ts';
import { createCredentials } from './credentials.ts';
import { createSecretBox } from './secret-box.ts';
import { createSignInProviders } from './sign-in/sign-in-providers.ts';
import { providerUnreachable, signInNeeded, type SignInProvider, type TokenSet } from './sign-in/sign-in-provider.ts';

const HOUR = 3_600_000;

/** A provider whose refresh tokens are good once; a second use is a theft and ends the access, as rotation demands. */
function rotating() {
  let current = 'r0';
  let renewals = 0;
  const at = { down: false, active: true as boolean | null };
  const provider: SignInProvider = {
    id: 'https://id.example.test mailflex',
    hosts: ['imap.example.test'],
    domains: [],
    name: 'Example',
    serves: (host) => host === 'imap.example.test',
    begin: () => Promise.reject(new Error('not asked here')),
    finish: () => Promise.reject(new Error('not asked here')),
    async renew({ refreshToken }) {
      if (at.down) throw providerUnreachable();
      if (refreshToken !== current) throw signInNeeded();
      current = `r${++renewals}`;
      await Promise.resolve();
      return {
        accessToken: `a${renewals}`,
        refreshToken: current,
        expiresAt: Date.now() + HOUR,
        renewAt: Date.now() + HOUR,
      };
    },
    isActive: () => Promise.resolve(at.active),
  };
  return { provider, at, renewals: () => renewals };
}

async function startAccount(tokens: Partial<TokenSet>) {
  const database = await createTestDatabase([...mailMigrations, ...accountMigrations]);
  const secrets = createSecretBox({ key: 'ab'.repeat(32), keyFile: join(tmpdir(), 'unused') });
  const { provider, ...rest } = rotating();
  const [id, tenantId, userId] = [newId(), newId(), newId()];
  const set: TokenSet = { accessToken: 'a0', refreshToken: 'r0', expiresAt: null, renewAt: null, ...tokens };
  const account = {
    id,
    tenantId,
    userId,
    mailboxId: newId(),
    kind: 'imap' as const,
    host: 'imap.example.test',
    port: 993,
    tls: 'implicit' as const,
    username: 'nora',
    login: 'oauth' as const,
    secret: secrets.seal({ tenantId, accountId: id }, JSON.stringify(set)),
    folders: ['INBOX'],
    actWithinHours: 24,
    markTasks: true,
    createdAt: new Date(),
  };
  await inTenant<AccountTables, boolean>(database, tenantId, (tx) => insertAccount(tx, account));
  const credentials = createCredentials({
    database,
    secrets,
    providers: createSignInProviders([provider]),
    clock: { now: () => new Date() },
  });
  return { credentials, account, ...rest, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
}

test('several that need a new token at the same time ask for it once, and all get it', async () => {
  await using at = await startAccount({ expiresAt: Date.now() - 1, renewAt: Date.now() - HOUR });
  const found = await Promise.all([1, 2, 3].map(() => at.credentials.of(at.account)));
  expect(found.map(({ password }) => password)).toEqual(['a1', 'a1', 'a1']);
  expect(at.renewals()).toBe(1);
  expect((await at.credentials.of(at.account)).password).toBe('a1');
});

test('a token that a server does not take is renewed although its time is not over', async () => {
  await using at = await startAccount({ expiresAt: Date.now() + HOUR, renewAt: Date.now() + HOUR });
  expect((await at.credentials.of(at.account)).password).toBe('a0');
  expect((await at.credentials.of(at.account, 'a0')).password).toBe('a1');
  expect((await at.credentials.of(at.account, 'a0')).password).toBe('a1');
});

test('while the provider cannot be reached a token is used to its end, and no longer', async () => {
  await using at = await startAccount({ expiresAt: Date.now() + HOUR, renewAt: Date.now() - 1 });
  at.at.down = true;
  expect((await at.credentials.of(at.account)).password).toBe('a0');
  await using over = await startAccount({ expiresAt: Date.now() - 1, renewAt: Date.now() - 2 });
  over.at.down = true;
  await expect(over.credentials.of(over.account)).rejects.toMatchObject({ code: 'connection.provider_unreachable' });
  over.at.down = false;
  expect((await over.credentials.of(over.account)).password).toBe('a1');
});

test('an access that was taken back is told apart from one that is due and from a provider that does not say', async () => {
  await using at = await startAccount({
    refreshToken: 'stolen',
    expiresAt: Date.now() + HOUR,
    renewAt: Date.now() + HOUR,
  });
  const held = await at.credentials.of(at.account);
  expect(await at.credentials.check(held)).toBe('good');
  at.at.active = null;
  expect(await at.credentials.check(held)).toBe('good');
  expect(await at.credentials.check({ ...held, renewAt: Date.now() - 1 })).toBe('due');
  at.at.active = false;
  expect(await at.credentials.check(held)).toBe('rejected');
  await expect(at.credentials.of(at.account, held.password)).rejects.toMatchObject({
    code: 'mail_account.sign_in_needed',
  });
});
