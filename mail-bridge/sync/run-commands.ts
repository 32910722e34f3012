import { toErrorBody } from '#core/contracts/errors.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';
import type { AccountRow, AccountTables, AccountTx } from '../accounts/accounts.tables.ts';
import type { MailboxBackend } from '../backends/mailbox-backend.ts';
import { dueCommands, placesOf, postponeCommands, removeCommands } from './remote-commands.repository.ts';
import type { DueCommand } from './remote-commands.repository.ts';

const ATTEMPTS = 8;
const RETRY_MS = 15_000;

/** Writes what waits to be written. All of it may be repeated. What fails waits longer each time and is given up in the end. */
export async function runCommands(
  { database, now }: { database: Database; now: () => Date },
  account: AccountRow,
  backend: MailboxBackend,
): Promise<void> {
  const within = <T>(work: (tx: AccountTx) => Promise<T>) =>
    inTenant<AccountTables, T>(database, account.tenantId, work);
  const due = await within((tx) => dueCommands(tx, account.id, now()));
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

  /** commands of one kind together: one STORE for many messages */
  async function carryOut(commands: readonly DueCommand[]): Promise<void> {
    const { command } = commands[0]!;
    if (command.do === 'delete-draft') return backend.deleteDraft(command.rfcMessageId);
    const messageIds = commands.flatMap(({ messageId }) => messageId ?? []);
    const places = await within((tx) => placesOf(tx, account.id, messageIds));
    for (const [folder, there] of Map.groupBy(places, (place) => place.folder)) {
      const ids = there.map(({ remoteId }) => remoteId);
      await backend.setKeywords(folder, ids, { add: command.add, remove: command.remove });
    }
  }
}
