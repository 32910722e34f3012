import type { ImapConnection } from './connection.ts';
import { uidsOf } from './special-folder.ts';

/** Ids of the messages with this Message-ID in a folder. */
export async function findMessage(connection: ImapConnection, folder: string, rfcMessageId: string): Promise<string[]> {
  await connection.select(folder);
  return (await uidsOf(connection, rfcMessageId)).map(String);
}
