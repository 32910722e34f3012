/**
 * Random histories against a real server: another client appends, flags, moves, expunges and renames, passes are broken off,
 * connections are reset and cut in the middle of what comes; in the end both sides are equal and each mail was announced once.
 */
import { expect, test } from 'vitest';
import { MailflexError } from '#core/contracts/errors.ts';
import { newId } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { readEgressRules } from '#core/egress/egress-rules.ts';
import { startFaultProxy } from '#test/harness/fault-proxy.ts';
import { seededRandom } from '#test/harness/generated-mail.ts';
import { otherClient, startMailServer } from '#test/harness/mail-servers.ts';
import type { MailServer, ServerKind } from '#test/harness/mail-servers.ts';
import type { AccountRow, AccountTables } from '../accounts/accounts.tables.ts';
import { deadlinesOf } from '../backends/deadline.ts';
import type { MailboxBackend } from '../backends/mailbox-backend.ts';
import { openBackend } from '../backends/open-backend.ts';
import { folderOf } from '../testing/known-folder.ts';
import { startLocalStore } from '../testing/local-store.ts';
import { silent } from '../testing/silent-logger.ts';
import { syncFolder } from './sync-folder.ts';

const SEED = Number(process.env['MAILFLEX_TEST_SEED'] ?? 20_261_121);
const HISTORIES = 100;
const LONGEST = 24;
const AT_ONCE = 5;
const FOLDER = 'Projects';

type LocalStore = Awaited<ReturnType<typeof startLocalStore>>;

export function syncFolderContract({ server: kind, protocol }: { server: ServerKind; protocol: 'imap' | 'jmap' }) {
  test(`${HISTORIES} random histories over ${protocol} with broken passes end equal, each mail announced once (seeds from ${SEED})`, async () => {
    await using local = await startLocalStore();
    await using server = await startMailServer(kind);
    const seeds = Array.from({ length: HISTORIES }, (_, index) => SEED + index);
    const workers = Array.from({ length: AT_ONCE }, async () => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
        await replay({ local, server, protocol, seed }).catch((error: unknown) => {
          throw new Error(`the history with MAILFLEX_TEST_SEED=${seed} went wrong`, { cause: error });
        });
      }
    });
    await Promise.all(workers);
  }, 300_000);
}

async function replay({
  local,
  server,
  protocol,
  seed,
}: {
  local: LocalStore;
  server: MailServer;
  protocol: 'imap' | 'jmap';
  seed: number;
}): Promise<void> {
  const random = seededRandom(seed);
  const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const username = `user${seed}`;
  await server.addUser(username);
  await using client = await otherClient(server, username);
  await client.mailboxCreate(FOLDER);
  await using proxy = await startFaultProxy(protocol === 'imap' ? server.imap : server.http!);
  const address = { kind: protocol, host: '127.0.0.1', port: proxy.port, tls: 'none', username } as const;
  const deadlines = deadlinesOf({ waitSeconds: 2, answerSeconds: 10 });
  const open = () => openBackend({ ...address, password: 'secret', deadlines }, readEgressRules(['127.0.0.1']));
  let held: MailboxBackend | null = null;
  await using owned = new AsyncDisposableStack();
  owned.defer(() => held?.[Symbol.asyncDispose]());

  const [tenantId, userId] = [newId(), newId()];
  const mailbox = { id: newId(), tenantId, userId, address: `${username}@example.org`, name: username };
  const account: AccountRow = {
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
  await local.add({ mailbox, account });

  async function pass({ breakAfter = Infinity } = {}): Promise<void> {
    held ??= await open();
    const broken = new AbortController();
    const onProgress = (done: number): Promise<void> => {
      if (done > 0 && --breakAfter <= 0) broken.abort();
      return Promise.resolve();
    };
    if (breakAfter <= 0) broken.abort();
    try {
      const folder = (await held.listMailboxes()).find(({ path }) => path === FOLDER)!.id;
      await syncFolder(
        { ...local, logger: silent, maxMessageBytes: 1_000_000 },
        { backend: held, account, mailbox, folder, signal: broken.signal, onProgress },
      );
    } catch (error) {
      if (error !== broken.signal.reason) throw error;
    }
  }

  /** As an account does it: who loses the connection connects again. Cyrus ends the sessions of a folder that is deleted. */
  async function passAgain(options: { breakAfter?: number } = {}): Promise<void> {
    for (let attempts = 0; ; attempts++) {
      try {
        await pass(options);
        return;
      } catch (error) {
        if (attempts === 3 || !(error instanceof MailflexError) || !error.code.startsWith('connection.')) throw error;
        await held?.[Symbol.asyncDispose]();
        held = null;
        proxy.become('none');
      }
    }
  }

  const bodies: string[] = [];
  const uids = async () => {
    await client.mailboxOpen(FOLDER);
    return (await client.search({ all: true }, { uid: true })) || [];
  };
  const operations = Math.ceil(random() * LONGEST);
  for (let operation = 0; operation < operations; operation++) {
    const what = random();
    if (what < 0.4) {
      const text = 'Many words of one mail. '.repeat(Math.floor(random() * 200));
      bodies.push(`From: o@x.example\r\nSubject: mail ${operation}\r\n\r\nText ${operation}. ${text}\r\n`);
      await client.append(FOLDER, bodies.at(-1)!);
    } else if (what < 0.48) {
      const uid = any(await uids());
      if (uid !== undefined) await client.messageDelete(String(uid), { uid: true });
    } else if (what < 0.6) {
      const uid = any(await uids());
      const change = random() < 0.6 ? 'messageFlagsAdd' : 'messageFlagsRemove';
      if (uid !== undefined) await client[change](String(uid), [any(['\\Seen', '\\Flagged', '$work'])!], { uid: true });
    } else if (what < 0.65) {
      const uid = any(await uids());
      if (uid !== undefined) await client.messageMove(String(uid), 'Sent', { uid: true });
    } else if (what < 0.68) {
      await client.mailboxOpen('INBOX');
      await client.mailboxDelete(FOLDER);
      await client.mailboxCreate(FOLDER);
      for (const body of bodies.slice(-5)) await client.append(FOLDER, body);
    } else if (what < 0.72) {
      await client.mailboxOpen('INBOX');
      await client.mailboxRename(FOLDER, `Old${operation}`);
      if (random() < 0.5) await client.mailboxRename(`Old${operation}`, FOLDER);
      else await client.mailboxCreate(FOLDER);
    } else if (what < 0.82) {
      proxy.become(any(['cut', 'reset'] as const)!, { afterBytes: Math.floor(random() * 6000) });
      await passAgain();
      proxy.become('none');
    } else await passAgain({ breakAfter: any([0, 1, 2, Infinity])! });
  }
  await passAgain();
  await passAgain();

  const there = (await uids()).length === 0 ? [] : await client.fetchAll('1:*', { flags: true, source: true });
  const folder = (await held!.listMailboxes()).find(({ path }) => path === FOLDER)!.id;
  const known = await local.remoteStore({ tenantId, accountId: account.id, folder }).read();
  const clean = (flags: Iterable<string>) =>
    [...flags].filter((flag) => flag !== '\\Recent').map((flag) => flag.toLowerCase());
  const shown = (lists: string[][]) => lists.map((list) => list.toSorted().join(' ')).toSorted();
  const here = [...(await known.messages()).values()];
  // to Cyrus the same bytes in two folders are one JMAP Email with the keywords of both: there its own full list is the truth
  const truth =
    protocol === 'imap'
      ? there.map(({ flags }) => clean(flags!))
      : (
          await held!.changesSince(folder, folderOf({ generation: null, cursor: null, messages: new Map() }))
        ).entries.map(({ keywords }) => clean(keywords));
  expect(shown(here.map(({ keywords }) => clean(keywords)))).toEqual(shown(truth));
  const announced = local.announced(tenantId);
  const subjects = await inTenant<AccountTables, string[]>(local.database, tenantId, async (tx) =>
    (await tx.selectFrom('messages').select('subject').execute()).map(({ subject }) => subject),
  );
  for (const { source } of there) expect(subjects).toContain(/^Subject: (.*)\r$/m.exec(source!.toString())![1]);
  expect(new Set(announced).size).toBe(subjects.length);
  expect(announced).toHaveLength(subjects.length);
}
