import { toErrorBody } from '#core/contracts/errors.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';
import type { AccountRow, AccountTables, AccountTx, RemoteCommand } from '../accounts/accounts.tables.ts';
import { cannotWrite } from '../backends/backend.errors.ts';
import type { MailboxBackend } from '../backends/mailbox-backend.ts';
import { sameKeywords, withPending } from '../places/decide-change.ts';
import { mayWrite } from '../places/write-places.ts';
import { dueCommands, placesOf, postponeCommands, removeCommands, toldPlaces } from './remote-commands.repository.ts';
import type { DueCommand } from './remote-commands.repository.ts';
import { dropRemote } from './remote-messages.repository.ts';

const ATTEMPTS = 8;
const RETRY_MS = 15_000;

/** Writes what waits to be written. All of it may be repeated. What fails waits longer each time and is given up in the end. */
export async function runCommands(
  { database, now }: { database: Database; now: () => Date },
  account: AccountRow,
  backend: MailboxBackend,
  only?: readonly string[],
): Promise<void> {
  if (only?.length === 0) return;
  const within = <T>(work: (tx: AccountTx) => Promise<T>) =>
    inTenant<AccountTables, T>(database, account.tenantId, work);
  const due = await within((tx) => dueCommands(tx, account.id, now(), only));
  for (const [, commands] of Map.groupBy(due, ({ command }) => JSON.stringify(command))) {
    const ids = commands.map(({ id }) => id);
    try {
      await carryOut(commands);
      await within((tx) => removeCommands(tx, ids));
    } catch (error) {
      const exhausted = commands.filter(({ attempts }) => attempts + 1 >= ATTEMPTS).map(({ id }) => id);
      const left = ids.filter((id) => !exhausted.includes(id));
      const nextAt = new Date(now().getTime() + RETRY_MS * 2 ** Math.min(8, commands[0]!.attempts));
      await within(async (tx) => {
        await removeCommands(tx, exhausted);
        if (left.length > 0) await postponeCommands(tx, left, { nextAt, error: toErrorBody(error) });
      });
      // the server said no to this one; without a server there is no use in going on
      if (toErrorBody(error).code.startsWith('connection.')) throw error;
    }
  }

  /** commands of one kind together: one STORE for many messages; read back, since a server may say OK and do nothing */
  async function carryOut(commands: readonly DueCommand[]): Promise<void> {
    const { command } = commands[0]!;
    if (command.do === 'delete-draft') return backend.deleteDraft(command.rfcMessageId);
    const messageIds = commands.flatMap(({ messageId }) => messageId ?? []);
    const places = await within((tx) => placesOf(tx, account.id, messageIds));
    if (command.do === 'move') return moveMessages(command, places);
    const open = await writableFolders();
    for (const [folder, there] of Map.groupBy(
      places.filter((place) => open === null || open.has(place.folder)),
      (place) => place.folder,
    ))
      await setKeywords(
        folder,
        there.map(({ remoteId }) => remoteId),
        command,
      );
    const known = new Set(places.map(({ messageId }) => messageId));
    const others = messageIds.filter((id) => !known.has(id));
    for (const { folder, rfcMessageId } of await within((tx) => toldPlaces(tx, account.id, others))) {
      const ids = await backend.findMessage(folder, rfcMessageId);
      // on its way: tried again
      if (ids.length === 0) throw cannotWrite({ folder });
      await setKeywords(folder, ids, command);
    }
  }

  /** null: all. Keywords for another folder are left out: its owner does not want it written. */
  async function writableFolders(): Promise<ReadonlySet<string> | null> {
    if (!account.writeFolders) return null;
    const allowed = (await backend.listMailboxes()).filter(({ path, role }) =>
      mayWrite(account, role === 'inbox' ? 'INBOX' : path),
    );
    return new Set(allowed.map(({ id }) => id));
  }

  async function setKeywords(
    folder: string,
    ids: readonly string[],
    { add, remove }: { add: readonly string[]; remove: readonly string[] },
  ): Promise<void> {
    await backend.setKeywords(folder, ids, { add, remove });
    for (const keywords of (await backend.readKeywords(folder, ids)).values())
      if (!sameKeywords(keywords, withPending(keywords, [{ add, remove }]))) throw cannotWrite({ folder, keywords });
  }

  async function moveMessages(
    { from, target, rfcMessageId }: Extract<RemoteCommand, { do: 'move' }>,
    places: Awaited<ReturnType<typeof placesOf>>,
  ): Promise<void> {
    const known = places.filter(({ folder }) => folder === from).map(({ remoteId }) => remoteId);
    // the folder may be one that is not read
    const search = known.length === 0 && rfcMessageId !== null;
    const ids = search ? await backend.findMessage(from, rfcMessageId) : known;
    if (ids.length > 0) await backend.move(from, ids, target);
    if (rfcMessageId !== null && (await backend.findMessage(target, rfcMessageId)).length === 0)
      throw cannotWrite({ from, target });
    const key = { tenantId: account.tenantId, accountId: account.id, folder: from };
    const generation = places.find(({ folder }) => folder === from)?.generation;
    if (generation !== undefined) await within((tx) => dropRemote(tx, key, generation, known));
  }
}
