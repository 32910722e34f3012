/** Finds messages in files and folders: what a thing is, its bytes decide, not its name. Never follows symbolic links. */
import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { readMbox } from './mbox.ts';

export interface FoundMessage {
  kind: 'message';
  path: string;
  /** where it begins in the (unpacked) file, in bytes */
  offset: number;
  raw: Buffer;
  /** when the store says it came in; only used where the Date header is no help */
  storedAt: Date | null;
  /** null = the source does not say */
  seen: boolean | null;
}

export interface SkippedSource {
  kind: 'skipped';
  path: string;
  offset: number;
  code: 'import.not_found' | 'import.not_a_message' | 'import.empty' | 'import.unreadable' | 'import.too_large';
  detail: string;
}

export type Found = FoundMessage | SkippedSource;

const CHUNK = 1024 * 1024;

export async function* findMessages(paths: readonly string[], maxBytes: number): AsyncGenerator<Found> {
  for (const path of paths) yield* fromPath(path, maxBytes, true);
}

/** Depth first with a list instead of recursion, so that a deep folder costs no stack. */
async function* fromPath(start: string, maxBytes: number, named: boolean): AsyncGenerator<Found> {
  const waiting: { path: string; named: boolean }[] = [{ path: start, named }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path } = next;
    const stat = await lstat(path).catch(() => null);
    if (!stat) yield skipped(path, 'import.not_found', 'there is no such file or folder');
    else if (stat.isDirectory()) {
      try {
        const names = await readdir(path);
        names.sort();
        for (const name of names.toReversed())
          if (!(name === 'tmp' && names.includes('cur'))) waiting.push({ path: join(path, name), named: false });
      } catch (error) {
        yield skipped(path, 'import.unreadable', reasonOf(error));
      }
    } else if (stat.isFile()) yield* fromFile(path, { size: stat.size, modified: stat.mtime, maxBytes });
    else if (next.named) yield skipped(path, 'import.unreadable', 'neither a file nor a folder');
  }
}

interface FileFacts {
  size: number;
  modified: Date;
  maxBytes: number;
}

async function* fromFile(path: string, { size, modified, maxBytes }: FileFacts): AsyncGenerator<Found> {
  if (size === 0) {
    yield skipped(path, 'import.empty', 'the file is empty');
    return;
  }
  let stream: Readable | undefined;
  try {
    const head = await firstBytes(path, 2);
    const file = createReadStream(path, { highWaterMark: CHUNK });
    stream = file;
    if (head[0] === 0x1f && head[1] === 0x8b) {
      const unpacked = createGunzip();
      file.on('error', (error) => unpacked.destroy(error));
      stream = file.pipe(unpacked);
    }
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const first = await gather(chunks, 8192);
    if (!first) {
      yield skipped(path, 'import.empty', 'the file is empty');
      return;
    }
    const kind = kindOf(first);
    if (kind === null) yield skipped(path, 'import.not_a_message', 'neither a message nor an mbox');
    else if (kind === 'mbox') {
      for await (const item of readMbox(again(first, chunks), maxBytes)) {
        if ('tooLarge' in item) yield skipped(path, 'import.too_large', `more than ${maxBytes} bytes`, item.offset);
        else
          yield {
            kind: 'message',
            path,
            offset: item.offset,
            raw: item.raw,
            storedAt: item.postmarkedAt,
            seen: statusOf(item.raw),
          };
      }
    } else {
      const raw = await readWhole(again(first, chunks), maxBytes);
      const maildir = maildirFlags(path);
      if (!raw) yield skipped(path, 'import.too_large', `more than ${maxBytes} bytes`);
      else yield { kind: 'message', path, offset: 0, raw, storedAt: modified, seen: maildir ?? statusOf(raw) };
    }
  } catch (error) {
    yield skipped(path, 'import.unreadable', reasonOf(error));
  } finally {
    stream?.destroy();
  }
}

function skipped(path: string, code: SkippedSource['code'], detail: string, offset = 0): SkippedSource {
  return { kind: 'skipped', path, offset, code, detail };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { end: count - 1 })) return chunk as Buffer;
  return Buffer.alloc(0);
}

async function gather(chunks: AsyncIterator<Buffer>, least: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  while (size < least) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
    size += next.value.length;
  }
  return size === 0 ? null : Buffer.concat(parts);
}

async function* again(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function readWhole(chunks: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** By the first lines: a From_ line is an mbox, at least one known header field a message. */
function kindOf(head: Buffer): 'mbox' | 'message' | null {
  const text = head.toString('latin1', 0, 8192).replace(/^(?:\u00ef\u00bb\u00bf|\s)+/, '');
  if (text.startsWith('From ')) return 'mbox';
  const lines = text.split(/\r\n|\r|\n/, 200);
  const end = lines.indexOf('');
  const fields = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^[ \t]/.test(line));
  const named = fields.filter((line) => /^[!-9;-~]{1,80}[ \t]*:/.test(line));
  if (named.length === 0 || named.length * 2 < fields.length) return null;
  return named.some((line) => KNOWN_FIELD.test(line)) ? 'message' : null;
}

const KNOWN_FIELD =
  /^(?:from|to|cc|bcc|subject|date|message-id|received|return-path|delivered-to|mime-version|content-type|reply-to|sender|x-mozilla-status|list-id|dkim-signature|authentication-results)[ \t]*:/i;

/** Maildir: the S flag after `:2,` (or `;2,`, `!2,` on Windows); null when this is no Maildir file. */
function maildirFlags(path: string): boolean | null {
  const folder = basename(dirname(path));
  if (folder === 'new') return false;
  if (folder !== 'cur') return null;
  return /[:;!]2,[A-Za-z]*S/.test(basename(path));
}

/** `Status: RO` of mbox programs, or Thunderbird's `X-Mozilla-Status`. */
function statusOf(raw: Buffer): boolean | null {
  const blank = raw.indexOf('\n\n');
  const crlf = raw.indexOf('\r\n\r\n');
  const end = Math.min(blank < 0 ? 16_384 : blank, crlf < 0 ? 16_384 : crlf, 16_384);
  const head = raw.toString('latin1', 0, end);
  const status = /^status:[ \t]*([a-z]{0,8})/im.exec(head)?.[1];
  if (status !== undefined) return /r/i.test(status);
  const mozilla = /^x-mozilla-status:[ \t]*([0-9a-f]{4})/im.exec(head)?.[1];
  return mozilla === undefined ? null : (Number.parseInt(mozilla, 16) & 1) === 1;
}
