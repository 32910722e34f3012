import { Button, Group } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ApiError, OutputOf } from '../../../app/api.ts';
import { useActionMutation } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { JsonView } from '../../../ui/json-view.tsx';
import { EmptyState, QueryStates } from '../../../ui/states.tsx';

/** What would leave the user's own space: shown with all that would be sent, and decided by a person. */
export function ApprovalList({ query }: { query: UseQueryResult<OutputOf<'activity.list-effects'>, ApiError> }) {
  const dates = useDates();
  const decide = useActionMutation('approval.decide');
  return (
    <QueryStates query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={<IconShieldCheck size={24} />} title="Nothing waits for you">
            Whatever would leave your own space, a message or a call to another system, waits here until you allow it.
          </EmptyState>
        ) : (
          items.map((effect) => (
            <article key={effect.id} className="card approval-card">
              <div className="row-title">{effect.summary}</div>
              <div className="row-meta">
                <code>{effect.action}</code> {dates.full(effect.createdAt)}
              </div>
              <details>
                <summary>What would be sent</summary>
                <JsonView value={effect.input} label="What would be sent" />
              </details>
              <Group gap="xs" mt="sm">
                <Button
                  size="xs"
                  disabled={decide.isPending}
                  onClick={() => decide.mutate({ effectId: effect.id, approve: true })}
                >
                  Allow once
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  disabled={decide.isPending}
                  onClick={() => decide.mutate({ effectId: effect.id, approve: false })}
                >
                  Refuse
                </Button>
              </Group>
            </article>
          ))
        )
      }
    </QueryStates>
  );
}
