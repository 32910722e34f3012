import type { ActionDefinition } from '#core/action.ts';
import { parseDefinition, type WorkflowDefinition, type WorkflowNode } from '../definition.ts';
import { compileValue, type CompiledValue } from '../expressions/template.ts';
import { createGraph, type Graph } from '../graph/n8n-graph.ts';
import { LIMITS } from '../limits.ts';
import { readIntentTrigger, type IntentTriggerParameters } from '../nodes/intent-trigger/node.ts';
import { respondToWebhookNode } from '../nodes/respond-to-webhook/node.ts';
import { readWebhook, webhookTrigger, type WebhookParameters } from '../nodes/webhook/node.ts';
import type { NodeType } from '../nodes/node-type.ts';
import { nodeTypeOf } from '../nodes/registry.ts';
import { parametersInvalid, triggerInvalid, unknownAction, unknownNodeType } from '../workflows.errors.ts';

export interface CompiledNode {
  node: WorkflowNode;
  // oxlint-disable-next-line no-explicit-any -- each node has parameters of its own
  type: NodeType<any>;
  parameters: CompiledValue;
  inputs: number;
}

/** A definition made ready to run. Holds no state of an execution, so it is shared by all of them. */
export interface CompiledWorkflow {
  name: string;
  definition: WorkflowDefinition;
  graph: Graph;
  nodes: ReadonlyMap<string, CompiledNode>;
  start: string;
  /** null: started by hand only */
  trigger: IntentTriggerParameters | null;
  /** null: no program can start it */
  webhook: WebhookParameters | null;
  /** 'inline': all effects can be part of one transaction; 'job': needs waiting, code, other systems or retries */
  mode: 'inline' | 'job';
  maxSteps: number;
}

export type ActionLookup = (name: string) => ActionDefinition | undefined;

/** Areas that decide about workflows, approvals and accounts: a workflow must not reach its own keeper. */
const CLOSED_AREAS = new Set([
  'workflow',
  'execution',
  'approval',
  'account',
  'activity',
  'dead-letter',
  'sample',
  'chat',
]);

/** Whether workflows may use an action at all. */
export const openToWorkflows = (action: ActionDefinition): boolean =>
  action.journal !== false && !CLOSED_AREAS.has(action.name.split('.')[0]!);

/**
 * Checks a definition completely and makes it ready to run; used for saving and for loading, so that nothing runs that
 * could not be saved. Throws `workflow.*` and `expression.invalid` errors that name the node.
 */
export function compileWorkflow(input: unknown, action: ActionLookup): CompiledWorkflow {
  const definition = parseDefinition(input);
  const nodes = new Map<string, CompiledNode>();
  for (const node of definition.nodes) nodes.set(node.name, compileNode(node, action));
  const triggers = [...nodes.values()].filter(({ node, type }) => type.trigger && !node.disabled);
  const [trigger] = triggers;
  if (!trigger || triggers.length > 1) throw triggerInvalid({ triggers: triggers.map(({ node }) => node.name) });
  const graph = createGraph(definition.connections);
  const reached = [trigger.node.name, ...graph.children(trigger.node.name)].map((name) => nodes.get(name)!);
  const webhook = trigger.node.type === webhookTrigger.description.name ? readWebhook(trigger.node.parameters) : null;
  const answers = reached.some(({ type, node }) => type === respondToWebhookNode && !node.disabled);
  if (webhook?.responseMode === 'responseNode' && !answers) {
    throw parametersInvalid({
      node: trigger.node.name,
      problem: 'responseMode: there is no node “Respond to Webhook”',
    });
  }
  return {
    name: definition.name,
    definition,
    webhook,
    graph,
    nodes,
    start: trigger.node.name,
    trigger: trigger.node.type === 'mailflex.intentTrigger' ? readIntentTrigger(trigger.node.parameters) : null,
    mode: reached.every((compiled) => runsInline(compiled, action)) ? 'inline' : 'job',
    maxSteps: definition.settings.maxSteps ?? LIMITS.steps,
  };
}

function compileNode(node: WorkflowNode, action: ActionLookup): CompiledNode {
  const type = nodeTypeOf(node.type);
  if (!type) throw unknownNodeType({ node: node.name, type: node.type });
  const problem = type.check?.(node.parameters);
  if (problem) throw parametersInvalid({ node: node.name, problem });
  if (node.type === 'mailflex.action') {
    const name = String(node.parameters['action']);
    const found = action(name);
    if (!found || !openToWorkflows(found)) throw unknownAction({ node: node.name, action: name });
  }
  // the code of a code node is data here, whatever it starts with
  const parameters = node.type.endsWith('.code') ? compileValue({}) : compileValue(node.parameters);
  if (parameters.constant && !node.type.endsWith('.code')) {
    const parsed = type.parameters.safeParse(node.parameters);
    if (!parsed.success) throw parametersInvalid({ node: node.name, problem: parsed.error.issues[0]?.message });
  }
  return { node, type, parameters, inputs: type.inputs?.(node.parameters) ?? 1 };
}

function runsInline({ node, type, parameters }: CompiledNode, action: ActionLookup): boolean {
  if (node.disabled) return true;
  if (!type.inline || parameters.isolated || node.retryOnFail) return false;
  if (node.onError !== undefined && node.onError !== 'stopWorkflow') return false;
  if (node.type !== 'mailflex.action') return true;
  const found = action(String(node.parameters['action']));
  return found?.runIn !== undefined && found.effect !== 'external';
}
