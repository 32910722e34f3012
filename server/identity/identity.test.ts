import { beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { newId } from '#core/contracts/ids.ts';
import type { Database } from '#core/ports/database.ts';
import { effectMigrations } from '../actions/effects.migrations.ts';
import { identityMigrations } from './identity.migrations.ts';
import { createIdentity, type Identity } from './index.ts';
import { createActionRunner, type EffectRunner } from '../actions/runner.ts';
import { createLiveFeed } from '../realtime/live-feed.ts';

let now: Date;
let database: Database;
let identity: Identity;
let runner: EffectRunner;
const owner = { email: 'Me@localhost', name: 'Me', tz: 'Europe/Berlin', locale: 'en' };
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const DAY = 86_400_000;

beforeEach(async () => {
  now = new Date('2026-03-01T09:00:00Z');
  const clock = { now: () => now };
  database = await createTestDatabase([...effectMigrations, ...identityMigrations]);
  identity = createIdentity({ database, clock, limits: { absoluteDays: 30, idleDays: 7 } });
  runner = createActionRunner({ database, clock, liveFeed: createLiveFeed() });
  runner.register(identity.actions);
  return () => database[Symbol.asyncDispose]();
});

const signIn = async (secret: string) => (await identity.sessions.find(secret))!.actor;

describe('first run', () => {
  test('the owner is made once', async () => {
    const first = await identity.ensureOwner(owner);
    const again = await identity.ensureOwner({ ...owner, name: 'Somebody else' });
    expect([first.created, again.created]).toEqual([true, false]);
    expect(again).toMatchObject({ userId: first.userId, name: 'Me', email: 'me@localhost', passwordSet: false });
  });

  test('the sign-in link works once and for a day', async () => {
    const user = await identity.ensureOwner(owner);
    const token = await identity.login.createToken(user);
    const secret = await identity.login.withToken({ token, address: '::1' });
    expect(await signIn(secret)).toMatchObject({ kind: 'user', userId: user.userId });
    await expect(identity.login.withToken({ token, address: '::1' })).rejects.toMatchObject({
      code: 'session.invalid_token',
    });
    const late = await identity.login.createToken(user);
    later(DAY + 1);
    await expect(identity.login.withToken({ token: late, address: '::1' })).rejects.toMatchObject({ status: 401 });
  });
});

describe('passwords', () => {
  test('unknown address and wrong password cannot be told apart', async () => {
    const user = await identity.ensureOwner(owner);
    await identity.users.setPassword(user.userId, 'correct horse');
    const attempt = (email: string, password: string) =>
      identity.login.withPassword({ email, password, address: '::1' }).catch((error: unknown) => error);
    const wrong = await attempt('me@localhost', 'battery');
    const unknown = await attempt('nobody@localhost', 'battery');
    expect(wrong).toMatchObject({ code: 'session.invalid_credentials' });
    expect((unknown as Error).message).toBe((wrong as Error).message);
    expect(await attempt('ME@localhost', 'correct horse')).toBeTypeOf('string');
  });

  test('an account without a password cannot be entered with one', async () => {
    await identity.ensureOwner(owner);
    await expect(
      identity.login.withPassword({ email: 'me@localhost', password: '', address: '::1' }),
    ).rejects.toMatchObject({ code: 'session.invalid_credentials' });
  });

  test('after five attempts in a minute an account has to wait, even with the right password', async () => {
    const user = await identity.ensureOwner(owner);
    await identity.users.setPassword(user.userId, 'correct horse');
    const attempt = (password: string) =>
      identity.login.withPassword({ email: 'me@localhost', password, address: '::1' });
    for (let n = 0; n < 5; n++) await expect(attempt(`guess ${n}`)).rejects.toMatchObject({ status: 401 });
    await expect(attempt('correct horse')).rejects.toMatchObject({ code: 'session.too_many_attempts', status: 429 });
    later(60_001);
    expect(await attempt('correct horse')).toBeTypeOf('string');
  });

  test('a new password ends the other sessions and needs the old one', async () => {
    const user = await identity.ensureOwner(owner);
    const open = async () =>
      identity.login.withToken({ token: await identity.login.createToken(user), address: '::1' });
    const [mine, other] = [await open(), await open()];
    const actor = await signIn(mine);
    const set = (input: object) =>
      runner.run({ name: 'account.set-password', input, actor, effectId: newId(), correlationId: newId() });
    const kicked: string[] = [];
    identity.sessions.onEnd((hashes) => kicked.push(...hashes));
    expect((await set({ password: 'correct horse' })).status).toBe('confirmed');
    expect([await identity.sessions.find(other), kicked.length]).toEqual([null, 1]);
    expect(await identity.sessions.find(mine)).not.toBeNull();
    await expect(set({ password: 'another horse', current: 'wrong' })).rejects.toMatchObject({
      code: 'account.wrong_password',
    });
    await expect(set({ password: 'short', current: 'correct horse' })).rejects.toMatchObject({ status: 400 });
  });
});

describe('sessions and tokens', () => {
  test('a session ends when idle for a week, and after thirty days in any case', async () => {
    const user = await identity.ensureOwner(owner);
    const open = async () =>
      identity.login.withToken({ token: await identity.login.createToken(user), address: '::1' });
    const idle = await open();
    later(7 * DAY + 1);
    expect(await identity.sessions.find(idle)).toBeNull();
    const busy = await open();
    for (let day = 0; day < 29; day++) {
      later(DAY);
      expect(await identity.sessions.find(busy)).not.toBeNull();
    }
    later(DAY + 1);
    expect(await identity.sessions.find(busy)).toBeNull();
  });

  test('an API token acts with its own scopes until it is revoked or expires', async () => {
    const user = await identity.ensureOwner(owner);
    const make = (expiresAt: Date | null) =>
      identity.apiTokens.create({ user, name: 'script', scopes: ['task:read'], expiresAt });
    const lasting = await make(null);
    const short = await make(new Date(now.getTime() + 1000));
    expect(await identity.apiTokens.actorOf(lasting.token)).toMatchObject({ scopes: ['task:read'] });
    expect(await identity.apiTokens.actorOf(short.token)).not.toBeNull();
    later(1001);
    expect(await identity.apiTokens.actorOf(short.token)).toBeNull();
    await identity.apiTokens.revoke(lasting.id);
    expect(await identity.apiTokens.actorOf(lasting.token)).toBeNull();
    expect(await identity.apiTokens.actorOf('mfx_guess')).toBeNull();
  });
});

describe('directory', () => {
  test('a changed profile is seen at once, and nobody takes the address of somebody else', async () => {
    const user = await identity.ensureOwner(owner);
    const ada = await identity.users.add({ ...owner, email: 'ada@example.org', name: 'Ada' });
    await identity.directory.profile(user.tenantId, user.userId);
    const actor = { kind: 'user' as const, id: user.userId, ...user, scopes: ['*'] };
    const update = (input: object) =>
      runner.run({ name: 'account.update', input, actor, effectId: newId(), correlationId: newId() });
    await update({ name: 'Myself', aliases: ['My.Self@example.org'], tz: 'Africa/Nairobi' });
    expect(await identity.directory.profile(user.tenantId, user.userId)).toMatchObject({
      name: 'Myself',
      tz: 'Africa/Nairobi',
    });
    expect(await identity.directory.findByAddress('MY.self@example.org')).toMatchObject({ userId: user.userId });
    expect(await identity.directory.findByAddress('nobody@example.org')).toBeNull();
    await expect(update({ aliases: ['ADA@example.org'] })).rejects.toMatchObject({ code: 'user.address_taken' });
    await expect(update({ tz: 'Mars/Olympus' })).rejects.toMatchObject({ code: 'user.unknown_zone' });
    await expect(identity.directory.profile(user.tenantId, ada.userId)).rejects.toMatchObject({
      code: 'user.not_found',
    });
  });
});
