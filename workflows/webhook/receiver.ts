/**
 * Requests to webhooks, with group commit: those that arrive while a batch is written share the next transaction. In it are the
 * executions, their steps and all effects that can be part of it; only after its commit anybody is answered, so what was
 * acknowledged survives a crash. What runs as a job is durable as `waiting` and found again by the sweep.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { newId } from '#core/contracts/ids.ts';
import { asSystem, inTenant } from '#core/db/in-tenant.ts';
import { nameId } from '#core/name-id.ts';
import type { WebhookReceiver, WebhookReply, WebhookRequest } from '#core/ports/webhook-receiver.ts';
import type { LoadedWorkflow } from '../engine/workflow-cache.ts';
import { LIMITS } from '../limits.ts';
import { startExecutions, type Plan } from '../start-executions.ts';
import { executionsGiven, findWebhooks, type ExecutionGiven, type WebhookRow } from '../store/webhook.repository.ts';
import type { WorkflowTables } from '../store/workflows.tables.ts';
import type { WorkflowsContext } from '../workflows.context.ts';
import { webhookBusy, webhookFailed, webhookNotFound, webhookNotSigned } from '../workflows.errors.ts';
import { createCompletion } from './completion.ts';
import { createRateWindow } from './rate-window.ts';
import { requestItem } from './request.ts';
import { jsonAnswer } from './answer.ts';
import { liveGenerations, pathMatches, verifySignature } from './signature.ts';

interface Waiting extends PromiseWithResolvers<WebhookReply> {
  request: WebhookRequest;
}

interface Admitted {
  waiting: Waiting;
  workflow: LoadedWorkflow;
  plan: Plan;
}

const never = new AbortController().signal;

export function createWebhookReceiver(context: WorkflowsContext): WebhookReceiver {
  const { database, config, clock, logger } = context;
  const queue: Waiting[] = [];
  const rate = createRateWindow({ perSecond: config.webhookPerSecond, clock });
  const completion = createCompletion(context);
  let running = false;

  async function drain(): Promise<void> {
    running = true;
    await nextTurn();
    while (queue.length > 0) {
      const batch = queue.splice(0, LIMITS.webhookBatch);
      try {
        await handle(batch);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  }

  async function handle(batch: readonly Waiting[]): Promise<void> {
    const ids = [...new Set(batch.map(({ request }) => request.workflowId))];
    const rows = await asSystem<WorkflowTables, WebhookRow[]>(database, (tx) => findWebhooks(tx, ids));
    const hooks = new Map(rows.map((row) => [row.id, row]));
    for (const { request, reject } of batch) if (!hooks.has(request.workflowId)) reject(webhookNotFound());
    const known = batch.filter(({ request }) => hooks.has(request.workflowId));
    const byTenant = Map.groupBy(known, ({ request }) => hooks.get(request.workflowId)!.tenant_id);
    for (const [tenantId, waiting] of byTenant) await handleTenant(tenantId, waiting, hooks, false);
  }

  /** A batch that fails as a whole is taken apart: each request alone, a failed effect undone by its savepoint. */
  async function handleTenant(
    tenantId: string,
    batch: readonly Waiting[],
    hooks: ReadonlyMap<string, WebhookRow>,
    alone: boolean,
  ): Promise<void> {
    try {
      const settle = await inTenant<WorkflowTables, (() => void)[]>(database, tenantId, async (tx) => {
        const admitted: Admitted[] = [];
        const settled: (() => void)[] = [];
        for (const waiting of batch) {
          const hook = hooks.get(waiting.request.workflowId)!;
          const workflow = await context.cache.version(tx, hook.id, hook.version);
          try {
            admitted.push({ waiting, workflow: workflow!, plan: admit(waiting.request, hook, workflow) });
          } catch (error) {
            settled.push(() => waiting.reject(error));
          }
        }
        if (admitted.length === 0) return settled;
        const known = await executionsGiven(tx, [...new Set(admitted.map(({ plan }) => plan.execution.id))]);
        const given = new Map(known.map((execution) => [execution.id, execution]));
        const fresh = new Map<string, Plan>();
        for (const { plan } of admitted) if (!given.has(plan.execution.id)) fresh.set(plan.execution.id, plan);
        const started = await startExecutions(context, tx, {
          tenantId,
          alone,
          plans: [...fresh.values()],
          signal: never,
        });
        for (const execution of started) given.set(execution.id, execution);
        for (const { waiting, workflow, plan } of admitted) {
          settled.push(() => reply(waiting, workflow, given.get(plan.execution.id)!));
        }
        return settled;
      });
      for (const answer of settle) answer();
    } catch (error) {
      if (alone) {
        logger.error({ err: error, tenantId }, 'a webhook could not be recorded');
        for (const { reject } of batch) reject(error);
        return;
      }
      for (const one of batch) await handleTenant(tenantId, [one], hooks, true);
    }
  }

  /** Whether the request may start the workflow, and as which execution: a signed id is the same execution when it comes again. */
  function admit(request: WebhookRequest, hook: WebhookRow, workflow: LoadedWorkflow | null): Plan {
    const webhook = workflow?.compiled?.webhook;
    // the same answer for all of these: it tells nothing about what exists
    if (!hook.enabled || !workflow || !webhook || webhook.httpMethod !== request.method) throw webhookNotFound();
    const generations = liveGenerations(hook.webhook_generation);
    let key: string;
    if (webhook.authentication === 'none') {
      const paths = generations.map((generation) => context.webhookSecrets.path(hook.id, generation));
      if (request.token === null || !pathMatches(request.token, paths)) throw webhookNotFound();
      key = newId();
    } else {
      const single = (name: string) => [request.headers[name]].flat()[0];
      const verdict = verifySignature(
        { id: single('webhook-id'), timestamp: single('webhook-timestamp'), signature: single('webhook-signature') },
        request.body,
        generations.map((generation) => context.webhookSecrets.signing(hook.id, generation)),
        Math.floor(clock.now().getTime() / 1000),
      );
      if (!verdict.ok) throw webhookNotSigned({ reason: verdict.reason });
      key = verdict.id;
    }
    const id = nameId('execution', hook.id, `webhook ${key}`);
    const { tenant_id: tenantId, user_id: userId } = hook;
    return {
      eventId: null,
      workflow,
      item: { json: requestItem(request) },
      execution: {
        id,
        workflowId: hook.id,
        actor: { kind: 'workflow', id: hook.id, tenantId, userId, scopes: [...workflow.scopes] },
        correlationId: id,
        messageId: null,
        provenance: null,
      },
    };
  }

  function reply({ resolve, reject }: Waiting, workflow: LoadedWorkflow, execution: ExecutionGiven): void {
    const { responseMode, responseCode } = workflow.compiled!.webhook!;
    if (responseMode === 'onReceived') return resolve(startedAnswer(execution.id, responseCode));
    if (execution.status === 'success' || execution.status === 'error') return settleWith(execution, resolve, reject);
    completion.of(execution.id).then((done) => {
      if (done) settleWith(done, resolve, reject);
      else resolve(startedAnswer(execution.id, 202));
    }, reject);
  }

  return {
    maxBody: config.webhookMaxBytes,
    receive(request) {
      if (queue.length >= LIMITS.webhooksWaiting || !rate.admit(request.workflowId)) throw webhookBusy();
      const waiting = { ...Promise.withResolvers<WebhookReply>(), request };
      queue.push(waiting);
      if (!running) void drain();
      return waiting.promise;
    },
  };
}

const startedAnswer = (executionId: string, status: number): WebhookReply =>
  jsonAnswer({ message: 'Workflow was started', executionId }, status);

function settleWith(
  { id, status, response }: ExecutionGiven,
  resolve: (reply: WebhookReply) => void,
  reject: (error: unknown) => void,
): void {
  if (response) resolve(response);
  else if (status === 'error') reject(webhookFailed({ executionId: id }));
  else resolve(jsonAnswer({ message: 'Workflow was executed', executionId: id }));
}
