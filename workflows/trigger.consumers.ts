import { toErrorBody, MailflexError } from '#core/contracts/errors.ts';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { intentDetected, type IntentDetected } from '#core/contracts/intent.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import { claimEvents } from '#core/db/inbox.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { readEvent } from '#core/contracts/event.ts';
import { nameId } from '#core/name-id.ts';
import type { Consumer } from '#core/ports/event-log.ts';
import type { ActionResult } from '#core/ports/action-runner.ts';
import type { Tx } from '#core/ports/database.ts';
import { sql } from 'kysely';
import { createEffectWaves, type Act } from './engine/effect-waves.ts';
import { runWorkflow, type ExecutionInfo, type Outcome, type StepRecord } from './engine/run.ts';
import { initialState } from './engine/state.ts';
import type { LoadedWorkflow } from './engine/workflow-cache.ts';
import type { Item } from './graph/n8n-graph.ts';
import { noSandbox } from './isolate/sandbox.ts';
import { LIMITS } from './limits.ts';
import { intentItem, triggerMatches } from './nodes/intent-trigger/node.ts';
import { backoffMs, enqueue } from './run-execution.jobs.ts';
import { insertExecutions, insertSteps, type NewExecution } from './store/execution.repository.ts';
import type { WorkflowTables } from './store/workflows.tables.ts';
import type { WorkflowsContext } from './workflows.context.ts';

const TRIGGER_GROUP = 'workflows.trigger';

type IntentEvent = EventEnvelope<IntentDetected>;

interface Plan {
  event: IntentEvent;
  workflow: LoadedWorkflow;
  execution: ExecutionInfo;
  item: Item;
}

/**
 * Intents to executions. All that a batch causes in the database commits at once: the claim of the events, the effects,
 * the executions and their steps. An effect that fails undoes the batch; the log then gives the events one by one, and
 * there only the failed execution is undone (savepoint) and recorded as failed.
 */
export function triggerConsumer(context: WorkflowsContext): Consumer & { role: 'workflows' } {
  return {
    role: 'workflows',
    topic: 'assistant.intent',
    group: TRIGGER_GROUP,
    batchSize: 100,
    async handle(events, signal) {
      const byTenant = Map.groupBy(
        events.map((event) => readEvent(intentDetected, event)),
        (event) => event.tenantid,
      );
      for (const [tenantId, batch] of byTenant)
        await handleTenant(context, tenantId, batch, signal, events.length === 1);
    },
  };
}

async function handleTenant(
  context: WorkflowsContext,
  tenantId: string,
  events: IntentEvent[],
  signal: AbortSignal,
  alone: boolean,
): Promise<void> {
  await inTenant<WorkflowTables, void>(context.database, tenantId, async (tx) => {
    const claimed = await claimEvents(
      tx,
      TRIGGER_GROUP,
      events.map((event) => event.id),
    );
    const fresh = events.filter((event) => claimed.delete(event.id));
    if (fresh.length === 0) return;
    const workflows = await context.cache.enabled(tx, [...new Set(fresh.map((event) => event.userid))]);
    const plans = fresh.flatMap((event) => plansFor(context, event, workflows.get(event.userid) ?? []));
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
  });
}

function plansFor(context: WorkflowsContext, event: IntentEvent, workflows: readonly LoadedWorkflow[]): Plan[] {
  const now = context.clock.now();
  const { data } = event;
  const plans: Plan[] = [];
  for (const workflow of workflows) {
    if (!workflow.compiled) {
      context.logger.warn({ workflowId: workflow.id, error: toErrorBody(workflow.error) }, 'workflow cannot be run');
      continue;
    }
    const { trigger } = workflow.compiled;
    if (!trigger || !triggerMatches(trigger, data, now)) continue;
    plans.push({
      event,
      workflow,
      item: { json: intentItem(data) as Item['json'] },
      execution: {
        id: nameId('execution', workflow.id, event.id),
        workflowId: workflow.id,
        actor: {
          kind: 'workflow',
          id: workflow.id,
          tenantId: event.tenantid,
          userId: event.userid,
          scopes: [...workflow.scopes],
        },
        correlationId: event.correlationid,
        messageId: data.messageId,
        provenance: data.provenance,
      },
    });
  }
  return plans;
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
  const { event, workflow, execution } = plan;
  const record: NewExecution = {
    id: execution.id,
    tenantId: event.tenantid,
    userId: event.userid,
    workflowId: workflow.id,
    workflowVersion: workflow.version,
    eventId: event.id,
    messageId: execution.messageId,
    correlationId: execution.correlationId,
    status: 'waiting',
    attempt: 1,
    turn: 1,
    trigger: { json: plan.item.json, provenance: execution.provenance },
    state: null,
    resumeAt: startedAt,
    error: null,
    startedAt,
    finishedAt: null,
  };
  if (workflow.compiled!.mode === 'job') return { execution: record, taken: [] };
  if (savepoint) await sql`savepoint execution`.execute(savepoint);
  const outcome = await runWorkflow(workflow.compiled!, execution, initialState(workflow.compiled!, plan.item), {
    act,
    runCode: () => Promise.reject(new Error('a code node runs as a job')),
    sandbox: noSandbox,
    clock: context.clock,
    signal,
    pause: null,
  });
  if (outcome.kind === 'error') {
    if (!savepoint || signal.aborted) throw outcome.error;
    await sql`rollback to savepoint execution`.execute(savepoint);
    return { execution: failed(record, outcome, context.clock.now()), taken: outcome.steps };
  }
  if (savepoint) await sql`release savepoint execution`.execute(savepoint);
  if (outcome.kind === 'wait') throw new Error('a workflow that waits runs as a job');
  const done = { ...record, status: 'success' as const, resumeAt: null, finishedAt: context.clock.now() };
  return { execution: done, taken: outcome.steps };
}

/** What may pass by itself is tried again by a job, from the start: its effects were undone with the savepoint. */
function failed(record: NewExecution, outcome: Extract<Outcome, { kind: 'error' }>, now: Date): NewExecution {
  const error = { ...toErrorBody(outcome.error), details: { node: outcome.node } };
  if (outcome.error instanceof MailflexError && outcome.error.retryable && LIMITS.attempts > 1) {
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
