/**
 * With CONDSTORE (RFC 7162) only what changed is asked for; what went is found by QRESYNC's VANISHED or, without it, by
 * counting: known + new - there = gone, and only if that is not 0 the UIDs are listed. Without CONDSTORE, after a
 * UIDVALIDITY change and when MODSEQ went backwards everything is listed. Message sequence numbers are never used.
 */
import type { FetchMessageObject, MailboxObject } from 'imapflow';
import type { KnownFolder, Observation, RemoteEntry } from '../mailbox-backend.ts';
import type { ImapConnection } from './connection.ts';

const LIST_MS = 120_000;
const ASKED = { uid: true, flags: true, internalDate: true, size: true } as const;

export async function changesSince(
  connection: ImapConnection,
  folder: string,
  known: KnownFolder,
): Promise<Observation> {
  connection.takeNews();
  const mailbox = await connection.select(folder);
  // copied: the object changes while commands run
  const { exists, uidNext } = mailbox;
  const generation = String(mailbox.uidValidity);
  const modseq = mailbox.noModseq ? undefined : mailbox.highestModseq;
  const cursor = { uidNext, modseq: modseq === undefined ? '' : String(modseq) };
  const since = modseq === undefined ? null : startOf(mailbox, modseq, generation, known);

  if (since === null) {
    const entries = exists === 0 ? [] : await fetchEntries(connection, undefined);
    return { generation, complete: true, entries, removed: [], cursor };
  }
  const unchanged = since === modseq && known.cursor?.['uidNext'] === uidNext && exists === known.messages.size;
  if (unchanged) return { generation, complete: false, entries: [], removed: [], cursor };
  const entries = exists === 0 ? [] : await fetchEntries(connection, since);
  const added = entries.filter(({ id }) => !known.messages.has(id)).length;
  const removed = known.messages.size + added === exists ? [] : await findGone(connection, exists, known);
  return { generation, complete: false, entries, removed, cursor };
}

/** The MODSEQ to go on from; null = everything has to be listed. */
function startOf(mailbox: MailboxObject, now: bigint, generation: string, known: KnownFolder): bigint | null {
  const text = known.cursor?.['modseq'];
  if (known.generation !== generation || typeof text !== 'string' || !/^\d+$/.test(text)) return null;
  const since = BigInt(text);
  const went = since > now || Number(known.cursor?.['uidNext'] ?? 0) > mailbox.uidNext;
  return went ? null : since;
}

async function fetchEntries(connection: ImapConnection, since: bigint | undefined): Promise<RemoteEntry[]> {
  const range = '1:*';
  const found = await connection.run(
    (client) => client.fetchAll(range, ASKED, { uid: true, ...(since === undefined ? {} : { changedSince: since }) }),
    LIST_MS,
  );
  return found.map(entryOf);
}

async function findGone(connection: ImapConnection, exists: number, known: KnownFolder): Promise<string[]> {
  const there =
    exists === 0 ? [] : await connection.run((client) => client.search({ all: true }, { uid: true }), LIST_MS);
  if (!there) return [];
  const present = new Set(there.map(String));
  return [...known.messages.keys()].filter((id) => !present.has(id));
}

function entryOf(message: FetchMessageObject): RemoteEntry {
  const at = new Date(message.internalDate ?? Number.NaN);
  return {
    id: String(message.uid),
    receivedAt: Number.isNaN(at.getTime()) ? new Date(0) : at,
    // \Recent belongs to the session, not to the message
    keywords: [...(message.flags ?? [])].filter((flag) => flag !== '\\Recent').sort(),
    size: message.size ?? 0,
  };
}
