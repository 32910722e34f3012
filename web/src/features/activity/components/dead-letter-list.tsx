import { useState } from 'react';
import { Button, Checkbox, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMailCheck } from '@tabler/icons-react';
import type { InputOf } from '../../../app/api.ts';
import { useAction, useActionMutation } from '../../../app/queries.ts';
import { EmptyState, QueryStates } from '../../../ui/states.tsx';
import { DeadLetterCard } from './dead-letter-card.tsx';
import { DeadLetterFilter } from './dead-letter-filter.tsx';

type Which = InputOf<'dead-letter.replay'>;

/** What failed its last attempt: looked at, narrowed down, sent on its way again or dropped; live. */
export function DeadLetterList() {
  const [filter, setFilter] = useState<Which>({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dropping, setDropping] = useState<Which | null>(null);
  const kinds = useAction('dead-letter.list', {}).data?.kinds ?? [];
  const query = useAction('dead-letter.list', filter);
  const replay = useActionMutation('dead-letter.replay', {
    onSuccess: ({ output }) => {
      setChosen(new Set());
      notifications.show({ message: `${output.count} sent on their way again.` });
    },
  });
  const drop = useActionMutation('dead-letter.drop', {
    onSuccess: () => {
      setChosen(new Set());
      setDropping(null);
    },
  });
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen((before) => (on ? before.union(new Set(ids)) : before.difference(new Set(ids))));

  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <>
      {(kinds.length > 0 || isNarrowed) && <DeadLetterFilter kinds={kinds} filter={filter} onChange={setFilter} />}
      <QueryStates query={query}>
        {({ items, total }) => {
          if (total === 0 && !isNarrowed) {
            return (
              <EmptyState icon={<IconMailCheck size={24} />} title="Nothing was left behind">
                What fails five times is parked here with its error, and can be sent on its way again.
              </EmptyState>
            );
          }
          const listed = items.map(({ id }) => id);
          // one that went meanwhile is not chosen any more
          const ids = listed.filter((id) => chosen.has(id));
          const which: Which = ids.length > 0 ? { ids } : filter;
          const count = ids.length > 0 ? ids.length : total;
          return (
            <>
              <Group justify="space-between" mb="sm">
                <Checkbox
                  label={ids.length > 0 ? `${ids.length} selected` : `${total} in all`}
                  checked={ids.length > 0 && ids.length === listed.length}
                  indeterminate={ids.length > 0 && ids.length < listed.length}
                  disabled={listed.length === 0}
                  onChange={(event) => choose(listed, event.currentTarget.checked)}
                  aria-label="Select all that are shown"
                />
                <Group gap="xs">
                  <Button
                    size="xs"
                    variant="default"
                    disabled={count === 0}
                    loading={replay.isPending}
                    onClick={() => replay.mutate(which)}
                  >
                    Replay {ids.length > 0 ? 'selected' : 'all'} {count}
                  </Button>
                  {ids.length > 0 && (
                    <Button size="xs" variant="subtle" color="red" onClick={() => setDropping({ ids })}>
                      Drop selected {count}
                    </Button>
                  )}
                </Group>
              </Group>
              {items.map((letter) => (
                <DeadLetterCard
                  key={letter.id}
                  letter={letter}
                  chosen={chosen.has(letter.id)}
                  busy={replay.isPending}
                  onChoose={(on) => choose([letter.id], on)}
                  onReplay={() => replay.mutate({ ids: [letter.id] })}
                  onDrop={() => setDropping({ ids: [letter.id] })}
                />
              ))}
              {total > items.length && (
                <Text size="sm" c="dimmed" mt="sm">
                  The newest {items.length} of {total} are shown; “Replay all” takes all of them.
                </Text>
              )}
              <Modal opened={dropping !== null} onClose={() => setDropping(null)} title="Drop what was left behind?">
                <Text size="sm">It is deleted and cannot be replayed afterwards.</Text>
                <Group justify="flex-end" mt="md" gap="xs">
                  <Button variant="default" onClick={() => setDropping(null)}>
                    Keep it
                  </Button>
                  <Button
                    color="red"
                    loading={drop.isPending}
                    onClick={() => dropping !== null && drop.mutate(dropping)}
                  >
                    Drop
                  </Button>
                </Group>
              </Modal>
            </>
          );
        }}
      </QueryStates>
    </>
  );
}
