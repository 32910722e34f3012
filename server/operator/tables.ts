import { sql } from 'kysely';
import type { Tx } from '#core/ports/database.ts';

export interface TableRef {
  schema: string;
  name: string;
}

/** Rows that are made anew: applied migrations, and what running processes say of themselves. */
const LEFT_OUT = new Set(['public.schema_migrations', 'public.process_reports']);

/** The tables of the features, those that others refer to first. */
export async function listTables(tx: Tx<unknown>): Promise<TableRef[]> {
  const { rows: tables } = await sql<{ schema: string; name: string; oid: number }>`
    select n.nspname as schema, c.relname as name, c.oid::int as oid
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = 'public'
      and not c.relispartition
    order by 1, 2`.execute(tx);
  const { rows: references } = await sql<{ child: number; parent: number }>`
    select conrelid::int as child, confrelid::int as parent from pg_constraint where contype = 'f'`.execute(tx);
  const left = tables.filter(({ schema, name }) => !LEFT_OUT.has(`${schema}.${name}`));
  const ordered: typeof left = [];
  while (left.length > 0) {
    const at = left.findIndex(({ oid }) =>
      references.every(({ child, parent }) => child !== oid || parent === oid || !left.some((t) => t.oid === parent)),
    );
    ordered.push(...left.splice(Math.max(at, 0), 1));
  }
  return ordered.map(({ schema, name }) => ({ schema, name }));
}
