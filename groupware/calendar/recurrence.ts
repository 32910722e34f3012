import ICAL from 'ical.js';
import type { CalendarEvent } from '#core/contracts/groupware.ts';
import { badRecurrence } from '../groupware.errors.ts';
import {
  DAY_MS,
  atOffset,
  exclusiveEnd,
  instantOf,
  isDay,
  movedEnd,
  offsetMinutes,
  zoneOffsetMinutes,
} from './day-or-time.ts';

/** A single recurrence that differs from its series, keyed by its original start (RFC 5545 section 3.8.4.4). */
export interface Override {
  start?: string;
  end?: string | null;
  location?: string | null;
  cancelled?: boolean;
}
export type Overrides = Record<string, Override>;

export interface Range {
  from: Date;
  /** exclusive */
  to: Date;
  /** IANA zone in which wall clock times repeat; without it they repeat at the offset of the first */
  tz?: string | undefined;
}

/** Occurrences looked at for one series in one call; keeps a hostile rule from taking the process. */
const MAX_STEPS = 5000;

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** Parts that repeat within a day, or that make ical.js search without end in a daily rule. */
const REFUSED = /(^|;)BY(HOUR|MINUTE|SECOND)=/;
const REFUSED_DAILY = /(^|;)BY(YEARDAY|WEEKNO|SETPOS)=/;
const MAX_INTERVAL = 1000;
/** Normalised RRULE value. Throws `event.bad_recurrence`. Repeating more often than daily is refused. */
export function checkRecurrence(rule: string): string {
  const value = rule
    .trim()
    .replace(/^RRULE:/i, '')
    .toUpperCase();
  if (!/^[A-Z0-9=;,+-]+$/.test(value) || !/(^|;)FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;|$)/.test(value)) {
    throw badRecurrence({ recurrence: rule.slice(0, 200) });
  }
  try {
    const recur = ICAL.Recur.fromString(value);
    const refused = REFUSED.test(value) || (recur.freq === 'DAILY' && REFUSED_DAILY.test(value));
    if (refused || recur.interval > MAX_INTERVAL) throw badRecurrence({ recurrence: rule.slice(0, 200) });
    recur.iterator(ICAL.Time.fromDateString('2026-01-01'));
    return recur.toString();
  } catch (error) {
    throw badRecurrence({ recurrence: rule.slice(0, 200) }, error);
  }
}

/** When the series is over for sure; null without an end that is cheap to know (COUNT counts as open). */
export function recursUntil(rule: string): Date | null {
  const until = ICAL.Recur.fromString(rule).until;
  return until ? new Date(Date.UTC(until.year, until.month - 1, until.day) + 2 * DAY_MS) : null;
}

/** The occurrences that touch the range, in order, each with its own start and end; overrides applied. */
export function expand(event: CalendarEvent, overrides: Overrides, range: Range, limit: number): CalendarEvent[] {
  if (!event.recurrence) return touches(event, range) ? [event] : [];
  const found: CalendarEvent[] = [];
  for (const start of starts(event.start, event.recurrence, range)) {
    const override = overrides[recurrenceKey(start)];
    if (override?.cancelled) continue;
    const moved = override?.start ?? start;
    const occurrence: CalendarEvent = {
      ...event,
      start: moved,
      end: override?.end === undefined ? movedEnd(event.start, event.end, moved) : override.end,
      location: override?.location === undefined ? event.location : override.location,
    };
    if (touches(occurrence, range)) found.push(occurrence);
    if (found.length >= limit) break;
  }
  return found;
}

/** How an original start is written as a key: the day, or the instant in UTC. */
export function recurrenceKey(start: string): string {
  return isDay(start) ? start : instantOf(start).toISOString();
}

/** Whether the series has an occurrence that starts at this very instant or day. */
export function hasOccurrence(event: CalendarEvent, start: string, tz?: string): boolean {
  if (!event.recurrence || isDay(event.start) !== isDay(start)) return false;
  const at = instantOf(start).getTime();
  const key = recurrenceKey(start);
  const range = { from: new Date(at), to: new Date(at + DAY_MS), tz };
  for (const found of starts(event.start, event.recurrence, range)) if (recurrenceKey(found) === key) return true;
  return false;
}

function* starts(first: string, rule: string, range: Range): Generator<string> {
  const day = isDay(first);
  const zone = day ? undefined : zoneOf(first, range.tz);
  const iterator = occurrenceIterator(first, rule);
  const last = range.to.getTime() + DAY_MS;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const next = iterator.next();
    if (!next) return;
    const wall = Date.UTC(next.year, next.month - 1, next.day, next.hour, next.minute, next.second);
    if (wall - DAY_MS > last) return;
    if (day) {
      yield new Date(wall).toISOString().slice(0, 10);
      continue;
    }
    const guess = zone === undefined ? offsetMinutes(first) : zoneOffsetMinutes(new Date(wall), zone);
    const offset = zone === undefined ? guess : zoneOffsetMinutes(new Date(wall - guess * 60_000), zone);
    yield atOffset(new Date(wall - offset * 60_000), offset);
  }
}

interface Occurrences {
  next(): ICAL.Time | null;
}

function occurrenceIterator(first: string, rule: string): Occurrences {
  const recur = ICAL.Recur.fromString(rule);
  const start = isDay(first) ? ICAL.Time.fromDateString(first) : ICAL.Time.fromDateTimeString(withSeconds(first));
  return recur.freq === 'DAILY' ? dailyIterator(recur, start) : recur.iterator(start);
}

/** By hand: ical.js never returns from a daily rule whose other parts match no day. */
function dailyIterator(recur: ICAL.Recur, start: ICAL.Time): Occurrences {
  const days = recur.getComponent('BYDAY').map(String);
  const monthDays = recur.getComponent('BYMONTHDAY').map(Number);
  const months = recur.getComponent('BYMONTH').map(Number);
  const at = start.clone();
  let steps = 0;
  let counted = 0;
  const fits = () =>
    (days.length === 0 || days.includes(WEEKDAYS[at.dayOfWeek() - 1] ?? '')) &&
    (months.length === 0 || months.includes(at.month)) &&
    (monthDays.length === 0 ||
      monthDays.some((day) => at.day === (day > 0 ? day : ICAL.Time.daysInMonth(at.month, at.year) + 1 + day)));
  return {
    next() {
      for (; steps < MAX_STEPS; steps += 1, at.day += recur.interval) {
        if (recur.until && at.compareDateOnlyTz(recur.until, ICAL.Timezone.localTimezone) > 0) return null;
        if (recur.count !== null && counted >= recur.count) return null;
        if (!fits()) continue;
        const found = at.clone();
        counted += 1;
        steps += 1;
        at.day += recur.interval;
        return found;
      }
      return null;
    },
  };
}

/** The zone, when the first start really has that zone's offset; a time of another zone repeats at its own offset. */
function zoneOf(first: string, tz: string | undefined): string | undefined {
  return tz !== undefined && zoneOffsetMinutes(instantOf(first), tz) === offsetMinutes(first) ? tz : undefined;
}

function withSeconds(time: string): string {
  const local = time.slice(0, 19);
  return /T\d{2}:\d{2}:\d{2}$/.test(local) ? local : `${time.slice(0, 16)}:00`;
}

function touches(event: CalendarEvent, range: Range): boolean {
  if (isDay(event.start)) {
    // a day is where its reader is: compare days, not instants
    const last = (event.end ?? event.start).slice(0, 10);
    const zone = range.tz ?? 'UTC';
    return last >= dayIn(range.from, zone) && event.start <= dayIn(new Date(range.to.getTime() - 1), zone);
  }
  const start = instantOf(event.start);
  const end = exclusiveEnd(event.start, event.end);
  return start < range.to && (end > range.from || start >= range.from);
}

function dayIn(instant: Date, zone: string): string {
  return new Date(instant.getTime() + zoneOffsetMinutes(instant, zone) * 60_000).toISOString().slice(0, 10);
}
