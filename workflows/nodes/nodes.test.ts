import { expect, test } from 'vitest';
import type { Item } from '../graph/n8n-graph.ts';
import { compileWorkflow } from '../engine/compile-workflow.ts';
import { runWorkflow } from '../engine/run.ts';
import { initialState } from '../engine/state.ts';
import { noSandbox } from '../isolate/sandbox.ts';

interface Given {
  nodes: Record<string, { type: string; parameters?: object; disabled?: boolean; executeOnce?: boolean }>;
  connections: Record<string, [string, number?][][]>;
  item?: Record<string, unknown>;
  pinData?: object;
}

/** Runs a workflow by hand and gives the items that left each node, by node name. */
async function run({ nodes, connections, item = {}, pinData }: Given) {
  const all = { Start: { type: 'n8n-nodes-base.manualTrigger' }, ...nodes };
  const workflow = compileWorkflow(
    {
      name: 'test',
      nodes: Object.entries(all).map(([name, node]) => ({
        parameters: {},
        typeVersion: 3,
        position: [0, 0],
        id: name,
        name,
        ...node,
      })),
      connections: Object.fromEntries(
        Object.entries(connections).map(([source, outputs]) => [
          source,
          { main: outputs.map((targets) => targets.map(([node, index = 0]) => ({ node, type: 'main', index }))) },
        ]),
      ),
      ...(pinData ? { pinData } : {}),
    },
    () => undefined,
  );
  const actor = { kind: 'workflow' as const, id: 'w', tenantId: 't', userId: 'u', scopes: [] };
  const execution = { id: 'e', workflowId: 'w', actor, correlationId: 'c', messageId: null, provenance: null };
  const outcome = await runWorkflow(workflow, execution, initialState(workflow, { json: item } as Item), {
    act: () => Promise.reject(new Error('no actions here')),
    runCode: () => Promise.reject(new Error('no code here')),
    sandbox: noSandbox,
    clock: { now: () => new Date('2026-03-02T09:00:00Z') },
    signal: new AbortController().signal,
    pause: null,
  });
  return { outcome, outputs: Object.fromEntries(outcome.steps.map((step) => [step.node, step.output])) };
}
const when = (left: string, operation: string, right: unknown = '', type = 'string') => ({
  conditions: {
    conditions: [{ leftValue: left, rightValue: right, operator: { type, operation } }],
    combinator: 'and',
  },
});
const noOp = { type: 'n8n-nodes-base.noOp' };
const set = (assignments: object[], more: object = {}) => ({
  type: 'n8n-nodes-base.set',
  parameters: { assignments: { assignments }, ...more },
});

test('if sends an item one way, filter drops it', async () => {
  const { outputs } = await run({
    nodes: {
      If: { type: 'n8n-nodes-base.if', parameters: when('={{ $json.n }}', 'gt', 3, 'number') },
      Yes: noOp,
      No: noOp,
      Filter: { type: 'n8n-nodes-base.filter', parameters: when('={{ $json.s }}', 'contains', 'z') },
      After: noOp,
    },
    connections: { Start: [[['If'], ['Filter']]], If: [[['Yes']], [['No']]], Filter: [[['After']]] },
    item: { n: 5, s: 'abc' },
  });
  expect(outputs).toMatchObject({ If: [[{ n: 5 }], []], Yes: [[{ n: 5 }]], Filter: [[]] });
  expect(outputs).not.toHaveProperty('No');
  expect(outputs).not.toHaveProperty('After');
});

test('switch takes the first rule that holds, or the fallback', async () => {
  const rules = { values: ['a', 'b'].map((letter) => when('={{ $json.s }}', 'equals', letter)) };
  const node = { type: 'n8n-nodes-base.switch', parameters: { rules, options: { fallbackOutput: 'extra' } } };
  const outputOf = async (s: string) =>
    (await run({ nodes: { Switch: node }, connections: { Start: [[['Switch']]] }, item: { s } })).outputs['Switch'];
  expect(await outputOf('b')).toEqual([[], [{ s: 'b' }]]);
  expect(await outputOf('c')).toEqual([[], [], [{ s: 'c' }]]);
});

test('set assigns typed fields and paths, keeps others when asked, and leaves the item before it alone', async () => {
  const { outputs } = await run({
    nodes: {
      Set: set(
        [
          { name: 'n', value: '12', type: 'number' },
          { name: 'deep.x', value: '={{ $json.old }}', type: 'string' },
        ],
        { includeOtherFields: true },
      ),
    },
    connections: { Start: [[['Set']]] },
    item: { old: 1, deep: { y: 2 } },
  });
  expect(outputs['Set']).toEqual([[{ old: 1, deep: { y: 2, x: '1' }, n: 12 }]]);
  expect(outputs['Start']).toEqual([[{ old: 1, deep: { y: 2 } }]]);
});

test('set does not write to prototypes', async () => {
  for (const name of ['__proto__.polluted', 'constructor.prototype.polluted']) {
    const { outcome } = await run({ nodes: { Set: set([{ name, value: 'x' }]) }, connections: { Start: [[['Set']]] } });
    expect(outcome).toMatchObject({ kind: 'error', error: { code: 'workflow.parameters_invalid' } });
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('merge waits for its inputs, and runs with what it has when a branch stays empty', async () => {
  const merging = (second: string) =>
    run({
      nodes: {
        A: set([{ name: 'from', value: 'a' }]),
        B: { type: 'n8n-nodes-base.filter', parameters: when(second, 'equals', 'open') },
        Merge: { type: 'n8n-nodes-base.merge', parameters: {} },
      },
      connections: { Start: [[['A'], ['B']]], A: [[['Merge', 0]]], B: [[['Merge', 1]]] },
      item: { from: 'start' },
    });
  expect((await merging('open')).outputs['Merge']).toEqual([[{ from: 'a' }, { from: 'start' }]]);
  expect((await merging('closed')).outputs['Merge']).toEqual([[{ from: 'a' }]]);
});

test('stop and error ends the execution with its message', async () => {
  const { outcome } = await run({
    nodes: { Stop: { type: 'n8n-nodes-base.stopAndError', parameters: { errorMessage: '=bad {{ $json.x }}' } } },
    connections: { Start: [[['Stop']]] },
    item: { x: 1 },
  });
  expect(outcome).toMatchObject({
    kind: 'error',
    node: 'Stop',
    error: { code: 'execution.stopped', message: 'bad 1' },
  });
});

test('a disabled node lets items through, pinned data stands in for a node', async () => {
  const { outputs } = await run({
    nodes: { Off: { ...set([{ name: 'x', value: 1 }]), disabled: true }, Pinned: noOp, End: noOp },
    connections: { Start: [[['Off']]], Off: [[['Pinned']]], Pinned: [[['End']]] },
    item: { a: 1 },
    pinData: { Pinned: [{ json: { p: 1 } }, { json: { p: 2 } }] },
  });
  expect(outputs).toMatchObject({ Off: [[{ a: 1 }]], End: [[{ p: 1 }, { p: 2 }]] });
});
