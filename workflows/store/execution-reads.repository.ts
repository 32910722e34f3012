/** Reading for the pages: summaries of workflows and executions. */
import { sql } from 'kysely';
import type { ExecutionStep, ExecutionSummary, WorkflowSummary } from '#core/contracts/hub.ts';
import type { Tx } from '#core/ports/database.ts';
import type { ExecutionRow, WorkflowTables } from './workflows.tables.ts';

export async function listWorkflows(tx: Tx<WorkflowTables>, userId: string, id?: string): Promise<WorkflowSummary[]> {
  let query = tx
    .selectFrom('workflows')
    .leftJoin('executions', 'executions.workflow_id', 'workflows.id')
    .select((expression) => [
      'workflows.id',
      'workflows.name',
      'workflows.description',
      'workflows.enabled',
      'workflows.shipped_key',
      'workflows.trigger',
      'workflows.node_count',
      'workflows.updated_at',
      expression.fn.count<string>('executions.id').as('executions'),
      expression.fn.count<string>('executions.id').filterWhere('executions.status', '=', 'error').as('failed'),
      expression.fn.max('executions.started_at').as('last'),
    ])
    .where('workflows.user_id', '=', userId)
    .groupBy('workflows.id')
    .orderBy('workflows.created_at')
    .orderBy('workflows.name');
  if (id !== undefined) query = query.where('workflows.id', '=', id);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    description: row.description,
    enabled: row.enabled,
    shipped: row.shipped_key !== null,
    trigger: row.trigger,
    nodeCount: row.node_count,
    executionCount: Number(row.executions),
    failedCount: Number(row.failed),
    lastExecutedAt: row.last ? new Date(row.last).toISOString() : null,
    updatedAt: row.updated_at.toISOString(),
  }));
}

export interface ExecutionFilter {
  userId: string;
  id?: string | undefined;
  workflowId?: string | undefined;
  messageId?: string | undefined;
  status?: ExecutionRow['status'] | undefined;
  /** `<ISO time>_<id>` of the last one seen */
  cursor?: string | undefined;
  limit: number;
}

/** Newest first. */
export async function listExecutions(
  tx: Tx<WorkflowTables>,
  filter: ExecutionFilter,
): Promise<{ items: ExecutionSummary[]; nextCursor: string | null }> {
  let query = tx
    .selectFrom('executions')
    .leftJoin('workflows', 'workflows.id', 'executions.workflow_id')
    .select([
      'executions.id',
      'executions.workflow_id',
      'workflows.name as workflow_name',
      'executions.status',
      'executions.attempt',
      'executions.started_at',
      'executions.finished_at',
      'executions.message_id',
      'executions.error',
    ])
    .where('executions.user_id', '=', filter.userId)
    .orderBy('executions.started_at', 'desc')
    .orderBy('executions.id')
    .limit(filter.limit + 1);
  if (filter.id !== undefined) query = query.where('executions.id', '=', filter.id);
  if (filter.workflowId !== undefined) query = query.where('executions.workflow_id', '=', filter.workflowId);
  if (filter.messageId !== undefined) query = query.where('executions.message_id', '=', filter.messageId);
  if (filter.status !== undefined) query = query.where('executions.status', '=', filter.status);
  const after = filter.cursor === undefined ? null : readCursor(filter.cursor);
  if (after) {
    query = query.where((expression) =>
      expression.or([
        expression('executions.started_at', '<', after.at),
        expression.and([
          expression('executions.started_at', '=', after.at),
          expression('executions.id', '>', after.id),
        ]),
      ]),
    );
  }
  const rows = await query.execute();
  const items = rows.slice(0, filter.limit).map((row) => ({
    id: row.id,
    workflowId: row.workflow_id,
    workflowName: row.workflow_name ?? '',
    status: row.status,
    attempt: row.attempt,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    messageId: row.message_id,
    error: row.error,
  }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > filter.limit && last ? `${last.startedAt}_${last.id}` : null };
}

function readCursor(cursor: string): { at: Date; id: string } | null {
  const [time = '', id = ''] = cursor.split('_');
  const at = new Date(time);
  return Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id) ? null : { at, id };
}

export async function listSteps(tx: Tx<WorkflowTables>, executionId: string): Promise<ExecutionStep[]> {
  const rows = await tx
    .selectFrom('execution_steps')
    .selectAll()
    .where('execution_id', '=', executionId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    node: row.node,
    type: row.type,
    status: row.status,
    startedAt: row.started_at.toISOString(),
    durationMs: row.duration_ms,
    output: row.output,
    error: row.error,
  }));
}

/** Makes a failed execution wait for another attempt from its start. Null when it has not failed. */
export async function reviveExecution(tx: Tx<WorkflowTables>, userId: string, id: string, now: Date) {
  const row = await tx
    .updateTable('executions')
    .set({
      status: 'waiting',
      state: null,
      resume_at: now,
      finished_at: null,
      attempt: sql<number>`attempt + 1`,
      turn: sql<number>`turn + 1`,
    })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('status', '=', 'error')
    .returning(['tenant_id', 'turn'])
    .executeTakeFirst();
  return row ?? null;
}
