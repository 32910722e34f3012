/**
 * What stands in a journal: for each blob a line with tenant, SHA-256 and size, and its bytes. A blob that was taken in with a
 * note has size and CRC-32 of the note in that line as well, and the note before its bytes.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

export interface JournalEntry {
  tenantId: string;
  checksum: string;
  bytes: Uint8Array;
  /** what is still to be done with the bytes; absent: nothing */
  note?: string;
}

const HEAD = /^([\da-f-]{36}) ([\da-f]{64}) (\d+)(?: (\d+) (\d+))?$/;

export function linesOf({ tenantId, checksum, bytes, note }: JournalEntry): Uint8Array[] {
  const head = `${tenantId} ${checksum} ${bytes.byteLength}`;
  if (note === undefined) return [Buffer.from(`${head}\n`), bytes];
  const text = Buffer.from(note);
  return [Buffer.concat([Buffer.from(`${head} ${text.length} ${crc32(text)}\n`), text]), bytes];
}

/** Whole entries whose bytes are those of their checksum; the first that is not ends the journal. */
export function* entriesOf(journal: Buffer): Generator<JournalEntry> {
  for (let at = 0; at < journal.length;) {
    const end = journal.indexOf(10, at);
    const head = HEAD.exec(journal.toString('latin1', at, end === -1 ? at : end));
    if (!head) return;
    const noteSize = Number(head[4] ?? 0);
    const note = journal.subarray(end + 1, end + 1 + noteSize);
    if (head[5] !== undefined && crc32(note) !== Number(head[5])) return;
    const from = end + 1 + noteSize;
    const bytes = journal.subarray(from, from + Number(head[3]));
    if (createHash('sha256').update(bytes).digest('hex') !== head[2]) return;
    yield { tenantId: head[1]!, checksum: head[2], bytes, ...(head[5] === undefined ? {} : { note: note.toString() }) };
    at = from + bytes.length;
  }
}
