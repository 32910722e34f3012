import { sql } from 'kysely';
import { openEmbeddedDatabase } from '../embedded.ts';

/** Run by `embedded.test.ts` as a process of its own, to be killed. */
const database = await openEmbeddedDatabase({
  directory: process.argv[2]!,
  migrations: [{ id: 'test/0001-rows', sql: 'create table if not exists rows (n int primary key)' }],
});
const { rows } = await sql<{ next: number }>`select coalesce(max(n) + 1, 0) as next from rows`.execute(database.kysely);
for (let n = rows[0]!.next; ; n++) {
  await sql`insert into rows values (${n})`.execute(database.kysely);
  process.send!(n);
}
