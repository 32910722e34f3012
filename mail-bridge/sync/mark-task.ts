import { afterCommit } from '#core/db/after-commit.ts';
import type { ActionCall } from '#core/ports/action-runner.ts';
import type { Tx } from '#core/ports/database.ts';
import type { AccountTables } from '../accounts/accounts.tables.ts';
import { addKeyword } from './remote-commands.repository.ts';

/** What standard clients show as a tag on a mail that a task was made of. */
export const TASK_KEYWORD = '$MailflexTask';

/** In the transaction of a `task.create`: writes the keyword down for the accounts that have the mail. */
export async function markTaskOf(
  tx: Tx<AccountTables>,
  call: ActionCall,
  { now, nudge }: { now: Date; nudge(accountId: string): void },
): Promise<void> {
  const messageId = call.messageId ?? call.provenance?.messageId;
  if (call.name !== 'task.create' || !messageId) return;
  const change = { effectId: call.effectId, messageId, keyword: TASK_KEYWORD, now };
  const accountIds = await addKeyword(tx, change);
  if (accountIds.length > 0) afterCommit(tx, () => accountIds.forEach(nudge));
}
