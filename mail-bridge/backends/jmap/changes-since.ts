/** Email/changes from the last state; a full listing at first and whenever the server cannot tell (RFC 8620 section 5.2). */
import { z } from 'zod';
import type { KnownFolder, Observation, RemoteEntry } from '../mailbox-backend.ts';
import { toFlag } from './keywords.ts';
import { JmapMethodError } from './requests.ts';
import type { JmapSession } from './session.ts';

const PAGE = 500;

const State = z.object({ state: z.string() });
const Ids = z.object({ ids: z.array(z.string()) });
const Changes = z.object({
  newState: z.string(),
  hasMoreChanges: z.boolean(),
  created: z.array(z.string()),
  updated: z.array(z.string()),
  destroyed: z.array(z.string()),
});
const Emails = z.object({
  list: z.array(
    z.object({
      id: z.string(),
      blobId: z.string(),
      mailboxIds: z.record(z.string(), z.boolean()),
      keywords: z.record(z.string(), z.boolean()),
      receivedAt: z.string(),
      size: z.number(),
    }),
  ),
  notFound: z.array(z.string()).default([]),
});
type Email = z.infer<typeof Emails>['list'][number];

export async function changesSince(session: JmapSession, folder: string, known: KnownFolder): Promise<Observation> {
  const generation = session.accountId;
  const since = known.cursor?.['state'];
  if (known.generation === generation && typeof since === 'string') {
    try {
      return await changed(session, folder, since, known);
    } catch (error) {
      if (!(error instanceof JmapMethodError) || error.type !== 'cannotCalculateChanges') throw error;
    }
  }
  return everything(session, folder);
}

async function changed(session: JmapSession, folder: string, since: string, known: KnownFolder): Promise<Observation> {
  const touched = new Set<string>();
  const gone = new Set<string>();
  let state = since;
  for (let more = true; more;) {
    const [answer] = await session.call([['Email/changes', { sinceState: state, maxChanges: PAGE }]]);
    const page = Changes.parse(answer);
    for (const id of [...page.created, ...page.updated]) touched.add(id);
    for (const id of page.destroyed) gone.add(id);
    more = page.hasMoreChanges && page.newState !== state;
    state = page.newState;
  }
  const emails = await getEmails(
    session,
    [...touched].filter((id) => !gone.has(id)),
  );
  const entries: RemoteEntry[] = [];
  for (const email of emails.list) {
    if (email.mailboxIds[folder]) entries.push(entryOf(email));
    // moved elsewhere
    else gone.add(email.id);
  }
  for (const id of emails.notFound) gone.add(id);
  const removed = [...gone].filter((id) => known.messages.has(id));
  return { generation: session.accountId, complete: false, entries, removed, cursor: { state } };
}

async function everything(session: JmapSession, folder: string): Promise<Observation> {
  // the state first: what happens meanwhile is reported again, not lost
  const [first] = await session.call([['Email/get', { ids: [], properties: ['id'] }]]);
  const { state } = State.parse(first);
  const entries = new Map<string, RemoteEntry>();
  for (let position = 0; ; position += PAGE) {
    const query = {
      filter: { inMailbox: folder },
      sort: [{ property: 'receivedAt', isAscending: false }],
      position,
      limit: PAGE,
    };
    const [answer] = await session.call([['Email/query', query]]);
    const { ids } = Ids.parse(answer);
    for (const email of (await getEmails(session, ids)).list) entries.set(email.id, entryOf(email));
    if (ids.length < PAGE) break;
  }
  return {
    generation: session.accountId,
    complete: true,
    entries: [...entries.values()],
    removed: [],
    cursor: { state },
  };
}

async function getEmails(session: JmapSession, ids: readonly string[]): Promise<z.infer<typeof Emails>> {
  const all: z.infer<typeof Emails> = { list: [], notFound: [] };
  for (let from = 0; from < ids.length; from += PAGE) {
    const properties = ['blobId', 'mailboxIds', 'keywords', 'receivedAt', 'size'];
    const [answer] = await session.call([['Email/get', { ids: ids.slice(from, from + PAGE), properties }]]);
    const { list, notFound } = Emails.parse(answer);
    all.list.push(...list);
    all.notFound.push(...notFound);
  }
  return all;
}

function entryOf({ id, blobId, receivedAt, keywords, size }: Email): RemoteEntry {
  const flags = Object.keys(keywords).filter((keyword) => keywords[keyword]);
  return { id, blob: blobId, receivedAt: new Date(receivedAt), keywords: flags.map(toFlag).sort(), size };
}
