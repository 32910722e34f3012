/**
 * Makes many small files durable with one sync. What waits while a batch is written forms the next one; a batch is one write
 * and one sync at the end of a journal. The files themselves are written without a sync, all of them are brought to disk
 * together a while later, and then the journal goes. What a machine that lost its power left behind is written again.
 *
 * A blob may come with a note of what is still to be done with it. Then the journal is its spool as well: it stays until
 * that is done, and whoever starts after a death is given the notes of what was not.
 */
import { constants } from 'node:fs';
import { mkdir, open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { faultPoint } from '#core/faults.ts';
import type { SpooledBlob } from '#core/ports/blob-store.ts';
import { diskFull } from './blob-store.errors.ts';
import { abandonedJournals, newJournalName, syncFileSystem, syncFolder } from './journal-files.ts';
import { entriesOf, linesOf, type JournalEntry } from './journal-format.ts';

export interface Journal {
  /** Resolves when what an earlier process left behind was written again: before that no file may be believed. */
  ready(): Promise<void>;
  /** Resolves when the entry is on disk and in its place. */
  append(entry: JournalEntry): Promise<void>;
  /** Resolves when the entry and its note are on disk. */
  spool(entry: JournalEntry & { note: string }): Promise<SpooledBlob>;
  /** What earlier processes were to do and may not have done; given once. */
  recover(): Promise<SpooledBlob[]>;
}

export interface JournalDeps {
  /** holds the places and the journals */
  directory: string;
  /** writes an entry where it belongs, without a sync */
  place(entry: JournalEntry): Promise<void>;
  openFile?: typeof open;
}

const CHECKPOINT_BYTES = 64 * 1024 * 1024;
const CHECKPOINT_MS = 10_000;
const BATCH_BYTES = 32 * 1024 * 1024;
/** With it a write returns when it is on disk: on a busy machine a sync of its own waits for its turn once more. */
const SYNCED = constants.O_DSYNC as number | undefined;
const NEW = constants.O_APPEND | constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | (SYNCED ?? 0);

interface Waiting {
  entry: JournalEntry;
  resolve(journal: OpenJournal): void;
  reject(error: unknown): void;
}

interface OpenJournal {
  path: string;
  /** entries that are not in their place or not released */
  open: number;
  /** nothing is written to it any more */
  ended: boolean;
}

export function createJournal({ directory, place, openFile = open }: JournalDeps): Journal {
  const folder = join(directory, '.journal');
  const queue: Waiting[] = [];
  let running = false;
  let current: (OpenJournal & { handle: FileHandle; bytes: number; due: boolean }) | null = null;
  let recovering: Promise<SpooledBlob[]> | null = null;
  let given = false;

  const recovered = () =>
    (recovering ??= recover().catch((error: unknown) => {
      recovering = null;
      throw error;
    }));

  /** Writes again what journals hold whose process is gone; those with notes stay until these are released. */
  async function recover(): Promise<SpooledBlob[]> {
    await mkdir(folder, { recursive: true });
    await syncFolder(directory);
    const paths = await abandonedJournals(folder);
    const left: SpooledBlob[] = [];
    const journals: OpenJournal[] = [];
    for (const path of paths) {
      const journal: OpenJournal = { path, open: 0, ended: true };
      journals.push(journal);
      for (const entry of entriesOf(await readFile(path))) {
        await place(entry);
        if (entry.note === undefined) continue;
        journal.open++;
        left.push(spooled({ ...entry, note: entry.note }, journal, Promise.resolve()));
      }
    }
    if (paths.length > 0) await syncFileSystem(directory);
    for (const { path, open: held } of journals) if (held === 0) await rm(path, { force: true });
    return left;
  }

  async function start(): Promise<NonNullable<typeof current>> {
    await recovered();
    const path = join(folder, newJournalName());
    const handle = await openFile(path, NEW, 0o600);
    await syncFolder(folder);
    setTimeout(() => {
      if (current?.path !== path) return;
      current.due = true;
      // never between a write and its sync
      if (!running) void checkpoint();
    }, CHECKPOINT_MS).unref();
    return { handle, path, bytes: 0, due: false, open: 0, ended: false };
  }

  /** What fails here leaves the journal behind: it is worked off at the next start. */
  async function checkpoint(): Promise<void> {
    const old = current;
    current = null;
    if (!old) return;
    await old.handle.close().catch(() => undefined);
    old.ended = true;
    await removeWhenDone(old);
  }

  async function removeWhenDone({ path, open: held, ended }: OpenJournal): Promise<void> {
    if (!ended || held > 0) return;
    try {
      await syncFileSystem(directory);
      await rm(path, { force: true });
    } catch {
      // see above
    }
  }

  function close(journal: OpenJournal): void {
    journal.open--;
    void removeWhenDone(journal);
  }

  function spooled(entry: JournalEntry & { note: string }, journal: OpenJournal, done?: Promise<void>): SpooledBlob {
    let placed = done ?? null;
    let released = false;
    return {
      ...entry,
      placed: () =>
        (placed ??= place(entry).catch((error: unknown) => {
          placed = null;
          throw error;
        })),
      release() {
        if (released) return;
        released = true;
        close(journal);
      },
    };
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
        await write(
          journal.handle,
          batch.flatMap(({ entry }) => linesOf(entry)),
        );
        journal.bytes += bytes;
        journal.open += batch.length;
        for (const waiting of batch) waiting.resolve(journal);
        if (journal.due || journal.bytes > CHECKPOINT_BYTES) void checkpoint();
      } catch (error) {
        // half a batch may stand at its end: nothing may follow it
        void checkpoint();
        for (const waiting of batch) waiting.reject(error);
      }
    }
    running = false;
  }

  const enqueue = (entry: JournalEntry) =>
    new Promise<OpenJournal>((resolve, reject) => {
      queue.push({ entry, resolve, reject });
      if (running) return;
      running = true;
      void drain();
    });

  return {
    ready: async () => void (await recovered()),
    async append(entry) {
      const journal = await enqueue(entry);
      await place(entry);
      close(journal);
    },
    spool: async (entry) => spooled(entry, await enqueue(entry)),
    async recover() {
      const left = await recovered();
      if (given) return [];
      given = true;
      recovering = Promise.resolve([]);
      return left;
    },
  };
}

async function write(handle: FileHandle, lines: Uint8Array[]): Promise<void> {
  const size = lines.reduce((sum, { byteLength }) => sum + byteLength, 0);
  faultPoint('spool.before-sync');
  const { bytesWritten } = await handle.writev(lines).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOSPC' || error.code === 'EDQUOT' ? diskFull(undefined, error) : error;
  });
  // the part of a write that still fitted is no error to the system
  if (bytesWritten < size) throw diskFull();
  if (SYNCED === undefined) await handle.datasync();
  faultPoint('spool.after-sync');
}
