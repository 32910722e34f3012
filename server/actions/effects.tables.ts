import type { ColumnType, Generated } from 'kysely';
import type { Actor } from '#core/contracts/actor.ts';
import type { ErrorBody } from '#core/contracts/errors.ts';
import type { Effect } from '#core/contracts/hub.ts';
import type { Provenance } from '#core/contracts/intent.ts';

/** jsonb: objects come out, text goes in */
type Json<T> = ColumnType<T, string, string>;
type Timestamp = ColumnType<Date, Date, Date>;

export interface EffectsTable {
  id: string;
  tenant_id: string;
  user_id: string;
  action: string;
  summary: string;
  status: Effect['status'];
  actor: Json<Actor>;
  input: Json<unknown>;
  input_hash: string;
  output: Json<unknown>;
  error: ColumnType<ErrorBody | null, string | null, string | null>;
  message_id: string | null;
  execution_id: string | null;
  correlation_id: string;
  provenance: ColumnType<Provenance | null, string | null, string | null>;
  undoable: boolean;
  /** who approved or refused it */
  decided_by: string | null;
  /** the other system knows a repetition by the id; true where no other system is involved */
  keyed: boolean;
  /** the process that has sent it, and until when nobody else may */
  owner: string | null;
  leased_until: ColumnType<Date | null, Date | null, Date | null>;
  expires_at: ColumnType<Date | null, Date | null, Date | null>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface AllowancesTable {
  tenant_id: string;
  user_id: string;
  input_hash: string;
  action: string;
  created_at: Timestamp;
}

export interface AuditLogTable {
  id: Generated<string>;
  tenant_id: string;
  user_id: string;
  actor: string;
  action: string;
  /** what it was done to: an effect, a user, a session */
  subject: string | null;
  outcome: string;
  correlation_id: string;
  at: ColumnType<Date, Date | undefined, never>;
}

export interface EffectTables {
  effects: EffectsTable;
  allowances: AllowancesTable;
  audit_log: AuditLogTable;
}
