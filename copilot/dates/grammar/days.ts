import { addMonths, calendarDate, daysInMonth, easter, weekdayOf } from '../calendar.ts';
import {
  addDuration,
  comingWeekday,
  dateOf,
  dayOfMonth,
  fullDate,
  fullYear,
  monthDay,
  monthSpan,
  namedMonth,
  nthWeekday,
  shiftedPeriod,
  shiftedWeekday,
  withWeekday,
} from '../resolve/days.ts';
import type { Context } from '../resolve/context.ts';
import { rule } from './rule.ts';
import type { DateValue, DurationValue, SpanValue } from './values.ts';

const isDomNumber = (n: number): boolean => n >= 1 && n <= 31;
const coarse = (duration: DurationValue): boolean => duration.minutes === 0;

/** The token after the match, to tell 'the 15th is fine' from 'the 15th floor'. */
function standsAlone(context: Context): boolean {
  // '15 de noviembre' is not the 15th of this month
  if (
    context.has(context.end, 'month') ||
    (context.has(context.end, 'of') && (context.has(context.end + 1, 'month') || context.has(context.end + 2, 'month')))
  )
    return false;
  const next = context.tokens[context.end];
  if (next === undefined || next.kind === 'mark')
    return next?.key !== '%' && !(next?.glued && /[/%€$£-]/.test(next.key));
  return next.kind === 'word' && context.isFollower(next.key);
}

function shifted(context: Context, duration: DurationValue, sign: 1 | -1, from: number = context.today): DateValue {
  return {
    day: addDuration(from, duration, sign),
    counted: true,
    ...(duration.fuzzy ? { fuzzy: true } : {}),
    ...(sign < 0 ? { past: true } : { fixed: true }),
  };
}

function domIn(day: number, month: { start: number }): DateValue | null {
  const { year, month: m } = calendarDate(month.start);
  return day <= daysInMonth(year, m) ? fullDate(year, m, day) : null;
}

/** 'Thursday' and '15 October' side by side are one day. */
function joined(context: Context, weekday: number, date: DateValue): DateValue | null {
  if (date.weekday !== undefined || date.counted || date.fuzzy) return null;
  const agreed = withWeekday(context, { ...date, weak: false }, weekday);
  return date.floating && weekdayOf(agreed.day) !== weekday ? null : agreed;
}

function pointOf(span: SpanValue | null, edge: string): DateValue | null {
  if (span === null || span.grain === 'day' || span.fuzzy) return null;
  if (edge === 'middle' && span.grain === 'month') return { day: span.start + 14, fuzzy: true };
  if (edge !== 'end') return null;
  // a week of work ends on Friday
  return span.grain === 'week' ? { ...dateOf([span.end - 2, span.end]), fuzzy: true } : { day: span.end, fuzzy: true };
}

export const dayRules = [
  // the parts of a date
  rule('dom', 'num', ({ num }) => (isDomNumber(num.n) && num.digits <= 2 ? num : null)),
  rule('domDot', 'num .', ({ num }, c) =>
    isDomNumber(num.n) && num.digits > 0 && num.digits <= 2 && c.tokens[c.end - 1]!.glued ? num : null,
  ),
  rule('dom', 'domDot', ({ domDot }, c) => (c.language === 'de' ? domDot : null)),
  rule('dayMonth', 'domDot month .?', ({ domDot, month }) => ({ day: domDot.n, month })),
  rule('dom', 'ord', ({ ord }) => (isDomNumber(ord.n) ? ord : null)),
  rule('year', 'num', ({ num }) => (num.digits === 4 && num.n >= 1000 && num.n <= 2999 ? num.n : null)),
  rule('year', "' num", ({ num }) => (num.digits === 2 ? fullYear(num.n) : null)),
  rule('year', 'num thousand and? b=num', ({ num, b }) =>
    num.digits === 0 && num.n < 3 && b.digits === 0 && b.n < 100 ? num.n * 1000 + b.n : null,
  ),
  rule('year', 'num thousand', ({ num }) => (num.digits === 0 && num.n < 3 ? num.n * 1000 : null)),
  rule('year', 'num b=num', ({ num, b }) =>
    num.digits === 0 && b.digits === 0 && num.n >= 10 && num.n <= 21 && b.n >= 10 && b.n < 100
      ? num.n * 100 + b.n
      : null,
  ),
  rule('year', 'num hundred and? b=num', ({ num, b }) =>
    num.digits === 0 && num.n > 9 && num.n < 22 && b.digits === 0 ? num.n * 100 + b.n : null,
  ),
  rule('dayMonth', 'dom of|- the? month .?', ({ dom, month }) => ({ day: dom.n, month })),
  rule('dayMonth', 'dom month .?', ({ dom, month }) => ({ day: dom.n, month })),
  rule('dayMonth', 'dom / month', ({ dom, month }) => ({ day: dom.n, month })),
  rule('dayMonth', 'month .|-? the? dom', ({ month, dom }) =>
    dom.digits === 0 || dom.digits <= 2 ? { day: dom.n, month } : null,
  ),

  // full and yearless dates
  rule('date', 'dayMonth', ({ dayMonth }, c) => monthDay(c, dayMonth.month, dayMonth.day)),
  rule('date', 'dayMonth ,|of|-|/? year', ({ dayMonth, year }) => fullDate(year, dayMonth.month, dayMonth.day)),
  rule('date', 'dayMonth ,|of? num', ({ dayMonth, num }) =>
    num.digits === 2 && num.n > 31 ? fullDate(fullYear(num.n), dayMonth.month, dayMonth.day) : null,
  ),
  rule('date', 'year -|/|. month -|/|. num', ({ year, month, num }) => fullDate(year, month, num.n)),
  rule('date', 'year month dom', ({ year, month, dom }) => fullDate(year, month, dom.n)),
  rule('date', 'weekday ,|.? on|the? date', ({ weekday, date }, c) => joined(c, weekday, date)),
  rule('date', 'weekday .? , on|the? date', ({ weekday, date }, c) => joined(c, weekday, date)),
  rule('date', 'weekday ( date )', ({ weekday, date }, c) => joined(c, weekday, date)),
  rule('date', 'date ( weekday )', ({ date, weekday }, c) => joined(c, weekday, date)),
  rule('date', 'date , weekday', ({ date, weekday }, c) =>
    date.weekday === undefined && (date.fixed || date.yearless)
      ? withWeekday(c, { ...date, weak: false }, weekday)
      : null,
  ),
  // 'tomorrow, Friday 9 October', 'Friday (9 October)', 'next Monday, 12 October': the written date decides
  rule('date', 'relative ,|(? the|on? date )?', ({ relative, date }, c) => {
    if (!(date.yearless || date.fixed || date.weekday !== undefined)) return null;
    const day = c.today + relative;
    return (date.readings ?? [date.day]).includes(day) ? { day, fixed: true } : null;
  }),
  rule('date', 'shift weekday ,|(? the|on? date )?', ({ weekday, date }, c) =>
    date.yearless || date.fixed ? withWeekday(c, date, weekday) : null,
  ),

  // a day of the month alone
  rule('date', 'weekday ,|.? on|the? dom', ({ weekday, dom }, c) => {
    const date = dayOfMonth(c, dom.n);
    if (date === null) return null;
    // 'Monday 8' may be eight o'clock: only when the weekday agrees
    const fixed = withWeekday(c, date, weekday);
    return weekdayOf(fixed.day) === weekday ? fixed : null;
  }),
  rule('date', 'by|from|to|before|after|for|since|of theDay|on dom', ({ dom }, c) =>
    standsAlone(c) ? dayOfMonth(c, dom.n) : null,
  ),
  // 'by 5' is an hour, 'by 5th' and 'bis 5.' are days
  rule('date', 'by|from|to|before|after|since dom', ({ dom }, c) =>
    standsAlone(c) && (c.end - c.start > 2 || dom.digits === 0) && dom.n > 0 ? dayOfMonth(c, dom.n) : null,
  ),
  rule('date', 'on dom', ({ dom }, c) => (standsAlone(c) ? dayOfMonth(c, dom.n) : null)),
  rule('date', 'theDay dom', ({ dom }, c) => {
    const date = dayOfMonth(c, dom.n);
    return date && { ...date, weak: !(dom.digits > 0 && standsAlone(c)) };
  }),
  rule('date', 'the|on? dom of the? shift unit', ({ dom, shift, unit }, c) => {
    const month = unit === 'month' ? shiftedPeriod(c, 'month', shift) : null;
    return month && domIn(dom.n, month);
  }),
  rule('date', 'the|on? dom of? the? unit shift', ({ dom, shift, unit }, c) => {
    const month = unit === 'month' ? shiftedPeriod(c, 'month', shift) : null;
    return month && domIn(dom.n, month);
  }),
  rule('date', 'the|on? dom shift unit', ({ dom, shift, unit }, c) => {
    const month = unit === 'month' ? shiftedPeriod(c, 'month', shift) : null;
    return month && domIn(dom.n, month);
  }),
  rule('date', 'the|on? dom of the unit', ({ dom, unit }, c) => (unit === 'month' ? dayOfMonth(c, dom.n) : null)),

  // relative to today
  rule('date', 'relative', ({ relative }, c) => ({
    day: c.today + relative,
    fixed: true,
    counted: true,
    ...(relative < 0 ? { past: true } : {}),
  })),
  rule('date', 'the? shift weekday', ({ shift, weekday }, c) => shiftedWeekday(c, weekday, shift)),
  rule('date', 'the? weekday the? shift', ({ shift, weekday }, c) => shiftedWeekday(c, weekday, shift)),
  rule('date', 'weekday', ({ weekday }, c) => comingWeekday(c, weekday)),
  rule('date', 'weekday .', ({ weekday }, c) =>
    c.tokens[c.end - 1]!.glued && c.tokens[c.start]!.key.length <= 3 ? comingWeekday(c, weekday) : null,
  ),
  rule('date', 'on|theDay date', ({ date }) => (date.weak ? null : date)),
  rule('date', 'edge of? the? date', ({ edge, date }) => (edge === 'end' && !date.weak && !date.fuzzy ? date : null)),
  rule('date', 'the? weekday ,|of|in|from? the? period', ({ weekday, period }) =>
    period.grain === 'week' ? { day: period.start + weekday - 1, fixed: true } : null,
  ),
  rule('date', 'on? period ,? on|the? weekday', ({ weekday, period }) =>
    period.grain === 'week' && !period.weak ? { day: period.start + weekday - 1, fixed: true } : null,
  ),
  rule('date', 'in duration', ({ duration }, c) => (coarse(duration) ? shifted(c, duration, 1) : null)),
  rule('date', 'within duration', ({ duration }, c) => (coarse(duration) ? { ...shifted(c, duration, 1) } : null)),
  rule('date', 'duration later', ({ duration }, c) => (coarse(duration) ? shifted(c, duration, 1) : null)),
  rule('date', 'duration ago', ({ duration }, c) => (coarse(duration) ? shifted(c, duration, -1) : null)),
  rule('date', 'agoPre duration', ({ duration }, c) => (coarse(duration) ? shifted(c, duration, -1) : null)),
  rule('date', 'in? duration after|of date', ({ duration, date }, c) =>
    coarse(duration) && !date.weak ? shifted(c, duration, 1, date.day) : null,
  ),
  rule('date', 'duration before date', ({ duration, date }) =>
    coarse(duration) && !date.weak ? { day: addDuration(date.day, duration, -1), fixed: true } : null,
  ),
  rule('date', 'weekday in duration', ({ weekday, duration }, c) =>
    duration.days > 0 && duration.days % 7 === 0 && duration.months === 0
      ? { day: comingWeekday(c, weekday).day + duration.days, fixed: true }
      : null,
  ),
  rule('date', 'on? weekday weekLater', ({ weekday }, c) => ({ day: comingWeekday(c, weekday).day + 7, fixed: true })),
  rule('date', 'relative weekLater', ({ relative }, c) =>
    relative >= 0 && relative <= 1 ? { day: c.today + relative + 7, fixed: true } : null,
  ),
  rule('date', 'weekday in eight', ({ weekday }, c) => ({ day: comingWeekday(c, weekday).day + 7, fixed: true })),
  rule('date', 'in? count weekday|weekdays later', ({ count, weekday, weekdays }, c) => {
    const day = weekday ?? weekdays?.[0];
    return day === undefined ? null : { day: comingWeekday(c, day).day + 7 * (count.n - 1), fixed: true };
  }),
  rule('date', 'net num unit?', ({ num, unit }, c) =>
    num.digits > 0 && num.n <= 180 && (unit === undefined || unit === 'day')
      ? { day: c.today + num.n, fixed: true }
      : null,
  ),

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
  rule('date', 'the? last|ord unit of|in the? span', ({ ord, unit, span }) => {
    if (unit === 'businessDay' && ord === undefined && span.grain !== 'day') {
      let day = span.end;
      while (weekdayOf(day) > 5) day -= 1;
      return { day, fixed: true };
    }
    if (unit !== 'day' || span.grain === 'day') return null;
    return { day: ord === undefined ? span.end : Math.min(span.end, span.start + ord.n - 1), fixed: true };
  }),

  rule('date', 'on|by|before|to|since looseDate', ({ looseDate }) => ({ ...looseDate, weak: false })),
  rule('date', 'weekday ,? the|on? looseDate', ({ weekday, looseDate }, c) =>
    withWeekday(c, { ...looseDate, weak: false }, weekday),
  ),
  rule('date', 'theDay looseDate', ({ looseDate }, c) => (c.language === 'en' ? null : { ...looseDate, weak: false })),
  rule('date', 'endOfDay', (_, c) => ({ day: c.today, fixed: true })),
  rule('date', 'endOfDay ,|of|on|the? date', ({ date }) => (date.weak ? null : date)),
  rule('date', 'date ,|at|by? endOfDay', ({ date }) => (date.weak ? null : date)),

  // the end of a period is a day, the one that a deadline means
  rule('date', 'in|on|by|at? edge of? the? span', ({ edge, span }) => pointOf(span, edge)),
  rule('date', 'in|on|by|at? the? edge of|in? the|my? unit', ({ edge, unit }, c) =>
    pointOf(shiftedPeriod(c, unit, 0), edge),
  ),
  rule('date', 'edge - span', ({ edge, span }) => pointOf(span, edge)),
  rule('date', 'edgeOf', ({ edgeOf }, c) => pointOf(shiftedPeriod(c, edgeOf.unit, 0), edgeOf.edge)),

  // holidays and vague words
  rule('date', 'holiday', ({ holiday }, c) => {
    if ('month' in holiday) return monthDay(c, holiday.month, holiday.day);
    const { year } = calendarDate(c.today);
    const next = [year, year + 1].map((y) => easter(y) + holiday.easter).find((day) => day >= c.today)!;
    const before = [year, year - 1].map((y) => easter(y) + holiday.easter).find((day) => day < c.today)!;
    return dateOf([next, before], { yearless: true });
  }),
  rule('date', 'holiday year', ({ holiday, year }) =>
    'month' in holiday
      ? fullDate(year, holiday.month, holiday.day)
      : { day: easter(year) + holiday.easter, fixed: true },
  ),
  rule('date', 'fuzzyWord', ({ fuzzyWord }, c) => ({ day: c.today + fuzzyWord, fuzzy: true })),

  // what periods are made of
  rule('period', 'shift unit', ({ shift, unit }, c) => {
    const span = unit === 'day' || unit === 'second' ? null : shiftedPeriod(c, unit, shift);
    return span && { ...span, ...(shift < 0 ? { past: true } : {}) };
  }),
  rule('period', 'unit the? shift', ({ shift, unit }, c) => {
    const span = unit === 'day' || unit === 'second' ? null : shiftedPeriod(c, unit, shift);
    return span && { ...span, ...(shift < 0 ? { past: true } : {}) };
  }),
  rule('period', 'the period', ({ period }) => (period.weak ? null : period)),
  rule('period', 'the unit', ({ unit }, c) => {
    const span = unit === 'day' ? null : shiftedPeriod(c, unit, 0);
    return span && { ...span, weak: unit !== 'weekend' };
  }),
  rule('period', 'unit', ({ unit }, c) => {
    const span = unit === 'weekend' ? shiftedPeriod(c, unit, 0) : null;
    return span;
  }),
  rule('span', 'month', ({ month }, c) => ({ ...namedMonth(c, month), weak: true })),
  rule('span', 'month ,|of|.|-|/? year', ({ month, year }) => monthSpan(year, month)),
  rule('span', 'month num', ({ month, num }) =>
    num.digits === 2 && num.n > 31 ? monthSpan(fullYear(num.n), month) : null,
  ),
  rule('span', 'year ,? month', ({ month, year }) => monthSpan(year, month)),
  rule('span', 'month of|in? the? period', ({ month, period }) =>
    period.grain === 'year' ? monthSpan(calendarDate(period.start).year, month) : null,
  ),
  rule('span', 'shift month', ({ shift, month }, c) => {
    const base = namedMonth(c, month);
    if (shift < 0 && base.earlier) {
      const running = calendarDate(c.today).month === month ? addMonths(base.start, -12) : base.earlier.start;
      const { year } = calendarDate(running);
      return { ...monthSpan(year, month), past: true, earlier: monthSpan(year - 1, month) };
    }
    const { year } = calendarDate(c.today);
    return shift === 1 && calendarDate(c.today).month === month ? monthSpan(year + 1, month) : { ...base, weak: false };
  }),
  rule('span', 'month shift', ({ month, shift }, c) =>
    shift > 0
      ? { ...namedMonth(c, month), weak: false }
      : { ...monthSpan(calendarDate(namedMonth(c, month).earlier!.start).year, month), past: true },
  ),
];
