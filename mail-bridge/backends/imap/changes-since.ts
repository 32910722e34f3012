/**
 * With CONDSTORE (RFC 7162) only what changed is asked for; what went is found by QRESYNC's VANISHED or, without it, by
 * counting: known + new - there = gone, and only if that is not 0 the UIDs are listed. Without CONDSTORE, after a
 * UIDVALIDITY change and when MODSEQ or UIDNEXT went backwards everything is listed. Message sequence numbers are never used.
 *
 * A server that was restored from a backup gives UIDs and MODSEQs away again under the same UIDVALIDITY. Where that shows, all
 * ids begin a new generation, `UIDVALIDITY.1` and so on. It may have overtaken what we know, so on each new connection (a
 * restored server has dropped the old one) the newest known messages are compared with those that are there.
 */
import type { FetchMessageObject, MailboxObject } from 'imapflow';
import { stampOf } from '../mailbox-backend.ts';
import type { KnownFolder, KnownMessages, Observation, RemoteEntry } from '../mailbox-backend.ts';
import type { ImapConnection } from './connection.ts';

const COMPARED = 200;
const ASKED = { flags: true, internalDate: true, size: true } as const;

export async function changesSince(
  connection: ImapConnection,
  folder: string,
  known: KnownFolder,
): Promise<Observation> {
  connection.takeNews();
  const mailbox = await connection.select(folder);
  // copied: the object changes while commands run
  const { exists, uidNext } = mailbox;
  const modseq = mailbox.noModseq ? undefined : mailbox.highestModseq;
  const cursor = { uidNext, modseq: modseq === undefined ? '' : String(modseq) };
  const validity = String(mailbox.uidValidity);
  const generation = known.generation?.split('.')[0] === validity ? known.generation : validity;

  async function everything({ restored }: { restored: boolean }): Promise<Observation> {
    const entries = exists === 0 ? [] : await fetchEntries(connection, '1:*');
    connection.compared.add(folder);
    const renumbered = restored || (known.generation === generation && isRenumbered(await known.messages(), entries));
    return { generation: renumbered ? next(generation) : generation, complete: true, entries, removed: [], cursor };
  }

  if (known.generation !== generation || known.cursor === null) return everything({ restored: false });
  if (wentBack(known, mailbox, modseq)) return everything({ restored: true });
  const since = sinceOf(known);
  if (since === null || modseq === undefined) return everything({ restored: false });

  const fresh = connection.compared.has(folder);
  const quiet = since === modseq && known.cursor['uidNext'] === uidNext && exists === known.count;
  if (quiet && fresh) return { generation, complete: false, entries: [], removed: [], cursor };

  const messages = await known.messages();
  const entries = quiet || exists === 0 ? [] : await fetchEntries(connection, '1:*', since);
  if (isRenumbered(messages, entries)) return everything({ restored: true });
  if (!fresh) {
    const found = await compare(connection, messages, entries);
    if (found !== 'same') return everything({ restored: found === 'other' });
    connection.compared.add(folder);
  }

  const added = entries.filter(({ id }) => !messages.has(id));
  if (messages.size + added.length === exists) return { generation, complete: false, entries, removed: [], cursor };
  const present = await listUids(connection);
  // mail that is there, that nobody knows and that has not changed: it was passed over once
  const here = new Set(entries.map(({ id }) => id));
  if ([...present].some((id) => !messages.has(id) && !here.has(id))) return everything({ restored: false });
  const removed = [...messages.keys()].filter((id) => !present.has(id));
  return { generation, complete: false, entries, removed, cursor };
}

const next = (generation: string): string => {
  const [validity, restored] = generation.split('.');
  return `${validity}.${Number(restored ?? 0) + 1}`;
};

/** The MODSEQ to go on from; null = everything has to be listed. */
function sinceOf(known: KnownFolder): bigint | null {
  const text = known.cursor?.['modseq'];
  return typeof text === 'string' && /^\d+$/.test(text) ? BigInt(text) : null;
}

function wentBack(known: KnownFolder, mailbox: MailboxObject, modseq: bigint | undefined): boolean {
  const since = sinceOf(known);
  const uidNext = Number(known.cursor?.['uidNext'] ?? 0);
  return uidNext > mailbox.uidNext || (since !== null && modseq !== undefined && since > modseq);
}

function isRenumbered(messages: KnownMessages, entries: readonly RemoteEntry[]): boolean {
  return entries.some((entry) => {
    const stamp = messages.get(entry.id)?.stamp;
    return stamp !== undefined && stamp !== null && stamp !== stampOf(entry);
  });
}

/**
 * Compares the newest known messages with those that are there, leaving out what the server has just told as changed:
 * `other` = under a known id there is another message, or one with other flags; `more` = there is one that nobody knows.
 */
async function compare(
  connection: ImapConnection,
  messages: KnownMessages,
  changed: readonly RemoteEntry[],
): Promise<'same' | 'other' | 'more'> {
  if (messages.size === 0) return 'same';
  const uids = [...messages.keys()].map(Number).sort((a, b) => a - b);
  const told = new Set(changed.map(({ id }) => id));
  const listed = await fetchEntries(connection, `${uids.at(-COMPARED) ?? uids[0]!}:*`);
  const there = listed.filter(({ id }) => !told.has(id));
  const isOther = ({ id, keywords }: RemoteEntry): boolean => {
    const held = messages.get(id);
    return held !== undefined && held.keywords.toSorted().join(' ') !== keywords.join(' ');
  };
  if (isRenumbered(messages, there) || there.some(isOther)) return 'other';
  return there.every(({ id }) => messages.has(id)) ? 'same' : 'more';
}

async function fetchEntries(connection: ImapConnection, range: string, since?: bigint): Promise<RemoteEntry[]> {
  return (await connection.fetch(range, ASKED, since)).map(entryOf);
}

async function listUids(connection: ImapConnection): Promise<Set<string>> {
  const there = await connection.transfer((client) => client.search({ all: true }, { uid: true }));
  return new Set((there || []).map(String));
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
