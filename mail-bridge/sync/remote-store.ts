import { inTenant } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';
import type { AccountTables, AccountTx } from '../accounts/accounts.tables.ts';
import type { Cursor, KnownFolder } from '../backends/mailbox-backend.ts';
import type { Places } from '../places/places.ts';
import {
  dropRemote,
  forgetOtherGenerations,
  markAnnounced,
  readFolder,
  readMessages,
  saveCursor,
  saveKeywords,
  writeDown,
} from './remote-messages.repository.ts';
import type { FolderKey, RemoteRow } from './remote-messages.repository.ts';

/** What is known of one folder of an account, as the sync reads and writes it. Each call is durable when it resolves. */
export interface RemoteStore {
  read(): Promise<KnownFolder>;
  forgetOtherGenerations(generation: string): Promise<void>;
  /** before the messages are stored; what is not announced counts as unknown */
  writeDown(generation: string, rows: readonly RemoteRow[]): Promise<void>;
  markAnnounced(generation: string, ids: readonly string[]): Promise<void>;
  saveKeywords(generation: string, changes: readonly { id: string; keywords: readonly string[] }[]): Promise<void>;
  drop(generation: string, ids: readonly string[]): Promise<void>;
  saveCursor(cursor: Cursor): Promise<void>;
}

/** `places`: who is told where messages lie; each with the rows it follows from. */
export function createRemoteStore(database: Database, key: FolderKey, places?: Places): RemoteStore {
  const within = <T>(work: (tx: AccountTx) => Promise<T>) => inTenant<AccountTables, T>(database, key.tenantId, work);
  return {
    async read() {
      const place = await within((tx) => readFolder(tx, key));
      const { generation } = place;
      return {
        ...place,
        messages: () =>
          generation === null ? Promise.resolve(new Map()) : within((tx) => readMessages(tx, key, generation)),
      };
    },
    forgetOtherGenerations: (generation) => within((tx) => forgetOtherGenerations(tx, key, generation)),
    writeDown: (generation, rows) => within((tx) => writeDown(tx, key, generation, rows)),
    markAnnounced: (generation, ids) =>
      within(async (tx) => {
        await markAnnounced(tx, key, generation, ids);
        await places?.seen(tx, key, generation, ids);
      }),
    saveKeywords: (generation, changes) =>
      within(async (tx) => {
        await saveKeywords(tx, key, generation, changes);
        const ids = changes.map(({ id }) => id);
        await places?.seen(tx, key, generation, ids);
      }),
    drop: (generation, ids) => within((tx) => dropRemote(tx, key, generation, ids)),
    saveCursor: (cursor) =>
      within(async (tx) => {
        await places?.passed(tx, key);
        await saveCursor(tx, key, cursor);
      }),
  };
}
