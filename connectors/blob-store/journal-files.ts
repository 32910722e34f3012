/** The journals that lie in a folder: whose they are, and bringing what was written to disk. */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A process that is alive gives up each of its journals long before, unless what stands there cannot be done. */
const ABANDONED_MS = 60_000;
const OWN_NAME = `${hostname()}.${process.pid}.${Math.floor(performance.timeOrigin)}`;

export const newJournalName = (): string => `${OWN_NAME}.${randomUUID()}`;

/** Journals whose process is gone, oldest first. */
export async function abandonedJournals(folder: string): Promise<string[]> {
  const found: { path: string; at: number }[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const there = await stat(path).catch(() => null);
    if (there && isAbandoned(name, there.mtimeMs)) found.push({ path, at: there.mtimeMs });
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ path }) => path);
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

/** Everything on the file system of this directory (Linux: coreutils and busybox); elsewhere of the machine. */
export async function syncFileSystem(directory: string): Promise<void> {
  const run = promisify(execFile);
  await run('sync', ['-f', directory]).catch(() => run('sync'));
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => null);
  try {
    // some file systems refuse to sync folders; what is made in them is then as durable as they make it
    await handle?.sync().catch(() => undefined);
  } finally {
    await handle?.close();
  }
}
