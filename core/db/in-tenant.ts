import { sql } from 'kysely';
import type { Database, Tx } from '../ports/database.ts';
import { callAfterCommit } from './after-commit.ts';

/**
 * The role that row-level security binds. It owns nothing, so `force row level security` is not even needed for it;
 * `connectors/database` creates it before the first migration.
 */
export const APP_ROLE = 'mailflex_app';

/**
 * Runs `work` in one transaction that sees and writes only rows of this tenant: the role without table ownership and
 * `app.tenant_id` are set for this transaction alone (`set local`), and row-level security refuses the rest.
 * No network or model call inside: the embedded engine has one session.
 */
export async function inTenant<Tables, Result>(
  database: Database,
  tenantId: string,
  work: (tx: Tx<Tables>) => Promise<Result>,
): Promise<Result> {
  return transact(database, async (tx) => {
    // "defer": the embedded engine sends it together with the first statement of `work`
    await sql`/* defer */ select set_config('role', ${APP_ROLE}, true), set_config('app.tenant_id', ${tenantId}, true)`.execute(
      tx,
    );
    return work(tx as Tx<Tables>);
  });
}

/** Runs `work` as owner over all tenants: the event log, the job queue, migrations, finding a recipient's mailbox. */
export async function asSystem<Tables, Result>(
  database: Database,
  work: (tx: Tx<Tables>) => Promise<Result>,
): Promise<Result> {
  return transact(database, (tx) => work(tx as Tx<Tables>));
}

async function transact<Result>(database: Database, work: (tx: Tx<unknown>) => Promise<Result>): Promise<Result> {
  let opened: object | undefined;
  const result = await database.kysely.transaction().execute(async (tx) => {
    opened = tx;
    return work(tx as Tx<unknown>);
  });
  if (opened) callAfterCommit(opened);
  return result;
}

/**
 * SQL that puts a table under row-level security. The table needs `tenant_id uuid not null`. Rows of another tenant are
 * neither seen nor written; without a tenant the query fails (`app.tenant_id` has no value) instead of seeing all.
 */
export function tenantTable(table: string): string {
  return `
    alter table ${table} enable row level security;
    create policy tenant_only on ${table} to ${APP_ROLE}
      using (tenant_id = (select current_setting('app.tenant_id')::uuid))
      with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
    grant select, insert, update, delete on ${table} to ${APP_ROLE};
  `;
}
