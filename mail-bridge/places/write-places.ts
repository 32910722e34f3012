/** Changes of our own: what people are told changes with the row of what waits to be written to the server. */
import type { ActionContext } from '#core/action.ts';
import { nameId } from '#core/name-id.ts';
import type { AccountRow } from '../accounts/accounts.tables.ts';
import type { RemoteFolder } from '../backends/mailbox-backend.ts';
import { addCommand } from '../sync/remote-commands.repository.ts';
import { withPending, type KeywordChange } from './decide-change.ts';
import { folderReadOnly } from './place.errors.ts';
import { readOwnPlaces, savePlaces, saveSeen, type OwnPlace } from './places.repository.ts';
import type { PlaceTx } from './places.tables.ts';

export interface WrittenDown {
  commandIds: string[];
  accountIds: string[];
}

export async function writeKeywords(
  tx: PlaceTx,
  { actor, effectId, now }: Pick<ActionContext, 'actor' | 'effectId' | 'now'>,
  places: readonly OwnPlace[],
  { add, remove }: KeywordChange,
): Promise<WrittenDown> {
  const changed = places.map((place) => ({ ...place, keywords: withPending(place.keywords, [{ add, remove }]) }));
  await savePlaces(tx, actor.tenantId, changed);
  await saveSeen(tx, changed);
  const command = { do: 'set-keywords' as const, add: [...add], remove: [...remove] };
  const commandIds: string[] = [];
  for (const { accountId, messageId } of places) {
    if (accountId === null || add.length + remove.length === 0) continue;
    const id = nameId('remote-command', effectId, messageId);
    commandIds.push(id);
    await addCommand(tx, { id, tenantId: actor.tenantId, accountId, messageId, command, now });
  }
  return { commandIds, accountIds: accountsOf(places) };
}

export async function writeMoves(
  tx: PlaceTx,
  { actor, effectId, now }: Pick<ActionContext, 'actor' | 'effectId' | 'now'>,
  account: AccountRow,
  places: readonly OwnPlace[],
  target: RemoteFolder,
): Promise<WrittenDown> {
  const commandIds: string[] = [];
  for (const path of [target.path, ...places.map((place) => place.path)])
    if (!mayWrite(account, path)) throw folderReadOnly({ folder: path });
  for (const { messageId, folder, rfcMessageId } of places) {
    if (folder === target.id) continue;
    const id = nameId('remote-command', effectId, messageId);
    commandIds.push(id);
    const command = { do: 'move' as const, from: folder, target: target.id, rfcMessageId };
    await addCommand(tx, { id, tenantId: actor.tenantId, accountId: account.id, messageId, command, now });
  }
  await savePlaces(
    tx,
    actor.tenantId,
    places.map((place) => ({ ...place, folder: target.id })),
  );
  return { commandIds, accountIds: [account.id] };
}

const accountsOf = (places: readonly OwnPlace[]): string[] => [
  ...new Set(places.flatMap(({ accountId }) => accountId ?? [])),
];

/** Which folders may be written is up to the user; all, unless some were chosen. */
export function mayWrite({ writeFolders }: Pick<AccountRow, 'writeFolders'>, path: string): boolean {
  return !writeFolders || writeFolders.some((one) => one === path || one.toUpperCase() === path.toUpperCase());
}

/** `\\Seen` for the servers of messages that were marked here. Returns the accounts. */
export async function writeSeen(
  tx: PlaceTx,
  context: Pick<ActionContext, 'actor' | 'effectId' | 'now'>,
  messageIds: readonly string[],
  seen: boolean,
): Promise<string[]> {
  const places = await readOwnPlaces(tx, context.actor.userId, messageIds);
  const remote = places.filter(({ accountId }) => accountId !== null);
  const change = seen ? { add: ['\\Seen'], remove: [] } : { add: [], remove: ['\\Seen'] };
  return (await writeKeywords(tx, context, remote, change)).accountIds;
}
