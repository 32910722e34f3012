/**
 * A message after parsing: everything later stages need, nothing they must not trust blindly. All text here is what
 * its sender wrote - data, never instructions.
 */
import { z } from 'zod';
import { defineEvent } from './event.ts';
import { Id } from './ids.ts';

export const MailAddress = z.object({ name: z.string(), address: z.string() });
export type MailAddress = z.infer<typeof MailAddress>;

export const Attachment = z.object({
  /** position in the message, stable for the same raw bytes: '1', '2', … */
  partId: z.string(),
  filename: z.string(),
  contentType: z.string(),
  /** decoded size in bytes */
  size: z.number().int().nonnegative(),
  contentId: z.string().nullable(),
  disposition: z.enum(['attachment', 'inline']),
});
export type Attachment = z.infer<typeof Attachment>;

/** RFC 8601 results. `trusted` is true only when a host that we trust wrote the Authentication-Results header. */
export const AuthenticationResults = z.object({
  spf: z.string().nullable(),
  dkim: z.string().nullable(),
  dmarc: z.string().nullable(),
  trusted: z.boolean(),
});
export type AuthenticationResults = z.infer<typeof AuthenticationResults>;

/** What kind of automatic mail it is (RFC 3834, RFC 2369, RFC 3464, RFC 8098, RFC 5965), 'none' = a person wrote it. */
export const AutomaticKind = z.enum([
  'none',
  'list',
  'bulk',
  'auto-reply',
  'auto-generated',
  'delivery-report',
  'read-receipt',
  'feedback-report',
]);
export type AutomaticKind = z.infer<typeof AutomaticKind>;

export const ParsedMessage = z.object({
  /** SHA-256 of the raw bytes, lower-case hex */
  checksum: z.string(),
  /** raw size in bytes */
  size: z.number().int(),
  /** names in lower case, values unfolded and decoded (RFC 2047), in order, limited in count and length */
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  /** without angle brackets; null when missing or unusable */
  messageId: z.string().nullable(),
  inReplyTo: z.array(z.string()),
  references: z.array(z.string()),
  subject: z.string(),
  from: MailAddress.nullable(),
  sender: MailAddress.nullable(),
  replyTo: z.array(MailAddress),
  to: z.array(MailAddress),
  cc: z.array(MailAddress),
  bcc: z.array(MailAddress),
  /** the Date header as ISO 8601 with the sender's own offset; null when missing or unreadable */
  date: z.string().nullable(),
  text: z.object({
    source: z.enum(['plain', 'html', 'none']),
    /** all that a reader sees, invisible HTML text already removed, LF line ends */
    body: z.string(),
    /** the part of `body` newly written by the sender: no quotation, no signature, no disclaimer, no forwarded mail */
    authored: z.string(),
    quoted: z.string(),
    forwarded: z.string(),
    signature: z.string(),
  }),
  hasHtml: z.boolean(),
  /** links with their real targets (http, https, mailto, tel), deduplicated, limited in count */
  links: z.array(z.object({ href: z.string(), label: z.string() })),
  /** schema.org objects from JSON-LD and microdata in the HTML part, as plain JSON */
  structuredData: z.array(z.record(z.string(), z.unknown())),
  /** text/calendar parts and .ics attachments, decoded text; `method` upper case from the content type or the body */
  calendars: z.array(z.object({ method: z.string().nullable(), content: z.string() })),
  attachments: z.array(Attachment),
  authentication: AuthenticationResults,
  automatic: z.object({ kind: AutomaticKind, listId: z.string().nullable(), unsubscribe: z.boolean() }),
  /** text the HTML hides from its reader (zero size, same colour, off screen, comments …): dropped, and reported */
  hidden: z.array(z.object({ trick: z.string(), text: z.string() })),
  /** what was wrong with the message; codes are `mail.<reason>` and stable */
  warnings: z.array(z.object({ code: z.string(), detail: z.string() })),
});
export type ParsedMessage = z.infer<typeof ParsedMessage>;

/**
 * How a message came in. 'history' is what lay in a connected mailbox before its window, 'own' what the user
 * wrote here: both are indexed and never acted on. 'assistant' is mail to or from the assistant, a conversation
 * with it; 'heartbeat' a synthetic mail that measures the way.
 */
export const IngestSource = z.enum([
  'smtp',
  'lmtp',
  'import',
  'jmap',
  'imap',
  'sample',
  'history',
  'own',
  'assistant',
  'heartbeat',
]);
export type IngestSource = z.infer<typeof IngestSource>;

/** Sources of mail that nothing is made of. */
export const NEVER_ACTED_ON: ReadonlySet<string> = new Set<IngestSource>(['history', 'own', 'assistant', 'heartbeat']);

export const MailReceived = z.object({
  messageId: Id,
  mailboxId: Id,
  threadId: Id,
  checksum: z.string(),
  rfcMessageId: z.string().nullable(),
  subject: z.string(),
  from: MailAddress.nullable(),
  to: z.array(MailAddress),
  cc: z.array(MailAddress),
  date: z.string().nullable(),
  receivedAt: z.iso.datetime({ offset: true }),
  size: z.number().int(),
  automatic: AutomaticKind,
  source: IngestSource,
});
export type MailReceived = z.infer<typeof MailReceived>;

/** Topic `mail.inbound`: a message is stored, parsed and threaded. Published once for each mailbox and message. */
export const mailReceived = defineEvent({
  type: 'mail.message.received',
  topic: 'mail.inbound',
  schemaversion: 1,
  data: MailReceived,
});

export const MailChanged = z.object({
  messageId: Id,
  mailboxId: Id,
  threadId: Id,
  /** what is different; `restored`: it had been told deleted and is there again */
  changes: z.array(z.enum(['keywords', 'folder', 'restored'])).min(1),
  /** path of the folder it lies in */
  folder: z.string().nullable(),
  /** flags and keywords as IMAP writes them */
  keywords: z.array(z.string()),
});
export type MailChanged = z.infer<typeof MailChanged>;

/** Topic `mail.changed`: somebody else changed flags or keywords of a message on its server, or moved it. */
export const mailChanged = defineEvent({
  type: 'mail.message.changed',
  topic: 'mail.changed',
  schemaversion: 1,
  data: MailChanged,
});

export const MailDeleted = z.object({ messageId: Id, mailboxId: Id, threadId: Id });
export type MailDeleted = z.infer<typeof MailDeleted>;

/** Topic `mail.deleted`: a message is gone from its server: no folder has it any more. */
export const mailDeleted = defineEvent({
  type: 'mail.message.deleted',
  topic: 'mail.deleted',
  schemaversion: 1,
  data: MailDeleted,
});

/** One row of the inbox: a message, as a list shows it. */
export const MessageSummary = z.object({
  id: Id,
  threadId: Id,
  mailboxId: Id,
  subject: z.string(),
  from: MailAddress.nullable(),
  to: z.array(MailAddress),
  cc: z.array(MailAddress),
  date: z.string().nullable(),
  receivedAt: z.string(),
  snippet: z.string(),
  seen: z.boolean(),
  automatic: AutomaticKind,
  attachmentCount: z.number().int(),
  hasHtml: z.boolean(),
  /** path of its folder on the mail server; null for mail that was delivered to Mailflex itself */
  folder: z.string().nullable(),
  /** keywords beyond those of IMAP itself: `$MailflexTask`, `work` */
  keywords: z.array(z.string()),
});
export type MessageSummary = z.infer<typeof MessageSummary>;

export const MessageDetail = MessageSummary.extend({
  rfcMessageId: z.string().nullable(),
  size: z.number().int(),
  text: ParsedMessage.shape.text,
  attachments: z.array(Attachment),
  authentication: AuthenticationResults,
  hidden: ParsedMessage.shape.hidden,
  warnings: ParsedMessage.shape.warnings,
});
export type MessageDetail = z.infer<typeof MessageDetail>;

export const ThreadSummary = z.object({
  id: Id,
  subject: z.string(),
  latest: MessageSummary,
  messageIds: z.array(Id),
  unseenCount: z.number().int(),
  /** of all its messages, each once, as `keywords` of a message */
  keywords: z.array(z.string()),
});
export type ThreadSummary = z.infer<typeof ThreadSummary>;

export const Mailbox = z.object({
  id: Id,
  address: z.string(),
  name: z.string(),
  messageCount: z.number().int(),
  lastReceivedAt: z.string().nullable(),
});
export type Mailbox = z.infer<typeof Mailbox>;
