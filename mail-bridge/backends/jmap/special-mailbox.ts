import { z } from 'zod';
import { cannotWrite } from '../backend.errors.ts';
import { listMailboxes } from './list-mailboxes.ts';
import type { JmapSession } from './session.ts';

const NAMES = { drafts: 'Drafts', sent: 'Sent' } as const;
export type SpecialRole = keyof typeof NAMES;

const Created = z.object({ created: z.record(z.string(), z.object({ id: z.string() })).nullish() });
const Ids = z.object({ ids: z.array(z.string()) });
const Emails = z.object({
  list: z.array(
    z.object({
      id: z.string(),
      blobId: z.string(),
      keywords: z.record(z.string(), z.boolean()),
      messageId: z.array(z.string()).nullish(),
    }),
  ),
});
export type FoundEmail = z.infer<typeof Emails>['list'][number];

/** The Mailbox of this role (RFC 8621 section 2), by its usual name where it has none. */
export async function findSpecial(session: JmapSession, role: SpecialRole): Promise<string | null> {
  const folders = await listMailboxes(session);
  const found = folders.find((folder) => folder.role === role) ?? folders.find(({ path }) => path === NAMES[role]);
  return found?.id ?? null;
}

export async function openSpecial(session: JmapSession, role: SpecialRole): Promise<string> {
  const there = await findSpecial(session, role);
  if (there !== null) return there;
  const [answer] = await session.call([['Mailbox/set', { create: { made: { name: NAMES[role], role } } }]]);
  const id = Created.parse(answer).created?.['made']?.id;
  if (!id) throw cannotWrite({ folder: NAMES[role] });
  return id;
}

/** The newest mails of a Mailbox are looked through: not every server searches headers. */
export async function findEmails(session: JmapSession, folder: string, rfcMessageId: string): Promise<FoundEmail[]> {
  const sort = [{ property: 'receivedAt', isAscending: false }];
  const [found] = await session.call([['Email/query', { filter: { inMailbox: folder }, sort, limit: 200 }]]);
  const { ids } = Ids.parse(found);
  const [answer] = await session.call([['Email/get', { ids, properties: ['blobId', 'keywords', 'messageId'] }]]);
  return Emails.parse(answer).list.filter(({ messageId }) => messageId?.includes(rfcMessageId));
}
