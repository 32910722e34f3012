import { sql } from 'kysely';
import type { AccountTx } from '../accounts/accounts.tables.ts';
import type { Cursor, KnownFolder } from '../backends/mailbox-backend.ts';

export interface FolderKey {
  tenantId: string;
  accountId: string;
  folder: string;
}

/** Only what was announced counts as known: the rest is fetched again. */
export async function readKnown(tx: AccountTx, { accountId, folder }: FolderKey): Promise<KnownFolder> {
  const place = await tx
    .selectFrom('remote_folders')
    .select(['generation', 'cursor'])
    .where('account_id', '=', accountId)
    .where('folder', '=', folder)
    .executeTakeFirst();
  if (!place) return { generation: null, cursor: null, messages: new Map() };
  const rows = await tx
    .selectFrom('remote_messages')
    .select(['remote_id', 'keywords'])
    .where('account_id', '=', accountId)
    .where('folder', '=', folder)
    .where('generation', '=', place.generation)
    .where('announced', '=', true)
    .execute();
  return {
    generation: place.generation,
    cursor: place.cursor,
    messages: new Map(rows.map((row) => [row.remote_id, { keywords: row.keywords }])),
  };
}

export async function forgetOtherGenerations(tx: AccountTx, key: FolderKey, generation: string): Promise<void> {
  await tx
    .deleteFrom('remote_messages')
    .where('account_id', '=', key.accountId)
    .where('folder', '=', key.folder)
    .where('generation', '!=', generation)
    .execute();
  await tx
    .insertInto('remote_folders')
    .values({ tenant_id: key.tenantId, account_id: key.accountId, folder: key.folder, generation, cursor: null })
    .onConflict((conflict) => conflict.columns(['account_id', 'folder']).doUpdateSet({ generation, cursor: null }))
    .execute();
}

export interface RemoteRow {
  id: string;
  messageId: string | null;
  skipped: string | null;
  keywords: readonly string[];
}

/** Before the messages are stored: `announced` is false except for those that are left out. */
export async function writeDown(
  tx: AccountTx,
  key: FolderKey,
  generation: string,
  rows: readonly RemoteRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({
    tenant_id: key.tenantId,
    account_id: key.accountId,
    folder: key.folder,
    generation,
    remote_id: row.id,
    message_id: row.messageId,
    skipped: row.skipped,
    keywords: row.keywords,
    announced: row.skipped !== null,
  }));
  await sql`
    insert into remote_messages
    select * from jsonb_populate_recordset(null::remote_messages, ${JSON.stringify(values)}::jsonb)
    on conflict (account_id, folder, generation, remote_id)
    do update set message_id = excluded.message_id, skipped = excluded.skipped, keywords = excluded.keywords`.execute(
    tx,
  );
}

export async function markAnnounced(
  tx: AccountTx,
  key: FolderKey,
  generation: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('remote_messages')
    .set({ announced: true })
    .where('account_id', '=', key.accountId)
    .where('folder', '=', key.folder)
    .where('generation', '=', generation)
    .where('remote_id', 'in', [...ids])
    .execute();
}

/** Keywords as the server has them now; `\Seen` is also the message's own. */
export async function saveKeywords(
  tx: AccountTx,
  key: FolderKey,
  generation: string,
  changes: readonly { id: string; keywords: readonly string[] }[],
): Promise<void> {
  await sql`
    with change as (
      select item->>'id' as id, item->'keywords' as keywords from jsonb_array_elements(${JSON.stringify(changes)}::jsonb) item
    ), remote as (
      update remote_messages row set keywords = change.keywords from change
      where row.account_id = ${key.accountId}::uuid and row.folder = ${key.folder} and row.generation = ${generation}
        and row.remote_id = change.id
      returning row.message_id, change.keywords
    )
    update messages set seen = remote.keywords ? '\\Seen' from remote
    where messages.id = remote.message_id and messages.seen <> (remote.keywords ? '\\Seen')`.execute(tx);
}

export async function dropRemote(
  tx: AccountTx,
  key: FolderKey,
  generation: string,
  ids: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('remote_messages')
    .where('account_id', '=', key.accountId)
    .where('folder', '=', key.folder)
    .where('generation', '=', generation)
    .where('remote_id', 'in', [...ids])
    .execute();
}

export async function saveCursor(tx: AccountTx, key: FolderKey, cursor: Cursor): Promise<void> {
  await tx
    .updateTable('remote_folders')
    .set({ cursor: JSON.stringify(cursor) })
    .where('account_id', '=', key.accountId)
    .where('folder', '=', key.folder)
    .execute();
}
