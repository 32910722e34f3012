/** A mailbox on another server that Mailflex reads and, where wanted, writes back to. */
import { z } from 'zod';
import { ErrorBody } from './errors.ts';
import { Id } from './ids.ts';

export const MailAccountKind = z.enum(['imap', 'jmap']);
/** implicit = TLS from the first byte (RFC 8314), starttls = upgraded, none = only where the operator's network is trusted */
export const MailAccountTls = z.enum(['implicit', 'starttls', 'none']);

/** how it signs in: with a password (or app password), or with tokens of the provider's own sign-in (OAuth 2) */
export const MailAccountLogin = z.enum(['password', 'oauth']);

/** `connecting` → `syncing` → `live`; `waiting` = the last try failed and another one follows, `reason` says why. */
export const MailAccountState = z.enum(['connecting', 'syncing', 'live', 'waiting']);
export type MailAccountState = z.infer<typeof MailAccountState>;

export const MailAccount = z.object({
  id: Id,
  mailboxId: Id,
  address: z.string(),
  kind: MailAccountKind,
  host: z.string(),
  port: z.number().int(),
  tls: MailAccountTls,
  username: z.string(),
  login: MailAccountLogin,
  /** paths of the folders that are read */
  folders: z.array(z.string()),
  /** paths of the folders that may be written; null = all */
  writeFolders: z.array(z.string()).nullable(),
  actWithinHours: z.number().int(),
  markTasks: z.boolean(),
  state: MailAccountState,
  reason: ErrorBody.nullable(),
  /** when the server last answered */
  lastSeenAt: z.string().nullable(),
  /** progress of the pass in hand; equal when there is nothing left to fetch. `secondsLeft` goes by the rate so far. */
  progress: z.object({ done: z.number().int(), total: z.number().int(), secondsLeft: z.number().int().nullable() }),
  /** messages of this account that are in Mailflex */
  messageCount: z.number().int(),
  /** changes that wait to be written to the server */
  pendingWrites: z.number().int(),
  createdAt: z.string(),
});
export type MailAccount = z.infer<typeof MailAccount>;
