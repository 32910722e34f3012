interface NodeInit {
  type: string;
  parameters: Record<string, unknown>;
  typeVersion?: number;
}

interface Definition {
  name: string;
  nodes: (NodeInit & { id: string; name: string; typeVersion: number; position: [number, number] })[];
  connections: Record<string, { main: { node: string; type: string; index: number }[][] }>;
  settings: Record<string, unknown>;
}

/** A definition of nodes that follow one another in the order given. */
export function workflowOf(nodes: Record<string, NodeInit>): Definition {
  const names = Object.keys(nodes);
  return {
    name: 'A workflow',
    nodes: names.map((name, index) => ({
      typeVersion: 1,
      ...nodes[name]!,
      id: name,
      name,
      position: [index * 200, 0],
    })),
    connections: Object.fromEntries(
      names.slice(1).map((name, index) => [names[index]!, { main: [[{ node: name, type: 'main', index: 0 }]] }]),
    ),
    settings: { executionOrder: 'v1' },
  };
}
