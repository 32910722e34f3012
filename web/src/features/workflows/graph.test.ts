import { describe, expect, it } from 'vitest';
import { edgePath, readGraph, shortType } from './graph.ts';

const definition = {
  nodes: [
    { name: 'Start', type: 'n8n-nodes-base.start', position: [0, 0], parameters: {} },
    { name: 'If', type: 'n8n-nodes-base.if', position: [300, 100], parameters: { a: 1 } },
  ],
  connections: { Start: { main: [[{ node: 'If', type: 'main', index: 0 }]] }, If: { main: [[], [{ node: 'Gone' }]] } },
};

describe('the drawing of a workflow', () => {
  it('draws nodes where the definition puts them and edges between those that exist', () => {
    const graph = readGraph(definition);
    expect(graph.nodes.map(({ name, x, y }) => [name, x, y])).toEqual([
      ['Start', 0, 0],
      ['If', 300, 100],
    ]);
    expect(graph.edges).toEqual([{ from: 'Start', to: 'If', output: 0, outputs: 1 }]);
    expect(edgePath(graph.edges[0]!, graph.nodes)).toMatch(/^M 176 27 C .* 300 127$/);
  });

  it('draws nothing, and does not fail, for what is no definition', () => {
    for (const odd of [null, 'x', {}, { nodes: {} }, { nodes: [null, { name: 3 }], connections: [] }]) {
      expect(readGraph(odd)).toMatchObject({ nodes: [], edges: [] });
    }
  });

  it('places a node without position beside the others', () => {
    expect(readGraph({ nodes: [{ name: 'a' }, { name: 'b', position: ['x', null] }] }).nodes[1]).toMatchObject({
      x: 240,
      y: 0,
    });
  });

  it('names the kind of a node without its package', () => {
    expect(shortType('n8n-nodes-base.if')).toBe('if');
    expect(shortType('plain')).toBe('plain');
  });
});
