import { z } from 'zod';
import type { Actor } from '#core/contracts/actor.ts';
import { toErrorBody } from '#core/contracts/errors.ts';
import { Hop } from '#core/contracts/hub.ts';
import { newId } from '#core/contracts/ids.ts';
import { asSystem, inTenant } from '#core/db/in-tenant.ts';
import type { Role } from '#core/module.ts';
import type { ActionRunner } from '#core/ports/action-runner.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { JobDefinition, JobQueue } from '#core/ports/job-queue.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { AccountTables, AccountTx } from '../accounts/accounts.tables.ts';
import { firstAccount, type SendingAccount } from '../accounts/sending-account.ts';
import { folderNotFound } from '../backends/backend.errors.ts';
import type { MailboxBackend } from '../backends/mailbox-backend.ts';
import { openAccount, type AccountAccess } from '../backends/open-account.ts';
import { composeMail, rfcMessageIdOf } from '../drafts/compose-mail.ts';
import { deleteMessages } from '../store/deletion.repository.ts';
import { findFolder } from '../sync/run-account.ts';
import { decideHeartbeat, stateOf, STAGES, type HeartbeatHop } from './decide-heartbeat.ts';
import { HEADER, markOf } from './heartbeat-mark.ts';
import { beginRun, findHeartbeatMail, openHeartbeats, saveRun, type HeartbeatRow } from './heartbeat.repository.ts';

const RUN_HEARTBEATS = 'mail.run-heartbeats';
const LOOK_MS = 10_000;

export interface HeartbeatDeps extends AccountAccess {
  database: Database;
  clock: Clock;
  logger: Logger;
  actionRunner(): ActionRunner;
  /** has everything forget the mail once it has come through */
  onDeleted(id: string): void;
}

export async function scheduleHeartbeats({ jobQueue }: { jobQueue: JobQueue }): Promise<void> {
  await jobQueue.schedule(RUN_HEARTBEATS, 'look', { everyMs: LOOK_MS }, {});
}

/** Puts a mail into mailboxes that want it, follows it over every hop, and takes it away again. */
export function heartbeatJob(deps: HeartbeatDeps): JobDefinition & { role: Role } {
  return {
    role: 'bridge',
    name: RUN_HEARTBEATS,
    concurrency: 1,
    async handle() {
      const open = await asSystem<AccountTables, HeartbeatRow[]>(deps.database, (tx) =>
        openHeartbeats(tx, deps.clock.now()),
      );
      for (const row of open)
        await beat(deps, row).catch((error: unknown) =>
          deps.logger.warn(
            { accountId: row.accountId, error: toErrorBody(error) },
            'heartbeat could not be looked after',
          ),
        );
    },
  };
}

async function beat(deps: HeartbeatDeps, row: HeartbeatRow): Promise<void> {
  const { clock } = deps;
  const within = <T>(work: (tx: AccountTx) => Promise<T>) =>
    inTenant<AccountTables, T>(deps.database, row.tenantId, work);
  const found = await within((tx) => firstAccount(tx, row.userId, { accountId: row.accountId }));
  if (!found) return;
  const rfcMessageId = row.runId && rfcMessageIdOf(`heartbeat-${row.runId}`, found.mailbox.address);
  const messageId = rfcMessageId && (await within((tx) => findHeartbeatMail(tx, found.mailbox.id, rfcMessageId)));
  const hops = messageId ? await hopsOf(deps, row, messageId) : [];
  const now = clock.now();
  const step = decideHeartbeat(row, hops, now);
  if (step === 'send') {
    const runId = newId(now.getTime());
    await within((tx) => beginRun(tx, row, runId, now));
    await send(deps, found, runId, now).catch(async (error: unknown) => {
      await within((tx) => saveRun(tx, row.accountId, { state: 'failed', hops: [], ended: true, now }));
      throw error;
    });
  } else if (step === 'late') {
    await within((tx) => saveRun(tx, row.accountId, { state: 'late', hops, ended: false, now }));
    deps.logger.warn({ accountId: row.accountId, hops }, 'heartbeat is late');
  } else if (step !== 'wait') {
    if (messageId) {
      await within((tx) => deleteMessages(tx, row, [messageId], now));
      deps.onDeleted(row.runId!);
    }
    await takeAway(deps, found, rfcMessageId!);
    const state = step === 'finish' ? stateOf(hops, row.lateAfterSeconds) : 'failed';
    await within((tx) => saveRun(tx, row.accountId, { state, hops, ended: true, now }));
  }
}

async function hopsOf(deps: HeartbeatDeps, row: HeartbeatRow, messageId: string): Promise<HeartbeatHop[]> {
  const actor: Actor = {
    kind: 'user',
    id: row.userId,
    tenantId: row.tenantId,
    userId: row.userId,
    scopes: ['activity:read'],
  };
  const effectId = newId();
  const call = { name: 'activity.list-hops', input: { messageId }, actor, effectId, correlationId: messageId };
  const { items } = z.object({ items: z.array(Hop) }).parse((await deps.actionRunner().run(call)).output);
  const wanted: readonly string[] = STAGES;
  return items
    .filter(({ stage, ok }) => ok && wanted.includes(stage))
    .map(({ stage, at }) => ({ stage, ms: Math.max(0, Date.parse(at) - row.runAt!.getTime()) }));
}

async function send(deps: HeartbeatDeps, { account, mailbox }: SendingAccount, runId: string, now: Date) {
  const raw = await composeMail({
    from: { name: 'Mailflex', address: mailbox.address },
    to: [{ name: '', address: mailbox.address }],
    subject: 'Mailflex heartbeat',
    text: 'This mail measures the way through Mailflex. It is removed by itself.',
    rfcMessageId: rfcMessageIdOf(`heartbeat-${runId}`, mailbox.address),
    date: now,
    headers: { 'Auto-Submitted': 'auto-generated', [HEADER]: markOf(deps.secrets, mailbox, runId) },
  });
  await withInbox(deps, account, (backend, inbox) => backend.append(inbox, raw, ['\\Seen']));
}

async function takeAway(deps: HeartbeatDeps, { account }: SendingAccount, rfcMessageId: string): Promise<void> {
  await withInbox(deps, account, async (backend, inbox) => {
    await backend.remove(inbox, await backend.findMessage(inbox, rfcMessageId));
  });
}

async function withInbox(
  deps: HeartbeatDeps,
  account: SendingAccount['account'],
  work: (backend: MailboxBackend, inbox: string) => Promise<void>,
): Promise<void> {
  await using backend = await openAccount(deps, account);
  const inbox = findFolder(await backend.listMailboxes(), 'INBOX');
  if (!inbox) throw folderNotFound({ folder: 'INBOX' });
  await work(backend, inbox.id);
}
