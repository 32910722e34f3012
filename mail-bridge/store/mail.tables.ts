import type { ColumnType, JSONColumnType } from 'kysely';
import type { MailAddress, ParsedMessage } from '#core/contracts/mail.ts';
import type { Tx } from '#core/ports/database.ts';

type Stamp = ColumnType<Date, Date | string, Date | string>;

export interface MailboxTable {
  id: string;
  tenant_id: string;
  user_id: string;
  /** lower case, unique on this installation */
  address: string;
  name: string;
  created_at: Stamp;
}

/** A message without its raw bytes and without `headers` and text twice: `parsed` is ParsedMessage as JSON. */
export interface MessageTable {
  id: string;
  tenant_id: string;
  user_id: string;
  mailbox_id: string;
  thread_id: string;
  /** of the bytes as the sender gave them; names the blob */
  checksum: string;
  rfc_message_id: string | null;
  subject: string;
  from_address: JSONColumnType<MailAddress | null>;
  to_addresses: JSONColumnType<MailAddress[]>;
  cc_addresses: JSONColumnType<MailAddress[]>;
  /** ISO 8601 with the sender's offset */
  sent_date: string | null;
  received_at: Stamp;
  accepted_at: Stamp;
  source: string;
  size: number;
  snippet: string;
  seen: boolean;
  automatic: string;
  attachment_count: number;
  has_html: boolean;
  parse_ms: number;
  /** Return-Path and Received lines that we put before the stored bytes when somebody asks for the raw mail */
  trace: string;
  parsed: JSONColumnType<ParsedMessage>;
  /** the address in From, lower case */
  sender: string | null;
  /** DMARC passes, told by a host that is trusted */
  sender_proven: boolean | null;
  /** where answers go, lower case, if to another address */
  reply_to: string | null;
}

export interface ThreadTable {
  id: string;
  tenant_id: string;
  user_id: string;
  mailbox_id: string;
  subject: string;
  created_at: Stamp;
  latest_at: Stamp;
  /** set when a later mail showed that two threads are one */
  merged_into: string | null;
}

/** Which thread a Message-ID belongs to, also of mails that were only referred to so far. */
export interface ThreadLinkTable {
  /** nameId('rfc-message', mailbox, Message-ID) */
  id: string;
  tenant_id: string;
  thread_id: string;
}

export interface MailTables {
  mailboxes: MailboxTable;
  messages: MessageTable;
  threads: ThreadTable;
  thread_links: ThreadLinkTable;
}

export type MailTx = Tx<MailTables>;
