/** The part of an n8n workflow definition that a drawing needs. Definitions are data of others: read with care. */
export interface GraphNode {
  name: string;
  type: string;
  x: number;
  y: number;
  disabled: boolean;
  parameters: unknown;
}

export interface GraphEdge {
  from: string;
  to: string;
  /** output of `from`, counted from 0 */
  output: number;
  outputs: number;
}

export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** corners of the drawing */
  box: { x: number; y: number; width: number; height: number };
}

export const NODE_WIDTH = 176;
export const NODE_HEIGHT = 54;
const MARGIN = 24;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function readNode(value: unknown, index: number): GraphNode | null {
  if (!isRecord(value) || typeof value['name'] !== 'string') return null;
  const position = Array.isArray(value['position']) ? (value['position'] as unknown[]) : [];
  const [x, y] = position;
  return {
    name: value['name'],
    type: typeof value['type'] === 'string' ? value['type'] : 'unknown',
    x: typeof x === 'number' && Number.isFinite(x) ? x : index * 240,
    y: typeof y === 'number' && Number.isFinite(y) ? y : 0,
    disabled: value['disabled'] === true,
    parameters: value['parameters'] ?? {},
  };
}

function readEdges(connections: unknown, names: ReadonlySet<string>): GraphEdge[] {
  if (!isRecord(connections)) return [];
  return Object.entries(connections).flatMap(([from, byType]) => {
    if (!names.has(from) || !isRecord(byType)) return [];
    return Object.values(byType).flatMap((outputs) => {
      if (!Array.isArray(outputs)) return [];
      return outputs.flatMap((targets: unknown, output) =>
        (Array.isArray(targets) ? (targets as unknown[]) : []).flatMap((target) => {
          const to = isRecord(target) ? target['node'] : undefined;
          return typeof to === 'string' && names.has(to) ? [{ from, to, output, outputs: outputs.length }] : [];
        }),
      );
    });
  });
}

export function readGraph(definition: unknown): Graph {
  const list = isRecord(definition) && Array.isArray(definition['nodes']) ? (definition['nodes'] as unknown[]) : [];
  const nodes = list.map(readNode).filter((node) => node !== null);
  const edges = readEdges(
    isRecord(definition) ? definition['connections'] : null,
    new Set(nodes.map(({ name }) => name)),
  );
  if (nodes.length === 0) return { nodes, edges, box: { x: 0, y: 0, width: 0, height: 0 } };
  const left = Math.min(...nodes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...nodes.map(({ y }) => y)) - MARGIN;
  const right = Math.max(...nodes.map(({ x }) => x)) + NODE_WIDTH + MARGIN;
  const bottom = Math.max(...nodes.map(({ y }) => y)) + NODE_HEIGHT + MARGIN;
  return { nodes, edges, box: { x: left, y: top, width: right - left, height: bottom - top } };
}

/** A curve from an output at the right of one node to the left of the next. */
export function edgePath(edge: GraphEdge, nodes: readonly GraphNode[]): string {
  const from = nodes.find(({ name }) => name === edge.from);
  const to = nodes.find(({ name }) => name === edge.to);
  if (!from || !to) return '';
  const x1 = from.x + NODE_WIDTH;
  const y1 = from.y + (NODE_HEIGHT * (edge.output + 1)) / (edge.outputs + 1);
  const x2 = to.x;
  const y2 = to.y + NODE_HEIGHT / 2;
  const bend = Math.max(36, Math.abs(x2 - x1) / 2);
  return `M ${x1} ${y1} C ${x1 + bend} ${y1}, ${x2 - bend} ${y2}, ${x2} ${y2}`;
}

/** `n8n-nodes-base.if` to `if` */
export const shortType = (type: string): string => type.slice(type.lastIndexOf('.') + 1);
