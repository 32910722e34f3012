/**
 * Makes many small files durable with one sync. What waits while a batch is written forms the next one; a batch is one write
 * and one sync at the end of a journal. The files themselves are written without a sync, all of them are brought to disk
 * together a while later, and then the journal goes. What a machine that lost its power left behind is written again.
 */
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface JournalEntry {
  tenantId: string;
  checksum: string;
  bytes: Uint8Array;
}

export interface Journal {
  /** Resolves when what an earlier process left behind was written again: before that no file may be believed. */
  ready(): Promise<void>;
  /** Resolves when the entry is on disk. */
  append(entry: JournalEntry): Promise<void>;
}

const CHECKPOINT_BYTES = 64 * 1024 * 1024;
const CHECKPOINT_MS = 10_000;
const BATCH_BYTES = 32 * 1024 * 1024;
/** A process that is alive gives up each of its journals long before. */
const ABANDONED_MS = 60_000;
const OWN_NAME = `${hostname()}.${process.pid}.${Math.floor(performance.timeOrigin)}`;

interface Waiting {
  entry: JournalEntry;
  resolve(): void;
  reject(error: unknown): void;
}

/** `place` writes an entry where it belongs, without a sync; `directory` holds those places and the journals. */
export function createJournal({
  directory,
  place,
}: {
  directory: string;
  place(entry: JournalEntry): Promise<void>;
}): Journal {
  const folder = join(directory, '.journal');
  const queue: Waiting[] = [];
  let running = false;
  let current: { handle: FileHandle; path: string; bytes: number } | null = null;
  let recovered: Promise<void> | null = null;

  const ready = () =>
    (recovered ??= recover({ directory, folder, place }).catch((error: unknown) => {
      recovered = null;
      throw error;
    }));

  async function start(): Promise<NonNullable<typeof current>> {
    await ready();
    const path = join(folder, `${OWN_NAME}.${randomUUID()}`);
    const handle = await open(path, 'ax', 0o600);
    await syncFolder(folder);
    setTimeout(() => {
      if (current?.path === path) void checkpoint();
    }, CHECKPOINT_MS).unref();
    return { handle, path, bytes: 0 };
  }

  /** What fails here leaves the journal behind: it is worked off at the next start. */
  async function checkpoint(): Promise<void> {
    const old = current;
    current = null;
    if (!old) return;
    try {
      await old.handle.close();
      await syncFileSystem(directory);
      await rm(old.path, { force: true });
    } catch {
      // see above
    }
  }

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      let bytes = 0;
      let count = 0;
      while (count < queue.length && (count === 0 || bytes < BATCH_BYTES))
        bytes += queue[count++]!.entry.bytes.byteLength;
      const batch = queue.splice(0, count);
      try {
        const journal = (current ??= await start());
        await journal.handle.writev(batch.flatMap(({ entry }) => [headOf(entry), entry.bytes]));
        await journal.handle.datasync();
        journal.bytes += bytes;
        await Promise.all(batch.map(({ entry }) => place(entry)));
        for (const waiting of batch) waiting.resolve();
        if (journal.bytes > CHECKPOINT_BYTES) void checkpoint();
      } catch (error) {
        // half a batch may stand at its end: nothing may follow it
        void checkpoint();
        for (const waiting of batch) waiting.reject(error);
      }
    }
    running = false;
  }

  return {
    ready,
    append: (entry) =>
      new Promise((resolve, reject) => {
        queue.push({ entry, resolve, reject });
        if (running) return;
        running = true;
        void drain();
      }),
  };
}

const headOf = ({ tenantId, checksum, bytes }: JournalEntry): Buffer =>
  Buffer.from(`${tenantId} ${checksum} ${bytes.byteLength}\n`);

/** Writes again what journals hold whose process is gone. */
async function recover({
  directory,
  folder,
  place,
}: {
  directory: string;
  folder: string;
  place(entry: JournalEntry): Promise<void>;
}): Promise<void> {
  await mkdir(folder, { recursive: true });
  await syncFolder(directory);
  const left: string[] = [];
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && isAbandoned(name, found.mtimeMs)) left.push(name);
  }
  if (left.length === 0) return;
  for (const name of left) for (const entry of entriesOf(await readFile(join(folder, name)))) await place(entry);
  await syncFileSystem(directory);
  for (const name of left) await rm(join(folder, name), { force: true });
}

function isAbandoned(name: string, writtenAt: number): boolean {
  const bootedAt = Date.now() - uptime() * 1000;
  if (writtenAt < Math.max(bootedAt, Date.now() - ABANDONED_MS)) return true;
  const [, owner, host, pid] = /^((.+)\.(\d+)\.\d+)\.[\da-f-]{36}$/.exec(name) ?? [];
  if (host !== hostname() || owner === OWN_NAME) return false;
  // after a restart of a container others have our numbers, and we those of others
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Whole entries whose bytes are those of their checksum; the first that is not ends the journal. */
export function* entriesOf(journal: Buffer): Generator<JournalEntry> {
  for (let at = 0; at < journal.length;) {
    const end = journal.indexOf(10, at);
    const head = /^([\da-f-]{36}) ([\da-f]{64}) (\d+)$/.exec(journal.toString('latin1', at, end === -1 ? at : end));
    if (!head) return;
    const bytes = journal.subarray(end + 1, end + 1 + Number(head[3]));
    if (createHash('sha256').update(bytes).digest('hex') !== head[2]) return;
    yield { tenantId: head[1]!, checksum: head[2], bytes };
    at = end + 1 + bytes.length;
  }
}

/** Everything on the file system of this directory (Linux: coreutils and busybox); elsewhere of the machine. */
async function syncFileSystem(directory: string): Promise<void> {
  const run = promisify(execFile);
  await run('sync', ['-f', directory]).catch(() => run('sync'));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => null);
  try {
    // some file systems refuse to sync folders; what is made in them is then as durable as they make it
    await handle?.sync().catch(() => undefined);
  } finally {
    await handle?.close();
  }
}
