import type { Tx } from '#core/ports/database.ts';
import type { WebhookAnswer } from '../webhook/answer.ts';
import type { ExecutionRow, WorkflowTables } from './workflows.tables.ts';

/** Of all tenants: a request says only which workflow it is for. */
export async function findWebhooks(tx: Tx<WorkflowTables>, ids: readonly string[]) {
  return tx
    .selectFrom('workflows')
    .select(['id', 'tenant_id', 'user_id', 'version', 'enabled', 'webhook_generation'])
    .where('id', 'in', [...ids])
    .execute();
}
export type WebhookRow = Awaited<ReturnType<typeof findWebhooks>>[number];

/** What a caller is told of an execution. */
export interface ExecutionGiven {
  id: string;
  status: ExecutionRow['status'];
  response: WebhookAnswer | null;
  resumeAt: Date | null;
}

export async function executionsGiven(tx: Tx<WorkflowTables>, ids: readonly string[]): Promise<ExecutionGiven[]> {
  return tx
    .selectFrom('executions')
    .select(['id', 'status', 'response', 'resume_at as resumeAt'])
    .where('id', 'in', [...ids])
    .execute();
}

/** The secrets before the last ones stop working. */
export async function renewWebhook(tx: Tx<WorkflowTables>, userId: string, id: string): Promise<void> {
  await tx
    .updateTable('workflows')
    .set((row) => ({ webhook_generation: row('webhook_generation', '+', 1) }))
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .execute();
}
