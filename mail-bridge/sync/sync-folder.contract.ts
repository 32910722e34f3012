/** Generated histories against a real server: passes that break off, folders made anew; in the end both sides are equal. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileBlobStore } from '#connectors/blob-store/files.ts';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { MailflexError } from '#core/contracts/errors.ts';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { readEgressRules } from '#core/egress/egress-rules.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import { seededRandom } from '#test/harness/generated-mail.ts';
import { otherClient, startMailServer } from '#test/harness/mail-servers.ts';
import type { ServerKind } from '#test/harness/mail-servers.ts';
import { accountMigrations } from '../accounts/accounts.migrations.ts';
import { insertAccount } from '../accounts/accounts.repository.ts';
import type { AccountTables } from '../accounts/accounts.tables.ts';
import { openBackend } from '../backends/open-backend.ts';
import { createIntake } from '../intake/intake.ts';
import { parseMessage } from '../mime/index.ts';
import { mailMigrations } from '../store/mail.migrations.ts';
import { insertMailbox } from '../store/mailbox.repository.ts';
import { silent } from '../testing/silent-logger.ts';
import { createRemoteStore } from './remote-store.ts';
import { syncFolder } from './sync-folder.ts';

const SEED = Number(process.env['MAILFLEX_TEST_SEED'] ?? 20_261_121);
const OPERATIONS = 120;
const FOLDER = 'Projects';

async function startStore() {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'mailflex-sync-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const database = stack.use(await createTestDatabase([...mailMigrations, ...accountMigrations]));
  const announced: string[] = [];
  const append = (_tx: unknown, _topic: unknown, events: readonly EventEnvelope[]) => {
    announced.push(...events.map(({ subject }) => subject));
    return Promise.resolve();
  };
  const intake = createIntake({
    database,
    eventLog: { append } as unknown as EventLog,
    blobs: createFileBlobStore({ directory: folder, sync: false }),
    clock: { now: () => new Date() },
    logger: silent,
    parse: (raw) => parseMessage(raw, { trustedAuthservIds: [] }),
  });
  const owned = stack.move();
  return { database, intake, announced, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

export function syncFolderContract({ server: kind, protocol }: { server: ServerKind; protocol: 'imap' | 'jmap' }) {
  test(`${OPERATIONS} generated operations over ${protocol} with broken passes end equal, each mail announced once (seed ${SEED})`, async () => {
    await using store = await startStore();
    const { database, intake, announced } = store;
    await using server = await startMailServer(kind);
    await server.addUser('alice');
    await using client = await otherClient(server, 'alice');
    await client.mailboxCreate(FOLDER);
    const port = protocol === 'imap' ? server.imap : server.http!;
    const address = { kind: protocol, host: '127.0.0.1', port, tls: 'none', username: 'alice' } as const;
    const open = () => openBackend({ ...address, password: 'secret' }, readEgressRules(['127.0.0.1']));
    let backend = await open();
    await using owned = new AsyncDisposableStack();
    owned.defer(() => backend[Symbol.asyncDispose]());

    const [tenantId, userId] = [newId(), newId()];
    const mailbox = { id: newId(), tenantId, userId, address: 'alice@example.org', name: 'Alice' };
    const account = {
      ...address,
      id: newId(),
      tenantId,
      userId,
      mailboxId: mailbox.id,
      secret: '',
      folders: [FOLDER],
      actWithinHours: 24,
      markTasks: true,
      createdAt: new Date(),
    };
    await inTenant<AccountTables, void>(database, tenantId, async (tx) => {
      await insertMailbox(tx, mailbox, new Date());
      await insertAccount(tx, account);
    });

    async function pass(breakAfter: number): Promise<void> {
      try {
        await tryPass(breakAfter);
      } catch (error) {
        // Cyrus ends the sessions of a folder that is deleted; an account connects again then
        if (!(error instanceof MailflexError) || error.code !== 'connection.lost') throw error;
        await backend[Symbol.asyncDispose]();
        backend = await open();
        await tryPass(breakAfter);
      }
    }

    async function tryPass(breakAfter: number): Promise<void> {
      const folder = (await backend.listMailboxes()).find(({ path }) => path === FOLDER)!.id;
      const broken = new AbortController();
      const onProgress = (): Promise<void> => {
        if (--breakAfter <= 0) broken.abort();
        return Promise.resolve();
      };
      if (breakAfter <= 0) broken.abort();
      const pending = syncFolder(
        {
          intake,
          remoteStore: (key) => createRemoteStore(database, key),
          logger: silent,
          maxMessageBytes: 1_000_000,
        },
        { backend, account, mailbox, folder, signal: broken.signal, onProgress },
      );
      if (breakAfter === Infinity) await pending;
      else
        await pending.catch((error: unknown) => {
          if (error !== broken.signal.reason) throw error;
        });
    }

    const random = seededRandom(SEED);
    const bodies: string[] = [];
    const written = new Set<string>();
    const uids = async () => {
      await client.mailboxOpen(FOLDER);
      const found = await client.search({ all: true }, { uid: true });
      return found ? found : [];
    };
    const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
    for (let operation = 0; operation < OPERATIONS; operation++) {
      const what = random();
      if (what < 0.45) {
        const body = `From: o@x.example\r\nSubject: mail ${operation}\r\n\r\nText ${operation}.\r\n`;
        bodies.push(body);
        await client.append(FOLDER, body);
      } else if (what < 0.55) {
        const uid = any(await uids());
        if (uid !== undefined) await client.messageDelete(String(uid), { uid: true });
      } else if (what < 0.68) {
        const uid = any(await uids());
        const change = random() < 0.6 ? 'messageFlagsAdd' : 'messageFlagsRemove';
        if (uid !== undefined)
          await client[change](String(uid), [any(['\\Seen', '\\Flagged', '$work'])!], { uid: true });
      } else if (what < 0.73) {
        const uid = any(await uids());
        if (uid !== undefined) await client.messageMove(String(uid), 'Sent', { uid: true });
      } else if (what < 0.76) {
        await client.mailboxOpen('INBOX');
        await client.mailboxDelete(FOLDER);
        await client.mailboxCreate(FOLDER);
        for (const body of bodies.slice(-10)) await client.append(FOLDER, body);
      } else await pass(any([0, 1, 2, Infinity])!);
    }
    await pass(Infinity);
    await pass(Infinity);

    const there = (await uids()).length === 0 ? [] : await client.fetchAll('1:*', { flags: true, source: true });
    const folder = (await backend.listMailboxes()).find(({ path }) => path === FOLDER)!.id;
    const known = await createRemoteStore(database, { tenantId, accountId: account.id, folder }).read();
    const messages = await known.messages();
    const clean = (flags: Iterable<string>) =>
      [...flags].filter((flag) => flag !== '\\Recent').map((flag) => flag.toLowerCase());
    const shown = (lists: string[][]) => lists.map((list) => list.toSorted().join(' ')).toSorted();
    expect(shown([...messages.values()].map(({ keywords }) => clean(keywords)))).toEqual(
      shown(there.map(({ flags }) => clean(flags!))),
    );
    for (const { source } of there) written.add(source!.toString());
    const stored = await inTenant<AccountTables, number>(database, tenantId, async (tx) => {
      const rows = await tx.selectFrom('messages').select('subject').execute();
      const subjects = new Set(rows.map((row) => row.subject));
      for (const source of written) expect(subjects).toContain(/^Subject: (.*)\r$/m.exec(source)![1]);
      return rows.length;
    });
    expect(new Set(announced).size).toBe(stored);
    expect(announced).toHaveLength(stored);
  }, 180_000);
}
