import { createHash } from 'node:crypto';
import { nameId } from '#core/name-id.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { AccountRow } from '../accounts/accounts.tables.ts';
import { stampOf } from '../backends/mailbox-backend.ts';
import type { MailboxBackend, RemoteEntry } from '../backends/mailbox-backend.ts';
import type { Intake } from '../intake/intake.ts';
import type { MailboxRef } from '../store/mailbox.repository.ts';
import { decide, isNews, type Step } from './decide.ts';
import type { FolderKey, RemoteRow } from './remote-messages.repository.ts';
import type { RemoteStore } from './remote-store.ts';
import { storeFailed } from './sync.errors.ts';

export interface SyncDeps {
  /** what is known of a folder */
  remoteStore(key: FolderKey): RemoteStore;
  intake: Pick<Intake, 'take' | 'admission'>;
  logger: Logger;
  maxMessageBytes: number;
}

export interface FolderPass {
  backend: MailboxBackend;
  account: AccountRow;
  mailbox: MailboxRef;
  folder: string;
  signal: AbortSignal;
  /** messages taken in of those that this pass has to fetch */
  onProgress(done: number, total: number): Promise<void>;
}

interface Fetched {
  entry: RemoteEntry;
  raw: Uint8Array;
}

/** One pass over a folder. Returns how many messages were fetched. Safe to break off and to repeat at any point. */
export async function syncFolder(deps: SyncDeps, pass: FolderPass): Promise<number> {
  const { intake, logger, maxMessageBytes } = deps;
  const { backend, account, mailbox, folder, signal } = pass;
  const store = deps.remoteStore({ tenantId: account.tenantId, accountId: account.id, folder });

  const known = await store.read();
  const seen = await backend.changesSince(folder, known);
  if (!isNews(known, seen)) return 0;
  const { generation } = seen;
  const steps = decide({ ...known, messages: await known.messages() }, seen);
  const total = steps.reduce((sum, step) => sum + (step.do === 'fetch' ? step.entries.length : 0), 0);
  // from here on the time that is left is reckoned
  if (total > 0) await pass.onProgress(0, total);
  let done = 0;
  let failed = 0;
  // one batch is stored while the next one is fetched
  let storing: Promise<void> = Promise.resolve();
  let fetching: Promise<ReadonlyMap<string, Uint8Array>> = Promise.resolve(new Map());

  async function fetchBodies(step: Step | undefined): Promise<ReadonlyMap<string, Uint8Array>> {
    if (step?.do !== 'fetch') return new Map();
    signal.throwIfAborted();
    await intake.admission.whenWelcome(signal);
    const wanted = step.entries.filter(({ size }) => size <= maxMessageBytes);
    return wanted.length === 0 ? new Map() : backend.fetchRaw(folder, wanted);
  }

  async function noteDown(entries: readonly RemoteEntry[], raws: ReadonlyMap<string, Uint8Array>): Promise<Fetched[]> {
    const fetched: Fetched[] = [];
    const rows = entries.flatMap((entry): RemoteRow[] => {
      const { id, keywords } = entry;
      const stamp = stampOf(entry);
      if (entry.size > maxMessageBytes) return [{ id, keywords, stamp, messageId: null, skipped: 'mail.too_large' }];
      const raw = raws.get(id);
      // expunged since it was listed
      if (!raw) return [];
      const messageId = nameId('message', mailbox.id, createHash('sha256').update(raw).digest('hex'));
      fetched.push({ entry, raw });
      return [{ id, keywords, stamp, messageId, skipped: null }];
    });
    if (rows.length > 0) await store.writeDown(generation, rows);
    return fetched;
  }

  async function takeIn(entries: readonly RemoteEntry[], raws: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const fetched = await noteDown(entries, raws);
    const historyBefore = account.createdAt.getTime() - account.actWithinHours * 3_600_000;
    const outcomes = await Promise.allSettled(
      fetched.map(({ entry, raw }) =>
        intake.take({
          mailboxes: [mailbox],
          raw,
          source: entry.receivedAt.getTime() < historyBefore ? 'history' : account.kind,
          receivedAt: entry.receivedAt,
          seen: entry.keywords.includes('\\Seen'),
          patient: done > 0 && entry.receivedAt.getTime() < historyBefore,
        }),
      ),
    );
    const stored = fetched.filter((_, index) => {
      const outcome = outcomes[index]!;
      return outcome.status === 'fulfilled' && outcome.value[0]?.status === 'fulfilled';
    });
    failed += fetched.length - stored.length;
    const ids = stored.map(({ entry }) => entry.id);
    if (ids.length > 0) await store.markAnnounced(generation, ids);
    done += entries.length;
    await pass.onProgress(done, total);
  }

  try {
    for (const [index, step] of steps.entries()) {
      signal.throwIfAborted();
      if (step.do === 'fetch') {
        // the first one; those after it are on their way already
        if (steps[index - 1]?.do !== 'fetch') fetching = fetchBodies(step);
        const raws = await fetching;
        fetching = fetchBodies(steps[index + 1]);
        // reported at the next await
        fetching.catch(() => undefined);
        await storing;
        storing = takeIn(step.entries, raws);
        storing.catch(() => undefined);
        continue;
      }
      await storing;
      if (step.do === 'forget-others') await store.forgetOtherGenerations(generation);
      else if (step.do === 'mark') await store.saveKeywords(generation, step.changes);
      else if (step.do === 'drop') await store.drop(generation, step.ids);
      else if (failed === 0) await store.saveCursor(step.cursor);
    }
    await storing;
  } finally {
    // a pass that is broken off leaves nobody behind who still reads or writes
    await storing.catch(() => undefined);
    await fetching.catch(() => undefined);
  }
  if (failed > 0) {
    logger.warn({ accountId: account.id, folder, failed }, 'messages could not be stored; they are fetched again');
    throw storeFailed({ folder, failed });
  }
  return total;
}
