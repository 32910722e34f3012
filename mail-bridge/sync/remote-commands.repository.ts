import { sql } from 'kysely';
import type { ErrorBody } from '#core/contracts/errors.ts';
import type { AccountTx, RemoteCommand } from '../accounts/accounts.tables.ts';

export interface DueCommand {
  id: string;
  messageId: string | null;
  command: RemoteCommand;
  attempts: number;
}

/** The same id is the same change. */
export async function addCommand(
  tx: AccountTx,
  row: { id: string; tenantId: string; accountId: string; messageId: string | null; command: RemoteCommand; now: Date },
): Promise<void> {
  await tx
    .insertInto('remote_commands')
    .values({
      id: row.id,
      tenant_id: row.tenantId,
      account_id: row.accountId,
      message_id: row.messageId,
      command: JSON.stringify(row.command),
      next_at: row.now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export interface KeywordWish {
  effectId: string;
  messageId: string;
}

/** Writes down a keyword for every account that has the message and marks what was done with it. Returns the accounts. */
export async function addKeyword(
  tx: AccountTx,
  wishes: readonly KeywordWish[],
  { keyword, now }: { keyword: string; now: Date },
): Promise<string[]> {
  const accountIds = await wish(tx, wishes, { do: 'set-keywords', add: [keyword], remove: [] }, now);
  if (accountIds.length > 0)
    await sql`
      update message_places set keywords = keywords || ${JSON.stringify([keyword])}::jsonb
      where message_id = any(${wishes.map(({ messageId }) => messageId)}::uuid[]) and account_id = any(${accountIds}::uuid[])
        and not keywords ? ${keyword}`.execute(tx);
  return accountIds;
}

export async function removeKeyword(
  tx: AccountTx,
  one: KeywordWish,
  { keyword, now }: { keyword: string; now: Date },
): Promise<string[]> {
  const accountIds = await wish(tx, [one], { do: 'set-keywords', add: [], remove: [keyword] }, now);
  if (accountIds.length > 0)
    await sql`
      update message_places set keywords = coalesce((
        select jsonb_agg(held) from jsonb_array_elements_text(keywords) held where lower(held) <> lower(${keyword})
      ), '[]'::jsonb)
      where message_id = ${one.messageId}::uuid`.execute(tx);
  return accountIds;
}

async function wish(
  tx: AccountTx,
  wishes: readonly KeywordWish[],
  command: RemoteCommand,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ account_id: string }>`
    insert into remote_commands (id, tenant_id, account_id, message_id, command, next_at)
    select md5(change.effect_id || ':' || account.id::text)::uuid, account.tenant_id, account.id, change.message_id,
      ${JSON.stringify(command)}::jsonb, ${now}
    from mail_accounts account, unnest(
      ${wishes.map(({ effectId }) => effectId)}::text[], ${wishes.map(({ messageId }) => messageId)}::uuid[]
    ) as change (effect_id, message_id)
    where account.mark_tasks
      and (exists (select 1 from remote_messages where message_id = change.message_id and account_id = account.id)
        or exists (select 1 from message_places where message_id = change.message_id and account_id = account.id))
    on conflict (id) do nothing
    returning account_id`.execute(tx);
  return [...new Set(rows.map((row) => row.account_id))];
}

/** `only`: these, also before their time. */
export async function dueCommands(
  tx: AccountTx,
  accountId: string,
  now: Date,
  only?: readonly string[],
): Promise<DueCommand[]> {
  let query = tx
    .selectFrom('remote_commands')
    .select(['id', 'message_id', 'command', 'attempts'])
    .where('account_id', '=', accountId);
  query = only ? query.where('id', 'in', [...only]) : query.where('next_at', '<=', now);
  const rows = await query.orderBy('next_at').limit(500).execute();
  return rows.map((row) => ({ id: row.id, messageId: row.message_id, command: row.command, attempts: row.attempts }));
}

export async function commandsLeft(tx: AccountTx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tx
    .selectFrom('remote_commands')
    .select('id')
    .where('id', 'in', [...ids])
    .execute();
  return rows.length;
}

export async function removeCommands(tx: AccountTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('remote_commands')
    .where('id', 'in', [...ids])
    .execute();
}

export async function postponeCommands(
  tx: AccountTx,
  ids: readonly string[],
  { nextAt, error }: { nextAt: Date; error: ErrorBody },
): Promise<void> {
  await tx
    .updateTable('remote_commands')
    .set((builder) => ({
      attempts: builder('attempts', '+', 1),
      next_at: nextAt,
      error: JSON.stringify(error),
    }))
    .where('id', 'in', [...ids])
    .execute();
}

/** Where messages were put that are in no folder that is read. */
export async function toldPlaces(
  tx: AccountTx,
  accountId: string,
  messageIds: readonly string[],
): Promise<{ messageId: string; folder: string; rfcMessageId: string }[]> {
  if (messageIds.length === 0) return [];
  const { rows } = await sql<{ messageId: string; folder: string; rfcMessageId: string }>`
    select place.message_id as "messageId", place.folder, message.rfc_message_id as "rfcMessageId"
    from message_places place join messages message on message.id = place.message_id
    where place.account_id = ${accountId}::uuid and place.message_id = any(${[...messageIds]}::uuid[])
      and place.gone_at is null and message.rfc_message_id is not null`.execute(tx);
  return rows;
}

/** Where a message lies on the server now. */
export async function placesOf(
  tx: AccountTx,
  accountId: string,
  messageIds: readonly string[],
): Promise<{ messageId: string; folder: string; generation: string; remoteId: string; keywords: string[] }[]> {
  if (messageIds.length === 0) return [];
  const rows = await tx
    .selectFrom('remote_messages')
    .innerJoin('remote_folders', (join) =>
      join
        .onRef('remote_folders.account_id', '=', 'remote_messages.account_id')
        .onRef('remote_folders.folder', '=', 'remote_messages.folder')
        .onRef('remote_folders.generation', '=', 'remote_messages.generation'),
    )
    .select([
      'remote_messages.message_id',
      'remote_messages.folder',
      'remote_messages.generation',
      'remote_messages.remote_id',
      'remote_messages.keywords',
    ])
    .where('remote_messages.account_id', '=', accountId)
    .where('remote_messages.message_id', 'in', [...messageIds])
    .execute();
  return rows.map((row) => ({
    messageId: row.message_id!,
    folder: row.folder,
    generation: row.generation,
    remoteId: row.remote_id,
    keywords: row.keywords,
  }));
}
