import { useState } from 'react';
import { Anchor, Button, Group, Select, Switch } from '@mantine/core';
import { IconActivity } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Effect } from '#core/contracts/hub.ts';
import { call } from '../../../app/api.ts';
import type { ApiError, OutputOf } from '../../../app/api.ts';
import { useActionMutation } from '../../../app/queries.ts';
import { useUndo } from '../../../app/undo.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { effectLink } from '../../../ui/effect-link.ts';
import { EffectStatusBadge } from '../../../ui/effect-status.tsx';
import { Section } from '../../../ui/page.tsx';
import { EmptyState, ErrorState, ListSkeleton } from '../../../ui/states.tsx';

const FILTERS: { value: Effect['status'] | 'all'; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'confirmed', label: 'Confirmed' },
  { value: 'not-confirmed', label: 'Not confirmed' },
  { value: 'awaiting-approval', label: 'Waiting for approval' },
  { value: 'in-doubt', label: 'In doubt' },
  { value: 'failed', label: 'Failed' },
  { value: 'refused', label: 'Refused' },
  { value: 'undone', label: 'Undone' },
];
/** opening a mail writes it, which would bury everything else */
const READING = 'mail.mark-seen';
const ACTORS: Record<string, string> = {
  user: 'by you',
  workflow: 'by a workflow',
  assistant: 'by the copilot',
  operator: 'by the operator',
};

/** Sent to a system that knows no repetition, and the answer was lost: whoever looks there can tell. */
function SettleButtons({ effect }: { effect: Effect }) {
  const settle = useActionMutation('effect.settle');
  const button = (happened: boolean, label: string) => (
    <Button
      size="compact-xs"
      variant="default"
      disabled={settle.isPending}
      aria-label={`${label}: ${effect.summary}`}
      onClick={() => settle.mutate({ effectId: effect.id, happened })}
    >
      {label}
    </Button>
  );
  return (
    <>
      {button(true, 'It happened')}
      {button(false, 'It did not')}
    </>
  );
}

function JournalRow({ effect }: { effect: Effect }) {
  const dates = useDates();
  const undo = useUndo();
  const link = effectLink(effect);
  return (
    <li className="row journal-row">
      <time className="row-aside journal-time" dateTime={effect.createdAt}>
        {dates.time(effect.createdAt)}
      </time>
      <div className="row-main">
        <div className={effect.status === 'undone' ? 'row-title journal-undone' : 'row-title'}>
          {link === null ? (
            effect.summary
          ) : (
            <Anchor component={Link} to={link} inherit c="inherit">
              {effect.summary}
            </Anchor>
          )}
        </div>
        <div className="row-meta">
          <span>{ACTORS[effect.actorKind] ?? effect.actorKind}</span>
          <code className="journal-action">{effect.action}</code>
          {effect.error && (
            <span className="journal-error">
              {effect.error.message} ({effect.error.code})
            </span>
          )}
        </div>
      </div>
      <EffectStatusBadge status={effect.status} />
      {effect.status === 'in-doubt' && <SettleButtons effect={effect} />}
      {effect.undoable && effect.status !== 'undone' && (
        <Button
          size="compact-xs"
          variant="default"
          loading={undo.isPending}
          aria-label={`Undo: ${effect.summary}`}
          onClick={() => undo.mutate({ effectIds: [effect.id] })}
        >
          Undo
        </Button>
      )}
    </li>
  );
}

export function EffectJournal() {
  const dates = useDates();
  const [withReading, setWithReading] = useState(false);
  const [status, setStatus] = useState<Effect['status'] | 'all'>('all');
  const journal = useInfiniteQuery<OutputOf<'activity.list-effects'>, ApiError>({
    queryKey: ['activity.list-effects', 'journal', status],
    queryFn: ({ pageParam }) =>
      call('activity.list-effects', {
        limit: 100,
        ...(status === 'all' ? {} : { status }),
        ...(typeof pageParam === 'string' ? { cursor: pageParam } : {}),
      }),
    initialPageParam: null,
    getNextPageParam: (last) => last.nextCursor,
  });
  const all = journal.data?.pages.flatMap((page) => page.items) ?? [];
  const effects = withReading ? all : all.filter((effect) => effect.action !== READING);
  const days = Map.groupBy(effects, (effect) => dates.dayOf(effect.createdAt));
  const list = () => {
    if (journal.error && !journal.data)
      return <ErrorState error={journal.error} onRetry={() => void journal.refetch()} />;
    if (!journal.data) return <ListSkeleton />;
    if (effects.length === 0) {
      return (
        <EmptyState icon={<IconActivity size={24} />} title="Nothing here">
          {status === 'all'
            ? 'What workflows, the copilot and you change is written down here.'
            : 'Nothing has this status.'}
        </EmptyState>
      );
    }
    return [...days].map(([day, items]) => (
      <Section key={day} title={dates.dayName(day)} count={items.length}>
        <ul className="card journal">
          {items.map((effect) => (
            <JournalRow key={effect.id} effect={effect} />
          ))}
        </ul>
      </Section>
    ));
  };
  return (
    <>
      <Group mb="md" gap="md">
        <Select
          aria-label="Status"
          size="xs"
          w={200}
          allowDeselect={false}
          data={FILTERS}
          value={status}
          onChange={(value) => setStatus(FILTERS.find((filter) => filter.value === value)?.value ?? 'all')}
        />
        <Switch
          size="xs"
          label="Show read marks"
          checked={withReading}
          onChange={(event) => setWithReading(event.currentTarget.checked)}
        />
      </Group>
      {list()}
      {journal.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          fullWidth
          loading={journal.isFetchingNextPage}
          onClick={() => void journal.fetchNextPage()}
        >
          Earlier
        </Button>
      )}
    </>
  );
}
