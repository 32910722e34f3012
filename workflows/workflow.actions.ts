import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { WorkflowSummary } from '#core/contracts/hub.ts';
import { Id, newId } from '#core/contracts/ids.ts';
import type { Tx } from '#core/ports/database.ts';
import { asShape } from './definition.ts';
import { compileWorkflow } from './engine/compile-workflow.ts';
import { n8nStartNode } from './graph/n8n-graph.ts';
import { nodeDescriptions } from './nodes/registry.ts';
import { listWorkflows } from './store/execution-reads.repository.ts';
import { deleteWorkflow, findWorkflow, saveWorkflow, setEnabled } from './store/workflow.repository.ts';
import type { WorkflowTables } from './store/workflows.tables.ts';
import type { WorkflowsContext } from './workflows.context.ts';
import { shippedNotDeletable, triggerInvalid, workflowNotFound } from './workflows.errors.ts';

type WorkflowTx = Tx<WorkflowTables>;

const Definition = z.record(z.string(), z.unknown());
const Saved = z.object({ summary: WorkflowSummary, definition: Definition });

async function summaryOf(tx: WorkflowTx, userId: string, id: string): Promise<WorkflowSummary> {
  const [summary] = await listWorkflows(tx, userId, id);
  if (!summary) throw workflowNotFound({ id });
  return summary;
}

/** Saving, switching and deleting workflows is for people: `journal: false` keeps the assistant and workflows out. */
export function workflowActions(context: WorkflowsContext): readonly ActionDefinition[] {
  const action = (name: string) =>
    context
      .actionRunner()
      .list()
      .find((candidate) => candidate.name === name);
  return [
    defineAction({
      name: 'workflow.list',
      description: 'Lists the workflows of the user.',
      input: z.object({}),
      output: z.object({ items: z.array(WorkflowSummary) }),
      scope: 'workflow:read',
      effect: 'read',
      runIn: async (tx: WorkflowTx, { actor }) => ({ items: await listWorkflows(tx, actor.userId) }),
    }),
    defineAction({
      name: 'workflow.get',
      description: 'Shows one workflow with its definition in n8n format.',
      input: z.object({ id: Id }),
      output: Saved,
      scope: 'workflow:read',
      effect: 'read',
      async runIn(tx: WorkflowTx, { actor }, { id }) {
        const row = await findWorkflow(tx, actor.userId, id);
        if (!row) throw workflowNotFound({ id });
        return { summary: await summaryOf(tx, actor.userId, id), definition: { ...row.definition } };
      },
    }),
    defineAction({
      name: 'workflow.save',
      description: 'Creates a workflow, or replaces the definition of one, from n8n workflow JSON.',
      input: z.object({ id: Id.optional(), definition: Definition }),
      output: Saved,
      scope: 'workflow:write',
      effect: 'write',
      journal: false,
      async runIn(tx: WorkflowTx, { actor, now }, { id = newId(), definition: given }) {
        const { definition, start } = compileWorkflow(given, action);
        const startOfN8n = n8nStartNode(asShape(definition), nodeDescriptions());
        if (startOfN8n !== undefined && startOfN8n !== start) throw triggerInvalid({ start, n8n: startOfN8n });
        const before = await findWorkflow(tx, actor.userId, id);
        const trigger = definition.nodes.find((node) => node.name === start)!.type;
        await saveWorkflow(tx, {
          id,
          tenantId: actor.tenantId,
          userId: actor.userId,
          definition,
          version: (before?.version ?? 0) + 1,
          trigger,
          scopes: actor.scopes,
          // a new workflow starts switched off: saving must not set things in motion
          enabled: before?.enabled ?? false,
          shipped: before?.shipped_key ? { key: before.shipped_key, version: before.shipped_version ?? 0 } : null,
          changedByUser: true,
          now,
        });
        return { summary: await summaryOf(tx, actor.userId, id), definition: { ...definition } };
      },
      async verify(tx, { actor }, _input, output) {
        return (await findWorkflow(tx, actor.userId, output.summary.id)) !== null;
      },
    }),
    defineAction({
      name: 'workflow.set-enabled',
      description: 'Switches a workflow on or off.',
      input: z.object({ id: Id, enabled: z.boolean() }),
      output: WorkflowSummary,
      scope: 'workflow:write',
      effect: 'write',
      journal: false,
      async runIn(tx: WorkflowTx, { actor, now }, { id, enabled }) {
        const row = await findWorkflow(tx, actor.userId, id);
        if (!row) throw workflowNotFound({ id });
        // what cannot be saved any more cannot be switched on
        if (enabled) compileWorkflow(row.definition, action);
        await setEnabled(tx, { userId: actor.userId, id, enabled, now });
        return summaryOf(tx, actor.userId, id);
      },
      verify: async (tx, { actor }, { id, enabled }) => (await findWorkflow(tx, actor.userId, id))?.enabled === enabled,
    }),
    defineAction({
      name: 'workflow.delete',
      description: 'Deletes a workflow of the user with its executions.',
      input: z.object({ id: Id }),
      output: z.object({ id: Id }),
      scope: 'workflow:write',
      effect: 'write',
      journal: false,
      async runIn(tx: WorkflowTx, { actor }, { id }) {
        const row = await findWorkflow(tx, actor.userId, id);
        if (!row) throw workflowNotFound({ id });
        if (row.shipped_key !== null) throw shippedNotDeletable({ id });
        await deleteWorkflow(tx, actor.userId, id);
        return { id };
      },
      verify: async (tx, { actor }, { id }) => (await findWorkflow(tx, actor.userId, id)) === null,
    }),
  ];
}
