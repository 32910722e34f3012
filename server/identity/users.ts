import { sql } from 'kysely';
import { newId } from '#core/contracts/ids.ts';
import type { UserProfile } from '#core/contracts/user.ts';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import { toProfile } from './directory.ts';
import { addressTaken, unknownZone, userNotFound } from './identity.errors.ts';
import type { IdentityTables, UserRow } from './identity.tables.ts';
import { hashPassword } from './password.ts';

export interface NewUser {
  email: string;
  name: string;
  tz: string;
  locale: string;
  /** a new tenant of their own when not given */
  tenantId?: string;
}

export interface Users {
  add(user: NewUser): Promise<UserProfile>;
  list(): Promise<(UserProfile & { passwordSet: boolean })[]>;
  /** the first user of the installation; null before the first start */
  owner(): Promise<(UserProfile & { passwordSet: boolean }) | null>;
  setPassword(userId: string, password: string): Promise<void>;
}

export function createUsers({ database, clock }: { database: Database; clock: Clock }): Users {
  const all = (tx: Tx<IdentityTables>) => tx.selectFrom('users').selectAll().orderBy('created_at').orderBy('id');
  const withPassword = (row: UserRow) => ({ ...toProfile(row), passwordSet: row.password_hash !== null });

  return {
    async add(user) {
      assertZone(user.tz);
      return asSystem<IdentityTables, UserProfile>(database, async (tx) => {
        const email = user.email.toLowerCase();
        await refuseTaken(tx, [email], null);
        const now = clock.now();
        const tenantId = user.tenantId ?? newId();
        if (!user.tenantId) {
          await tx.insertInto('tenants').values({ id: tenantId, name: user.name, created_at: now }).execute();
        }
        const row = await tx
          .insertInto('users')
          .values({
            id: newId(),
            tenant_id: tenantId,
            name: user.name,
            email,
            aliases: '[]',
            tz: user.tz,
            locale: user.locale,
            password_hash: null,
            created_at: now,
            updated_at: now,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        return toProfile(row);
      });
    },
    list: () =>
      asSystem<IdentityTables, (UserProfile & { passwordSet: boolean })[]>(database, async (tx) =>
        (await all(tx).execute()).map(withPassword),
      ),
    owner: () =>
      asSystem<IdentityTables, (UserProfile & { passwordSet: boolean }) | null>(database, async (tx) => {
        const row = await all(tx).limit(1).executeTakeFirst();
        return row ? withPassword(row) : null;
      }),
    async setPassword(userId, password) {
      const hash = await hashPassword(password);
      const result = await asSystem<IdentityTables, { numUpdatedRows: bigint }>(database, (tx) =>
        tx
          .updateTable('users')
          .set({ password_hash: hash, updated_at: clock.now() })
          .where('id', '=', userId)
          .executeTakeFirst(),
      );
      if (result.numUpdatedRows === 0n) throw userNotFound({ userId });
    },
  };
}

/** Throws when one of the addresses is the address or alias of another user, in whatever tenant. Needs a system transaction. */
export async function refuseTaken(
  tx: Tx<IdentityTables>,
  addresses: readonly string[],
  userId: string | null,
): Promise<void> {
  const taken = await tx
    .selectFrom('users')
    .select('id')
    .where(sql<boolean>`(email in (${sql.join(addresses)}) or aliases ?| array[${sql.join(addresses)}])`)
    .where(sql<boolean>`id is distinct from ${userId}`)
    .executeTakeFirst();
  if (taken) throw addressTaken();
}

export function assertZone(tz: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone: tz });
  } catch {
    throw unknownZone({ tz });
  }
}
