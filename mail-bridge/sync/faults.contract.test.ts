/**
 * 300 connection faults between real accounts and real servers, ten for each of 30 accounts at the same time. Each is noticed,
 * stands in the account's row with its reason, and is over soon after the server is back; the mail that came meanwhile is
 * announced once. Deadlines are those of production on a scale of 1 to 10, so their bounds (60 and 90 seconds) are as well;
 * MAILFLEX_TEST_FULL_DEADLINES=1 takes the real ones.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import { asSystem } from '#core/db/in-tenant.ts';
import { readEgressRules } from '#core/egress/egress-rules.ts';
import { FAULTS, startFaultProxy, type Fault } from '#test/harness/fault-proxy.ts';
import { seededRandom } from '#test/harness/generated-mail.ts';
import { hasServer, needs, otherClient, startMailServer } from '#test/harness/mail-servers.ts';
import { startTlsFront } from '#test/harness/tls-front.ts';
import type { AccountRow, AccountTables } from '../accounts/accounts.tables.ts';
import { createSecretBox } from '../accounts/secret-box.ts';
import { deadlinesOf } from '../backends/deadline.ts';
import { startLocalStore } from '../testing/local-store.ts';
import { silent } from '../testing/silent-logger.ts';
import { runAccount } from './run-account.ts';

const SEED = Number(process.env['MAILFLEX_TEST_SEED'] ?? 20_261_121);
const FULL = process.env['MAILFLEX_TEST_FULL_DEADLINES'] === '1';
const SCALE = FULL ? 1 : 0.1;
const ACCOUNTS = 30;
const FAULTS_EACH = 10;
/** the machine may be busy */
const ALLOWANCE_MS = FULL ? 0 : 8000;
const NOTICED_MS = 60_000 * SCALE + ALLOWANCE_MS;
const RECOVERED_MS = 90_000 * SCALE + ALLOWANCE_MS;

interface Seen {
  state: string;
  reason: { code: string } | null;
}

const missing = (['dovecot', 'cyrus'] as const).filter((kind) => !hasServer(kind));

describe.skipIf(missing.length > 0)(missing.map(needs).join('; ') || 'Dovecot and Cyrus', () => {
  test(
    `${ACCOUNTS * FAULTS_EACH} connection faults are noticed, shown and got over (seed ${SEED}, scale ${SCALE})`,
    async () => {
      await using stack = new AsyncDisposableStack();
      const dovecot = stack.use(await startMailServer('dovecot'));
      const cyrus = stack.use(await startMailServer('cyrus'));
      const front = stack.use(await startTlsFront(dovecot.imap));
      const local = stack.use(await startLocalStore());
      const { database } = local;
      const secrets = createSecretBox({
        key: Buffer.alloc(32, 7).toString('base64'),
        keyFile: join(tmpdir(), 'unused'),
      });
      const stop = new AbortController();

      const seen = new Map<string, Seen>();
      const watching = (async () => {
        while (!stop.signal.aborted) {
          const rows = await asSystem<AccountTables, (Seen & { id: string })[]>(database, (tx) =>
            tx.selectFrom('mail_accounts').select(['id', 'state', 'reason']).execute(),
          );
          for (const row of rows) seen.set(row.id, row);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      })();

      const figures: { fault: Fault; noticed: number; recovered: number; code: string }[] = [];
      async function until(
        what: string,
        id: string,
        holds: (seen: Seen) => boolean,
        withinMs: number,
      ): Promise<number> {
        const from = performance.now();
        await expect
          .poll(() => (seen.has(id) && holds(seen.get(id)!) ? what : seen.get(id)), {
            timeout: withinMs,
            interval: 100,
            message: what,
          })
          .toBe(what);
        return performance.now() - from;
      }

      async function live(index: number): Promise<void> {
        await using own = new AsyncDisposableStack();
        const server = index % 3 === 2 ? cyrus : dovecot;
        const isJmap = index % 3 === 2 && index % 2 === 0;
        const isTls = index % 3 === 1;
        const username = `user${index}`;
        await server.addUser(username);
        const client = own.use(await otherClient(server, username));
        const proxy = own.use(await startFaultProxy(isTls ? front.port : isJmap ? server.http! : server.imap));
        const [tenantId, userId, id] = [newId(), newId(), newId()];
        const mailbox = { id: newId(), tenantId, userId, address: `${username}@example.org`, name: username };
        const account: AccountRow = {
          id,
          tenantId,
          userId,
          mailboxId: mailbox.id,
          kind: isJmap ? 'jmap' : 'imap',
          host: '127.0.0.1',
          port: proxy.port,
          tls: isTls ? 'implicit' : 'none',
          username,
          secret: secrets.seal({ tenantId, accountId: id }, 'secret'),
          folders: ['INBOX'],
          actWithinHours: 24,
          markTasks: false,
          createdAt: new Date(),
        };
        await local.add({ mailbox, account });
        const ended = new AbortController();
        const running = runAccount(
          {
            ...local,
            clock: { now: () => new Date() },
            logger: silent,
            maxMessageBytes: 1_000_000,
            secrets,
            rules: readEgressRules(['127.0.0.1']),
            deadlines: deadlinesOf({ waitSeconds: 25 * SCALE, answerSeconds: 15 * SCALE }),
          },
          account,
          { signal: ended.signal, nudge: { signal: () => new AbortController().signal } },
        );
        own.defer(async () => {
          ended.abort();
          await running;
        });

        const random = seededRandom(SEED + index);
        await until('live at first', id, ({ state }) => state === 'live', 60_000);
        for (let round = 0; round < FAULTS_EACH; round++) {
          const fault = FAULTS[(index + round) % FAULTS.length]!;
          proxy.become(fault, { afterBytes: Math.floor(random() * 20_000), ms: 100 });
          await client.append('INBOX', letter(index, round));
          const noticed = await until(`${fault} noticed`, id, ({ state }) => state === 'waiting', NOTICED_MS);
          const code = seen.get(id)!.reason!.code;
          expect(code).toMatch(/^connection\./);
          proxy.become('none');
          const recovered = await until(`${fault} over`, id, ({ state }) => state === 'live', RECOVERED_MS);
          figures.push({ fault, noticed, recovered, code });
          await expect.poll(() => local.announced(tenantId).length, { timeout: 30_000 }).toBe(round + 1);
        }
        expect(new Set(local.announced(tenantId)).size).toBe(FAULTS_EACH);
      }

      const outcomes = await Promise.allSettled(Array.from({ length: ACCOUNTS }, (_, index) => live(index)));
      stop.abort();
      await watching;
      const failures = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
      expect(failures).toEqual([]);
      expect(figures).toHaveLength(ACCOUNTS * FAULTS_EACH);
      for (const [fault, list] of Map.groupBy(figures, (one) => one.fault)) {
        const worst = (of: 'noticed' | 'recovered') => (Math.max(...list.map((one) => one[of])) / 1000).toFixed(1);
        const codes = [...new Set(list.map(({ code }) => code))].join(' ');
        process.stdout.write(
          `${fault}: ${list.length}, noticed ≤ ${worst('noticed')} s, over ≤ ${worst('recovered')} s, ${codes}\n`,
        );
      }
    },
    FULL ? 3_000_000 : 240_000,
  );
});

/** Longer than what a `cut` lets through, compressed as well, so that it comes in the middle of the message. */
const letter = (index: number, round: number): string =>
  `From: o@x.example\r\nSubject: ${index} ${round}\r\n\r\n${randomBytes(30_000)
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n')}`;
