import { download } from './fetch-raw.ts';
import { importEmail } from './import-email.ts';
import type { JmapSession } from './session.ts';
import { findEmails, findSpecial, openSpecial } from './special-mailbox.ts';

export async function readSent(session: JmapSession, rfcMessageId: string): Promise<Uint8Array | null> {
  const folder = await findSpecial(session, 'sent');
  const [sent] = folder === null ? [] : await findEmails(session, folder, rfcMessageId);
  return sent ? download(session, sent.blobId) : null;
}

export async function fileSent(session: JmapSession, raw: Uint8Array, rfcMessageId: string): Promise<string> {
  const folder = await openSpecial(session, 'sent');
  const there = await findEmails(session, folder, rfcMessageId);
  if (there.length === 0) await importEmail(session, raw, { folder, keywords: ['\\Seen'] });
  return folder;
}
