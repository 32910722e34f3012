import { z } from 'zod';
import type { RemoteFolder } from '../mailbox-backend.ts';
import type { JmapSession } from './session.ts';

const Mailboxes = z.object({
  list: z.array(
    z.object({ id: z.string(), name: z.string(), parentId: z.string().nullish(), role: z.string().nullish() }),
  ),
});

export async function listMailboxes(session: JmapSession): Promise<RemoteFolder[]> {
  const [answer] = await session.call([['Mailbox/get', { ids: null, properties: ['name', 'parentId', 'role'] }]]);
  const { list } = Mailboxes.parse(answer);
  const byId = new Map(list.map((mailbox) => [mailbox.id, mailbox]));
  return list.map((mailbox) => {
    const names: string[] = [];
    for (let at: typeof mailbox | undefined = mailbox; at && names.length < 50; at = byId.get(at.parentId ?? ''))
      names.unshift(at.name);
    return { id: mailbox.id, path: names.join('/'), role: mailbox.role ?? null };
  });
}
