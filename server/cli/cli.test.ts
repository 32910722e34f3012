import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  eventually,
  finished,
  runMailflex,
  signIn,
  spawnMailflex,
  startMailflex,
  temporaryFolder,
} from '#test/harness/mailflex.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let data: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  data = join(folder.path, 'data');
});
afterAll(() => folder[Symbol.asyncDispose]());

const request = (n: number, date = 'Tue, 06 Oct 2026 10:12:03 +0200') =>
  [
    'From: Ada <ada@example.com>',
    'To: me@localhost',
    `Subject: Report ${n}`,
    `Date: ${date}`,
    `Message-ID: <report-${n}@example.com>`,
    '',
    `Could you send me the report number ${n} by Friday?`,
    '',
  ].join('\n');

const line = (id: string, raw: string) =>
  JSON.stringify({
    id,
    raw,
    received_at: '2026-10-06T10:12:08+02:00',
    user: { name: 'Me', email: 'me@localhost', tz: 'Europe/Berlin' },
  });

describe('analyze', () => {
  test('gives one line for each line, in order, and goes on after a bad one', async () => {
    const input = [line('a', request(1)), 'not json', '{"id":"c"}', '', line('d', request(2))].join('\n');
    const { status, stdout } = await runMailflex(['analyze', '--jsonl'], { input });
    const results = stdout
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(status).toBe(0);
    expect(results.map(({ id, error }) => [id, (error as { code?: string } | undefined)?.code])).toEqual([
      ['a', undefined],
      [null, 'analyze.not_json'],
      ['c', 'analyze.invalid_line'],
      [null, 'analyze.not_json'],
      ['d', undefined],
    ]);
    expect(Object.keys(results[0]!)).toEqual(['id', 'triage', 'intents']);
    expect(results[0]).toMatchObject({
      triage: 'action',
      intents: [{ type: 'task', due: '2026-10-09', evidence: 'Could you send me the report number 1 by Friday?' }],
    });
  });

  test('reads a single message from standard input, with details when asked', async () => {
    const args = ['analyze', '-', '--user', 'Me <me@localhost>', '--tz', 'Europe/Berlin'];
    const plain = JSON.parse((await runMailflex(args, { input: request(1) })).stdout) as Record<string, unknown>;
    expect(plain).toMatchObject({ id: 'report-1@example.com', triage: 'action' });
    const detailed = await runMailflex([...args, '--details'], { input: request(1) });
    expect(JSON.parse(detailed.stdout)).toMatchObject({ language: 'en', engine: {} });
  });

  test('a reader that goes away is no failure', async () => {
    const child = spawnMailflex(['analyze', '--jsonl']);
    child.stdout!.destroy();
    child.stdin!.on('error', () => undefined);
    child.stdin!.end(Array.from({ length: 50 }, (_, n) => line(`${n}`, request(n))).join('\n'));
    expect((await finished(child)).status).toBe(0);
  });
});

describe('usage', () => {
  test('wrong usage ends with status 2, a failure with 1, and both say why on standard error', async () => {
    const [unknown, missing, zone, config] = await Promise.all([
      runMailflex(['nonsense']),
      runMailflex(['import', 'x.mbox']),
      runMailflex(['analyze', '--tz', 'Mars/Olympus']),
      runMailflex(['user', 'list'], { env: { MAILFLEX_PORT: 'many' } }),
    ]);
    expect([unknown, missing, zone, config].map(({ status }) => status)).toEqual([2, 2, 2, 1]);
    expect(unknown.stderr).toContain("unknown command 'nonsense'");
    expect(missing.stderr).toContain('--to');
    expect(config.stderr).toContain('MAILFLEX_PORT');
    expect([unknown, missing, zone, config].map(({ stdout }) => stdout)).toEqual(['', '', '', '']);
  });
});

describe('import, ask, backup and the running server', () => {
  test('mail imported without a server is there, asked for, backed up, restored, and served by a server', async () => {
    const maildir = join(folder.path, 'mails');
    await mkdir(maildir);
    for (let n = 0; n < 3; n++) await writeFile(join(maildir, `${n}.eml`), request(n, new Date().toUTCString()));
    const importing = ['import', maildir, '--to', 'me@localhost', '--data', data];
    const first = await runMailflex(importing);
    expect(first.status, first.stderr).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ imported: 3, existing: 0 });
    expect(JSON.parse((await runMailflex(importing)).stdout)).toMatchObject({ imported: 0, existing: 3 });

    const asked = await runMailflex(['ask', 'Who wants report number 2?', '--json', '--data', data]);
    expect(JSON.parse(asked.stdout)).toMatchObject({ engine: 'offline' });
    expect(asked.stdout).toContain('report number 2');

    const replayed = await runMailflex(['replay', '--since', '30d', '--dry-run', '--data', data]);
    expect(JSON.parse(replayed.stdout)).toMatchObject({ messages: 3, different: 0, stored: false });

    const file = join(folder.path, 'backup.gz');
    const backup = await runMailflex(['backup', file, '--data', data]);
    expect(backup.status, backup.stderr).toBe(0);
    expect(JSON.parse(backup.stdout)).toMatchObject({ blobs: 3 });
    const copy = join(folder.path, 'copy');
    const restored = await runMailflex(['restore', file, '--data', copy]);
    expect(restored.status, restored.stderr).toBe(0);
    expect((await runMailflex(['restore', file, '--data', copy])).stderr).toContain('backup.not_empty');

    await using server = await startMailflex(copy);
    const { call } = await signIn(server);
    const { items } = await call<{ items: { title: string }[] }>('task.list', { limit: 50 });
    expect(items).toHaveLength(3);

    await writeFile(join(maildir, 'new.eml'), request(9, new Date().toUTCString()));
    const whileRunning = await runMailflex(['import', maildir, '--to', 'me@localhost', '--data', copy]);
    expect(JSON.parse(whileRunning.stdout)).toMatchObject({ imported: 1, existing: 3 });
    const tasks = await eventually(
      () => call<{ items: unknown[] }>('task.list', { limit: 50 }),
      (list) => list.items.length === 4,
      10_000,
    );
    expect(tasks.items).toHaveLength(4);
    expect((await runMailflex(['dlq', 'list', '--json', '--data', copy])).stdout.trim()).toBe('[]');
    expect((await runMailflex(['doctor', '--data', copy])).stdout).toContain('a server runs on this data directory');
  }, 120_000);

  test('people and tokens are made on the command line', async () => {
    const added = await runMailflex(['user', 'add', 'ada@example.org', '--name', 'Ada', '--tz', 'UTC', '--data', data]);
    expect(JSON.parse(added.stdout)).toMatchObject({ email: 'ada@example.org', link: /welcome\?token=/ });
    const set = await runMailflex(['user', 'set-password', 'ada@example.org', '--data', data], {
      input: 'a long password\n',
    });
    expect(set.status, set.stderr).toBe(0);
    const token = await runMailflex(['token', 'create', 'script', '--scope', 'task:read', '--data', data]);
    const { id } = JSON.parse(token.stdout) as { id: string; token: string };
    expect((await runMailflex(['token', 'revoke', id, '--data', data])).status).toBe(0);
    expect((await runMailflex(['token', 'list', '--data', data])).stdout.trim()).toBe('[]');
  }, 60_000);

  test('stopping is clean: status 0, and the socket of the server is gone', async () => {
    const server = await startMailflex(data);
    server.child.kill('SIGTERM');
    const { status } = await finished(server.child);
    expect(status).toBe(0);
    const list = await runMailflex(['user', 'list', '--data', data]);
    expect(JSON.parse(list.stdout)).toHaveLength(2);
  }, 60_000);
});
