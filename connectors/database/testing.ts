import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coreMigrations } from '#core/db/core.migrations.ts';
import { migrate } from '#core/db/migrate.ts';
import type { Database, Migration } from '#core/ports/database.ts';
import { createEmptyImage, openMemoryDatabase } from './memory.ts';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/mailflex');
const IMAGE = join(CACHE, 'empty-cluster.tar');

/**
 * A database in memory with `coreMigrations` and these, of its own for each call; dispose it (`await using`). The empty cluster is made once
 * per checkout and kept in `node_modules/.cache/mailflex`.
 */
export async function createTestDatabase(migrations: readonly Migration[]): Promise<Database> {
  const image = await readFile(IMAGE).then((bytes) => new Blob([bytes]), makeImage);
  const database = await openMemoryDatabase(image);
  await migrate(database, [...coreMigrations, ...migrations]);
  return database;
}

async function makeImage(): Promise<Blob> {
  const image = await createEmptyImage();
  await mkdir(CACHE, { recursive: true });
  const temporary = `${IMAGE}.${process.pid}.${performance.now()}`;
  await writeFile(temporary, Buffer.from(await image.arrayBuffer()));
  await rename(temporary, IMAGE);
  return image;
}
