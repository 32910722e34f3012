import { SegmentedControl, Skeleton, Text } from '@mantine/core';
import type { MessageUnderstanding } from '#core/contracts/intent.ts';
import type { MessageDetail } from '#core/contracts/mail.ts';
import { useAction } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { TRIAGE, TriageBadge } from '../../../ui/triage.tsx';
import { EffectList } from './effect-list.tsx';
import { FindingList } from './finding-list.tsx';
import { HopTimeline } from './hop-timeline.tsx';
import { IntentCard } from './intent-card.tsx';
import { MissedFeedback } from './intent-feedback.tsx';

/** What the copilot understood of one message, what was made of it, and the way it took. */
export function UnderstandingPanel(props: {
  messages: readonly MessageDetail[];
  messageId: string;
  understanding: MessageUnderstanding | undefined;
  onSelectMessage: (messageId: string) => void;
  onShowEvidence: (intentId: string) => void;
}) {
  const { messageId, understanding, messages } = props;
  const dates = useDates();
  const effects = useAction('activity.list-effects', { messageId, limit: 50 });
  const made = effects.data?.items.filter((effect) => effect.action !== 'mail.mark-seen') ?? [];
  const message = messages.find(({ id }) => id === messageId);
  return (
    <div className="understanding">
      <div className="understanding-head">
        <h2>What the copilot understood</h2>
        {understanding && <TriageBadge triage={understanding.triage} />}
      </div>
      {messages.length > 1 && (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Message"
          value={messageId}
          onChange={props.onSelectMessage}
          data={messages
            .map((item, index) => ({
              value: item.id,
              label: `${index + 1} · ${dates.short(item.date ?? item.receivedAt)}`,
            }))
            .slice(-4)}
        />
      )}
      {!understanding && (
        <>
          <Text size="sm" c="dimmed">
            Not read yet. This appears by itself as soon as the copilot has been here.
          </Text>
          <Skeleton height={64} animate={false} />
        </>
      )}
      {understanding && (
        <>
          <FindingList findings={understanding.findings} message={message} />
          {understanding.intents.length === 0 ? (
            <Text size="sm" c="dimmed">
              {TRIAGE[understanding.triage].hint}: no task, date or fact in this message.
            </Text>
          ) : (
            <ul className="intents">
              {understanding.intents.map((intent) => (
                <IntentCard
                  key={intent.id}
                  intent={intent}
                  messageId={messageId}
                  onShow={() => props.onShowEvidence(intent.id)}
                />
              ))}
            </ul>
          )}
          <MissedFeedback messageId={messageId} />
        </>
      )}
      {made.length > 0 && (
        <section>
          <h3>What was made of it</h3>
          <EffectList effects={made} messageId={messageId} />
        </section>
      )}
      <section>
        <h3>The way through the hub</h3>
        <HopTimeline messageId={messageId} />
      </section>
      {understanding && (
        <Text size="xs" c="dimmed">
          Understood by {understanding.engine.name} {understanding.engine.version}
          {understanding.engine.prompt === undefined ? '' : `, prompt ${understanding.engine.prompt}`} · language{' '}
          {understanding.language}
        </Text>
      )}
    </div>
  );
}
