import './calendar.css';
import { useState } from 'react';
import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useAction } from '../../app/queries.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useDates } from '../../ui/dates-context.tsx';
import { addDays } from '../../ui/dates.ts';
import type { Dates } from '../../ui/dates.ts';
import { Page } from '../../ui/page.tsx';
import { QueryStates } from '../../ui/states.tsx';
import { usePhone } from '../../ui/use-width.ts';
import { AgendaView } from './components/agenda-view.tsx';
import { EventDrawer, NewEventDrawer } from './components/event-drawer.tsx';
import { MonthView } from './components/month-view.tsx';
import { WeekView } from './components/week-view.tsx';
import { weekOf, weeksOfMonth } from './layout.ts';

type View = 'month' | 'week' | 'agenda';
const AGENDA_DAYS = 30;

function firstWeekdayOf(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  return ((info.getWeekInfo?.().firstDay ?? 1) + 6) % 7;
}

function moved(day: string, view: View, by: 1 | -1): string {
  if (view === 'week') return addDays(day, 7 * by);
  if (view === 'agenda') return addDays(day, AGENDA_DAYS * by);
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10);
}

function rangeOf(view: View, day: string, firstWeekday: number): { from: string; to: string } {
  if (view === 'agenda') return { from: day, to: addDays(day, AGENDA_DAYS) };
  const days = view === 'week' ? weekOf(day, firstWeekday) : weeksOfMonth(day, firstWeekday).flat();
  return { from: days[0] ?? day, to: addDays(days.at(-1) ?? day, 1) };
}

function titleOf(view: View, day: string, firstWeekday: number, dates: Dates): string {
  if (view === 'month') return dates.month(day);
  const { from, to } = rangeOf(view, day, firstWeekday);
  return dates.range(from, addDays(to, -1));
}

export function CalendarPage() {
  const dates = useDates();
  const phone = usePhone();
  const [parameters, setParameters] = useSearchParams();
  const [creating, setCreating] = useState<{ from: string; to: string } | null>(null);
  const wanted = parameters.get('view');
  const view: View = phone ? 'agenda' : wanted === 'week' || wanted === 'agenda' ? wanted : 'month';
  const dayWanted = parameters.get('day') ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(dayWanted) ? dayWanted : dates.today();
  const openedId = parameters.get('event');
  const firstWeekday = firstWeekdayOf(dates.locale);
  const range = rangeOf(view, day, firstWeekday);
  const events = useAction(
    'event.list',
    { from: dates.toIso(range.from, '00:00'), to: dates.toIso(range.to, '00:00') },
    { keepPrevious: true },
  );

  const set = (fields: Record<string, string | null>) =>
    setParameters((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(fields)) {
        if (value === null) next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  const create = (on: string, clock = '09:00') => {
    const from = dates.toIso(on, clock);
    const end = new Date(Date.parse(from) + 3_600_000).toISOString();
    setCreating({ from, to: dates.toIso(dates.dayOf(end), dates.clock(end)) });
  };
  const go = (by: 1 | -1) => set({ day: moved(day, view, by) });
  useShortcuts({
    j: () => go(1),
    k: () => go(-1),
    t: () => set({ day: null }),
    n: () => create(day),
  });

  return (
    <Page
      title="Calendar"
      wide
      subtitle={titleOf(view, day, firstWeekday, dates)}
      actions={
        <>
          <Group gap={2}>
            <ActionIcon size="lg" aria-label="Earlier" onClick={() => go(-1)}>
              <IconChevronLeft size={18} />
            </ActionIcon>
            <Button size="xs" variant="default" onClick={() => set({ day: null })}>
              Today
            </Button>
            <ActionIcon size="lg" aria-label="Later" onClick={() => go(1)}>
              <IconChevronRight size={18} />
            </ActionIcon>
          </Group>
          {!phone && (
            <SegmentedControl
              size="xs"
              aria-label="View"
              value={view}
              onChange={(value) => set({ view: value })}
              data={[
                { value: 'month', label: 'Month' },
                { value: 'week', label: 'Week' },
                { value: 'agenda', label: 'Agenda' },
              ]}
            />
          )}
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => create(day)}>
            New event
          </Button>
        </>
      }
    >
      <QueryStates query={events}>
        {({ items }) => {
          const open = (event: { id: string }) => set({ event: event.id });
          if (view === 'week') {
            return <WeekView week={weekOf(day, firstWeekday)} events={items} onOpen={open} onCreate={create} />;
          }
          if (view === 'agenda') {
            return <AgendaView from={day} days={AGENDA_DAYS} events={items} onOpen={open} onCreate={create} />;
          }
          return (
            <MonthView
              day={day}
              firstWeekday={firstWeekday}
              events={items}
              onOpen={open}
              onDay={(chosen) => set({ view: 'week', day: chosen })}
              onCreate={create}
            />
          );
        }}
      </QueryStates>
      <EventDrawer eventId={openedId} onClose={() => set({ event: null })} />
      <NewEventDrawer start={creating} onClose={() => setCreating(null)} />
    </Page>
  );
}
