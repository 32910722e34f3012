import type { ParsedMessage } from '../contracts/mail.ts';

export interface StoredMail {
  messageId: string;
  mailboxId: string;
  threadId: string;
  tenantId: string;
  userId: string;
  receivedAt: Date;
  source: string;
  parsed: ParsedMessage;
}

/** Reading of stored mail for the features behind the log. Implemented by mail-bridge. Ids that are gone are left out. */
export interface MailStore {
  get(tenantId: string, messageIds: readonly string[]): Promise<StoredMail[]>;
  /** the messages of a thread, oldest first, without the given one */
  thread(tenantId: string, threadId: string): Promise<StoredMail[]>;
  raw(tenantId: string, messageId: string): Promise<Uint8Array>;
  /** Decoded bytes of an attachment. Throws `mail.message_not_found`, `mail.attachment_not_found`. */
  attachment(tenantId: string, messageId: string, partId: string): Promise<Uint8Array>;
}
