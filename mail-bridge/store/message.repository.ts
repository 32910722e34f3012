import { sql } from 'kysely';
import type { MailAddress, MessageDetail, MessageSummary, ParsedMessage, ThreadSummary } from '#core/contracts/mail.ts';
import { badCursor } from '../mail.errors.ts';
import type { MailTx } from './mail.tables.ts';
import { shownPlaces, VISIBLE } from './visible.ts';

interface SummaryRow {
  id: string;
  thread_id: string;
  mailbox_id: string;
  subject: string;
  from_address: MailAddress | null;
  to_addresses: MailAddress[];
  cc_addresses: MailAddress[];
  sent_date: string | null;
  received_at: Date;
  snippet: string;
  seen: boolean;
  automatic: string;
  attachment_count: number;
  has_html: boolean;
}

const SUMMARY = [
  'id',
  'thread_id',
  'mailbox_id',
  'subject',
  'from_address',
  'to_addresses',
  'cc_addresses',
  'sent_date',
  'received_at',
  'snippet',
  'seen',
  'automatic',
  'attachment_count',
  'has_html',
] as const;

function summaryOf(row: SummaryRow, places: Awaited<ReturnType<typeof shownPlaces>>): MessageSummary {
  const place = places.get(row.id);
  return {
    id: row.id,
    threadId: row.thread_id,
    mailboxId: row.mailbox_id,
    subject: row.subject,
    from: row.from_address,
    to: row.to_addresses,
    cc: row.cc_addresses,
    date: row.sent_date,
    receivedAt: row.received_at.toISOString(),
    snippet: row.snippet,
    seen: row.seen,
    automatic: row.automatic as MessageSummary['automatic'],
    attachmentCount: row.attachment_count,
    hasHtml: row.has_html,
    folder: place?.folder ?? null,
    keywords: place?.keywords ?? [],
  };
}

/** Messages of this user by id or of one thread, oldest first. */
export async function messageDetails(
  tx: MailTx,
  userId: string,
  by: { id?: string; threadId?: string },
): Promise<MessageDetail[]> {
  let query = tx
    .selectFrom('messages as message')
    .select([...SUMMARY, 'rfc_message_id', 'size', 'parsed'])
    .where('user_id', '=', userId)
    .where(sql<boolean>`${VISIBLE}`);
  if (by.id !== undefined) query = query.where('id', '=', by.id);
  if (by.threadId !== undefined) query = query.where('thread_id', '=', by.threadId);
  const rows = await query.orderBy('received_at').orderBy('id').limit(500).execute();
  const places = await shownPlaces(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...summaryOf(row as SummaryRow, places),
    rfcMessageId: row.rfc_message_id,
    size: row.size,
    text: row.parsed.text,
    attachments: row.parsed.attachments,
    authentication: row.parsed.authentication,
    hidden: row.parsed.hidden,
    warnings: row.parsed.warnings,
  }));
}

export interface BlobRef {
  checksum: string;
  trace: string;
  subject: string;
  parsed: ParsedMessage;
}

export async function findBlob(tx: MailTx, messageId: string, userId?: string): Promise<BlobRef | null> {
  let query = tx.selectFrom('messages').select(['checksum', 'trace', 'subject', 'parsed']).where('id', '=', messageId);
  if (userId !== undefined) query = query.where('user_id', '=', userId);
  return (await query.executeTakeFirst()) ?? null;
}

/** The id under which a thread goes on after merges, if this user has it. */
export async function findThread(
  tx: MailTx,
  userId: string,
  id: string,
): Promise<{ id: string; subject: string } | null> {
  const found = await sql<{ id: string; subject: string }>`
    select thread.id, thread.subject from threads asked join threads thread on thread.id = coalesce(asked.merged_into, asked.id)
    where asked.id = ${id}::uuid and asked.user_id = ${userId}::uuid`.execute(tx);
  return found.rows[0] ?? null;
}

export interface ThreadQuery {
  mailboxId?: string | undefined;
  messageIds?: readonly string[] | undefined;
  cursor?: string | undefined;
  limit: number;
}

export async function listThreads(
  tx: MailTx,
  userId: string,
  query: ThreadQuery,
): Promise<{ items: ThreadSummary[]; nextCursor: string | null }> {
  const after = query.cursor === undefined ? null : readCursor(query.cursor);
  const page = await sql<{ id: string; subject: string; latest_at: Date }>`
    select id, subject, latest_at from threads
    where user_id = ${userId}::uuid and merged_into is null
      and exists (select 1 from messages message where message.thread_id = threads.id and ${VISIBLE})
      ${query.mailboxId ? sql`and mailbox_id = ${query.mailboxId}::uuid` : sql``}
      ${query.messageIds ? sql`and id in (select thread_id from messages where id = any(${[...query.messageIds]}::uuid[]))` : sql``}
      ${after ? sql`and (latest_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by latest_at desc, id desc limit ${query.limit + 1}`.execute(tx);
  const threads = page.rows.slice(0, query.limit);
  const last = page.rows.length > query.limit ? threads.at(-1) : undefined;
  const nextCursor = last
    ? Buffer.from(JSON.stringify([last.latest_at.toISOString(), last.id])).toString('base64url')
    : null;
  if (threads.length === 0) return { items: [], nextCursor };
  const ids = threads.map((thread) => thread.id);
  const members = await sql<{ thread_id: string; ids: string[]; unseen: string }>`
    select thread_id, array_agg(id order by received_at, id) as ids, count(*) filter (where not seen) as unseen
    from messages message where thread_id = any(${ids}::uuid[]) and ${VISIBLE} group by thread_id`.execute(tx);
  const byThread = new Map(members.rows.map((row) => [row.thread_id, row]));
  const latestIds = members.rows.map((row) => row.ids.at(-1)!);
  const latest =
    latestIds.length === 0
      ? []
      : await tx
          .selectFrom('messages')
          .select([...SUMMARY])
          .where('id', 'in', latestIds)
          .execute();
  const places = await shownPlaces(
    tx,
    members.rows.flatMap((row) => row.ids),
  );
  const latestOf = new Map(latest.map((row) => [row.thread_id, summaryOf(row, places)]));
  const items = threads.flatMap((thread) => {
    const member = byThread.get(thread.id);
    const newest = latestOf.get(thread.id);
    if (!member || !newest) return [];
    return [
      {
        id: thread.id,
        subject: thread.subject,
        latest: newest,
        messageIds: member.ids,
        unseenCount: Number(member.unseen),
        keywords: [...new Set(member.ids.flatMap((id) => places.get(id)?.keywords ?? []))],
      },
    ];
  });
  return { items, nextCursor };
}

function readCursor(cursor: string): [string, string] {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(position) &&
      /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(position[0])) &&
      /^[0-9a-f-]{36}$/.test(String(position[1]))
    ) {
      return [String(position[0]), String(position[1])];
    }
  } catch {
    // below
  }
  throw badCursor();
}

/** Returns the ids that were really changed. */
export async function markSeen(
  tx: MailTx,
  userId: string,
  messageIds: readonly string[],
  seen: boolean,
): Promise<string[]> {
  const rows = await tx
    .updateTable('messages')
    .set({ seen })
    .where('user_id', '=', userId)
    .where('id', 'in', [...messageIds])
    .where('seen', '=', !seen)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

export async function countSeen(
  tx: MailTx,
  userId: string,
  messageIds: readonly string[],
  seen: boolean,
): Promise<number> {
  if (messageIds.length === 0) return 0;
  const row = await tx
    .selectFrom('messages')
    .select((all) => all.fn.countAll<string>().as('count'))
    .where('user_id', '=', userId)
    .where('id', 'in', [...messageIds])
    .where('seen', '=', seen)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
