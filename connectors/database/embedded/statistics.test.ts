import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import { inTenant, tenantTable } from '#core/db/in-tenant.ts';
import type { Tx } from '#core/ports/database.ts';
import { createTestDatabase } from '../testing.ts';
import { analyzeChanged } from './statistics.ts';

const migrations = [
  {
    id: 'test/0001-letters',
    sql: `
      create table letters (id uuid primary key, tenant_id uuid not null, n int not null);
      create index letters_by_number on letters (tenant_id, n);
      ${tenantTable('letters')}`,
  },
];

test('a statement kept since its table was empty is planned anew when the table has grown', async () => {
  await using database = await createTestDatabase(migrations);
  const tenant = newId();
  const within = <Row>(query: ReturnType<typeof sql<Row>>) =>
    inTenant(database, tenant, async (tx: Tx<unknown>) => (await query.execute(tx)).rows);
  const plan = async () => {
    const rows = await within(sql<Record<string, string>>`
      explain (costs off) execute find_letters (${sql.lit(`{${newId()}}`)})`);
    return rows.map((row) => Object.values(row)[0]).join('\n');
  };
  await sql`set plan_cache_mode = force_generic_plan`.execute(database.kysely);
  await within(sql`prepare find_letters (uuid[]) as select n from letters where id = any($1)`);
  // all letters of the tenant are looked at
  expect(await plan()).toContain('letters_by_number');

  await within(sql`
    insert into letters select gen_random_uuid(), ${tenant}::uuid, n from generate_series(1, 5000) as listed (n)`);
  // the counts of changed rows are told once a second
  await vi.waitFor(async () => expect(await analyzeChanged({ database })).toContain('public.letters'), {
    timeout: 10_000,
    interval: 200,
  });
  expect(await plan()).not.toContain('letters_by_number');
  expect(await analyzeChanged({ database })).not.toContain('public.letters');
});
