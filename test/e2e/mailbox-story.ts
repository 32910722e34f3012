/** The same stories for every server and protocol: real server, real Mailflex, another client that looks. */
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Effect } from '#core/contracts/hub.ts';
import type { Task } from '#core/contracts/groupware.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { connectMailbox, MAILBOX_OWNER as OWNER } from '#test/harness/connect-mailbox.ts';
import { startFaultProxy } from '#test/harness/fault-proxy.ts';
import { generateMails } from '#test/harness/generated-mail.ts';
import { otherClient, startMailServer } from '#test/harness/mail-servers.ts';
import type { MailServer, ServerKind } from '#test/harness/mail-servers.ts';
import { allPages, eventually, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import { accountIs, hasTask, keywordsAre, lower, mail, messageIds, messagesIn, tasksAre } from './mailbox-views.ts';
import type { Caller, Page } from './mailbox-views.ts';

const ENV = { MAILFLEX_OWNER_EMAIL: OWNER, MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1' };
const HISTORY = 500;
/** some ten seconds for all: what is there is stored after five */
const SLOW_LINE = { bytes: 1000, ms: 20 };

export function mailboxStories({ server: kind, protocol }: { server: ServerKind; protocol: 'imap' | 'jmap' }) {
  const connect = (call: Caller, server: MailServer, more: Record<string, unknown> = {}) =>
    connectMailbox(call, server, {
      ...(protocol === 'jmap' ? { kind: 'jmap', port: server.http } : {}),
      ...more,
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

    // on a loopback the sync would be over before it can be killed
    await using line = protocol === 'imap' ? await startFaultProxy(server.imap) : null;
    line?.become('slow-loris', SLOW_LINE);
    await using first = await startMailflex(folder.path, [], ENV);
    const session = await signIn(first);
    await connect(session.call, server, line ? { port: line.port } : {});
    await killOnce(first.child, async () => (await messageIds(session.call)).length, 40);
    await using second = await startMailflex(folder.path, [], ENV);
    const seen = await signIn(second);
    const before = (await messageIds(seen.call)).length;
    expect(before, 'the first kill was in the middle').toBeLessThan(HISTORY);
    await killOnce(second.child, async () => (await messageIds(seen.call)).length, before + 40);
    line?.become('none');

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
