import type { Dates } from './dates.ts';
import { daysBetween } from './dates.ts';

export type DueState = 'overdue' | 'today' | 'soon' | 'later';

/** A day is over at its end, a moment when it has passed. */
export function dueState(due: string, dates: Dates): DueState {
  const today = dates.today();
  const day = dates.dayOf(due);
  if (day < today || (!dates.isAllDay(due) && Date.parse(due) < dates.now().getTime())) return 'overdue';
  if (day === today) return 'today';
  return daysBetween(today, day) < 7 ? 'soon' : 'later';
}

/** `Today`, `Tomorrow, 09:00`, `Thu, 15 Oct` */
export function dueText(due: string, dates: Dates): string {
  const name = dates.dayName(dates.dayOf(due));
  return dates.isAllDay(due) ? name : `${name}, ${dates.time(due)}`;
}
