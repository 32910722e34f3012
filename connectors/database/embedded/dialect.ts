import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { defineError } from '#core/contracts/errors.ts';
import type { NestingGuard } from './nesting.ts';
import type { Session } from './session.ts';
import type { Turns } from './turns.ts';
import type { StatementResult } from './wire-reader.ts';

export const transactionAborted = defineError({
  code: 'database.transaction_aborted',
  status: 500,
  message: 'A statement of the transaction had failed, so that PostgreSQL rolled it back instead of committing it.',
});
const streamingNotOffered = defineError({
  code: 'database.streaming_not_offered',
  status: 500,
  message: 'The database does not stream results; read in pages.',
});

/** A statement that starts with this is sent together with the next one, and its result is dropped. */
const DEFERRED = '/* defer */';

interface Turn extends DatabaseConnection {
  release(): void;
}

/** Kysely on the one session of the embedded engine: whoever holds a connection holds the session. */
export function createEmbeddedDialect(deps: { session: Session; turns: Turns; nesting: NestingGuard }): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createDriver: () => createDriver(deps),
  };
}

function createDriver({ session, turns, nesting }: Parameters<typeof createEmbeddedDialect>[0]): Driver {
  async function executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (query.sql.startsWith(DEFERRED)) {
      session.defer(query.sql, query.parameters);
      return { rows: [] };
    }
    const script = query.query.kind === 'RawNode' && query.parameters.length === 0;
    const result = script ? await session.script(query.sql) : await session.query(query.sql, query.parameters);
    const affected = affectedRows(result);
    return { rows: result.rows as Row[], ...(affected === undefined ? {} : { numAffectedRows: affected }) };
  }

  return {
    async init() {},
    async acquireConnection() {
      nesting.check();
      const release = await turns.take();
      const turn: Turn = {
        release,
        executeQuery,
        streamQuery() {
          throw streamingNotOffered();
        },
      };
      return turn;
    },
    async beginTransaction(_, settings: TransactionSettings) {
      const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
      const access = settings.accessMode ? ` ${settings.accessMode}` : '';
      session.defer(`begin${level}${access}`, []);
    },
    async commitTransaction() {
      const { tag } = await session.query('commit', []);
      if (tag === 'ROLLBACK') throw transactionAborted();
    },
    async rollbackTransaction() {
      session.dropDeferred();
      await session.query('rollback', []);
    },
    async releaseConnection(connection) {
      session.dropDeferred();
      (connection as Turn).release();
    },
    async destroy() {},
  };
}

function affectedRows({ tag }: StatementResult): bigint | undefined {
  if (!/^(INSERT|UPDATE|DELETE|MERGE) /.test(tag)) return undefined;
  return BigInt(tag.slice(tag.lastIndexOf(' ') + 1));
}
