import type { KnownFolder } from '../backends/mailbox-backend.ts';
import type { FolderContents } from '../sync/decide.ts';

/** What a store knows of a folder, with these messages. */
export const folderOf = ({ generation, cursor, messages }: FolderContents): KnownFolder => ({
  generation,
  cursor,
  count: messages.size,
  messages: () => Promise.resolve(messages),
});
