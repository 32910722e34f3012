import { Socket } from 'node:net';
import { Kysely, PostgresDialect } from 'kysely';
import { Client, escapeIdentifier, Pool, type CustomTypesConfig } from 'pg';
import type { Logger } from '#core/ports/logger.ts';
import type { Database } from '#core/ports/database.ts';
import type { Engine } from '#core/ports/engine.ts';
import { keptProbe } from '../kept-probe.ts';
import { columnParser } from './result-types.ts';
import { createTrustedPool } from './trusted-pool.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host:5432/database` */
  url: string;
  /** connections at most, one more for `listen` */
  poolSize?: number;
  /** the server ends a statement that takes longer, and Mailflex gives up its connection soon after. Default 0: no limit */
  statementTimeoutMs?: number;
  /** the server ends a transaction that waits so long for its next statement. Default 0: no limit */
  idleInTransactionMs?: number;
  logger?: Logger | undefined;
}

const RECONNECT_MS = 1_000;
/** Beyond the server's own limit: a server that does not even say so is behind a dead connection. */
const NO_WORD_MS = 5_000;
const KEEP_ALIVE_MS = 10_000;
/** Until a connection is made or one of the pool is free. */
const CONNECTION_MS = 30_000;

/** PostgreSQL 15 or later over a connection pool. */
export async function openPostgresDatabase(options: PostgresOptions): Promise<Database> {
  const { url, poolSize = 10, statementTimeoutMs = 0, idleInTransactionMs = 0, logger } = options;
  const types: CustomTypesConfig = { getTypeParser: columnParser as CustomTypesConfig['getTypeParser'] };
  const settings = { connectionString: url, types, application_name: 'mailflex', options: '-c timezone=UTC' };
  const pool = new Pool({
    ...settings,
    max: poolSize,
    connectionTimeoutMillis: CONNECTION_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    ...(statementTimeoutMs > 0 ? { query_timeout: statementTimeoutMs + NO_WORD_MS } : {}),
  });
  pool.on('error', (error) =>
    logger?.warn({ code: 'database.connection_lost', error: error.message }, 'idle connection lost'),
  );
  const trusted = createTrustedPool(pool);
  // one that is lost while a transaction holds it tells itself so; unheard, that would end the process
  pool.on('connect', (client) => client.on('error', () => {}));
  await pool.query('select 1').catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: trusted }) });

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
      const next = new Client({ ...settings, keepAlive: true, keepAliveInitialDelayMillis: KEEP_ALIVE_MS });
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

  const probe = postgresEngine(settings);
  let lost = false;
  const onLoss = () => {
    // once for each loss: connections made while the server comes back are good ones
    if (!lost) trusted.lost();
    lost = true;
  };
  return {
    kysely,
    listen,
    engine: {
      name: probe.name,
      async probe(signal) {
        // a probe that hears nothing is aborted, and may never end
        signal.addEventListener('abort', onLoss, { once: true });
        try {
          await probe.probe(signal);
          if (lost && !signal.aborted) trusted.back();
          lost = signal.aborted;
        } catch (error) {
          onLoss();
          throw error;
        } finally {
          signal.removeEventListener('abort', onLoss);
        }
      },
    },
    async [Symbol.asyncDispose]() {
      probe[Symbol.dispose]();
      await kysely.destroy();
    },
  };
}

function postgresEngine(settings: ConstructorParameters<typeof Client>[0] & object): Engine & Disposable {
  return keptProbe({
    name: 'PostgreSQL',
    make() {
      const socket = new Socket();
      const client = new Client({ ...settings, application_name: 'mailflex-probe', stream: () => socket });
      // told to whoever asks; without a listener it would end the process
      client.on('error', () => {});
      return { client, socket };
    },
    open: ({ client }) => client.connect(),
    async ask({ client }) {
      const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
      if (rows[0]?.standby) throw new Error('it is a standby that takes no writes');
    },
    giveUp: ({ socket }) => socket.destroy(),
  });
}
