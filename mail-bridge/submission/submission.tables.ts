import type { ColumnType } from 'kysely';
import type { Tx } from '#core/ports/database.ts';
import type { AccountTables } from '../accounts/accounts.tables.ts';
import type { SmtpAddress } from './smtp.ts';

export interface SubmissionServerTable {
  account_id: string;
  tenant_id: string;
  host: string;
  port: number;
  tls: SmtpAddress['tls'];
  username: string | null;
  secret: string | null;
}

export interface SubmissionTable {
  id: string;
  tenant_id: string;
  user_id: string;
  account_id: string;
  rfc_message_id: string;
  state: 'handing-over' | 'taken';
  created_at: ColumnType<Date, Date, never>;
}

export interface SubmissionTables extends AccountTables {
  submission_servers: SubmissionServerTable;
  submissions: SubmissionTable;
}

export type SubmissionTx = Tx<SubmissionTables>;
