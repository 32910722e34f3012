import { actionNode } from './action/node.ts';
import { codeNode } from './code/node.ts';
import { filterNode } from './filter/node.ts';
import { ifNode } from './if/node.ts';
import { intentTrigger } from './intent-trigger/node.ts';
import { manualTrigger } from './manual-trigger/node.ts';
import { mergeNode } from './merge/node.ts';
import { noOpNode } from './no-op/node.ts';
import type { NodeType } from './node-type.ts';
import type { INodeTypeDescription } from '../graph/n8n-graph.ts';
import { respondToWebhookNode } from './respond-to-webhook/node.ts';
import { setNode } from './set/node.ts';
import { stopAndErrorNode } from './stop-and-error/node.ts';
import { switchNode } from './switch/node.ts';
import { waitNode } from './wait/node.ts';
import { webhookTrigger } from './webhook/node.ts';

/** Every node type that a workflow may contain. Anything else is refused when a workflow is saved and when it is loaded. */
// oxlint-disable-next-line no-explicit-any -- each node has parameters of its own
const NODE_TYPES: readonly NodeType<any>[] = [
  intentTrigger,
  manualTrigger,
  actionNode,
  codeNode,
  filterNode,
  ifNode,
  mergeNode,
  noOpNode,
  respondToWebhookNode,
  setNode,
  stopAndErrorNode,
  switchNode,
  waitNode,
  webhookTrigger,
];

/** Names of the same node in other places. */
const ALIASES: Record<string, string> = { 'mailflex.code': 'n8n-nodes-base.code' };

// oxlint-disable-next-line no-explicit-any -- each node has parameters of its own
const byType = new Map<string, NodeType<any>>(NODE_TYPES.map((node) => [node.description.name, node]));

// oxlint-disable-next-line no-explicit-any -- each node has parameters of its own
export function nodeTypeOf(type: string): NodeType<any> | undefined {
  return byType.get(Object.hasOwn(ALIASES, type) ? ALIASES[type]! : type);
}

/** For n8n-workflow, by type. */
export function nodeDescriptions(): ReadonlyMap<string, INodeTypeDescription> {
  const descriptions = new Map(NODE_TYPES.map((node) => [node.description.name, node.description]));
  for (const [alias, type] of Object.entries(ALIASES)) descriptions.set(alias, descriptions.get(type)!);
  return descriptions;
}
