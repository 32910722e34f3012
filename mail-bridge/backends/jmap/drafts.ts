import type { RemoteDraft } from '../mailbox-backend.ts';
import { download } from './fetch-raw.ts';
import { importEmail } from './import-email.ts';
import type { JmapSession } from './session.ts';
import { findEmails, findSpecial, openSpecial, type FoundEmail } from './special-mailbox.ts';

async function findDraft(session: JmapSession, rfcMessageId: string): Promise<FoundEmail | null> {
  const folder = await findSpecial(session, 'drafts');
  const [draft] = folder === null ? [] : await findEmails(session, folder, rfcMessageId);
  return draft?.keywords['$draft'] ? draft : null;
}

export async function appendDraft(session: JmapSession, raw: Uint8Array, rfcMessageId: string): Promise<RemoteDraft> {
  const folder = await openSpecial(session, 'drafts');
  const [there] = await findEmails(session, folder, rfcMessageId);
  const id = there?.id ?? (await importEmail(session, raw, { folder, keywords: ['\\Draft', '\\Seen'] }));
  return { folder, id };
}

export async function readDraft(session: JmapSession, rfcMessageId: string): Promise<Uint8Array | null> {
  const draft = await findDraft(session, rfcMessageId);
  return draft && download(session, draft.blobId);
}

export async function deleteDraft(session: JmapSession, rfcMessageId: string): Promise<void> {
  const draft = await findDraft(session, rfcMessageId);
  if (draft) await session.call([['Email/set', { destroy: [draft.id] }]]);
}
