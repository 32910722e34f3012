import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { toErrorBody } from '#core/contracts/errors.ts';
import { Id } from '#core/contracts/ids.ts';
import { mayPass } from '#core/db/database-away.ts';
import { asSystem, inTenant } from '#core/db/in-tenant.ts';
import { faultPoint } from '#core/faults.ts';
import type { JobDefinition } from '#core/ports/job-queue.ts';
import { noTelemetry } from '#core/ports/telemetry.ts';
import { runWorkflow, type ExecutionInfo, type Outcome } from './engine/run.ts';
import { initialState } from './engine/state.ts';
import type { LoadedWorkflow } from './engine/workflow-cache.ts';
import { createSandbox } from './isolate/sandbox.ts';
import { LIMITS } from './limits.ts';
import {
  changeExecution,
  deleteSteps,
  insertSteps,
  overdueExecutions,
  takeExecution,
  type ExecutionChange,
} from './store/execution.repository.ts';
import type { WorkflowTables } from './store/workflows.tables.ts';
import { responseOf } from './webhook/response.ts';
import type { WorkflowsContext } from './workflows.context.ts';
import { itemLimit, workflowNotFound } from './workflows.errors.ts';

export const RUN_EXECUTION = 'workflows.run-execution';

const JobData = z.object({ tenantId: Id, executionId: Id, turn: z.number().int().positive() });

interface Continuation {
  tenantId: string;
  executionId: string;
  turn: number;
  resumeAt: Date | null;
}

/** Milliseconds before the attempt after this one: 2 s, 8 s, 32 s, 128 s. */
export const backoffMs = (attempt: number): number => 2000 * 4 ** (attempt - 1);

/** Adds the job of a waiting execution. If that fails the sweep finds the execution later. */
export function enqueue(context: WorkflowsContext, { tenantId, executionId, turn, resumeAt }: Continuation): void {
  const delayMs = Math.max(0, (resumeAt?.getTime() ?? 0) - context.clock.now().getTime());
  const job = { name: RUN_EXECUTION, id: `${executionId}-${turn}`, data: { tenantId, executionId, turn } };
  context.jobQueue
    .add({ ...job, ...(delayMs > 0 ? { delayMs } : {}) })
    .catch((error: unknown) =>
      context.logger.warn({ executionId, error: toErrorBody(error) }, 'job could not be added'),
    );
}

/**
 * Adds the jobs again of executions that should have gone on so long ago (a crash between commit and adding the job). A
 * job that is there stays as it is, so looking too early does no harm.
 */
export async function sweepOverdue(
  context: WorkflowsContext,
  { overdueMs, limit }: { overdueMs: number; limit: number },
): Promise<number> {
  const before = new Date(context.clock.now().getTime() - overdueMs);
  const overdue = await asSystem<WorkflowTables, Awaited<ReturnType<typeof overdueExecutions>>>(
    context.database,
    (tx) => overdueExecutions(tx, before, limit),
  );
  for (const row of overdue) {
    enqueue(context, { tenantId: row.tenant_id, executionId: row.id, turn: row.turn, resumeAt: row.resume_at });
  }
  return overdue.length;
}

/**
 * Runs an execution outside the batch: with waiting, code, other systems or retries in it. Each effect commits by itself
 * and is keyed by its effect id, so running a part twice after a crash changes nothing twice.
 */
export function runExecutionJob(context: WorkflowsContext): JobDefinition & { role: 'workflows' } {
  return {
    role: 'workflows',
    name: RUN_EXECUTION,
    concurrency: 4,
    async handle(data, { signal }) {
      const { tenantId, executionId, turn } = JobData.parse(data);
      const taken = await inTenant<WorkflowTables, Taken | null>(context.database, tenantId, async (tx) => {
        const row = await takeExecution(tx, executionId, turn);
        if (!row) return null;
        if (row.state === null) await deleteSteps(tx, executionId);
        return { row, workflow: await context.cache.version(tx, row.workflow_id, row.workflow_version) };
      });
      if (!taken) return;
      faultPoint('execution.taken');
      const outcome = await run(context, taken, signal);
      // stopped by a shutdown: the job is given again and goes on from the stored state
      if (signal.aborted && outcome.kind === 'error') throw outcome.error;
      faultPoint('execution.before-settle');
      await settle(context, taken, outcome);
      faultPoint('execution.after-settle');
    },
  };
}

interface Taken {
  row: NonNullable<Awaited<ReturnType<typeof takeExecution>>>;
  workflow: LoadedWorkflow | null;
}

async function run(context: WorkflowsContext, { row, workflow }: Taken, signal: AbortSignal): Promise<Outcome> {
  const item = { json: row.trigger_data.json };
  if (!workflow?.compiled) {
    const state = { queue: [], partial: {}, outputs: {}, runs: {}, steps: 0 };
    const error = workflow ? workflow.error : workflowNotFound({ id: row.workflow_id });
    return { kind: 'error', error, node: '', state, steps: [] };
  }
  const execution: ExecutionInfo = {
    id: row.id,
    workflowId: row.workflow_id,
    actor: {
      kind: 'workflow',
      id: row.workflow_id,
      tenantId: row.tenant_id,
      userId: row.user_id,
      scopes: [...workflow.scopes],
    },
    correlationId: row.correlation_id,
    messageId: row.message_id,
    provenance: row.trigger_data.provenance,
  };
  using sandbox = createSandbox();
  const { compiled } = workflow;
  const { telemetry = noTelemetry } = context;
  const about = { executionId: row.id, correlationId: row.correlation_id };
  return await telemetry.execution(about, () =>
    runWorkflow(compiled, execution, row.state ?? initialState(compiled, item), {
      act: (call) => context.actionRunner().run(call),
      runCode: (request) => context.codeRunner.run(request),
      sandbox,
      clock: context.clock,
      signal,
      pause: async (ms, abort) => {
        await sleep(ms, undefined, { signal: abort });
      },
    }),
  );
}

async function settle(context: WorkflowsContext, { row, workflow }: Taken, outcome: Outcome): Promise<void> {
  const response = workflow?.compiled ? responseOf(workflow.compiled, outcome) : null;
  const change = {
    ...changeFor(outcome, row.attempt, row.turn, context.clock.now()),
    ...(response ? { response } : {}),
  };
  const ours = await inTenant<WorkflowTables, boolean>(context.database, row.tenant_id, async (tx) => {
    if (!(await changeExecution(tx, row, change))) return false;
    const { id: executionId, tenant_id: tenantId, user_id: userId } = row;
    await insertSteps(tx, [{ executionId, tenantId, userId, steps: outcome.steps }]);
    return true;
  });
  if (!ours) return;
  context.liveFeed.publish(row.tenant_id, row.user_id, { kind: 'execution', id: row.id });
  if (change.status === 'waiting') {
    enqueue(context, {
      tenantId: row.tenant_id,
      executionId: row.id,
      turn: row.turn + 1,
      resumeAt: change.resumeAt ?? null,
    });
  }
}

function changeFor(outcome: Outcome, attempt: number, turn: number, now: Date): ExecutionChange {
  if (outcome.kind === 'success')
    return { status: 'success', state: null, resumeAt: null, error: null, finishedAt: now };
  const tooLarge = JSON.stringify(outcome.state).length > LIMITS.stateChars;
  if (outcome.kind === 'wait') {
    if (tooLarge) return { status: 'error', state: null, error: itemLimit().toBody(), finishedAt: now };
    return { status: 'waiting', turn: turn + 1, state: outcome.state, resumeAt: outcome.until, error: null };
  }
  const error = { ...toErrorBody(outcome.error), details: { node: outcome.node } };
  if (!mayPass(outcome.error) || attempt >= LIMITS.attempts || tooLarge) {
    return { status: 'error', state: null, resumeAt: null, error, finishedAt: now };
  }
  const resumeAt = new Date(now.getTime() + backoffMs(attempt));
  return { status: 'waiting', attempt: attempt + 1, turn: turn + 1, state: outcome.state, resumeAt, error };
}
