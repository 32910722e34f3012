import './today.css';
import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import type { CalendarEvent, Task } from '#core/contracts/groupware.ts';
import { FirstSteps } from '../../app/first-steps.tsx';
import { useAction, useActionMutation } from '../../app/queries.ts';
import { useUser } from '../../app/session.tsx';
import { CheckButton } from '../../ui/check-button.tsx';
import { useDates } from '../../ui/dates-context.tsx';
import { addDays } from '../../ui/dates.ts';
import { DueLabel } from '../../ui/due-label.tsx';
import { dueState } from '../../ui/due.ts';
import { Page, Section } from '../../ui/page.tsx';
import { ProvenanceLine } from '../../ui/provenance.tsx';
import { ErrorState, ListSkeleton } from '../../ui/states.tsx';
import { MailSections } from './components/mail-sections.tsx';

function greeting(minutes: number): string {
  if (minutes >= 18 * 60) return 'Good evening';
  return minutes < 12 * 60 ? 'Good morning' : 'Good afternoon';
}

function DueTasks({ tasks }: { tasks: readonly Task[] }) {
  const complete = useActionMutation('task.complete');
  if (tasks.length === 0) return null;
  return (
    <Section title="Due" count={tasks.length} action={<SeeAll to="/tasks" label="All tasks" />}>
      <div className="card">
        {tasks.slice(0, 8).map((task) => (
          <div key={task.id} className="row">
            <CheckButton
              checked={false}
              label={`Complete: ${task.title}`}
              onToggle={() => complete.mutate({ id: task.id })}
            />
            <div className="row-main">
              <Link to={`/tasks?task=${task.id}`} className="row-title plain-link">
                {task.title}
              </Link>
              <div className="row-meta">
                {task.due !== null && <DueLabel due={task.due} />}
                {task.provenance && <ProvenanceLine provenance={task.provenance} />}
              </div>
            </div>
          </div>
        ))}
      </div>
    </Section>
  );
}

function Events({ events }: { events: readonly CalendarEvent[] }) {
  const dates = useDates();
  const today = dates.today();
  return (
    <Section title="Today and tomorrow" count={events.length} action={<SeeAll to="/calendar" label="Calendar" />}>
      <div className="card">
        {events.length === 0 && <p className="nothing">No entries. The two days are yours.</p>}
        {events.map((event) => {
          const day = dates.dayOf(event.start);
          return (
            <Link key={`${event.id} ${event.start}`} to={`/calendar?event=${event.id}&day=${day}`} className="row">
              <span className="event-when">
                <b>{dates.isAllDay(event.start) ? 'All day' : dates.time(event.start)}</b>
                {day > today && <span>Tomorrow</span>}
              </span>
              <span className="row-main">
                <span className={event.status === 'cancelled' ? 'row-title cancelled' : 'row-title'}>
                  {event.title}
                </span>
                {event.location !== null && <span className="row-meta">{event.location}</span>}
              </span>
            </Link>
          );
        })}
      </div>
    </Section>
  );
}

function SeeAll({ to, label }: { to: string; label: string }) {
  return (
    <Anchor component={Link} to={to} size="sm" c="dimmed">
      {label}
    </Anchor>
  );
}

function Approvals() {
  const waiting = useAction('activity.list-effects', { status: 'awaiting-approval', limit: 50 });
  const decide = useActionMutation('approval.decide');
  const items = waiting.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title="Waits for your decision" count={items.length} action={<SeeAll to="/activity" label="Activity" />}>
      <div className="card approvals">
        {items.slice(0, 4).map((effect) => (
          <div key={effect.id} className="row approval">
            <span className="row-main row-title">{effect.summary}</span>
            <Button size="compact-sm" onClick={() => decide.mutate({ effectId: effect.id, approve: true })}>
              Allow
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => decide.mutate({ effectId: effect.id, approve: false })}
            >
              Refuse
            </Button>
          </div>
        ))}
      </div>
    </Section>
  );
}

export function TodayPage() {
  const dates = useDates();
  const user = useUser();
  const today = dates.today();
  const tasks = useAction('task.list', { status: 'open', limit: 200 });
  const events = useAction('event.list', {
    from: dates.toIso(today, '00:00'),
    to: dates.toIso(addDays(today, 2), '00:00'),
  });
  const threads = useAction('mail.list-threads', { limit: 50 });
  const error = tasks.error ?? events.error ?? threads.error;

  if (error && !tasks.data && !threads.data) {
    return (
      <Page title="Today">
        <ErrorState
          error={error}
          onRetry={() => void Promise.all([tasks.refetch(), events.refetch(), threads.refetch()])}
        />
      </Page>
    );
  }
  if (!tasks.data || !threads.data) {
    return (
      <Page title="Today">
        <ListSkeleton rows={5} height={60} />
      </Page>
    );
  }
  const due = tasks.data.items
    .filter((task) => task.due !== null && ['overdue', 'today'].includes(dueState(task.due, dates)))
    .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  const coming = (events.data?.items ?? []).toSorted((a, b) => a.start.localeCompare(b.start));
  const unread = threads.data.items.filter((thread) => thread.unseenCount > 0).length;
  // 'Me' is the name of an owner who has not said one yet.
  const first = user.name === 'Me' ? '' : user.name.split(' ')[0];
  const hello = greeting(dates.minutesOf(dates.now().toISOString()));
  const isNew = threads.data.items.length === 0 && tasks.data.items.length === 0 && coming.length === 0;
  return (
    <Page
      title={first ? `${hello}, ${first}` : hello}
      subtitle={`${dates.full(today)} · ${due.length} due · ${unread} unread · ${tasks.data.items.length} open tasks`}
      wide
    >
      {isNew ? (
        <FirstSteps />
      ) : (
        <div className="today">
          <div>
            <Approvals />
            <DueTasks tasks={due} />
            {due.length === 0 && (
              <Section title="Due" action={<SeeAll to="/tasks" label="All tasks" />}>
                <div className="card">
                  <p className="nothing">
                    Nothing is due today.{' '}
                    {tasks.data.items.length > 0
                      ? `${tasks.data.items.length} open ${tasks.data.items.length === 1 ? 'task has' : 'tasks have'} time.`
                      : 'Requests in your mail become tasks here.'}
                  </p>
                </div>
              </Section>
            )}
            <Events events={coming} />
          </div>
          <div>
            <MailSections />
          </div>
        </div>
      )}
    </Page>
  );
}
