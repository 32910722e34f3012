import { createBlobStore } from '#connectors/blob-store/index.ts';
import { createDatabase } from '#connectors/database/index.ts';
import { createEmbedder } from '#connectors/embedder/index.ts';
import { createEventLog } from '#connectors/event-log/index.ts';
import { createJobQueue } from '#connectors/job-queue/index.ts';
import { createVectorIndex } from '#connectors/vector-index/index.ts';
import type { BlobStore } from '#core/ports/blob-store.ts';
import { systemClock, type Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { Embedder } from '#core/ports/embedder.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { JobQueue } from '#core/ports/job-queue.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { VectorIndex } from '#core/ports/vector-index.ts';
import type { Config } from './config.ts';
import { allMigrations } from './migrations.ts';

export interface Ports {
  clock: Clock;
  database: Database;
  blobs: BlobStore;
  eventLog: EventLog;
  jobQueue: JobQueue;
  vectorIndex: VectorIndex;
  embedder: Embedder;
}

/** The infrastructure of this process; what is overridden is neither opened nor closed here. */
export async function createPorts(
  config: Config,
  logger: Logger,
  overrides: Partial<Ports>,
  stack: AsyncDisposableStack,
): Promise<Ports> {
  const database =
    overrides.database ?? stack.use(await createDatabase(config.database, { logger, migrations: allMigrations }));
  const embedder = overrides.embedder ?? createEmbedder(config.embedder);
  return {
    clock: overrides.clock ?? systemClock,
    database,
    blobs: overrides.blobs ?? (await createBlobStore({ ...config.blobStore, data: config.database.data })),
    eventLog: overrides.eventLog ?? stack.use(await createEventLog(config.eventLog, { database, logger })),
    jobQueue:
      overrides.jobQueue ??
      stack.use(await createJobQueue({ ...config.database, ...config.jobQueue }, { database, logger })),
    vectorIndex:
      overrides.vectorIndex ?? stack.use(await createVectorIndex(config.vectorIndex, { database, embedder, logger })),
    embedder,
  };
}
