/**
 * A mailbox on somebody else's server, the same for IMAP and JMAP. All failures are MailflexErrors with the codes of
 * `backend.errors.ts` and `core/egress`. A backend is used by one caller at a time.
 */
import type { Deadlines } from './deadline.ts';

export interface RemoteFolder {
  /** names the folder for this backend: an IMAP path, a JMAP Mailbox id */
  id: string;
  /** what people see, with `/` between levels */
  path: string;
  /** RFC 6154 / RFC 8621 role in lower case: `inbox`, `drafts`, `sent`, `archive`, `trash`, `junk` */
  role: string | null;
}

export interface RemoteEntry {
  /** UID in decimal, or JMAP Email id; means something within its generation only */
  id: string;
  /** INTERNALDATE or receivedAt */
  receivedAt: Date;
  /** flags and keywords as IMAP writes them: `\Seen`, `$MailflexTask` */
  keywords: readonly string[];
  /** bytes */
  size: number;
  /** where the bytes are, when the id does not say it (JMAP blobId) */
  blob?: string;
}

/** What happened in a folder since a cursor. */
export interface Observation {
  /** UIDVALIDITY or JMAP account: ids of another generation are void */
  generation: string;
  /** true: `entries` is all that is there; false: `entries` holds what is new or changed, `removed` what went */
  complete: boolean;
  entries: readonly RemoteEntry[];
  removed: readonly string[];
  /** to be given back next time, once everything here was worked off */
  cursor: Cursor;
}

/** Opaque outside of the backend that made it; plain JSON. */
export type Cursor = Record<string, string | number>;

export interface KnownMessage {
  keywords: readonly string[];
  /** `stampOf` its entry; null: not known */
  stamp: string | null;
}
export type KnownMessages = ReadonlyMap<string, KnownMessage>;

/** What is known of a folder locally. */
export interface KnownFolder {
  generation: string | null;
  cursor: Cursor | null;
  /** number of messages */
  count: number;
  /** asked for only when something happened: a look at a folder where nothing did costs the same whatever its size */
  messages(): Promise<KnownMessages>;
}

/** Tells two messages under one id apart: a restored backup gives UIDs away again. */
export const stampOf = ({ receivedAt, size }: RemoteEntry): string => `${receivedAt.getTime()}:${size}`;

export interface RemoteDraft {
  folder: string;
  /** null: the server did not say which id the draft got */
  id: string | null;
}

export interface OutgoingMail {
  raw: Uint8Array;
  /** without angle brackets */
  rfcMessageId: string;
  /** RFC 5321 addresses */
  envelope: { from: string; to: readonly string[] };
}

export interface MailboxBackend extends AsyncDisposable {
  kind: 'imap' | 'jmap';
  /** what the server offers of what we use, for people: `CONDSTORE`, `IDLE`, `push` … */
  capabilities: readonly string[];
  listMailboxes(): Promise<RemoteFolder[]>;
  changesSince(folder: string, known: KnownFolder): Promise<Observation>;
  /**
   * Resolves when the folder may have changed, after `ms`, or when the signal fires; rejects when the server is gone. A
   * connection that is only half open is noticed within `ms` and 15 seconds.
   */
  waitForChanges(folder: string, options: { ms: number; signal: AbortSignal }): Promise<void>;
  /** Bytes by id. Messages that are gone meanwhile are left out. */
  fetchRaw(folder: string, entries: readonly RemoteEntry[]): Promise<Map<string, Uint8Array>>;
  setKeywords(
    folder: string,
    ids: readonly string[],
    change: { add?: readonly string[]; remove?: readonly string[] },
  ): Promise<void>;
  move(folder: string, ids: readonly string[], target: string): Promise<void>;
  /** Puts a mail into Drafts; one with this Message-ID that is there already is returned instead of a second one. */
  appendDraft(raw: Uint8Array, rfcMessageId: string): Promise<RemoteDraft>;
  /** Bytes of the draft with this Message-ID; null when there is none. */
  readDraft(rfcMessageId: string): Promise<Uint8Array | null>;
  /** Removes the draft with this Message-ID for good; what is not a draft any more stays. */
  deleteDraft(rfcMessageId: string): Promise<void>;
  /**
   * Sends, and leaves the mail in Sent; null where the protocol cannot (IMAP). Throws `submission.refused` when nothing was
   * sent, `submission.uncertain` when nobody can know. Returns recipients that were refused while others were not.
   */
  submit: ((mail: OutgoingMail) => Promise<string[]>) | null;
  /** Leaves a copy in Sent, unless one with this Message-ID is there. Returns the folder. */
  fileSent(raw: Uint8Array, rfcMessageId: string): Promise<string>;
  /** Bytes of the mail in Sent with this Message-ID; null when there is none. */
  readSent(rfcMessageId: string): Promise<Uint8Array | null>;
  /** Ids of the messages with this Message-ID in a folder. */
  findMessage(folder: string, rfcMessageId: string): Promise<string[]>;
  /** Keywords as the server has them now; messages that are not in the folder are left out. */
  readKeywords(folder: string, ids: readonly string[]): Promise<Map<string, string[]>>;
  append(folder: string, raw: Uint8Array, keywords: readonly string[]): Promise<void>;
  /** Removes messages for good. */
  remove(folder: string, ids: readonly string[]): Promise<void>;
}

/** How to reach a server and to sign in there. */
export interface BackendAddress {
  kind: 'imap' | 'jmap';
  host: string;
  port: number;
  tls: 'implicit' | 'starttls' | 'none';
  username: string;
  /** with `oauth` the access token */
  password: string;
  /** default: password */
  login?: 'password' | 'oauth';
  /** default: those of `deadlinesOf` */
  deadlines?: Deadlines;
}
