import { sql } from 'kysely';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { BlobStore } from '#core/ports/blob-store.ts';
import type { Database } from '#core/ports/database.ts';
import type { MailStore, StoredMail } from '#core/ports/mail-store.ts';
import { attachmentNotFound, messageNotFound } from '../mail.errors.ts';
import { extractPart } from '../mime/index.ts';
import type { MailTables, MailTx } from './mail.tables.ts';
import { findBlob } from './message.repository.ts';

/** Messages of a thread that are read at most; the newest count. */
const MAX_THREAD = 200;

export function createMailStore({ database, blobs }: { database: Database; blobs: BlobStore }): MailStore {
  const tenant = <Result>(tenantId: string, work: (tx: MailTx) => Promise<Result>) =>
    inTenant<MailTables, Result>(database, tenantId, work);
  return {
    async get(tenantId, messageIds) {
      if (messageIds.length === 0) return [];
      const rows = await tenant(tenantId, (tx) =>
        tx
          .selectFrom('messages')
          .select(COLUMNS)
          .where(sql<boolean>`id = any(${[...messageIds]}::uuid[])`)
          // gone from its server: nothing is read of it any more
          .where(sql<boolean>`not exists (
            select 1 from message_places where message_id = messages.id and gone_at is not null)`)
          .execute(),
      );
      const byId = new Map(rows.map((row) => [row.id, storedOf(row)]));
      return messageIds.flatMap((id) => byId.get(id) ?? []);
    },
    async thread(tenantId, threadId) {
      return tenant(tenantId, async (tx) => {
        const rows = await tx
          .selectFrom('messages')
          .select(COLUMNS)
          .where(
            'thread_id',
            '=',
            sql<string>`(select coalesce(merged_into, id) from threads where id = ${threadId}::uuid)`,
          )
          .orderBy('received_at', 'desc')
          .orderBy('id', 'desc')
          .limit(MAX_THREAD)
          .execute();
        return rows.map((row) => storedOf(row)).toReversed();
      });
    },
    async raw(tenantId, messageId) {
      const found = await tenant(tenantId, (tx) => findBlob(tx, messageId));
      if (!found) throw messageNotFound({ messageId });
      return withTrace(found.trace, await blobs.get(tenantId, found.checksum));
    },
    async attachment(tenantId, messageId, partId) {
      const found = await tenant(tenantId, (tx) => findBlob(tx, messageId));
      if (!found) throw messageNotFound({ messageId });
      const part = extractPart(await blobs.get(tenantId, found.checksum), partId);
      if (!part) throw attachmentNotFound({ messageId, partId });
      return part.bytes;
    },
  };
}

/** Raw bytes as a mail client expects them: our trace lines first. */
export function withTrace(trace: string, bytes: Uint8Array): Uint8Array {
  return trace === '' ? bytes : Buffer.concat([Buffer.from(trace), bytes]);
}

const COLUMNS = ['id', 'tenant_id', 'user_id', 'mailbox_id', 'thread_id', 'received_at', 'source', 'parsed'] as const;

interface Row {
  id: string;
  tenant_id: string;
  user_id: string;
  mailbox_id: string;
  thread_id: string;
  received_at: Date;
  source: string;
  parsed: ParsedMessage;
}

function storedOf(row: Row): StoredMail {
  return {
    messageId: row.id,
    mailboxId: row.mailbox_id,
    threadId: row.thread_id,
    tenantId: row.tenant_id,
    userId: row.user_id,
    receivedAt: row.received_at,
    source: row.source,
    parsed: row.parsed,
  };
}
