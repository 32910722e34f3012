import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Task } from '#core/contracts/groupware.ts';
import type { MailAccount } from '#core/contracts/mail-account.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { connectMailbox, MAILBOX_OWNER as OWNER } from '#test/harness/connect-mailbox.ts';
import { startFaultProxy } from '#test/harness/fault-proxy.ts';
import { generateMails, seededRandom } from '#test/harness/generated-mail.ts';
import { fillFolder, hasServer, needs, startMailServer } from '#test/harness/mail-servers.ts';
import { allPages, eventually, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';

const MAILS = 3000;
const KILLS = Number(process.env['MAILFLEX_TEST_KILLS'] ?? 6);
const SEED = Number(process.env['MAILFLEX_TEST_SEED'] ?? 20_261_121);
const LONGEST_LIFE_MS = Math.max(2000, 16_000 / KILLS);
/** a life ends at the latest when it has stored so many, so that most end in the middle of the sync, however fast it is */
const MOST_IN_A_LIFE = MAILS / (KILLS + 4);
/** some 800 mails a second; for a long series so few that most lives end before a batch is fetched */
const LINE = { bytes: KILLS > 10 ? 7000 : 16_000, ms: 20 };
const ENV = {
  MAILFLEX_OWNER_EMAIL: OWNER,
  MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1',
  MAILFLEX_LOG_LEVEL: 'error',
};

describe.skipIf(!hasServer('dovecot'))(needs('dovecot'), () => {
  test(`the bridge or the server is killed ${KILLS} times during a sync of ${MAILS} mails: nothing is lost, nothing comes twice (seed ${SEED})`, async () => {
    await using folder = await temporaryFolder();
    await using server = await startMailServer('dovecot');
    await server.addUser('alice');
    const mails = generateMails(MAILS, { seed: SEED, to: OWNER, date: new Date(), bodyCharacters: 300 });
    await fillFolder(
      server,
      mails.map(({ raw }) => raw),
    );

    // on a loopback the sync would be over before it can be killed
    await using line = await startFaultProxy(server.imap);
    line.become('slow-loris', LINE);
    const random = seededRandom(SEED);
    const taken: number[] = [];
    let connected = false;
    for (let kill = 0; kill < KILLS;) {
      await using mailflex = await startMailflex(folder.path, [], ENV);
      const { call } = await signIn(mailflex);
      if (!connected) await connectMailbox(call, { imap: line.port });
      connected = true;
      const [account] = (await call<{ items: MailAccount[] }>('mail-account.list')).items;
      taken.push(account!.messageCount);
      if (kill % 3 === 1) {
        await delay((random() * LONGEST_LIFE_MS) / 20);
        await server.kill();
        await delay(random() * 300);
        await server.startAgain();
        kill++;
      }
      await life(call, account!.messageCount + MOST_IN_A_LIFE, random() * LONGEST_LIFE_MS);
      const closed = once(mailflex.child, 'close');
      mailflex.child.kill('SIGKILL');
      await closed;
      kill++;
    }
    const inTheMiddle = taken.filter((count) => count < MAILS).length;
    process.stdout.write(`stored when the bridge came back: ${taken.join(' ')}\n`);
    expect(inTheMiddle, 'lives that began before the sync was over').toBeGreaterThan(taken.length / 2);

    line.become('none');
    await using mailflex = await startMailflex(folder.path, [], ENV);
    const { call } = await signIn(mailflex);
    await eventually(
      () => call<{ items: MailAccount[] }>('mail-account.list'),
      ({ items }) => items[0]!.state === 'live' && items[0]!.messageCount === MAILS,
      90_000,
    );
    const asked = mails.filter(({ asks }) => asks).length;
    const tasks = await eventually(
      () => allPages<Task>((cursor) => call('task.list', { limit: 200, ...cursor })),
      (list) => list.length >= asked,
      120_000,
    );
    await eventually(
      () => call<{ messages: number }>('search.status'),
      ({ messages }) => messages === MAILS,
      60_000,
    );
    const threads = await allPages<ThreadSummary>((cursor) => call('mail.list-threads', { limit: 200, ...cursor }));
    const messageIds = threads.flatMap((thread) => thread.messageIds);
    expect(messageIds).toHaveLength(MAILS);
    expect(new Set(messageIds).size).toBe(MAILS);
    expect(tasks).toHaveLength(asked);
    expect(new Set(tasks.map(({ provenance }) => provenance!.intentId)).size).toBe(asked);
  }, 900_000);
});

type Call = Awaited<ReturnType<typeof signIn>>['call'];

/** Until the time is over, or so many mails are stored. */
async function life(call: Call, most: number, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    const [account] = (await call<{ items: MailAccount[] }>('mail-account.list')).items;
    if (account!.messageCount >= most) return;
    await delay(5);
  }
}
