import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { defineError } from '#core/contracts/errors.ts';

export const directoryInUse = defineError({
  code: 'database.in_use',
  status: 500,
  message: 'Another process has this data directory open. Stop it, or give this one a directory of its own.',
});

interface Holder {
  pid: number;
  /** clock ticks since boot at which the process started, where the system tells: tells apart a reused pid */
  startedAt: string | null;
  host: string;
}

const BEAT_MS = 2_000;
/** a holder on another host (a container that is gone) that has not beaten for so long is dead */
const DEAD_AFTER_MS = 15_000;

/**
 * Takes the lock file or throws `database.in_use` (details: pid, host, directory). PGlite itself would let a second
 * process write to the same directory. The lock of a process that was killed is taken over: on this host at once, from
 * another host after 15 s without a beat.
 */
export async function lockDirectory(file: string, directory: string): Promise<AsyncDisposable> {
  const self: Holder = { pid: process.pid, startedAt: await startOf(process.pid), host: hostname() };
  const own = `${file}.${process.pid}.${performance.now()}`;
  await writeFile(own, JSON.stringify(self));
  try {
    for (;;) {
      // a hard link is made or refused in one step, with its content
      const taken = await link(own, file).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false;
          throw error;
        },
      );
      if (taken) break;
      const holder = await readHolder(file);
      if (!holder) continue;
      if (await isAlive(file, holder, self)) throw directoryInUse({ pid: holder.pid, host: holder.host, directory });
      await takeAway(file, holder);
    }
  } finally {
    await rm(own, { force: true });
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, BEAT_MS).unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(beat);
      await rm(file, { force: true });
    },
  };
}

async function readHolder(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return { pid: 0, startedAt: null, host: hostname() };
  }
}

async function isAlive(file: string, holder: Holder, self: Holder): Promise<boolean> {
  if (holder.host !== self.host) return beatsWithin(file, DEAD_AFTER_MS);
  if (holder.pid <= 0) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return holder.startedAt === null || holder.startedAt === (await startOf(holder.pid));
}

async function beatsWithin(file: string, ms: number): Promise<boolean> {
  const before = await stat(file).catch(() => undefined);
  if (!before) return false;
  for (let waited = 0; waited < ms; waited += BEAT_MS) {
    if (Date.now() - before.mtimeMs > ms) return false;
    await delay(BEAT_MS);
    const now = await stat(file).catch(() => undefined);
    if (now && now.mtimeMs > before.mtimeMs) return true;
  }
  return false;
}

/** Removes the lock of a dead holder; when two do so at a time, the one that moved a living lock puts it back. */
async function takeAway(file: string, dead: Holder): Promise<void> {
  const aside = `${file}.dead.${process.pid}.${performance.now()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readHolder(aside);
  const same = moved?.pid === dead.pid && moved.startedAt === dead.startedAt && moved.host === dead.host;
  if (!same) await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
}

async function startOf(pid: number): Promise<string | null> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // field 22 of proc(5); the name in field 2 may hold spaces, so count from its closing parenthesis
  return status?.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
