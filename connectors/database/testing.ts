import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coreMigrations } from '#core/db/core.migrations.ts';
import { migrate } from '#core/db/migrate.ts';
import type { Migration } from '#core/ports/database.ts';
import { startEngine } from './embedded/engine.ts';
import { createEmbeddedHandle, type EmbeddedDatabase } from './embedded/handle.ts';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/mailflex');
const IMAGE = join(CACHE, 'empty-cluster.tar');

/**
 * A database in memory with `coreMigrations` and these, of its own for each call; dispose it (`await using`). The empty
 * cluster is made once per checkout and kept in `node_modules/.cache/mailflex`.
 */
export async function createTestDatabase(migrations: readonly Migration[]): Promise<EmbeddedDatabase> {
  const image = await readFile(IMAGE).catch(makeImage);
  const engine = await startEngine({ image: new Blob([image]) });
  const database = createEmbeddedHandle(engine);
  await migrate(database, [...coreMigrations, ...migrations]);
  return database;
}

async function makeImage(): Promise<Uint8Array<ArrayBuffer>> {
  const engine = await startEngine({});
  const image = await engine.dump();
  await engine.close();
  await mkdir(CACHE, { recursive: true });
  const temporary = `${IMAGE}.${process.pid}.${performance.now()}`;
  await writeFile(temporary, image);
  await rename(temporary, IMAGE);
  return image;
}
