import type { z } from 'zod';
import { Task } from '#core/contracts/groupware.ts';
import { instantOf } from '../calendar/day-or-time.ts';
import type { TaskRow } from '../store/groupware.tables.ts';
import { toJsonb } from '../store/json.ts';

export function taskOf(row: TaskRow): Task {
  return {
    id: row.id,
    uid: row.uid,
    title: row.title,
    description: row.description,
    status: row.status as Task['status'],
    due: row.due,
    start: row.starts,
    priority: row.priority,
    categories: row.categories as string[],
    url: row.url,
    completedAt: row.completed_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    provenance: row.provenance as Task['provenance'],
  };
}

type TaskFields = {
  [K in keyof z.output<typeof Task>]?: z.output<typeof Task>[K] | undefined;
};

/** The columns of the fields that are given; the others stay away. */
export function taskColumns(fields: TaskFields, now: Date): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  const { title, description, due, start, priority, categories, url, status } = fields;
  if (title !== undefined) columns['title'] = title;
  if (description !== undefined) columns['description'] = description;
  if (due !== undefined) Object.assign(columns, { due, due_at: due === null ? null : instantOf(due) });
  if (start !== undefined)
    Object.assign(columns, { starts: start, starts_at: start === null ? null : instantOf(start) });
  if (priority !== undefined) columns['priority'] = priority;
  if (categories !== undefined) columns['categories'] = toJsonb(categories);
  if (url !== undefined) columns['url'] = url;
  if (status !== undefined) Object.assign(columns, { status, completed_at: status === 'completed' ? now : null });
  return columns;
}
