import type { RemoteEntry } from '../mailbox-backend.ts';
import type { ImapConnection } from './connection.ts';
import { uidSet } from './uid-set.ts';

export async function fetchRaw(
  connection: ImapConnection,
  folder: string,
  entries: readonly RemoteEntry[],
): Promise<Map<string, Uint8Array>> {
  const { client } = connection;
  if (!client.mailbox || client.mailbox.path !== folder) await connection.select(folder);
  const range = uidSet(entries.map(({ id }) => id));
  const found = await connection.fetch(range, { source: true });
  const raws = new Map<string, Uint8Array>();
  for (const { uid, source } of found) if (source) raws.set(String(uid), source);
  return raws;
}
