import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openEmbeddedDatabase } from './embedded.ts';

// processes of their own, on a machine that may be busy
vi.setConfig({ testTimeout: 60_000 });

let directory: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mailflex-embedded-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(directory, { recursive: true, force: true });
});

const migrations = [{ id: 'test/0001-rows', sql: 'create table if not exists rows (n int primary key)' }];
const open = () => openEmbeddedDatabase({ directory, migrations });

/** A process that inserts rows one commit at a time and reports each acknowledged one. */
function startWriter(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'testing', 'writer.ts'), [directory]);
  children.push(child);
  return child;
}

test('every acknowledged row survives a kill in the middle of commits, and the lock of the dead is taken over', async () => {
  let acknowledged = -1;
  for (let round = 0; round < 2; round++) {
    const writer = startWriter();
    const target = acknowledged + 40;
    writer.on('message', (n: number) => {
      acknowledged = n;
      if (n >= target) writer.kill('SIGKILL');
    });
    await once(writer, 'exit');
    await using database = await open();
    const { rows } = await sql<{ n: number }>`select n from rows order by n`.execute(database.kysely);
    expect(acknowledged).toBeGreaterThanOrEqual(target);
    expect(rows.slice(0, acknowledged + 1).map((row) => row.n)).toEqual(
      Array.from({ length: acknowledged + 1 }, (_, n) => n),
    );
  }
});

test('a second process is refused and told who has the directory', async () => {
  const writer = startWriter();
  await once(writer, 'message');
  await expect(open()).rejects.toMatchObject({ code: 'database.in_use', details: { pid: writer.pid, directory } });
  writer.kill('SIGKILL');
  await once(writer, 'exit');
  await using database = await open();
  expect((await sql`select 1 as one from rows limit 1`.execute(database.kysely)).rows).toEqual([{ one: 1 }]);
});

test('the same directory cannot be opened twice in one process, and again after closing', async () => {
  const first = await open();
  await expect(open()).rejects.toMatchObject({ code: 'database.in_use', details: { pid: process.pid } });
  await first[Symbol.asyncDispose]();
  await using _again = await open();
});

test('the lock of a process that has gone is taken over even when its pid is in use again', async () => {
  const lock = join(directory, 'postgres.lock');
  await writeFile(lock, JSON.stringify({ pid: process.ppid, startedAt: '1', host: hostname() }));
  await using _database = await open();
  expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({ pid: process.pid });
});

test('a first start that was cut off leaves nothing that hinders the next one', async () => {
  await mkdir(join(directory, 'postgres.new-1', 'base'), { recursive: true });
  await writeFile(join(directory, 'postgres.new-1', 'PG_VERSION'), '18');
  await using database = await open();
  expect((await sql`select count(*) as n from rows`.execute(database.kysely)).rows).toEqual([{ n: '0' }]);
  expect((await readdir(directory)).sort()).toEqual(['postgres', 'postgres.lock']);
});

test('a commit is synced to the disk exactly once, a read not at all', async () => {
  await using database = await open();
  await sql`insert into rows values (0)`.execute(database.kysely);
  const before = await database.syncCount();
  for (let n = 1; n <= 10; n++) {
    await database.kysely.transaction().execute(async (tx) => {
      await sql`insert into rows values (${n})`.execute(tx);
      await sql`insert into rows values (${n + 100})`.execute(tx);
    });
  }
  expect(await database.syncCount()).toBe(before + 10);
  await sql`select * from rows`.execute(database.kysely);
  expect(await database.syncCount()).toBe(before + 10);
});

test('after an error of the disk a statement without end ends the engine, and what was committed is there again', async () => {
  const database = await openEmbeddedDatabase({ directory, migrations, stuckMs: 400 });
  const slow = sql`select pg_sleep(1)`;
  await slow.execute(database.kysely);
  await sql`insert into rows values (1)`.execute(database.kysely);
  const full = sql.raw(`do $$ begin raise sqlstate '53100'; end $$`);
  await expect(full.execute(database.kysely)).rejects.toMatchObject({ code: '53100' });
  await sql`insert into rows values (2)`.execute(database.kysely);
  const endless = sql.raw('do $$ begin loop end loop; end $$');
  await expect(endless.execute(database.kysely)).rejects.toMatchObject({ code: 'database.engine_failed' });
  expect(await database.beyondHelp).toMatchObject({ details: { reason: expect.stringContaining('disk') as string } });
  await expect(slow.execute(database.kysely)).rejects.toMatchObject({ code: 'database.engine_failed' });
  await database[Symbol.asyncDispose]();
  await using again = await open();
  expect((await sql`select n from rows order by n`.execute(again.kysely)).rows).toEqual([{ n: 1 }, { n: 2 }]);
});

test('whoever asks after closing is refused, and whoever was before is served', async () => {
  const database = await open();
  const started = Promise.withResolvers<void>();
  const before = database.kysely.transaction().execute(async (tx) => {
    started.resolve();
    return sql`select 1 as one`.execute(tx);
  });
  await started.promise;
  const closing = database[Symbol.asyncDispose]();
  expect((await before).rows).toEqual([{ one: 1 }]);
  await closing;
  await expect(sql`select 1`.execute(database.kysely)).rejects.toMatchObject({ code: 'database.engine_failed' });
  await database[Symbol.asyncDispose]();
});
