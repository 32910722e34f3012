/**
 * The only file that knows the npm package `n8n-workflow` (Sustainable Use License, see README). Types are erased at
 * run time; the code is loaded when first needed, and where the package is missing a walk of our own does the same.
 * Its ESM build does not import on Node 24, hence `createRequire`. `n8n-workflow/common` (connection helpers) loads in
 * about 10 ms, the whole package (the `Workflow` class) in 0.4-0.9 s, so the latter is left to saving.
 */
import { createRequire } from 'node:module';
import type {
  IConnection,
  IConnections,
  INodeExecutionData,
  INodeType,
  INodeTypeDescription,
  INodeTypes,
  IWorkflowBase,
  IWorkflowSettings,
} from 'n8n-workflow';

export type { INodeTypeDescription };

/** One item on its way through the graph: n8n's INodeExecutionData without binary data. */
export type Item = Pick<INodeExecutionData, 'json'> & { pairedItem?: { item: number } };
export type WorkflowShape = Pick<IWorkflowBase, 'name' | 'nodes' | 'connections'> & { settings?: IWorkflowSettings };

type Common = Pick<
  typeof import('n8n-workflow/common'),
  'getChildNodes' | 'getParentNodes' | 'mapConnectionsByDestination'
>;

export interface Graph {
  /** where the items of an output go, in the order drawn */
  targets(nodeName: string, output: number): readonly IConnection[];
  /** which outputs feed an input; empty when nothing is connected */
  inputs(nodeName: string): readonly (readonly IConnection[])[];
  /** all nodes that can run after this one */
  children(nodeName: string): readonly string[];
  parents(nodeName: string): readonly string[];
}

const require = createRequire(import.meta.url);

/** The connection helpers of n8n-workflow, or null where it is not installed. */
export function loadCommon(load: (id: string) => unknown = require): Common | null {
  try {
    return load('n8n-workflow/common') as Common;
  } catch {
    return null;
  }
}

/** Builds the graph of a definition. `common` null = without n8n-workflow. */
export function createGraph(connections: IConnections, common: Common | null = loadCommon()): Graph {
  const helpers = common ?? ownHelpers;
  const byDestination = helpers.mapConnectionsByDestination(connections);
  return {
    targets: (nodeName, output) => mainOf(connections, nodeName)[output] ?? [],
    inputs: (nodeName) => mainOf(byDestination, nodeName).map((sources) => sources ?? []),
    children: (nodeName) => helpers.getChildNodes(connections, nodeName),
    parents: (nodeName) => helpers.getParentNodes(byDestination, nodeName),
  };
}

const mainOf = (connections: IConnections, nodeName: string) =>
  Object.hasOwn(connections, nodeName) ? (connections[nodeName]?.['main'] ?? []) : [];

/** The few traversals that the engine needs, same results as n8n-workflow's for `main` connections (order apart). */
export const ownHelpers: Common = {
  mapConnectionsByDestination(connections) {
    const mapped: IConnections = {};
    for (const [source, byType] of Object.entries(connections)) {
      for (const [output, targets] of (byType['main'] ?? []).entries()) {
        for (const target of targets ?? []) {
          const inputs = ((mapped[target.node] ??= {})['main'] ??= []);
          while (inputs.length <= target.index) inputs.push([]);
          inputs[target.index]!.push({ node: source, type: 'main', index: output });
        }
      }
    }
    return mapped;
  },
  getChildNodes: (connections, nodeName) => reach(connections, nodeName),
  getParentNodes: (connections, nodeName) => reach(connections, nodeName),
};

function reach(connections: IConnections, from: string): string[] {
  const found = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const targets of mainOf(connections, name)) {
      for (const { node } of targets ?? []) {
        if (node === from || found.has(node)) continue;
        found.add(node);
        open.push(node);
      }
    }
  }
  return [...found];
}

/**
 * n8n's own opinion of the definition: builds its `Workflow` (which checks nodes against their descriptions) and asks
 * it for the start node. Null where the package is missing or n8n finds none. Slow at first use, so only for saving.
 * Expressions are never evaluated through it.
 */
export function n8nStartNode(
  workflow: WorkflowShape,
  descriptions: ReadonlyMap<string, INodeTypeDescription>,
  load: (id: string) => unknown = require,
): string | null | undefined {
  let loaded: typeof import('n8n-workflow');
  try {
    loaded = load('n8n-workflow') as typeof import('n8n-workflow');
  } catch {
    return undefined;
  }
  const describe = (type: string): INodeType => {
    const description = descriptions.get(type)!;
    // having a `trigger` function is how n8n tells triggers; it is never called
    return description.group.includes('trigger') ? { description, trigger: async () => undefined } : { description };
  };
  const nodeTypes: INodeTypes = {
    getByName: describe,
    getByNameAndVersion: describe,
    getKnownTypes: () => ({}),
  };
  const copy = structuredClone({ nodes: workflow.nodes, connections: workflow.connections });
  const instance = new loaded.Workflow({ ...copy, active: false, nodeTypes });
  return instance.getStartNode()?.name ?? null;
}
