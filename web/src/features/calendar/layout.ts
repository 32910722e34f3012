import type { CalendarEvent } from '#core/contracts/groupware.ts';
import { addDays, daysBetween, weekdayIndex } from '../../ui/dates.ts';
import type { Dates } from '../../ui/dates.ts';

/** The week that holds `day`. `firstWeekday`: 0 = Monday … 6 = Sunday. */
export function weekOf(day: string, firstWeekday = 0): string[] {
  const start = addDays(day, -((weekdayIndex(day) - firstWeekday + 7) % 7));
  return Array.from({ length: 7 }, (_, index) => addDays(start, index));
}

/** The weeks that a month touches: four to six. */
export function weeksOfMonth(day: string, firstWeekday = 0): string[][] {
  const month = day.slice(0, 7);
  const weeks: string[][] = [];
  for (let week = weekOf(`${month}-01`, firstWeekday); week.some((date) => date.startsWith(month));) {
    weeks.push(week);
    week = weekOf(addDays(week[0] ?? day, 7), firstWeekday);
  }
  return weeks;
}

/** First and last day an event touches. What ends at midnight does not touch the day that begins there. */
export function daysOfEvent(event: CalendarEvent, dates: Dates): { first: string; last: string } {
  const first = dates.dayOf(event.start);
  if (event.end === null) return { first, last: first };
  const end = dates.dayOf(event.end);
  const atMidnight = !dates.isAllDay(event.end) && dates.minutesOf(event.end) === 0;
  const last = atMidnight ? addDays(end, -1) : end;
  return { first, last: last < first ? first : last };
}

/** A bar over whole days, as long as a trip or all day. */
export const isBar = (event: CalendarEvent, dates: Dates): boolean => {
  const { first, last } = daysOfEvent(event, dates);
  return dates.isAllDay(event.start) || daysBetween(first, last) > 1;
};

export interface Bar {
  event: CalendarEvent;
  /** 0 to 6 */
  column: number;
  /** days, 1 to 7 */
  span: number;
  /** row below the date, from 0 */
  lane: number;
  /** the event began before this week, or goes on after it */
  continued: boolean;
  continues: boolean;
}

const byStart =
  (dates: Dates) =>
  (a: CalendarEvent, b: CalendarEvent): number => {
    const one = daysOfEvent(a, dates);
    const other = daysOfEvent(b, dates);
    return (
      one.first.localeCompare(other.first) ||
      daysBetween(other.first, other.last) - daysBetween(one.first, one.last) ||
      Number(!dates.isAllDay(a.start)) - Number(!dates.isAllDay(b.start)) ||
      dates.minutesOf(a.start) - dates.minutesOf(b.start) ||
      a.title.localeCompare(b.title)
    );
  };

/** Puts the events of a week into lanes, so that none covers another and long ones come first. */
export function layoutWeek(events: readonly CalendarEvent[], week: readonly string[], dates: Dates): Bar[] {
  const from = week[0] ?? '';
  const to = week.at(-1) ?? '';
  const taken: boolean[][] = [];
  const bars: Bar[] = [];
  for (const event of events.toSorted(byStart(dates))) {
    const { first, last } = daysOfEvent(event, dates);
    if (last < from || first > to) continue;
    const column = Math.max(0, daysBetween(from, first));
    const end = Math.min(6, daysBetween(from, last));
    let lane = 0;
    while (taken[lane]?.slice(column, end + 1).some(Boolean)) lane += 1;
    const row = (taken[lane] ??= Array.from({ length: 7 }, () => false));
    row.fill(true, column, end + 1);
    bars.push({ event, column, span: end - column + 1, lane, continued: first < from, continues: last > to });
  }
  return bars;
}

export interface Block {
  event: CalendarEvent;
  /** minutes of the day */
  start: number;
  end: number;
  /** side by side with what overlaps: position and number of columns */
  column: number;
  columns: number;
}

/** Shorter entries are drawn this long, so that their title can be read. */
const MINIMUM_MINUTES = 25;
const DAY_MINUTES = 1440;

/** Places the timed events of one day. Those that overlap share the width. */
export function layoutDay(events: readonly CalendarEvent[], day: string, dates: Dates): Block[] {
  const timed = events
    .filter((event) => !isBar(event, dates))
    .flatMap((event) => {
      const { first, last } = daysOfEvent(event, dates);
      if (day < first || day > last) return [];
      const start = first === day ? dates.minutesOf(event.start) : 0;
      const endsHere = last === day && event.end !== null;
      const wanted =
        event.end === null ? start + 30 : endsHere ? dates.minutesOf(event.end) || DAY_MINUTES : DAY_MINUTES;
      return [{ event, start, end: Math.min(DAY_MINUTES, Math.max(wanted, start + MINIMUM_MINUTES)) }];
    })
    .toSorted((a, b) => a.start - b.start || b.end - a.end);

  const blocks: Block[] = [];
  let group: Block[] = [];
  let groupEnd = 0;
  const closeGroup = () => {
    const columns = Math.max(0, ...group.map((block) => block.column + 1));
    for (const block of group) block.columns = columns;
    blocks.push(...group);
    group = [];
  };
  for (const item of timed) {
    if (item.start >= groupEnd) closeGroup();
    let column = 0;
    while (group.some((block) => block.column === column && block.end > item.start)) column += 1;
    group.push({ ...item, column, columns: 1 });
    groupEnd = Math.max(group.length === 1 ? 0 : groupEnd, item.end);
  }
  closeGroup();
  return blocks;
}

/** Days with events, each with what touches it, in order. */
export function agenda(
  events: readonly CalendarEvent[],
  from: string,
  days: number,
  dates: Dates,
): { day: string; events: CalendarEvent[] }[] {
  return Array.from({ length: days }, (_, index) => addDays(from, index)).flatMap((day) => {
    const here = events
      .filter((event) => {
        const { first, last } = daysOfEvent(event, dates);
        return first <= day && last >= day;
      })
      .toSorted(byStart(dates));
    return here.length > 0 ? [{ day, events: here }] : [];
  });
}
