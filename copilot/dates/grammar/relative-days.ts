import { calendarDate, dayOf, daysInMonth } from '../calendar.ts';
import { addDuration, comingWeekday, shiftedWeekday } from '../resolve/days.ts';
import { rule } from './rule.ts';
import type { Context } from '../resolve/context.ts';
import type { DateValue, DurationValue } from './values.ts';

const coarse = (duration: DurationValue): boolean => duration.minutes === 0;

function shifted(context: Context, duration: DurationValue, sign: 1 | -1, from: number = context.today): DateValue {
  return {
    day: addDuration(from, duration, sign),
    counted: true,
    ...(duration.fuzzy ? { fuzzy: true } : {}),
    ...(sign < 0 ? { past: true } : { fixed: true }),
  };
}

const isWeeks = ({ days, months, minutes }: DurationValue): boolean =>
  days > 0 && days % 7 === 0 && months === 0 && minutes === 0;

function endOfMonthAfter({ today }: Context, duration: DurationValue): DateValue | null {
  if (!coarse(duration) || duration.unit !== 'day' || duration.days < 10) return null;
  const { year, month } = calendarDate(addDuration(today, duration, 1));
  return { day: dayOf(year, month, daysInMonth(year, month)), fixed: true, counted: true };
}

export const relativeDayRules = [
  // relative to today
  rule('date', 'relative', ({ relative }, c) => ({
    day: c.today + relative,
    fixed: true,
    counted: true,
    ...(relative < 0 ? { past: true } : {}),
  })),
  rule('date', 'the? shift weekday', ({ shift, weekday }, c) => shiftedWeekday(c, weekday, shift)),
  // 'mardi dernier délai' lies ahead
  rule('date', 'the? weekday the? shift', ({ shift, weekday }, c) =>
    /^(?:delai|limite|carat)$/u.test(c.tokens[c.end]?.key ?? '') ? null : shiftedWeekday(c, weekday, shift),
  ),
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
  rule('date', 'in|within duration', ({ duration }, c) => (coarse(duration) ? shifted(c, duration, 1) : null)),
  // 'within 48 hours' is the day after tomorrow
  rule('date', 'in|within duration', ({ duration }, c) =>
    duration.minutes >= 1440 && duration.minutes % 1440 === 0 && duration.unit === 'hour'
      ? { day: c.today + duration.minutes / 1440, fixed: true, counted: true }
      : null,
  ),
  // 'heute in acht Tagen' is a week away
  rule('date', 'relative in eight', ({ relative }, c) =>
    relative >= 0 ? { day: c.today + relative + 7, fixed: true, counted: true } : null,
  ),
  rule('date', 'relative in duration', ({ relative, duration }, c) =>
    coarse(duration) && relative >= 0 ? shifted(c, duration, 1, c.today + relative) : null,
  ),
  // 'Wednesday won't work, could we do the Wednesday after?'
  rule('date', 'on? the weekday after', ({ weekday }, c) => {
    const next = c.tokens[c.end];
    const alone = next === undefined || next.kind === 'mark' || c.isFollower(next.key);
    return c.language === 'en' && alone ? { day: comingWeekday(c, weekday).day + 7, fixed: true } : null;
  }),
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
  // 'a week on Friday', 'two weeks tomorrow', 'Friday fortnight'
  rule('date', 'duration on weekday', ({ duration, weekday }, c) =>
    c.language === 'en' && isWeeks(duration)
      ? { day: comingWeekday(c, weekday).day + duration.days, fixed: true }
      : null,
  ),
  rule('date', 'duration relative', ({ duration, relative }, c) =>
    c.language === 'en' && isWeeks(duration) && relative >= 0
      ? { day: c.today + relative + duration.days, fixed: true }
      : null,
  ),
  rule('date', 'on? weekday unit', ({ weekday, unit }, c) =>
    c.language === 'en' && unit === 'fortnight' ? { day: comingWeekday(c, weekday).day + 14, fixed: true } : null,
  ),
  rule('date', 'weekday in eight', ({ weekday }, c) => ({ day: comingWeekday(c, weekday).day + 7, fixed: true })),
  // 'jeudi en quinze'
  rule('date', 'weekday in num', ({ weekday, num }, c) =>
    c.language === 'fr' && num.n === 15 && c.tokens[c.end - 2]!.key === 'en' && !c.has(c.end, 'unit')
      ? { day: comingWeekday(c, weekday).day + 14, fixed: true }
      : null,
  ),
  // 'el lunes que viene no, el otro', 'not this Friday but the one after'
  rule('date', 'not? the|on? date ,? otherOne', ({ date }) =>
    date.weekday === undefined || date.weak ? null : { day: date.day + 7, fixed: true, weekday: date.weekday },
  ),
  // 'within 30 days of this letter': counted from the mail
  rule('date', 'in|within|for|by? the? duration ,? sinceMail', ({ duration }, c) =>
    coarse(duration) && !c.has(c.end, 'of') ? shifted(c, duration, 1) : null,
  ),
  // 'à 30 jours fin de mois'
  rule(
    'date',
    'in|at|within|net|for? duration ,|on|to|by|from|the|-? edgeOf',
    ({ duration, edgeOf: { edge, unit } }, c) =>
      edge === 'end' && unit === 'month' ? endOfMonthAfter(c, duration) : null,
  ),
  rule(
    'date',
    'in|at|within|net|for? duration ,|on|to|by|from|at? the? edge of? the? unit',
    ({ duration, edge, unit }, c) => (edge === 'end' && unit === 'month' ? endOfMonthAfter(c, duration) : null),
  ),
  rule('date', 'in? count weekday|weekdays later', ({ count, weekday, weekdays }, c) => {
    const day = weekday ?? weekdays?.[0];
    return day === undefined ? null : { day: comingWeekday(c, day).day + 7 * (count.n - 1), fixed: true };
  }),
  rule('date', 'net num unit?', ({ num, unit }, c) =>
    num.digits > 0 && num.n <= 180 && (unit === undefined || unit === 'day')
      ? { day: c.today + num.n, fixed: true }
      : null,
  ),
];
