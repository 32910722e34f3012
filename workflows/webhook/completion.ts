import { setTimeout as delay } from 'node:timers/promises';
import { asSystem } from '#core/db/in-tenant.ts';
import { toErrorBody } from '#core/contracts/errors.ts';
import { LIMITS } from '../limits.ts';
import { executionsGiven, type ExecutionGiven } from '../store/webhook.repository.ts';
import type { WorkflowTables } from '../store/workflows.tables.ts';
import type { WorkflowsContext } from '../workflows.context.ts';

const ASK_EVERY_MS = 25;

/** Waits for executions that run as jobs, perhaps in another process: one question for all while anybody waits. */
export function createCompletion(context: WorkflowsContext) {
  const waiting = new Map<string, { until: number; settle: ((done: ExecutionGiven | null) => void)[] }>();
  let asking = false;

  async function ask(): Promise<void> {
    asking = true;
    while (waiting.size > 0) {
      await delay(ASK_EVERY_MS);
      try {
        const ids = [...waiting.keys()];
        const found = await asSystem<WorkflowTables, ExecutionGiven[]>(context.database, (tx) =>
          executionsGiven(tx, ids),
        );
        for (const execution of found) {
          // one that waits for a time will not be done soon
          if (execution.status === 'success' || execution.status === 'error') settle(execution.id, execution);
          else if (execution.resumeAt && execution.resumeAt.getTime() > context.clock.now().getTime() + 1000) {
            settle(execution.id, execution.response ? { ...execution, status: 'success' } : null);
          }
        }
      } catch (error) {
        context.logger.warn({ error: toErrorBody(error) }, 'executions could not be looked up');
      }
      for (const [id, { until }] of waiting) if (performance.now() > until) settle(id, null);
    }
    asking = false;
  }

  function settle(id: string, done: ExecutionGiven | null): void {
    const entry = waiting.get(id);
    waiting.delete(id);
    for (const one of entry?.settle ?? []) one(done);
  }

  return {
    /** Null: not done within the time that a caller waits. */
    of(id: string): Promise<ExecutionGiven | null> {
      return new Promise((resolve) => {
        const entry = waiting.get(id) ?? { until: performance.now() + LIMITS.webhookAnswerMs, settle: [] };
        entry.settle.push(resolve);
        waiting.set(id, entry);
        if (!asking) void ask();
      });
    },
  };
}
