import { sql } from 'kysely';
import { recordErrors } from '../groupware.errors.ts';
import type { GroupwareTx, RecordTables } from './groupware.tables.ts';

/** Whose record, and because of which effect. */
export interface Cause {
  tenantId: string;
  userId: string;
  effectId: string;
  now: Date;
}

type Columns = Readonly<Record<string, unknown>>;

/** Inserts a record whose id is the effect's; the same effect again changes nothing and returns what is there. */
export async function insertRecord<T extends keyof RecordTables>(
  tx: GroupwareTx,
  table: T,
  cause: Cause,
  values: Columns,
): Promise<RecordTables[T]> {
  const row: Columns = { ...ownColumns(cause), ...values };
  const inserted = await sql<RecordTables[T]>`
    insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((column) => sql.ref(column)))})
    values (${sql.join(Object.values(row))})
    on conflict (id) do nothing
    returning *`.execute(tx);
  return inserted.rows[0] ?? getRecord(tx, table, cause.userId, cause.effectId);
}

export interface NewRecord {
  cause: Cause;
  values: Columns;
}

/** The same for many records of one tenant, in one statement. */
export async function insertRecords<T extends keyof RecordTables>(
  tx: GroupwareTx,
  table: T,
  records: readonly NewRecord[],
): Promise<RecordTables[T][]> {
  const rows = records.map(({ cause, values }) => rowJson({ ...ownColumns(cause), ...values }));
  const inserted = await sql<RecordTables[T]>`
    insert into ${sql.table(table)}
    select * from json_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::json)
    on conflict (id) do nothing
    returning *`.execute(tx);
  const byId = new Map(inserted.rows.map((row) => [row.id, row]));
  const all: RecordTables[T][] = [];
  for (const { cause } of records) {
    all.push(byId.get(cause.effectId) ?? (await getRecord(tx, table, cause.userId, cause.effectId)));
  }
  return all;
}

export async function findRecords<T extends keyof RecordTables>(
  tx: GroupwareTx,
  table: T,
  ids: readonly string[],
): Promise<Map<string, RecordTables[T]>> {
  const found = await sql<RecordTables[T]>`
    select * from ${sql.table(table)} where id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, row]));
}

/** Columns whose values are JSON already. */
const JSON_COLUMNS = new Set(['provenance', 'categories', 'tags', 'attendees', 'overrides']);

function rowJson(row: Columns): string {
  const fields = Object.entries(row).map(([column, value]) => {
    const written = JSON_COLUMNS.has(column) && typeof value === 'string' ? value : JSON.stringify(value ?? null);
    return `${JSON.stringify(column)}:${written}`;
  });
  return `{${fields.join(',')}}`;
}

function ownColumns(cause: Cause): Columns {
  return {
    id: cause.effectId,
    tenant_id: cause.tenantId,
    user_id: cause.userId,
    created_at: cause.now,
    updated_at: cause.now,
    changed_by: cause.effectId,
  };
}

export async function findRecord<T extends keyof RecordTables>(
  tx: GroupwareTx,
  table: T,
  userId: string,
  id: string,
): Promise<RecordTables[T] | null> {
  const found = await sql<RecordTables[T]>`
    select * from ${sql.table(table)} where id = ${id} and user_id = ${userId}`.execute(tx);
  return found.rows[0] ?? null;
}

/** Throws `<area>.not_found`. */
export async function getRecord<T extends keyof RecordTables>(
  tx: GroupwareTx,
  table: T,
  userId: string,
  id: string,
): Promise<RecordTables[T]> {
  const found = await findRecord(tx, table, userId, id);
  if (!found) throw recordErrors[table].notFound({ id });
  return found;
}

/**
 * Writes these columns and keeps the row as it was, for undo: one statement. The same effect again changes nothing, even
 * when others have written in between. Throws `<area>.not_found`.
 */
export async function changeRecord<T extends keyof RecordTables>(
  tx: GroupwareTx,
  table: T,
  cause: Cause,
  id: string,
  values: Columns,
): Promise<RecordTables[T]> {
  const written: Columns = { ...values, updated_at: cause.now, changed_by: cause.effectId };
  const assignments = Object.entries(written).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const changed = await sql<RecordTables[T]>`
    with ${keepBefore(table, cause, id, false)}
    update ${sql.table(table)} as target set ${sql.join(assignments)}
    from before where target.id = before.id
    returning target.*`.execute(tx);
  return changed.rows[0] ?? getRecord(tx, table, cause.userId, id);
}

/** Removes the row; it is kept for undo. Throws `<area>.not_found` unless this very effect has removed it before. */
export async function removeRecord(
  tx: GroupwareTx,
  table: keyof RecordTables,
  cause: Cause,
  id: string,
): Promise<void> {
  const removed = await sql<{ id: string }>`
    with ${keepBefore(table, cause, id, true)}
    delete from ${sql.table(table)} as target using before where target.id = before.id
    returning target.id`.execute(tx);
  if (removed.rows.length > 0) return;
  const revision = await findRevision(tx, cause);
  if (!revision) throw recordErrors[table].notFound({ id });
}

/**
 * Takes back what the effect did: a created record goes, a changed or removed one is as before. Undoing several effects
 * on one record works newest first. Throws `<area>.changed_since` when someone else has written the record after it.
 */
export async function undoEffect(
  tx: GroupwareTx,
  table: keyof RecordTables,
  cause: Pick<Cause, 'userId' | 'effectId'>,
): Promise<void> {
  const revision = await findRevision(tx, cause);
  const id = revision?.record_id ?? cause.effectId;
  const current = await findRecord(tx, table, cause.userId, id);
  const untouched = revision?.removed ? current === null : current?.changed_by === cause.effectId;
  if (!revision && !current) return;
  if (!untouched) throw recordErrors[table].changedSince({ id });
  await sql`delete from ${sql.table(table)} where id = ${id} and user_id = ${cause.userId}`.execute(tx);
  if (!revision) return;
  await sql`
    insert into ${sql.table(table)}
    select restored.* from record_revisions r, jsonb_populate_record(null::${sql.table(table)}, r.previous) restored
    where r.effect_id = ${cause.effectId}`.execute(tx);
  await sql`delete from record_revisions where effect_id = ${cause.effectId}`.execute(tx);
}

function keepBefore(table: keyof RecordTables, cause: Cause, id: string, removed: boolean) {
  return sql`
    before as (
      select * from ${sql.table(table)}
      where id = ${id} and user_id = ${cause.userId}
        and not exists (select from record_revisions where effect_id = ${cause.effectId})
      for update
    ),
    kept as (
      insert into record_revisions (effect_id, tenant_id, user_id, record_table, record_id, removed, previous)
      select ${cause.effectId}::uuid, tenant_id, user_id, ${table}::text, id, ${removed}::boolean, to_jsonb(before) from before
    )`;
}

async function findRevision(
  tx: GroupwareTx,
  cause: Pick<Cause, 'userId' | 'effectId'>,
): Promise<{ record_id: string; removed: boolean } | undefined> {
  const found = await sql<{ record_id: string; removed: boolean }>`
    select record_id, removed from record_revisions
    where effect_id = ${cause.effectId} and user_id = ${cause.userId}`.execute(tx);
  return found.rows[0];
}
