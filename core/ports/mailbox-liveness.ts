/** How the connected mailboxes are, for whoever watches over the installation: health details, metrics, alarms. */
import type { MailAccountState } from '../contracts/mail-account.ts';

export interface MailboxLiveness {
  /** All accounts of all tenants, whichever process works for them. No address and no user name: this goes into metrics. */
  read(): Promise<MailboxState[]>;
}

export interface MailboxState {
  accountId: string;
  kind: 'imap' | 'jmap';
  state: MailAccountState;
  /** stable code of the last failure (`connection.timeout`); null while all is well */
  reason: string | null;
  /** when the server last answered; null = never */
  lastSeenAt: Date | null;
  /** the last answer is older than a live connection may be silent, or it never came: nobody works for it, or it cannot be reached */
  silent: boolean;
  /** changes that wait to be written to the server */
  pendingWrites: number;
  /** the last mail of our own that passed through; null = none did, unset = this mailbox has no heartbeat */
  heartbeat?: { state: 'ok' | 'late' | 'failed'; hops: { stage: string; ms: number }[] } | null;
}
