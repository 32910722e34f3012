import { sql } from 'kysely';
import { afterCommit } from '#core/db/after-commit.ts';
import { nameId } from '#core/name-id.ts';
import type { ActionCall } from '#core/ports/action-runner.ts';
import type { Tx } from '#core/ports/database.ts';
import type { AccountTables } from '../accounts/accounts.tables.ts';
import { addKeyword, removeKeyword } from './remote-commands.repository.ts';

export interface TaskMarking {
  /** what standard clients show as a tag on a mail that a task was made of */
  keyword: string;
  now: Date;
  nudge(accountId: string): void;
}

/** In the transaction of `task.create`: writes the keyword down for the accounts that have the mails. */
export async function markTasksOf(
  tx: Tx<AccountTables>,
  calls: readonly ActionCall[],
  { keyword, now, nudge }: TaskMarking,
): Promise<void> {
  const tasks = tasksOf(calls);
  if (tasks.length === 0) return;
  const accountIds = await addKeyword(tx, tasks, { keyword, now });
  if (accountIds.length === 0) return;
  await sql`
    insert into task_marks (effect_id, tenant_id, message_id)
    select effect_id::uuid, ${calls[0]!.actor.tenantId}::uuid, message_id::uuid
    from unnest(${tasks.map(({ effectId }) => effectId)}::text[], ${tasks.map(({ messageId }) => messageId)}::text[])
      as task (effect_id, message_id)
    on conflict do nothing`.execute(tx);
  afterCommit(tx, () => accountIds.forEach(nudge));
}

/** In the transaction that takes `task.create` back: the keyword goes with the last task of its mail. */
export async function unmarkTasksOf(
  tx: Tx<AccountTables>,
  calls: readonly ActionCall[],
  { keyword, now, nudge }: TaskMarking,
): Promise<void> {
  for (const { effectId, messageId } of tasksOf(calls)) {
    const { rows } = await sql<{ left: string }>`
      with gone as (delete from task_marks where effect_id = ${effectId}::uuid returning effect_id)
      select count(*) as left from task_marks
      where message_id = ${messageId}::uuid and effect_id not in (select effect_id from gone)`.execute(tx);
    if (Number(rows[0]?.left) > 0) continue;
    const undone = { effectId: nameId('effect', effectId, 'undo'), messageId };
    const accountIds = await removeKeyword(tx, undone, { keyword, now });
    afterCommit(tx, () => accountIds.forEach(nudge));
  }
}

function tasksOf(calls: readonly ActionCall[]): { effectId: string; messageId: string }[] {
  return calls.flatMap(({ name, effectId, ...call }) => {
    const messageId = call.messageId ?? call.provenance?.messageId;
    return name === 'task.create' && messageId ? [{ effectId, messageId }] : [];
  });
}
