import './tasks.css';
import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import type { Task } from '#core/contracts/groupware.ts';
import { useAction, useActionMutation } from '../../app/queries.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { showUndoToast } from '../../app/undo-toast.tsx';
import { useUndo } from '../../app/undo.ts';
import { useDates } from '../../ui/dates-context.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState, QueryStates } from '../../ui/states.tsx';
import { QuickAdd } from './components/quick-add.tsx';
import { TaskDrawer } from './components/task-drawer.tsx';
import { TaskRow } from './components/task-row.tsx';
import { groupTasks } from './group-tasks.ts';
import type { TaskGroup } from './group-tasks.ts';

export function TasksPage() {
  const dates = useDates();
  const [parameters, setParameters] = useSearchParams();
  const status = parameters.get('show') === 'completed' ? 'completed' : 'open';
  const openedId = parameters.get('task');
  const [cursor, setCursor] = useState<string | null>(null);
  const tasks = useAction('task.list', { status, limit: 200 }, { keepPrevious: true });
  const undo = useUndo();

  const complete = useActionMutation('task.complete', {
    onSuccess: ({ effectId, output }) =>
      showUndoToast({
        message: `Done: ${output.title}`,
        onUndo: () => (effectId === null ? reopen.mutate({ id: output.id }) : undo.mutate({ effectIds: [effectId] })),
      }),
  });
  const reopen = useActionMutation('task.reopen');
  const remove = useActionMutation('task.delete', {
    onSuccess: ({ effectId }) =>
      showUndoToast({
        message: 'Task deleted',
        onUndo: () => {
          if (effectId !== null) undo.mutate({ effectIds: [effectId] });
        },
      }),
  });

  const open = (id: string | null) =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        if (id === null) next.delete('task');
        else next.set('task', id);
        return next;
      },
      { replace: id === null },
    );
  const items = tasks.data?.items ?? [];
  const groups: TaskGroup[] =
    status === 'open'
      ? groupTasks(items, dates)
      : items.length > 0
        ? [
            {
              key: 'none',
              label: 'Completed',
              tasks: items.toSorted((a, b) => (b.completedAt ?? '').localeCompare(a.completedAt ?? '')),
            },
          ]
        : [];
  const order = groups.flatMap((group) => group.tasks);
  const current = order.find(({ id }) => id === cursor);
  const toggle = (task: Task) => (task.status === 'completed' ? reopen : complete).mutate({ id: task.id });
  const step = (by: 1 | -1) => {
    const at = order.findIndex(({ id }) => id === cursor);
    setCursor(order[at === -1 ? 0 : Math.min(order.length - 1, Math.max(0, at + by))]?.id ?? null);
  };
  const completeCurrent = () => {
    if (!current) return;
    const at = order.indexOf(current);
    setCursor((order[at + 1] ?? order[at - 1])?.id ?? null);
    toggle(current);
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    e: completeCurrent,
    x: completeCurrent,
    Enter: () => {
      if (current) open(current.id);
    },
  });

  return (
    <Page
      title="Tasks"
      subtitle={tasks.data && status === 'open' ? `${items.length} open` : undefined}
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Which tasks"
          value={status}
          onChange={(value) => setParameters(value === 'completed' ? { show: 'completed' } : {})}
          data={[
            { value: 'open', label: 'Open' },
            { value: 'completed', label: 'Completed' },
          ]}
        />
      }
    >
      {status === 'open' && <QuickAdd />}
      <QueryStates query={tasks}>
        {() =>
          groups.length === 0 ? (
            <EmptyState
              icon={<IconChecklist size={24} />}
              title={status === 'open' ? 'Nothing to do' : 'Nothing completed yet'}
            >
              {status === 'open'
                ? 'Requests in your mail become tasks by themselves; you can also add one above.'
                : 'Tasks that you tick off are kept here.'}
            </EmptyState>
          ) : (
            groups.map((group) => (
              <Section key={group.key} title={group.label} count={group.tasks.length}>
                <ul className="card task-list">
                  {group.tasks.map((task) => (
                    <TaskRow
                      key={task.id}
                      task={task}
                      cursor={task.id === cursor}
                      onOpen={() => open(task.id)}
                      onToggle={() => toggle(task)}
                    />
                  ))}
                </ul>
              </Section>
            ))
          )
        }
      </QueryStates>
      <TaskDrawer
        taskId={openedId}
        onClose={() => open(null)}
        onDelete={(task) => {
          open(null);
          remove.mutate({ id: task.id });
        }}
      />
    </Page>
  );
}
