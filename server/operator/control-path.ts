import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Longest path a unix domain socket can have on every platform (108 bytes on Linux, 104 on macOS, with the end mark). */
const LONGEST = 100;

/** Where the server of this data directory listens for the command line. */
export function controlPath(dataDirectory: string): string {
  const directory = resolve(dataDirectory);
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 20);
  if (process.platform === 'win32') return `\\\\.\\pipe\\mailflex-${name}`;
  const path = join(directory, 'control.sock');
  return Buffer.byteLength(path) <= LONGEST ? path : join(tmpdir(), `mailflex-${name}.sock`);
}
