import type { z } from 'zod';
import type { WebhookAnswer } from '../webhook/answer.ts';
import type { INodeTypeDescription, Item } from '../graph/n8n-graph.ts';

/** Output of a node: items for each output, or a rest until a time. */
export type NodeResult = Item[][] | { waitUntil: Date; outputs: Item[][] };

export interface NodeContext<Params> {
  nodeName: string;
  runIndex: number;
  now: Date;
  signal: AbortSignal;
  /** the node's parameters for one item, expressions evaluated, checked by the node's schema */
  params(itemIndex: number): Promise<Params> | Params;
  /** parameters as saved, for what does not depend on an item */
  raw: Record<string, unknown>;
  /** carries out an action for one item; null = it did not happen (yet), so the item goes no further */
  act(itemIndex: number, name: string, input: unknown): Promise<Item['json'] | null>;
  runCode(request: CodeRequest): Promise<Item['json'][]>;
  /** answers the caller of a webhook; without one it is forgotten */
  respond(answer: WebhookAnswer): void;
}

export interface CodeRequest {
  code: string;
  mode: 'all-items' | 'each-item';
  items: readonly Item[];
  now: Date;
  signal: AbortSignal;
}

/**
 * What a node can do. `inline` nodes may run inside the transaction of a batch of events; a workflow with any other node
 * runs as a job. `check` looks at saved parameters (expressions not evaluated) and returns a problem in words.
 */
export interface NodeType<Params = unknown> {
  description: INodeTypeDescription;
  trigger?: true;
  inline: boolean;
  /** number of inputs that are waited for; default 1 */
  inputs?(raw: Record<string, unknown>): number;
  parameters: z.ZodType<Params>;
  check?(raw: Record<string, unknown>): string | null;
  execute(context: NodeContext<Params>, inputs: Item[][]): Promise<NodeResult> | NodeResult;
}

/** Node description in n8n's shape; the property list is left to whoever draws the editor. */
export function describeNode(init: {
  type: string;
  displayName: string;
  description: string;
  versions: number[];
  inputs?: number;
  outputs?: number;
  group?: 'trigger' | 'transform';
}): INodeTypeDescription {
  const main = (count: number) => Array.from({ length: count }, () => 'main' as const);
  return {
    name: init.type,
    displayName: init.displayName,
    description: init.description,
    version: init.versions,
    group: [init.group ?? 'transform'],
    defaults: { name: init.displayName },
    inputs: main(init.inputs ?? 1),
    outputs: main(init.outputs ?? 1),
    properties: [],
  };
}

export function defineNode<Params>(node: NodeType<Params>): NodeType<Params> {
  return node;
}
