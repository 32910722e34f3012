import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Alert, Button, Group, Stack, Switch, TagsInput, Textarea, TextInput } from '@mantine/core';
import { DayTimeInput } from '../../../ui/day-time-input.tsx';
import { useDates } from '../../../ui/dates-context.tsx';

export interface EventDraft {
  title: string;
  start: string;
  end: string | null;
  location: string;
  description: string;
  attendees: string[];
}

const HOUR_MS = 3_600_000;

export function EventForm(props: {
  initial: EventDraft;
  saving: boolean;
  submitLabel: string;
  onSubmit: (draft: EventDraft) => void;
  onCancel: () => void;
  footer?: ReactNode;
}) {
  const dates = useDates();
  const [draft, setDraft] = useState(props.initial);
  const [allDay, setAllDay] = useState(dates.isAllDay(props.initial.start));
  const change = (fields: Partial<EventDraft>) => setDraft((before) => ({ ...before, ...fields }));

  const moveStart = (start: string) => {
    if (start === '') return;
    // The end moves along, so that the length stays.
    const length = draft.end === null ? null : Date.parse(draft.end) - Date.parse(draft.start);
    let end = draft.end;
    if (length !== null && !Number.isNaN(length)) {
      const moved = new Date(Date.parse(start) + Math.max(0, length));
      end = dates.isAllDay(start)
        ? moved.toISOString().slice(0, 10)
        : dates.toIso(dates.dayOf(moved.toISOString()), dates.clock(moved.toISOString()));
    }
    change({ start, end });
  };
  const setWholeDay = (whole: boolean) => {
    setAllDay(whole);
    if (whole) {
      change({ start: dates.dayOf(draft.start), end: draft.end === null ? null : dates.dayOf(draft.end) });
    } else {
      const start = dates.toIso(dates.dayOf(draft.start), '09:00');
      const after = new Date(Date.parse(start) + HOUR_MS).toISOString();
      change({ start, end: dates.toIso(dates.dayOf(after), dates.clock(after)) });
    }
  };
  const backwards = draft.end !== null && Date.parse(draft.end) < Date.parse(draft.start);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!backwards) props.onSubmit({ ...draft, title: draft.title.trim() });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label="Title"
          required
          data-autofocus
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Switch label="All day" checked={allDay} onChange={(event) => setWholeDay(event.currentTarget.checked)} />
        <DayTimeInput label="Start" required value={draft.start} onChange={moveStart} dayOnly={allDay} />
        <DayTimeInput
          label={allDay ? 'Last day' : 'End'}
          value={draft.end ?? ''}
          onChange={(end) => change({ end: end === '' ? null : end })}
          dayOnly={allDay}
        />
        {backwards && <Alert color="red">The end is before the start.</Alert>}
        <TextInput
          label="Place"
          value={draft.location}
          onChange={(event) => change({ location: event.currentTarget.value })}
        />
        <Textarea
          label="Description"
          autosize
          minRows={2}
          maxRows={10}
          value={draft.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
        <TagsInput
          label="People"
          description="Names or addresses; nobody is invited by this"
          value={draft.attendees}
          onChange={(attendees) => change({ attendees })}
        />
        {props.footer}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={props.saving} disabled={backwards}>
            {props.submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
