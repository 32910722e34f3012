import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { defineError } from '../contracts/errors.ts';
import type { Database, Migration } from '../ports/database.ts';
import { APP_ROLE } from './in-tenant.ts';

export const migrationChanged = defineError({
  code: 'database.migration_changed',
  status: 500,
  message: 'A migration that was applied already has a different text now; add a new migration instead.',
});

/** Any constant; one number per kind of advisory lock. */
const LOCK = 4_680_001;

const PREPARE = `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if;
    execute format('grant ${APP_ROLE} to %I', current_user);
  exception when duplicate_object or unique_violation then null;
  end $$;
  grant usage on schema public to ${APP_ROLE};
  create table if not exists schema_migrations (
    id text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  );
`;

interface MigrationTables {
  schema_migrations: { id: string; checksum: string };
}

/**
 * Applies what is missing, in the order given, each in a transaction of its own, under a lock that holds off other
 * processes. Returns the ids that were applied now. Throws `database.migration_changed` when the text of an applied
 * migration differs from what was applied (by SHA-256).
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  return (database.kysely as Kysely<MigrationTables>).connection().execute(async (session) => {
    await sql`select pg_advisory_lock(${LOCK})`.execute(session);
    try {
      await sql.raw(PREPARE).execute(session);
      const rows = await session.selectFrom('schema_migrations').select(['id', 'checksum']).execute();
      const known = new Map(rows.map((row) => [row.id, row.checksum]));
      const applied: string[] = [];
      for (const migration of migrations) {
        const checksum = createHash('sha256').update(migration.sql).digest('hex');
        const before = known.get(migration.id);
        if (before === checksum) continue;
        if (before !== undefined) throw migrationChanged({ id: migration.id });
        await session.transaction().execute(async (tx) => {
          await sql.raw(migration.sql).execute(tx);
          await tx.insertInto('schema_migrations').values({ id: migration.id, checksum }).execute();
        });
        known.set(migration.id, checksum);
        applied.push(migration.id);
      }
      return applied;
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(session);
    }
  });
}
