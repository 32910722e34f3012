import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import { MailReceived } from '#core/contracts/mail.ts';
import { nameId } from '#core/name-id.ts';
import { mail, sha256, startBridge } from '../testing/start-bridge.ts';
import type { TestBridge } from '../testing/start-bridge.ts';

describe('mail that comes in', () => {
  let test: TestBridge;
  beforeAll(async () => {
    test = await startBridge();
  });
  afterAll(() => test[Symbol.asyncDispose]());
  const deliver = (...raws: Uint8Array[]) => test.bridge.deliver(test.mailbox.id, raws, 'smtp');

  it('is stored, announced and readable again', async () => {
    const raw = mail({ 'Message-ID': '<a1@example.net>', Subject: 'Printer' }, 'Please fix the printer by Friday.');
    const [accepted] = await deliver(raw);
    expect(accepted).toMatchObject({ messageId: nameId('message', test.mailbox.id, sha256(raw)), duplicate: false });
    const event = test.events.find((candidate) => candidate.subject === accepted!.messageId)!;
    expect(event).toMatchObject({
      type: 'mail.message.received',
      tenantid: test.actor.tenantId,
      correlationid: accepted!.messageId,
    });
    expect(MailReceived.parse(event.data)).toMatchObject({
      subject: 'Printer',
      threadId: accepted!.threadId,
      automatic: 'none',
    });
    const [stored] = await test.bridge.store.get(test.actor.tenantId, [accepted!.messageId, newId()]);
    expect(stored!.parsed.text.authored).toBe('Please fix the printer by Friday.');
    expect(stored!.parsed.date).toBe('2026-10-06T10:12:03+02:00');
    expect(Buffer.compare(await test.bridge.store.raw(test.actor.tenantId, accepted!.messageId), raw)).toBe(0);
  });

  it('is one message when the same bytes come twice, also in the same batch', async () => {
    const raw = mail({ 'Message-ID': '<twice@example.net>' });
    const before = test.events.length;
    const first = await deliver(raw, raw);
    const [again] = await deliver(raw);
    expect(first.map((one) => one.duplicate)).toEqual([false, true]);
    expect(again).toMatchObject({ messageId: first[0]!.messageId, duplicate: true });
    expect(test.events.length).toBe(before + 1);
  });

  it('shares transactions when many senders deliver at once', async () => {
    const before = test.appends();
    const raws = Array.from({ length: 250 }, (_, index) => mail({ 'Message-ID': `<many-${index}@example.net>` }));
    const accepted = await Promise.all(raws.map((raw) => deliver(raw)));
    expect(new Set(accepted.map(([one]) => one!.messageId)).size).toBe(250);
    expect(test.appends() - before).toBeLessThan(10);
  });

  it('fails only the mail that cannot be stored', async () => {
    test.failAppends(2);
    const raws = [1, 2, 3].map((index) => mail({ 'Message-ID': `<poison-${index}@example.net>` }));
    const outcomes = await Promise.allSettled(raws.map((raw) => deliver(raw)));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    const [retried] = await deliver(raws[0]!);
    expect(retried!.duplicate).toBe(false);
  });

  it('is kept and announced whatever its bytes are', async () => {
    const odd = [
      Buffer.alloc(0),
      Buffer.from([0, 1, 2, 0xff, 0xfe]),
      Buffer.from('no header at all\0\ud800'),
      Buffer.from('Subject: =?utf-8?q?=00_nul?=\r\n\r\nx\0y'),
    ];
    const accepted = await deliver(...odd);
    const stored = await test.bridge.store.get(
      test.actor.tenantId,
      accepted.map((one) => one.messageId),
    );
    expect(stored).toHaveLength(odd.length);
    expect(stored[0]!.parsed.warnings.map((warning) => warning.code)).toContain('mail.no_headers');
  });

  it('joins the thread of the mail that it answers, and not one that only has the same subject', async () => {
    const [root] = await deliver(mail({ 'Message-ID': '<root@example.net>', Subject: 'Invoice' }));
    const [reply] = await deliver(
      mail({ 'Message-ID': '<reply@example.net>', 'In-Reply-To': '<root@example.net>', Subject: 'Re: Invoice' }),
    );
    const [other] = await deliver(mail({ 'Message-ID': '<other@example.net>', Subject: 'Invoice' }));
    expect(reply!.threadId).toBe(root!.threadId);
    expect(other!.threadId).not.toBe(root!.threadId);
    const thread = await test.bridge.store.thread(test.actor.tenantId, root!.threadId);
    expect(thread.map((one) => one.parsed.messageId)).toEqual(['root@example.net', 'reply@example.net']);
  });

  it('joins two threads when the mail between them arrives late, and the older id keeps leading there', async () => {
    const [top] = await deliver(mail({ 'Message-ID': '<top@example.net>' }));
    const [leaf] = await deliver(mail({ 'Message-ID': '<leaf@example.net>', References: '<middle@example.net>' }));
    expect(leaf!.threadId).not.toBe(top!.threadId);
    const [middle] = await deliver(mail({ 'Message-ID': '<middle@example.net>', 'In-Reply-To': '<top@example.net>' }));
    expect(middle!.threadId).toBe(top!.threadId);
    const merged = (await test.call('mail.get-thread', { threadId: leaf!.threadId })) as {
      id: string;
      messages: unknown[];
    };
    expect(merged.id).toBe(top!.threadId);
    expect(merged.messages).toHaveLength(3);
    expect(await test.bridge.store.thread(test.actor.tenantId, leaf!.threadId)).toHaveLength(3);
  });

  it('does not let one mail melt many threads into one by referring to all of them', async () => {
    const roots = await deliver(
      mail({ 'Message-ID': '<x1@example.net>' }),
      mail({ 'Message-ID': '<x2@example.net>' }),
      mail({ 'Message-ID': '<x3@example.net>' }),
    );
    await deliver(
      mail({ 'Message-ID': '<evil@example.net>', References: '<x1@example.net> <x2@example.net> <x3@example.net>' }),
    );
    const stored = await test.bridge.store.get(
      test.actor.tenantId,
      roots.map((one) => one.messageId),
    );
    expect(new Set(stored.map((one) => one.threadId)).size).toBe(3);
  });
});
