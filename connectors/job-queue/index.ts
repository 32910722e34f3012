import type { PgPool } from 'bullmq';
import { Pool } from 'pg';
import { isEmbedded } from '#connectors/database/embedded/handle.ts';
import type { DatabaseConfig } from '#connectors/database/database.config.ts';
import type { Database } from '#core/ports/database.ts';
import type { JobQueue } from '#core/ports/job-queue.ts';
import type { Logger } from '#core/ports/logger.ts';
import { createBullmqJobQueue } from './bullmq.ts';
import { createEmbeddedPool, SCHEMA } from './embedded-pool.ts';

/** The only place that knows what keeps the jobs. Dispose it before the database. */
export async function createJobQueue(
  config: Pick<DatabaseConfig, 'databaseUrl'>,
  deps: { database: Database; logger?: Logger },
): Promise<JobQueue> {
  const { database, logger } = deps;
  if (isEmbedded(database)) {
    return createBullmqJobQueue({ pool: createEmbeddedPool(database), schema: SCHEMA, logger });
  }
  return createPostgresJobQueue(config.databaseUrl!, { logger });
}

export async function createPostgresJobQueue(
  url: string,
  options: { logger?: Logger | undefined; lockMs?: number },
): Promise<JobQueue> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'mailflex-jobs',
    keepAlive: true,
    options: `-c search_path=${SCHEMA} -c timezone=UTC`,
  });
  return createBullmqJobQueue({
    ...options,
    pool: pool as unknown as PgPool,
    schema: SCHEMA,
    onClose: () => pool.end(),
  });
}
