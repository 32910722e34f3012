import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { ExecutionStatus, ExecutionStep, ExecutionSummary } from '#core/contracts/hub.ts';
import { Id } from '#core/contracts/ids.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import type { Tx } from '#core/ports/database.ts';
import { enqueue } from './run-execution.jobs.ts';
import { listExecutions, listSteps, reviveExecution } from './store/execution-reads.repository.ts';
import type { WorkflowTables } from './store/workflows.tables.ts';
import type { WorkflowsContext } from './workflows.context.ts';
import { executionNotFailed, executionNotFound } from './workflows.errors.ts';

type WorkflowTx = Tx<WorkflowTables>;

const ListExecutions = z.object({
  workflowId: Id.optional(),
  messageId: Id.optional(),
  status: ExecutionStatus.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});

export function executionActions(context: WorkflowsContext): readonly ActionDefinition[] {
  const one = async (tx: WorkflowTx, userId: string, id: string): Promise<ExecutionSummary> => {
    const { items } = await listExecutions(tx, { userId, id, limit: 1 });
    if (!items[0]) throw executionNotFound({ id });
    return items[0];
  };
  return [
    defineAction({
      name: 'execution.list',
      description: 'Lists executions of workflows, newest first.',
      input: ListExecutions,
      output: z.object({ items: z.array(ExecutionSummary), nextCursor: z.string().nullable() }),
      scope: 'workflow:read',
      effect: 'read',
      runIn: (tx: WorkflowTx, { actor }, input) => listExecutions(tx, { ...input, userId: actor.userId }),
    }),
    defineAction({
      name: 'execution.get',
      description: 'Shows one execution step by step.',
      input: z.object({ id: Id }),
      output: z.object({ summary: ExecutionSummary, steps: z.array(ExecutionStep) }),
      scope: 'workflow:read',
      effect: 'read',
      runIn: async (tx: WorkflowTx, { actor }, { id }) => ({
        summary: await one(tx, actor.userId, id),
        steps: await listSteps(tx, id),
      }),
    }),
    defineAction({
      name: 'execution.retry',
      description: 'Tries a failed execution again from its start; effects it already had are not repeated.',
      input: z.object({ id: Id }),
      output: ExecutionSummary,
      scope: 'workflow:write',
      effect: 'write',
      journal: false,
      async runIn(tx: WorkflowTx, { actor, now }, { id }) {
        const before = await one(tx, actor.userId, id);
        const revived = await reviveExecution(tx, actor.userId, id, now);
        if (!revived) throw executionNotFailed({ id, status: before.status });
        afterCommit(tx, () =>
          enqueue(context, { tenantId: actor.tenantId, executionId: id, turn: revived.turn, resumeAt: null }),
        );
        return one(tx, actor.userId, id);
      },
      verify: async (tx, { actor }, { id }) => (await one(tx, actor.userId, id)).status !== 'error',
    }),
  ];
}
