import { sql } from 'kysely';
import type { Tx } from '#core/ports/database.ts';
import type { IndexEntry } from '../ingest/index-entry.ts';

export type RagTx = Tx<unknown>;

/** Writes the entries, or replaces those of the same messages: two statements for any number. */
export async function writeEntries(
  tx: RagTx,
  tenantId: string,
  entries: readonly IndexEntry[],
  now: Date,
): Promise<void> {
  const rows = entries.map(({ fragments, ...entry }) => ({ ...entry, fragmentCount: fragments.length }));
  await sql`
    insert into mail_search (tenant_id, user_id, mailbox_id, message_id, sent_at, sender, fragment_count, indexed_at, tsv)
    select ${tenantId}::uuid, "userId", "mailboxId", "messageId", "sentAt", sender, "fragmentCount", ${now}::timestamptz, tsv::tsvector
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry (
      "userId" uuid, "mailboxId" uuid, "messageId" uuid, "sentAt" timestamptz, sender text, "fragmentCount" int, tsv text)
    on conflict (tenant_id, message_id) do update set
      sent_at = excluded.sent_at, sender = excluded.sender, fragment_count = excluded.fragment_count,
      indexed_at = excluded.indexed_at, tsv = excluded.tsv`.execute(tx);
  const fragments = entries.flatMap(({ messageId, userId, fragments: own }) =>
    own.map(({ id, start, end }) => ({ id, messageId, userId, start, end })),
  );
  await sql`
    insert into mail_fragments (id, tenant_id, user_id, message_id, text_start, text_end)
    select id, ${tenantId}::uuid, "userId", "messageId", "start", "end"
    from jsonb_to_recordset(${JSON.stringify(fragments)}::jsonb)
      as fragment (id uuid, "userId" uuid, "messageId" uuid, "start" int, "end" int)
    on conflict (tenant_id, message_id, id) do update set
      text_start = excluded.text_start, text_end = excluded.text_end`.execute(tx);
}

export async function deleteEntries(tx: RagTx, tenantId: string, messageIds: readonly string[]): Promise<void> {
  const ids = [...messageIds];
  await sql`delete from mail_search where tenant_id = ${tenantId} and message_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from mail_fragments where tenant_id = ${tenantId} and message_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from mail_attachments where tenant_id = ${tenantId} and message_id = any(${ids}::uuid[])`.execute(
    tx,
  );
}

export interface IndexCounts {
  messages: number;
  fragments: number;
  /** attached files whose text is kept */
  attachments: number;
}

/** What the index holds of these messages; of all of the user's without them. */
export async function countEntries(
  tx: RagTx,
  tenantId: string,
  of: { userId?: string; messageIds?: readonly string[] },
): Promise<IndexCounts> {
  const where = sql`tenant_id = ${tenantId}
    ${of.userId === undefined ? sql`` : sql`and user_id = ${of.userId}`}
    ${of.messageIds === undefined ? sql`` : sql`and message_id = any(${[...of.messageIds]}::uuid[])`}`;
  const counted = await sql<IndexCounts>`
    select (select count(*)::int from mail_search where ${where}) as messages,
      (select count(*)::int from mail_fragments where ${where}) as fragments,
      (select count(*)::int from mail_attachments where ${where}) as attachments`.execute(tx);
  return counted.rows[0] ?? { messages: 0, fragments: 0, attachments: 0 };
}

export async function findEntry(
  tx: RagTx,
  userId: string,
  messageId: string,
): Promise<{ indexed_at: Date; fragment_count: number } | undefined> {
  const found = await sql<{ indexed_at: Date; fragment_count: number }>`
    select indexed_at, fragment_count from mail_search where user_id = ${userId} and message_id = ${messageId}`.execute(
    tx,
  );
  return found.rows[0];
}
