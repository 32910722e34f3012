import type { MessageDetail } from '#core/contracts/mail.ts';

/**
 * Which messages of a conversation go along when it is moved: those that lie where its newest mail from somebody else lies. One's own
 * answers stay in Sent, and what was delivered to Mailflex itself lies in no folder.
 */
export function whatMoves(
  messages: readonly Pick<MessageDetail, 'id' | 'folder' | 'from'>[],
  ownAddress: string,
): string[] {
  const inFolders = messages.filter(({ folder }) => folder !== null);
  const isOwn = (address: string | undefined) => address?.toLowerCase() === ownAddress.toLowerCase();
  const newest = inFolders.findLast(({ from }) => !isOwn(from?.address)) ?? inFolders.at(-1);
  return inFolders.filter(({ folder }) => folder === newest?.folder).map(({ id }) => id);
}
