import type { RemoteEntry } from '../mailbox-backend.ts';
import type { ImapConnection } from './connection.ts';

/** A batch of this size that takes longer comes from a server that trickles. */
const FETCH_MS = 300_000;

export async function fetchRaw(
  connection: ImapConnection,
  folder: string,
  entries: readonly RemoteEntry[],
): Promise<Map<string, Uint8Array>> {
  const { client } = connection;
  if (!client.mailbox || client.mailbox.path !== folder) await connection.select(folder);
  const range = entries.map(({ id }) => id).join(',');
  const found = await connection.run(
    () => client.fetchAll(range, { uid: true, source: true }, { uid: true }),
    FETCH_MS,
  );
  const raws = new Map<string, Uint8Array>();
  for (const { uid, source } of found) if (source) raws.set(String(uid), source);
  return raws;
}
