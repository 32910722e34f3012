import { toErrorBody } from '#core/contracts/errors.ts';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { intentDetected, type IntentDetected } from '#core/contracts/intent.ts';
import { claimEvents } from '#core/db/inbox.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { readEvent } from '#core/contracts/event.ts';
import { nameId } from '#core/name-id.ts';
import type { Consumer } from '#core/ports/event-log.ts';
import type { LoadedWorkflow } from './engine/workflow-cache.ts';
import type { Item } from './graph/n8n-graph.ts';
import { intentItem, triggerMatches } from './nodes/intent-trigger/node.ts';
import { startExecutions, type Plan } from './start-executions.ts';
import type { WorkflowTables } from './store/workflows.tables.ts';
import type { WorkflowsContext } from './workflows.context.ts';

const TRIGGER_GROUP = 'workflows.trigger';

type IntentEvent = EventEnvelope<IntentDetected>;

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
    await startExecutions(context, tx, { plans, tenantId, alone, signal });
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
      eventId: event.id,
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
