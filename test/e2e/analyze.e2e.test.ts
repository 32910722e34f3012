import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generateMails } from '#test/harness/generated-mail.ts';
import { finished, runMailflex, spawnMailflex, temporaryFolder } from '#test/harness/mailflex.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const USER = { name: 'Nora Kamp', email: 'nora@example.org', tz: 'Europe/Berlin' };

interface Result {
  id: string | number | null;
  triage?: string;
  intents?: Record<string, unknown>[];
  error?: { code: string; message: string };
}

function rawMail(text: string, id = 'one@example.net'): string {
  const date = 'Date: Tue, 06 Oct 2026 10:12:03 +0200';
  const people = ['From: Owen Hart <owen@example.net>', 'To: Nora Kamp <nora@example.org>'];
  return [date, ...people, 'Subject: The report', `Message-ID: <${id}>`, '', text, ''].join('\r\n');
}

const line = (fields: object): string => JSON.stringify({ received_at: '2026-10-06T08:12:05Z', user: USER, ...fields });
const request = (id: string | number) => line({ id, raw: rawMail('Could you send me the report by Friday?') });
const resultsOf = (stdout: string): Result[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one) as Result);

const analyze = (input: string, ...args: string[]) => runMailflex(['analyze', '--jsonl', ...args], { input });

test('each line gives a result with exactly these keys, in the order of the input', async () => {
  const { status, stdout, stderr } = await analyze([request('b'), request(7), request('a')].join('\n'));
  expect(status, stderr).toBe(0);
  const results = resultsOf(stdout);
  expect(results.map(({ id }) => id)).toEqual(['b', 7, 'a']);
  for (const result of results) {
    expect(Object.keys(result)).toEqual(['id', 'triage', 'intents']);
    expect(result.triage).toBe('action');
    expect(result.intents![0]).toMatchObject({ type: 'task', due: '2026-10-09' });
    expect(result.intents![0]!['evidence']).toContain('send me the report by Friday');
  }
});

test('a bad line gives an error in its place, and the others are analysed all the same', async () => {
  const huge = rawMail(`Could you send me the report by Friday?\r\n${'All work and no play. '.repeat(500_000)}`);
  const deep = rawMail(`${'> '.repeat(20_000)}deep`);
  const cases: [string, string | null][] = [
    [request('first'), null],
    ['not json', 'analyze.not_json'],
    ['', 'analyze.not_json'],
    ['null', 'analyze.invalid_line'],
    ['[1]', 'analyze.invalid_line'],
    [line({ id: 'no-raw' }), 'analyze.invalid_line'],
    [line({ id: 'raw-number', raw: 5 }), 'analyze.invalid_line'],
    ['x'.repeat(5 * 1024 * 1024), 'analyze.not_json'],
    [line({ id: 'time', raw: rawMail('Hello'), received_at: 'yesterday' }), 'analyze.invalid_line'],
    [line({ id: 'zone', raw: rawMail('Hello'), user: { ...USER, tz: 'Mars/Olympus' } }), 'analyze.invalid_line'],
    [line({ id: 'user', raw: rawMail('Hello'), user: 'nora' }), 'analyze.invalid_line'],
    [line({ id: 'empty-mail', raw: '' }), null],
    [line({ id: 'garbage', raw: '\u0000\uFFFD\r\r\n:::\n'.repeat(100) }), null],
    [line({ id: 'huge', raw: huge }), null],
    [line({ id: 'deep', raw: deep }), null],
    [request('last'), null],
  ];
  const { status, stdout, stderr } = await analyze(`${cases.map(([text]) => text).join('\n')}\n`);
  expect(status, stderr).toBe(0);
  const results = resultsOf(stdout);
  expect(results.map(({ error }) => error?.code ?? null)).toEqual(cases.map(([, code]) => code));
  for (const [index, { error, ...rest }] of results.entries()) {
    if (error) expect(Object.keys({ ...rest, error }), `line ${index + 1}`).toEqual(['id', 'error']);
  }
  expect(results.find(({ id }) => id === 'zone')?.error?.message).toContain('user.tz');
  expect(results.find(({ id }) => id === 'time')?.error?.message).toContain('received_at');
  expect(results.at(-1)).toMatchObject({ id: 'last', triage: 'action' });
  expect(results.find(({ id }) => id === 'huge')?.intents).toMatchObject([{ type: 'task', due: '2026-10-09' }]);
});

test('two runs write the same bytes, with Windows line ends and without a last line end too', async () => {
  const mails = generateMails(60, { seed: 3, to: USER.email, date: new Date('2026-10-06T08:00:00Z') });
  const lines = mails.map(({ raw }, index) => line({ id: index, raw }));
  const [one, two, windows] = await Promise.all([
    analyze(`${lines.join('\n')}\n`, '--details'),
    analyze(`${lines.join('\n')}\n`, '--details'),
    analyze(lines.join('\r\n'), '--details'),
  ]);
  expect(resultsOf(one.stdout)).toHaveLength(60);
  expect(two.stdout).toBe(one.stdout);
  expect(windows.stdout).toBe(one.stdout);
});

test('the same without --jsonl: one message on standard input or in a file, one JSON object', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'mail.eml');
  await writeFile(file, rawMail('Could you send me the report by Friday?'));
  const flags = [
    '--user',
    'Nora Kamp <nora@example.org>',
    '--tz',
    'Europe/Berlin',
    '--received-at',
    '2026-10-06T08:12:05Z',
  ];
  const ofFile = await runMailflex(['analyze', file, ...flags]);
  const ofInput = await runMailflex(['analyze', ...flags], {
    input: rawMail('Could you send me the report by Friday?'),
  });
  expect(ofFile.status, ofFile.stderr).toBe(0);
  expect(ofInput.stdout).toBe(ofFile.stdout);
  expect(JSON.parse(ofFile.stdout)).toMatchObject({ id: 'one@example.net', intents: [{ due: '2026-10-09' }] });
});

test.each([
  [['analyze', '--no-such-option']],
  [['analyze', 'one.eml', 'two.eml']],
  [['analyze', '--tz', 'Mars/Olympus']],
  [['analyze', '--user', 'nobody']],
  [['analyze', '--received-at', 'yesterday']],
  [['analyse']],
])('wrong usage is told on standard error and ends with 2: %j', async (args) => {
  const { status, stdout, stderr } = await runMailflex(args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).not.toBe('');
});

test('a file that is not there ends with 1 and says so', async () => {
  const { status, stderr } = await runMailflex(['analyze', '--jsonl', '/nowhere/mails.jsonl']);
  expect(status).toBe(1);
  expect(stderr).toContain('/nowhere/mails.jsonl');
});

test.each([
  ['npx', ['--no-install', 'mailflex', 'analyze', '--jsonl']],
  ['npm', ['run', '--silent', 'mailflex', '--', 'analyze', '--jsonl']],
])('the command works through %s, with nothing but results on standard output', async (command, args) => {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(`${request('x')}\n`);
  const { status, stdout, stderr } = await finished(child);
  expect(status, stderr).toBe(0);
  expect(resultsOf(stdout)).toMatchObject([{ id: 'x', triage: 'action' }]);
});

test('5,000 lines are analysed in bounded memory while they are still being written', async () => {
  const mails = generateMails(5000, { seed: 11, to: USER.email, date: new Date('2026-10-06T08:00:00Z') });
  const child = spawnMailflex(['analyze', '--jsonl'], { NODE_OPTIONS: '--max-old-space-size=192' });
  const ended = finished(child);
  for (const [index, { raw }] of mails.entries()) {
    if (!child.stdin!.write(`${line({ id: index, raw })}\n`)) {
      await new Promise((resolve) => {
        child.stdin!.once('drain', resolve);
      });
    }
  }
  child.stdin!.end();
  const { status, stdout, stderr } = await ended;
  expect(status, stderr.slice(-2000)).toBe(0);
  const results = resultsOf(stdout);
  expect(results.map(({ id }) => id)).toEqual(mails.map((_, index) => index));
  expect(results.filter(({ error }) => error)).toEqual([]);
});
