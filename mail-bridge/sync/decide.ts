/**
 * What to do about what was seen in a folder: pure, and repeatable at any point. `save` comes last, so whoever dies before
 * it sees the same again and finds part of it done.
 */
import type { Cursor, KnownMessages, Observation, RemoteEntry } from '../backends/mailbox-backend.ts';

export type Step =
  /** ids of other generations (another UIDVALIDITY) mean nothing any more; the cursor goes with them */
  | { do: 'forget-others'; generation: string }
  /** newest first */
  | { do: 'fetch'; entries: RemoteEntry[] }
  | { do: 'mark'; changes: { id: string; keywords: readonly string[] }[] }
  | { do: 'drop'; ids: string[] }
  | { do: 'save'; cursor: Cursor };

/** The first batch is small, so that the newest mail is there at once. */
const FIRST_BATCH = 50;
const BATCH = 500;
const BATCH_BYTES = 16 * 1024 * 1024;

export interface FolderContents {
  generation: string | null;
  cursor: Cursor | null;
  messages: KnownMessages;
}

export function decide(known: FolderContents, seen: Observation): Step[] {
  const same = known.generation === seen.generation;
  const messages: KnownMessages = same ? known.messages : new Map();
  const steps: Step[] = [];
  if (!same) steps.push({ do: 'forget-others', generation: seen.generation });

  const fresh = seen.entries.filter(({ id }) => !messages.has(id));
  steps.push(...batches(fresh).map((entries): Step => ({ do: 'fetch', entries })));

  const changes = seen.entries.flatMap(({ id, keywords }) => {
    const before = messages.get(id);
    return before && !sameKeywords(before.keywords, keywords) ? [{ id, keywords }] : [];
  });
  if (changes.length > 0) steps.push({ do: 'mark', changes });

  const present = seen.complete ? new Set(seen.entries.map(({ id }) => id)) : null;
  const ids = present
    ? [...messages.keys()].filter((id) => !present.has(id))
    : seen.removed.filter((id) => messages.has(id));
  if (ids.length > 0) steps.push({ do: 'drop', ids });

  const moved = !same || steps.length > 0 || !sameCursor(known.cursor, seen.cursor);
  if (moved) steps.push({ do: 'save', cursor: seen.cursor });
  return steps;
}

/** False: there is nothing to decide, so what is known of the messages need not be read. */
export function isNews(known: { generation: string | null; cursor: Cursor | null }, seen: Observation): boolean {
  const still = known.generation === seen.generation && sameCursor(known.cursor, seen.cursor);
  return !still || seen.complete || seen.entries.length > 0 || seen.removed.length > 0;
}

function batches(entries: readonly RemoteEntry[]): RemoteEntry[][] {
  const newestFirst = entries.toSorted((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime());
  const found: RemoteEntry[][] = [];
  let bytes = 0;
  for (const entry of newestFirst) {
    const last = found.at(-1);
    const most = found.length === 1 ? FIRST_BATCH : BATCH;
    if (last && last.length < most && bytes + entry.size <= BATCH_BYTES) {
      last.push(entry);
      bytes += entry.size;
    } else {
      found.push([entry]);
      bytes = entry.size;
    }
  }
  return found;
}

function sameKeywords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((keyword) => b.includes(keyword));
}

function sameCursor(a: Cursor | null, b: Cursor): boolean {
  const keys = Object.keys(b);
  return a !== null && keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key]);
}
