import { sql } from 'kysely';
import type { MailTx } from './mail.tables.ts';

/** For `from messages message`: not what measures the way, nor what is gone from its server. */
export const VISIBLE = sql`message.source <> 'heartbeat' and not exists (
  select 1 from message_places place where place.message_id = message.id and place.gone_at is not null)`;

/** Folder and keywords of messages as people see them; those that were delivered here lie in no folder. */
export async function shownPlaces(
  tx: MailTx,
  messageIds: readonly string[],
): Promise<Map<string, { folder: string | null; keywords: string[] }>> {
  if (messageIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; folder: string | null; keywords: string[] }>`
    select place.message_id as id, place.keywords,
      case when place.account_id is not null then coalesce(name.path, place.folder) end as folder
    from message_places place
    left join remote_folder_names name on name.account_id = place.account_id and name.folder = place.folder
    where place.message_id = any(${[...messageIds]}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ id, folder, keywords }) => [
      id,
      // flags of IMAP itself stand elsewhere
      { folder, keywords: keywords.filter((keyword) => !keyword.startsWith('\\') || keyword === '\\Flagged') },
    ]),
  );
}
