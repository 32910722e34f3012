import type { Actor, Scope } from '#core/contracts/actor.ts';
import { newId } from '#core/contracts/ids.ts';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import { tokenNotFound } from './identity.errors.ts';
import type { IdentityTables } from './identity.tables.ts';
import { createSecret, hashSecret } from './secret-token.ts';

export interface ApiTokenSummary {
  id: string;
  name: string;
  email: string;
  scopes: Scope[];
  expiresAt: string | null;
  lastUsedAt: string | null;
}

export interface ApiTokens {
  /** The token itself is shown once and never stored. */
  create(init: {
    user: { userId: string; tenantId: string };
    name: string;
    scopes: readonly Scope[];
    expiresAt: Date | null;
  }): Promise<{ id: string; token: string }>;
  list(): Promise<ApiTokenSummary[]>;
  revoke(id: string): Promise<void>;
  /** null when the token is unknown, expired or revoked */
  actorOf(token: string): Promise<Actor | null>;
}

export function createApiTokens({ database, clock }: { database: Database; clock: Clock }): ApiTokens {
  return {
    async create({ user, name, scopes, expiresAt }) {
      const { secret, hash } = createSecret('mfx_');
      const id = newId();
      await asSystem<IdentityTables, unknown>(database, (tx) =>
        tx
          .insertInto('api_tokens')
          .values({
            id,
            tenant_id: user.tenantId,
            user_id: user.userId,
            name,
            token_hash: hash,
            scopes: JSON.stringify(scopes),
            expires_at: expiresAt,
            revoked_at: null,
            last_used_at: null,
            created_at: clock.now(),
          })
          .execute(),
      );
      return { id, token: secret };
    },
    async list() {
      const rows = await asSystem<IdentityTables, TokenRow[]>(database, (tx) =>
        tx
          .selectFrom('api_tokens')
          .innerJoin('users', 'users.id', 'api_tokens.user_id')
          .select(['api_tokens.id', 'api_tokens.name', 'users.email', 'scopes', 'expires_at', 'last_used_at'])
          .where('revoked_at', 'is', null)
          .orderBy('api_tokens.created_at')
          .execute(),
      );
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        email: row.email,
        scopes: row.scopes,
        expiresAt: row.expires_at ? new Date(row.expires_at).toISOString() : null,
        lastUsedAt: row.last_used_at ? new Date(row.last_used_at).toISOString() : null,
      }));
    },
    async revoke(id) {
      const result = await asSystem<IdentityTables, { numUpdatedRows: bigint }>(database, (tx) =>
        tx
          .updateTable('api_tokens')
          .set({ revoked_at: clock.now() })
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .executeTakeFirst(),
      );
      if (result.numUpdatedRows === 0n) throw tokenNotFound({ id });
    },
    async actorOf(token) {
      const now = clock.now();
      const row = await asSystem<IdentityTables, ActorRow | undefined>(database, (tx) =>
        tx
          .updateTable('api_tokens')
          .set({ last_used_at: now })
          .where('token_hash', '=', hashSecret(token))
          .where('revoked_at', 'is', null)
          .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
          .returning(['tenant_id', 'user_id', 'scopes'])
          .executeTakeFirst(),
      );
      if (!row) return null;
      return { kind: 'user', id: row.user_id, tenantId: row.tenant_id, userId: row.user_id, scopes: row.scopes };
    },
  };
}

interface TokenRow {
  id: string;
  name: string;
  email: string;
  scopes: string[];
  expires_at: Date | null;
  last_used_at: Date | null;
}

interface ActorRow {
  tenant_id: string;
  user_id: string;
  scopes: string[];
}
