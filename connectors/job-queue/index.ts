import type { PgPool } from 'bullmq';
import { Pool } from 'pg';
import { isEmbedded } from '#connectors/database/embedded/handle.ts';
import type { DatabaseConfig } from '#connectors/database/database.config.ts';
import type { Database } from '#core/ports/database.ts';
import type { JobQueue } from '#core/ports/job-queue.ts';
import type { Logger } from '#core/ports/logger.ts';
import { createBullmqJobQueue } from './bullmq.ts';
import { createEmbeddedPool, SCHEMA } from './embedded-pool.ts';
import type { JobQueueConfig } from './job-queue.config.ts';
import { createRedisJobQueue } from './redis.ts';

export { jobQueueConfig, type JobQueueConfig } from './job-queue.config.ts';

/** The only place that knows what keeps the jobs. Dispose it before the database. */
export async function createJobQueue(
  config: Pick<DatabaseConfig, 'databaseUrl'> & JobQueueConfig,
  deps: { database: Database; logger?: Logger },
): Promise<JobQueue> {
  const { database, logger } = deps;
  if (config.redisUrl) return createRedisJobQueue({ url: config.redisUrl, logger });
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
  // each queue and each worker adds a listener
  pool.setMaxListeners(0);
  pool.on('error', (error) => options.logger?.warn({ error: error.message }, 'idle connection of the jobs lost'));
  // lost while it is in use: unheard, that would end the process
  pool.on('connect', (client) => client.on('error', () => {}));
  return createBullmqJobQueue({
    ...options,
    pool: pool as unknown as PgPool,
    schema: SCHEMA,
    onClose: () => pool.end(),
  });
}
