/**
 * Keeps one account up to date for as long as the signal allows: connect, sync, wait, again. What goes wrong stands in its
 * row with a stable code, and the next try comes after a growing, jittered delay.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { toErrorBody, type ErrorBody } from '#core/contracts/errors.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import { saveProgress, type AccountProgress } from '../accounts/accounts.repository.ts';
import type { AccountRow, AccountTables } from '../accounts/accounts.tables.ts';
import type { Credentials } from '../accounts/credentials.ts';
import { folderNotFound } from '../backends/backend.errors.ts';
import type { MailboxBackend, RemoteFolder } from '../backends/mailbox-backend.ts';
import { addressOfAccount, type AccountAccess } from '../backends/open-account.ts';
import { openBackend } from '../backends/open-backend.ts';
import { deadlinesOf } from '../backends/deadline.ts';
import { reasonOf } from '../backends/reason-of.ts';
import { mailboxNotFound } from '../mail.errors.ts';
import { findById, type MailboxRef } from '../store/mailbox.repository.ts';
import type { MailTables } from '../store/mail.tables.ts';
import type { Places } from '../places/places.ts';
import { settleLost } from '../places/settle-lost.ts';
import { runCommands } from './run-commands.ts';
import { syncFolder, type SyncDeps } from './sync-folder.ts';

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 60_000;
/** what only a person can mend: a wrong password does not become right by asking often, and servers lock accounts */
const REFUSED = new Set(['connection.login_refused', 'mail_account.sign_in_needed']);
const REFUSED_RETRY_MS = 300_000;
const PROGRESS_MS = 1000;

export interface AccountDeps extends SyncDeps, AccountAccess {
  database: Database;
  /** who is told where messages lie */
  places?: Places;
  clock: Clock;
}

/** Cuts the present wait short. */
export interface Nudge {
  signal(): AbortSignal;
}

export async function runAccount(
  deps: AccountDeps,
  account: AccountRow,
  { signal, nudge }: { signal: AbortSignal; nudge: Nudge },
): Promise<void> {
  const { database, logger, clock, deadlines = deadlinesOf() } = deps;
  // scaled with the deadlines: who wants to notice sooner wants to be back sooner
  const retryScale = deadlines.wait / deadlinesOf().wait;
  const log = logger.child({ accountId: account.id });
  const save = (progress: AccountProgress) =>
    inTenant<AccountTables, void>(database, account.tenantId, (tx) => saveProgress(tx, account.id, progress));
  const state = createStateWriter(save, clock);

  // a token that is not taken although its time is not over: a new one is asked for, once
  let rejected: string | null = null;

  for (let failures = 0; !signal.aborted;) {
    let held: Credentials | null = null;
    try {
      await state.enter('connecting');
      const mailbox = await inTenant<MailTables, MailboxRef | null>(database, account.tenantId, (tx) =>
        findById(tx, account.mailboxId),
      );
      if (!mailbox) throw mailboxNotFound({ mailboxId: account.mailboxId });
      const address = await addressOfAccount(deps, account, rejected);
      held = address;
      await using backend = await openBackend(address, deps.rules);
      log.info({ kind: account.kind, capabilities: backend.capabilities }, 'mail account connected');
      for (;;) {
        const there = await backend.listMailboxes();
        const folders = foldersOf(account, there);
        const wake = nudge.signal();
        for (const folder of folders) await passOver(backend, mailbox, folder.id);
        if (deps.places) await settleLost({ database, places: deps.places }, account, { backend, folders: there });
        await runCommands({ database, now: () => clock.now() }, account, backend);
        await state.enter('live');
        failures = 0;
        // a token is renewed before it ends, however long the wait would be
        const left = (address.renewAt ?? Infinity) - clock.now().getTime();
        const ms = Math.max(0, Math.min(deadlines.wait, left));
        await backend.waitForChanges(folders[0]!.id, { ms, signal: AbortSignal.any([signal, wake]) });
        signal.throwIfAborted();
        const standing = (await deps.credentials?.check(address)) ?? 'good';
        if (standing === 'rejected') rejected = address.password;
        if (standing !== 'good') break;
      }
    } catch (error) {
      if (signal.aborted) return;
      const reason = reasonOf(error);
      failures++;
      const renewable = rejected === null && held !== null && (await isTokenRefused(held, reason.code));
      if (renewable) rejected = held!.password;
      else if (reason.code !== 'mail_account.sign_in_needed') rejected = null;
      const refused = REFUSED.has(reason.code) && !renewable;
      const longest = refused ? REFUSED_RETRY_MS : LONGEST_RETRY_MS;
      const base = refused ? REFUSED_RETRY_MS : FIRST_RETRY_MS;
      const jitter = 0.5 + Math.random() / 2;
      const retryMs = Math.min(longest, base * 2 ** Math.min(failures - 1, 10)) * jitter * retryScale;
      log.warn({ err: error, reason: reason.code, retryMs: Math.round(retryMs) }, 'mail account interrupted');
      await state.enter('waiting', toErrorBody(reason)).catch((failure: unknown) => {
        log.error({ err: failure }, 'state of a mail account could not be saved');
      });
      await delay(retryMs, undefined, { signal: AbortSignal.any([signal, nudge.signal()]) }).catch(() => undefined);
    }
  }

  /** Some servers say so; others only fail with a token that is over (Dovecot), then the provider knows. */
  async function isTokenRefused(held: Credentials, code: string): Promise<boolean> {
    if (held.login !== 'oauth') return false;
    return code === 'connection.login_refused' || (await deps.credentials?.check(held)) === 'rejected';
  }

  async function passOver(backend: MailboxBackend, mailbox: MailboxRef, folder: string): Promise<void> {
    await syncFolder(deps, { backend, account, mailbox, folder, signal, onProgress: state.progress });
  }
}

/** The folders of the account that the server has, the first one is watched. */
function foldersOf(account: AccountRow, there: readonly RemoteFolder[]): RemoteFolder[] {
  const found = account.folders.flatMap((wanted) => findFolder(there, wanted) ?? []);
  if (found.length === 0) throw folderNotFound({ folders: account.folders });
  return found;
}

/** INBOX by its role; others by their path. */
export function findFolder(there: readonly RemoteFolder[], wanted: string): RemoteFolder | undefined {
  return wanted.toUpperCase() === 'INBOX'
    ? there.find(({ role }) => role === 'inbox')
    : there.find(({ path }) => path === wanted);
}

/** Writes the row when something changed or was last written a while ago. */
function createStateWriter(save: (progress: AccountProgress) => Promise<void>, clock: Clock) {
  let held: string | null = null;
  let writtenAt = 0;
  let pass = { startedAt: 0, from: 0, done: Infinity };
  return {
    async enter(state: 'connecting' | 'live' | 'waiting', reason: ErrorBody | null = null): Promise<void> {
      // while a retry goes on, the reason of the last failure stays readable
      if (state === 'connecting' && held === 'waiting') return;
      held = state;
      const seen = state === 'live' ? { lastSeenAt: clock.now(), done: 0, total: 0, secondsLeft: null } : {};
      await save({ state, reason, ...seen });
    },
    async progress(done: number, total: number): Promise<void> {
      const now = clock.now();
      // fewer than before: another pass
      if (done < pass.done) pass = { startedAt: now.getTime(), from: done, done };
      pass.done = done;
      // nothing to show yet
      if (done === 0) return;
      if (now.getTime() - writtenAt < PROGRESS_MS && done < total) return;
      writtenAt = now.getTime();
      held = 'syncing';
      await save({
        state: 'syncing',
        reason: null,
        done,
        total,
        lastSeenAt: now,
        secondsLeft: secondsLeft(pass, total, now),
      });
    },
  };
}

function secondsLeft(pass: { startedAt: number; from: number; done: number }, total: number, now: Date): number | null {
  const fetched = pass.done - pass.from;
  if (fetched <= 0) return null;
  return Math.ceil(((now.getTime() - pass.startedAt) / 1000 / fetched) * (total - pass.done));
}
