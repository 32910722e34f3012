import type { Task } from '#core/contracts/groupware.ts';
import type { Dates } from '../../ui/dates.ts';
import { dueState } from '../../ui/due.ts';

export type TaskGroupKey = 'overdue' | 'today' | 'soon' | 'later' | 'none';

export interface TaskGroup {
  key: TaskGroupKey;
  label: string;
  tasks: Task[];
}

const LABELS: Record<TaskGroupKey, string> = {
  overdue: 'Overdue',
  today: 'Today',
  soon: 'Next 7 days',
  later: 'Later',
  none: 'No date',
};

/** RFC 5545: 1 is the highest priority and 0 means none was set. */
const rank = (priority: number): number => (priority === 0 ? 10 : priority);

/** A day without time comes after the times of that day. */
const dueKey = (task: Task, dates: Dates): string =>
  task.due === null ? '' : `${dates.dayOf(task.due)} ${dates.isAllDay(task.due) ? '99:99' : dates.clock(task.due)}`;

/** Open tasks by when they are due: earliest first, then by priority, then the newest. Empty groups are left out. */
export function groupTasks(tasks: readonly Task[], dates: Dates): TaskGroup[] {
  const byKey = Map.groupBy(tasks, (task): TaskGroupKey => (task.due === null ? 'none' : dueState(task.due, dates)));
  return (Object.keys(LABELS) as TaskGroupKey[]).flatMap((key) => {
    const group = byKey.get(key);
    if (!group) return [];
    const sorted = group.toSorted(
      (a, b) =>
        dueKey(a, dates).localeCompare(dueKey(b, dates)) ||
        rank(a.priority) - rank(b.priority) ||
        b.createdAt.localeCompare(a.createdAt),
    );
    return [{ key, label: LABELS[key], tasks: sorted }];
  });
}
