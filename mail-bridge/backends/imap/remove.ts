import { cannotWrite } from '../backend.errors.ts';
import type { ImapConnection } from './connection.ts';

/** \Deleted and UID EXPUNGE (RFC 4315) of these; without UIDPLUS everything that is marked goes. */
export async function remove(connection: ImapConnection, folder: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await connection.select(folder);
  if (!(await connection.run((client) => client.messageDelete(ids.join(','), { uid: true }))))
    throw cannotWrite({ folder });
}
