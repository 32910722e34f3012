import { mkdir, open } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

const BLOCK = 512;
const AT_ONCE = 32;

/**
 * Unpacks a tar (POSIX ustar, names up to 100 characters, as PGlite writes it) below `directory` and syncs every file
 * to the disk. The whole is larger than what the program needs later, so it is never in memory at once.
 */
export async function unpack(tar: AsyncIterable<Buffer>, directory: string): Promise<void> {
  const made = new Set<string>();
  const writing = new Set<Promise<void>>();
  const makeFolder = async (folder: string) => {
    if (made.has(folder)) return;
    made.add(folder);
    // PostgreSQL refuses a data directory that others can read
    await mkdir(folder, { recursive: true, mode: 0o700 });
  };
  await makeFolder(directory);
  for await (const { path, content } of entriesOf(tar, directory)) {
    await makeFolder(content ? dirname(path) : path);
    if (!content) continue;
    const written: Promise<void> = writeDurably(path, content).finally(() => writing.delete(written));
    writing.add(written);
    if (writing.size >= AT_ONCE) await Promise.race(writing);
  }
  await Promise.all(writing);
}

/** `content` is null for a folder. */
async function* entriesOf(
  tar: AsyncIterable<Buffer>,
  directory: string,
): AsyncGenerator<{ path: string; content: Buffer | null }> {
  let held: Buffer[] = [];
  let length = 0;
  let header: Buffer | undefined;
  for await (const chunk of tar) {
    held.push(chunk);
    length += chunk.length;
    for (;;) {
      const size = header ? sizeOf(header) : BLOCK;
      const padded = Math.ceil(size / BLOCK) * BLOCK;
      if (length < padded) break;
      const all = held.length === 1 ? held[0]! : Buffer.concat(held);
      const block = all.subarray(0, size);
      held = [all.subarray(padded)];
      length -= padded;
      if (header) {
        const path = join(directory, normalize(`/${fieldOf(header, 0, 100)}`));
        yield { path, content: header[156] === FOLDER ? null : block };
        header = undefined;
      } else if (block[0] === 0) return;
      else header = block;
    }
  }
}

const FOLDER = 0x35;

function sizeOf(header: Buffer): number {
  return Number.parseInt(fieldOf(header, 124, 12), 8);
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
