import type { IngestSource, ParsedMessage } from '#core/contracts/mail.ts';
import type { Verdict } from '../smtp/rspamd.ts';
import type { MailboxRef } from '../store/mailbox.repository.ts';

interface Given {
  /** as the sender gave it; its SHA-256 makes the message id */
  raw: Uint8Array;
  source: IngestSource;
  /** default: now */
  receivedAt?: Date;
  seen?: boolean;
  /** header lines that we add (RFC 5321 section 4.4), CRLF at the end of each */
  trace?: string;
}

export interface Delivery extends Given {
  mailbox: MailboxRef;
  /** parse result of the same bytes and trace, when the caller has it */
  parsed?: ParsedMessage;
}

/** A mail for one or more mailboxes, each once. */
export interface Arrival extends Given {
  mailboxes: readonly MailboxRef[];
  verdict?: Verdict | null;
  /** old mail of which more is on its way: it may wait until that is there */
  patient?: boolean;
}

/** Resolves when the mail is durable, with the outcome for each mailbox in turn. */
export type Take = (arrival: Arrival) => Promise<PromiseSettledResult<{ messageId: string }>[]>;
