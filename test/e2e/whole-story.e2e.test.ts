/**
 * The whole story, once for each server and protocol: exim delivers, Mailflex announces, understands and makes a task, other
 * clients see its mark, its drafts and what it sent, exim delivers the answer, and the server may go away in between.
 */
import { describe, expect, test } from 'vitest';
import type { Effect, Hop } from '#core/contracts/hub.ts';
import type { MessageUnderstanding } from '#core/contracts/intent.ts';
import type { MailAccount } from '#core/contracts/mail-account.ts';
import type { MessageDetail, ThreadSummary } from '#core/contracts/mail.ts';
import { connectMailbox, MAILBOX_OWNER as OWNER } from '#test/harness/connect-mailbox.ts';
import { pullWithMbsync, showWithNeomutt } from '#test/harness/mail-clients.ts';
import { hasServer, needs, otherClient, startExim, startMailServer } from '#test/harness/mail-servers.ts';
import { eventually, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import { submit } from '#test/harness/submit.ts';
import { accountIs, daysAgo, keywordsAre, mail, messageIds, messagesIn, tasksAre } from './mailbox-views.ts';
import type { Caller, Page } from './mailbox-views.ts';

const ENV = { MAILFLEX_OWNER_EMAIL: OWNER, MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1' };
const BOB = 'bob@example.org';
const STAGES = ['accepted', 'effect', 'indexed', 'understood', 'workflow'];

const BACKENDS = [
  { kind: 'cyrus', protocol: 'jmap' },
  { kind: 'cyrus', protocol: 'imap' },
  { kind: 'dovecot', protocol: 'imap' },
] as const;

for (const { kind, protocol } of BACKENDS) {
  describe.skipIf(!hasServer(kind))(needs(kind), () => {
    test(`${kind} over ${protocol}: from a mail that is delivered to an answer that is received`, async () => {
      await using folder = await temporaryFolder();
      await using server = await startMailServer(kind);
      for (const user of ['alice', 'bob']) await server.addUser(user);
      await using exim = await startExim({ lmtp: server.lmtp, port: server.smtp });
      await using client = await otherClient(server, 'alice');
      const ask = (subject: string, thing: string) => mail(subject, `Could you send me the ${thing} by Friday?`);
      await client.append('INBOX', ask('Old', 'old list'), [], daysAgo(3));
      await client.append('INBOX', ask('Recent', 'signed contract'), [], daysAgo(0.1));
      await using mailflex = await startMailflex(folder.path, [], ENV);
      const { call, cookie } = await signIn(mailflex);
      const jmap = protocol === 'jmap' ? { kind: 'jmap', port: server.http } : {};
      const { id: accountId } = await connectMailbox(call, server, jmap);
      await tasksAre(call, [/signed contract/i]);
      await accountIs(call, ({ state, messageCount }) => state === 'live' && messageCount === 2);
      if (protocol === 'imap') await setSubmission(call, accountId, exim.smtp);

      // delivered, announced, understood, made a task, marked for every client
      const raw = ask('Report', 'travel report').replace(/^From: .*$/m, `From: Bob <${BOB}>`);
      await submit(exim.smtp, { from: BOB, to: OWNER, raw });
      await tasksAre(call, [/signed contract/i, /travel report/i]);
      const { items: threads } = await call<Page<ThreadSummary>>('mail.list-threads');
      const [report, recent] = ['Report', 'Recent'].map(
        (subject) => threads.find((thread) => thread.subject === subject)!.latest,
      );
      const hops = await eventually(
        async () => (await call<{ items: Hop[] }>('activity.list-hops', { messageId: report!.id })).items,
        (found) => STAGES.every((stage) => found.some((hop) => hop.stage === stage)),
        30_000,
      );
      expect(hops.filter(({ ok }) => !ok)).toEqual([]);
      expect(hops.filter(({ stage }) => stage === 'accepted').map(({ title }) => title)).toEqual([
        `Accepted by ${protocol.toUpperCase()}`,
      ]);
      const understood = await call<{ items: MessageUnderstanding[] }>('assistant.get-understandings', {
        messageIds: [report!.id],
      });
      expect(understood.items[0]!.intents.map(({ evidence }) => evidence).join()).toContain('travel report');
      await keywordsAre(server, { Old: false, Recent: true, Report: true });
      const alice = { imap: server.imap, user: 'alice' };
      const tagged = await showWithNeomutt(alice, 'INBOX', '~Y mailflextask');
      expect(tagged).toMatch(/^Subject: Report\r?$/m);
      expect(tagged).toMatch(/^Tags: .*\$MailflexTask/im);
      expect(tagged).not.toMatch(/^Subject: Old/m);

      // a draft, taken back, and two that stay
      const draft = (messageId: string, text: string) =>
        call<{ readBack: boolean; rfcMessageId: string }>('mail.draft-reply', { messageId, text });
      expect((await draft(report!.id, 'You will have it on Thursday — Alice')).readBack).toBe(true);
      const [written, ...others] = await messagesIn(server, 'Drafts');
      expect(others).toEqual([]);
      expect(written!.flags.has('\\Draft')).toBe(true);
      for (const line of [
        'Subject: Re: Report',
        'In-Reply-To: <report@example.net>',
        'References: <report@example.net>',
        `To: Bob <${BOB}>`,
      ])
        expect(written!.source.split('\r\n')).toContain(line);
      const effects = await call<Page<Effect>>('activity.list-effects');
      const effect = effects.items.find(({ action }) => action === 'mail.draft-reply')!;
      expect(effect.status).toBe('confirmed');
      await call('activity.undo', { effectIds: [effect.id] });
      const draftsAre = (count: number) =>
        eventually(
          () => messagesIn(server, 'Drafts'),
          (left) => left.length === count,
          30_000,
        );
      await draftsAre(0);
      await draft(recent!.id, 'A draft — with “quotes”.');
      const answer = await draft(report!.id, 'Later.');

      // sent once, although asked twice, as after an answer that was lost
      const letter = {
        messageId: report!.id,
        to: [{ address: BOB, name: 'Bob' }],
        bcc: [{ address: OWNER }],
        text: 'Here it is — Älice',
        draft: answer.rfcMessageId,
      };
      const sent = await sendAs(mailflex.origin, cookie, letter);
      expect(sent).toMatchObject({ status: 'confirmed', output: { readBack: true, refused: [] } });
      expect(await sendAs(mailflex.origin, cookie, letter)).toEqual(sent);
      await draftsAre(1);
      // alice was a hidden recipient, and what she wrote herself makes no task
      for (const [user, count] of [
        ['bob', 1],
        ['alice', 4],
      ] as const)
        await eventually(
          async () => (await messagesIn(server, 'INBOX', user)).length,
          (found) => found === count,
          30_000,
        );
      const [received] = await messagesIn(server, 'INBOX', 'bob');
      for (const line of ['Subject: Re: Report', 'In-Reply-To: <report@example.net>', `To: Bob <${BOB}>`])
        expect(received!.source.split('\r\n')).toContain(line);
      expect(received!.source).not.toMatch(/^Bcc:/im);
      const conversation = await call<{ messages: MessageDetail[] }>('mail.get-thread', { threadId: report!.threadId });
      expect(conversation.messages.map(({ subject }) => subject)).toContain('Re: Report');

      // as clients of other people's making show it
      await call('mail.mark-seen', { messageIds: [report!.id], seen: true });
      const { INBOX, Drafts, Sent } = await eventually(
        () => pullWithMbsync(alice, ['INBOX', 'Drafts', 'Sent']),
        (pulled) => flagsOf(pulled['INBOX']!, 'Report').includes('S'),
        30_000,
      );
      expect(flagsOf(INBOX!, 'Old')).toBe('');
      expect(flagsOf(Drafts!, 'Re: Recent')).toBe('DS');
      expect(flagsOf(Sent!, 'Re: Report')).toBe('S');
      expect(Sent!.map(({ source }) => /^Message-ID: <(.*)>\r?$/im.exec(source)![1])).toEqual([
        sent.output.rfcMessageId,
      ]);
      const readByBob = await showWithNeomutt({ imap: server.imap, user: 'bob' }, 'INBOX', '~s Report');
      expect(readByBob).toMatch(/^From: .*<alice@example\.org>\r?$/m);

      // the server goes away and comes back: nothing is told twice, and what comes then is told
      await server.stop();
      const down = await accountIs(call, ({ state }) => state === 'waiting');
      expect(down.reason!.code).toMatch(/^connection\.(refused|lost)$/);
      await server.startAgain();
      await call('mail-account.sync-now', { id: accountId });
      await accountIs(call, ({ state }) => state === 'live');
      await using again = await otherClient(server, 'alice');
      await again.append('INBOX', ask('Prices', 'price list'));
      await tasksAre(call, [/signed contract/i, /travel report/i, /price list/i]);
      const kept = await messageIds(call);
      await call('mail-account.remove', { id: accountId });
      expect((await call<{ items: MailAccount[] }>('mail-account.list')).items).toEqual([]);
      expect(await messageIds(call)).toEqual(kept);
    });
  });
}

async function setSubmission(call: Caller, accountId: string, port: number): Promise<void> {
  const set = async (more: object) => {
    const server = { host: '127.0.0.1', port, tls: 'none', ...more };
    return call<{ reason: { code: string } | null }>('mail-account.set-submission', { accountId, server });
  };
  expect((await set({ username: 'alice', password: 'wrong' })).reason?.code).toBe('connection.login_refused');
  expect((await set({})).reason).toBeNull();
}

async function sendAs(origin: string, cookie: string, letter: unknown) {
  const key = '019364a8-0000-7000-8000-0000000000aa';
  const reply = await fetch(`${origin}/api/actions/mail.send`, {
    method: 'POST',
    body: JSON.stringify(letter),
    headers: { 'content-type': 'application/json', 'x-mailflex-csrf': '1', 'idempotency-key': key, cookie },
  });
  return (await reply.json()) as { status: string; output: { rfcMessageId: string; readBack: boolean } };
}

/** Maildir flags of the one mail with this subject. */
function flagsOf(mails: readonly { flags: string; source: string }[], subject: string): string {
  const found = mails.filter(({ source }) => source.split(/\r?\n/).includes(`Subject: ${subject}`));
  expect(found.map(() => subject)).toEqual([subject]);
  return found[0]!.flags;
}
