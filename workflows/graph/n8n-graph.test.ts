import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { compileValue } from '../expressions/template.ts';
import { noSandbox } from '../isolate/sandbox.ts';
import { nodeDescriptions } from '../nodes/registry.ts';
import { readShipped } from '../seed.ts';
import { asShape } from '../definition.ts';
import { createGraph, loadCommon, n8nStartNode } from './n8n-graph.ts';

const missing = (): never => {
  throw new Error('not installed');
};

test('the walk of our own gives what n8n-workflow gives, for each shipped workflow', () => {
  const common = loadCommon();
  expect(common).not.toBeNull();
  expect(loadCommon(missing)).toBeNull();
  for (const { definition } of readShipped()) {
    const [ours, theirs] = [createGraph(definition.connections, null), createGraph(definition.connections, common)];
    for (const { name } of definition.nodes) {
      expect(ours.children(name).toSorted()).toEqual(theirs.children(name).toSorted());
      expect(ours.parents(name).toSorted()).toEqual(theirs.parents(name).toSorted());
      expect(ours.inputs(name)).toEqual(theirs.inputs(name));
      expect(ours.targets(name, 0)).toEqual(theirs.targets(name, 0));
    }
  }
});

test('n8n agrees on where each shipped workflow starts, and saving works where n8n-workflow is missing', () => {
  for (const { definition } of readShipped()) {
    expect(n8nStartNode(asShape(definition), nodeDescriptions())).toBe('When a mail wants something');
    expect(n8nStartNode(asShape(definition), nodeDescriptions(), missing)).toBeUndefined();
  }
});

test('the expression engine of n8n-workflow, which runs in our own process, is never asked', () => {
  const { Expression, WorkflowExpression } = createRequire(import.meta.url)('n8n-workflow') as Record<
    string,
    { prototype: Record<string, () => unknown> }
  >;
  const spies = [Expression!, WorkflowExpression!].flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype)
      .filter((name) => name !== 'constructor' && typeof prototype[name] === 'function')
      .map((name) => vi.spyOn(prototype, name)),
  );
  expect(spies.length).toBeGreaterThan(5);
  for (const { definition } of readShipped()) {
    n8nStartNode(asShape(definition), nodeDescriptions());
    for (const node of definition.nodes) {
      const scope = {
        json: { title: 'x', message: {} },
        itemIndex: 0,
        runIndex: 0,
        now: new Date(),
        execution: { id: 'e' },
        workflow: { id: 'w', name: 'W' },
        inputItems: [],
        itemsOf: () => undefined,
      };
      compileValue(node.parameters).resolve(scope, noSandbox);
    }
  }
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});

test('no other file of this folder names n8n-workflow in an import', () => {
  const root = join(import.meta.dirname, '..');
  const naming = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => /(from|require\(|import\(|load\() ?'n8n-workflow/.test(readFileSync(join(root, file), 'utf8')));
  expect(naming).toEqual([join('graph', 'n8n-graph.ts')]);
});
