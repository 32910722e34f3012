import type { Database } from '#core/ports/database.ts';
import type { Embedder } from '#core/ports/embedder.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { VectorIndex } from '#core/ports/vector-index.ts';
import { createEmbeddedVectorIndex } from './embedded.ts';
import type { VectorIndexConfig } from './vector-index.config.ts';

export { vectorIndexConfig, type VectorIndexConfig } from './vector-index.config.ts';
export { vectorIndexMigrations } from './vector-index.migrations.ts';

/** The only place that knows which vector index runs. Dispose it before the database. */
export async function createVectorIndex(
  config: VectorIndexConfig,
  deps: { database: Database; embedder: Pick<Embedder, 'model' | 'dimensions'>; logger?: Logger },
): Promise<VectorIndex & AsyncDisposable> {
  const { database, logger } = deps;
  const { model, dimensions } = deps.embedder;
  if (config.qdrantUrl) {
    const { openQdrantVectorIndex } = await import('./qdrant.ts');
    const { qdrantUrl: url, qdrantApiKey: apiKey } = config;
    return openQdrantVectorIndex({ url, apiKey, database, model, dimensions, logger });
  }
  return {
    ...createEmbeddedVectorIndex({ database, model, dimensions }),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
