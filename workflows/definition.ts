import { z } from 'zod';
import type { WorkflowShape } from './graph/n8n-graph.ts';
import { LIMITS } from './limits.ts';
import { definitionInvalid, definitionTooLarge } from './workflows.errors.ts';

const NOT_A_NAME = new Set(['__proto__', 'constructor', 'prototype']);
const SafeName = z
  .string()
  .min(1)
  .max(128)
  .refine((name) => !NOT_A_NAME.has(name), { error: 'this name is not allowed' });

export const WorkflowNode = z.object({
  id: z.string().min(1).max(128),
  name: SafeName,
  type: z.string().min(1).max(128),
  typeVersion: z.number().positive().max(100),
  position: z.tuple([z.number(), z.number()]),
  parameters: z.record(z.string(), z.unknown()).default({}),
  disabled: z.boolean().optional(),
  notes: z.string().max(4000).optional(),
  retryOnFail: z.boolean().optional(),
  /** attempts in all, with retryOnFail */
  maxTries: z.number().int().min(2).max(5).optional(),
  /** milliseconds */
  waitBetweenTries: z.number().int().min(0).max(5000).optional(),
  alwaysOutputData: z.boolean().optional(),
  executeOnce: z.boolean().optional(),
  onError: z.enum(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput']).optional(),
});
export type WorkflowNode = z.infer<typeof WorkflowNode>;

const Connection = z.object({ node: SafeName, type: z.literal('main'), index: z.number().int().min(0).max(50) });
const Outputs = z.array(z.array(Connection).max(LIMITS.connectionsPerOutput).nullable()).max(60);

/**
 * A workflow in n8n's JSON format (IWorkflowBase of n8n-workflow). Fields of n8n that mean nothing here (credentials,
 * webhook ids, static data) are left out on saving; connections other than `main` are refused.
 */
export const WorkflowDefinition = z.object({
  name: z.string().trim().min(1).max(200),
  description: z.string().max(2000).optional(),
  nodes: z.array(WorkflowNode).min(1).max(LIMITS.nodes),
  connections: z.record(SafeName, z.object({ main: Outputs.default([]) }).strict()).default({}),
  settings: z
    .object({
      executionOrder: z.literal('v1').optional(),
      timezone: z.string().max(64).optional(),
      /** node runs of one execution, at most 500; needed by workflows that run in circles on purpose */
      maxSteps: z.number().int().min(1).max(LIMITS.steps).optional(),
    })
    .default({}),
  /** output given instead of running a node: node name to items */
  pinData: z.record(SafeName, z.array(z.object({ json: z.record(z.string(), z.unknown()) })).max(100)).optional(),
  meta: z.object({ templateId: z.string().optional(), templateVersion: z.number().int().optional() }).optional(),
});
export type WorkflowDefinition = z.infer<typeof WorkflowDefinition>;

/** Checks form and size. Throws `workflow.definition_invalid` (with paths) or `workflow.definition_too_large`. */
export function parseDefinition(input: unknown): WorkflowDefinition {
  if (depthOf(input, LIMITS.definitionDepth) > LIMITS.definitionDepth) throw definitionTooLarge({ limit: 'depth' });
  const size = JSON.stringify(input)?.length ?? 0;
  if (size > LIMITS.definitionChars) throw definitionTooLarge({ characters: size, allowed: LIMITS.definitionChars });
  const parsed = WorkflowDefinition.safeParse(input);
  if (!parsed.success) {
    throw definitionInvalid({
      problems: parsed.error.issues
        .slice(0, 20)
        .map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    });
  }
  checkReferences(parsed.data);
  return parsed.data;
}

export const asShape = (definition: WorkflowDefinition): WorkflowShape => definition as unknown as WorkflowShape;

function checkReferences(definition: WorkflowDefinition): void {
  const names = new Set<string>();
  const problems: { path: string; message: string }[] = [];
  for (const node of definition.nodes) {
    if (names.has(node.name)) problems.push({ path: 'nodes', message: `two nodes are called “${node.name}”` });
    names.add(node.name);
  }
  for (const [source, { main }] of Object.entries(definition.connections)) {
    for (const name of [source, ...main.flatMap((targets) => (targets ?? []).map((target) => target.node))]) {
      if (!names.has(name)) problems.push({ path: `connections.${source}`, message: `there is no node “${name}”` });
    }
  }
  if (problems.length > 0) throw definitionInvalid({ problems: problems.slice(0, 20) });
}

function depthOf(value: unknown, budget: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (budget < 0) return 1;
  let deepest = 0;
  for (const child of Object.values(value)) deepest = Math.max(deepest, depthOf(child, budget - 1));
  return deepest + 1;
}
