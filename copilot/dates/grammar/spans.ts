import { calendarDate, dayOf, daysInMonth, isoWeek, mondayOf } from '../calendar.ts';
import {
  addDuration,
  dayOfMonth,
  edgeOf,
  monthSpan,
  namedMonth,
  partOfYear,
  shiftedPeriod,
  yearSpan,
} from '../resolve/days.ts';
import { clockTime, inHalf, inPart } from './times.ts';
import { rule } from './rule.ts';
import type { Context } from '../resolve/context.ts';
import type {
  DateValue,
  DurationValue,
  MomentRangeValue,
  SpanValue,
  TimeRangeValue,
  TimeValue,
  Unit,
} from './values.ts';

const UNIT_PARTS: Record<Unit, Partial<DurationValue>> = {
  second: { minutes: 1 / 60 },
  minute: { minutes: 1 },
  hour: { minutes: 60 },
  day: { days: 1 },
  businessDay: { businessDays: 1 },
  week: { days: 7 },
  weekend: { days: 7 },
  fortnight: { days: 14 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
  decade: { months: 120 },
};
const ORDER: Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'businessDay',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
];

export function durationOf(n: number, unit: Unit, fuzzy = false): DurationValue {
  const parts = UNIT_PARTS[unit];
  const value = (part: number | undefined): number => (part ?? 0) * n;
  const months = value(parts.months);
  const whole = Math.trunc(months);
  // half a month and smaller fractions of a day become days and minutes
  const days = value(parts.days) + (months - whole) * 30;
  return {
    months: whole,
    days: Math.trunc(days),
    businessDays: Math.round(value(parts.businessDays)),
    minutes: value(parts.minutes) + (days - Math.trunc(days)) * 1440,
    unit,
    ...(fuzzy ? { fuzzy } : {}),
  };
}

const addDurations = (a: DurationValue, b: DurationValue): DurationValue => ({
  months: a.months + b.months,
  days: a.days + b.days,
  businessDays: a.businessDays + b.businessDays,
  minutes: a.minutes + b.minutes,
  unit: ORDER.indexOf(a.unit) > ORDER.indexOf(b.unit) ? a.unit : b.unit,
  ...(a.fuzzy || b.fuzzy ? { fuzzy: true } : {}),
});

export const totalMinutes = (duration: DurationValue): number =>
  duration.minutes + (duration.days + duration.businessDays + duration.months * 30) * 1440;

const days = (start: number, end: number, extra: Partial<SpanValue> = {}): SpanValue | null =>
  end < start || end - start > 4000 ? null : { start, end, grain: 'day', ...extra };

function betweenDates(from: DateValue, to: DateValue): SpanValue | null {
  if (from.weak && to.weak) return null;
  let [start, end] = [from.day, to.day];
  // '3 to 5 March' said in April, '28 December to 3 January': both ends move together
  if (end < start) {
    const later = (to.readings ?? []).find((day) => day > start);
    const earlier = (from.readings ?? []).filter((day) => day < end).pop();
    if (later !== undefined) end = later;
    else if (to.floating && to.weekday !== undefined) end += 7;
    else if (earlier !== undefined) start = earlier;
    else if (to.yearless) {
      const { year, month, day } = calendarDate(end);
      end = dayOf(year + 1, month, day);
    }
  }
  if (from.fixed && to.yearless && end - start > 366) {
    const { month, day } = calendarDate(end);
    const { year } = calendarDate(start);
    end = dayOf(year, month, day) >= start ? dayOf(year, month, day) : dayOf(year + 1, month, day);
  }
  if (to.fixed && from.yearless) {
    const { month, day } = calendarDate(start);
    const { year } = calendarDate(end);
    start = dayOf(year, month, day) <= end ? dayOf(year, month, day) : dayOf(year - 1, month, day);
  }
  return days(start, end);
}

function daysInMonthOf(context: Context, from: number, to: number, month: number, year?: number): SpanValue | null {
  if (from > to || to > 31) return null;
  const now = calendarDate(context.today);
  const y =
    year ??
    (dayOf(now.year, month, Math.min(to, daysInMonth(now.year, month))) >= context.today ? now.year : now.year + 1);
  if (to > daysInMonth(y, month)) return null;
  return days(
    dayOf(y, month, from),
    dayOf(y, month, to),
    year === undefined ? { earlier: { start: dayOf(y - 1, month, from), end: dayOf(y - 1, month, to) } } : {},
  );
}

const within = (span: SpanValue, from: number, to: number): SpanValue | null =>
  from <= to && span.grain === 'month' && span.start + to - 1 <= span.end
    ? days(span.start + from - 1, span.start + to - 1)
    : null;

/** '9-11am', '11 to 3pm', '1 pm to 4': what one end says holds for the other unless that would turn the range round. */
export function timeRange(from: TimeValue, to: TimeValue): TimeRangeValue {
  let [a, b] = [from, to];
  const minutes = (t: TimeValue): number => t.hour * 60 + t.minute;
  if (a.open && !b.open && b.hour >= 12) {
    const pm = inHalf(a, 12);
    a = minutes(pm) <= minutes(b) ? pm : inHalf(a, 0);
  } else if (a.open && !b.open && b.hour < 12) {
    const am = inHalf(a, 0);
    a = minutes(am) <= minutes(b) ? am : inHalf(a, 12);
  } else if (!a.open && b.open) {
    const [am, pm] = [inHalf(b, 0), inHalf(b, 12)];
    b = minutes(am) > minutes(a) ? am : minutes(pm) > minutes(a) ? pm : am;
  } else if (a.open && b.open && minutes(b) < minutes(a)) {
    // 11 to 3: past noon
    b = inHalf(b, 12);
  }
  const zone = b.zone ?? a.zone;
  return {
    from: { ...a, weak: false, ...(zone ? { zone } : {}) },
    to: { ...b, weak: false, ...(zone ? { zone } : {}) },
    weak: Boolean(from.weak && to.weak),
  };
}

function onDay(date: DateValue, range: TimeRangeValue): MomentRangeValue | null {
  if (date.weak) return null;
  const clean = { ...date, weak: false };
  const minutes = (t: TimeValue): number => t.hour * 60 + t.minute;
  const over = minutes(range.to) < minutes(range.from) ? 1 : 0;
  return {
    from: { date: clean, time: range.from },
    to: { date: over ? { day: date.day + over, fixed: true } : clean, time: range.to },
  };
}

/** Q3, H1 */
function letterPeriod(context: Context, letter: string, digit: string, year?: number): SpanValue | null {
  const months = letter === 'h' || letter === 's' ? 6 : 3;
  const index = Number(digit);
  return index >= 1 && index <= 12 / months ? nextPartOfYear(context, index, months, year) : null;
}

/** The end of a period and the middle of a month are single days: see `pointOf`. */
const isPoint = (span: SpanValue, edge: string): boolean =>
  span.grain === 'day' || edge === 'end' || (edge === 'middle' && span.grain === 'month');

export const spanRules = [
  // durations
  rule('count', 'num', ({ num }) => ({ n: num.n, fuzzy: false })),
  rule('count', 'dec', ({ dec }) => ({ n: dec, fuzzy: false })),
  rule('count', 'a', () => ({ n: 1, fuzzy: false })),
  rule('count', 'few', () => ({ n: 3, fuzzy: true })),
  rule('count', 'half a?', () => ({ n: 0.5, fuzzy: false })),
  rule('count', 'a half', () => ({ n: 0.5, fuzzy: false })),
  rule('count', 'count and a? half', ({ count }) => ({ n: count.n + 0.5, fuzzy: count.fuzzy })),
  rule('duration', 'count unit', ({ count, unit }) =>
    count.n > 0 && count.n < 100_000 ? durationOf(count.n, unit, count.fuzzy) : null,
  ),
  // the number follows in Swahili: 'siku 14'
  rule('duration', 'unit num', ({ num, unit }, c) =>
    c.language === 'sw' && unit !== 'hour' && num.n > 0 ? durationOf(num.n, unit) : null,
  ),
  rule('duration', 'count - unit', ({ count, unit }) =>
    count.n > 0 && count.n < 100_000 ? durationOf(count.n, unit, count.fuzzy) : null,
  ),
  rule('duration', 'count unit and a? half', ({ count, unit }) => durationOf(count.n + 0.5, unit)),
  rule('duration', 'quarter of? a|the unit', ({ unit }) => (unit === 'hour' ? durationOf(15, 'minute') : null)),
  rule('duration', 'threeQuarter of? a|the? unit', ({ unit }) => (unit === 'hour' ? durationOf(45, 'minute') : null)),
  rule('duration', 'all unit', ({ unit }) => durationOf(1, unit)),
  rule('duration', 'all - unit', ({ unit }) => durationOf(1, unit)),
  rule('duration', 'a=duration ,|and? b=duration', ({ a, b }) => (a.unit === b.unit ? null : addDurations(a, b))),
  rule('duration', 'num h b=num', ({ num, b }, c) =>
    num.digits > 0 && b.digits === 2 && c.tokens[c.end - 1]!.glued ? durationOf(num.n * 60 + b.n, 'minute') : null,
  ),

  // moments counted from now
  rule('instant', 'in duration', ({ duration }) =>
    duration.minutes > 0 ? { minutes: totalMinutes(duration), past: false } : null,
  ),
  rule('instant', 'within duration', ({ duration }) =>
    duration.minutes > 0 ? { minutes: totalMinutes(duration), past: false, end: true } : null,
  ),
  rule('instant', 'duration later', ({ duration }) =>
    duration.minutes > 0 ? { minutes: totalMinutes(duration), past: false } : null,
  ),
  rule('instant', 'duration ago', ({ duration }) =>
    duration.minutes > 0 ? { minutes: -totalMinutes(duration), past: true } : null,
  ),
  rule('instant', 'agoPre duration', ({ duration }) =>
    duration.minutes > 0 ? { minutes: -totalMinutes(duration), past: true } : null,
  ),

  // named periods
  rule('span', 'period', ({ period }) => (period.weak ? null : period)),
  rule('span', 'year', ({ year }) => ({ ...yearSpan(year), weak: true })),
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
  rule('span', 'the? weekNo of|starting|on the|on? date', ({ date }) =>
    date.weak ? null : { start: mondayOf(date.day), end: mondayOf(date.day) + 6, grain: 'week' },
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

  // edges: 'end of the month', 'early next week'
  rule('span', 'edge of? the? span', ({ edge, span }) => (isPoint(span, edge) ? null : edgeOf(span, edge))),
  rule('span', 'in|on|by|at? the? edge of|in? the|my? unit', ({ edge, unit }, c) => {
    const span = unit === 'day' || unit === 'businessDay' ? null : shiftedPeriod(c, unit, 0);
    return span === null || isPoint(span, edge) ? null : edgeOf(span, edge);
  }),
  rule('span', 'edge - span', ({ edge, span }) => (isPoint(span, edge) ? null : edgeOf(span, edge))),
  rule('span', 'edge - unit', ({ edge, unit }, c) => {
    const span = unit === 'day' || unit === 'businessDay' ? null : shiftedPeriod(c, unit, 0);
    return span && edgeOf(span, edge);
  }),
  rule('span', 'edgeOf', ({ edgeOf: { edge, unit } }, c) => {
    const span = shiftedPeriod(c, unit, 0);
    return span === null || isPoint(span, edge) ? null : edgeOf(span, edge);
  }),
  rule('span', 'rest of? the? span', ({ span }, c) =>
    span.grain === 'day' || span.end < c.today
      ? null
      : { start: Math.max(span.start, c.today), end: span.end, grain: 'day' },
  ),
  rule('span', 'rest of? the? unit', ({ unit }, c) => {
    const span = unit === 'day' ? null : shiftedPeriod(c, unit, 0);
    return span && { start: c.today, end: span.end, grain: 'day' };
  }),

  // counted periods: 'the next three weeks'
  rule('span', 'in|within|for? the? shift duration', ({ shift, duration }, c) => {
    if (duration.minutes > 0) return null;
    if (shift < 0) return { start: addDuration(c.today, duration, -1), end: c.today - 1, grain: 'day', past: true };
    if (shift !== 1 && shift !== 0.5) return null;
    return { start: c.today + 1, end: addDuration(c.today, duration, 1), grain: 'day' };
  }),
  rule('span', 'in|within? the? num shift unit', ({ num, shift, unit }, c) => {
    const duration = durationOf(num.n, unit);
    if (duration.minutes > 0 || shift === 0) return null;
    if (shift < 0) return { start: addDuration(c.today, duration, -1), end: c.today - 1, grain: 'day', past: true };
    return { start: c.today + 1, end: addDuration(c.today, duration, 1), grain: 'day' };
  }),

  // from a day to a day
  rule('span', 'from? a=date to|- b=date', ({ a, b }) => betweenDates(a, b)),
  rule('span', 'from? a=date - to b=date', ({ a, b }) => betweenDates(a, b)),
  rule('span', 'between the? a=date and the? b=date', ({ a, b }) => betweenDates(a, b)),
  rule('span', 'a=date / b=date', ({ a, b }) =>
    a.weekday !== undefined && b.day - a.day === 1 ? betweenDates(a, b) : null,
  ),
  rule(
    'span',
    'from|between|the|on? weekday? ,? the? dom to|-|and|/ weekday? ,? the? b=dom of? month ,|of? year?',
    ({ dom, b, month, year }, c) => daysInMonthOf(c, dom.n, b.n, month, year),
  ),
  rule('span', 'from|between the|on? dom to|and the|on? b=dom of? month ,|of? year?', ({ dom, b, month, year }, c) =>
    daysInMonthOf(c, dom.n, b.n, month, year),
  ),
  rule('span', 'month from|between? the? dom to|-|and the? b=dom ,? year?', ({ dom, b, month, year }, c) =>
    daysInMonthOf(c, dom.n, b.n, month, year),
  ),
  rule('span', 'from|between? the? dom to|-|and the? month b=dom ,? year?', ({ dom, b, month, year }, c) =>
    daysInMonthOf(c, dom.n, b.n, month, year),
  ),
  rule('span', 'from|between? the? dom to|-|and the? b=dom of|in? the? period', ({ dom, b, period }) =>
    within(period, dom.n, b.n),
  ),
  rule('span', 'period ,? from|between the? dom to|-|and the? b=dom', ({ dom, b, period }) =>
    within(period, dom.n, b.n),
  ),
  rule('span', 'from|between the? dom to|and the? b=dom', ({ dom, b }, c) => {
    const [start, end] = [dayOfMonth(c, dom.n), dayOfMonth(c, b.n)];
    const plain =
      dom.digits > 0 &&
      c.tokens
        .slice(c.start, c.end)
        .some((token) => token.key === '.' || /^(the|st|nd|rd|th|le|el|den|dem|zum|au|al)$/.test(token.key));
    return plain && start && end ? betweenDates({ ...start, weak: false }, end) : null;
  }),
  rule('span', 'period ,? from|between a=weekday to|-|and b=weekday', ({ period, a, b }) =>
    period.grain === 'week' ? days(period.start + a - 1, period.start + (b < a ? b + 6 : b - 1)) : null,
  ),
  rule('span', 'from a=span to|- b=span', ({ a, b }) =>
    b.end < a.start ? null : { start: a.start, end: b.end, grain: 'day' },
  ),
  rule('span', 'between a=span and b=span', ({ a, b }) =>
    b.end < a.start ? null : { start: a.start, end: b.end, grain: 'day' },
  ),

  // from a time to a time
  rule('timeRange', 'from? a=time to|- b=time', ({ a, b }) => timeRange(a, b)),
  rule('timeRange', 'from? dotClock to|- b=time', ({ dotClock, b }) => (b.open ? null : timeRange(dotClock, b))),
  rule('timeRange', 'between a=time and b=time', ({ a, b }) => timeRange(a, b)),
  rule('timeRange', 'timeRange tz', ({ timeRange: r, tz }) => ({
    ...r,
    from: { ...r.from, zone: tz },
    to: { ...r.to, zone: tz },
  })),
  rule('timeRange', 'timeRange ( tz )', ({ timeRange: r, tz }) => ({
    ...r,
    from: { ...r.from, zone: tz },
    to: { ...r.to, zone: tz },
  })),
  rule('timeRange', 'timeRange in|of? the? part', ({ timeRange: r, part }) => {
    const from = inPart(r.from, part);
    return from && { ...timeRange(from, r.to), weak: false };
  }),
  rule('timeRange', 'time for duration', ({ time, duration }) => {
    if (time.weak || duration.minutes === 0 || duration.days > 0) return null;
    const end = time.hour * 60 + time.minute + Math.round(duration.minutes);
    const to = end < 1440 ? clockTime(Math.floor(end / 60), end % 60, { open: false }) : null;
    return to && { from: time, to };
  }),
  rule('momentRange', 'date ,|:|on|at|of|-|(? timeRange )?', ({ date, timeRange: range }) => onDay(date, range)),
  rule('momentRange', 'timeRange ,|on|of? the? date', ({ date, timeRange: range }) => onDay(date, range)),
  rule('momentRange', 'partOfDay ,|at? timeRange', ({ partOfDay, timeRange: range }) => {
    const from = inPart(range.from, partOfDay.part);
    return from && onDay(partOfDay.date, timeRange(from, range.to));
  }),
  rule('momentRange', 'timeRange ,? partOfDay', ({ partOfDay, timeRange: range }) => {
    const from = inPart(range.from, partOfDay.part);
    return from && onDay(partOfDay.date, timeRange(from, range.to));
  }),
  rule('momentRange', 'from? a=moment to|- b=time', ({ a, b }) => onDay(a.date, timeRange(a.time, b))),
  rule('momentRange', 'from|between? a=moment to|-|and b=moment', ({ a, b }) =>
    b.date.day < a.date.day ? null : { from: a, to: b },
  ),
  rule('momentRange', 'moment for duration', ({ moment, duration }) => {
    if (duration.minutes === 0 || duration.days > 0) return null;
    const end = moment.time.hour * 60 + moment.time.minute + Math.round(duration.minutes);
    const to =
      end < 1440
        ? clockTime(Math.floor(end / 60), end % 60, {
            open: false,
            ...(moment.time.zone ? { zone: moment.time.zone } : {}),
          })
        : null;
    return to && { from: moment, to: { date: moment.date, time: to } };
  }),
];

function nextPartOfYear(context: Context, index: number, months: number, year?: number): SpanValue {
  const now = calendarDate(context.today).year;
  const span = partOfYear(year ?? now, index, months);
  return year === undefined && span.end < context.today ? partOfYear(now + 1, index, months) : span;
}
