import { cannotWrite } from '../backend.errors.ts';
import type { ImapConnection } from './connection.ts';
import { openSpecial, uidsOf } from './special-folder.ts';

export async function readSent(connection: ImapConnection, rfcMessageId: string): Promise<Uint8Array | null> {
  if ((await openSpecial(connection, 'sent', { create: false })) === null) return null;
  const uid = (await uidsOf(connection, rfcMessageId)).at(-1);
  if (uid === undefined) return null;
  const message = await connection.run((client) => client.fetchOne(String(uid), { source: true }, { uid: true }));
  return message && message.source ? message.source : null;
}

/** Files a copy unless there is one. A server that filed its own meanwhile leaves two: then ours goes again. */
export async function fileSent(connection: ImapConnection, raw: Uint8Array, rfcMessageId: string): Promise<string> {
  const folder = (await openSpecial(connection, 'sent', { create: true }))!;
  if ((await uidsOf(connection, rfcMessageId)).length > 0) return folder;
  const done = await connection.run((client) => client.append(folder, Buffer.from(raw), ['\\Seen']));
  if (!done) throw cannotWrite({ folder });
  // also has the server tell about what came meanwhile
  await connection.select(folder);
  const there = await uidsOf(connection, rfcMessageId);
  if (there.length > 1 && done.uid !== undefined && there.includes(done.uid))
    await connection.run((client) => client.messageDelete(String(done.uid), { uid: true }));
  return folder;
}
