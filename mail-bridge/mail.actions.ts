import { z } from 'zod';
import { defineAction } from '#core/action.ts';
import type { ActionContext, ActionDefinition } from '#core/action.ts';
import { Id } from '#core/contracts/ids.ts';
import { Mailbox, MessageDetail, ThreadSummary } from '#core/contracts/mail.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { BlobStore } from '#core/ports/blob-store.ts';
import type { Database } from '#core/ports/database.ts';
import { nameId } from '#core/name-id.ts';
import { mailboxExists, mailboxNotEmpty, messageNotFound, seenChanged, threadNotFound } from './mail.errors.ts';
import { htmlOf } from './mime/index.ts';
import { deleteMailbox, insertMailbox, listMailboxes } from './store/mailbox.repository.ts';
import type { MailTables, MailTx } from './store/mail.tables.ts';
import { countSeen, findBlob, findThread, listThreads, markSeen, messageDetails } from './store/message.repository.ts';

/** `local@domain` in lower case */
export const MailboxAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/, 'must be a mail address');

const ListThreads = z.object({
  mailboxId: Id.optional(),
  messageIds: z.array(Id).max(200).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});

export function createMailActions({
  database,
  blobs,
  onMailbox,
  onSeen,
}: {
  database: Database;
  blobs: BlobStore;
  onMailbox(): void;
  /** in the transaction that marked messages: writes down what their mail servers should show */
  onSeen(tx: MailTx, context: ActionContext, messageIds: readonly string[], seen: boolean): Promise<void>;
}): readonly ActionDefinition[] {
  return [
    defineAction({
      name: 'mail.list-threads',
      description: 'Lists mail threads, the newest first.',
      input: ListThreads,
      output: z.object({ items: z.array(ThreadSummary), nextCursor: z.string().nullable() }),
      scope: 'mail:read',
      effect: 'read',
      runIn: (tx: MailTx, { actor }, input) => listThreads(tx, actor.userId, input),
    }),
    defineAction({
      name: 'mail.get-thread',
      description: 'Shows all messages of a thread, the oldest first.',
      input: z.object({ threadId: Id }),
      output: z.object({ id: Id, subject: z.string(), messages: z.array(MessageDetail) }),
      scope: 'mail:read',
      effect: 'read',
      async runIn(tx: MailTx, { actor }, { threadId }) {
        const thread = await findThread(tx, actor.userId, threadId);
        if (!thread) throw threadNotFound({ threadId });
        return { ...thread, messages: await messageDetails(tx, actor.userId, { threadId: thread.id }) };
      },
    }),
    defineAction({
      name: 'mail.get-message',
      description: 'Shows one message as text, with its attachments.',
      input: z.object({ messageId: Id }),
      output: MessageDetail,
      scope: 'mail:read',
      effect: 'read',
      async runIn(tx: MailTx, { actor }, { messageId }) {
        const [message] = await messageDetails(tx, actor.userId, { id: messageId });
        if (!message) throw messageNotFound({ messageId });
        return message;
      },
    }),
    defineAction({
      name: 'mail.get-message-html',
      description: 'Gives the HTML part of a message as its sender wrote it, for display in a sandbox.',
      input: z.object({ messageId: Id }),
      output: z.object({ html: z.string().nullable() }),
      scope: 'mail:read',
      effect: 'read',
      async run({ actor }, { messageId }) {
        const found = await inTenant<MailTables, Awaited<ReturnType<typeof findBlob>>>(database, actor.tenantId, (tx) =>
          findBlob(tx, messageId, actor.userId),
        );
        if (!found) throw messageNotFound({ messageId });
        if (!found.parsed.hasHtml) return { html: null };
        const part = htmlOf(await blobs.get(actor.tenantId, found.checksum));
        return { html: part && showInlineImages(part.html, part.partIdByContentId, messageId) };
      },
    }),
    defineAction({
      name: 'mail.mark-seen',
      description: 'Marks messages as read or as unread.',
      input: z.object({ messageIds: z.array(Id).min(1).max(500), seen: z.boolean() }),
      output: z.object({ messageIds: z.array(Id) }),
      scope: 'mail:write',
      effect: 'write',
      async runIn(tx: MailTx, context, { messageIds, seen }) {
        const changed = await markSeen(tx, context.actor.userId, messageIds, seen);
        await onSeen(tx, context, changed, seen);
        if (changed.length > 0) context.notify({ kind: 'mail', id: changed.length === 1 ? changed[0]! : null });
        return { messageIds: changed };
      },
      verify: async (tx: MailTx, { actor }, { seen }, { messageIds }) =>
        (await countSeen(tx, actor.userId, messageIds, seen)) === messageIds.length,
      async undo(tx: MailTx, context, { seen }, { messageIds }) {
        if (messageIds.length === 0) return;
        const changed = await markSeen(tx, context.actor.userId, messageIds, !seen);
        if (changed.length !== messageIds.length) throw seenChanged({ messageIds });
        await onSeen(tx, { ...context, effectId: nameId('effect', context.effectId, 'undo') }, changed, !seen);
      },
      summarize: ({ seen }, { messageIds }) =>
        `Marked ${messageIds.length} ${messageIds.length === 1 ? 'message' : 'messages'} as ${seen ? 'read' : 'unread'}`,
    }),
    defineAction({
      name: 'mail.list-mailboxes',
      description: 'Lists the mailboxes of the user.',
      input: z.object({}),
      output: z.object({ items: z.array(Mailbox) }),
      scope: 'mail:read',
      effect: 'read',
      runIn: async (tx: MailTx, { actor }) => ({ items: await listMailboxes(tx, actor.userId) }),
    }),
    defineAction({
      name: 'mail.create-mailbox',
      description: 'Creates a mailbox that takes mail for an address.',
      input: z.object({ address: MailboxAddress, name: z.string().trim().max(200).optional() }),
      output: Mailbox,
      scope: 'mail:manage',
      effect: 'write',
      async runIn(tx: MailTx, { actor, now }, { address, name }) {
        const mailbox = {
          id: mailboxIdOf(address),
          tenantId: actor.tenantId,
          userId: actor.userId,
          address,
          name: name || address,
        };
        if (!(await insertMailbox(tx, mailbox, now))) throw mailboxExists({ address });
        onMailbox();
        return { id: mailbox.id, address, name: mailbox.name, messageCount: 0, lastReceivedAt: null };
      },
      verify: async (tx: MailTx, { actor }, { address }, { id }) =>
        (await listMailboxes(tx, actor.userId, [id]))[0]?.address === address,
      async undo(tx: MailTx, { actor }, _input, { id }) {
        const [mailbox] = await listMailboxes(tx, actor.userId, [id]);
        if (!mailbox) return;
        if (mailbox.messageCount > 0) throw mailboxNotEmpty({ mailboxId: id });
        await deleteMailbox(tx, actor.userId, id);
        onMailbox();
      },
      summarize: (_input, { address }) => `Created the mailbox ${address}`,
    }),
  ];
}

/** The same address is the same mailbox on every try. */
export function mailboxIdOf(address: string): string {
  return nameId('mailbox', address);
}

/** `cid:` targets become the file route of the attachment; unknown ones stay and load nothing. */
function showInlineImages(html: string, partIdByContentId: ReadonlyMap<string, string>, messageId: string): string {
  if (partIdByContentId.size === 0) return html;
  return html.replace(/\bcid:([^\s"'<>)]{1,500})/gi, (all, coded: string) => {
    const partId = partIdByContentId.get(coded) ?? partIdByContentId.get(decoded(coded));
    return partId ? `/api/files/mail/${messageId}/attachments/${partId}` : all;
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('&amp;', '&'));
  } catch {
    return text;
  }
}
