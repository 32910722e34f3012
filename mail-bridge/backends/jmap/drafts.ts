import { z } from 'zod';
import { cannotWrite } from '../backend.errors.ts';
import type { RemoteDraft } from '../mailbox-backend.ts';
import { download } from './fetch-raw.ts';
import { listMailboxes } from './list-mailboxes.ts';
import type { JmapSession } from './session.ts';

const Uploaded = z.object({ blobId: z.string() });
const Imported = z.object({
  created: z.record(z.string(), z.object({ id: z.string() })).nullish(),
  notCreated: z.record(z.string(), z.object({ type: z.string(), existingId: z.string().optional() })).nullish(),
});
const Created = z.object({ created: z.record(z.string(), z.object({ id: z.string() })).nullish() });
const Ids = z.object({ ids: z.array(z.string()) });
const Drafts = z.object({
  list: z.array(
    z.object({
      id: z.string(),
      blobId: z.string(),
      keywords: z.record(z.string(), z.boolean()),
      messageId: z.array(z.string()).nullish(),
    }),
  ),
});

async function draftsId(session: JmapSession): Promise<string | null> {
  const folders = await listMailboxes(session);
  return folders.find(({ role, path }) => role === 'drafts' || path === 'Drafts')?.id ?? null;
}

/** The newest drafts are looked through: not every server searches headers. */
async function findDraft(session: JmapSession, folder: string, rfcMessageId: string) {
  const sort = [{ property: 'receivedAt', isAscending: false }];
  const [found] = await session.call([['Email/query', { filter: { inMailbox: folder }, sort, limit: 200 }]]);
  const { ids } = Ids.parse(found);
  const [answer] = await session.call([['Email/get', { ids, properties: ['blobId', 'keywords', 'messageId'] }]]);
  return Drafts.parse(answer).list.find(({ messageId }) => messageId?.includes(rfcMessageId)) ?? null;
}

export async function appendDraft(session: JmapSession, raw: Uint8Array, rfcMessageId: string): Promise<RemoteDraft> {
  const folder = (await draftsId(session)) ?? (await createDrafts(session));
  const there = await findDraft(session, folder, rfcMessageId);
  if (there) return { folder, id: there.id };
  const response = await session.fetchTemplate(
    'upload',
    { accountId: session.accountId },
    { method: 'POST', headers: { 'content-type': 'message/rfc822' }, body: raw },
  );
  const { blobId } = Uploaded.parse(await response.json());
  const email = { blobId, mailboxIds: { [folder]: true }, keywords: { $draft: true, $seen: true } };
  const [answer] = await session.call([['Email/import', { emails: { draft: email } }]]);
  const { created, notCreated } = Imported.parse(answer);
  const id = created?.['draft']?.id ?? notCreated?.['draft']?.existingId;
  if (!id) throw cannotWrite({ type: notCreated?.['draft']?.type ?? 'unknown' });
  return { folder, id };
}

async function createDrafts(session: JmapSession): Promise<string> {
  const [answer] = await session.call([['Mailbox/set', { create: { drafts: { name: 'Drafts', role: 'drafts' } } }]]);
  const id = Created.parse(answer).created?.['drafts']?.id;
  if (!id) throw cannotWrite({ folder: 'Drafts' });
  return id;
}

export async function readDraft(session: JmapSession, rfcMessageId: string): Promise<Uint8Array | null> {
  const folder = await draftsId(session);
  const draft = folder === null ? null : await findDraft(session, folder, rfcMessageId);
  return draft?.keywords['$draft'] ? download(session, draft.blobId) : null;
}

export async function deleteDraft(session: JmapSession, rfcMessageId: string): Promise<void> {
  const folder = await draftsId(session);
  const draft = folder === null ? null : await findDraft(session, folder, rfcMessageId);
  if (draft?.keywords['$draft']) await session.call([['Email/set', { destroy: [draft.id] }]]);
}
