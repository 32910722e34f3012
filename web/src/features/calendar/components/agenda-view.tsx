import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import type { CalendarEvent } from '#core/contracts/groupware.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { Section } from '../../../ui/page.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { agenda } from '../layout.ts';
import { kindOf } from './event-kind.ts';

export function AgendaView(props: {
  from: string;
  days: number;
  events: readonly CalendarEvent[];
  onOpen: (event: CalendarEvent) => void;
  onCreate: (day: string) => void;
}) {
  const dates = useDates();
  const list = agenda(props.events, props.from, props.days, dates);
  if (list.length === 0) {
    return (
      <EmptyState
        icon={<IconCalendarOff size={24} />}
        title="Nothing in these weeks"
        action={
          <Button variant="light" onClick={() => props.onCreate(props.from)}>
            New event
          </Button>
        }
      >
        Invitations, journeys and deliveries in your mail come here by themselves.
      </EmptyState>
    );
  }
  return list.map(({ day, events }) => (
    <Section key={day} title={dates.dayName(day)}>
      <div className="card">
        {events.map((event) => (
          <button
            key={`${event.id} ${event.start}`}
            type="button"
            className="row agenda-row"
            onClick={() => props.onOpen(event)}
          >
            <span className="agenda-time">
              {dates.isAllDay(event.start) ? 'All day' : dates.dayOf(event.start) < day ? '…' : dates.time(event.start)}
            </span>
            <span className={`agenda-stripe ${kindOf(event)}`} aria-hidden />
            <span className="row-main">
              <span className={event.status === 'cancelled' ? 'row-title agenda-cancelled' : 'row-title'}>
                {event.title}
              </span>
              <span className="row-meta">
                {[event.status === 'tentative' ? 'tentative' : null, event.location]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </span>
          </button>
        ))}
      </div>
    </Section>
  ));
}
