import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTenant } from '#core/db/in-tenant.ts';
import { newId } from '#core/contracts/ids.ts';
import { createTestDatabase } from '../testing.ts';
import type { EmbeddedDatabase } from './handle.ts';

let database: EmbeddedDatabase;
beforeAll(async () => {
  database = await createTestDatabase([]);
});
afterAll(() => database[Symbol.asyncDispose]());

test('using the outer handle inside a transaction fails with a clear error instead of hanging', async () => {
  const nested = { code: 'database.outer_handle_in_transaction' };
  await expect(inTenant(database, newId(), () => sql`select 1`.execute(database.kysely))).rejects.toMatchObject(nested);
  await expect(inTenant(database, newId(), () => inTenant(database, newId(), async () => 1))).rejects.toMatchObject(
    nested,
  );
  await expect(
    database.kysely
      .transaction()
      .setIsolationLevel('serializable')
      .execute(() => sql`select 1`.execute(database.kysely)),
  ).rejects.toMatchObject(nested);
  await expect(
    database.kysely.connection().execute(() => sql`select 1`.execute(database.kysely)),
  ).rejects.toMatchObject(nested);
  expect((await sql`select 1 as one`.execute(database.kysely)).rows).toEqual([{ one: 1 }]);
});

test('transactions side by side and after one another are not mistaken for nested ones', async () => {
  const one = () => inTenant(database, newId(), async (tx) => (await sql`select 1 as one`.execute(tx)).rows);
  expect(await Promise.all([one(), one(), one()])).toHaveLength(3);
  let later: Promise<unknown> | undefined;
  const { promise: committed, resolve: commit } = Promise.withResolvers<void>();
  await inTenant(database, newId(), async () => {
    later = committed.then(one);
  });
  commit();
  expect(await later).toEqual([{ one: 1 }]);
});

test('a transaction in which a statement failed is not reported as committed', async () => {
  await expect(
    database.kysely.transaction().execute(async (tx) => {
      await sql`select 1 / 0`.execute(tx).catch(() => {});
    }),
  ).rejects.toMatchObject({ code: 'database.transaction_aborted' });
});

test('more different statements than are kept prepared still give right answers', async () => {
  for (let n = 0; n < 900; n++) {
    const value = n % 450;
    const { rows } = await sql`select ${sql.raw(String(value))} + ${1}::int as v`.execute(database.kysely);
    expect(rows).toEqual([{ v: value + 1 }]);
  }
});
