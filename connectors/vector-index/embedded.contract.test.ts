import { createTestDatabase } from '#connectors/database/testing.ts';
import { createEmbeddedVectorIndex } from './embedded.ts';
import { vectorIndexContract } from './vector-index.contract.ts';
import { vectorIndexMigrations } from './vector-index.migrations.ts';

vectorIndexContract('embedded', async () => {
  const database = await createTestDatabase(vectorIndexMigrations);
  return { database, create: () => createEmbeddedVectorIndex({ database, model: 'test/1', dimensions: 8 }) };
});
