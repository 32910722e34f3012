import { addMonths, calendarDate, isoWeek, mondayOf } from '../calendar.ts';
import { fullYear, monthSpan, namedMonth, partOfYear, shiftedPeriod, yearSpan } from '../resolve/days.ts';
import { rule } from './rule.ts';
import type { Context } from '../resolve/context.ts';
import type { SpanValue } from './values.ts';

/** Q3, H1 */
function letterPeriod(context: Context, letter: string, digit: string, year?: number): SpanValue | null {
  const months = letter === 'h' || letter === 's' ? 6 : 3;
  const index = Number(digit);
  return index >= 1 && index <= 12 / months ? nextPartOfYear(context, index, months, year) : null;
}

function nextPartOfYear(context: Context, index: number, months: number, year?: number): SpanValue {
  const now = calendarDate(context.today).year;
  const span = partOfYear(year ?? now, index, months);
  return year === undefined && span.end < context.today ? partOfYear(now + 1, index, months) : span;
}

export const periodRules = [
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

  // named periods
  rule('span', 'period', ({ period }) => (period.weak ? null : period)),
  rule('span', 'year', ({ year }) => (year >= 1900 && year <= 2100 ? { ...yearSpan(year), weak: true } : null)),
  rule('span', 'in|since|by|from the? year', ({ year }) => (year >= 1900 && year <= 2100 ? yearSpan(year) : null)),
  rule('span', 'unit year', ({ unit, year }) => (unit === 'year' ? yearSpan(year) : null)),
  rule('span', 'in span', ({ span }) =>
    span.grain === 'month' || span.grain === 'year' || span.grain === 'quarter' ? { ...span, weak: false } : null,
  ),
  rule('span', 'num - year', ({ num, year }) =>
    num.n >= 1 && num.n <= 12 && num.digits === 2 ? monthSpan(year, num.n) : null,
  ),
  rule('span', 'num /|. year', ({ num, year }) =>
    num.n >= 1 && num.n <= 12 && num.digits > 0 ? monthSpan(year, num.n) : null,
  ),
  rule('span', 'year /|-|. num', ({ year, num }) =>
    num.n >= 1 && num.n <= 12 && num.digits === 2 ? monthSpan(year, num.n) : null,
  ),
  rule('span', 'month -|/|to b=month ,? year?', ({ month, b, year }, c) => {
    const start = year === undefined ? namedMonth(c, month) : monthSpan(year, month);
    const sameYear = monthSpan(calendarDate(start.start).year, b);
    const end = sameYear.end >= start.start ? sameYear : monthSpan(calendarDate(start.start).year + 1, b);
    return { start: start.start, end: end.end, grain: 'month' };
  }),
  rule('span', 'season year?', ({ season, year }, c) => {
    const y =
      year ?? (calendarDate(c.today).month > season + 2 ? calendarDate(c.today).year + 1 : calendarDate(c.today).year);
    return {
      start: monthSpan(y, season).start,
      end: monthSpan(y, season + 2).end,
      grain: 'quarter',
      fuzzy: true,
      weak: year === undefined,
    };
  }),
  // 'fall' and 'spring' are verbs as well
  rule('span', 'in|of|by|on the? span', ({ span }) =>
    span.grain === 'quarter' && span.weak ? { ...span, weak: false } : null,
  ),
  rule('span', 'shift season', ({ shift, season }, c) => {
    const y =
      calendarDate(c.today).year +
      (shift > 0.5 && calendarDate(c.today).month > season
        ? 1
        : shift < 0 && calendarDate(c.today).month <= season + 2
          ? -1
          : 0);
    return { start: monthSpan(y, season).start, end: monthSpan(y, season + 2).end, grain: 'quarter', fuzzy: true };
  }),
  rule('span', 'weekNo num ,|of|/? year?', ({ num, year }, c) => {
    if (num.digits === 0 || num.digits > 2 || num.n < 1 || num.n > 53) return null;
    const thisYear = calendarDate(c.today + 3).year;
    const start = isoWeek(year ?? thisYear, num.n);
    const end = start + 6;
    const chosen = year === undefined && end < c.today - 120 ? isoWeek(thisYear + 1, num.n) : start;
    return { start: chosen, end: chosen + 6, grain: 'week' };
  }),
  // 'KW 42/43', 'weeks 42 to 44'
  rule('span', 'weekNo num /|-|to|and|or b=num', ({ num, b }, c) => {
    if (num.digits !== 2 || b.digits !== 2 || b.n <= num.n || b.n > Math.min(53, num.n + 6)) return null;
    const { year } = calendarDate(c.today + 3);
    const gone = isoWeek(year, b.n) + 6 < c.today - 120 ? 1 : 0;
    return { start: isoWeek(year + gone, num.n), end: isoWeek(year + gone, b.n) + 6, grain: 'day' };
  }),
  // 'la semana del 19', 'la semaine du 19'; 'la semana del 19 al 23' says more
  rule('span', 'the? weekNo date', ({ date }, c) =>
    date.weak || !date.bare || !/^(?:du|del|vom)$/u.test(c.tokens[c.parts.at(-1)!.start]!.key) || c.has(c.end, 'to')
      ? null
      : { start: mondayOf(date.day), end: mondayOf(date.day) + 6, grain: 'week' },
  ),
  rule('span', 'the? weekNo of|starting|on the|on? date', ({ date }) =>
    date.weak ? null : { start: mondayOf(date.day), end: mondayOf(date.day) + 6, grain: 'week' },
  ),
  // 'w/c 1 June'
  rule('span', 'weekNo date', ({ date }, c) =>
    date.weak || c.tokens[c.start + 1]!.key !== '/'
      ? null
      : { start: mondayOf(date.day), end: mondayOf(date.day) + 6, grain: 'week' },
  ),
  rule('span', 'the? ord|last unit of|in? the? span', ({ ord, unit, span }) => {
    const n = ord?.n ?? -1;
    if (span.grain === 'week' || span.grain === 'day') return null;
    if (unit === 'week') {
      // the first week is the one with the first Thursday (ISO 8601)
      const first = mondayOf(span.start + 3);
      const start = n < 0 ? mondayOf(span.end - 3) : first + 7 * (n - 1);
      return { start, end: start + 6, grain: 'week' };
    }
    if (unit === 'quarter' && span.grain === 'year') return partOfYear(calendarDate(span.start).year, n < 0 ? 4 : n, 3);
    return null;
  }),
  rule('span', 'the? ord unit of|in the unit2=unit', ({ ord, unit, unit2 }, c) => {
    const period = unit === 'week' && unit2 === 'month' ? shiftedPeriod(c, 'month', 0) : null;
    if (period === null) return null;
    const start = mondayOf(period.start + 3) + 7 * (ord.n - 1);
    return { start, end: start + 6, grain: 'week' };
  }),
  rule('span', 'the? ord unit year?', ({ ord, unit, year }, c) =>
    unit === 'quarter' && ord.n <= 4 ? nextPartOfYear(c, ord.n, 3, year) : null,
  ),

  rule('span', 'partName ,|of|/|-? year', ({ partName, year }, c) =>
    letterPeriod(c, partName.letter, partName.digit, year),
  ),
  rule('span', 'year -|/? partName', ({ partName, year }, c) => letterPeriod(c, partName.letter, partName.digit, year)),
  rule('span', 'partName of|in? period', ({ partName, period }, c) =>
    period.grain === 'year' ? letterPeriod(c, partName.letter, partName.digit, calendarDate(period.start).year) : null,
  ),
  rule('span', 'partName', ({ partName }, c) => letterPeriod(c, partName.letter, partName.digit)),
];
