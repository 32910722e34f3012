import { cannotWrite } from '../backend.errors.ts';
import type { ImapConnection } from './connection.ts';

export async function setKeywords(
  connection: ImapConnection,
  folder: string,
  ids: readonly string[],
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
): Promise<void> {
  const { client } = connection;
  if (!client.mailbox || client.mailbox.path !== folder) await connection.select(folder);
  const range = ids.join(',');
  const done =
    (add.length === 0 || (await connection.run(() => client.messageFlagsAdd(range, [...add], { uid: true })))) &&
    (remove.length === 0 || (await connection.run(() => client.messageFlagsRemove(range, [...remove], { uid: true }))));
  if (!done) throw cannotWrite({ folder, keywords: [...add, ...remove] });
}
