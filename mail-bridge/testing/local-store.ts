/** The real tables and the real intake on a database in memory, with what they announce written down. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileBlobStore } from '#connectors/blob-store/files.ts';
import { createTestDatabase } from '#connectors/database/testing.ts';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import { accountMigrations } from '../accounts/accounts.migrations.ts';
import { insertAccount } from '../accounts/accounts.repository.ts';
import type { AccountRow, AccountTables } from '../accounts/accounts.tables.ts';
import { createIntake } from '../intake/intake.ts';
import { parseMessage } from '../mime/index.ts';
import { mailMigrations } from '../store/mail.migrations.ts';
import { insertMailbox, type MailboxRef } from '../store/mailbox.repository.ts';
import { createRemoteStore } from '../sync/remote-store.ts';
import type { SyncDeps } from '../sync/sync-folder.ts';
import { silent } from './silent-logger.ts';

export async function startLocalStore() {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'mailflex-sync-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const database = stack.use(await createTestDatabase([...mailMigrations, ...accountMigrations]));
  const events: EventEnvelope[] = [];
  const append = (_tx: unknown, _topic: unknown, added: readonly EventEnvelope[]) => {
    events.push(...added);
    return Promise.resolve();
  };
  const intake = createIntake({
    database,
    eventLog: { append } as unknown as EventLog,
    blobs: createFileBlobStore({ directory: folder, sync: false }),
    clock: { now: () => new Date() },
    logger: silent,
    parse: (raw) => parseMessage(raw, { trustedAuthservIds: [] }),
  });
  const remoteStore: SyncDeps['remoteStore'] = (key) => createRemoteStore(database, key);
  const owned = stack.move();
  return {
    database,
    intake,
    remoteStore,
    /** ids of the messages that were announced to one tenant, in order */
    announced: (tenantId: string) => events.flatMap((event) => (event.tenantid === tenantId ? [event.subject] : [])),
    add: ({ mailbox, account }: { mailbox: MailboxRef; account: AccountRow }) =>
      inTenant<AccountTables, void>(database, account.tenantId, async (tx) => {
        await insertMailbox(tx, mailbox, new Date());
        await insertAccount(tx, account);
      }),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
