import { z } from 'zod';
import { cannotWrite } from '../backend.errors.ts';
import { toKeyword } from './keywords.ts';
import type { JmapSession } from './session.ts';

const Uploaded = z.object({ blobId: z.string() });
const Imported = z.object({
  created: z.record(z.string(), z.object({ id: z.string() })).nullish(),
  notCreated: z.record(z.string(), z.object({ type: z.string(), existingId: z.string().optional() })).nullish(),
});

/** Upload and Email/import. The same bytes that are there already are the same Email. */
export async function importEmail(
  session: JmapSession,
  raw: Uint8Array,
  where: { folder: string; keywords: readonly string[] },
): Promise<string> {
  const response = await session.fetchTemplate(
    'upload',
    { accountId: session.accountId },
    { method: 'POST', headers: { 'content-type': 'message/rfc822' }, body: raw },
  );
  const { blobId } = Uploaded.parse(await response.json());
  const keywords = Object.fromEntries(where.keywords.map((flag) => [toKeyword(flag), true]));
  const email = { blobId, mailboxIds: { [where.folder]: true }, keywords };
  const [answer] = await session.call([['Email/import', { emails: { one: email } }]]);
  const { created, notCreated } = Imported.parse(answer);
  const id = created?.['one']?.id ?? notCreated?.['one']?.existingId;
  if (!id) throw cannotWrite({ type: notCreated?.['one']?.type ?? 'unknown' });
  return id;
}
