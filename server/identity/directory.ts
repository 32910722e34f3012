import { sql } from 'kysely';
import type { UserProfile } from '#core/contracts/user.ts';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { Directory } from '#core/ports/directory.ts';
import { userNotFound } from './identity.errors.ts';
import type { IdentityTables, UserRow } from './identity.tables.ts';

/** Another process may change a profile; after so long it is read again. */
const KEEP_MS = 30_000;

export interface CachedDirectory extends Directory {
  forget(userId: string): void;
}

export function createDirectory({ database, clock }: { database: Database; clock: Clock }): CachedDirectory {
  const profiles = new Map<string, { profile: UserProfile; until: number }>();

  return {
    async profile(tenantId, userId) {
      const kept = profiles.get(userId);
      if (kept && kept.until > clock.now().getTime() && kept.profile.tenantId === tenantId) return kept.profile;
      const row = await asSystem<IdentityTables, UserRow | undefined>(database, (tx) =>
        tx
          .selectFrom('users')
          .selectAll()
          .where('id', '=', userId)
          .where('tenant_id', '=', tenantId)
          .executeTakeFirst(),
      );
      if (!row) throw userNotFound({ userId });
      const profile = toProfile(row);
      profiles.set(userId, { profile, until: clock.now().getTime() + KEEP_MS });
      return profile;
    },
    async findByAddress(address) {
      const row = await asSystem<IdentityTables, UserRow | undefined>(database, (tx) =>
        tx
          .selectFrom('users')
          .selectAll()
          .where((where) =>
            where.or([
              where('email', '=', address.toLowerCase()),
              sql<boolean>`aliases @> ${JSON.stringify([address.toLowerCase()])}::jsonb`,
            ]),
          )
          .orderBy('created_at')
          .executeTakeFirst(),
      );
      return row ? toProfile(row) : null;
    },
    forget: (userId) => void profiles.delete(userId),
  };
}

export function toProfile(row: UserRow): UserProfile {
  return {
    userId: row.id,
    tenantId: row.tenant_id,
    name: row.name,
    email: row.email,
    aliases: row.aliases,
    tz: row.tz,
    locale: row.locale,
  };
}
