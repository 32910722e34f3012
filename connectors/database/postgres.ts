import { Kysely, PostgresDialect } from 'kysely';
import { Client, escapeIdentifier, Pool, type CustomTypesConfig } from 'pg';
import type { Logger } from '#core/ports/logger.ts';
import type { Database } from '#core/ports/database.ts';
import { columnParser } from './result-types.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host:5432/database` */
  url: string;
  /** connections at most, one more for `listen` */
  poolSize?: number;
  logger?: Logger | undefined;
}

const RECONNECT_MS = 1_000;

/** PostgreSQL 15 or later over a connection pool. */
export async function openPostgresDatabase({ url, poolSize = 10, logger }: PostgresOptions): Promise<Database> {
  const types: CustomTypesConfig = { getTypeParser: columnParser as CustomTypesConfig['getTypeParser'] };
  const settings = { connectionString: url, types, application_name: 'mailflex', options: '-c timezone=UTC' };
  const pool = new Pool({ ...settings, max: poolSize });
  pool.on('error', (error) =>
    logger?.warn({ code: 'database.connection_lost', error: error.message }, 'idle connection lost'),
  );
  await pool.query('select 1').catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });

  /** A connection of its own; comes back after a loss. Messages during the loss are missed: poll as a floor. */
  async function listen(channel: string, onMessage: (payload: string) => void): Promise<AsyncDisposable> {
    let client: Client | undefined;
    let timer: NodeJS.Timeout | undefined;
    let disposed = false;
    const again = () => {
      if (disposed) return;
      timer = setTimeout(() => void connect().catch(again), RECONNECT_MS).unref();
    };
    async function connect(): Promise<void> {
      const next = new Client(settings);
      next.on('error', () => {});
      next.on('end', again);
      next.on('notification', (message) => onMessage(message.payload ?? ''));
      client = next;
      await next.connect();
      await next.query(`listen ${escapeIdentifier(channel)}`);
    }
    await connect();
    return {
      async [Symbol.asyncDispose]() {
        disposed = true;
        clearTimeout(timer);
        await client?.end();
      },
    };
  }

  return { kysely, listen, [Symbol.asyncDispose]: () => kysely.destroy() };
}
