import { mkdir, open } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

const BLOCK = 512;
const AT_ONCE = 32;

/**
 * Unpacks a tar (POSIX ustar, names up to 100 characters, as PGlite writes it) below `directory` and syncs every file
 * to the disk.
 */
export async function unpack(tar: Uint8Array, directory: string): Promise<void> {
  const buffer = Buffer.from(tar.buffer, tar.byteOffset, tar.byteLength);
  const files: { path: string; content: Buffer }[] = [];
  const folders = new Set<string>([directory]);
  for (let at = 0; at + BLOCK <= buffer.length && buffer[at] !== 0;) {
    const name = fieldOf(buffer, at, 100);
    const size = Number.parseInt(fieldOf(buffer, at + 124, 12), 8);
    const path = join(directory, normalize(`/${name}`));
    if (buffer[at + 156] === 0x35) folders.add(path);
    else {
      folders.add(dirname(path));
      files.push({ path, content: buffer.subarray(at + BLOCK, at + BLOCK + size) });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  // PostgreSQL refuses a data directory that others can read
  for (const folder of folders) await mkdir(folder, { recursive: true, mode: 0o700 });
  let next = 0;
  const worker = async () => {
    for (let file = files[next++]; file; file = files[next++]) await writeDurably(file.path, file.content);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function fieldOf(buffer: Buffer, start: number, length: number): string {
  const text = buffer.toString('latin1', start, start + length);
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

async function writeDurably(path: string, content: Buffer): Promise<void> {
  await using file = await open(path, 'w', 0o600);
  await file.writeFile(content);
  await file.datasync();
}
