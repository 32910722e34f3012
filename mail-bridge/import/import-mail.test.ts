import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mail, startBridge } from '../testing/start-bridge.ts';
import type { TestBridge } from '../testing/start-bridge.ts';

describe('import of old mail', () => {
  let test: TestBridge;
  let folder: string;
  beforeAll(async () => {
    test = await startBridge();
    folder = await mkdtemp(join(tmpdir(), 'mailflex-import-'));
  });
  afterAll(async () => {
    await test[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });
  const place = async (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, content);
    return path;
  };
  const from = 'From owen@example.net Tue Oct  6 08:12:03 2026';
  const lf = (raw: Buffer) => raw.toString().replaceAll('\r\n', '\n');
  const run = (paths: string[]) => test.bridge.importMail({ paths, mailbox: test.mailbox });

  it('reads an mbox, and reading it again changes nothing', async () => {
    const texts = ['one', '>From here on it is quoted\nFrom our side all is well at 10:30', 'three'];
    const path = await place(
      'inbox',
      texts
        .map(
          (text, index) =>
            `${from}\n${lf(mail({ 'Message-ID': `<mbox-${index}@example.net>`, Status: index === 0 ? 'RO' : 'O' }, text))}\n`,
        )
        .join(''),
    );
    expect(await run([path])).toMatchObject({ imported: 3, existing: 0, skipped: 0, aborted: false });
    expect(await run([path])).toMatchObject({ imported: 0, existing: 3, skipped: 0 });
    const { items } = (await test.call('mail.list-threads', {})) as {
      items: { latest: { receivedAt: string; seen: boolean; id: string } }[];
    };
    expect(items).toHaveLength(3);
    const stored = await test.bridge.store.get(
      test.actor.tenantId,
      items.map((item) => item.latest.id),
    );
    const second = stored.find((one) => one.parsed.messageId === 'mbox-1@example.net')!;
    expect(second.parsed.text.body).toBe('From here on it is quoted\nFrom our side all is well at 10:30');
    expect(second).toMatchObject({ source: 'import', receivedAt: new Date('2026-10-06T08:12:03Z') });
    expect(items.filter((item) => item.latest.seen)).toHaveLength(1);
  });

  it('reads an mbox with CRLF and one that is packed', async () => {
    const text = [1, 2]
      .map((index) => `${from}\r\n${mail({ 'Message-ID': `<crlf-${index}@example.net>` }).toString()}\r\n`)
      .join('');
    expect(await run([await place('crlf.mbox', text)])).toMatchObject({ imported: 2, skipped: 0 });
    expect(await run([await place('crlf.mbox.gz', gzipSync(text))])).toMatchObject({ imported: 0, existing: 2 });
  });

  it('finds From_ lines wherever the pieces of a large file are cut', async () => {
    const count = 400;
    const text = Array.from(
      { length: count },
      (_, index) =>
        `${from}\n${lf(mail({ 'Message-ID': `<cut-${index}@example.net>` }, 'x'.repeat(3000 + index * 37)))}\n`,
    ).join('');
    expect(text.length).toBeGreaterThan(3 * 1024 * 1024);
    expect(await run([await place('large', text)])).toMatchObject({ imported: count, skipped: 0 });
  });

  it('reads a Maildir with its flags, and folders of messages below it', async () => {
    await place('Maildir/cur/1791187923.M1.host:2,S', mail({ 'Message-ID': '<md-seen@example.net>' }));
    await place('Maildir/cur/1791187924.M2.host:2,', mail({ 'Message-ID': '<md-unseen@example.net>' }));
    await place('Maildir/new/1791187925.M3.host', mail({ 'Message-ID': '<md-new@example.net>' }));
    await place('Maildir/tmp/1791187926.M4.host', 'half a mail');
    await place('Maildir/.Archive/cur/1791187927.M5.host:2,RS', mail({ 'Message-ID': '<md-archive@example.net>' }));
    await place('Maildir/dovecot-uidlist', '3 V1 N5\n1 :1791187923\n');
    const report = await run([join(folder, 'Maildir')]);
    expect(report).toMatchObject({ imported: 4, skipped: 1 });
    expect(report.skippedItems[0]).toMatchObject({ code: 'import.not_a_message', offset: 0 });
    const messageIds = test.events
      .filter((event) => (event.data as { rfcMessageId: string }).rfcMessageId.startsWith('md-'))
      .map((event) => event.subject);
    const { items } = (await test.call('mail.list-threads', { messageIds })) as {
      items: { latest: { seen: boolean; id: string } }[];
    };
    const stored = await test.bridge.store.get(test.actor.tenantId, messageIds);
    const seen = stored
      .filter((one) => items.find((item) => item.latest.id === one.messageId)!.latest.seen)
      .map((one) => one.parsed.messageId);
    expect(seen).toEqual(expect.arrayContaining(['md-seen@example.net', 'md-archive@example.net']));
    expect(seen).not.toContain('md-unseen@example.net');
    expect(seen).not.toContain('md-new@example.net');
  });

  it('says what it skipped and why', async () => {
    const paths = [
      await place('odd/photo.eml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])),
      await place('odd/empty.eml', ''),
      await place('odd/note.txt', 'Buy milk.\nAnd bread: two.\n'),
      join(folder, 'odd/absent'),
    ];
    const report = await run(paths);
    expect(report.skippedItems.map((item) => item.code)).toEqual([
      'import.not_a_message',
      'import.empty',
      'import.not_a_message',
      'import.not_found',
    ]);
    expect(report.imported).toBe(0);
  });

  it('takes a message with an impossible date at the time the file says', async () => {
    const path = await place(
      'future.eml',
      mail({ 'Message-ID': '<future@example.net>', Date: 'Tue, 06 Oct 2999 10:12:03 +0200' }),
    );
    await run([path]);
    const { items } = (await test.call('mail.list-threads', { limit: 1 })) as {
      items: { latest: { receivedAt: string } }[];
    };
    expect(new Date(items[0]!.latest.receivedAt).getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('stops when asked, and goes on where it stopped', async () => {
    const text = Array.from(
      { length: 450 },
      (_, index) => `${from}\n${lf(mail({ 'Message-ID': `<stop-${index}@example.net>` }))}\n`,
    ).join('');
    const path = await place('long', text);
    const stop = new AbortController();
    const first = await test.bridge.importMail({
      paths: [path],
      mailbox: test.mailbox,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(first).toMatchObject({ aborted: true, imported: 100 });
    expect(await run([path])).toMatchObject({ imported: 350, existing: 100, aborted: false });
  });
});
