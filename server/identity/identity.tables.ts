import type { ColumnType, Selectable } from 'kysely';

type Timestamp = ColumnType<Date, Date, Date>;
type OptionalTimestamp = ColumnType<Date | null, Date | null, Date | null>;
type Strings = ColumnType<string[], string, string>;

export interface IdentityTables {
  tenants: { id: string; name: string; created_at: Timestamp };
  users: UsersTable;
  /** the identifier of a session is only known to the browser; here is its SHA-256 */
  sessions: {
    id_hash: string;
    tenant_id: string;
    user_id: string;
    created_at: Timestamp;
    last_seen_at: Timestamp;
    expires_at: Timestamp;
  };
  one_time_tokens: {
    token_hash: string;
    tenant_id: string;
    user_id: string;
    expires_at: Timestamp;
    used_at: OptionalTimestamp;
  };
  api_tokens: ApiTokensTable;
}

export interface UsersTable {
  id: string;
  tenant_id: string;
  name: string;
  /** lower case */
  email: string;
  /** lower case */
  aliases: Strings;
  tz: string;
  locale: string;
  /** argon2id in the PHC string format; null: no password yet */
  password_hash: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}
export type UserRow = Selectable<UsersTable>;

export interface ApiTokensTable {
  id: string;
  tenant_id: string;
  user_id: string;
  name: string;
  token_hash: string;
  scopes: Strings;
  expires_at: OptionalTimestamp;
  revoked_at: OptionalTimestamp;
  last_used_at: OptionalTimestamp;
  created_at: Timestamp;
}
