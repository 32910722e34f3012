/** Email/changes from the last state; a full listing at first and whenever the server cannot tell (RFC 8620 section 5.2). */
import { z } from 'zod';
import type { KnownFolder, Observation, RemoteEntry } from '../mailbox-backend.ts';
import { toFlag } from './keywords.ts';
import { JmapMethodError } from './requests.ts';
import type { JmapSession } from './session.ts';

const PAGE = 500;

const State = z.object({ state: z.string() });
const Ids = z.object({ ids: z.array(z.string()) });
const Total = z.object({ total: z.number().optional() });
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
  let total: number | undefined;
  for (let more = true; more;) {
    const count = { filter: { inMailbox: folder }, limit: 1, calculateTotal: true };
    const [answer, counted] = await session.call([
      ['Email/changes', { sinceState: state, maxChanges: PAGE }],
      ['Email/query', count],
    ]);
    const page = Changes.parse(answer);
    total = Total.parse(counted).total;
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
  const messages = touched.size + gone.size > 0 ? await known.messages() : null;
  const removed = [...gone].filter((id) => messages?.has(id));
  const added = entries.filter(({ id }) => !messages!.has(id));
  // something was passed over once; what came in between these requests is listed too, which does no harm
  if (total !== undefined && known.count + added.length - removed.length !== total) return everything(session, folder);
  return { generation: session.accountId, complete: false, entries, removed, cursor: { state } };
}

async function everything(session: JmapSession, folder: string): Promise<Observation> {
  // the state first: what happens meanwhile is reported again, not lost
  const [first] = await session.call([['Email/get', { ids: [], properties: ['id'] }]]);
  const { state } = State.parse(first);
  const entries = [...(await list(session, folder)).values()];
  return { generation: session.accountId, complete: true, entries, removed: [], cursor: { state } };
}

/** Each page begins after the last message of the one before: by position, mail that goes meanwhile would hide other mail. */
async function list(session: JmapSession, folder: string, restarts = 5): Promise<Map<string, RemoteEntry>> {
  const entries = new Map<string, RemoteEntry>();
  let anchor: string | undefined;
  try {
    for (;;) {
      const query = {
        filter: { inMailbox: folder },
        sort: [{ property: 'receivedAt', isAscending: false }],
        limit: PAGE,
        ...(anchor === undefined ? {} : { anchor, anchorOffset: 1 }),
      };
      const [answer] = await session.call([['Email/query', query]]);
      const { ids } = Ids.parse(answer);
      for (const email of (await getEmails(session, ids)).list)
        if (email.mailboxIds[folder]) entries.set(email.id, entryOf(email));
      anchor = ids.at(-1);
      // fewer than asked for is no sign of the end: servers have a limit of their own
      if (ids.length === 0) return entries;
    }
  } catch (error) {
    const isAnchorGone = error instanceof JmapMethodError && error.type === 'anchorNotFound';
    if (!isAnchorGone || restarts === 0) throw error;
    return list(session, folder, restarts - 1);
  }
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
