import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { freshPostgres, hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { startFaultProxy } from '#test/harness/fault-proxy.ts';
import { describeDatabase } from './database.contract.ts';
import { createDatabase } from './index.ts';
import { openPostgresDatabase } from './postgres.ts';

describe.skipIf(!hasPostgres)(NO_POSTGRES, () => {
  describeDatabase('PostgreSQL', async () => openPostgresDatabase({ url: await freshPostgres() }));

  test('a statement that takes too long is ended, and its connection serves the next one', async () => {
    await using database = await openPostgresDatabase({
      url: await freshPostgres(),
      poolSize: 1,
      statementTimeoutMs: 100,
    });
    await expect(sql`select pg_sleep(30)`.execute(database.kysely)).rejects.toThrow('statement timeout');
    expect((await sql`select 1 as one`.execute(database.kysely)).rows).toEqual([{ one: 1 }]);
  });

  test('a transaction that waits too long for its next statement is ended and undone', async () => {
    await using database = await openPostgresDatabase({ url: await freshPostgres(), idleInTransactionMs: 100 });
    await sql`create table kept (n int)`.execute(database.kysely);
    const transaction = database.kysely.transaction().execute(async (tx) => {
      await sql`insert into kept values (1)`.execute(tx);
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await gone(database.kysely, rows[0]!.pid);
      await sql`insert into kept values (2)`.execute(tx);
    });
    await expect(transaction).rejects.toThrow(/idle-in-transaction|cannot be reached/);
    expect((await sql`select n from kept`.execute(database.kysely)).rows).toEqual([]);
  });

  test('a server that says nothing at all is given up soon after the limit', { timeout: 30_000 }, async () => {
    const url = new URL(await freshPostgres());
    await using proxy = await startFaultProxy({ host: url.hostname, port: Number(url.port) });
    url.host = `127.0.0.1:${proxy.port}`;
    await using database = await openPostgresDatabase({ url: url.href, poolSize: 1, statementTimeoutMs: 100 });
    proxy.become('half-open');
    await expect(sql`select 1`.execute(database.kysely)).rejects.toMatchObject({ code: 'database.away' });
    proxy.become('none');
    expect((await sql`select 1 as one`.execute(database.kysely)).rows).toEqual([{ one: 1 }]);
  });

  test('a transaction that is cut off when a lost server is back says that the database was away', async () => {
    const url = new URL(await freshPostgres());
    await using proxy = await startFaultProxy({ host: url.hostname, port: Number(url.port) });
    url.host = `127.0.0.1:${proxy.port}`;
    await using database = await openPostgresDatabase({ url: url.href });
    const cutOff = database.kysely.transaction().execute((tx) => sql`select pg_sleep(60)`.execute(tx));
    const settled = expect(cutOff).rejects.toMatchObject({ code: 'database.away', retryable: true, uncertain: true });
    await asleep(database.kysely);
    proxy.become('half-open');
    const given = new AbortController();
    const unheard = database.engine!.probe(given.signal).catch(() => undefined);
    given.abort();
    proxy.become('none');
    await database.engine!.probe(new AbortController().signal);
    await settled;
    await unheard;
  });

  test('a change of the schema may take longer than a statement', async () => {
    const slow = { id: 'test/0001-slow', sql: 'create table slow (n int); select pg_sleep(0.4);' };
    await using database = await createDatabase(
      { data: '', databaseUrl: await freshPostgres(), databaseStatementMs: 200 },
      { migrations: [slow] },
    );
    expect((await sql`select n from slow`.execute(database.kysely)).rows).toEqual([]);
  });
});

/** Resolves when a session is in its `pg_sleep`. */
async function asleep(kysely: Parameters<ReturnType<typeof sql>['execute']>[0]): Promise<void> {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity where wait_event = 'PgSleep'`.execute(kysely);
    if (rows.length > 0) return;
  }
}

/** Resolves when the server has ended this connection. */
async function gone(kysely: Parameters<ReturnType<typeof sql>['execute']>[0], pid: number): Promise<void> {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity where pid = ${pid}`.execute(kysely);
    if (rows.length === 0) return;
  }
}
