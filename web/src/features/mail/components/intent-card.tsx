import { Anchor, Button, Tooltip, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconCalendarEvent,
  IconCash,
  IconClock,
  IconHash,
  IconLink,
  IconMapPin,
  IconQuote,
  IconRepeat,
  IconUsers,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MessageUnderstanding } from '#core/contracts/intent.ts';
import { useActionMutation } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import type { Dates } from '../../../ui/dates.ts';
import { INTENTS } from '../../../ui/triage.tsx';
import { IntentFeedback } from './intent-feedback.tsx';

export type UnderstoodIntent = MessageUnderstanding['intents'][number];

interface Fact {
  icon: Icon;
  label: string;
  value: string;
  href?: string;
}

function money(intent: UnderstoodIntent, dates: Dates): string {
  if (intent.currency === undefined) return String(intent.amount);
  try {
    return new Intl.NumberFormat(dates.locale, { style: 'currency', currency: intent.currency }).format(
      intent.amount ?? 0,
    );
  } catch {
    return `${intent.amount} ${intent.currency}`;
  }
}

function factsOf(intent: UnderstoodIntent, dates: Dates): Fact[] {
  const facts: Fact[] = [];
  if (intent.oldStart !== undefined)
    facts.push({ icon: IconCalendarEvent, label: 'Was', value: dates.full(intent.oldStart) });
  if (intent.start !== undefined) {
    facts.push({ icon: IconCalendarEvent, label: 'When', value: dates.range(intent.start, intent.end ?? null) });
  }
  if (intent.due !== undefined) facts.push({ icon: IconClock, label: 'Due', value: dates.full(intent.due) });
  for (const option of intent.startOptions ?? []) {
    facts.push({ icon: IconCalendarEvent, label: 'Proposed', value: dates.full(option) });
  }
  if (intent.location !== undefined) facts.push({ icon: IconMapPin, label: 'Where', value: intent.location });
  if (intent.people !== undefined && intent.people.length > 0) {
    facts.push({ icon: IconUsers, label: 'Who', value: intent.people.join(', ') });
  }
  if (intent.amount !== undefined) facts.push({ icon: IconCash, label: 'Amount', value: money(intent, dates) });
  if (intent.recurrence !== undefined) facts.push({ icon: IconRepeat, label: 'Repeats', value: intent.recurrence });
  if (intent.tracking !== undefined) {
    facts.push({
      icon: IconHash,
      label: 'Tracking',
      value: [intent.carrier, intent.tracking].filter(Boolean).join(' '),
    });
  }
  if (intent.reference !== undefined) facts.push({ icon: IconHash, label: 'Reference', value: intent.reference });
  if (intent.url !== undefined) {
    const safe = /^https?:\/\//i.test(intent.url);
    facts.push({ icon: IconLink, label: 'Link', value: intent.url, ...(safe ? { href: intent.url } : {}) });
  }
  if (intent.condition !== undefined) facts.push({ icon: IconQuote, label: 'Only if', value: intent.condition });
  return facts;
}

function Confidence({ value }: { value: number }) {
  const percent = Math.round(value * 100);
  return (
    <Tooltip label={`The copilot is ${percent} % sure`}>
      <span className="confidence" role="img" aria-label={`${percent} % sure`}>
        <span className="confidence-bar" aria-hidden>
          <span
            style={{ width: `${percent}%` }}
            className={percent >= 80 ? 'high' : percent >= 60 ? 'middle' : 'low'}
          />
        </span>
        {percent} %
      </span>
    </Tooltip>
  );
}

/** What the user's own deeds changed about it, and where to change that. */
function Memory({ memory }: { memory: NonNullable<UnderstoodIntent['memory']> }) {
  return (
    <p className="memory">
      {memory.effect === 'muted' ? 'Muted: nothing was made of this. ' : 'More sure of this: '}
      {memory.reason}.{' '}
      <Anchor component={Link} to={`/settings/learned#${memory.rule}`} inherit>
        What was learned
      </Anchor>
    </p>
  );
}

/** A doubt about the sender, and the way past it for who has asked. */
function Held({ intent, messageId }: { intent: UnderstoodIntent; messageId: string }) {
  const release = useActionMutation('assistant.release-intent', {
    areas: ['mail', 'task', 'calendar'],
    onSuccess: ({ output }) => void notifications.show({ message: `Let through: ${output.title}`, withBorder: true }),
  });
  if (intent.released) return <p className="doubt">You let this through: {intent.held}.</p>;
  return (
    <div className="doubt">
      <p>Held back, nothing was made of this: {intent.held}.</p>
      <Button
        size="compact-sm"
        variant="default"
        loading={release.isPending}
        onClick={() => release.mutate({ messageId, intentId: intent.id })}
      >
        I made sure: let it through
      </Button>
    </div>
  );
}

export function IntentCard(props: { intent: UnderstoodIntent; messageId: string; onShow: () => void }) {
  const { intent, onShow } = props;
  const dates = useDates();
  const { label, icon: TypeIcon } = INTENTS[intent.type];
  const isHeld = intent.held !== undefined && intent.released !== true;
  return (
    <li className={intent.memory?.effect === 'muted' || isHeld ? 'intent-card card intent-muted' : 'intent-card card'}>
      <div className="intent-head">
        <span className="intent-type">
          <TypeIcon size={15} stroke={1.8} aria-hidden />
          {label}
        </span>
        <Confidence value={intent.confidence} />
      </div>
      <div className="intent-title">{intent.title}</div>
      <dl className="facts">
        {factsOf(intent, dates).map((fact, index) => (
          <div key={index}>
            <dt>{fact.label}</dt>
            <dd>
              {fact.href === undefined ? (
                fact.value
              ) : (
                <a href={fact.href} target="_blank" rel="noopener noreferrer nofollow">
                  {fact.value}
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {intent.doubt && (
        <p className="doubt">
          {intent.doubt.question}
          {intent.doubt.candidates.length > 0 && ` (${intent.doubt.candidates.join(' / ')})`}
        </p>
      )}
      {intent.held !== undefined && <Held intent={intent} messageId={props.messageId} />}
      {intent.memory && <Memory memory={intent.memory} />}
      <UnstyledButton className="evidence" onClick={onShow} title="Show this sentence in the mail">
        {intent.evidence}
      </UnstyledButton>
      <IntentFeedback intent={intent} messageId={props.messageId} />
    </li>
  );
}
