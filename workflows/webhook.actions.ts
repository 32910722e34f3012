import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { Id } from '#core/contracts/ids.ts';
import type { Tx } from '#core/ports/database.ts';
import { readWebhook } from './nodes/webhook/node.ts';
import { renewWebhook } from './store/webhook.repository.ts';
import { findWorkflow } from './store/workflow.repository.ts';
import type { WorkflowTables } from './store/workflows.tables.ts';
import type { WorkflowsContext } from './workflows.context.ts';
import { noWebhook, workflowNotFound } from './workflows.errors.ts';

type WorkflowTx = Tx<WorkflowTables>;

const Webhook = z.object({
  /** below the address of the server */
  path: z.string(),
  method: z.string(),
  authentication: z.enum(['standardWebhooks', 'none']),
  /** `whsec_…` as libraries for Standard Webhooks take it; null: the path is the secret */
  secret: z.string().nullable(),
});

/** The address of a workflow's webhook and its secret: for people only, like the workflows themselves. */
export function webhookActions(context: WorkflowsContext): readonly ActionDefinition[] {
  async function webhookOf(tx: WorkflowTx, userId: string, id: string): Promise<z.infer<typeof Webhook>> {
    const row = await findWorkflow(tx, userId, id);
    if (!row) throw workflowNotFound({ id });
    const node = row.definition.nodes.find(({ type, disabled }) => type === 'n8n-nodes-base.webhook' && !disabled);
    if (!node) throw noWebhook({ id });
    const { authentication, httpMethod } = readWebhook(node.parameters);
    const { webhookSecrets: secrets } = context;
    const generation = row.webhook_generation;
    if (authentication === 'none') {
      return {
        path: `/webhook/${id}/${secrets.path(id, generation)}`,
        method: httpMethod,
        authentication,
        secret: null,
      };
    }
    const secret = `whsec_${secrets.signing(id, generation).toString('base64')}`;
    return { path: `/webhook/${id}`, method: httpMethod, authentication, secret };
  }

  return [
    defineAction({
      name: 'workflow.get-webhook',
      description:
        'Shows the address of a workflow that starts with a webhook, and the secret that its caller signs with.',
      input: z.object({ id: Id }),
      output: Webhook,
      scope: 'workflow:write',
      effect: 'read',
      journal: false,
      runIn: (tx: WorkflowTx, { actor }, { id }) => webhookOf(tx, actor.userId, id),
    }),
    defineAction({
      name: 'workflow.renew-webhook',
      description: 'Makes new secrets for a webhook; the ones before keep working until this is done again.',
      input: z.object({ id: Id }),
      output: Webhook,
      scope: 'workflow:write',
      effect: 'write',
      journal: false,
      async runIn(tx: WorkflowTx, { actor }, { id }) {
        await webhookOf(tx, actor.userId, id);
        await renewWebhook(tx, actor.userId, id);
        return webhookOf(tx, actor.userId, id);
      },
      verify: async (tx, { actor }, { id }, output) => {
        const { path, secret } = await webhookOf(tx, actor.userId, id);
        return path === output.path && secret === output.secret;
      },
    }),
  ];
}
