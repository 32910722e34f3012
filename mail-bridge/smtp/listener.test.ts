import { connect } from 'node:net';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BlobStore } from '#core/ports/blob-store.ts';
import { mail, startBridge } from '../testing/start-bridge.ts';
import type { TestBridge } from '../testing/start-bridge.ts';

describe('SMTP and LMTP', () => {
  let test: TestBridge;
  let running: AsyncDisposable;
  let diskFull = false;
  beforeAll(async () => {
    const failing = (blobs: BlobStore): BlobStore => ({
      ...blobs,
      put: (tenantId, bytes) => (diskFull ? Promise.reject(new Error('disk full')) : blobs.put(tenantId, bytes)),
    });
    test = await startBridge({ MAILFLEX_MAIL_MAX_BYTES: '200000', MAILFLEX_MAIL_MAX_RECIPIENTS: '3' }, failing);
    await test.bridge.createMailbox({ ...test.mailbox, address: 'second@example.org' });
    running = await test.bridge.start!('bridge');
  });
  afterAll(async () => {
    await running[Symbol.asyncDispose]();
    await test[Symbol.asyncDispose]();
  });

  const client = () =>
    createTransport({ host: '127.0.0.1', port: test.bridge.listening().smtp!.port, secure: false, ignoreTLS: true });

  it('takes a mail over SMTP; 250 means that it is stored', async () => {
    const sent = await client().sendMail({
      from: 'owen@example.net',
      to: 'nora@example.org',
      subject: 'Grüße',
      text: 'Bitte bis Freitag.',
    });
    const id = /Stored as (\S+)/.exec(sent.response)![1]!;
    const [stored] = await test.bridge.store.get(test.actor.tenantId, [id]);
    expect(stored).toMatchObject({
      source: 'smtp',
      parsed: { subject: 'Grüße', text: { authored: 'Bitte bis Freitag.' } },
    });
    const raw = Buffer.from(await test.bridge.store.raw(test.actor.tenantId, id)).toString();
    expect(raw).toMatch(
      /^Return-Path: <owen@example\.net>\r\nReceived: from \S+ \(\[127\.0\.0\.1\]\)\r\n\tby \S+ with ESMTP id \S+\r\n\tfor <nora@example\.org>;\r\n\t\w{3}, \d\d \w{3} \d{4}/,
    );
    expect(stored!.parsed.headers.slice(0, 2).map((header) => header.name)).toEqual(['return-path', 'received']);
  });

  it('takes mail for a +tag and for an alias of the user', async () => {
    for (const to of ['Nora+shopping@Example.org', 'alias@example.org']) {
      const sent = await client().sendMail({ from: 'owen@example.net', to, subject: to, text: 'x' });
      expect(sent.accepted).toHaveLength(1);
    }
  });

  it('refuses recipients it does not know, for good, and never relays', async () => {
    for (const to of ['nobody@example.org', 'somebody@elsewhere.example']) {
      await expect(client().sendMail({ from: 'owen@example.net', to, text: 'x' })).rejects.toMatchObject({
        responseCode: 550,
        response: expect.stringContaining('5.1.1') as string,
      });
    }
  });

  it('lets the sender keep the mail when it cannot be stored', async () => {
    diskFull = true;
    const attempt = client().sendMail({ from: 'owen@example.net', to: 'nora@example.org', text: 'keep me' });
    await expect(attempt).rejects.toMatchObject({
      responseCode: 451,
      response: expect.stringContaining('4.3.0') as string,
    });
    diskFull = false;
  });

  it('refuses a message over the size limit', async () => {
    await expect(
      client().sendMail({ from: 'owen@example.net', to: 'nora@example.org', text: 'x'.repeat(300_000) }),
    ).rejects.toMatchObject({ responseCode: 552 });
  });

  it('stores a mail once when the sender sends the same bytes again after a lost answer', async () => {
    const raw = mail({ 'Message-ID': '<lost-answer@example.net>' });
    const envelope = { from: 'owen@example.net', to: ['nora@example.org'] };
    const first = await client().sendMail({ envelope, raw });
    const second = await client().sendMail({ envelope, raw });
    expect(/Stored as (\S+)/.exec(second.response)![1]).toBe(/Stored as (\S+)/.exec(first.response)![1]);
  });

  it('delivers to each mailbox of one transaction', async () => {
    const sent = await client().sendMail({
      from: 'owen@example.net',
      to: ['nora@example.org', 'second@example.org'],
      subject: 'both',
      text: 'x',
    });
    expect(sent.accepted).toHaveLength(2);
    const { items } = (await test.call('mail.list-mailboxes', {})) as {
      items: { address: string; messageCount: number }[];
    };
    expect(items.find((mailbox) => mailbox.address === 'second@example.org')!.messageCount).toBe(1);
  });

  it('offers no STARTTLS without a certificate, no AUTH, but SIZE, 8BITMIME and SMTPUTF8', async () => {
    const greeting = await talk(test.bridge.listening().smtp!.port, ['EHLO client.example', 'QUIT']);
    expect(greeting).toMatch(/250[- ]SIZE 200000/);
    expect(greeting).toMatch(/8BITMIME/);
    expect(greeting).toMatch(/SMTPUTF8/);
    expect(greeting).not.toMatch(/STARTTLS|AUTH/);
  });

  it('answers for each recipient over LMTP, after the data', async () => {
    const answer = await talk(test.bridge.listening().lmtp!.port, [
      'LHLO client.example',
      'MAIL FROM:<>',
      'RCPT TO:<nora@example.org>',
      'RCPT TO:<nobody@example.org>',
      'RCPT TO:<second@example.org>',
      'DATA',
      `${mail({ 'Message-ID': '<lmtp@example.net>' }).toString()}.`,
      'QUIT',
    ]);
    expect(answer.match(/^250 2\.0\.0 Stored as /gm)).toHaveLength(2);
    expect(answer).toMatch(/^550 5\.1\.1/m);
    const thread = (await test.call('mail.list-threads', { limit: 1 })) as { items: { latest: { id: string } }[] };
    const raw = Buffer.from(await test.bridge.store.raw(test.actor.tenantId, thread.items[0]!.latest.id)).toString();
    expect(raw).toMatch(/^Return-Path: <>\r\nReceived: [^;]*with LMTP/);
  });

  it('takes no second message out of one that holds a bare line feed before a dot', async () => {
    const before = test.events.length;
    await talk(test.bridge.listening().smtp!.port, [
      'EHLO client.example',
      'MAIL FROM:<owen@example.net>',
      'RCPT TO:<nora@example.org>',
      'DATA',
      `${mail({ 'Message-ID': '<smuggle@example.net>' }).toString()}\n.\nMAIL FROM:<boss@example.org>\nRCPT TO:<nora@example.org>\nDATA\nSubject: smuggled\n\nx\r\n.`,
      'QUIT',
    ]);
    expect(test.events.length - before).toBe(1);
  });

  it('refuses more recipients than allowed for this message, for now', async () => {
    const answer = await talk(test.bridge.listening().smtp!.port, [
      'EHLO c.example',
      'MAIL FROM:<a@example.net>',
      ...Array.from({ length: 4 }, (_, index) => `RCPT TO:<nora+${index}@example.org>`),
      'QUIT',
    ]);
    expect(answer).toMatch(/^452 /m);
  });
});

/** Sends each line after the answer to the one before, and returns all answers. */
function talk(port: number, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let all = '';
    let pending = '';
    let next = 0;
    socket.setEncoding('utf8');
    socket.on('data', (data: string) => {
      all += data;
      pending += data;
      if (!/^\d{3} [^\r]*\r\n$/m.test(pending)) return;
      pending = '';
      if (next < lines.length) socket.write(`${lines[next++]}\r\n`);
    });
    socket.on('close', () => resolve(all));
    socket.on('error', reject);
  });
}
