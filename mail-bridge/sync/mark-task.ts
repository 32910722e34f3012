import { afterCommit } from '#core/db/after-commit.ts';
import type { ActionCall } from '#core/ports/action-runner.ts';
import type { Tx } from '#core/ports/database.ts';
import type { AccountTables } from '../accounts/accounts.tables.ts';
import { addKeyword } from './remote-commands.repository.ts';

/** What standard clients show as a tag on a mail that a task was made of. */
export const TASK_KEYWORD = '$MailflexTask';

/** In the transaction of `task.create`: writes the keyword down for the accounts that have the mails. */
export async function markTasksOf(
  tx: Tx<AccountTables>,
  calls: readonly ActionCall[],
  { now, nudge }: { now: Date; nudge(accountId: string): void },
): Promise<void> {
  const tasks = calls.flatMap(({ name, effectId, ...call }) => {
    const messageId = call.messageId ?? call.provenance?.messageId;
    return name === 'task.create' && messageId ? [{ effectId, messageId }] : [];
  });
  if (tasks.length === 0) return;
  const accountIds = await addKeyword(tx, tasks, { keyword: TASK_KEYWORD, now });
  if (accountIds.length > 0) afterCommit(tx, () => accountIds.forEach(nudge));
}
