import { rule } from './rule.ts';
import type { DurationValue, Unit } from './values.ts';

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

export const durationRules = [
  // durations
  rule('count', 'num', ({ num }) => ({ n: num.n, fuzzy: false })),
  rule('count', 'dec', ({ dec }) => ({ n: dec, fuzzy: false })),
  rule('count', 'a', () => ({ n: 1, fuzzy: false })),
  rule('count', 'few', () => ({ n: 3, fuzzy: true })),
  rule('count', 'half a?', () => ({ n: 0.5, fuzzy: false })),
  rule('count', 'a half', () => ({ n: 0.5, fuzzy: false })),
  rule('count', 'count and a? half', ({ count }) => ({ n: count.n + 0.5, fuzzy: count.fuzzy })),
  // "darasa la tano siku ya Jumamosi" is class five, on the day of Saturday: in Swahili the number follows
  rule('duration', 'count unit', ({ count, unit }, c) =>
    count.n > 0 && count.n < 100_000 && !(c.language === 'sw' && unit !== 'hour')
      ? durationOf(count.n, unit, count.fuzzy)
      : null,
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
];
