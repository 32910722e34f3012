import { sql } from 'kysely';
import type { AccountTx } from '../accounts/accounts.tables.ts';
import type { Cursor, KnownMessages } from '../backends/mailbox-backend.ts';

export interface FolderKey {
  tenantId: string;
  accountId: string;
  folder: string;
}

/** Only what was announced counts as known: the rest is fetched again. */
export async function readFolder(
  tx: AccountTx,
  { accountId, folder }: FolderKey,
): Promise<{ generation: string | null; cursor: Cursor | null; count: number }> {
  const { rows } = await sql<{ generation: string; cursor: Cursor | null; count: string }>`
    select place.generation, place.cursor, (
      select count(*) from remote_messages row
      where row.account_id = place.account_id and row.folder = place.folder and row.generation = place.generation
        and row.announced
    ) as count
    from remote_folders place where place.account_id = ${accountId}::uuid and place.folder = ${folder}`.execute(tx);
  const [place] = rows;
  return place ? { ...place, count: Number(place.count) } : { generation: null, cursor: null, count: 0 };
}

export async function readMessages(
  tx: AccountTx,
  { accountId, folder }: FolderKey,
  generation: string,
): Promise<KnownMessages> {
  const rows = await tx
    .selectFrom('remote_messages')
    .select(['remote_id', 'keywords', 'stamp'])
    .where('account_id', '=', accountId)
    .where('folder', '=', folder)
    .where('generation', '=', generation)
    .where('announced', '=', true)
    .execute();
  return new Map(rows.map(({ remote_id: id, keywords, stamp }) => [id, { keywords, stamp }]));
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
  stamp: string;
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
    stamp: row.stamp,
  }));
  await sql`
    insert into remote_messages
    select * from jsonb_populate_recordset(null::remote_messages, ${JSON.stringify(values)}::jsonb)
    on conflict (account_id, folder, generation, remote_id)
    do update set message_id = excluded.message_id, skipped = excluded.skipped, keywords = excluded.keywords,
      announced = excluded.announced, stamp = excluded.stamp`.execute(tx);
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

/** Keywords as the server has them now. */
export async function saveKeywords(
  tx: AccountTx,
  key: FolderKey,
  generation: string,
  changes: readonly { id: string; keywords: readonly string[] }[],
): Promise<void> {
  await sql`
    update remote_messages row set keywords = item->'keywords'
    from jsonb_array_elements(${JSON.stringify(changes)}::jsonb) item
    where row.account_id = ${key.accountId}::uuid and row.folder = ${key.folder} and row.generation = ${generation}
      and row.remote_id = item->>'id'`.execute(tx);
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
