import { rule } from './rule.ts';
import type { Context } from '../resolve/context.ts';
import type { RepeatValue, Unit } from './values.ts';

export const BY_DAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const code = (weekday: number): string => BY_DAY[weekday - 1]!;
const distinct = (values: string[]): string[] => BY_DAY.filter((day) => values.includes(day));

function every(unit: Unit, n = 1): RepeatValue | null {
  if (unit === 'second' || unit === 'minute' || unit === 'decade') return null;
  const interval = (factor: number): { interval?: number } => (n * factor > 1 ? { interval: n * factor } : {});
  switch (unit) {
    case 'hour':
      return { freq: 'HOURLY', ...interval(1) };
    case 'day':
      return { freq: 'DAILY', ...interval(1) };
    case 'businessDay':
      return n === 1 ? { freq: 'WEEKLY', byDay: ['MO', 'TU', 'WE', 'TH', 'FR'] } : null;
    case 'weekend':
      return { freq: 'WEEKLY', ...interval(1), byDay: ['SA', 'SU'] };
    case 'week':
      return { freq: 'WEEKLY', ...interval(1) };
    case 'fortnight':
      return { freq: 'WEEKLY', ...interval(2) };
    case 'month':
      return { freq: 'MONTHLY', ...interval(1) };
    case 'quarter':
      return { freq: 'MONTHLY', ...interval(3) };
    case 'year':
      return { freq: 'YEARLY', ...interval(1) };
  }
  return null;
}

const weekly = (days: string[], interval?: number): RepeatValue => ({
  freq: 'WEEKLY',
  byDay: distinct(days),
  ...(interval ? { interval } : {}),
});

/** On the first, the third … such day of the month */
const monthly = (ordinals: readonly number[], weekday: number): RepeatValue | null =>
  ordinals.every((n, i) => n <= 5 && (i === 0 || n > ordinals[i - 1]!))
    ? { freq: 'MONTHLY', byDay: ordinals.map((n) => `${n}${code(weekday)}`) }
    : null;

export const repeatRules = [
  rule('repeat', 'adverb', ({ adverb }) => ({ ...adverb, fuzzy: adverb.fuzzy ?? false })),
  rule('repeat', 'every unit', ({ unit }) => every(unit)),
  rule('repeat', 'every|the other unit', ({ unit }) => every(unit, 2)),
  rule('repeat', 'every num unit', ({ num, unit }, c) => {
    // 'cada quince días' and 'alle vierzehn Tage' are two weeks
    if (unit === 'day' && (num.n === 14 || (num.n === 15 && c.language !== 'en' && c.language !== 'de')))
      return every('fortnight');
    return num.n >= 1 && num.n <= 99 ? every(unit, num.n) : null;
  }),
  rule('repeat', 'every few unit', () => null),
  rule('repeat', 'every ord unit', ({ ord, unit }) => (ord.n >= 2 && ord.n <= 12 ? every(unit, ord.n) : null)),
  rule('repeat', 'every weekday', ({ weekday }) => weekly([code(weekday)])),
  rule('repeat', 'every other weekday', ({ weekday }) => weekly([code(weekday)], 2)),
  rule('repeat', 'every ord weekday', ({ ord, weekday }) =>
    ord.n === 2 ? weekly([code(weekday)], 2) : ord.n === 1 ? monthly([ord.n], weekday) : null,
  ),
  // 'every first and third Sunday', 'jeden 2. und 4. Freitag im Monat'
  rule('repeat', 'every a=ord and|,|& b=ord weekday', ({ a, b, weekday }) => monthly([a.n, b.n], weekday)),
  rule('repeat', 'every a=ord and|,|& b=ord weekday of|in the? unit', ({ a, b, weekday, unit }) =>
    unit === 'month' ? monthly([a.n, b.n], weekday) : null,
  ),
  rule('repeat', 'on|the? a=ord and|,|& the? b=ord day=weekday|weekdays of|in every|the? unit', ({ a, b, day, unit }) =>
    unit === 'month' ? monthly([a.n, b.n], typeof day === 'number' ? day : day[0]!) : null,
  ),
  rule('repeat', 'every part', () => ({ freq: 'DAILY' })),
  rule('repeat', 'every weekday part', ({ weekday }) => weekly([code(weekday)])),
  rule('repeat', 'on|the? weekdays', ({ weekdays }) => weekly(weekdays.map(code))),
  rule('repeat', 'every weekdays', ({ weekdays }) => weekly(weekdays.map(code))),
  rule('repeat', 'a=repeat ,|and|or|to|/|- b=repeat', ({ a, b }) =>
    a.freq === 'WEEKLY' && b.freq === 'WEEKLY' && a.byDay?.length === 1 && b.byDay && !a.interval && !b.interval
      ? { ...b, byDay: distinct([...a.byDay, ...b.byDay]) }
      : null,
  ),
  rule('repeat', 'repeat ,|and|or|/ weekday', ({ repeat, weekday }) =>
    repeat.freq === 'WEEKLY' && repeat.byDay && !repeat.time
      ? { ...repeat, byDay: distinct([...repeat.byDay, code(weekday)]) }
      : null,
  ),
  rule('repeat', 'every weekday , b=weekday and c=weekday', ({ weekday, b, c }) =>
    weekly([code(weekday), code(b), code(c)]),
  ),
  rule('repeat', 'repeat in|on|,? the? weekday', ({ repeat, weekday }) =>
    repeat.freq === 'WEEKLY' && !repeat.byDay && !repeat.fuzzy ? { ...repeat, byDay: [code(weekday)] } : null,
  ),
  rule('repeat', 'a=repeat ,|(|on? b=repeat )?', ({ a, b }) =>
    a.freq === 'WEEKLY' && !a.byDay && !a.fuzzy && b.freq === 'WEEKLY' && b.byDay && !b.interval && !a.time
      ? { ...b, ...a, byDay: b.byDay }
      : null,
  ),
  rule('repeat', 'weekday a=repeat', ({ weekday, a }) =>
    a.freq === 'WEEKLY' && !a.byDay && !a.fuzzy ? { ...a, byDay: [code(weekday)] } : null,
  ),
  rule('repeat', 'the? ord weekday of|in? every unit', ({ ord, weekday, unit }) =>
    unit === 'month' && ord.n <= 5 ? { freq: 'MONTHLY', byDay: [`${ord.n}${code(weekday)}`] } : null,
  ),
  rule('repeat', 'the? last weekday of|in? every unit', ({ weekday, unit }) =>
    unit === 'month' ? { freq: 'MONTHLY', byDay: [`-1${code(weekday)}`] } : null,
  ),
  rule('repeat', 'every ord|last day=weekday|weekdays of|in the? unit', ({ ord, day, unit }) =>
    unit === 'month'
      ? { freq: 'MONTHLY', byDay: [`${ord?.n ?? -1}${code(typeof day === 'number' ? day : day[0]!)}`] }
      : null,
  ),
  // 'les premiers mardis du mois'
  rule('repeat', 'on|the? ord|last weekdays of|in every|the? unit', ({ ord, weekdays, unit }) =>
    unit === 'month' ? { freq: 'MONTHLY', byDay: [`${ord?.n ?? -1}${code(weekdays[0]!)}`] } : null,
  ),
  rule('repeat', 'the|on? dom of? every unit', ({ dom, unit }) =>
    unit === 'month' ? { freq: 'MONTHLY', byMonthDay: dom.n } : null,
  ),
  rule('repeat', 'every dom of the unit', ({ dom, unit }) =>
    unit === 'month' ? { freq: 'MONTHLY', byMonthDay: dom.n } : null,
  ),
  rule('repeat', 'a=repeat on? the dom', ({ a, dom }) =>
    a.freq === 'MONTHLY' && !a.byDay ? { ...a, byMonthDay: dom.n } : null,
  ),
  rule('repeat', 'every dayMonth', ({ dayMonth }) => ({
    freq: 'YEARLY',
    byMonth: dayMonth.month,
    byMonthDay: dayMonth.day,
  })),
  rule('repeat', 'the? last|ord unit of|in? every unit2=unit', ({ ord, unit, unit2 }) => {
    if (unit2 !== 'month') return null;
    if (unit === 'businessDay')
      return { freq: 'MONTHLY', byDay: ['MO', 'TU', 'WE', 'TH', 'FR'], setPosition: ord?.n ?? -1 };
    return unit === 'day' ? { freq: 'MONTHLY', byMonthDay: ord?.n ?? -1 } : null;
  }),
  rule('repeat', 'edge of every unit', ({ edge, unit }) =>
    unit === 'month' && edge !== 'middle' ? { freq: 'MONTHLY', byMonthDay: edge === 'end' ? -1 : 1 } : null,
  ),
  rule('repeat', 'count times a|every|the|in|per unit', ({ count, unit }) => {
    const base = Number.isInteger(count.n) && count.n <= 12 ? every(unit) : null;
    return base && { ...base, fuzzy: true };
  }),
  rule('repeat', 'often a|every|the|in|per unit', ({ unit }) => {
    const base = every(unit);
    return base && { ...base, fuzzy: true };
  }),
  rule('repeat', 'repeat ,|at|around|from? time', ({ repeat, time }, c) => {
    const bare = time.weak && !c.isAt(c.tokens[c.end - 2]?.key ?? '');
    return repeat.time || bare ? null : { ...repeat, time: { ...time, weak: false } };
  }),
  rule('repeat', 'repeat in|on? the? part ,|at? time', ({ repeat, time }) =>
    repeat.time ? null : { ...repeat, time: { ...time, weak: false } },
  ),
  rule('repeat', 'repeat ,|from|at? timeRange', ({ repeat, timeRange }) =>
    repeat.time ? null : { ...repeat, time: timeRange.from, to: timeRange.to },
  ),
  rule('repeat', 'timeRange ,|on? repeat', ({ repeat, timeRange }) =>
    repeat.time ? null : { ...repeat, time: timeRange.from, to: timeRange.to },
  ),
  rule('repeat', 'time ,|on? repeat', ({ repeat, time }) => (repeat.time || time.weak ? null : { ...repeat, time })),
  rule('repeat', 'at num repeat', ({ repeat, num }) =>
    repeat.time || num.n > 24
      ? null
      : { ...repeat, time: { hour: num.n % 24, minute: 0, second: 0, open: num.n <= 12 } },
  ),
  // 'un jeudi sur deux', 'a Tuesday every other week'
  rule('repeat', 'a|the|on? weekday|weekdays ,? alternate', ({ weekday, weekdays }) =>
    weekly(weekday === undefined ? (weekdays ?? []).map(code) : [code(weekday)], 2),
  ),
  rule('repeat', 'alternate ,|on|the? weekday|weekdays', ({ weekday, weekdays }, c) =>
    c.language === 'fr' || c.language === 'es'
      ? null
      : weekly(weekday === undefined ? (weekdays ?? []).map(code) : [code(weekday)], 2),
  ),
  rule('repeat', 'other weekdays', ({ weekdays }, c) =>
    c.tokens[c.start]!.key === 'alternate' ? weekly(weekdays.map(code), 2) : null,
  ),
  rule('repeat', 'every num weekday|weekdays', ({ num, weekday, weekdays }) =>
    num.n === 2 ? weekly(weekday === undefined ? (weekdays ?? []).map(code) : [code(weekday)], 2) : null,
  ),
  rule('repeat', 'repeat ,|at? half time', ({ repeat, time }, c) =>
    c.language === 'en' && time.minute === 0 && !repeat.time
      ? { ...repeat, time: { ...time, minute: 30, weak: false } }
      : null,
  ),
  // 'every Tuesday until 30 June'
  rule('repeat', 'repeat ,|(? to|by the? date )?', ({ repeat, date }, c) =>
    repeat.until === undefined && !date.weak && date.day >= c.today && saysUntil(c)
      ? { ...repeat, until: date.day }
      : null,
  ),
  rule('repeat', 'repeat ,|(? to|by the? span )?', ({ repeat, span }, c) =>
    repeat.until === undefined && span.grain !== 'day' && span.end >= c.today && saysUntil(c)
      ? { ...repeat, until: span.end }
      : null,
  ),
];

const UNTIL = /^(?:until|till|til|through|thru|bis|jusqu|jusque|hasta|fino|ate|hadi|mpaka)$/u;

/** 'Every Tuesday before 3 June' and 'for June' are no ends. */
function saysUntil({ parts, tokens }: Context): boolean {
  const word = parts.find(({ category }) => category === 'to' || category === 'by');
  return word !== undefined && UNTIL.test(tokens[word.start]!.key);
}
