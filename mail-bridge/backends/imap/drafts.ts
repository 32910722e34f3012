import { cannotWrite } from '../backend.errors.ts';
import type { RemoteDraft } from '../mailbox-backend.ts';
import type { ImapConnection } from './connection.ts';
import { listMailboxes } from './list-mailboxes.ts';

async function openDrafts(connection: ImapConnection, options: { create: boolean }): Promise<string | null> {
  const folders = await listMailboxes(connection);
  let path = folders.find(({ role }) => role === 'drafts')?.id ?? folders.find(({ id }) => id === 'Drafts')?.id;
  if (!path) {
    if (!options.create) return null;
    path = (await connection.run((client) => client.mailboxCreate('Drafts'))).path;
  }
  await connection.select(path);
  return path;
}

async function findDraft({ run }: ImapConnection, rfcMessageId: string): Promise<number | null> {
  const query = { header: { 'message-id': `<${rfcMessageId}>` }, deleted: false };
  const found = await run((client) => client.search(query, { uid: true }));
  return found ? (found.at(-1) ?? null) : null;
}

export async function appendDraft(
  connection: ImapConnection,
  raw: Uint8Array,
  rfcMessageId: string,
): Promise<RemoteDraft> {
  const folder = (await openDrafts(connection, { create: true }))!;
  const there = await findDraft(connection, rfcMessageId);
  if (there !== null) return { folder, id: String(there) };
  const done = await connection.run((client) => client.append(folder, Buffer.from(raw), ['\\Draft', '\\Seen']));
  if (!done) throw cannotWrite({ folder });
  return { folder, id: done.uid === undefined ? null : String(done.uid) };
}

export async function readDraft(connection: ImapConnection, rfcMessageId: string): Promise<Uint8Array | null> {
  if ((await openDrafts(connection, { create: false })) === null) return null;
  const uid = await findDraft(connection, rfcMessageId);
  if (uid === null) return null;
  const message = await connection.run((client) =>
    client.fetchOne(String(uid), { source: true, flags: true }, { uid: true }),
  );
  return message && message.flags?.has('\\Draft') && message.source ? message.source : null;
}

export async function deleteDraft(connection: ImapConnection, rfcMessageId: string): Promise<void> {
  if ((await readDraft(connection, rfcMessageId)) === null) return;
  const uid = await findDraft(connection, rfcMessageId);
  if (uid !== null) await connection.run((client) => client.messageDelete(String(uid), { uid: true }));
}
