import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageDetail, ThreadSummary } from '#core/contracts/mail.ts';
import { newId } from '#core/contracts/ids.ts';
import { mail, startBridge } from './testing/start-bridge.ts';
import type { TestBridge } from './testing/start-bridge.ts';

describe('mail for its reader', () => {
  let test: TestBridge;
  const ids: string[] = [];
  beforeAll(async () => {
    test = await startBridge();
    const withImage = mail(
      { 'Message-ID': '<img@example.net>', 'Content-Type': 'multipart/related; boundary=q', Subject: 'Picture' },
      '--q\r\nContent-Type: text/html\r\n\r\n<p>Look: <img src="cid:one@x"><img src="cid:none@x"></p>\r\n--q\r\nContent-Type: image/png; name=one.png\r\nContent-ID: <one@x>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n--q--',
    );
    const raws = [
      mail({ 'Message-ID': '<1@example.net>', Subject: 'First' }),
      mail({ 'Message-ID': '<2@example.net>', 'In-Reply-To': '<1@example.net>' }),
      withImage,
    ];
    for (const [index, raw] of raws.entries()) {
      const [accepted] = await test.bridge.deliver(test.mailbox.id, [raw], 'smtp', {
        receivedAt: new Date(Date.UTC(2026, 9, 6, 8, index)),
      });
      ids.push(accepted!.messageId);
    }
  });
  afterAll(() => test[Symbol.asyncDispose]());
  const stranger = () => ({ ...test.actor, userId: newId() });
  const foreigner = () => ({ ...test.actor, userId: test.actor.userId, tenantId: newId() });
  const threads = async (input: object = {}) =>
    (await test.call('mail.list-threads', input)) as { items: ThreadSummary[]; nextCursor: string | null };

  it('lists threads, the newest first, page by page', async () => {
    const first = await threads({ limit: 1 });
    expect(first.items.map((thread) => thread.subject)).toEqual(['Picture']);
    const second = await threads({ limit: 1, cursor: first.nextCursor });
    expect(second.items[0]).toMatchObject({
      subject: 'First',
      messageIds: ids.slice(0, 2),
      unseenCount: 2,
      latest: { id: ids[1] },
    });
    expect(second.nextCursor).toBeNull();
    expect((await threads({ messageIds: [ids[0]] })).items).toHaveLength(1);
    await expect(threads({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'mail.bad_cursor' });
  });

  it('shows a message and its thread', async () => {
    const message = (await test.call('mail.get-message', { messageId: ids[0] })) as MessageDetail;
    expect(message).toMatchObject({
      subject: 'First',
      snippet: 'Hello.',
      seen: false,
      text: { authored: 'Hello.' },
      rfcMessageId: '1@example.net',
    });
    const thread = (await test.call('mail.get-thread', { threadId: message.threadId })) as {
      messages: MessageDetail[];
    };
    expect(thread.messages.map((one) => one.id)).toEqual(ids.slice(0, 2));
  });

  it('marks messages as read, and takes it back', async () => {
    const input = { messageIds: ids.slice(0, 2), seen: true };
    const output = (await test.call('mail.mark-seen', input)) as { messageIds: string[] };
    expect(output.messageIds.toSorted()).toEqual(ids.slice(0, 2).toSorted());
    expect(await test.call('mail.mark-seen', input)).toEqual({ messageIds: [] });
    await test.undo('mail.mark-seen', input, output);
    expect((await threads({ messageIds: [ids[0]] })).items[0]!.unseenCount).toBe(2);
    await expect(test.undo('mail.mark-seen', input, output)).rejects.toMatchObject({ code: 'mail.seen_changed' });
  });

  it('shows what an older message of a thread is marked with, and takes the mark back', async () => {
    const input = { messageIds: [ids[0]], add: ['\\Flagged', 'garden'] };
    const output = await test.call('mail.set-keywords', input);
    const [thread] = (await threads({ messageIds: [ids[0]] })).items;
    expect(thread).toMatchObject({ keywords: ['\\Flagged', 'garden'], latest: { id: ids[1], keywords: [] } });
    const [marked] = ((await test.call('mail.get-thread', { threadId: thread!.id })) as { messages: MessageDetail[] })
      .messages;
    expect(marked).toMatchObject({ keywords: ['\\Flagged', 'garden'], folder: null });
    await test.undo('mail.set-keywords', { ...input, remove: [] }, output);
    expect((await threads({ messageIds: [ids[0]] })).items[0]!.keywords).toEqual([]);
  });

  it('gives the HTML part with inline pictures from its own files', async () => {
    const { html } = (await test.call('mail.get-message-html', { messageId: ids[2] })) as { html: string };
    expect(html).toContain(`src="/api/files/mail/${ids[2]}/attachments/2"`);
    expect(html).toContain('src="cid:none@x"');
    expect(await test.call('mail.get-message-html', { messageId: ids[0] })).toEqual({ html: null });
  });

  it('serves attachments and the raw mail', async () => {
    const [attachment, raw] = test.bridge.files!;
    const file = await attachment!.get(test.actor, { messageId: ids[2]!, partId: '2' });
    expect(file).toMatchObject({ contentType: 'image/png', filename: 'one.png' });
    expect(Buffer.from(file.bytes).toString('hex')).toBe('89504e47');
    expect((await raw!.get(test.actor, { messageId: ids[0]! })).filename).toBe('First.eml');
    await expect(attachment!.get(test.actor, { messageId: ids[2]!, partId: '1' })).rejects.toMatchObject({
      code: 'mail.attachment_not_found',
    });
    await expect(raw!.get(test.actor, { messageId: 'x' })).rejects.toMatchObject({ code: 'mail.message_not_found' });
  });

  it('shows nothing to another user or tenant, as if it did not exist', async () => {
    for (const actor of [stranger(), foreigner()]) {
      await expect(test.call('mail.get-message', { messageId: ids[0] }, actor)).rejects.toMatchObject({
        code: 'mail.message_not_found',
      });
      expect(await test.call('mail.list-threads', {}, actor)).toEqual({ items: [], nextCursor: null });
      expect(await test.call('mail.mark-seen', { messageIds: ids, seen: true }, actor)).toEqual({ messageIds: [] });
      expect(await test.call('mail.list-mailboxes', {}, actor)).toEqual({ items: [] });
      await expect(test.bridge.files![1]!.get(actor, { messageId: ids[0]! })).rejects.toMatchObject({
        code: 'mail.message_not_found',
      });
      expect(await test.bridge.hopsOf!(actor, ids[0]!)).toEqual([]);
    }
    expect(await test.bridge.store.get(newId(), ids)).toEqual([]);
  });

  it('creates a mailbox once for the whole installation', async () => {
    const made = await test.call('mail.create-mailbox', { address: 'Team@Example.org', name: 'Team' });
    expect(made).toMatchObject({ address: 'team@example.org', messageCount: 0 });
    await expect(test.call('mail.create-mailbox', { address: 'team@example.org' }, foreigner())).rejects.toMatchObject({
      code: 'mail.mailbox_exists',
    });
    expect(await test.bridge.findMailbox('TEAM+x@example.org')).toMatchObject({ userId: test.actor.userId });
    await test.undo('mail.create-mailbox', {}, made);
    expect(await test.bridge.findMailbox('team@example.org')).toBeNull();
  });

  it('tells its part of the way of a mail', async () => {
    const hops = await test.bridge.hopsOf!(test.actor, ids[0]!);
    expect(hops.map((hop) => hop.stage)).toEqual(['accepted', 'parsed']);
    expect(hops.every((hop) => hop.ok)).toBe(true);
  });
});
