import { useState } from 'react';
import { Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMailCheck } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ApiError, OutputOf } from '../../../app/api.ts';
import { useActionMutation } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { JsonView } from '../../../ui/json-view.tsx';
import { EmptyState, QueryStates } from '../../../ui/states.tsx';

/** Events that could not be handled after five attempts. */
export function DeadLetterList({ query }: { query: UseQueryResult<OutputOf<'dead-letter.list'>, ApiError> }) {
  const dates = useDates();
  const [dropping, setDropping] = useState<string | null>(null);
  const replay = useActionMutation('dead-letter.replay', {
    onSuccess: ({ output }) => notifications.show({ message: `${output.count} sent on their way again.` }),
  });
  const drop = useActionMutation('dead-letter.drop', { onSuccess: () => setDropping(null) });
  return (
    <QueryStates query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={<IconMailCheck size={24} />} title="Nothing was left behind">
            What fails five times is parked here with its error, and can be sent on its way again.
          </EmptyState>
        ) : (
          <>
            <Group justify="flex-end" mb="sm">
              <Button size="xs" variant="default" loading={replay.isPending} onClick={() => replay.mutate({})}>
                Replay all {items.length}
              </Button>
            </Group>
            {items.map((letter) => (
              <article key={letter.id} className="card approval-card">
                <div className="row-title">{letter.error.message}</div>
                <div className="row-meta">
                  <code>{letter.error.code}</code>
                  <span>{letter.topic}</span>
                  <span>{letter.group}</span>
                  <span>{letter.attempts} attempts</span>
                  <span>{dates.full(letter.failedAt)}</span>
                </div>
                <details>
                  <summary>The event</summary>
                  <JsonView value={letter.payload} label="The event" />
                </details>
                <Group gap="xs" mt="sm">
                  <Button size="xs" disabled={replay.isPending} onClick={() => replay.mutate({ ids: [letter.id] })}>
                    Replay
                  </Button>
                  <Button size="xs" variant="subtle" color="red" onClick={() => setDropping(letter.id)}>
                    Drop
                  </Button>
                </Group>
              </article>
            ))}
            <Modal opened={dropping !== null} onClose={() => setDropping(null)} title="Drop this event?">
              <Text size="sm">It is deleted and cannot be replayed afterwards.</Text>
              <Group justify="flex-end" mt="md" gap="xs">
                <Button variant="default" onClick={() => setDropping(null)}>
                  Keep it
                </Button>
                <Button
                  color="red"
                  loading={drop.isPending}
                  onClick={() => {
                    if (dropping !== null) drop.mutate({ ids: [dropping] });
                  }}
                >
                  Drop
                </Button>
              </Group>
            </Modal>
          </>
        )
      }
    </QueryStates>
  );
}
