import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '#core/ports/logger.ts';
import type { Migration } from '#core/ports/database.ts';
import { lockDirectory } from './directory-lock.ts';
import { startEngineThread } from './engine-thread.ts';
import { createEmbeddedHandle, type EmbeddedDatabase } from './handle.ts';
import { readClusterImage } from './image.ts';
import { keepStatistics } from './statistics.ts';
import { unpack } from './unpack.ts';

export interface EmbeddedOptions {
  /** holds `postgres/` (the cluster) and `postgres.lock` */
  directory: string;
  /** an empty directory starts from the prebuilt image of these; `migrate` applies what is missing */
  migrations: readonly Migration[];
  logger?: Logger | undefined;
  /** see `startEngineThread` */
  stuckMs?: number;
}

const CLUSTER = 'postgres';
const UNFINISHED = 'postgres.new-';

/**
 * Opens the embedded PostgreSQL on a directory, which it makes when needed. Throws `database.in_use` when another
 * process has it open.
 */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { directory, logger } = options;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await using cleanup = new AsyncDisposableStack();
  const lock = cleanup.use(await lockDirectory(join(directory, 'postgres.lock'), directory));
  const started = performance.now();
  const fresh = await makeCluster(options);
  const engine = await startEngineThread({ directory: join(directory, CLUSTER), stuckMs: options.stuckMs });
  cleanup.move();
  logger?.info({ directory, fresh, ms: Math.round(performance.now() - started) }, 'embedded database opened');
  const handle = createEmbeddedHandle(engine, async () => lock[Symbol.asyncDispose]());
  const statistics = keepStatistics({ database: handle, logger });
  return {
    ...handle,
    async [Symbol.asyncDispose]() {
      await statistics[Symbol.asyncDispose]();
      await handle[Symbol.asyncDispose]();
    },
  };
}

/** The cluster appears under its name only when it is complete and on the disk; leftovers of a crash are removed. */
async function makeCluster({ directory, migrations }: EmbeddedOptions): Promise<boolean> {
  const entries = await readdir(directory);
  for (const entry of entries) {
    if (entry.startsWith(UNFINISHED)) await rm(join(directory, entry), { recursive: true, force: true });
  }
  if (entries.includes(CLUSTER)) return false;
  const unfinished = join(directory, `${UNFINISHED}${process.pid}`);
  await unpack(readClusterImage(migrations), unfinished);
  await rename(unfinished, join(directory, CLUSTER));
  await using handle = await open(directory, 'r');
  await handle.sync().catch(() => {}); // not offered for directories everywhere
  return true;
}
