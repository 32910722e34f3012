import { sql } from 'kysely';
import type { MailTx } from './mail.tables.ts';

/** A message that was deleted: its id, and the checksum of its bytes. */
export interface DeletedMessage {
  messageId: string;
  checksum: string;
}

/**
 * Removes messages of this user, and threads that are empty then; returns the ids that were there. What is left is the
 * mark of the deletion, without a word of the mail: it keeps the same bytes from being taken in again.
 */
export async function deleteMessages(
  tx: MailTx,
  owner: { tenantId: string; userId: string },
  messageIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const gone = await sql<{ id: string; thread_id: string }>`
    with gone as (
      delete from messages where user_id = ${owner.userId}::uuid and id = any(${[...messageIds]}::uuid[])
      returning id, thread_id, checksum
    ), marked as (
      insert into deleted_messages (id, tenant_id, user_id, thread_id, checksum, deleted_at)
      select id, ${owner.tenantId}::uuid, ${owner.userId}::uuid, thread_id, checksum, ${now}::timestamptz from gone
      on conflict (id) do nothing
    )
    select id, thread_id from gone`.execute(tx);
  const ids = gone.rows.map((row) => row.id);
  await sql`delete from assistant_turns where message_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from task_marks where message_id = any(${ids}::uuid[])`.execute(tx);
  const threads = [...new Set(gone.rows.map((row) => row.thread_id))];
  if (threads.length > 0) await tidyThreads(tx, threads);
  return ids;
}

/** Deletes what has been gone from its server for long enough. As system. */
export async function deleteGone(tx: MailTx, before: Date, now: Date): Promise<void> {
  const found = await sql<{ tenantId: string; userId: string; ids: string[] }>`
    select message.tenant_id as "tenantId", message.user_id as "userId", array_agg(message.id) as ids
    from message_places place join messages message on message.id = place.message_id
    where place.gone_at < ${before}::timestamptz group by message.tenant_id, message.user_id`.execute(tx);
  for (const { ids, ...owner } of found.rows) await deleteMessages(tx, owner, ids, now);
}

async function tidyThreads(tx: MailTx, threadIds: readonly string[]): Promise<void> {
  const left = await sql<{ id: string }>`
    update threads set latest_at = rest.latest_at, subject = rest.subject
    from (
      select thread_id, max(received_at) as latest_at, (array_agg(subject order by received_at, id))[1] as subject
      from messages where thread_id = any(${[...threadIds]}::uuid[]) group by thread_id
    ) rest
    where threads.id = rest.thread_id returning threads.id`.execute(tx);
  const kept = new Set(left.rows.map((row) => row.id));
  const empty = threadIds.filter((id) => !kept.has(id));
  if (empty.length === 0) return;
  await tx.deleteFrom('thread_links').where('thread_id', 'in', empty).execute();
  await sql`delete from threads where id = any(${empty}::uuid[]) or merged_into = any(${empty}::uuid[])`.execute(tx);
}

export async function countMessages(tx: MailTx, messageIds: readonly string[]): Promise<number> {
  const counted = await sql<{ count: number }>`
    select count(*)::int as count from messages where id = any(${[...messageIds]}::uuid[])`.execute(tx);
  return counted.rows[0]?.count ?? 0;
}

/** Deletions of one tenant that are still to be carried out everywhere; null when there are none. As system. */
export async function nextDeletions(
  tx: MailTx,
  settledBefore: Date,
  limit: number,
): Promise<{ tenantId: string; messages: DeletedMessage[] } | null> {
  const found = await sql<{ tenant_id: string; id: string; checksum: string }>`
    select tenant_id, id, checksum from deleted_messages
    where (forgotten = 0 or (forgotten = 1 and deleted_at < ${settledBefore}::timestamptz))
      and tenant_id = (
        select tenant_id from deleted_messages
        where forgotten = 0 or (forgotten = 1 and deleted_at < ${settledBefore}::timestamptz)
        order by deleted_at limit 1)
    order by deleted_at limit ${limit}`.execute(tx);
  const tenantId = found.rows[0]?.tenant_id;
  if (tenantId === undefined) return null;
  return { tenantId, messages: found.rows.map(({ id, checksum }) => ({ messageId: id, checksum })) };
}

export async function markForgotten(tx: MailTx, messageIds: readonly string[], settledBefore: Date): Promise<void> {
  await sql`
    update deleted_messages set forgotten = case when deleted_at < ${settledBefore}::timestamptz then 2 else 1 end
    where id = any(${[...messageIds]}::uuid[])`.execute(tx);
}

/** Of these checksums, those that no message of the tenant has. */
export async function unusedChecksums(tx: MailTx, checksums: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(checksums)];
  const used = await sql<{ checksum: string }>`
    select distinct checksum from messages where checksum = any(${wanted}::text[])`.execute(tx);
  const known = new Set(used.rows.map((row) => row.checksum));
  return wanted.filter((checksum) => !known.has(checksum));
}
