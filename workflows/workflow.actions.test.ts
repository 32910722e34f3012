import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WorkflowSummary } from '#core/contracts/hub.ts';
import { newId } from '#core/contracts/ids.ts';
import { createHarness, type Harness } from './testing/harness.ts';
import { workflowOf } from './testing/workflow-of.ts';

let hub: Harness;
beforeEach(async () => {
  hub = await createHarness();
});
afterEach(() => hub[Symbol.asyncDispose]());

const trigger = { type: 'mailflex.intentTrigger', parameters: { intentTypes: ['task'] } };
const task = { type: 'mailflex.action', parameters: { action: 'task.create', input: { title: '={{ $json.title }}' } } };
const save = (definition: unknown, id?: string) =>
  hub.call<{ summary: WorkflowSummary; definition: { name: string } }>('workflow.save', {
    definition,
    ...(id ? { id } : {}),
  });

test('a workflow is saved switched off, runs when switched on, and runs its new form after a change', async () => {
  const { summary } = await save(workflowOf({ Start: trigger, Task: task }));
  expect(summary).toMatchObject({ enabled: false, shipped: false, trigger: 'mailflex.intentTrigger', nodeCount: 2 });
  await hub.handle(hub.event({}));
  expect(await hub.effects()).toEqual([]);
  await hub.call('workflow.set-enabled', { id: summary.id, enabled: true });
  await hub.handle(hub.event({ title: 'One' }));
  const changed = workflowOf({
    Start: trigger,
    Task: { ...task, parameters: { action: 'note.create', input: { title: 'changed' } } },
  });
  await save(changed, summary.id);
  await hub.handle(hub.event({ title: 'Two' }));
  expect((await hub.effects()).map((effect) => effect.action)).toEqual(['note.create', 'task.create']);
  expect((await hub.call<{ items: WorkflowSummary[] }>('workflow.list', {})).items).toMatchObject([
    { executionCount: 2, failedCount: 0, lastExecutedAt: '2026-03-02T09:00:00.000Z' },
  ]);
  await hub.call('workflow.delete', { id: summary.id });
  expect(await hub.executions()).toEqual([]);
});

const start = { type: 'n8n-nodes-base.manualTrigger', parameters: {} };
const REFUSED: [string, string, unknown][] = [
  ['a node of unknown type', 'workflow.unknown_node_type', workflowOf({ Start: start, X: { type: 'n8n-nodes-base.executeCommand', parameters: {} } })],
  ['the old function node', 'workflow.unknown_node_type', workflowOf({ Start: start, X: { type: 'n8n-nodes-base.function', parameters: {} } })],
  ['a node called like a property of all objects', 'workflow.unknown_node_type', workflowOf({ Start: start, X: { type: 'constructor', parameters: {} } })],
  ['an unknown action', 'workflow.unknown_action', workflowOf({ Start: start, X: { ...task, parameters: { action: 'task.explode' } } })],
  ['an action that decides about workflows', 'workflow.unknown_action', workflowOf({ Start: start, X: { ...task, parameters: { action: 'workflow.save' } } })],
  ['an action chosen by mail text', 'workflow.parameters_invalid', workflowOf({ Start: start, X: { ...task, parameters: { action: '={{ $json.title }}' } } })],
  ['no trigger', 'workflow.trigger_invalid', workflowOf({ X: task })],
  ['two triggers', 'workflow.trigger_invalid', workflowOf({ Start: start, Other: trigger })],
  ['no nodes', 'workflow.definition_invalid', { name: 'x', nodes: [], connections: {} }],
  ['a connection to nowhere', 'workflow.definition_invalid', { ...workflowOf({ Start: start }), connections: { Start: { main: [[{ node: 'Y', type: 'main', index: 0 }]] } } }],
  ['a node named __proto__', 'workflow.definition_invalid', JSON.parse(JSON.stringify(workflowOf({ Start: start, X: task })).replaceAll('"X"', '"__proto__"'))],
  ['an unfinished expression', 'expression.invalid', workflowOf({ Start: start, X: { ...task, parameters: { action: 'task.create', input: { title: '={{ $json.title' } } } })],
  ['a regular expression over mail text', 'workflow.parameters_invalid', workflowOf({ Start: start, X: { type: 'n8n-nodes-base.filter', parameters: { conditions: { conditions: [{ leftValue: 'a', rightValue: '(a+)+', operator: { type: 'string', operation: 'regex' } }] } } } })],
  ['a definition of a megabyte', 'workflow.definition_too_large', { ...workflowOf({ Start: start }), description: 'x'.repeat(1e6) }],
  ['a definition a thousand levels deep', 'workflow.definition_too_large', JSON.parse(`${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`)],
]; // prettier-ignore
test.each(REFUSED)('%s is refused with %s', async (_what, code, definition) => {
  await expect(save(definition)).rejects.toMatchObject({ code });
});

test('workflows of somebody else are not there', async () => {
  const { summary } = await save(workflowOf({ Start: trigger, Task: task }));
  for (const stranger of [
    { ...hub.actor, userId: newId() },
    { ...hub.actor, userId: newId(), tenantId: newId() },
  ]) {
    await expect(hub.call('workflow.get', { id: summary.id }, stranger)).rejects.toMatchObject({
      code: 'workflow.not_found',
    });
    await expect(
      hub.call('workflow.save', { id: summary.id, definition: workflowOf({ Start: trigger }) }, stranger),
    ).rejects.toThrow();
    expect(await hub.call('workflow.list', {}, stranger)).toEqual({ items: [] });
  }
  expect((await hub.call<{ summary: WorkflowSummary }>('workflow.get', { id: summary.id })).summary.nodeCount).toBe(2);
});

test('shipped workflows are installed once, can be switched off but not deleted, and keep what the user changed', async () => {
  expect(await hub.workflows.seedDefaults(hub.tenantId, hub.userId)).toHaveLength(6);
  expect(await hub.workflows.seedDefaults(hub.tenantId, hub.userId)).toEqual([]);
  const { items } = await hub.call<{ items: WorkflowSummary[] }>('workflow.list', {});
  expect(items.map((item) => [item.name, item.enabled])).toEqual([
    ['Requests become tasks', true],
    ['Bills become tasks', true],
    ['Meetings become calendar entries', true],
    ['Journeys and parcels', true],
    ['Worth keeping', true],
    ['Questions become tasks', false],
  ]);
  await expect(hub.call('workflow.delete', { id: items[0]!.id })).rejects.toMatchObject({ code: 'workflow.shipped' });
  expect(await hub.call('workflow.set-enabled', { id: items[0]!.id, enabled: false })).toMatchObject({
    enabled: false,
  });
  const saved = await save(workflowOf({ Start: trigger, Task: task }), items[0]!.id);
  expect(saved.summary).toMatchObject({ shipped: true, enabled: false, name: 'A workflow' });
  expect(await hub.workflows.seedDefaults(hub.tenantId, hub.userId)).toEqual([]);
});

test('a workflow never does more than the one who saved it may', async () => {
  const narrow = { ...hub.actor, scopes: ['workflow:*', 'note:write'] };
  const { summary } = await hub.call<{ summary: WorkflowSummary }>(
    'workflow.save',
    { definition: workflowOf({ Start: trigger, Task: task }) },
    narrow,
  );
  await hub.call('workflow.set-enabled', { id: summary.id, enabled: true });
  await hub.handle(hub.event({}));
  expect(await hub.effects()).toEqual([]);
  expect(await hub.executions()).toMatchObject([{ status: 'error', error: { code: 'test.refused' } }]);
});
