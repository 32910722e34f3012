/** What hostile and merely unusual clients do, on raw sockets. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mail, startBridge } from '../testing/start-bridge.ts';
import type { TestBridge } from '../testing/start-bridge.ts';
import { createConnectionRate } from './connection-rate.ts';

/** Writes everything at once after the greeting, as a pipelining client may, and returns all that is answered until the end. */
async function pour(port: number, bytes: Buffer | string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answers = '';
  socket.on('data', (data) => (answers += data.toString()));
  socket.on('error', () => undefined);
  if (bytes.length > 0) socket.once('data', () => socket.write(bytes));
  await once(socket, 'close');
  return answers;
}

const session = (
  message: string,
  { to = 'nora@example.org', mailFrom = '<owen@example.net>', end = '\r\n.\r\n' } = {},
) => `EHLO client.example\r\nMAIL FROM:${mailFrom}\r\nRCPT TO:<${to}>\r\nDATA\r\n${message}${end}QUIT\r\n`;

describe('SMTP from hostile and unusual clients', () => {
  let test: TestBridge;
  let running: AsyncDisposable;
  let port: number;
  beforeAll(async () => {
    test = await startBridge({ MAILFLEX_MAIL_MAX_BYTES: '2000000', MAILFLEX_MAIL_IDLE_SECONDS: '2' });
    running = await test.bridge.start!('bridge');
    ({ port } = test.bridge.listening().smtp!);
  });
  afterAll(async () => {
    await running[Symbol.asyncDispose]();
    await test[Symbol.asyncDispose]();
  });
  const stored = () => test.events.length;

  it('takes two mails that are pipelined in one go, each answered', async () => {
    const before = stored();
    const one = mail({ 'Message-ID': '<pipe-1@x.example>' }).toString();
    const two = mail({ 'Message-ID': '<pipe-2@x.example>' }).toString();
    const next = `MAIL FROM:<a@x.example>\r\nRCPT TO:<nora@example.org>\r\nDATA\r\n${two}.\r\nQUIT\r\n`;
    const answers = await pour(port, session(one, { end: '.\r\n' }).replace('QUIT\r\n', next));
    expect(answers.match(/^250 2\.0\.0 Stored as /gm)).toHaveLength(2);
    expect(stored() - before).toBe(2);
  });

  it.each([
    ['\\n.\\n', '\n.\n'],
    ['\\n.\\r\\n', '\n.\r\n'],
    ['\\r\\n.\\n', '\r\n.\n'],
    ['\\r.\\r', '\r.\r'],
    ['\\r\\n\\0.\\r\\n', '\r\n\0.\r\n'],
  ])('takes no second mail out of one that holds %s', async (_name, end) => {
    const before = stored();
    const smuggled = `MAIL FROM:<boss@example.org>\r\nRCPT TO:<nora@example.org>\r\nDATA\r\nSubject: smuggled\r\n\r\nx`;
    const message = mail({ 'Message-ID': `<smuggle-${Buffer.from(end).toString('hex')}@x.example>` }).toString();
    const answers = await pour(port, session(`${message}${end}${smuggled}`));
    expect(answers.match(/^250 2\.0\.0 Stored as /gm)).toHaveLength(1);
    expect(stored() - before).toBe(1);
  });

  it('keeps 8-bit bytes as they are and takes addresses in UTF-8', async () => {
    const head = 'From: Zoë <zoë@bücher.example>\r\nTo: nora@example.org\r\nSubject: Grüße\r\nMIME-Version: 1.0\r\n';
    const raw = `${head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nÜber die Brücke.\r\n`;
    const mailFrom = '<zoë@bücher.example> SMTPUTF8 BODY=8BITMIME';
    const answers = await pour(port, session(raw, { mailFrom, end: '.\r\n' }));
    const id = /Stored as (\S+)/.exec(answers)![1]!;
    const [message] = await test.bridge.store.get(test.actor.tenantId, [id]);
    expect(message!.parsed).toMatchObject({
      subject: 'Grüße',
      text: { body: expect.stringContaining('Über die Brücke.') },
    });
    const bytes = Buffer.from(await test.bridge.store.raw(test.actor.tenantId, id));
    expect(bytes.includes(Buffer.from('Über die Brücke.'))).toBe(true);
  });

  it('refuses what is announced as too large before a byte of it comes', async () => {
    const answers = await pour(port, 'EHLO c.example\r\nMAIL FROM:<a@x.example> SIZE=99999999\r\nQUIT\r\n');
    expect(answers).toMatch(/^552 /m);
  });

  it.each([
    ['a hundred thousand headers', `${'X-A: b\r\n'.repeat(100_000)}\r\nx`],
    ['one header of a megabyte', `Subject: ${'a'.repeat(1_000_000)}\r\n\r\nx`],
    ['a line of a megabyte', `Subject: long\r\n\r\n${'a'.repeat(1_000_000)}`],
    ['a thousand nested parts', `${nested(1000)}\r\n\r\nx`],
  ])('survives %s', async (_name, message) => {
    const answers = await pour(port, session(message));
    expect(answers).toMatch(/^250 2\.0\.0 Stored as /m);
    const [stillThere] = (await pour(port, 'EHLO c.example\r\nQUIT\r\n')).split('\r\n');
    expect(stillThere).toMatch(/^220 /);
  });

  it('ends a command that never ends, and a client that says nothing', async () => {
    const [endless, silent] = await Promise.all([pour(port, 'A'.repeat(1_000_000)), pour(port, '')]);
    expect(endless).toMatch(/^(?:220|500|421)/);
    expect(silent).toMatch(/^421 /m);
  });
});

describe('the rate of connections', () => {
  it('is limited for each address, and grows back', () => {
    let now = 0;
    const rate = createConnectionRate({ perMinute: 3, now: () => now });
    expect([1, 2, 3, 4].map(() => rate.allow('192.0.2.1'))).toEqual([true, true, true, false]);
    expect(rate.allow('192.0.2.2')).toBe(true);
    now = 20_000;
    expect([1, 2].map(() => rate.allow('192.0.2.1'))).toEqual([true, false]);
  });

  it('is answered with 421', async () => {
    await using test = await startBridge({ MAILFLEX_MAIL_CONNECTIONS_PER_MINUTE: '2' });
    await using _running = await test.bridge.start!('bridge');
    const { port } = test.bridge.listening().smtp!;
    const answers: string[] = [];
    for (let at = 0; at < 3; at++) answers.push(await pour(port, 'QUIT\r\n'));
    expect(answers.map((answer) => answer.slice(0, 3))).toEqual(['220', '220', '421']);
  });
});

describe('rspamd in the path', () => {
  async function startStandIn() {
    const at = { reply: {} as object, asked: [] as { from: unknown; rcpt: unknown; ip: unknown; body: string }[] };
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        const { from, rcpt, ip } = request.headers;
        at.asked.push({ from, rcpt, ip, body });
        response.end(JSON.stringify({ score: 1.5, required_score: 15, ...at.reply }));
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));
    return { at, url, close, [Symbol.asyncDispose]: close };
  }

  it('its results are stored and trusted, spam is bulk mail, what it rejects is refused, its absence is no loss', async () => {
    await using standIn = await startStandIn();
    await using test = await startBridge({ MAILFLEX_RSPAMD_URL: standIn.url });
    await using _running = await test.bridge.start!('bridge');
    const { port } = test.bridge.listening().smtp!;
    const send = async (name: string, reply: object) => {
      standIn.at.reply = reply;
      const forged = { 'Authentication-Results': 'trusted.example; spf=pass; dkim=pass; dmarc=pass' };
      const answers = await pour(port, session(mail({ 'Message-ID': `<${name}@x.example>`, ...forged }).toString()));
      const id = /Stored as (\S+)/.exec(answers)?.[1];
      const [message] = id ? await test.bridge.store.get(test.actor.tenantId, [id]) : [];
      return { answers, parsed: message?.parsed };
    };

    const good = await send('good', { action: 'no action', symbols: { R_SPF_ALLOW: {}, DMARC_POLICY_REJECT: {} } });
    expect(standIn.at.asked[0]).toMatchObject({ from: 'owen@example.net', rcpt: 'nora@example.org', ip: '127.0.0.1' });
    expect(good.parsed).toMatchObject({
      authentication: { spf: 'pass', dkim: null, dmarc: 'fail', trusted: true },
      automatic: { kind: 'none' },
    });
    expect(good.parsed!.headers.map(({ name }) => name)).toContain('x-spamd-result');
    const spam = await send('spam', { action: 'add header', score: 8.25 });
    expect(spam.parsed).toMatchObject({
      automatic: { kind: 'bulk' },
      warnings: expect.arrayContaining([{ code: 'mail.spam', detail: 'rspamd: 8.25 of 15' }]),
    });
    expect((await send('refused', { action: 'reject' })).answers).toMatch(/^554 5\.7\.1/m);
    expect((await send('later', { action: 'greylist' })).answers).toMatch(/^451 4\.7\.1/m);
    expect((await send('nonsense', { action: 7 })).parsed).toMatchObject({ authentication: { trusted: false } });
    await standIn.close();
    expect((await send('absent', {})).parsed).toMatchObject({ authentication: { trusted: false } });
  });
});

function nested(depth: number): string {
  const parts = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  );
  return `Subject: nested\r\nMIME-Version: 1.0\r\n${parts.join('')}`;
}
