import { IconClock } from '@tabler/icons-react';
import { useDates } from './dates-context.tsx';
import { dueState, dueText } from './due.ts';

export function DueLabel({ due, done = false }: { due: string; done?: boolean }) {
  const dates = useDates();
  const state = done ? 'later' : dueState(due, dates);
  return (
    <span className={`due due-${state}`}>
      <IconClock size={13} stroke={1.8} aria-hidden />
      {state === 'overdue' && <span className="visually-hidden">Overdue: </span>}
      <time dateTime={due}>{dueText(due, dates)}</time>
    </span>
  );
}
