import { cannotWrite } from '../backend.errors.ts';
import type { RemoteDraft } from '../mailbox-backend.ts';
import type { ImapConnection } from './connection.ts';
import { openSpecial, uidsOf } from './special-folder.ts';

export async function appendDraft(
  connection: ImapConnection,
  raw: Uint8Array,
  rfcMessageId: string,
): Promise<RemoteDraft> {
  const folder = (await openSpecial(connection, 'drafts', { create: true }))!;
  const there = (await uidsOf(connection, rfcMessageId)).at(-1);
  if (there !== undefined) return { folder, id: String(there) };
  const done = await connection.run((client) => client.append(folder, Buffer.from(raw), ['\\Draft', '\\Seen']));
  if (!done) throw cannotWrite({ folder });
  return { folder, id: done.uid === undefined ? null : String(done.uid) };
}

export async function readDraft(connection: ImapConnection, rfcMessageId: string): Promise<Uint8Array | null> {
  if ((await openSpecial(connection, 'drafts', { create: false })) === null) return null;
  const uid = (await uidsOf(connection, rfcMessageId)).at(-1);
  if (uid === undefined) return null;
  const message = await connection.run((client) =>
    client.fetchOne(String(uid), { source: true, flags: true }, { uid: true }),
  );
  return message && message.flags?.has('\\Draft') && message.source ? message.source : null;
}

export async function deleteDraft(connection: ImapConnection, rfcMessageId: string): Promise<void> {
  if ((await readDraft(connection, rfcMessageId)) === null) return;
  const uid = (await uidsOf(connection, rfcMessageId)).at(-1);
  if (uid !== undefined) await connection.run((client) => client.messageDelete(String(uid), { uid: true }));
}
