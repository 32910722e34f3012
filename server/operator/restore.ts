import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import { createDatabase } from '#connectors/database/index.ts';
import { defineError } from '#core/contracts/errors.ts';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Tx } from '#core/ports/database.ts';
import { blobDirectory, type Config } from '../config.ts';
import { allMigrations } from '../migrations.ts';
import { rebaseEventLog } from './rebase-event-log.ts';
import { listTables, type TableRef } from './tables.ts';

const notEmpty = defineError({
  code: 'backup.not_empty',
  status: 409,
  message: 'There is something in this data directory already; restore into an empty one.',
});
const notABackup = defineError({
  code: 'backup.unreadable',
  status: 400,
  message: 'This file is not a whole backup of Mailflex.',
});
const fromNewerVersion = defineError({
  code: 'backup.newer_version',
  status: 409,
  message: 'This backup was made by a newer version of Mailflex.',
});

interface GivenRow {
  values: Record<string, unknown>;
  /** columns that hold the JSON value null */
  jsonNulls?: string[];
}

type Line =
  | { backup: { version: number } }
  | { migrations: string[] }
  | { row: GivenRow & { table: TableRef } }
  | { blob: { path: string; data: string } }
  | { end: { rows: number; blobs: number } };

const BATCH = 200;

/** Fills a new data directory; all rows in one transaction, so that it is whole or empty. */
export async function restore(file: string, config: Config): Promise<{ rows: number; blobs: number }> {
  await using database = await createDatabase(config.database, { migrations: allMigrations });
  return asSystem(database, (tx: Tx<unknown>) => restoreInto(tx, file, blobDirectory(config)));
}

async function restoreInto(tx: Tx<unknown>, file: string, blobs: string) {
  const { rows } = await sql<{ present: boolean }>`select exists (select from users) as present`.execute(tx);
  if (rows[0]?.present) throw notEmpty();
  const tables = await listTables(tx);
  for (const { schema, name } of tables) {
    await sql`alter table ${sql.table(`${schema}.${name}`)} disable trigger user`.execute(tx);
  }
  const count = { rows: 0, blobs: 0 };
  let whole = false;
  let batch: { table: TableRef; rows: GivenRow[] } | null = null;
  const flush = async () => {
    if (batch) await insert(tx, batch.table, batch.rows);
    batch = null;
  };
  for await (const line of linesOf(file)) {
    if ('migrations' in line) {
      const known = new Set(allMigrations.map(({ id }) => id));
      if (line.migrations.some((id) => !known.has(id))) throw fromNewerVersion();
    } else if ('row' in line) {
      const { table, ...row } = line.row;
      if (batch && (batch.table.name !== table.name || batch.rows.length >= BATCH)) await flush();
      batch ??= { table, rows: [] };
      batch.rows.push(row);
      count.rows += 1;
    } else if ('blob' in line) {
      await writeBlob(blobs, line.blob);
      count.blobs += 1;
    } else if ('end' in line) {
      whole = line.end.rows === count.rows && line.end.blobs === count.blobs;
    }
  }
  await flush();
  if (!whole) throw notABackup();
  await rebaseEventLog(tx);
  for (const table of tables) await finish(tx, table);
  return count;
}

async function* linesOf(file: string): AsyncGenerator<Line> {
  const input = createReadStream(file).on('error', (error) => unpacked.destroy(error));
  const unpacked = createGunzip();
  input.pipe(unpacked);
  try {
    for await (const line of createInterface({ input: unpacked })) yield JSON.parse(line) as Line;
  } catch (error) {
    throw notABackup(undefined, error);
  }
}

/** Columns that the database computes itself cannot be given. */
async function insert(tx: Tx<unknown>, { schema, name }: TableRef, given: readonly GivenRow[]): Promise<void> {
  const table = sql.table(`${schema}.${name}`);
  const { rows } = await sql<{ name: string; json: boolean }>`
    select attname as name, atttypid in ('json'::regtype, 'jsonb'::regtype) as json from pg_attribute
    where attrelid = ${`${schema}.${name}`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`.execute(tx);
  const columns = sql.join(rows.map((row) => sql.ref(row.name)));
  const values = sql.join(
    rows.map(({ name: column, json }) => {
      const value = sql`made.${sql.ref(column)}`;
      if (!json) return value;
      return sql`case when given.row -> 'jsonNulls' ? ${sql.lit(column)} then 'null' else ${value} end`;
    }),
  );
  await sql`insert into ${table} (${columns}) overriding system value
    select ${values} from jsonb_array_elements(${JSON.stringify(given)}::jsonb) as given (row),
      jsonb_populate_record(null::${table}, given.row -> 'values') as made`.execute(tx);
}

async function finish(tx: Tx<unknown>, { schema, name }: TableRef): Promise<void> {
  const table = sql.table(`${schema}.${name}`);
  await sql`alter table ${table} enable trigger user`.execute(tx);
  const { rows } = await sql<{ name: string; sequence: string }>`
    select attname as name, pg_get_serial_sequence(${`${schema}.${name}`}, attname) as sequence from pg_attribute
    where attrelid = ${`${schema}.${name}`}::regclass and attnum > 0 and not attisdropped
      and pg_get_serial_sequence(${`${schema}.${name}`}, attname) is not null`.execute(tx);
  for (const { name: column, sequence } of rows) {
    await sql`select setval(${sequence}, greatest(coalesce((select max(${sql.ref(column)}) from ${table}), 0), 1))`.execute(
      tx,
    );
  }
}

async function writeBlob(directory: string, { path, data }: { path: string; data: string }): Promise<void> {
  const target = resolve(directory, path);
  if (!target.startsWith(resolve(directory) + sep)) throw notABackup({ path });
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await writeFile(target, Buffer.from(data, 'base64'), { mode: 0o600 });
}
