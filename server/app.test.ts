import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './testing.ts';

let hub: TestApp;
beforeAll(async () => {
  hub = await startTestApp();
});
afterAll(() => hub[Symbol.asyncDispose]());

const act = (cookie: string, name: string, input: unknown = {}, headers: Record<string, string> = {}) =>
  hub.send('POST', `/api/actions/${name}`, input, { cookie, ...headers });

function withHost(host: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    rawRequest(hub.url + path, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on('error', reject)
      .end();
  });
}

describe('starting', () => {
  test('the start tells where the pages are, how to sign in and where mail goes', () => {
    expect(hub.started.lines).toEqual([
      `Mailflex is running at ${hub.url}`,
      expect.stringMatching(/^Sign in \(once\): http:\/\/127\.0\.0\.1:\d+\/welcome\?token=\S{40,}$/),
      expect.stringMatching(/^Deliver mail for me@localhost to: SMTP 127\.0\.0\.1:\d+, LMTP 127\.0\.0\.1:\d+$/),
    ]);
  });

  test('health, readiness and metrics can be asked without signing in', async () => {
    expect((await hub.send('GET', '/healthz')).body).toEqual({ ok: true });
    expect((await hub.send('GET', '/readyz')).body).toMatchObject({
      ok: true,
      phase: 'running',
      engines: [
        { name: 'embedded PostgreSQL', carries: 'database', needed: true, state: 'up', reason: null },
        { name: 'files', carries: 'raw mail', needed: true, state: 'up', reason: null },
        { name: 'mail spool', carries: 'acknowledged mail', needed: false, state: 'up', reason: null },
      ],
    });
    expect((await hub.send('GET', '/metrics')).body).toContain(
      'mailflex_consumer_lag{group="copilot.understand",topic="mail.inbound"} 0',
    );
  });
});

describe('signing in', () => {
  test('the link opens a session once; signing out ends it', async () => {
    const [, line] = hub.started.lines;
    const token = new URL(line!.split(': ')[1]!).searchParams.get('token');
    expect((await hub.send('GET', '/api/session')).body).toEqual({ user: null, setupNeeded: true, passwordSet: false });

    const first = await hub.send('POST', '/api/session/token', { token });
    expect(first.body).toMatchObject({ user: { email: 'me@localhost', tz: 'Europe/Berlin' }, setupNeeded: true });
    const setCookie = first.headers.getSetCookie()[0]!;
    expect(setCookie).toMatch(/^mailflex=\S+; .*HttpOnly; SameSite=Lax/);
    const cookie = setCookie.split(';')[0]!;
    expect((await hub.send('POST', '/api/session/token', { token })).body.error.code).toBe('session.invalid_token');

    expect((await act(cookie, 'account.get')).body.output.profile.name).toBe('Me');
    await hub.send('DELETE', '/api/session', undefined, { cookie });
    expect((await act(cookie, 'account.get')).body.error.code).toBe('session.required');
  });

  test('with a password one can sign in again, and too many guesses have to wait', async () => {
    const cookie = await hub.signIn();
    const set = await act(cookie, 'account.set-password', { password: 'correct horse battery' });
    expect(set.body).toMatchObject({ output: { passwordSet: true }, status: 'confirmed' });
    const login = (password: string) => hub.send('POST', '/api/session', { email: 'me@localhost', password });
    expect((await login('correct horse battery')).body).toMatchObject({ setupNeeded: false, passwordSet: true });
    const codes: string[] = [];
    for (let n = 0; n < 5; n++) codes.push((await login(`guess ${n}`)).body.error.code);
    expect(codes.slice(0, 4)).toEqual(Array(4).fill('session.invalid_credentials'));
    expect(codes[4]).toBe('session.too_many_attempts');
  });
});

describe('requests of others', () => {
  test('another site cannot act in the name of a signed-in person', async () => {
    const cookie = await hub.signIn();
    const forged = [
      { 'x-mailflex-csrf': '' },
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    const statuses: number[] = [];
    for (const headers of forged.slice(1)) statuses.push((await act(cookie, 'account.get', {}, headers)).status);
    expect(statuses).toEqual([403, 403, 403]);
    const bare = await fetch(`${hub.url}/api/actions/account.get`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(bare.status).toBe(403);
    expect((await act(cookie, 'account.get', {}, { origin: hub.url, 'sec-fetch-site': 'same-origin' })).status).toBe(
      200,
    );
  });

  test('a name that was made to point here (DNS rebinding) is refused', async () => {
    expect(await withHost('evil.example', '/api/session')).toBe(421);
    expect(await withHost('evil.example', '/')).toBe(421);
    expect(await withHost('localhost:1', '/healthz')).toBe(200);
  });

  test('a bearer token needs no cookie and has only its scopes', async () => {
    const owner = (await hub.app.identity.users.owner())!;
    const { token } = await hub.app.identity.apiTokens.create({
      user: owner,
      name: 'script',
      scopes: ['account:read'],
      expiresAt: null,
    });
    const authorization = `Bearer ${token}`;
    expect((await hub.send('POST', '/api/actions/account.get', {}, { authorization })).status).toBe(200);
    const denied = await hub.send('POST', '/api/actions/account.update', { name: 'X' }, { authorization });
    expect([denied.status, denied.body.error.code]).toEqual([403, 'action.not_allowed']);
    expect((await hub.send('POST', '/api/actions/account.get', {}, { authorization: 'Bearer x' })).status).toBe(401);
  });

  test('people of different tenants see nothing of each other', async () => {
    const ada = await hub.app.identity.users.add({ email: 'ada@example.org', name: 'Ada', tz: 'UTC', locale: 'en' });
    await hub.app.furnish(ada);
    const token = new URL(await hub.app.signInLink(ada)).searchParams.get('token');
    const hers = (await hub.send('POST', '/api/session/token', { token })).headers.getSetCookie()[0]!.split(';')[0]!;
    const mine = await hub.signIn();
    const made = await act(mine, 'task.create', { title: 'Mine alone' });
    expect(made.body).toMatchObject({ status: 'confirmed', output: { title: 'Mine alone' } });
    expect((await act(mine, 'task.list')).body.output.items).toHaveLength(1);
    expect((await act(hers, 'task.list')).body.output.items).toEqual([]);
    expect((await act(hers, 'task.get', { id: made.body.output.id })).status).toBe(404);
    expect((await act(hers, 'activity.list-effects')).body.output.items).toEqual([]);
    const undo = await act(hers, 'activity.undo', { effectIds: [made.body.effectId] });
    expect(undo.body.output.failed[0].error.code).toBe('effect.not_found');

    // how the installation is doing concerns the person who looks after it
    expect((await act(hers, 'system.get-operations')).body.error.code).toBe('action.operator_only');
    expect((await act(hers, 'system.status')).body.output.operator).toBe(false);
    expect((await act(mine, 'system.get-operations')).body.output).toMatchObject({
      processes: [
        {
          ok: true,
          engines: [{ name: 'embedded PostgreSQL', state: 'up' }, { name: 'files' }, { name: 'mail spool' }],
        },
      ],
    });
  });
});

describe('answers', () => {
  test('every action has a route with its schemas in the OpenAPI document', async () => {
    const { body } = await hub.send('GET', '/api/openapi.json');
    expect(body.openapi).toMatch(/^3\.1/);
    for (const { name } of hub.app.runner.list()) {
      const operation = body.paths[`/api/actions/${name}`]?.post;
      expect(operation?.requestBody, name).toBeDefined();
      expect(operation?.responses['200'].content['application/json'].schema.properties.output, name).toBeDefined();
    }
  });

  test('failures have a code and tell nothing else', async () => {
    const cookie = await hub.signIn();
    const wrong = await act(cookie, 'task.create', { title: 7 });
    expect(wrong.body.error).toMatchObject({ code: 'action.invalid_input', details: { issues: [{ path: 'title' }] } });
    expect((await hub.send('GET', '/api/nothing')).body.error.code).toBe('http.not_found');
    const broken = await fetch(`${hub.url}/api/actions/task.create`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'x-mailflex-csrf': '1' },
      body: '{',
    });
    expect(((await broken.json()) as { error: { code: string } }).error.code).toBe('http.bad_request');
    const large = await act(cookie, 'note.create', { title: 'x', body: 'x'.repeat(2_000_000) });
    expect([large.status, large.body.error.code]).toEqual([413, 'http.too_large']);
  });

  test('pages allow scripts of our own only and cannot be framed', async () => {
    const { headers } = await hub.send('GET', '/');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('a repeated request with one idempotency key has one effect', async () => {
    const cookie = await hub.signIn();
    const headers = { 'idempotency-key': 'retry-1' };
    const first = await act(cookie, 'task.create', { title: 'Once' }, headers);
    const second = await act(cookie, 'task.create', { title: 'Once' }, headers);
    expect(second.body.effectId).toBe(first.body.effectId);
    const { items } = (await act(cookie, 'task.list')).body.output;
    expect(items.filter((task: { title: string }) => task.title === 'Once')).toHaveLength(1);
  });
});

describe('mail', () => {
  test('a delivered mail becomes a task with its sentence; the activity shows every hop; one undo takes it back', async () => {
    const cookie = await hub.signIn();
    const mail = [
      'From: Ada <ada@example.com>',
      'To: me@localhost',
      'Subject: Report',
      `Date: ${new Date().toUTCString()}`,
      'Message-ID: <report-1@example.com>',
      '',
      'Hi,',
      '',
      'Could you send me the report by Friday?',
      '',
      'Ada',
    ];
    await deliver(hub.app.mailBridge.listening().smtp!, mail);
    await hub.app.idle();
    const { items } = (await act(cookie, 'task.list')).body.output;
    const task = items.find((one: { provenance: unknown }) => one.provenance !== null);
    expect(task.provenance.evidence).toBe('Could you send me the report by Friday?');
    expect(task.due).toMatch(/^\d{4}-\d{2}-\d{2}$/);

    const { messageId } = task.provenance;
    const hops = (await act(cookie, 'activity.list-hops', { messageId })).body.output.items;
    expect(hops.map((hop: { stage: string }) => hop.stage)).toEqual(
      expect.arrayContaining(['accepted', 'understood', 'workflow', 'effect']),
    );
    expect((await act(cookie, 'activity.undo', { messageId })).body.output.failed).toEqual([]);
    expect((await act(cookie, 'task.get', { id: task.id })).status).toBe(404);
    expect((await act(cookie, 'system.status')).body.output).toMatchObject({ pending: { 'copilot.understand': 0 } });

    const metrics = (await hub.send('GET', '/metrics')).body as string;
    for (const hop of ['accept', 'understand', 'intent', 'workflow', 'effect', 'notice']) {
      expect(metrics).toMatch(new RegExp(`mailflex_hop_seconds_count\\{hop="${hop}"\\} [1-9]`));
    }
    expect(metrics).toContain('mailflex_queue_jobs{queue="workflows.run-execution",state="waiting"} 0');
    expect(metrics).toContain('mailflex_engine_up{engine="embedded PostgreSQL",carries="database",needed="true"} 1');
    expect(metrics).toContain('nodejs_eventloop_lag_p99_seconds');
  });
});

/** The least of RFC 5321 that delivers one mail. */
function deliver({ host, port }: { host: string; port: number }, lines: readonly string[]): Promise<void> {
  const commands = [
    'EHLO test',
    'MAIL FROM:<ada@example.com>',
    'RCPT TO:<me@localhost>',
    'DATA',
    `${lines.join('\r\n')}\r\n.`,
    'QUIT',
  ];
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    socket.on('data', (chunk) => {
      if (/^[45]\d\d /m.test(chunk.toString())) reject(new Error(chunk.toString()));
      if (!/^\d{3} /m.test(chunk.toString())) return;
      const next = commands.shift();
      if (next === undefined) resolve();
      else socket.write(`${next}\r\n`);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}
