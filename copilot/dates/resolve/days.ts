/** From what a phrase says ('3 March', 'next Friday', 'the 15th') to days, with every reading that is reasonable. */
import {
  addBusinessDays,
  addMonths,
  calendarDate,
  dayOf,
  daysInMonth,
  isValidDate,
  mondayOf,
  weekdayOf,
} from '../calendar.ts';
import type { Day } from '../calendar.ts';
import type { DateValue, DurationValue, SpanValue } from '../grammar/values.ts';
import type { Context } from './context.ts';

const distinct = (days: Day[]): Day[] => [...new Set(days)];

export function dateOf(days: Day[], extra: Partial<DateValue> = {}): DateValue {
  const readings = distinct(days);
  return { day: readings[0]!, ...(readings.length > 1 ? { readings } : {}), ...extra };
}

export function fullDate(year: number, month: number, day: number): DateValue | null {
  return isValidDate(year, month, day) ? { day: dayOf(year, month, day), fixed: true } : null;
}

/** Two written digits: 1950 to 2049 (the window that printed dates in mails use). */
export const fullYear = (year: number): number => (year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year);

/** Day and month without a year: the coming one, then the one before. */
export function monthDay(context: Context, month: number, day: number): DateValue | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2024, month)) return null;
  const { year } = calendarDate(context.today);
  const all: Day[] = [];
  for (let y = year - 5; y <= year + 5; y += 1) if (isValidDate(y, month, day)) all.push(dayOf(y, month, day));
  const future = all.find((candidate) => candidate >= context.today);
  const past = all.filter((candidate) => candidate < context.today).pop();
  return future === undefined || past === undefined ? null : dateOf([future, past], { yearless: true });
}

/** The 15th: of this month or the next one that has it. */
export function dayOfMonth(context: Context, day: number): DateValue | null {
  if (day < 1 || day > 31) return null;
  const now = calendarDate(context.today);
  const at = (offset: number): Day | null => {
    const index = now.year * 12 + now.month - 1 + offset;
    const year = Math.floor(index / 12);
    const month = (index % 12) + 1;
    return day <= daysInMonth(year, month) ? dayOf(year, month, day) : null;
  };
  let future: Day | null = null;
  for (let offset = 0; offset <= 2 && (future === null || future < context.today); offset += 1)
    future = at(offset) ?? future;
  let past: Day | null = null;
  for (let offset = 0; offset >= -2 && (past === null || past >= context.today); offset -= 1) past = at(offset) ?? past;
  if (future === null || past === null) return null;
  return dateOf([future, past], { floating: true, bare: true });
}

export function comingWeekday(context: Context, weekday: number): DateValue {
  const ahead = (weekday - weekdayOf(context.today) + 7) % 7;
  const next = context.today + (ahead === 0 ? 7 : ahead);
  const readings = ahead === 0 ? [next, context.today, context.today - 7] : [next, next - 7];
  return dateOf(readings, { weekday, floating: true });
}

/** 'last' -1, 'this' 0, 'coming' 0.5, 'next' 1, 'the one after next' 2. */
export function shiftedWeekday(context: Context, weekday: number, shift: number): DateValue {
  const inWeek = mondayOf(context.today) + weekday - 1;
  const coming = comingWeekday(context, weekday).day;
  if (shift < 0) {
    const before = coming - 7 === context.today ? coming - 14 : coming - 7;
    return dateOf([before, inWeek - 7], { weekday, past: true });
  }
  if (shift === 0) return dateOf(inWeek < context.today ? [inWeek, coming] : [inWeek], { weekday });
  if (shift === 0.5) return dateOf([coming], { weekday });
  return dateOf(shift === 1 ? [inWeek + 7, coming] : [inWeek + 7 * shift], { weekday });
}

/** Weekday and day written together: choose the reading on which they agree; a wrong weekday loses to the date. */
export function withWeekday(context: Context, date: DateValue, weekday: number): DateValue {
  if (date.fixed || date.weekday !== undefined) return { ...date, weekday };
  const readings = date.readings ?? [date.day];
  const agreeing = readings.filter((day) => weekdayOf(day) === weekday);
  if (date.floating && !agreeing.some((day) => day >= context.today)) {
    const others = sameDayNear(context, calendarDate(date.day).day, weekday);
    if (others.length > 0)
      return {
        ...dateOf(others),
        weekday,
        ...(date.bare ? { bare: true } : {}),
        ...(others.length > 1 ? { floating: true } : {}),
      };
  }
  if (agreeing.length > 0) return { ...dateOf(agreeing), weekday, ...(date.bare ? { bare: true } : {}) };
  return { ...date, weekday };
}

/** 'Friday the 22nd': the next month in which that day is a Friday, then the one before; plans look ahead. */
function sameDayNear({ today }: Context, day: number, weekday: number): Day[] {
  const { year, month } = calendarDate(today);
  const find = (offsets: readonly number[]): Day[] => {
    for (const offset of offsets) {
      const index = year * 12 + month - 1 + offset;
      const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
      if (!isValidDate(y, m, day)) continue;
      const found = dayOf(y, m, day);
      if (weekdayOf(found) === weekday && (offset !== 0 || found >= today === offsets[1]! > 0)) return [found];
    }
    return [];
  };
  return [...find([0, 1, 2, 3]), ...find([0, -1])];
}

/** The nth weekday of the month in which `within` lies; -1 = the last. */
export function nthWeekday(within: Day, weekday: number, nth: number): Day | null {
  const { year, month } = calendarDate(within);
  const first = dayOf(year, month, 1);
  const last = dayOf(year, month, daysInMonth(year, month));
  if (nth < 0) return last - ((weekdayOf(last) - weekday + 7) % 7);
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return day <= last ? day : null;
}

export function addDuration(day: Day, duration: DurationValue, sign: 1 | -1): Day {
  const moved = addMonths(day, sign * Math.round(duration.months)) + sign * Math.round(duration.days);
  return duration.businessDays === 0 ? moved : addBusinessDays(moved, sign * duration.businessDays);
}

export function monthSpan(year: number, month: number): SpanValue {
  const index = year * 12 + month - 1;
  const y = Math.floor(index / 12);
  const m = (((index % 12) + 12) % 12) + 1;
  return { start: dayOf(y, m, 1), end: dayOf(y, m, daysInMonth(y, m)), grain: 'month' };
}

export function yearSpan(year: number): SpanValue {
  return { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31), grain: 'year' };
}

/** `months` = length: 3 for a quarter, 6 for a half year. `index` counts from 1. */
export function partOfYear(year: number, index: number, months: number): SpanValue {
  const first = monthSpan(year, (index - 1) * months + 1);
  const last = monthSpan(year, index * months);
  return { start: first.start, end: last.end, grain: 'quarter' };
}

/** A month without a year: this year's unless it is over. */
export function namedMonth(context: Context, month: number): SpanValue {
  const now = calendarDate(context.today);
  const year = month >= now.month ? now.year : now.year + 1;
  const earlier = monthSpan(month < now.month ? now.year : now.year - 1, month);
  return { ...monthSpan(year, month), earlier: { start: earlier.start, end: earlier.end } };
}

export function shiftedPeriod(
  context: Context,
  unit: string,
  shift: number,
  from: Day = context.today,
): SpanValue | null {
  const whole = Math.ceil(shift);
  const { year, month } = calendarDate(from);
  switch (unit) {
    case 'day':
      return { start: from + whole, end: from + whole, grain: 'day' };
    case 'week': {
      const monday = mondayOf(from) + 7 * whole;
      return { start: monday, end: monday + 6, grain: 'week' };
    }
    case 'fortnight': {
      const monday = mondayOf(from) + 7 * whole;
      return { start: monday, end: monday + 13, grain: 'week', fuzzy: true };
    }
    case 'weekend': {
      const saturday = mondayOf(from) + 5 + 7 * whole;
      return { start: saturday, end: saturday + 1, grain: 'weekend' };
    }
    case 'month':
      return monthSpan(year, month + whole);
    case 'quarter': {
      const index = year * 4 + Math.floor((month - 1) / 3) + whole;
      return partOfYear(Math.floor(index / 4), (index % 4) + 1, 3);
    }
    case 'year':
      return yearSpan(year + whole);
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + 10 * whole;
      return { start: dayOf(first, 1, 1), end: dayOf(first + 9, 12, 31), grain: 'decade' };
    }
    default:
      return null;
  }
}

/** Beginning, middle or end of a period; the end is what a deadline means, so for a week it ends on Friday. */
export function edgeOf(span: SpanValue, edge: 'start' | 'middle' | 'end' | 'late'): SpanValue {
  const length = span.end - span.start + 1;
  const { start, end, grain } = span;
  const part = (from: Day, to: Day): SpanValue => ({ start: from, end: to, grain, fuzzy: true });
  if (grain === 'week') {
    if (edge === 'start') return part(start, start + 1);
    if (edge === 'middle') return part(start + 2, start + 3);
    return part(start + 3, start + 4);
  }
  if (grain === 'weekend' || grain === 'day') return edge === 'start' ? part(start, start) : part(end, end);
  const half = Math.floor(length / 2);
  if (edge === 'start') return part(start, start + half - 1);
  if (edge === 'middle')
    return grain === 'month'
      ? part(start + 14, start + 14)
      : part(start + Math.floor(length / 3), start + Math.floor((2 * length) / 3));
  return part(start + half, end);
}
