/**
 * One account on the model server, kept up to date by the real sync over the real verbs of a protocol. Every request and every
 * write is a point where the bridge may die, the connection may break or the server may go on without us.
 */
import { silent } from './silent-logger.ts';
import { newId } from '#core/contracts/ids.ts';
import type { AccountRow } from '../accounts/accounts.tables.ts';
import { connectionLost } from '../backends/backend.errors.ts';
import { changesSince as imapChanges } from '../backends/imap/changes-since.ts';
import { fetchRaw as imapFetch } from '../backends/imap/fetch-raw.ts';
import { changesSince as jmapChanges } from '../backends/jmap/changes-since.ts';
import { fetchRaw as jmapFetch } from '../backends/jmap/fetch-raw.ts';
import type { MailboxBackend } from '../backends/mailbox-backend.ts';
import type { MailboxRef } from '../store/mailbox.repository.ts';
import type { RemoteStore } from '../sync/remote-store.ts';
import { syncFolder, type SyncDeps } from '../sync/sync-folder.ts';
import { connectModelImap } from './model-imap.ts';
import { connectModelJmap } from './model-jmap.ts';
import type { Model } from './model-server.ts';

class Killed extends Error {}

export interface Interruption {
  /** counted in requests and writes; what is never reached does not happen */
  at: number;
  /** `killed-before` and `killed-after`: the bridge dies around a write or request; `cut`: the connection breaks */
  how: 'killed-before' | 'killed-after' | 'cut';
}

export interface ModelAccount {
  /** a pass that may be interrupted, while something may happen on the server */
  pass(options?: { interruption?: Interruption | null; meanwhile?: { at: number; act(): void } | null }): Promise<void>;
  folder(): string;
  store(): RemoteStore;
}

export function openModelAccount({
  model,
  protocol,
  local,
  mailbox,
  account,
}: {
  model: Model;
  protocol: 'imap' | 'jmap';
  local: Pick<SyncDeps, 'intake' | 'remoteStore'>;
  mailbox: MailboxRef;
  account: AccountRow;
}): ModelAccount {
  let point = 0;
  let interruption: Interruption | null = null;
  let meanwhile: { at: number; act(): void } | null = null;
  let backend: Pick<MailboxBackend, 'changesSince' | 'fetchRaw'> | null = null;
  let dead = false;
  const folder = () => (protocol === 'imap' ? model.folder().path : model.folder().id);

  function reach(): { after(): void } {
    if (dead) throw new Killed();
    const here = ++point;
    if (meanwhile?.at === here) meanwhile.act();
    if (interruption?.at !== here) return { after: () => undefined };
    if (interruption.how === 'cut') {
      backend = null;
      throw connectionLost();
    }
    const die = () => {
      dead = true;
      throw new Killed();
    };
    return interruption.how === 'killed-before' ? die() : { after: die };
  }
  const io = () => reach().after();

  function connect(): NonNullable<typeof backend> {
    if (protocol === 'jmap') {
      const session = connectModelJmap(model, io);
      return {
        changesSince: (path, known) => jmapChanges(session, path, known),
        fetchRaw: (_path, entries) => jmapFetch(session, entries),
      };
    }
    const connection = connectModelImap(model, io);
    return {
      changesSince: (path, known) => imapChanges(connection, path, known),
      fetchRaw: (path, entries) => imapFetch(connection, path, entries),
    };
  }

  const durable = <Arguments extends unknown[], T>(work: (...args: Arguments) => Promise<T>) => {
    return async (...args: Arguments): Promise<T> => {
      const { after } = reach();
      const result = await work(...args);
      after();
      return result;
    };
  };
  const mortal = (store: RemoteStore): RemoteStore => ({
    read: durable(() => store.read()),
    forgetOtherGenerations: durable((generation) => store.forgetOtherGenerations(generation)),
    writeDown: durable((generation, rows) => store.writeDown(generation, rows)),
    markAnnounced: durable((generation, ids) => store.markAnnounced(generation, ids)),
    saveKeywords: durable((generation, changes) => store.saveKeywords(generation, changes)),
    drop: durable((generation, ids) => store.drop(generation, ids)),
    saveCursor: durable((cursor) => store.saveCursor(cursor)),
  });
  const key = () => ({ tenantId: account.tenantId, accountId: account.id, folder: folder() });

  return {
    folder,
    store: () => local.remoteStore(key()),
    async pass(options = {}) {
      point = 0;
      dead = false;
      interruption = options.interruption ?? null;
      meanwhile = options.meanwhile ?? null;
      backend ??= connect();
      const deps: SyncDeps = {
        intake: { admission: local.intake.admission, take: durable((mail) => local.intake.take(mail)) },
        remoteStore: (of) => mortal(local.remoteStore(of)),
        logger: silent,
        maxMessageBytes: 1_000_000,
      };
      try {
        await syncFolder(deps, {
          backend: backend as MailboxBackend,
          account,
          mailbox,
          folder: folder(),
          signal: new AbortController().signal,
          onProgress: () => Promise.resolve(),
        });
      } catch (error) {
        backend = null;
        const isExpected = error instanceof Killed || isInterruption(error);
        if (!isExpected) throw error;
        // the server was restarted since: an account connects again
        if (interruption === null && meanwhile === null) await this.pass();
      }
    },
  };
}

const isInterruption = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'connection.lost' || error.code === 'mail.sync_store_failed');

export function modelIdentity(protocol: 'imap' | 'jmap'): { mailbox: MailboxRef; account: AccountRow } {
  const [tenantId, userId, mailboxId] = [newId(), newId(), newId()];
  return {
    mailbox: { id: mailboxId, tenantId, userId, address: `${mailboxId}@example.org`, name: 'Model' },
    account: {
      id: newId(),
      tenantId,
      userId,
      mailboxId,
      kind: protocol,
      host: 'model.example',
      port: 143,
      tls: 'none',
      username: 'model',
      secret: '',
      folders: ['Projects'],
      actWithinHours: 24,
      markTasks: false,
      createdAt: new Date(),
    },
  };
}
