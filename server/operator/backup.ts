import { once } from 'node:events';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { z } from 'zod';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Tx } from '#core/ports/database.ts';
import { blobDirectory } from '../config.ts';
import type { OperatorCommand } from './operator.ts';
import { listTables, type TableRef } from './tables.ts';

/** Rows fetched at a time */
const PAGE = 500;

/**
 * A backup is gzip over JSON lines: `{backup: {version, at}}`, `{migrations: [ids]}`, `{row: {table, values, jsonNulls?}}` …,
 * `{blob: {path, data}}` (base64) …, `{end: {rows, blobs}}`. Rows are read in one transaction, so they fit together; raw mail is never
 * changed, and mail that arrives meanwhile is in neither. A file without its last line is not a backup.
 */
export const backup: OperatorCommand = async ({ app }, input) => {
  const { file } = z.object({ file: z.string().min(1) }).parse(input);
  // mail that was acknowledged before belongs to it
  await app.mailBridge.settled();
  const unfinished = `${file}.unfinished`;
  const handle = await open(unfinished, 'wx', 0o600);
  const packed = createGzip({ level: 4 });
  const written = pipeline(packed, handle.createWriteStream());
  const write = async (value: object) => {
    if (!packed.write(`${JSON.stringify(value)}\n`)) await once(packed, 'drain');
  };
  const count = { rows: 0, blobs: 0 };
  try {
    await write({ backup: { version: 1, at: new Date().toISOString() } });
    await asSystem(app.database, async (tx: Tx<unknown>) => {
      await sql`set transaction isolation level repeatable read, read only`.execute(tx);
      const migrations = await sql<{ id: string }>`select id from schema_migrations order by id`.execute(tx);
      await write({ migrations: migrations.rows.map(({ id }) => id) });
      for (const table of await listTables(tx)) {
        for await (const row of rowsOf(tx, table)) {
          count.rows += 1;
          await write({ row: { table, ...row } });
        }
      }
    });
    const directory = blobDirectory(app.config);
    for await (const path of filesBelow(directory)) {
      count.blobs += 1;
      await write({ blob: { path: relative(directory, path), data: await readFile(path, 'base64') } });
    }
    await write({ end: count });
    packed.end();
    await written;
    await rename(unfinished, file);
    return { file, ...count };
  } catch (error) {
    packed.destroy();
    await written.catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
};

/** `jsonNulls`: columns that hold the JSON value null, which looks like no value in a row as JSON. */
interface BackupRow {
  values: unknown;
  jsonNulls?: string[];
}

async function* rowsOf(tx: Tx<unknown>, { schema, name }: TableRef): AsyncGenerator<BackupRow> {
  const table = sql.table(`${schema}.${name}`);
  const { rows: columns } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${`${schema}.${name}`}::regclass and attnum > 0
      and not attisdropped and atttypid in ('json'::regtype, 'jsonb'::regtype)`.execute(tx);
  const nulls = columns.map(
    (column) => sql`case when t.${sql.ref(column.name)}::text = 'null' then ${sql.lit(column.name)} end`,
  );
  await sql`declare backup_rows no scroll cursor for
    select to_jsonb(t) as values, array_remove(array[${sql.join([...nulls, sql`null`])}]::text[], null) as nulls
    from ${table} t`.execute(tx);
  for (;;) {
    const { rows } = await sql<{ values: unknown; nulls: string[] }>`
      fetch ${sql.lit(PAGE)} from backup_rows`.execute(tx);
    for (const { values, nulls: jsonNulls } of rows) yield jsonNulls.length > 0 ? { values, jsonNulls } : { values };
    if (rows.length < PAGE) break;
  }
  await sql`close backup_rows`.execute(tx);
}

async function* filesBelow(directory: string): AsyncGenerator<string> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    // journals and files that are being written: what they hold has its place below as well
    if (entry.name.startsWith('.')) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}
