import { createHash } from 'node:crypto';
import { access, mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createGunzip, gunzip, gzip } from 'node:zlib';
import { migrate } from '#core/db/migrate.ts';
import type { Migration } from '#core/ports/database.ts';
import { startEngine } from './engine.ts';
import { createEmbeddedHandle } from './handle.ts';

const CACHE = join(import.meta.dirname, '../../../node_modules/.cache/mailflex');

/**
 * A tar of a cluster with these migrations applied, from the cache in `node_modules/.cache/mailflex` or made now. A cache
 * that cannot be written is no error.
 */
export async function clusterImage(migrations: readonly Migration[]): Promise<Uint8Array<ArrayBuffer>> {
  if (migrations.length === 0) return emptyClusterImage();
  const file = await imageFile('migrated', migrations, 'tar.gz');
  const cached = await readFile(file).catch(() => undefined);
  if (cached) return new Uint8Array(await promisify(gunzip)(cached));
  const engine = await startEngine({ image: new Blob([await emptyClusterImage()]) });
  await using database = createEmbeddedHandle(engine);
  await migrate(database, migrations);
  const image = await engine.dump();
  await writeWhole(file, await promisify(gzip)(image, { level: 4 })).catch(() => {});
  return image;
}

/** The same as a stream of its bytes. */
export async function* readClusterImage(migrations: readonly Migration[]): AsyncGenerator<Buffer> {
  const file = await prebuildImage(migrations);
  const cached = await open(file).catch(() => undefined);
  if (!cached) {
    const image = await clusterImage(migrations);
    yield Buffer.from(image.buffer, image.byteOffset, image.byteLength);
    return;
  }
  const bytes = cached.createReadStream();
  if (!file.endsWith('.gz')) {
    yield* bytes;
    return;
  }
  const unpacked = createGunzip();
  bytes.on('error', (error) => unpacked.destroy(error));
  yield* bytes.pipe(unpacked);
}

/** Makes sure that the image of these migrations is in the cache, so that a first start is fast. Returns its path. */
export async function prebuildImage(migrations: readonly Migration[]): Promise<string> {
  const file = await (migrations.length === 0
    ? imageFile('empty', [], 'tar')
    : imageFile('migrated', migrations, 'tar.gz'));
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (!there) await clusterImage(migrations);
  return file;
}

/** A cluster without tables. Making it takes 3 to 10 s (initdb in WebAssembly); kept unpacked, which loads twice as fast. */
export async function emptyClusterImage(): Promise<Uint8Array<ArrayBuffer>> {
  const file = await imageFile('empty', [], 'tar');
  const cached = await readFile(file).catch(() => undefined);
  if (cached) return cached;
  const engine = await startEngine({});
  const image = await engine.dump();
  await engine.close();
  await writeWhole(file, image).catch(() => {});
  return image;
}

async function imageFile(kind: string, migrations: readonly Migration[], extension: string): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@electric-sql/pglite'));
  const { version } = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8')) as {
    version: string;
  };
  const key = createHash('sha256').update(JSON.stringify([version, migrations.map(({ id, sql }) => [id, sql])]));
  return join(CACHE, `cluster-${kind}-${key.digest('hex').slice(0, 16)}.${extension}`);
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.${performance.now()}`;
  await writeFile(temporary, bytes);
  await rename(temporary, file);
}
