import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTenant, tenantTable } from '#core/db/in-tenant.ts';
import { createTestDatabase } from './testing.ts';

const migrations = [
  {
    id: 'test/0001-things',
    sql: `create table things (id int primary key, tenant_id uuid not null, at timestamptz, j jsonb, n bigint); ${tenantTable('things')}`,
  },
];
interface Tables {
  things: { id: number; tenant_id: string; at: Date; j: { a: number } | string; n: string };
}
const tenant = '00000000-0000-8000-8000-000000000001';

test('a test database is migrated and keeps tenants apart', async () => {
  await using database = await createTestDatabase(migrations);
  const at = new Date('2026-01-02T03:04:05.678Z');
  await inTenant<Tables, unknown>(database, tenant, (tx) =>
    tx
      .insertInto('things')
      .values({ id: 1, tenant_id: tenant, at, j: JSON.stringify({ a: 1 }), n: '12345678901234' })
      .execute(),
  );
  const read = (who: string) =>
    inTenant<Tables, unknown>(database, who, (tx) => tx.selectFrom('things').selectAll().execute());
  expect(await read(tenant)).toEqual([{ id: 1, tenant_id: tenant, at, j: { a: 1 }, n: '12345678901234' }]);
  expect(await read('00000000-0000-8000-8000-000000000002')).toEqual([]);
  await expect(sql`select * from nothing`.execute(database.kysely)).rejects.toMatchObject({ code: '42P01' });
});
