import { cannotWrite } from '../backend.errors.ts';
import type { ImapConnection } from './connection.ts';

/** MOVE (RFC 6851), or COPY, \Deleted and UID EXPUNGE where it is missing. */
export async function move(
  connection: ImapConnection,
  folder: string,
  ids: readonly string[],
  target: string,
): Promise<void> {
  const { client } = connection;
  if (!client.mailbox || client.mailbox.path !== folder) await connection.select(folder);
  if (!(await connection.run(() => client.messageMove(ids.join(','), target, { uid: true }))))
    throw cannotWrite({ folder, target });
}
