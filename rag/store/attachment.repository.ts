import { sql } from 'kysely';
import type { AttachmentEntry } from '../ingest/attachment-entry.ts';
import type { RagTx } from './index.repository.ts';

/**
 * Adds the text of attached files to the entry of their message. False, and nothing written, when the message has no
 * entry (not indexed yet, or forgotten). The lock keeps a deletion from slipping in between.
 */
export async function writeAttachments(
  tx: RagTx,
  owner: { tenantId: string; userId: string; messageId: string },
  entries: readonly AttachmentEntry[],
  now: Date,
): Promise<boolean> {
  const { tenantId, userId, messageId } = owner;
  const lexemes = entries.map(({ tsv }) => tsv).join(' ');
  const fragments = entries.flatMap(({ partId, fragments: own }) =>
    own.map(({ id, start, end }) => ({ id, partId, start, end })),
  );
  const merged = await sql`
    update mail_search set tsv = tsv || ${lexemes}::tsvector, fragment_count =
      (select count(*)::int from mail_fragments where message_id = ${messageId}::uuid and part_id = '') + ${fragments.length}
    where tenant_id = ${tenantId}::uuid and message_id = ${messageId}::uuid`.execute(tx);
  if (merged.numAffectedRows !== 1n) return false;
  const rows = entries.map(({ partId, filename, text }) => ({ partId, filename, text }));
  await sql`
    insert into mail_attachments (tenant_id, user_id, message_id, part_id, filename, content, indexed_at)
    select ${tenantId}::uuid, ${userId}::uuid, ${messageId}::uuid, "partId", filename, "text", ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry ("partId" text, filename text, "text" text)
    on conflict (tenant_id, message_id, part_id) do update set
      filename = excluded.filename, content = excluded.content, indexed_at = excluded.indexed_at`.execute(tx);
  await sql`
    insert into mail_fragments (id, tenant_id, user_id, message_id, part_id, text_start, text_end)
    select id, ${tenantId}::uuid, ${userId}::uuid, ${messageId}::uuid, "partId", "start", "end"
    from jsonb_to_recordset(${JSON.stringify(fragments)}::jsonb)
      as fragment (id uuid, "partId" text, "start" int, "end" int)
    on conflict (tenant_id, message_id, id) do update set
      text_start = excluded.text_start, text_end = excluded.text_end`.execute(tx);
  return true;
}

export interface AttachmentText {
  partId: string;
  filename: string;
  text: string;
}

/** Texts of the files attached to these messages, by message. */
export async function findAttachmentTexts(
  tx: RagTx,
  messageIds: readonly string[],
): Promise<Map<string, AttachmentText[]>> {
  const found = await sql<{ message_id: string; part_id: string; filename: string; content: string }>`
    select message_id, part_id, filename, content from mail_attachments
    where message_id = any(${[...messageIds]}::uuid[]) order by message_id, part_id`.execute(tx);
  const texts = new Map<string, AttachmentText[]>();
  for (const { message_id: messageId, part_id: partId, filename, content } of found.rows) {
    const one = { partId, filename, text: content };
    const known = texts.get(messageId);
    if (known) known.push(one);
    else texts.set(messageId, [one]);
  }
  return texts;
}
