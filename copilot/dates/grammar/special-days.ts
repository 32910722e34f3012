import { addMonths, calendarDate, dayOf, easter, weekdayOf } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import { dateOf, fullDate, monthDay, nthWeekday, shiftedPeriod, withWeekday } from '../resolve/days.ts';
import { rule } from './rule.ts';
import type { Context } from '../resolve/context.ts';
import type { DateValue, SpanValue, Values } from './values.ts';

function pointOf(span: SpanValue | null, edge: string): DateValue | null {
  if (span === null || span.grain === 'day' || span.fuzzy) return null;
  if (edge === 'middle' && span.grain === 'month') return { day: span.start + 14, fuzzy: true };
  if (edge !== 'end') return null;
  // a week of work ends on Friday
  return span.grain === 'week' ? { ...dateOf([span.end - 2, span.end]), fuzzy: true } : { day: span.end, fuzzy: true };
}

/** Holidays that move with Easter, with the Sundays before Christmas, or within their month. */
function movable(holiday: Exclude<Values['holiday'], { month: number }>, year: number): Day {
  if ('easter' in holiday) return easter(year) + holiday.easter;
  if ('advent' in holiday) {
    const eve = dayOf(year, 12, 24);
    return eve - (weekdayOf(eve) % 7) - 7 * (4 - holiday.advent);
  }
  return nthWeekday(dayOf(year, holiday.in, 1), holiday.weekday, holiday.nth)!;
}

function holidayDate(c: Context, holiday: Values['holiday']): DateValue | null {
  if ('month' in holiday) return monthDay(c, holiday.month, holiday.day);
  const { year } = calendarDate(c.today);
  const next = [year, year + 1].map((y) => movable(holiday, y)).find((day) => day >= c.today)!;
  const before = [year, year - 1].map((y) => movable(holiday, y)).find((day) => day < c.today)!;
  return dateOf([next, before], { yearless: true });
}

const PLURAL_FIRST = /^(?:primer[oa]s|primi|prime|primeir[oa]s|premiere?s)$/u;

/** 'Alle 9.10', 'a las 9.10' and 'à 9.10' name an hour: days take the other article. */
const isBeforeHour = ({ language, tokens }: Context, at: number): boolean =>
  language !== 'de' && language !== 'en' && /^(?:a|alle|dalle|las|as)$/u.test(tokens[at]?.key ?? '');

export const specialDayRules = [
  // the nth weekday of a month
  rule('date', 'the? ord weekday of|in? the? span', ({ ord, weekday, span }) => {
    if (span.grain !== 'month' || span.fuzzy) return null;
    const later = nthWeekday(span.start, weekday, ord.n);
    const before = span.earlier ? nthWeekday(span.earlier.start, weekday, ord.n) : null;
    return later === null ? null : dateOf(before === null ? [later] : [later, before], { fixed: true });
  }),
  rule('date', 'the? last weekday of|in the? span', ({ weekday, span }) =>
    span.grain === 'month' && !span.fuzzy ? { day: nthWeekday(span.start, weekday, -1)!, fixed: true } : null,
  ),
  rule('date', 'the? ord|last weekday of|in the unit', ({ ord, weekday, unit }, c) => {
    if (unit !== 'month') return null;
    const nth = ord?.n ?? -1;
    const found = [0, 1]
      .map((shift) => nthWeekday(addMonths(c.today, shift), weekday, nth))
      .filter((day) => day !== null);
    const best = found.find((day) => day >= c.today) ?? found[0];
    return best === undefined ? null : { day: best, fixed: true };
  }),
  rule('date', 'the? ord weekday', ({ ord, weekday }, c) => {
    const day = ord.digits === 0 && ord.n <= 5 ? nthWeekday(c.today, weekday, ord.n) : null;
    return day === null ? null : { day, floating: true };
  }),
  rule('date', 'the? last|ord unit of|in the? span', ({ ord, unit, span }, c) => {
    // 'los primeros días de la semana' are several
    if (c.tokens.slice(c.start, c.start + 2).some(({ key }) => PLURAL_FIRST.test(key))) return null;
    if (unit === 'businessDay' && ord === undefined && span.grain !== 'day') {
      let day = span.end;
      while (weekdayOf(day) > 5) day -= 1;
      return { day, fixed: true };
    }
    if (unit !== 'day' || span.grain === 'day') return null;
    return { day: ord === undefined ? span.end : Math.min(span.end, span.start + ord.n - 1), fixed: true };
  }),

  rule('date', 'on|by|before|to|since looseDate', ({ looseDate }, c) =>
    isBeforeHour(c, c.end - 4) ? null : { ...looseDate, weak: false },
  ),
  rule('date', 'weekday ,? the|on? looseDate', ({ weekday, looseDate }, c) =>
    withWeekday(c, { ...looseDate, weak: false }, weekday),
  ),
  rule('date', 'theDay looseDate', ({ looseDate }, c) => (c.language === 'en' ? null : { ...looseDate, weak: false })),
  // 'COB-318' is the name of something
  rule('date', 'endOfDay', (_, c) =>
    c.tokens[c.end]?.glued && c.tokens[c.end]!.key === '-'
      ? null
      : { day: c.today, fixed: true, counted: true, dayEnd: true },
  ),
  rule('date', 'endOfDay ,|of|on|the? date', ({ date }) => (date.weak ? null : date)),
  rule('date', 'date ,|at|by? endOfDay', ({ date }) => (date.weak ? null : date)),

  // the end of a period is a day, the one that a deadline means
  rule('date', 'in|on|by|at? edge of? the? span', ({ edge, span }) => pointOf(span, edge)),
  rule('date', 'in|on|by|at? the? edge of|in? the|my? unit', ({ edge, unit }, c) =>
    pointOf(shiftedPeriod(c, unit, 0), edge),
  ),
  rule('date', 'edge - span', ({ edge, span }) => pointOf(span, edge)),
  rule('date', 'edgeOf', ({ edgeOf }, c) => pointOf(shiftedPeriod(c, edgeOf.unit, 0), edgeOf.edge)),

  rule('date', 'before the? period', ({ period }, c) =>
    period.grain === 'weekend' ? { day: Math.max(c.today, period.start - 1), fixed: true } : null,
  ),

  // holidays and vague words
  rule('date', 'holiday', ({ holiday }, c) => holidayDate(c, holiday)),
  // 'the Friday after Ascension Day', 'am Sonntag vor Weihnachten'
  rule('date', 'the? weekday after|before the? holiday', ({ weekday, before, holiday }, c) => {
    const date = holidayDate(c, holiday);
    const day = date === null ? undefined : (date.readings ?? [date.day]).find((one) => one >= c.today);
    if (day === undefined) return null;
    const away = before === undefined ? (weekday - weekdayOf(day) + 7) % 7 : (weekdayOf(day) - weekday + 7) % 7;
    return { day: day + (before === undefined ? 1 : -1) * (away === 0 ? 7 : away), fixed: true };
  }),
  rule('date', 'holiday year', ({ holiday, year }) =>
    'month' in holiday ? fullDate(year, holiday.month, holiday.day) : { day: movable(holiday, year), fixed: true },
  ),
  rule('date', 'fuzzyWord', ({ fuzzyWord }, c) => ({ day: c.today + fuzzyWord, fuzzy: true })),
];
