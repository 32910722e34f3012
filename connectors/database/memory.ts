import { PGlite } from '@electric-sql/pglite';
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
} from 'kysely';
import type { Database } from '#core/ports/database.ts';

/** PostgreSQL in memory, in this thread: for tests. */
export async function openMemoryDatabase(image?: Blob): Promise<Database> {
  const pglite = await PGlite.create(image ? { loadDataDir: image } : {});
  const parsers = { 20: String, 1082: String, 1114: String };
  let last: Promise<unknown> = Promise.resolve();
  const connection = (release: () => void): DatabaseConnection & { release: () => void } => ({
    release,
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      if (query.query.kind === 'RawNode' && query.parameters.length === 0) {
        const results = await pglite.exec(query.sql, { parsers });
        const result = results.at(-1);
        return { rows: (result?.rows ?? []) as R[], numAffectedRows: BigInt(result?.affectedRows ?? 0) };
      }
      const parameters = query.parameters.map((value) => (value instanceof Date ? value.toISOString() : value));
      const result = await pglite.query<R>(query.sql, parameters, { parsers });
      return { rows: result.rows, numAffectedRows: BigInt(result.affectedRows ?? 0) };
    },
    // oxlint-disable-next-line require-yield
    async *streamQuery() {
      throw new Error('streaming is not offered');
    },
  });
  const kysely = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createDriver: () => ({
        init: async () => {},
        async acquireConnection() {
          const before = last;
          const { promise, resolve } = Promise.withResolvers<void>();
          last = promise;
          await before;
          return connection(resolve);
        },
        async beginTransaction() {
          await pglite.exec('begin');
        },
        async commitTransaction() {
          await pglite.exec('commit');
        },
        async rollbackTransaction() {
          await pglite.exec('rollback');
        },
        async releaseConnection(held) {
          (held as unknown as { release: () => void }).release();
        },
        destroy: () => pglite.close(),
      }),
    },
  });
  return { kysely, [Symbol.asyncDispose]: () => kysely.destroy() };
}

/** An image of an empty cluster, as `openMemoryDatabase` and the embedded engine load it. */
export async function createEmptyImage(): Promise<Blob> {
  await using pglite = await PGlite.create();
  return pglite.dumpDataDir('none');
}
