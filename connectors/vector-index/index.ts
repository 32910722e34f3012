import type { Database } from '#core/ports/database.ts';
import type { Embedder } from '#core/ports/embedder.ts';
import type { VectorIndex } from '#core/ports/vector-index.ts';
import { createEmbeddedVectorIndex } from './embedded.ts';

export { vectorIndexMigrations } from './vector-index.migrations.ts';

/** The only place that knows which vector index runs. */
export function createVectorIndex(deps: {
  database: Database;
  embedder: Pick<Embedder, 'model' | 'dimensions'>;
}): VectorIndex {
  const { model, dimensions } = deps.embedder;
  return createEmbeddedVectorIndex({ database: deps.database, model, dimensions });
}
