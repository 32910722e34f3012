import { sql } from 'kysely';
import type { ErrorBody } from '#core/contracts/errors.ts';
import type { Tx } from '#core/ports/database.ts';
import type { StepRecord } from '../engine/run.ts';
import type { RunState } from '../engine/state.ts';
import { LIMITS } from '../limits.ts';
import { jsonText, shortened } from './json-text.ts';
import type { WebhookAnswer } from '../webhook/answer.ts';
import type { ExecutionRow, TriggerData, WorkflowTables } from './workflows.tables.ts';

export interface NewExecution {
  id: string;
  tenantId: string;
  userId: string;
  workflowId: string;
  workflowVersion: number;
  eventId: string | null;
  messageId: string | null;
  correlationId: string;
  status: ExecutionRow['status'];
  attempt: number;
  turn: number;
  trigger: TriggerData;
  state: RunState | null;
  resumeAt: Date | null;
  error: ErrorBody | null;
  response: WebhookAnswer | null;
  startedAt: Date;
  finishedAt: Date | null;
}

/** One statement for all. An execution that exists already stays as it is. */
export async function insertExecutions(tx: Tx<WorkflowTables>, executions: readonly NewExecution[]): Promise<void> {
  if (executions.length === 0) return;
  const rows = executions.map((execution) => ({
    id: execution.id,
    tenant_id: execution.tenantId,
    user_id: execution.userId,
    workflow_id: execution.workflowId,
    workflow_version: execution.workflowVersion,
    event_id: execution.eventId,
    message_id: execution.messageId,
    correlation_id: execution.correlationId,
    status: execution.status,
    attempt: execution.attempt,
    turn: execution.turn,
    trigger_data: execution.trigger,
    state: execution.state,
    resume_at: execution.resumeAt,
    error: execution.error,
    response: execution.response,
    started_at: execution.startedAt,
    finished_at: execution.finishedAt,
  }));
  await sql`
    insert into executions
    select * from jsonb_populate_recordset(null::executions, ${jsonText(rows)}::jsonb)
    on conflict (id) do nothing`.execute(tx);
}

export interface StepsOf {
  executionId: string;
  tenantId: string;
  userId: string;
  steps: readonly StepRecord[];
}

/** One statement for the steps of all executions; a step at the same position is replaced. */
export async function insertSteps(tx: Tx<WorkflowTables>, executions: readonly StepsOf[]): Promise<void> {
  const rows = executions.flatMap(({ executionId, tenantId, userId, steps }) =>
    steps.map((step) => ({
      tenant_id: tenantId,
      user_id: userId,
      execution_id: executionId,
      position: step.position,
      node: step.node,
      type: step.type,
      status: step.status,
      started_at: step.startedAt,
      duration_ms: step.durationMs,
      output: shortened(step.output, LIMITS.storedOutputChars),
      error: step.error,
    })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into execution_steps
    select * from jsonb_populate_recordset(null::execution_steps, ${jsonText(rows)}::jsonb)
    on conflict (execution_id, position) do update set
      node = excluded.node, type = excluded.type, status = excluded.status, started_at = excluded.started_at,
      duration_ms = excluded.duration_ms, output = excluded.output, error = excluded.error`.execute(tx);
}

export interface ExecutionChange {
  status: ExecutionRow['status'];
  attempt?: number;
  turn?: number;
  state?: RunState | null;
  resumeAt?: Date | null;
  error?: ErrorBody | null;
  response?: WebhookAnswer;
  finishedAt?: Date | null;
}

/**
 * Writes down how a continuation ended. False when somebody else has done so and gone on, or has finished: a job may have been
 * given to two processes, and what the slower one says must not undo it.
 */
export async function changeExecution(
  tx: Tx<WorkflowTables>,
  { id, turn }: { id: string; turn: number },
  change: ExecutionChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('executions')
    .set({
      status: change.status,
      ...(change.attempt === undefined ? {} : { attempt: change.attempt }),
      ...(change.turn === undefined ? {} : { turn: change.turn }),
      ...(change.state === undefined ? {} : { state: change.state === null ? null : jsonText(change.state) }),
      ...(change.resumeAt === undefined ? {} : { resume_at: change.resumeAt }),
      ...(change.error === undefined ? {} : { error: change.error === null ? null : jsonText(change.error) }),
      ...(change.response === undefined ? {} : { response: jsonText(change.response) }),
      ...(change.finishedAt === undefined ? {} : { finished_at: change.finishedAt }),
    })
    .where('id', '=', id)
    .where('turn', '=', turn)
    .where('status', '<>', 'success')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes an execution for one continuation. Null when that continuation is over: a repeated job does nothing. */
export async function takeExecution(tx: Tx<WorkflowTables>, id: string, turn: number) {
  const row = await tx
    .updateTable('executions')
    .set({ status: 'running' })
    .where('id', '=', id)
    .where('turn', '=', turn)
    .where('status', 'in', ['waiting', 'running'])
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

export async function deleteSteps(tx: Tx<WorkflowTables>, executionId: string): Promise<void> {
  await tx.deleteFrom('execution_steps').where('execution_id', '=', executionId).execute();
}

/**
 * Executions of all tenants that should have gone on before this time, the longest ago first. Their job may have been lost:
 * before it was added, or with a queue that lost its memory, then perhaps while it ran.
 */
export async function overdueExecutions(tx: Tx<WorkflowTables>, before: Date, limit: number) {
  return tx
    .selectFrom('executions')
    .select(['id', 'tenant_id', 'turn', 'resume_at'])
    .where('status', 'in', ['waiting', 'running'])
    .where('resume_at', '<', before)
    .orderBy('resume_at')
    .limit(limit)
    .execute();
}
