import { PGlite } from '@electric-sql/pglite';
import { createDurableFs } from './durable-fs.ts';

/** Sends frontend messages and gives back everything the server answers to them. */
export type Exchange = (messages: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** A running PostgreSQL, in this thread or in a worker. */
export interface Engine {
  exchange: Exchange;
  /** a tar of the data directory */
  dump(): Promise<Uint8Array<ArrayBuffer>>;
  /** fsync calls so far; 0 in memory */
  syncCount(): Promise<number>;
  close(): Promise<void>;
  /** resolves when it has ended without being closed; nothing may use it any more */
  readonly failed?: Promise<Error>;
}

export interface EngineOptions {
  /** the cluster's directory; absent = in memory. Made by initdb when it is empty and no image is given. */
  directory?: string;
  /** tar or tar.gz of a cluster, for memory */
  image?: Blob;
}

const SETTINGS = {
  timezone: 'UTC',
  shared_buffers: '32MB',
  max_wal_size: '128MB',
  min_wal_size: '32MB',
  // a sample of 3,000 rows (`statistics.ts`) tells which index is of use
  default_statistics_target: '10',
};
const DURABLE_SETTINGS = { ...SETTINGS, fsync: 'on', wal_sync_method: 'fsync', synchronous_commit: 'on' };

/** Starts PostgreSQL (PGlite) in the current thread. On a directory it syncs to the disk at each commit. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { directory } = options;
  const fs = directory === undefined ? undefined : createDurableFs(directory);
  const settings = fs ? DURABLE_SETTINGS : SETTINGS;
  const startParams = [
    // -F switches fsync off
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F' || !fs),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const pglite = await PGlite.create({
    startParams,
    ...(fs ? { fs } : {}),
    ...(options.image ? { loadDataDir: options.image } : {}),
  });
  return {
    exchange: (messages) => exchange(pglite, messages),
    async dump() {
      await pglite.exec('checkpoint');
      const image = await pglite.dumpDataDir('none');
      return new Uint8Array(await image.arrayBuffer());
    },
    syncCount: async () => fs?.syncCount() ?? 0,
    close: () => pglite.close(),
  };
}

/**
 * `execProtocolRawSync` would also parse every answer and keep what it has parsed for ever (23 kB a mail); the streaming
 * call hands over the bytes alone. They lie in the engine's memory, so they are copied.
 */
async function exchange(pglite: PGlite, messages: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  await pglite.execProtocolRawStream(messages, {
    syncToFs: false,
    onRawData: (bytes) => void parts.push(bytes.slice()),
  });
  return parts.length === 1 ? parts[0]! : concat(parts);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
