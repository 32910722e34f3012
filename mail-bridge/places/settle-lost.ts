import { inTenant } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';
import type { AccountRow } from '../accounts/accounts.tables.ts';
import type { MailboxBackend, RemoteFolder } from '../backends/mailbox-backend.ts';
import { readLost, saveFolderNames, type LostMessage, type SeenMessage } from './places.repository.ts';
import type { Places } from './places.ts';
import type { PlaceTables, PlaceTx } from './places.tables.ts';

/** Each costs a search per folder; the rest waits for the next round. */
const AT_ONCE = 100;
/** where people put mail most often */
const FIRST = ['archive', 'trash', 'junk'];

export interface SettleDeps {
  database: Database;
  places: Places;
}

/**
 * Looks for messages that went from a folder that is read: in a folder that is not, they were moved; in none, deleted. A
 * message without Message-ID cannot be looked for.
 */
export async function settleLost(
  { database, places }: SettleDeps,
  account: AccountRow,
  { backend, folders }: { backend: MailboxBackend; folders: readonly RemoteFolder[] },
): Promise<void> {
  const { tenantId, id: accountId } = account;
  const within = <T>(work: (tx: PlaceTx) => Promise<T>) => inTenant<PlaceTables, T>(database, tenantId, work);
  const lost = await within((tx) => readLost(tx, accountId, AT_ONCE));
  if (lost.length === 0) return;
  await within((tx) => saveFolderNames(tx, { tenantId, accountId }, folders));
  const order = folders.toSorted((a, b) => rank(a) - rank(b));
  const left = new Map<string, LostMessage>(lost.map((message) => [message.messageId, message]));
  const sights: SeenMessage[] = [];
  for (const folder of order) {
    for (const message of left.values()) {
      if (message.rfcMessageId === null) continue;
      const ids = await backend.findMessage(folder.id, message.rfcMessageId);
      if (ids.length === 0) continue;
      const keywords = [...(await backend.readKeywords(folder.id, ids)).values()][0] ?? message.keywords;
      sights.push({ messageId: message.messageId, accountId, folder: folder.id, keywords });
      left.delete(message.messageId);
    }
  }
  await within(async (tx) => {
    await places.found(tx, tenantId, sights);
    await places.gone(tx, { tenantId }, [...left.keys()]);
  });
}

function rank({ role }: RemoteFolder): number {
  const at = FIRST.indexOf(role ?? '');
  return at < 0 ? FIRST.length : at;
}
