import type { RemoteFolder } from '../mailbox-backend.ts';
import type { ImapConnection } from './connection.ts';

/** RFC 6154 names to roles; a server without SPECIAL-USE is judged by the names of its folders (imapflow's list). */
export async function listMailboxes({ run }: ImapConnection): Promise<RemoteFolder[]> {
  const folders = await run((client) => client.list());
  return folders
    .filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
    .map(({ path, delimiter, specialUse }) => ({
      id: path,
      path: delimiter ? path.split(delimiter).join('/') : path,
      role: path.toUpperCase() === 'INBOX' ? 'inbox' : (specialUse?.replace(/^\\/, '').toLowerCase() ?? null),
    }));
}
