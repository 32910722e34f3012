import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ErrorBody } from '#core/contracts/errors.ts';
import type { MailAccountState } from '#core/contracts/mail-account.ts';
import type { Tx } from '#core/ports/database.ts';
import type { BackendAddress, Cursor } from '../backends/mailbox-backend.ts';
import type { MailTables } from '../store/mail.tables.ts';

type Stamp = ColumnType<Date, Date | string, Date | string>;
type OptionalStamp = ColumnType<Date | null, Date | null | undefined, Date | null>;

export interface MailAccountTable {
  id: string;
  tenant_id: string;
  user_id: string;
  mailbox_id: string;
  kind: BackendAddress['kind'];
  host: string;
  port: number;
  tls: BackendAddress['tls'];
  username: string;
  secret: string;
  folders: JSONColumnType<string[]>;
  act_within_hours: number;
  mark_tasks: boolean;
  state: Generated<MailAccountState>;
  reason: JSONColumnType<ErrorBody | null, string | null | undefined, string | null>;
  last_seen_at: OptionalStamp;
  done: Generated<number>;
  total: Generated<number>;
  sync_requested_at: OptionalStamp;
  leased_by: string | null;
  leased_until: OptionalStamp;
  created_at: Stamp;
  login: Generated<'password' | 'oauth'>;
  write_folders: JSONColumnType<string[] | null, string | null | undefined, string | null>;
  token_expires_at: OptionalStamp;
  token_leased_until: OptionalStamp;
  revision: Generated<number>;
  seconds_left: Generated<number | null>;
}

export interface MailSignInTable {
  id: string;
  tenant_id: string;
  user_id: string;
  account_id: string | null;
  state_hash: string;
  secret: string;
  done: boolean;
  expires_at: Stamp;
}

export interface RemoteFolderTable {
  tenant_id: string;
  account_id: string;
  folder: string;
  generation: string;
  cursor: JSONColumnType<Cursor | null, string | null, string | null>;
}

export interface RemoteMessageTable {
  tenant_id: string;
  account_id: string;
  folder: string;
  generation: string;
  remote_id: string;
  message_id: string | null;
  skipped: string | null;
  keywords: JSONColumnType<string[]>;
  announced: boolean;
  stamp: string | null;
}

export type RemoteCommand =
  | { do: 'set-keywords'; add: string[]; remove: string[] }
  | { do: 'move'; from: string; target: string; rfcMessageId: string | null }
  | { do: 'delete-draft'; rfcMessageId: string };

export interface RemoteCommandTable {
  id: string;
  tenant_id: string;
  account_id: string;
  message_id: string | null;
  command: JSONColumnType<RemoteCommand>;
  attempts: Generated<number>;
  next_at: Stamp;
  error: JSONColumnType<ErrorBody | null, string | null | undefined, string | null>;
}

export interface AccountTables extends MailTables {
  mail_accounts: MailAccountTable;
  remote_folders: RemoteFolderTable;
  remote_messages: RemoteMessageTable;
  remote_commands: RemoteCommandTable;
  mail_sign_ins: MailSignInTable;
}

export type AccountTx = Tx<AccountTables>;

/** An account as those who work for it see it. */
export interface AccountRow {
  id: string;
  tenantId: string;
  userId: string;
  mailboxId: string;
  kind: BackendAddress['kind'];
  host: string;
  port: number;
  tls: BackendAddress['tls'];
  username: string;
  secret: string;
  folders: readonly string[];
  actWithinHours: number;
  markTasks: boolean;
  createdAt: Date;
  /** default: password */
  login?: 'password' | 'oauth';
  /** paths; null and unset = all */
  writeFolders?: readonly string[] | null;
  tokenExpiresAt?: Date | null;
  revision?: number;
}
