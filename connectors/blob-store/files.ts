import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore } from '#core/ports/blob-store.ts';
import { blobBadName, blobCorrupt, blobNotFound } from './blob-store.errors.ts';
import { createJournal, type Journal, type JournalDeps } from './journal.ts';
import type { JournalEntry } from './journal-format.ts';

/** With less than this a mail may no longer fit. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

/**
 * Content-addressed files: `<directory>/<tenant>/ab/<sha256>`. A file is complete or absent, never half written, and durable
 * before it can be seen: its bytes are in the journal by then.
 */
export function createFileBlobStore({
  directory,
  sync = true,
  openFile,
}: {
  directory: string;
  sync?: boolean;
  /** default: that of Node */
  openFile?: NonNullable<JournalDeps['openFile']>;
}): BlobStore {
  const folders = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const durable = sync ? createJournal({ directory, place, ...(openFile ? { openFile } : {}) }) : null;
  const journal: Pick<Journal, 'append' | 'ready'> = durable ?? { append: place, ready: () => Promise.resolve() };

  function pathOf(tenantId: string, checksum: string): string {
    if (!/^[0-9a-f-]{36}$/.test(tenantId) || !/^[0-9a-f]{64}$/.test(checksum)) throw blobBadName({ checksum });
    return join(directory, tenantId, checksum.slice(0, 2), checksum);
  }

  async function place({ tenantId, checksum, bytes }: JournalEntry): Promise<void> {
    const path = pathOf(tenantId, checksum);
    const folder = dirname(path);
    const temporary = join(folder, `.${randomUUID()}.tmp`);
    try {
      if (!folders.has(folder)) {
        await mkdir(folder, { recursive: true });
        if (folders.size > 100_000) folders.clear();
        folders.add(folder);
      }
      await writeFile(temporary, bytes, { flag: 'wx', mode: 0o600 });
      await rename(temporary, path);
    } catch (error) {
      folders.delete(folder);
      await rm(temporary, { force: true });
      throw error;
    }
  }

  const checksumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
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
      const checksum = checksumOf(bytes);
      const path = pathOf(tenantId, checksum);
      const done = { checksum, size: bytes.byteLength };
      let writing = running.get(path);
      if (!writing) {
        writing = (async () => {
          await journal.ready();
          if (!(await exists(path))) await journal.append({ tenantId, checksum, bytes });
        })();
        running.set(path, writing);
        writing.finally(() => running.delete(path)).catch(() => undefined);
      }
      await writing;
      return done;
    },
    async get(tenantId, checksum) {
      await journal.ready();
      const bytes = await readFile(pathOf(tenantId, checksum)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? blobNotFound({ checksum }) : error;
      });
      if (checksumOf(bytes) !== checksum) throw blobCorrupt({ checksum });
      return bytes;
    },
    async has(tenantId, checksum) {
      await journal.ready();
      return exists(pathOf(tenantId, checksum));
    },
    delete: (tenantId, checksum) => rm(pathOf(tenantId, checksum), { force: true }),
    ...(durable && {
      spool: {
        append: (tenantId, bytes, note) => durable.spool({ tenantId, checksum: checksumOf(bytes), bytes, note }),
        recover: durable.recover,
      },
    }),
  };
}
