import type { Effect, ExecutionSummary, WorkflowSummary } from '#core/contracts/hub.ts';
import { ago, idOf } from './fixture-base.ts';
import { events, notes, tasks } from './groupware-fixtures.ts';

const effect = (
  name: string,
  action: string,
  summary: string,
  key: string,
  minutes: number,
  extra: Partial<Effect> = {},
): Effect => ({
  id: idOf(`effect ${name}`),
  action,
  summary,
  status: 'confirmed',
  actorKind: 'workflow',
  actorId: idOf('workflow tasks'),
  input: {},
  output: {},
  error: null,
  messageId: idOf(`message ${key}`),
  executionId: idOf('execution 1'),
  correlationId: idOf(`message ${key}`),
  undoable: true,
  createdAt: ago(minutes),
  updatedAt: ago(minutes),
  ...extra,
});
export const effects: Effect[] = [
  effect('1', 'task.create', 'Created task “Send the revised offer to Ana”', 'offer', 12, {
    output: { id: tasks[0]!.id },
  }),
  effect('2', 'event.create', 'Created event “Call about the façade offer”', 'offer', 12, {
    output: { id: events[0]!.id },
  }),
  effect('3', 'task.create', 'Created task “Send the October hours to Ana”', 'offer', 12, {
    output: { id: tasks[1]!.id },
  }),
  effect('4', 'webhook.call', 'Call the webhook of the accounting system', 'invoice', 54, {
    status: 'awaiting-approval',
    undoable: false,
    input: { url: 'https://accounting.example/hook', amount: 184.2 },
  }),
  effect('5', 'task.create', 'Created task “Pay Stadtwerke invoice 2026-11-4471”', 'invoice', 54, {
    output: { id: tasks[2]!.id },
  }),
  effect('6', 'event.apply-change', 'Moved “Dinner at Jonas’ place” to 19:30', 'dinner2', 129, {
    output: { id: events[1]!.id },
  }),
  effect('7', 'matrix.send', 'Post to #support', 'issue', 1499, {
    status: 'failed',
    undoable: false,
    error: { code: 'matrix.unreachable', message: 'The Matrix server did not answer.' },
  }),
  effect('8', 'note.create', 'Wrote note “Hall code of the climbing club”', 'club', 4299, {
    output: { id: notes[0]!.id },
  }),
];

const node = (name: string, type: string, x: number, y: number, parameters: Record<string, unknown> = {}) => ({
  id: idOf(name),
  name,
  type,
  typeVersion: 1,
  position: [x, y],
  parameters,
});
export const definition = {
  name: 'Requests become tasks',
  nodes: [
    node('Intent arrives', 'mailflex.intentTrigger', 0, 100, { intentTypes: ['task', 'deadline', 'payment'] }),
    node('Sure enough?', 'n8n-nodes-base.if', 240, 100, {
      conditions: { number: [{ value1: '={{ $json.intent.confidence }}', operation: 'largerEqual', value2: 0.6 }] },
    }),
    node('Create task', 'mailflex.action', 500, 0, {
      action: 'task.create',
      title: '={{ $json.intent.title }}',
      due: '={{ $json.intent.due }}',
    }),
    node('Write a note', 'mailflex.action', 500, 200, { action: 'note.create', title: '={{ $json.intent.title }}' }),
    node('Tell me', 'mailflex.notify', 760, 0, { text: 'New task: {{ $json.title }}' }),
  ],
  connections: {
    'Intent arrives': { main: [[{ node: 'Sure enough?', type: 'main', index: 0 }]] },
    'Sure enough?': {
      main: [[{ node: 'Create task', type: 'main', index: 0 }], [{ node: 'Write a note', type: 'main', index: 0 }]],
    },
    'Create task': { main: [[{ node: 'Tell me', type: 'main', index: 0 }]] },
  },
  settings: {},
};
const workflow = (
  name: string,
  key: string,
  trigger: string,
  extra: Partial<WorkflowSummary> = {},
): WorkflowSummary => ({
  id: idOf(`workflow ${key}`),
  name,
  description: '',
  enabled: true,
  shipped: true,
  trigger,
  nodeCount: 5,
  executionCount: 42,
  failedCount: 0,
  lastExecutedAt: ago(12),
  updatedAt: ago(9000),
  ...extra,
});
export const workflows: WorkflowSummary[] = [
  workflow('Requests become tasks', 'tasks', 'Intents: task, deadline, payment', {
    description: 'Creates a task with its due date and the sentence it came from.',
  }),
  workflow('Meetings become events', 'events', 'Intents: meeting, meeting_change, meeting_cancel', {
    description: 'Creates, moves and cancels calendar entries.',
    executionCount: 18,
  }),
  workflow('Journeys and parcels', 'travel', 'Intents: travel, delivery', {
    description: 'Puts journeys and deliveries into the calendar.',
    executionCount: 7,
  }),
  workflow('Issues to Matrix', 'issues', 'Intents: issue_report', {
    description: 'Posts issue reports to a room.',
    shipped: false,
    failedCount: 1,
    executionCount: 3,
  }),
  workflow('Facts become notes', 'notes', 'Intents: note', {
    description: 'Keeps codes and facts as notes.',
    enabled: false,
    executionCount: 4,
  }),
];
const execution = (
  number: number,
  key: string,
  name: string,
  extra: Partial<ExecutionSummary> = {},
): ExecutionSummary => ({
  id: idOf(`execution ${number}`),
  workflowId: idOf(`workflow ${key}`),
  workflowName: name,
  status: 'success',
  attempt: 1,
  startedAt: ago(number * 40),
  finishedAt: ago(number * 40 - 0.004),
  messageId: idOf('message offer'),
  error: null,
  ...extra,
});
export const executions: ExecutionSummary[] = [
  execution(1, 'tasks', 'Requests become tasks'),
  execution(2, 'tasks', 'Requests become tasks', { messageId: idOf('message invoice') }),
  execution(3, 'events', 'Meetings become events'),
  execution(4, 'issues', 'Issues to Matrix', {
    status: 'error',
    attempt: 3,
    messageId: idOf('message issue'),
    error: { code: 'matrix.unreachable', message: 'The Matrix server did not answer.' },
  }),
  execution(5, 'tasks', 'Requests become tasks', {
    status: 'waiting',
    finishedAt: null,
    messageId: idOf('message invoice'),
  }),
];
