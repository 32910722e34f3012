import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore } from '#core/ports/blob-store.ts';
import { blobBadName, blobCorrupt, blobNotFound } from './blob-store.errors.ts';

/** With less than this a mail may no longer fit. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

/** Content-addressed files: `<directory>/<tenant>/ab/<sha256>`. A file is complete or absent, never half written. */
export function createFileBlobStore({ directory, sync = true }: { directory: string; sync?: boolean }): BlobStore {
  /** folders whose entry in their parent is known to be on disk */
  const folders = new Set<string>();
  const running = new Map<string, Promise<void>>();

  const pathOf = (tenantId: string, checksum: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(tenantId) || !/^[0-9a-f]{64}$/.test(checksum)) throw blobBadName({ checksum });
    return join(directory, tenantId, checksum.slice(0, 2), checksum);
  };

  async function syncFolder(folder: string): Promise<void> {
    if (!sync) return;
    const handle = await open(folder, constants.O_RDONLY).catch(() => null);
    if (!handle) return;
    try {
      await handle.sync();
    } catch {
      // some file systems refuse to sync folders; the rename is then as durable as they make it
    } finally {
      await handle.close();
    }
  }

  async function ensureFolder(folder: string): Promise<void> {
    if (folders.has(folder)) return;
    const made = await mkdir(folder, { recursive: true });
    if (made) {
      for (let at = folder; at.length >= made.length; at = dirname(at)) await syncFolder(dirname(at));
    }
    if (folders.size > 100_000) folders.clear();
    folders.add(folder);
  }

  async function write(path: string, bytes: Uint8Array): Promise<void> {
    const folder = dirname(path);
    await ensureFolder(folder);
    const temporary = join(folder, `.${randomUUID()}.tmp`);
    try {
      const handle = await open(temporary, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        if (sync) await handle.datasync();
      } finally {
        await handle.close();
      }
      await rename(temporary, path);
    } catch (error) {
      folders.delete(folder);
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(folder);
  }

  const exists = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );

  return {
    engine: {
      name: 'files',
      async probe() {
        await mkdir(directory, { recursive: true });
        await access(directory, constants.W_OK);
        const { bavail, bsize } = await statfs(directory);
        if (bavail * bsize < LEAST_FREE_BYTES) throw new Error('the disk is full');
      },
    },
    async put(tenantId, bytes) {
      const checksum = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(tenantId, checksum);
      const done = { checksum, size: bytes.byteLength };
      let writing = running.get(path);
      if (!writing) {
        // a file that is there was complete before it got its name; its folder entry may not be on disk yet
        writing = (async () => ((await exists(path)) ? syncFolder(dirname(path)) : write(path, bytes)))();
        running.set(path, writing);
        writing.finally(() => running.delete(path)).catch(() => undefined);
      }
      await writing;
      return done;
    },
    async get(tenantId, checksum) {
      const bytes = await readFile(pathOf(tenantId, checksum)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? blobNotFound({ checksum }) : error;
      });
      if (createHash('sha256').update(bytes).digest('hex') !== checksum) throw blobCorrupt({ checksum });
      return bytes;
    },
    has: async (tenantId, checksum) => exists(pathOf(tenantId, checksum)),
    async delete(tenantId, checksum) {
      const path = pathOf(tenantId, checksum);
      await rm(path, { force: true });
      await syncFolder(dirname(path));
    },
  };
}
