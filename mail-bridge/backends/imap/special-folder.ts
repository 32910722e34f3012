import type { ImapConnection } from './connection.ts';
import { listMailboxes } from './list-mailboxes.ts';

const NAMES = { drafts: 'Drafts', sent: 'Sent' } as const;
export type SpecialRole = keyof typeof NAMES;

/** Selects the folder of this role (RFC 6154), by its usual name where the server tells no roles. Null: there is none. */
export async function openSpecial(
  connection: ImapConnection,
  role: SpecialRole,
  options: { create: boolean },
): Promise<string | null> {
  const folders = await listMailboxes(connection);
  const name = NAMES[role];
  let path = folders.find((folder) => folder.role === role)?.id ?? folders.find(({ id }) => id === name)?.id;
  if (!path) {
    if (!options.create) return null;
    path = (await connection.run((client) => client.mailboxCreate(name))).path;
  }
  await connection.select(path);
  return path;
}

/** UIDs of the messages with this Message-ID in the selected folder, the newest last. */
export async function uidsOf({ run }: ImapConnection, rfcMessageId: string): Promise<number[]> {
  const query = { header: { 'message-id': `<${rfcMessageId}>` }, deleted: false };
  const found = await run((client) => client.search(query, { uid: true }));
  return found ? found : [];
}
