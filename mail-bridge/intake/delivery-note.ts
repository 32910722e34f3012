/** What stands beside the bytes of a mail in the spool: all that is needed to store it later, as JSON. */
import { z } from 'zod';
import { Id } from '#core/contracts/ids.ts';
import { IngestSource } from '#core/contracts/mail.ts';
import { Verdict } from '../smtp/rspamd.ts';
import type { MailboxRef } from '../store/mailbox.repository.ts';

const Envelope = z.object({
  source: IngestSource,
  receivedAt: z.coerce.date(),
  /** when it was acknowledged */
  acceptedAt: z.coerce.date(),
  seen: z.boolean(),
  trace: z.string(),
  verdict: Verdict.nullable(),
});
export type Envelope = z.infer<typeof Envelope>;

const Recipient = z.object({ id: Id, tenantId: Id, userId: Id, address: z.string(), name: z.string() });
const Note = Envelope.extend({ mailboxes: z.array(Recipient).min(1) });
export type DeliveryNote = z.infer<typeof Note>;

/** One mail for one mailbox that could not be stored, as an event carries it. */
export const ParkedMail = Envelope.extend({ mailbox: Recipient, checksum: z.string() });

export const writeNote = (envelope: Envelope, mailboxes: readonly MailboxRef[]): string =>
  JSON.stringify({ ...envelope, mailboxes });

/** Throws what zod throws: a note that this version does not understand. */
export const readNote = (text: string): DeliveryNote => Note.parse(JSON.parse(text));
