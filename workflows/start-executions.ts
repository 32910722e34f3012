import { toErrorBody } from '#core/contracts/errors.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import { mayPass } from '#core/db/database-away.ts';
import type { ActionResult } from '#core/ports/action-runner.ts';
import type { Tx } from '#core/ports/database.ts';
import { noTelemetry } from '#core/ports/telemetry.ts';
import { sql } from 'kysely';
import { createEffectWaves, type Act } from './engine/effect-waves.ts';
import { runWorkflow, type ExecutionInfo, type Outcome, type StepRecord } from './engine/run.ts';
import { initialState } from './engine/state.ts';
import type { LoadedWorkflow } from './engine/workflow-cache.ts';
import type { Item } from './graph/n8n-graph.ts';
import { noSandbox } from './isolate/sandbox.ts';
import { LIMITS } from './limits.ts';
import { backoffMs, enqueue } from './run-execution.jobs.ts';
import { insertExecutions, insertSteps, type NewExecution } from './store/execution.repository.ts';
import type { WorkflowTables } from './store/workflows.tables.ts';
import { responseOf } from './webhook/response.ts';
import type { WorkflowsContext } from './workflows.context.ts';

/** An execution that is to begin: which workflow, for whom, with what. */
export interface Plan {
  /** null: not caused by an event */
  eventId: string | null;
  workflow: LoadedWorkflow;
  execution: ExecutionInfo;
  item: Item;
}

/**
 * Runs what can run inside this transaction, records all of it, and after the commit hands the rest to jobs. `alone`: each in
 * a savepoint of its own, so that a failed effect undoes only its execution; otherwise side by side with few statements,
 * and a failed effect fails the transaction.
 */
export async function startExecutions(
  context: WorkflowsContext,
  tx: Tx<WorkflowTables>,
  how: { plans: readonly Plan[]; tenantId: string; alone: boolean; signal: AbortSignal },
): Promise<NewExecution[]> {
  const { plans, tenantId, alone, signal } = how;
  const started = alone
    ? await startAlone(context, tx, plans, signal)
    : await startTogether(context, tx, plans, signal);
  const executions = started.map(({ execution }) => execution);
  await insertExecutions(tx, executions);
  await insertSteps(
    tx,
    started.map(({ execution: { id, userId }, taken }) => ({ executionId: id, tenantId, userId, steps: taken })),
  );
  announce(context, tx, tenantId, executions);
  return executions;
}

interface Started {
  execution: NewExecution;
  taken: StepRecord[];
}

/** One after the other, each in a savepoint of its own. */
async function startAlone(
  context: WorkflowsContext,
  tx: Tx<WorkflowTables>,
  plans: readonly Plan[],
  signal: AbortSignal,
): Promise<Started[]> {
  const act: Act = (call) => context.actionRunner().runIn(tx, call);
  const started: Started[] = [];
  for (const plan of plans) {
    signal.throwIfAborted();
    started.push(await start(context, { plan, act, signal, savepoint: tx }));
  }
  return started;
}

/** Side by side, so that their effects take few statements. */
async function startTogether(
  context: WorkflowsContext,
  tx: Tx<WorkflowTables>,
  plans: readonly Plan[],
  signal: AbortSignal,
): Promise<Started[]> {
  const runner = context.actionRunner();
  const waves = createEffectWaves(async (calls) => {
    signal.throwIfAborted();
    if (runner.runManyIn) return runner.runManyIn(tx, calls);
    const results: ActionResult[] = [];
    for (const call of calls) results.push(await runner.runIn(tx, call));
    return results;
  });
  return waves.run(plans.map((plan) => (act: Act) => start(context, { plan, act, signal, savepoint: null })));
}

async function start(
  context: WorkflowsContext,
  how: { plan: Plan; act: Act; signal: AbortSignal; savepoint: Tx<WorkflowTables> | null },
): Promise<Started> {
  const { plan, act, signal, savepoint } = how;
  const startedAt = context.clock.now();
  const { eventId, workflow, execution } = plan;
  const record: NewExecution = {
    id: execution.id,
    tenantId: execution.actor.tenantId,
    userId: execution.actor.userId,
    workflowId: workflow.id,
    workflowVersion: workflow.version,
    eventId,
    messageId: execution.messageId,
    correlationId: execution.correlationId,
    status: 'waiting',
    attempt: 1,
    turn: 1,
    trigger: { json: plan.item.json, provenance: execution.provenance },
    state: null,
    resumeAt: startedAt,
    error: null,
    response: null,
    startedAt,
    finishedAt: null,
  };
  if (workflow.compiled!.mode === 'job') return { execution: record, taken: [] };
  if (savepoint) await sql`savepoint execution`.execute(savepoint);
  const { telemetry = noTelemetry } = context;
  const about = { executionId: execution.id, correlationId: execution.correlationId };
  const outcome = await telemetry.execution(about, () =>
    runWorkflow(workflow.compiled!, execution, initialState(workflow.compiled!, plan.item), {
      act,
      runCode: () => Promise.reject(new Error('a code node runs as a job')),
      sandbox: noSandbox,
      clock: context.clock,
      signal,
      pause: null,
    }),
  );
  if (outcome.kind === 'error') {
    if (!savepoint || signal.aborted) throw outcome.error;
    await sql`rollback to savepoint execution`.execute(savepoint);
    return { execution: failed(record, outcome, context.clock.now()), taken: outcome.steps };
  }
  if (savepoint) await sql`release savepoint execution`.execute(savepoint);
  if (outcome.kind === 'wait') throw new Error('a workflow that waits runs as a job');
  const response = responseOf(workflow.compiled!, outcome);
  const done = { ...record, status: 'success' as const, resumeAt: null, response, finishedAt: context.clock.now() };
  return { execution: done, taken: outcome.steps };
}

/** What may pass by itself is tried again by a job, from the start: its effects were undone with the savepoint. */
function failed(record: NewExecution, outcome: Extract<Outcome, { kind: 'error' }>, now: Date): NewExecution {
  const error = { ...toErrorBody(outcome.error), details: { node: outcome.node } };
  if (mayPass(outcome.error) && LIMITS.attempts > 1) {
    const resumeAt = new Date(now.getTime() + backoffMs(1));
    return { ...record, status: 'waiting', attempt: 2, turn: 2, resumeAt, error };
  }
  return { ...record, status: 'error', resumeAt: null, finishedAt: now, error };
}

function announce(
  context: WorkflowsContext,
  tx: Tx<WorkflowTables>,
  tenantId: string,
  executions: readonly NewExecution[],
): void {
  afterCommit(tx, () => {
    const byUser = Map.groupBy(executions, (execution) => execution.userId);
    for (const [userId, list] of byUser) {
      const id = list.length === 1 ? list[0]!.id : null;
      context.liveFeed.publish(tenantId, userId, { kind: 'execution', id });
    }
    for (const { id, status, turn, resumeAt } of executions) {
      if (status === 'waiting') enqueue(context, { tenantId, executionId: id, turn, resumeAt });
    }
  });
}
