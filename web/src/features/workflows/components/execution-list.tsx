import { UnstyledButton } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useAction } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { ExecutionStatusBadge } from '../../../ui/execution-status.tsx';
import { EmptyState, QueryStates } from '../../../ui/states.tsx';

const took = (from: string, to: string | null): string => {
  if (to === null) return 'not finished';
  const ms = Math.max(0, Date.parse(to) - Date.parse(from));
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
};

export function ExecutionList(props: {
  workflowId?: string;
  limit?: number;
  onOpen: (id: string, workflowId: string) => void;
}) {
  const dates = useDates();
  const executions = useAction('execution.list', {
    limit: props.limit ?? 50,
    ...(props.workflowId === undefined ? {} : { workflowId: props.workflowId }),
  });
  return (
    <QueryStates query={executions}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={<IconPlayerPlay size={24} />} title="Has not run yet">
            An execution appears here when a mail with a fitting intent arrives.
          </EmptyState>
        ) : (
          <div className="card">
            {items.map((execution) => (
              <UnstyledButton
                key={execution.id}
                className="row execution-row"
                onClick={() => props.onOpen(execution.id, execution.workflowId)}
              >
                <span className="execution-status">
                  <ExecutionStatusBadge status={execution.status} />
                </span>
                <span className="row-main">
                  <span className="row-title">
                    {props.workflowId === undefined ? execution.workflowName : dates.full(execution.startedAt)}
                  </span>
                  {execution.error && (
                    <span className="row-meta">
                      {execution.error.message} ({execution.error.code})
                    </span>
                  )}
                </span>
                <span className="row-aside">
                  {props.workflowId === undefined ? `${dates.short(execution.startedAt)} · ` : ''}
                  {took(execution.startedAt, execution.finishedAt)}
                  {execution.attempt > 1 ? ` · attempt ${execution.attempt}` : ''}
                </span>
              </UnstyledButton>
            ))}
          </div>
        )
      }
    </QueryStates>
  );
}
