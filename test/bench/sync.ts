/**
 * First sync of a folder from a real Dovecot, and a look at it when nothing has changed; mbsync does the same in turns.
 *   node test/bench/sync.ts [mails] [rounds]        needs dovecot and mbsync (Debian: isync)
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { MailAccount } from '#core/contracts/mail-account.ts';
import { newId } from '#core/contracts/ids.ts';
import { readEgressRules } from '#core/egress/egress-rules.ts';
import { openBackend } from '#mail-bridge/backends/open-backend.ts';
import { syncFolder } from '#mail-bridge/sync/sync-folder.ts';
import { startLocalStore } from '#mail-bridge/testing/local-store.ts';
import { silent } from '#mail-bridge/testing/silent-logger.ts';
import { connectMailbox, MAILBOX_OWNER as OWNER } from '../harness/connect-mailbox.ts';
import { generateMails } from '../harness/generated-mail.ts';
import { otherClient, startMailServer } from '../harness/mail-servers.ts';
import { eventually, signIn, startMailflex, temporaryFolder } from '../harness/mailflex.ts';
import { quantile, rate } from './bench-app.ts';
import { machine, usageOf } from './machine.ts';

const MAILS = Number(process.argv[2] ?? 3000);
const ROUNDS = Number(process.argv[3] ?? 3);
const run = promisify(execFile);

const server = await startMailServer('dovecot');
await server.addUser('alice');
{
  await using client = await otherClient(server, 'alice');
  const old = new Date(Date.now() - 30 * 86_400_000);
  for (const { raw } of generateMails(MAILS, { seed: 7, to: OWNER, date: old, bodyCharacters: 3000 }))
    await client.append('INBOX', raw, [], old);
}
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${machine()}: ${MAILS} mails of about 3.5 kB`);

async function mbsync(folder: string): Promise<number> {
  const file = join(folder, 'mbsyncrc');
  await mkdir(join(folder, 'mail'), { recursive: true });
  await writeFile(
    file,
    `IMAPAccount a\nHost 127.0.0.1\nPort ${server.imap}\nUser alice\nPass secret\nSSLType None\n
IMAPStore far\nAccount a\n\nMaildirStore near\nPath ${folder}/mail/\nInbox ${folder}/mail/INBOX\n
Channel c\nFar :far:\nNear :near:\nPatterns INBOX\nSync Pull\nCreate Near\nSyncState *\n`,
  );
  const from = performance.now();
  await run('mbsync', ['-c', file, '-q', 'c']);
  return performance.now() - from;
}

/** A start takes seconds of processor time afterwards (code is compiled, threads get ready): it is not what is measured here. */
async function rested(pid: number): Promise<void> {
  for (let before = usageOf(pid).cpu, calm = 0, looks = 0; calm < 3 && looks < 60; looks++) {
    await delay(500);
    const { cpu } = usageOf(pid);
    calm = cpu - before < 0.05 ? calm + 1 : 0;
    before = cpu;
  }
}

async function mailflex(folder: string, { atRest }: { atRest: boolean }): Promise<number> {
  await using app = await startMailflex(folder, [], {
    MAILFLEX_OWNER_EMAIL: OWNER,
    MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1',
    MAILFLEX_LOG_LEVEL: 'error',
  });
  const { call } = await signIn(app);
  if (atRest) await rested(app.child.pid!);
  const from = performance.now();
  await connectMailbox(call, server);
  for (let count = 0; count < MAILS;) {
    await delay(50);
    count = (await call<{ items: MailAccount[] }>('mail-account.list')).items[0]!.messageCount;
  }
  const fetched = performance.now();
  await eventually(
    () => call<{ items: { messageCount: number }[] }>('mail.list-mailboxes'),
    ({ items }) => items.some(({ messageCount }) => messageCount >= MAILS),
    120_000,
  );
  say(`all in the mailbox ${((performance.now() - fetched) / 1000).toFixed(1)} s later`);
  return fetched - from;
}

const first = { mailflex: [] as number[], started: [] as number[], mbsync: [] as number[] };
const nothing = { mailflex: [] as number[], mbsync: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  const folder = await mkdtemp(join(tmpdir(), 'mailflex-bench-sync-'));
  first.mbsync.push(await mbsync(folder));
  for (let again = 0; again < 5; again++) nothing.mbsync.push(await mbsync(folder));
  await rm(folder, { recursive: true });
  for (const [times, atRest] of [
    [first.mailflex, true],
    [first.started, false],
  ] as const) {
    await using data = await temporaryFolder();
    times.push(await mailflex(data.path, { atRest }));
  }
  say(
    `round ${round + 1}: mbsync ${rate(MAILS, first.mbsync.at(-1)!)}, Mailflex ${rate(MAILS, first.mailflex.at(-1)!)}, just started ${rate(MAILS, first.started.at(-1)!)}`,
  );
}

{
  await using local = await startLocalStore();
  const [tenantId, userId, mailboxId] = [newId(), newId(), newId()];
  const mailbox = { id: mailboxId, tenantId, userId, address: OWNER, name: 'Alice' };
  const address = { kind: 'imap', host: '127.0.0.1', port: server.imap, tls: 'none', username: 'alice' } as const;
  const account = {
    ...address,
    id: newId(),
    tenantId,
    userId,
    mailboxId,
    secret: '',
    folders: ['INBOX'],
    actWithinHours: 24,
    markTasks: false,
    createdAt: new Date(),
  };
  await local.add({ mailbox, account });
  await using backend = await openBackend({ ...address, password: 'secret' }, readEgressRules(['127.0.0.1']));
  const pass = async () => {
    const from = performance.now();
    await syncFolder(
      { ...local, logger: silent, maxMessageBytes: 50_000_000 },
      {
        backend,
        account,
        mailbox,
        folder: 'INBOX',
        signal: new AbortController().signal,
        onProgress: () => Promise.resolve(),
      },
    );
    return performance.now() - from;
  };
  const filled = await pass();
  say(`sync alone, database in memory, nothing else at work: ${rate(MAILS, filled)}`);
  for (let again = 0; again < 100; again++) nothing.mailflex.push(await pass());
}
await server[Symbol.asyncDispose]();

const median = (list: readonly number[]) => quantile(list, 0.5);
const ratio = (a: number, b: number) => (a / b).toFixed(2);
say(
  `first sync: mbsync ${rate(MAILS, median(first.mbsync))}, Mailflex ${rate(MAILS, median(first.mailflex))}: ${ratio(median(first.mbsync), median(first.mailflex))} times mbsync; just started ${rate(MAILS, median(first.started))}: ${ratio(median(first.mbsync), median(first.started))} times`,
);
say(
  `nothing new: mbsync ${median(nothing.mbsync).toFixed(1)} ms, Mailflex ${median(nothing.mailflex).toFixed(2)} ms: ${ratio(median(nothing.mbsync), median(nothing.mailflex))} times faster`,
);
