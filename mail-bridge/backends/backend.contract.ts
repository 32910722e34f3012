/** What every backend has to do, against a real server. */
import { expect, test } from 'vitest';
import { readEgressRules } from '#core/egress/egress-rules.ts';
import { otherClient, startMailServer } from '#test/harness/mail-servers.ts';
import type { MailServer, ServerKind } from '#test/harness/mail-servers.ts';
import { startFaultProxy } from '#test/harness/fault-proxy.ts';
import { folderOf } from '../testing/known-folder.ts';
import { stampOf } from './mailbox-backend.ts';
import type { MailboxBackend, Observation } from './mailbox-backend.ts';
import type { FolderContents } from '../sync/decide.ts';
import { deadlinesOf } from './deadline.ts';
import { openBackend } from './open-backend.ts';

const rules = readEgressRules(['127.0.0.1']);
const empty: FolderContents = { generation: null, cursor: null, messages: new Map() };
const nothing = folderOf(empty);

export function mailboxBackendContract({ server: kind, protocol }: { server: ServerKind; protocol: 'imap' | 'jmap' }) {
  async function start() {
    await using stack = new AsyncDisposableStack();
    const server = stack.use(await startMailServer(kind));
    await server.addUser('alice');
    const backend = stack.use(await open(server, 'alice'));
    const client = stack.use(await otherClient(server, 'alice'));
    const folders = await backend.listMailboxes();
    const inbox = folders.find(({ role }) => role === 'inbox')!.id;
    const owned = stack.move();
    return { server, backend, client, folders, inbox, [Symbol.asyncDispose]: () => owned.disposeAsync() };
  }
  const open = (
    server: MailServer,
    username: string,
    { password = 'secret', deadlines = deadlinesOf() } = {},
  ): Promise<MailboxBackend> =>
    openBackend(
      {
        kind: protocol,
        host: '127.0.0.1',
        port: protocol === 'imap' ? server.imap : server.http!,
        tls: 'none',
        username,
        password,
        deadlines,
      },
      rules,
    );

  test('new, changed and removed mail is told from what was known', async () => {
    await using at = await start();
    const { backend, client, inbox } = at;
    await client.append('INBOX', mail('one'));
    await client.append('INBOX', mail('two'), ['\\Seen']);
    await client.append('INBOX', mail('three'));
    const first = await backend.changesSince(inbox, nothing);
    expect(first.complete).toBe(true);
    expect(first.entries).toHaveLength(3);
    const raws = await backend.fetchRaw(inbox, first.entries);
    expect([...raws.values()].map((raw) => Buffer.from(raw).toString()).sort()).toEqual(
      [mail('one'), mail('three'), mail('two')].map(String),
    );
    const idOf = (subject: string) =>
      [...raws].find(([, raw]) => Buffer.from(raw).includes(`Subject: ${subject}\r\n`))![0];
    expect(first.entries.find(({ id }) => id === idOf('two'))!.keywords).toEqual(['\\Seen']);

    const known = after(empty, first);
    expect(await backend.changesSince(inbox, folderOf(known))).toMatchObject({
      complete: false,
      entries: [],
      removed: [],
    });

    await client.append('INBOX', mail('four'));
    await client.mailboxOpen('INBOX');
    await client.messageFlagsAdd({ header: { subject: 'one' } }, ['$Other'], { uid: true });
    await client.messageDelete({ header: { subject: 'three' } }, { uid: true });
    const second = await backend.changesSince(inbox, folderOf(known));
    expect(second.complete).toBe(false);
    expect(second.removed).toEqual([idOf('three')]);
    expect(second.entries).toHaveLength(2);
    const changed = second.entries.find(({ id }) => id === idOf('one'))!;
    expect(changed.keywords.map((keyword) => keyword.toLowerCase())).toEqual(['$other']);
    const added = second.entries.find(({ id }) => id !== idOf('one'))!;
    expect(Buffer.from((await backend.fetchRaw(inbox, [added])).get(added.id)!).toString()).toBe(String(mail('four')));
    expect(await backend.changesSince(inbox, folderOf(after(known, second)))).toMatchObject({
      entries: [],
      removed: [],
    });
  });

  test('a wait ends when mail arrives, when it is cut short and when its time is over', async () => {
    await using at = await start();
    const { backend, client, inbox } = at;
    const known = after(empty, await backend.changesSince(inbox, nothing));
    const started = Date.now();
    const wait = backend.waitForChanges(inbox, { ms: 60_000, signal: AbortSignal.timeout(60_000) });
    await client.append('INBOX', mail('new'));
    await wait;
    expect(Date.now() - started).toBeLessThan(20_000);
    expect((await backend.changesSince(inbox, folderOf(known))).entries).toHaveLength(1);
    await backend.waitForChanges(inbox, { ms: 60_000, signal: AbortSignal.abort() });
    await backend.waitForChanges(inbox, { ms: 50, signal: new AbortController().signal });
  });

  test('keywords are set and taken away where other clients see them, and mail moves', async () => {
    await using at = await start();
    const { backend, client, inbox, folders } = at;
    await client.append('INBOX', mail('one'));
    const { entries } = await backend.changesSince(inbox, nothing);
    const ids = entries.map(({ id }) => id);
    const seen = async (folder: string) => {
      await client.mailboxOpen(folder);
      const found = client.mailbox && client.mailbox.exists > 0 ? await client.fetchAll('1:*', { flags: true }) : [];
      return found.map(({ flags }) =>
        [...flags!]
          .filter((flag) => flag !== '\\Recent')
          .map((flag) => flag.toLowerCase())
          .sort(),
      );
    };
    await backend.setKeywords(inbox, ids, { add: ['$MailflexTask', '\\Flagged'] });
    expect(await seen('INBOX')).toEqual([['$mailflextask', '\\flagged']]);
    await backend.setKeywords(inbox, ids, { remove: ['\\Flagged'] });
    expect(await seen('INBOX')).toEqual([['$mailflextask']]);
    await backend.move(inbox, ids, folders.find(({ role }) => role === 'sent')!.id);
    expect(await seen('INBOX')).toEqual([]);
    expect(await seen('Sent')).toEqual([['$mailflextask']]);
  });

  test('a draft is written once, read back, and removed again unless it was sent meanwhile', async () => {
    await using at = await start();
    const { backend, client } = at;
    const raw = Buffer.from(
      'From: alice@localhost\r\nSubject: Re: plans\r\nMessage-ID: <draft-1@localhost>\r\nDate: Tue, 06 Oct 2026 10:12:03 +0200\r\n\r\nYes.\r\n',
    );
    await backend.appendDraft(raw, 'draft-1@localhost');
    await backend.appendDraft(raw, 'draft-1@localhost');
    await client.mailboxOpen('Drafts');
    const [draft, ...others] = await client.fetchAll('1:*', { flags: true, envelope: true });
    expect(others).toEqual([]);
    expect(draft!.flags!.has('\\Draft')).toBe(true);
    expect(Buffer.from((await backend.readDraft('draft-1@localhost'))!).toString()).toContain('\r\n\r\nYes.');
    await backend.deleteDraft('draft-1@localhost');
    expect(await backend.readDraft('draft-1@localhost')).toBeNull();
    await backend.deleteDraft('draft-1@localhost');
  });

  test.each(['black-hole', 'reset', 'garbage'] as const)(
    'a connection that becomes a %s is noticed within the wait and the deadline',
    async (fault) => {
      await using server = await startMailServer(kind);
      await server.addUser('alice');
      await using proxy = await startFaultProxy(protocol === 'imap' ? server.imap : server.http!);
      const deadlines = deadlinesOf({ waitSeconds: 1, answerSeconds: 2 });
      await using backend = await open({ ...server, imap: proxy.port, http: proxy.port }, 'alice', { deadlines });
      const inbox = (await backend.listMailboxes()).find(({ role }) => role === 'inbox')!.id;
      await backend.changesSince(inbox, nothing);
      const started = Date.now();
      const signal = new AbortController().signal;
      const lost = expect(
        (async () => {
          // as an account does it: a wait, and a look at what changed
          for (;;) {
            await backend.waitForChanges(inbox, { ms: 1000, signal });
            await backend.changesSince(inbox, nothing);
          }
        })(),
      ).rejects.toMatchObject({ code: expect.stringMatching(/^connection\./) });
      proxy.become(fault);
      await lost;
      expect(Date.now() - started).toBeLessThan(20_000);
      proxy.become('none');
      await using again = await open({ ...server, imap: proxy.port, http: proxy.port }, 'alice');
      expect((await again.changesSince(inbox, nothing)).entries).toEqual([]);
    },
  );

  test('a wrong password, a closed port and a lost server are told apart', async () => {
    await using at = await start();
    const { server, backend, inbox } = at;
    await expect(open(server, 'alice', { password: 'wrong' })).rejects.toMatchObject({
      code: 'connection.login_refused',
    });
    await server.stop();
    await expect(open(server, 'alice')).rejects.toMatchObject({ code: 'connection.refused' });
    await expect(backend.changesSince(inbox, nothing)).rejects.toMatchObject({
      code: expect.stringMatching(/^connection\./),
    });
  });
}

const mail = (subject: string): Buffer =>
  Buffer.from(
    `From: bob@localhost\r\nTo: alice@localhost\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@localhost>\r\nDate: Tue, 06 Oct 2026 10:12:03 +0200\r\n\r\nText of ${subject}.\r\n`,
  );

/** What is known once an observation was worked off. */
function after(known: FolderContents, { generation, entries, removed, cursor }: Observation): FolderContents {
  const messages = new Map(known.messages);
  for (const entry of entries) messages.set(entry.id, { keywords: entry.keywords, stamp: stampOf(entry) });
  for (const id of removed) messages.delete(id);
  return { generation, cursor, messages };
}
