/** Signing in at a real OpenID provider, to a real Dovecot by XOAUTH2 and a real Cyrus by JMAP. */
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { MailAccount } from '#core/contracts/mail-account.ts';
import { hasServer, needs, otherClient, startMailServer } from '#test/harness/mail-servers.ts';
import { REDIRECT_URI, signInAs, startOpenIdProvider, type OpenIdProvider } from '#test/harness/openid-provider.ts';
import { startBridge, type TestBridge } from '../../testing/start-bridge.ts';

const ORIGIN = new URL(REDIRECT_URI).origin;
const HOST = '127.0.0.1';

/** `realm`: a second provider, of a list */
const configured = ({ issuer }: OpenIdProvider, realm?: { issuer: string; hosts: string[]; domains?: string[] }) => ({
  MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1',
  MAILFLEX_OAUTH_PROVIDERS: JSON.stringify(realm ? [{ ...realm, clientSecret: 'mailflex-secret', name: 'Staff' }] : []),
  MAILFLEX_OAUTH_ISSUER: issuer,
  MAILFLEX_OAUTH_CLIENT_SECRET: 'mailflex-secret',
  MAILFLEX_OAUTH_HOSTS: HOST,
});

async function signIn({ call }: TestBridge, more: object = {}) {
  const { url } = (await call('mail-account.start-sign-in', { host: HOST, origin: ORIGIN, ...more })) as {
    url: string;
  };
  const callback = await signInAs('alice', url);
  const done = await call('mail-account.finish-sign-in', { callback });
  return { callback, ...(done as { signInId: string; accountId: string | null; email: string; provider: string }) };
}

async function accountIs({ call }: TestBridge, holds: (account: MailAccount) => boolean): Promise<MailAccount> {
  const until = Date.now() + 45_000;
  for (;;) {
    const { items } = (await call('mail-account.list', {})) as { items: MailAccount[] };
    if (items[0] && holds(items[0])) return items[0];
    if (Date.now() > until) throw new Error(`still ${JSON.stringify(items)}`);
    await delay(100);
  }
}

describe.skipIf(!hasServer('dovecot'))(needs('dovecot'), () => {
  test('an account lives on tokens of the provider of its domain, renewed there; taken back they are noticed, and signing in again heals it', async () => {
    await using other = await startOpenIdProvider({ seconds: 5 });
    await using provider = await startOpenIdProvider({ seconds: 5, path: '/realms/staff' });
    await using server = await startMailServer('dovecot', { DOVECOT_INTROSPECTION: provider.introspection });
    await using client = await otherClient(server, 'alice');
    await client.append('INBOX', 'From: a@x.example\r\nSubject: One\r\n\r\nHello.\r\n');
    const realm = { issuer: provider.issuer, hosts: [HOST], domains: ['staff.example.org'] };
    await using bridge = await startBridge(configured(other, realm));
    await using _work = await bridge.bridge.start!('bridge');

    const address = 'alice@staff.example.org';
    const { signInId, email, provider: name } = await signIn(bridge, { username: 'alice', address });
    expect([email, name]).toEqual(['alice@example.org', 'Staff']);
    const place = { kind: 'imap', host: HOST, port: server.imap, tls: 'none', username: 'alice', signInId };
    const tested = await bridge.call('mail-account.test', place);
    expect(tested).toMatchObject({ ok: true, reason: null });
    expect(await bridge.call('mail-account.connect', { ...place, address })).toMatchObject({ login: 'oauth' });
    await accountIs(bridge, ({ state, messageCount }) => state === 'live' && messageCount === 1);

    // longer than a token lives, and a refresh token is good once
    await accountIs(bridge, () => provider.renewals() >= 2);
    await client.append('INBOX', 'From: a@x.example\r\nSubject: Two\r\n\r\nHello.\r\n');
    const { id } = await accountIs(bridge, ({ state, messageCount }) => state === 'live' && messageCount === 2);

    await provider.revokeAll();
    const lost = await accountIs(bridge, ({ state }) => state === 'waiting');
    const needed = await accountIs(bridge, ({ reason }) => reason?.code === 'mail_account.sign_in_needed');
    expect([lost.id, needed.id]).toEqual([id, id]);

    expect(await signIn(bridge, { accountId: id, username: 'alice' })).toMatchObject({ accountId: id, signInId: null });
    await client.append('INBOX', 'From: a@x.example\r\nSubject: Three\r\n\r\nHello.\r\n');
    await accountIs(bridge, ({ state, messageCount, reason }) => state === 'live' && messageCount === 3 && !reason);
    expect(other.renewals()).toBe(0);
  }, 120_000);
});

describe('sign-in', () => {
  test('a callback is good once, for the user who began, and tokens go to the hosts of their provider only', async () => {
    await using provider = await startOpenIdProvider({ seconds: 600 });
    const realm = { issuer: 'http://127.0.0.1:1/realms/other', hosts: ['localhost'] };
    await using bridge = await startBridge(configured(provider, realm));
    const { url } = (await bridge.call('mail-account.start-sign-in', { host: HOST, origin: ORIGIN })) as {
      url: string;
    };
    const asked = new URL(url).searchParams;
    expect([asked.get('code_challenge_method'), asked.get('redirect_uri')]).toEqual(['S256', REDIRECT_URI]);
    const callback = await signInAs('alice', url);
    const other = { ...bridge.actor, userId: crypto.randomUUID() };
    const unknown = { code: 'mail_account.sign_in_unknown' };
    const finish = (back: string, as = bridge.actor) =>
      bridge.call('mail-account.finish-sign-in', { callback: back }, as);
    await expect(finish(callback, other)).rejects.toMatchObject(unknown);
    await expect(finish(callback.replace(/state=[^&]+/, 'state=forged'))).rejects.toMatchObject(unknown);
    const { signInId } = (await finish(callback)) as { signInId: string };
    await expect(finish(callback)).rejects.toMatchObject(unknown);

    const elsewhere = { kind: 'imap', host: 'localhost', tls: 'none', username: 'alice', signInId };
    expect(await bridge.call('mail-account.test', elsewhere)).toMatchObject({
      ok: false,
      reason: { code: 'mail_account.no_sign_in' },
    });
    const start = (more: object) => bridge.call('mail-account.start-sign-in', { host: HOST, origin: ORIGIN, ...more });
    await expect(start({ host: 'imap.evil.example' })).rejects.toMatchObject({ code: 'mail_account.no_sign_in' });
    await expect(start({ origin: 'https://evil.example' })).rejects.toMatchObject({
      code: 'mail_account.bad_redirect',
    });
  });

  test('a person who declines is told so', async () => {
    await using provider = await startOpenIdProvider({ seconds: 600 });
    await using bridge = await startBridge(configured(provider));
    const { url } = (await bridge.call('mail-account.start-sign-in', { host: HOST, origin: ORIGIN })) as {
      url: string;
    };
    const state = new URL(url).searchParams.get('state')!;
    const callback = `${REDIRECT_URI}?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.issuer)}`;
    await expect(bridge.call('mail-account.finish-sign-in', { callback })).rejects.toMatchObject({
      code: 'mail_account.sign_in_failed',
    });
  });
});

describe.skipIf(!hasServer('cyrus'))(needs('cyrus'), () => {
  test('JMAP takes the token as bearer', async () => {
    await using provider = await startOpenIdProvider({ seconds: 600 });
    await using server = await startMailServer('cyrus');
    await server.addUser('alice');
    await using gate = await startBearerGate(server.http!, provider.introspection);
    await using bridge = await startBridge(configured(provider));
    const { signInId } = await signIn(bridge);
    const place = { kind: 'jmap', host: HOST, port: gate.port, tls: 'none', username: 'alice' };
    expect(await bridge.call('mail-account.test', { ...place, signInId })).toMatchObject({ ok: true });
    const basic = await bridge.call('mail-account.test', { ...place, password: 'secret' });
    expect(basic).toMatchObject({ ok: false, reason: { code: 'connection.login_refused' } });
  }, 60_000);
});

/** Cyrus knows no tokens: this asks the provider about them, and lets in with Basic those that are active. */
async function startBearerGate(cyrus: number, introspection: string) {
  const endpoint = new URL(introspection);
  const authorization = `Basic ${Buffer.from(`${endpoint.username}:${endpoint.password}`).toString('base64')}`;
  Object.assign(endpoint, { username: '', password: '' });
  const userOf = async (token: string): Promise<string | null> => {
    const body = new URLSearchParams({ token });
    const answer = await fetch(endpoint, { method: 'POST', headers: { authorization }, body });
    const { active, sub } = (await answer.json()) as { active: boolean; sub?: string };
    return active ? (sub ?? null) : null;
  };
  const gate = createServer((request, response) => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    void (token ? userOf(token) : Promise.resolve(null)).then((user) => {
      if (user === null) return response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
      const basic = `Basic ${Buffer.from(`${user}:secret`).toString('base64')}`;
      const headers = { ...request.headers, authorization: basic };
      const target = { host: HOST, port: cyrus, path: request.url, method: request.method, headers };
      const passed = send(target, (answer) => answer.pipe(response.writeHead(answer.statusCode!, answer.headers)));
      return request.pipe(passed);
    });
  });
  const up = Promise.withResolvers<void>();
  gate.listen(0, HOST, up.resolve);
  await up.promise;
  return {
    port: (gate.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () => {
      gate.closeAllConnections();
      gate.close();
      return Promise.resolve();
    },
  };
}
