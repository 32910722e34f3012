import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Actor } from '#core/contracts/actor.ts';
import { CalendarEvent, Task } from '#core/contracts/groupware.ts';
import type { UserProfile } from '#core/contracts/user.ts';
import { findDates, type DateMention } from '../dates/index.ts';
import type { Phrases } from './phrases.ts';

/** Runs a read action with the rights of this actor. */
export type ReadAction = (actor: Actor, name: string, input: unknown) => Promise<unknown>;

const Tasks = z.object({ items: z.array(Task) });
const Events = z.object({ items: z.array(CalendarEvent) });

/** The answer to a question about open tasks or the calendar, from the lists themselves; null for any other question. */
export async function readAgenda(ask: {
  actor: Actor;
  profile: UserProfile;
  text: string;
  phrases: Phrases;
  read: ReadAction;
}): Promise<string | null> {
  const { actor, profile, text, phrases, read } = ask;
  const now = DateTime.now().setZone(profile.tz);
  const when = findDates(text, { now: now.toISO()!, userZone: profile.tz, language: profile.locale.slice(0, 2) }).find(
    (mention) => mention.value !== null,
  );
  if (phrases.askTasks.test(text)) {
    const { items } = Tasks.parse(await read(actor, 'task.list', { status: 'open', limit: 100 }));
    const wanted = items.filter((task) => when === undefined || (task.due !== null && isWithin(task.due, when)));
    return list(
      phrases.openTasks,
      phrases.noTasks,
      wanted.map((task) => `${task.title}${task.due ? ` — ${phrases.due} ${spoken(task.due, profile)}` : ''}`),
    );
  }
  if (phrases.askEvents.test(text)) {
    const from = when?.value ? DateTime.fromISO(when.value, { zone: profile.tz }).startOf('day') : now.startOf('day');
    const until = when?.endValue
      ? DateTime.fromISO(when.endValue, { zone: profile.tz })
      : when
        ? from
        : from.plus({ days: 7 });
    const { items } = Events.parse(
      await read(actor, 'event.list', { from: from.toISO(), to: until.endOf('day').toISO() }),
    );
    return list(
      phrases.events,
      phrases.noEvents,
      items.map(
        (event) => `${spoken(event.start, profile)} — ${event.title}${event.location ? ` (${event.location})` : ''}`,
      ),
    );
  }
  return null;
}

const list = (title: string, empty: string, lines: string[]): string =>
  lines.length === 0 ? empty : [title, ...lines.map((line) => `• ${line}`)].join('\n');

function isWithin(value: string, when: DateMention): boolean {
  const day = value.slice(0, 10);
  return day >= when.value!.slice(0, 10) && day <= (when.endValue ?? when.value!).slice(0, 10);
}

function spoken(value: string, profile: UserProfile): string {
  const at = DateTime.fromISO(value, { zone: profile.tz, locale: profile.locale });
  return value.length === 10
    ? at.toLocaleString(DateTime.DATE_MED_WITH_WEEKDAY)
    : at.toLocaleString(DateTime.DATETIME_MED_WITH_WEEKDAY);
}
