import { inTenant } from '#core/db/in-tenant.ts';
import type { Actor } from '#core/contracts/actor.ts';
import { Id } from '#core/contracts/ids.ts';
import type { FileRoute } from '#core/module.ts';
import type { BlobStore } from '#core/ports/blob-store.ts';
import type { Database } from '#core/ports/database.ts';
import { attachmentNotFound, messageNotFound } from './mail.errors.ts';
import { extractPart } from './mime/index.ts';
import { withTrace } from './store/mail-store.ts';
import type { MailTables } from './store/mail.tables.ts';
import { findBlob } from './store/message.repository.ts';
import type { BlobRef } from './store/message.repository.ts';

export function createMailFiles({ database, blobs }: { database: Database; blobs: BlobStore }): readonly FileRoute[] {
  async function find(actor: Actor, messageId: string | undefined): Promise<BlobRef> {
    const id = Id.safeParse(messageId);
    const found = id.success
      ? await inTenant<MailTables, BlobRef | null>(database, actor.tenantId, (tx) =>
          findBlob(tx, id.data, actor.userId),
        )
      : null;
    if (!found) throw messageNotFound({ messageId });
    return found;
  }
  return [
    {
      path: 'mail/:messageId/attachments/:partId',
      scope: 'mail:read',
      async get(actor, { messageId, partId }) {
        const found = await find(actor, messageId);
        const listed = found.parsed.attachments.some((attachment) => attachment.partId === partId);
        const part = listed ? extractPart(await blobs.get(actor.tenantId, found.checksum), partId!) : null;
        if (!part) throw attachmentNotFound({ messageId, partId });
        return part;
      },
    },
    {
      path: 'mail/:messageId/raw',
      scope: 'mail:read',
      async get(actor, { messageId }) {
        const found = await find(actor, messageId);
        const name =
          found.subject
            .replace(/[^\p{L}\p{N} ._-]/gu, '')
            .trim()
            .slice(0, 80) || 'message';
        return {
          bytes: withTrace(found.trace, await blobs.get(actor.tenantId, found.checksum)),
          contentType: 'message/rfc822',
          filename: `${name}.eml`,
        };
      },
    },
  ];
}
