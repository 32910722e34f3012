import { resolve } from 'node:path';
import { migrate } from '#core/db/migrate.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Database, Migration } from '#core/ports/database.ts';
import { reachEngine } from '../reach-engine.ts';
import type { DatabaseConfig } from './database.config.ts';
import { openEmbeddedDatabase } from './embedded/embedded.ts';
import { openPostgresDatabase } from './postgres.ts';

export { databaseConfig, type DatabaseConfig } from './database.config.ts';
export { prebuildImage } from './embedded/image.ts';

/**
 * Opens the database that the configuration names and applies the migrations: the only place that knows which engine
 * runs. Errors: `database.in_use`, `engine.unreachable`, `database.migration_changed`.
 */
export async function createDatabase(
  config: Pick<DatabaseConfig, 'data' | 'databaseUrl'> & Partial<DatabaseConfig>,
  deps: { logger?: Logger; migrations: readonly Migration[] },
): Promise<Database> {
  const { logger, migrations } = deps;
  const url = config.databaseUrl;
  if (!url) {
    return migrated(await openEmbeddedDatabase({ directory: resolve(config.data), migrations, logger }), deps);
  }
  const server = { env: 'MAILFLEX_DATABASE_URL', address: url };
  // a schema change may take as long as it needs
  await using patient = await reachEngine(server, () => openPostgresDatabase({ url, poolSize: 1, logger }));
  await migrated(patient, deps);
  const { databasePool: poolSize, databaseStatementMs, databaseIdleMs } = config;
  const limits = { statementTimeoutMs: databaseStatementMs ?? 0, idleInTransactionMs: databaseIdleMs ?? 0 };
  return reachEngine(server, () => openPostgresDatabase({ url, ...(poolSize ? { poolSize } : {}), ...limits, logger }));
}

async function migrated(
  database: Database,
  { logger, migrations }: { logger?: Logger; migrations: readonly Migration[] },
): Promise<Database> {
  try {
    const applied = await migrate(database, migrations);
    if (applied.length > 0) logger?.info({ applied }, 'migrations applied');
    return database;
  } catch (error) {
    await database[Symbol.asyncDispose]();
    throw error;
  }
}
