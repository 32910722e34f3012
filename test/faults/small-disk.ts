import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PIECE = Buffer.alloc(64 * 1024);

/** A place for a hub's data that can be filled to its last byte. */
export interface SmallDisk extends AsyncDisposable {
  path: string;
  /** what a mail server answers to mail that there is no room for */
  refusal: RegExp;
  /** the free space that the system tells of says so too, and with it readiness */
  showsFree: boolean;
  fill(pid: number): Promise<void>;
  makeRoom(pid: number): Promise<void>;
}

/**
 * A file system of its own where that may be mounted; elsewhere a folder, and a process that may write no byte more to any file
 * (RLIMIT_FSIZE): each write fails as truly, but says that the file is too large, so the answer to mail is a more general one.
 */
export async function smallDisk(path: string, { megabytes }: { megabytes: number }): Promise<SmallDisk> {
  await mkdir(path, { recursive: true });
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'mailflex-test', path]);
  } catch {
    return limited(path);
  }
  const filler = join(path, 'filler');
  return {
    path,
    refusal: /^452 4\.3\.1 /,
    showsFree: true,
    async fill() {
      await using file = await open(filler, 'a');
      for (;;) {
        try {
          await file.writeFile(PIECE);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return;
          throw error;
        }
      }
    },
    makeRoom: () => rm(filler),
    // a process that just ended may hold it for a moment
    [Symbol.asyncDispose]: async () => void (await run('umount', ['-l', path])),
  };
}

function limited(path: string): SmallDisk {
  const limit = async (pid: number, bytes: string) =>
    void (await run('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:`]));
  return {
    path,
    refusal: /^45[12] 4\.3\.[01] /,
    showsFree: false,
    fill: (pid) => limit(pid, '0'),
    makeRoom: (pid) => limit(pid, 'unlimited'),
    [Symbol.asyncDispose]: async () => undefined,
  };
}
