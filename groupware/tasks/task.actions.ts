import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction, type ActionContext, type ActionDefinition } from '#core/action.ts';
import { Task, TaskStatus } from '#core/contracts/groupware.ts';
import { Id } from '#core/contracts/ids.ts';
import { DayOrTime } from '#core/contracts/intent.ts';
import { labelsField, textField, titleField, urlField } from '../fields.ts';
import { ById, Removed, causeOf, creates, readsBack, removes, undoIn } from '../record.actions.ts';
import type { GroupwareTx, TaskRow } from '../store/groupware.tables.ts';
import { toJsonb } from '../store/json.ts';
import { Page, listPage } from '../store/paging.ts';
import { changeRecord, getRecord, type NewRecord } from '../store/record.repository.ts';
import { taskColumns, taskOf } from './task.ts';

const CreateTask = z.object({
  title: titleField(),
  description: textField().optional(),
  due: DayOrTime.nullable().optional(),
  start: DayOrTime.nullable().optional(),
  priority: z.number().int().min(0).max(9).optional(),
  categories: labelsField().optional(),
  url: urlField().nullable().optional(),
});

const UpdateTask = CreateTask.partial().extend({ id: Id, status: TaskStatus.optional() });

const ListTasks = Page.extend({ status: z.enum(['open', 'completed', 'all']).default('open') });

export const taskActions: readonly ActionDefinition[] = [
  defineAction({
    name: 'task.create',
    description: 'Creates a task, with a due date where one is known.',
    input: CreateTask,
    output: Task,
    scope: 'task:write',
    effect: 'write',
    ...creates('tasks', 'task', newTask, taskOf),
    summarize: (_input, task) => `Created task “${task.title}”${task.due ? `, due ${task.due.slice(0, 10)}` : ''}`,
  }),
  defineAction({
    name: 'task.update',
    description: 'Changes the given fields of a task.',
    input: UpdateTask,
    output: Task,
    scope: 'task:write',
    effect: 'write',
    runIn: (tx: GroupwareTx, context, { id, ...fields }) => change(tx, context, id, fields),
    verify: readsBack('tasks', taskOf),
    undo: undoIn('tasks', 'task'),
    summarize: (_input, task) => `Changed task “${task.title}”`,
  }),
  defineAction({
    name: 'task.complete',
    description: 'Marks a task as done.',
    input: ById,
    output: Task,
    scope: 'task:write',
    effect: 'write',
    runIn: (tx: GroupwareTx, context, { id }) => change(tx, context, id, { status: 'completed' }),
    verify: readsBack('tasks', taskOf),
    undo: undoIn('tasks', 'task'),
    summarize: (_input, task) => `Completed task “${task.title}”`,
  }),
  defineAction({
    name: 'task.reopen',
    description: 'Marks a task that was done as open again.',
    input: ById,
    output: Task,
    scope: 'task:write',
    effect: 'write',
    runIn: (tx: GroupwareTx, context, { id }) => change(tx, context, id, { status: 'needs-action' }),
    verify: readsBack('tasks', taskOf),
    undo: undoIn('tasks', 'task'),
    summarize: (_input, task) => `Reopened task “${task.title}”`,
  }),
  defineAction({
    name: 'task.delete',
    description: 'Deletes a task.',
    input: ById,
    output: Removed,
    scope: 'task:write',
    effect: 'write',
    ...removes('tasks', 'task'),
    summarize: () => 'Deleted a task',
  }),
  defineAction({
    name: 'task.get',
    description: 'Reads one task.',
    input: ById,
    output: Task,
    scope: 'task:read',
    effect: 'read',
    runIn: async (tx: GroupwareTx, context, { id }) => taskOf(await getRecord(tx, 'tasks', context.actor.userId, id)),
  }),
  defineAction({
    name: 'task.list',
    description: 'Lists tasks: open ones by due date, completed ones latest first.',
    input: ListTasks,
    output: z.object({ items: z.array(Task), nextCursor: z.string().nullable() }),
    scope: 'task:read',
    effect: 'read',
    async runIn(tx: GroupwareTx, context, { status, ...page }) {
      const wanted = {
        open: sql`and status in ('needs-action', 'in-process')`,
        completed: sql`and status = 'completed'`,
        all: sql``,
      }[status];
      const { rows, nextCursor } = await listPage<TaskRow>(tx, {
        from: sql`tasks where user_id = ${context.actor.userId} ${wanted}`,
        sortKey: status === 'open' ? sql`coalesce(due_at, 'infinity'::timestamptz)` : sql`updated_at`,
        newestFirst: status !== 'open',
        page,
      });
      return { items: rows.map(taskOf), nextCursor };
    },
  }),
];

function newTask(context: ActionContext, input: z.output<typeof CreateTask>): NewRecord {
  const fields = { description: '', priority: 0, categories: [], status: 'needs-action' as const, ...defined(input) };
  const values = {
    uid: context.effectId,
    provenance: context.provenance === null ? null : toJsonb(context.provenance),
    ...taskColumns(fields, context.now),
  };
  return { cause: causeOf(context), values };
}

async function change(
  tx: GroupwareTx,
  context: ActionContext,
  id: string,
  fields: Parameters<typeof taskColumns>[0],
): Promise<Task> {
  const row = await changeRecord(tx, 'tasks', causeOf(context), id, taskColumns(fields, context.now));
  context.notify({ kind: 'task', id });
  return taskOf(row);
}

function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
