import { useEffect, useRef } from 'react';
import { UnstyledButton } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import type { Task } from '#core/contracts/groupware.ts';
import { CheckButton } from '../../../ui/check-button.tsx';
import { DueLabel } from '../../../ui/due-label.tsx';
import { ProvenanceLine } from '../../../ui/provenance.tsx';

export function TaskRow(props: { task: Task; cursor: boolean; onOpen: () => void; onToggle: () => void }) {
  const { task } = props;
  const done = task.status === 'completed';
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (props.cursor) row.current?.scrollIntoView({ block: 'nearest' });
  }, [props.cursor]);
  return (
    <li ref={row} className={`row task-row${props.cursor ? ' cursor' : ''}${done ? ' done' : ''}`}>
      <CheckButton
        checked={done}
        label={done ? `Reopen: ${task.title}` : `Complete: ${task.title}`}
        onToggle={props.onToggle}
      />
      <div className="row-main">
        <UnstyledButton className="row-title task-title" onClick={props.onOpen}>
          {task.priority > 0 && task.priority < 5 && (
            <IconFlag size={14} className="priority" role="img" aria-label="High priority" />
          )}
          {task.title}
        </UnstyledButton>
        <div className="row-meta">
          {task.due !== null && <DueLabel due={task.due} done={done} />}
          {task.provenance && <ProvenanceLine provenance={task.provenance} />}
          {task.categories.map((category) => (
            <span key={category} className="tag">
              {category}
            </span>
          ))}
        </div>
      </div>
    </li>
  );
}
