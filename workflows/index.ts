import type { Actor } from '#core/contracts/actor.ts';
import type { Hop } from '#core/contracts/hub.ts';
import { toErrorBody } from '#core/contracts/errors.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { FeatureModule } from '#core/module.ts';
import type { WebhookReceiver } from '#core/ports/webhook-receiver.ts';
import { createCodeRunner } from './isolate/code-runner.ts';
import { createWorkflowCache } from './engine/workflow-cache.ts';
import { executionActions } from './execution.actions.ts';
import { runExecutionJob, sweepOverdue } from './run-execution.jobs.ts';
import { readShipped, seedWorkflows } from './seed.ts';
import { listExecutions } from './store/execution-reads.repository.ts';
import { pruneExecutions } from './store/prune.repository.ts';
import { workflowsMigrations } from './store/workflows.migrations.ts';
import type { WorkflowTables } from './store/workflows.tables.ts';
import { triggerConsumer } from './trigger.consumers.ts';
import { webhookActions } from './webhook.actions.ts';
import { createWebhookReceiver } from './webhook/receiver.ts';
import { createWebhookSecrets } from './webhook/signature.ts';
import { workflowActions } from './workflow.actions.ts';
import type { WorkflowsContext, WorkflowsDeps } from './workflows.context.ts';

export type { WorkflowsDeps } from './workflows.context.ts';

export interface WorkflowsModule extends FeatureModule {
  /** takes the requests of programs */
  webhooks: WebhookReceiver;
  /** Installs or upgrades the shipped workflows of a user; call it when a user is made and at each start. */
  seedDefaults(tenantId: string, userId: string): Promise<string[]>;
  /** Removes executions that ended before this; returns how many. */
  pruneExecutions(olderThan: Date): Promise<number>;
}

const SWEEP_MS = 20_000;
const SWEPT_AT_ONCE = 500;
/** what a crash may have left, at the start */
const SWEPT_AT_START = 100_000;

/** The workflow engine: triggers on intents, runs n8n-format workflows, records executions. */
export function createWorkflows(deps: WorkflowsDeps): WorkflowsModule {
  const context: WorkflowsContext = {
    ...deps,
    cache: createWorkflowCache(actionLookup(deps)),
    codeRunner: createCodeRunner(),
    webhookSecrets: createWebhookSecrets(deps.secretKey),
  };
  return {
    name: 'workflows',
    migrations: workflowsMigrations,
    actions: [...workflowActions(context), ...executionActions(context), ...webhookActions(context)],
    consumers: [triggerConsumer(context)],
    jobs: [runExecutionJob(context)],
    hopsOf: (actor, messageId) => hopsOf(context, actor, messageId),
    webhooks: createWebhookReceiver(context),
    seedDefaults: (tenantId, userId) => seedWorkflows(context, readShipped(), { tenantId, userId }),
    pruneExecutions: (olderThan) => pruneExecutions(context.database, olderThan),
    async start(role) {
      if (role !== 'workflows') return { [Symbol.asyncDispose]: async () => undefined };
      const sweep = (which: Parameters<typeof sweepOverdue>[1]): void => {
        sweepOverdue(context, which).catch((error: unknown) =>
          context.logger.warn({ error: toErrorBody(error) }, 'waiting executions could not be looked up'),
        );
      };
      sweep({ overdueMs: 0, limit: SWEPT_AT_START });
      const timer = setInterval(sweep, SWEEP_MS, { overdueMs: SWEEP_MS, limit: SWEPT_AT_ONCE }).unref();
      return { [Symbol.asyncDispose]: async () => clearInterval(timer) };
    },
  };
}

/** Looks an action up by name; the list is complete only after the modules are made, so it is read when first asked. */
function actionLookup({ actionRunner }: WorkflowsDeps) {
  let size = -1;
  let byName = new Map<string, ReturnType<ReturnType<typeof actionRunner>['list']>[number]>();
  return (name: string) => {
    const list = actionRunner().list();
    if (list.length !== size) {
      byName = new Map(list.map((action) => [action.name, action]));
      size = list.length;
    }
    return byName.get(name);
  };
}

async function hopsOf(context: WorkflowsContext, actor: Actor, messageId: string): Promise<Hop[]> {
  const { items } = await inTenant<WorkflowTables, Awaited<ReturnType<typeof listExecutions>>>(
    context.database,
    actor.tenantId,
    (tx) => listExecutions(tx, { userId: actor.userId, messageId, limit: 200 }),
  );
  return items.toReversed().map((execution) => ({
    stage: 'workflow' as const,
    at: execution.startedAt,
    title: execution.workflowName,
    detail: execution.error ? execution.error.message : execution.status,
    ...(execution.finishedAt ? { durationMs: Date.parse(execution.finishedAt) - Date.parse(execution.startedAt) } : {}),
    ok: execution.status !== 'error',
  }));
}
