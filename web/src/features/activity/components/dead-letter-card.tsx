import { Button, Checkbox, Group } from '@mantine/core';
import type { OutputOf } from '../../../app/api.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { JsonView } from '../../../ui/json-view.tsx';

/** One dead letter: why, of what, and all of its event or data. */
export function DeadLetterCard(props: {
  letter: OutputOf<'dead-letter.list'>['items'][number];
  chosen: boolean;
  busy: boolean;
  onChoose(on: boolean): void;
  onReplay(): void;
  onDrop(): void;
}) {
  const { letter } = props;
  const dates = useDates();
  return (
    <article className="card approval-card">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Checkbox
          checked={props.chosen}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
          aria-label={`Select: ${letter.error.message}`}
        />
        <div className="dead-letter-body">
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
            <Button size="xs" disabled={props.busy} onClick={props.onReplay}>
              Replay
            </Button>
            <Button size="xs" variant="subtle" color="red" onClick={props.onDrop}>
              Drop
            </Button>
          </Group>
        </div>
      </Group>
    </article>
  );
}
