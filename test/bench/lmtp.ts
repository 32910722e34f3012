/**
 * Mail accepted over LMTP, durable before 250, by the real program and by Dovecot's own LMTP, in turns.
 *   node test/bench/lmtp.ts [mails] [sessions] [rounds]
 * Needs dovecot and smtp-source (Debian: postfix; a path to it in SMTP_SOURCE).
 */
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { startMailServer } from '../harness/mail-servers.ts';
import { eventually, signIn, startMailflex, temporaryFolder } from '../harness/mailflex.ts';
import { quantile, rate } from './bench-app.ts';
import { machine } from './machine.ts';

const [MAILS = 3000, SESSIONS = 20, ROUNDS = 3] = process.argv.slice(2).map(Number);
const BYTES = 4096;
const run = promisify(execFile);

async function deliver(port: number, to: string, mails: number): Promise<number> {
  const from = performance.now();
  const what = ['-L', '-s', String(SESSIONS), '-m', String(mails), '-l', String(BYTES)];
  await run(process.env['SMTP_SOURCE'] ?? 'smtp-source', [
    ...what,
    '-f',
    'o@x.example',
    '-t',
    to,
    `inet:127.0.0.1:${port}`,
  ]);
  return performance.now() - from;
}
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${machine()}: ${MAILS} mails of ${BYTES} bytes in ${SESSIONS} sessions, each in a connection of its own`);

// on the disk that Mailflex writes to, and with the syncs that it has out of the box
await using dovecot = await startMailServer('dovecot', { TMPDIR: tmpdir(), DOVECOT_FSYNC: 'optimized' });
await dovecot.addUser('alice');
await using folder = await temporaryFolder();
await using mailflex = await startMailflex(folder.path, [], {
  MAILFLEX_OWNER_EMAIL: 'alice@example.org',
  MAILFLEX_LOG_LEVEL: 'error',
  // how fast mail is taken in, not when it is refused
  MAILFLEX_MAIL_MAX_BACKLOG: '1000000',
});
const { call } = await signIn(mailflex);
const stored = async () =>
  (await call<{ items: { messageCount: number }[] }>('mail.list-mailboxes')).items[0]?.messageCount;

const times = { dovecot: [] as number[], mailflex: [] as number[] };
await deliver(dovecot.lmtp, 'alice@example.org', 100);
await deliver(mailflex.lmtpPort, 'alice@example.org', 100);
for (let round = 1; round <= ROUNDS; round++) {
  times.dovecot.push(await deliver(dovecot.lmtp, 'alice@example.org', MAILS));
  const before = (await stored()) ?? 0;
  times.mailflex.push(await deliver(mailflex.lmtpPort, 'alice@example.org', MAILS));
  const acknowledged = performance.now();
  await eventually(stored, (count) => (count ?? 0) >= before + MAILS, 60_000);
  const shown = performance.now() - acknowledged;
  say(
    `round ${round}: Dovecot ${rate(MAILS, times.dovecot.at(-1)!)}, Mailflex ${rate(MAILS, times.mailflex.at(-1)!)}, in the mailbox ${(shown / 1000).toFixed(1)} s later`,
  );
  // what was taken in is understood before the next round
  await eventually(
    () => call<{ messages: number }>('search.status'),
    ({ messages }) => messages >= before + MAILS,
    300_000,
  );
}
const median = (list: readonly number[]) => quantile(list, 0.5);
say(
  `accepted: Dovecot ${rate(MAILS, median(times.dovecot))}, Mailflex ${rate(MAILS, median(times.mailflex))}: ${(median(times.dovecot) / median(times.mailflex)).toFixed(2)} times Dovecot`,
);
