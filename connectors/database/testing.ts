import { coreMigrations } from '#core/db/core.migrations.ts';
import { migrate } from '#core/db/migrate.ts';
import type { Migration } from '#core/ports/database.ts';
import { startEngine } from './embedded/engine.ts';
import { createEmbeddedHandle, type EmbeddedDatabase } from './embedded/handle.ts';
import { emptyClusterImage } from './embedded/image.ts';

/**
 * A database in memory with `coreMigrations` and these, of its own for each call; dispose it (`await using`). The empty
 * cluster is made once per checkout and kept in `node_modules/.cache/mailflex`.
 */
export async function createTestDatabase(migrations: readonly Migration[]): Promise<EmbeddedDatabase> {
  const engine = await startEngine({ image: new Blob([await emptyClusterImage()]) });
  const database = createEmbeddedHandle(engine);
  await migrate(database, [...coreMigrations, ...migrations]);
  return database;
}
