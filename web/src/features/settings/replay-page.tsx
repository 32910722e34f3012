import './settings.css';
import { useState } from 'react';
import { Anchor, Button, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../../app/api.ts';
import type { ApiError, OutputOf } from '../../app/api.ts';
import { useDates } from '../../ui/dates-context.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { QueryStates } from '../../ui/states.tsx';
import { IntentChip } from '../../ui/triage.tsx';

type Change = OutputOf<'assistant.replay-dry-run'>['added'][number];

const SPANS = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '365', label: 'A year' },
];
const LIMIT = 500;

const textOf = (value: unknown): string =>
  value === null || value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);

function ChangeRow({ change }: { change: Change }) {
  const dates = useDates();
  return (
    <li className="row replay-row">
      <div className="row-main">
        <div className="replay-title">
          <IntentChip type={change.type} /> {change.title}
        </div>
        {Object.entries(change.fields ?? {}).map(([field, [before, after]]) => (
          <div key={field} className="replay-field">
            {field}: <del>{textOf(before)}</del> <ins>{textOf(after)}</ins>
          </div>
        ))}
        <div className="row-meta">
          <Anchor component={Link} to={`/mail/${change.threadId}?message=${change.messageId}`} inherit>
            {change.subject || '(no subject)'}
          </Anchor>
          <span>{dates.short(change.receivedAt)}</span>
        </div>
      </div>
    </li>
  );
}

function Changes({ title, none, changes }: { title: string; none: string; changes: readonly Change[] }) {
  return (
    <Section title={title} count={changes.length}>
      {changes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <ul className="card learned">
          {changes.map((change, index) => (
            <ChangeRow key={index} change={change} />
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Stored mail understood again by what is in force now: what would come out differently. Changes nothing. */
export function ReplayPage() {
  const [days, setDays] = useState('30');
  const input = { sinceDays: Number(days), limit: LIMIT };
  // A key outside the live areas: it reads hundreds of mails again, so only on request and not with each mail that comes in.
  const replay = useQuery<OutputOf<'assistant.replay-dry-run'>, ApiError>({
    queryKey: ['replay', input],
    queryFn: () => call('assistant.replay-dry-run', input),
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Page
      title="What would change"
      subtitle="Your stored mail, understood again by the engine and the rules of today. Nothing is changed."
      actions={
        <>
          <SegmentedControl size="xs" aria-label="Mail of the last" value={days} onChange={setDays} data={SPANS} />
          <Button size="xs" variant="default" loading={replay.isFetching} onClick={() => void replay.refetch()}>
            Again
          </Button>
        </>
      }
    >
      <QueryStates query={replay}>
        {({ messages, complete, added, removed, changed }) => (
          <>
            <Text size="sm" c="dimmed" mb="md">
              {messages} {messages === 1 ? 'mail was' : 'mails were'} read again
              {complete ? '.' : '; older ones of this time were left out.'}
            </Text>
            <Changes title="Would newly be found" none="Nothing new." changes={added} />
            <Changes title="Would no longer be found" none="Nothing would go." changes={removed} />
            <Changes title="Would be different" none="Nothing would be different." changes={changed} />
          </>
        )}
      </QueryStates>
    </Page>
  );
}
