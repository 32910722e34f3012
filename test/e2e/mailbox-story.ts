/** The same stories for every server and protocol: real server, real Mailflex, another client that looks. */
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Effect } from '#core/contracts/hub.ts';
import type { Task } from '#core/contracts/groupware.ts';
import type { MailAccount } from '#core/contracts/mail-account.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { connectMailbox, MAILBOX_OWNER as OWNER } from '#test/harness/connect-mailbox.ts';
import { generateMails } from '#test/harness/generated-mail.ts';
import { otherClient, startExim, startMailServer } from '#test/harness/mail-servers.ts';
import type { MailServer, ServerKind } from '#test/harness/mail-servers.ts';
import { allPages, eventually, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import {
  accountIs,
  daysAgo,
  hasTask,
  keywordsAre,
  lower,
  mail,
  messageIds,
  messagesIn,
  tasksAre,
} from './mailbox-views.ts';
import type { Caller, Page } from './mailbox-views.ts';

const ENV = { MAILFLEX_OWNER_EMAIL: OWNER, MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1' };
const HISTORY = 500;

export function mailboxStories({ server: kind, protocol }: { server: ServerKind; protocol: 'imap' | 'jmap' }) {
  const connect = (call: Caller, server: MailServer, more: Record<string, unknown> = {}) =>
    connectMailbox(call, server, {
      ...(protocol === 'jmap' ? { kind: 'jmap', port: server.http } : {}),
      ...more,
    });

  test(`${protocol}: a mail becomes a task, its keyword and a draft reply stand on the server, and a restart of the server changes nothing`, async () => {
    await using folder = await temporaryFolder();
    await using server = await startMailServer(kind);
    await server.addUser('alice');
    await using client = await otherClient(server, 'alice');
    await client.append('INBOX', mail('Old', 'Could you send me the old list by Friday?'), [], daysAgo(3));
    await client.append('INBOX', mail('Recent', 'Could you send me the signed contract by Friday?'), [], daysAgo(0.1));
    await using mailflex = await startMailflex(folder.path, [], ENV);
    const { call } = await signIn(mailflex);
    const { id: accountId } = await connect(call, server);

    await tasksAre(call, [/signed contract/i]);
    await accountIs(call, ({ state, messageCount }) => state === 'live' && messageCount === 2);

    await client.append('INBOX', mail('Report', 'Could you send me the travel report by Friday?'));
    await tasksAre(call, [/signed contract/i, /travel report/i]);
    await keywordsAre(server, { Old: false, Recent: true, Report: true });

    const threads = await call<Page<ThreadSummary>>('mail.list-threads');
    const report = threads.items.find(({ subject }) => subject === 'Report')!.latest;
    const draft = await call<{ readBack: boolean; rfcMessageId: string }>('mail.draft-reply', {
      messageId: report.id,
      text: 'You will have it on Thursday — Alice',
    });
    expect(draft.readBack).toBe(true);
    const drafts = await messagesIn(server, 'Drafts');
    expect(drafts).toHaveLength(1);
    expect(drafts[0]!.flags.has('\\Draft')).toBe(true);
    expect(drafts[0]!.source).toMatch(/^Subject: Re: Report\r$/m);
    expect(drafts[0]!.source).toMatch(/^In-Reply-To: <report@example\.net>\r$/m);
    expect(drafts[0]!.source).toMatch(/^References: <report@example\.net>\r$/m);
    expect(drafts[0]!.source).toMatch(/^To: Owen <owen@example\.net>\r$/m);

    const effects = await call<Page<Effect>>('activity.list-effects');
    const effect = effects.items.find(({ action }) => action === 'mail.draft-reply')!;
    expect(effect.status).toBe('confirmed');
    await call('activity.undo', { effectIds: [effect.id] });
    await eventually(
      () => messagesIn(server, 'Drafts'),
      (left) => left.length === 0,
      30_000,
    );

    await server.stop();
    const down = await accountIs(call, ({ state }) => state === 'waiting');
    expect(down.reason!.code).toMatch(/^connection\.(refused|lost)$/);
    await server.startAgain();
    await call('mail-account.sync-now', { id: accountId });
    await accountIs(call, ({ state }) => state === 'live');
    await using again = await otherClient(server, 'alice');
    await again.append('INBOX', mail('Prices', 'Could you send me the price list by Friday?'));
    await tasksAre(call, [/signed contract/i, /travel report/i, /price list/i]);
    await call('mail-account.remove', { id: accountId });
    expect((await call<{ items: MailAccount[] }>('mail-account.list')).items).toEqual([]);
    expect(await messageIds(call)).toHaveLength(4);
  });

  test(`${protocol}: an answer is sent once, stands in Sent, and the other person receives it`, async () => {
    await using folder = await temporaryFolder();
    await using server = await startMailServer(kind);
    await server.addUser('alice');
    await server.addUser('bob');
    await using exim = await startExim({ lmtp: server.lmtp, port: server.smtp });
    await using client = await otherClient(server, 'alice');
    await client.append('INBOX', mail('Minutes', 'Could you send me the minutes by Friday?'));
    await using mailflex = await startMailflex(folder.path, [], ENV);
    const { call, cookie } = await signIn(mailflex);
    const { id: accountId } = await connect(call, server);
    if (protocol === 'imap') {
      const server = { host: '127.0.0.1', port: exim.smtp, tls: 'none' };
      const wrong = await call<{ reason: { code: string } }>('mail-account.set-submission', {
        accountId,
        server: { ...server, username: 'alice', password: 'wrong' },
      });
      expect(wrong.reason.code).toBe('connection.login_refused');
      const set = await call<{ reason: null }>('mail-account.set-submission', { accountId, server });
      expect(set.reason).toBeNull();
    }
    await tasksAre(call, [/minutes/i]);

    const threads = await call<Page<ThreadSummary>>('mail.list-threads');
    const { latest } = threads.items[0]!;
    const draft = await call<{ rfcMessageId: string }>('mail.draft-reply', { messageId: latest.id, text: 'Later.' });
    const letter = {
      messageId: latest.id,
      to: [{ address: 'bob@example.org', name: 'Bob' }],
      bcc: [{ address: 'alice@example.org' }],
      text: 'Here they are — Alice',
      draft: draft.rfcMessageId,
    };
    const key = '019364a8-0000-7000-8000-0000000000aa';
    const sent = await sendAs(mailflex.origin, cookie, key, letter);
    expect(sent).toMatchObject({ status: 'confirmed', output: { readBack: true, refused: [] } });
    // the same request again, as after an answer that was lost
    expect(await sendAs(mailflex.origin, cookie, key, letter)).toEqual(sent);

    const [received] = await eventually(
      () => messagesIn(server, 'INBOX', 'bob'),
      (found) => found.length > 0,
      30_000,
    );
    expect(received!.source).toMatch(/^Subject: Re: Minutes\r$/m);
    expect(received!.source).toMatch(/^In-Reply-To: <minutes@example\.net>\r$/m);
    expect(received!.source).toMatch(/^To: Bob <bob@example\.org>\r$/m);
    expect(received!.source).not.toMatch(/^Bcc:/im);
    const filed = await messagesIn(server, 'Sent');
    expect(filed.map(({ source }) => /^Message-ID: <(.*)>\r$/im.exec(source)![1])).toEqual([sent.output.rfcMessageId]);
    expect(filed[0]!.flags.has('\\Seen')).toBe(true);
    expect(filed[0]!.flags.has('\\Draft')).toBe(false);
    expect(await messagesIn(server, 'Drafts')).toEqual([]);
    // alice was a hidden recipient, and what she wrote herself makes no task
    await eventually(
      async () => (await messagesIn(server, 'INBOX')).length,
      (count) => count === 2,
      30_000,
    );
    expect(await messagesIn(server, 'INBOX', 'bob')).toHaveLength(1);
    const shown = await call<{ messages: { subject: string }[] }>('mail.get-thread', { threadId: latest.threadId });
    expect(shown.messages.map(({ subject }) => subject)).toContain('Re: Minutes');
  });

  test(`${protocol}: what other clients mark, move and delete is told, and they see what is marked and moved here`, async () => {
    await using folder = await temporaryFolder();
    await using server = await startMailServer(kind);
    await server.addUser('alice');
    await using client = await otherClient(server, 'alice');
    await client.mailboxCreate('Archive');
    await client.append('INBOX', mail('Budget', 'Could you send me the budget figures by Friday?'));
    await client.append('INBOX', mail('Garden', 'The tulips on the balcony are in bloom.'));
    await using mailflex = await startMailflex(folder.path, [], ENV);
    const { call } = await signIn(mailflex);
    const { id } = await connect(call, server);
    await tasksAre(call, [/budget/i]);
    await keywordsAre(server, { Budget: true, Garden: false });
    const shown = async () =>
      Object.fromEntries(
        (await call<Page<ThreadSummary>>('mail.list-threads')).items.map(({ latest }) => [latest.subject, latest]),
      );
    const shownIs = (holds: (mails: Awaited<ReturnType<typeof shown>>) => boolean) => eventually(shown, holds, 40_000);
    await shownIs(({ Budget, Garden }) => hasTask(new Set(Budget!.keywords)) && Garden!.keywords.length === 0);

    // another client marks and moves
    await client.mailboxOpen('INBOX');
    const uidOf = async (subject: string) => String(((await client.search({ subject }, { uid: true })) || [])[0]);
    await client.messageFlagsAdd(await uidOf('Garden'), ['\\Seen', '$spring'], { uid: true });
    await shownIs(({ Garden }) => Garden!.seen && Garden!.keywords.some((word) => word.toLowerCase() === '$spring'));
    await client.messageMove(await uidOf('Garden'), 'Archive', { uid: true });
    await call('mail-account.sync-now', { id });
    await shownIs(({ Garden }) => Garden!.folder === 'Archive');

    // here: marked, moved, taken back
    const budget = (await shown())['Budget']!.id;
    const effectOf = async (action: string) =>
      (await call<Page<Effect>>('activity.list-effects')).items.find((effect) => effect.action === action)!;
    await call('mail.mark-seen', { messageIds: [budget], seen: true });
    const marked = await call<{ onServer: boolean }>('mail.set-keywords', { messageIds: [budget], add: ['$work'] });
    expect(marked.onServer).toBe(true);
    const flagsOf = async (path: string) =>
      (await messagesIn(server, path)).map(({ flags }) => [...flags].map(lower).filter((flag) => flag !== '\\recent'));
    await eventually(
      () => flagsOf('INBOX'),
      ([flags]) => ['\\seen', '$work', '$mailflextask'].every((flag) => flags!.includes(flag)),
      30_000,
    );
    await call('mail.move', { messageIds: [budget], folder: 'Archive' });
    expect(await flagsOf('INBOX')).toEqual([]);
    expect(await flagsOf('Archive')).toHaveLength(2);
    const move = await effectOf('mail.move');
    expect(move.status).toBe('confirmed');
    const task = await effectOf('task.create');
    const keywords = await effectOf('mail.set-keywords');
    const undone = await call<{ undone: string[] }>('activity.undo', { effectIds: [move.id, keywords.id, task.id] });
    expect(undone.undone).toHaveLength(3);
    await eventually(
      () => flagsOf('INBOX'),
      (lists) => lists.length === 1 && lists[0]!.join(' ') === '\\seen',
      40_000,
    );
    await shownIs(({ Budget }) => lower(Budget!.folder!) === 'inbox' && Budget!.keywords.length === 0);

    // another client deletes: gone from the lists and from the search
    const found = async (query: string) =>
      (await call<{ items: { subject: string }[] }>('search.mail', { query })).items.map(({ subject }) => subject);
    expect(await found('budget figures')).toContain('Budget');
    await client.mailboxOpen('INBOX');
    await client.messageDelete(await uidOf('Budget'), { uid: true });
    await call('mail-account.sync-now', { id });
    await shownIs((mails) => mails['Budget'] === undefined);
    await eventually(
      () => found('budget figures'),
      (subjects) => !subjects.includes('Budget'),
      30_000,
    );
    expect(Object.keys(await shown())).toEqual(['Garden']);
  });

  test(`${protocol}: a folder that was made anew with the same mail announces nothing twice`, async () => {
    await using folder = await temporaryFolder();
    await using server = await startMailServer(kind);
    await server.addUser('alice');
    await using client = await otherClient(server, 'alice');
    await client.mailboxCreate('Projects');
    const mails = generateMails(30, { seed: 7, to: OWNER, date: new Date(), bodyCharacters: 200 });
    for (const { raw } of mails) await client.append('Projects', raw);
    await using mailflex = await startMailflex(folder.path, [], ENV);
    const { call } = await signIn(mailflex);
    const { id } = await connect(call, server, { folders: ['INBOX', 'Projects'] });
    await accountIs(call, ({ state, messageCount }) => state === 'live' && messageCount === mails.length);

    await client.mailboxDelete('Projects');
    await client.mailboxCreate('Projects');
    for (const { raw } of mails.toReversed()) await client.append('Projects', raw);
    await client.append('Projects', mail('New', 'Could you send me the floor plan by Friday?'));
    await call('mail-account.sync-now', { id });
    await eventually(
      () => messageIds(call),
      (ids) => ids.length > mails.length,
      60_000,
    );
    await accountIs(call, ({ state, messageCount }) => state === 'live' && messageCount === mails.length + 1);
    const asked = mails.filter(({ asks }) => asks).length + 1;
    await eventually(
      () => allPages<Task>((cursor) => call('task.list', { limit: 200, ...cursor })),
      (tasks) => tasks.length === asked,
      60_000,
    );
    expect(await messageIds(call)).toHaveLength(mails.length + 1);
  });

  test(`${protocol}: a first sync of ${HISTORY} mails that is killed twice ends with every mail exactly once`, async () => {
    await using folder = await temporaryFolder();
    await using server = await startMailServer(kind);
    await server.addUser('alice');
    const mails = generateMails(HISTORY, { seed: 11, to: OWNER, date: new Date(), bodyCharacters: 300 });
    await using client = await otherClient(server, 'alice');
    for (const { raw } of mails) await client.append('INBOX', raw);

    const first = await startMailflex(folder.path, [], ENV);
    const session = await signIn(first);
    await connect(session.call, server);
    await killOnce(first.child, async () => (await messageIds(session.call)).length, 40);
    const second = await startMailflex(folder.path, [], ENV);
    const seen = await signIn(second);
    const before = (await messageIds(seen.call)).length;
    expect(before, 'the first kill was in the middle').toBeLessThan(HISTORY);
    await killOnce(second.child, async () => (await messageIds(seen.call)).length, before + 40);

    await using mailflex = await startMailflex(folder.path, [], ENV);
    const { call } = await signIn(mailflex);
    await accountIs(call, ({ state, messageCount }) => state === 'live' && messageCount === HISTORY);
    const asked = mails.filter(({ asks }) => asks).length;
    const tasks = await eventually(
      () => allPages<Task>((cursor) => call('task.list', { limit: 200, ...cursor })),
      (list) => list.length >= asked,
      90_000,
    );
    const ids = await messageIds(call);
    expect(ids).toHaveLength(HISTORY);
    expect(new Set(ids).size).toBe(HISTORY);
    expect(tasks).toHaveLength(asked);
    await eventually(
      async () => (await messagesIn(server, 'INBOX')).filter(({ flags }) => hasTask(flags)).length,
      (marked) => marked === asked,
      60_000,
    );
    const checksums = new Set(
      (await messagesIn(server, 'INBOX')).map(({ source }) => createHash('sha256').update(source).digest('hex')),
    );
    expect(checksums.size).toBe(HISTORY);
  }, 300_000);
}

async function sendAs(origin: string, cookie: string, key: string, letter: unknown) {
  const reply = await fetch(`${origin}/api/actions/mail.send`, {
    method: 'POST',
    body: JSON.stringify(letter),
    headers: { 'content-type': 'application/json', 'x-mailflex-csrf': '1', 'idempotency-key': key, cookie },
  });
  return (await reply.json()) as { status: string; output: { rfcMessageId: string; readBack: boolean } };
}

/** SIGKILL as soon as so many messages are there. */
async function killOnce(
  child: { kill(signal: 'SIGKILL'): boolean; once(event: 'close', done: () => void): unknown },
  count: () => Promise<number>,
  atLeast: number,
) {
  await eventually(count, (messages) => messages >= atLeast, 60_000);
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('close', resolve);
  child.kill('SIGKILL');
  await promise;
  await delay(0);
}
