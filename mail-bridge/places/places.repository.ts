import { sql } from 'kysely';
import type { RemoteFolder } from '../backends/mailbox-backend.ts';
import type { RemoteCommand } from '../accounts/accounts.tables.ts';
import type { Place, Sight } from './decide-change.ts';
import type { PlaceTx } from './places.tables.ts';

export interface ToldPlace extends Place {
  messageId: string;
  mailboxId: string;
  threadId: string;
  userId: string;
  /** the server still has it where it was told to lie */
  stillThere: boolean;
}

/** Places that were told, of messages that are here. */
export async function readPlaces(tx: PlaceTx, messageIds: readonly string[]): Promise<ToldPlace[]> {
  if (messageIds.length === 0) return [];
  const { rows } = await sql<ToldPlace>`
    select place.message_id as "messageId", message.mailbox_id as "mailboxId", message.thread_id as "threadId",
      message.user_id as "userId", place.account_id as "accountId", place.folder, place.keywords,
      place.lost_at is not null as lost, place.gone_at is not null as gone,
      exists (
        select 1 from remote_messages remote
        where remote.message_id = place.message_id and remote.account_id = place.account_id
          and remote.folder = place.folder and remote.announced
      ) as "stillThere"
    from message_places place join messages message on message.id = place.message_id
    where place.message_id = any(${[...messageIds]}::uuid[])`.execute(tx);
  return rows;
}

export interface SeenMessage extends Sight {
  messageId: string;
}

export interface OwnPlace {
  messageId: string;
  rfcMessageId: string | null;
  accountId: string | null;
  folder: string;
  path: string;
  keywords: string[];
}

/** Where messages of this user lie; those that were delivered here lie in INBOX. What is gone is left out. */
export async function readOwnPlaces(tx: PlaceTx, userId: string, messageIds: readonly string[]): Promise<OwnPlace[]> {
  const { rows } = await sql<OwnPlace>`
    select message.id as "messageId", message.rfc_message_id as "rfcMessageId", place.account_id as "accountId",
      coalesce(place.folder, 'INBOX') as folder, coalesce(name.path, place.folder, 'INBOX') as path,
      coalesce(place.keywords, case when message.seen then '["\\\\Seen"]' else '[]' end::jsonb) as keywords
    from messages message
    left join message_places place on place.message_id = message.id
    left join remote_folder_names name on name.account_id = place.account_id and name.folder = place.folder
    where message.user_id = ${userId}::uuid and message.id = any(${[...messageIds]}::uuid[])
      and place.gone_at is null`.execute(tx);
  return rows;
}

/** How the server shows these messages of a folder. */
export async function readSights(
  tx: PlaceTx,
  key: { accountId: string; folder: string; generation: string; ids: readonly string[] },
): Promise<SeenMessage[]> {
  const { rows } = await sql<SeenMessage>`
    select distinct on (message_id) message_id as "messageId", account_id as "accountId", folder, keywords
    from remote_messages
    where account_id = ${key.accountId}::uuid and folder = ${key.folder} and generation = ${key.generation}
      and remote_id = any(${[...key.ids]}::text[]) and message_id is not null
    order by message_id`.execute(tx);
  return rows;
}

/** Where messages lie from now on. Messages that were deleted here meanwhile are left out. */
export async function savePlaces(
  tx: PlaceTx,
  tenantId: string,
  places: readonly (Omit<SeenMessage, 'accountId'> & { accountId: string | null })[],
): Promise<void> {
  if (places.length === 0) return;
  await sql`
    insert into message_places (message_id, tenant_id, account_id, folder, keywords)
    select message.id, ${tenantId}::uuid, (item->>'accountId')::uuid, item->>'folder', item->'keywords'
    from jsonb_array_elements(${JSON.stringify(places)}::jsonb) item
    join messages message on message.id = (item->>'messageId')::uuid
    on conflict (message_id) do update set account_id = excluded.account_id, folder = excluded.folder,
      keywords = excluded.keywords, lost_at = null, gone_at = null`.execute(tx);
}

/** `\Seen` is the message's own as well. */
export async function saveSeen(
  tx: PlaceTx,
  places: readonly { messageId: string; keywords: readonly string[] }[],
): Promise<void> {
  if (places.length === 0) return;
  const seen = places.map(({ keywords }) => keywords.some((keyword) => keyword.toLowerCase() === '\\seen'));
  await sql`
    update messages set seen = told.seen
    from unnest(${places.map(({ messageId }) => messageId)}::uuid[], ${seen}::boolean[]) as told (id, seen)
    where messages.id = told.id and messages.seen <> told.seen`.execute(tx);
}

/** Keyword changes that wait to be written to the server, by message. */
export async function pendingKeywords(
  tx: PlaceTx,
  messageIds: readonly string[],
): Promise<Map<string, Extract<RemoteCommand, { do: 'set-keywords' }>[]>> {
  if (messageIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('remote_commands')
    .select(['message_id', 'command'])
    .where('message_id', 'in', [...messageIds])
    .orderBy('next_at')
    .execute();
  const found = new Map<string, Extract<RemoteCommand, { do: 'set-keywords' }>[]>();
  for (const { message_id: id, command } of rows)
    if (id !== null && command.do === 'set-keywords') found.set(id, [...(found.get(id) ?? []), command]);
  return found;
}

/** Messages that were told to lie in this folder and are not there: in another folder that is read, or lost for now. */
export async function misplaced(
  tx: PlaceTx,
  key: { accountId: string; folder: string },
): Promise<{ messageId: string; folder: string | null; keywords: string[] }[]> {
  const { rows } = await sql<{ messageId: string; folder: string | null; keywords: string[] }>`
    select place.message_id as "messageId", other.folder, coalesce(other.keywords, place.keywords) as keywords
    from message_places place
    left join lateral (
      select folder, keywords from remote_messages
      where message_id = place.message_id and account_id = place.account_id and announced limit 1
    ) other on true
    where place.account_id = ${key.accountId}::uuid and place.folder = ${key.folder}
      and place.lost_at is null and place.gone_at is null
      and exists (select 1 from messages where id = place.message_id)
      and not exists (
        select 1 from remote_messages
        where message_id = place.message_id and account_id = place.account_id and folder = place.folder and announced
      )`.execute(tx);
  return rows;
}

export async function markLost(tx: PlaceTx, messageIds: readonly string[], now: Date): Promise<void> {
  if (messageIds.length === 0) return;
  await tx
    .updateTable('message_places')
    .set({ lost_at: now })
    .where('message_id', 'in', [...messageIds])
    .execute();
}

export interface LostMessage {
  messageId: string;
  rfcMessageId: string | null;
  keywords: string[];
}

export async function readLost(tx: PlaceTx, accountId: string, limit: number): Promise<LostMessage[]> {
  const rows = await tx
    .selectFrom('message_places')
    .innerJoin('messages', 'messages.id', 'message_places.message_id')
    .select(['message_places.message_id', 'messages.rfc_message_id', 'message_places.keywords'])
    .where('message_places.account_id', '=', accountId)
    .where('message_places.lost_at', 'is not', null)
    .where('message_places.gone_at', 'is', null)
    .orderBy('message_places.lost_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    messageId: row.message_id,
    rfcMessageId: row.rfc_message_id,
    keywords: row.keywords,
  }));
}

export async function markGone(tx: PlaceTx, messageIds: readonly string[], now: Date): Promise<void> {
  if (messageIds.length === 0) return;
  await tx
    .updateTable('message_places')
    .set({ gone_at: now, lost_at: null })
    .where('message_id', 'in', [...messageIds])
    .execute();
}

/** Names of the folders of an account, for people. */
export async function saveFolderNames(
  tx: PlaceTx,
  owner: { tenantId: string; accountId: string },
  folders: readonly RemoteFolder[],
): Promise<void> {
  await sql`
    insert into remote_folder_names (account_id, tenant_id, folder, path, role)
    select ${owner.accountId}::uuid, ${owner.tenantId}::uuid, item->>'id', item->>'path', item->>'role'
    from jsonb_array_elements(${JSON.stringify(folders)}::jsonb) item
    on conflict (account_id, folder) do update set path = excluded.path, role = excluded.role
    where (remote_folder_names.path, remote_folder_names.role) is distinct from (excluded.path, excluded.role)`.execute(
    tx,
  );
}

export async function readFolderNames(tx: PlaceTx, accountId: string): Promise<RemoteFolder[]> {
  const rows = await tx
    .selectFrom('remote_folder_names')
    .select(['folder', 'path', 'role'])
    .where('account_id', '=', accountId)
    .orderBy('path')
    .execute();
  return rows.map(({ folder, path, role }) => ({ id: folder, path, role }));
}
