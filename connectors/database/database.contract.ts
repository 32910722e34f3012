import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import { coreMigrations } from '#core/db/core.migrations.ts';
import { asSystem, inTenant, tenantTable } from '#core/db/in-tenant.ts';
import { migrate } from '#core/db/migrate.ts';
import type { Database, Migration } from '#core/ports/database.ts';

interface Tables {
  things: { id: string; tenant_id: string; name: string; size: number };
}

const migrations: Migration[] = [
  ...coreMigrations,
  {
    id: 'contract/0001-things',
    sql: `
      create table things (id uuid primary key, tenant_id uuid not null, name text not null, size int not null check (size >= 0));
      ${tenantTable('things')}`,
  },
];

/** What every adapter of the Database port does. `open` gives an empty database. */
export function describeDatabase(engine: string, open: () => Promise<Database>): void {
  describe(`the database (${engine})`, () => {
    let database: Database;
    const tenant = newId();
    const add = (name: string, owner = tenant, as = owner) =>
      inTenant<Tables, void>(database, as, async (tx) => {
        await tx.insertInto('things').values({ id: newId(), tenant_id: owner, name, size: 1 }).execute();
      });
    const names = (as = tenant) =>
      inTenant<Tables, string[]>(database, as, async (tx) =>
        (await tx.selectFrom('things').select('name').orderBy('name').execute()).map((row) => row.name),
      );

    beforeAll(async () => {
      database = await open();
      await migrate(database, migrations);
    });
    afterAll(async () => database?.[Symbol.asyncDispose]());

    test('applies a migration once and refuses a changed one', async () => {
      expect(await migrate(database, migrations)).toEqual([]);
      const more = [
        ...migrations,
        { id: 'contract/0002-more', sql: 'create table more (id int); create index on more (id)' },
      ];
      expect(await migrate(database, more)).toEqual(['contract/0002-more']);
      await expect(
        migrate(database, [...migrations, { id: 'contract/0002-more', sql: 'create table more (id bigint)' }]),
      ).rejects.toMatchObject({ code: 'database.migration_changed', details: { id: 'contract/0002-more' } });
    });

    test('leaves nothing of a migration that fails, and goes on from there', async () => {
      const broken = { id: 'contract/0003-broken', sql: 'create table half (id int); create table half (id int)' };
      await expect(migrate(database, [...migrations, broken])).rejects.toMatchObject({ code: '42P07' });
      expect(await migrate(database, [...migrations, { ...broken, sql: 'create table half (id int)' }])).toEqual([
        broken.id,
      ]);
    });

    test('keeps what was committed and nothing of what was rolled back', async () => {
      await add('committed');
      await expect(
        inTenant<Tables, void>(database, tenant, async (tx) => {
          await tx
            .insertInto('things')
            .values({ id: newId(), tenant_id: tenant, name: 'rolled back', size: 1 })
            .execute();
          throw new Error('changed my mind');
        }),
      ).rejects.toThrow('changed my mind');
      await expect(inTenant(database, tenant, () => Promise.reject(new Error('before any statement')))).rejects.toThrow(
        'before any statement',
      );
      expect(await names()).toEqual(['committed']);
    });

    test('shows and lets write only the rows of the tenant', async () => {
      const [one, other] = [newId(), newId()];
      await add('mine', one);
      expect(await names(one)).toEqual(['mine']);
      expect(await names(other)).toEqual([]);
      await expect(add('smuggled', one, other)).rejects.toMatchObject({ code: '42501' });
      const changed = await inTenant<Tables, unknown>(database, other, (tx) =>
        tx.updateTable('things').set({ name: 'taken' }).where('tenant_id', '=', one).executeTakeFirst(),
      );
      expect(changed).toMatchObject({ numUpdatedRows: 0n });
      expect(await names(one)).toEqual(['mine']);
    });

    test('refuses the tenant role without a tenant instead of showing everything', async () => {
      await expect(
        asSystem<Tables, unknown>(database, async (tx) => {
          await sql`set local role mailflex_app`.execute(tx);
          return tx.selectFrom('things').selectAll().execute();
        }),
      ).rejects.toHaveProperty('code');
      await expect(
        inTenant(database, tenant, (tx) => sql`select * from schema_migrations`.execute(tx)),
      ).rejects.toMatchObject({ code: '42501' });
    });

    test('forgets role and tenant at the end of the transaction', async () => {
      await add('before');
      const { rows } = await sql`
        select current_user = session_user as owner, coalesce(current_setting('app.tenant_id', true), '') as tenant
      `.execute(database.kysely);
      expect(rows).toEqual([{ owner: true, tenant: '' }]);
    });

    test('gives values back as they were stored', async () => {
      const at = new Date('2026-03-29T01:30:00.123Z');
      const bytes = Uint8Array.from([0, 255, 92, 39, 10]);
      const odd = 'a"b\\c,{d} é 🦊\n';
      for (let round = 0; round < 2; round++) {
        const { rows } = await sql<Record<string, unknown>>`
          select ${true}::bool as bool, ${42}::int as int, ${'9007199254740993'}::bigint as big, ${1.5}::float8 as float,
            ${'12345678901234567890.5'}::numeric as num, ${odd}::text as text, ${at}::timestamptz as at,
            ${'2026-03-29'}::date as day, ${JSON.stringify({ a: [1, null, odd] })}::jsonb as json, ${bytes}::bytea as bytes,
            ${tenant}::uuid as id, ${[odd, 'NULL', '']}::text[] as texts, ${[1, 2]}::int[] as ints,
            ${[tenant]}::uuid[] as ids, ${null}::text as nothing, ${[]}::text[] as empty, array[${at}::timestamptz] as times
        `.execute(database.kysely);
        const { bytes: stored, ...others } = rows[0]!;
        expect(new Uint8Array(stored as Uint8Array)).toEqual(bytes);
        expect(others).toEqual({
          bool: true,
          int: 42,
          big: '9007199254740993',
          float: 1.5,
          num: '12345678901234567890.5',
          text: odd,
          at,
          day: '2026-03-29',
          json: { a: [1, null, odd] },
          id: tenant,
          texts: [odd, 'NULL', ''],
          ints: [1, 2],
          ids: [tenant],
          nothing: null,
          empty: [],
          times: [at],
        });
      }
    });

    test('stores and returns five megabytes', async () => {
      const bytes = Buffer.alloc(5_000_000, 'mail');
      bytes[4_999_999] = 0;
      await sql`create table blobs (id int, bytes bytea, text text)`.execute(database.kysely);
      await sql`insert into blobs values (1, ${bytes}, ${'é'.repeat(2_500_000)})`.execute(database.kysely);
      const { rows } = await sql<{
        bytes: Buffer;
        text: string;
      }>`select bytes, text from blobs where id = ${1}`.execute(database.kysely);
      expect(bytes.equals(rows[0]!.bytes)).toBe(true);
      expect(rows[0]!.text.length).toBe(2_500_000);
    });

    test('reports errors with their SQLSTATE and constraint', async () => {
      const id = newId();
      const insert = (size: number) =>
        inTenant<Tables, unknown>(database, tenant, (tx) =>
          tx.insertInto('things').values({ id, tenant_id: tenant, name: 'x', size }).execute(),
        );
      await insert(1);
      await expect(insert(1)).rejects.toMatchObject({ code: '23505', constraint: 'things_pkey', table: 'things' });
      await expect(insert(-1)).rejects.toMatchObject({ code: '23514', constraint: 'things_size_check' });
      await expect(sql`select * from nowhere`.execute(database.kysely)).rejects.toMatchObject({ code: '42P01' });
      await expect(sql`selec 1`.execute(database.kysely)).rejects.toMatchObject({ code: '42601' });
      await expect(sql`select 1 / ${0}::int`.execute(database.kysely)).rejects.toMatchObject({ code: '22012' });
      expect((await sql`select 1 as one`.execute(database.kysely)).rows).toEqual([{ one: 1 }]);
    });

    test('counts the rows that a statement changed', async () => {
      const owner = newId();
      await add('a', owner);
      await add('b', owner);
      const result = await inTenant<Tables, { numUpdatedRows: bigint }>(database, owner, (tx) =>
        tx.updateTable('things').set({ size: 2 }).executeTakeFirstOrThrow(),
      );
      expect(result.numUpdatedRows).toBe(2n);
    });

    test('serves many callers at once without mixing their transactions', async () => {
      const owners = Array.from({ length: 30 }, () => newId());
      await Promise.all(
        owners.map((owner, index) =>
          inTenant<Tables, void>(database, owner, async (tx) => {
            await tx
              .insertInto('things')
              .values({ id: newId(), tenant_id: owner, name: `n${index}`, size: 0 })
              .execute();
            await tx.updateTable('things').set({ size: index }).execute();
            if (index % 3 === 0) throw new Error('rolled back');
          }).catch((error: Error) => expect(error.message).toBe('rolled back')),
        ),
      );
      const counts = await Promise.all(owners.map(async (owner) => (await names(owner)).length));
      expect(counts).toEqual(owners.map((_, index) => (index % 3 === 0 ? 0 : 1)));
    });

    test('takes new columns of a table whose statements were used before', async () => {
      await sql`create table growing (a int)`.execute(database.kysely);
      await sql`insert into growing values (${1})`.execute(database.kysely);
      const read = () => sql`select * from growing where a = ${1}`.execute(database.kysely);
      expect((await read()).rows).toEqual([{ a: 1 }]);
      await migrate(database, [
        ...migrations,
        { id: 'contract/0009-b', sql: 'alter table growing add b int default 2' },
      ]);
      expect((await read()).rows).toEqual([{ a: 1, b: 2 }]);
    });

    test('wakes a listener when, and only when, the notifying transaction commits', async () => {
      if (!database.listen) return;
      const heard: string[] = [];
      const { promise, resolve } = Promise.withResolvers<void>();
      await using _listener = await database.listen('contract.channel', (payload) => {
        heard.push(payload);
        if (payload === 'committed') resolve();
      });
      const notify = (payload: string) =>
        inTenant(database, tenant, async (tx) => {
          await sql`select pg_notify('contract.channel', ${payload})`.execute(tx);
          if (payload === 'rolled back') throw new Error(payload);
        });
      await expect(notify('rolled back')).rejects.toThrow('rolled back');
      await notify('committed');
      await promise;
      expect(heard).toEqual(['committed']);
    });
  });
}
