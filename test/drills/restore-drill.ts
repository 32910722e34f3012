/**
 * Everything is lost but the backup and the mail server: mails arrive, a backup is made while they do, more arrive and
 * have their effects, the installation is wiped and restored, and the mailbox is read again. The restored ledger is then
 * older than the other systems: what was posted after the backup is posted again, under the same key.
 */
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Task } from '#core/contracts/groupware.ts';
import type { MailAccount } from '#core/contracts/mail-account.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { quiescence } from '#test/faults/ledger.ts';
import { startSinks } from '#test/faults/recording-sinks.ts';
import { connectMailbox, MAILBOX_OWNER as OWNER } from '#test/harness/connect-mailbox.ts';
import { generateMails } from '#test/harness/generated-mail.ts';
import { startMailServer } from '#test/harness/mail-servers.ts';
import { allPages, eventually, signIn, startMailflex, type RunningMailflex } from '#test/harness/mailflex.ts';
import { offerMail } from '#test/harness/offer-mail.ts';

/** How this size of installation is backed up, lost and brought back. */
export interface Recoverable {
  data: string;
  env: Record<string, string>;
  backup(): Promise<void>;
  /** after the processes have been killed */
  wipeAndRestore(): Promise<void>;
}

export interface DrillResult {
  mails: number;
  /** ask for something, so that each has one task and one effect */
  asking: number;
  storedBeforeLoss: number;
  storedAtBackup: number;
  missing: number;
  tasks: number;
  tasksTwice: number;
  /** mails whose effect the other system has, and those that it has twice */
  effects: number;
  effectsTwice: number;
  /** posts that came again with a key that was known */
  recognised: number;
  restoreSeconds: number;
  syncSeconds: number;
}

/** what an operator keeps beside the backup */
const SECRET_KEY = Buffer.alloc(32, 5).toString('base64');

type Caller = Awaited<ReturnType<typeof signIn>>['call'];

export async function restoreDrill(
  { mails: count, log }: { mails: number; log: (line: string) => void },
  size: Recoverable,
): Promise<DrillResult> {
  await using server = await startMailServer('dovecot');
  await server.addUser('alice');
  await using sinks = await startSinks(1);
  const mails = generateMails(count, { seed: 17, to: OWNER, date: new Date(), bodyCharacters: 1500 });
  const asking = mails.filter(({ asks }) => asks).length;
  const env = {
    ...size.env,
    MAILFLEX_OWNER_EMAIL: OWNER,
    MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1',
    MAILFLEX_SECRET_KEY: SECRET_KEY,
    MAILFLEX_LOG_LEVEL: 'warn',
  };
  let next = 0;
  const deliver = (until: number) =>
    offerMail({
      ports: { smtp: server.lmtp, lmtp: server.lmtp },
      protocols: ['lmtp'],
      to: 'alice@localhost',
      next: () => (next < until ? mails[next++]!.raw : null),
      sessions: 6,
      perSecond: Infinity,
      until: AbortSignal.timeout(3_600_000),
    });

  let storedAtBackup = 0;
  let storedBeforeLoss = 0;
  {
    const mailflex = await startMailflex(size.data, [], env);
    const { call } = await signIn(mailflex);
    await postTo(call, sinks.keyedUrl);
    await connectMailbox(call, server, { actWithinHours: 24 });
    const flowing = deliver(Math.floor(count * 0.7));
    while (storedAtBackup < count * 0.3) {
      await delay(100);
      storedAtBackup = await storedBy(call);
    }
    await size.backup();
    log(`backup made while mail flowed, with ${storedAtBackup} of ${count} mails stored`);
    await flowing;
    await deliver(count);
    // killed with work on its way: events that the broker has and the restored database has not
    await eventually(
      async () => sinks.keyed.size,
      (told) => told >= asking * 0.5,
      3_600_000,
    );
    storedBeforeLoss = await storedBy(call);
    await kill(mailflex);
    log(`killed with ${storedBeforeLoss} mails stored and ${sinks.keyed.size} effects at the other system`);
  }

  const restoring = performance.now();
  await size.wipeAndRestore();
  const restoreSeconds = (performance.now() - restoring) / 1000;
  const syncing = performance.now();
  await using mailflex = await startMailflex(size.data, [], env);
  const { call } = await signIn(mailflex);
  await eventually(
    () => storedBy(call),
    (stored) => stored >= count,
    3_600_000,
  );
  await quiescence(call, 3_600_000);
  const syncSeconds = (performance.now() - syncing) / 1000;

  const threads = await allPages<ThreadSummary>((cursor) => call('mail.list-threads', { limit: 200, ...cursor }));
  const stored = new Set(threads.flatMap(({ messageIds }) => messageIds));
  const tasks = await allPages<Task>((cursor) => call('task.list', { limit: 200, ...cursor }));
  const numbers = tasks.map(({ title }) => /number (\d+)/.exec(title)?.[1]);
  return {
    mails: count,
    asking,
    storedAtBackup,
    storedBeforeLoss,
    missing: count - stored.size,
    tasks: tasks.length,
    tasksTwice: numbers.length - new Set(numbers).size,
    effects: sinks.keyed.size,
    effectsTwice: [...sinks.keyed.values()].filter((times) => times > 1).length,
    recognised: sinks.repeated(),
    restoreSeconds,
    syncSeconds,
  };
}

/** Each request is posted once to another system that honours Idempotency-Key. */
async function postTo(call: Caller, url: string): Promise<void> {
  const { id: webhookId } = await call<{ id: string }>('webhook.create', {
    name: 'other system',
    url,
    keyed: true,
    standing: true,
  });
  const node = (name: string, type: string, parameters: object) => ({
    id: name,
    name,
    type,
    typeVersion: 1,
    position: [0, 0],
    parameters,
  });
  const { summary } = await call<{ summary: { id: string } }>('workflow.save', {
    definition: {
      name: 'Tell the other system',
      nodes: [
        node('Request', 'mailflex.intentTrigger', { intentTypes: ['task', 'deadline'], minConfidence: 0 }),
        node('Post', 'mailflex.action', {
          action: 'webhook.send',
          input: { webhookId, body: { about: '={{ $json.message.rfcMessageId }}' } },
        }),
      ],
      connections: { Request: { main: [[{ node: 'Post', type: 'main', index: 0 }]] } },
    },
  });
  await call('workflow.set-enabled', { id: summary.id, enabled: true });
}

const storedBy = async (call: Caller): Promise<number> => {
  const { items } = await call<{ items: MailAccount[] }>('mail-account.list');
  return items[0]?.messageCount ?? 0;
};

async function kill({ child }: RunningMailflex): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}
