import type { ColumnType, JSONColumnType } from 'kysely';
import type { Tx } from '#core/ports/database.ts';
import type { AccountTables } from '../accounts/accounts.tables.ts';

export interface PlaceTable {
  message_id: string;
  tenant_id: string;
  account_id: string | null;
  /** as the backend names it: an IMAP path, a JMAP Mailbox id */
  folder: string;
  keywords: JSONColumnType<string[]>;
  lost_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  gone_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

export interface FolderNameTable {
  account_id: string;
  tenant_id: string;
  folder: string;
  path: string;
  role: string | null;
}

export interface TaskMarkTable {
  effect_id: string;
  tenant_id: string;
  message_id: string;
}

export interface PlaceTables extends AccountTables {
  message_places: PlaceTable;
  remote_folder_names: FolderNameTable;
  task_marks: TaskMarkTable;
}

export type PlaceTx = Tx<PlaceTables>;
