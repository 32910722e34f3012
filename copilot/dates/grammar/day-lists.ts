/** '14, 15 and 16 April', 'les 4, 11 et 18 juin de 9h à 12h': several days that share a month, a year, an hour. */
import { calendarDate, dayOf, isValidDate, mondayOf, weekdayOf } from '../calendar.ts';
import { dateOf, dayOfMonth, fullDate, monthDay, withWeekday } from '../resolve/days.ts';
import { rule } from './rule.ts';
import { endsInFigures } from './day-ranges.ts';
import { onDay } from './time-ranges.ts';
import type { Context } from '../resolve/context.ts';
import type {
  DateValue,
  ListedDay,
  NumberValue,
  SeveralValue,
  SpanValue,
  TimeRangeValue,
  TimeValue,
} from './values.ts';

/** More is no list of days. */
const MAX_DAYS = 12;

type DayOf = (listed: ListedDay) => DateValue | null;

/** One mention for each day; the first has the words before it, the last the month and the hours. */
function several(context: Context, list: readonly ListedDay[], dayOfListed: DayOf): SeveralValue | null {
  const parts: SeveralValue['parts'] = [];
  for (const [i, listed] of list.entries()) {
    const date = dayOfListed(listed);
    if (date === null) return null;
    parts.push({
      category: 'date',
      start: i === 0 ? context.start : listed.start,
      end: i === list.length - 1 ? context.end : listed.end,
      value: listed.weekday === undefined ? date : withWeekday(context, date, listed.weekday),
    });
  }
  return { parts };
}

const isAscending = (list: readonly ListedDay[]): boolean => list.every(({ n }, i) => i === 0 || n > list[i - 1]!.n);

/** The year that is not written is that of the last day, so that a list does not fall apart over today. */
function inMonth(context: Context, list: readonly ListedDay[], month: number, year?: number): SeveralValue | null {
  if (!isAscending(list)) return null;
  if (year !== undefined) return several(context, list, ({ n }) => fullDate(year, month, n));
  const last = monthDay(context, month, list.at(-1)!.n);
  const first = monthDay(context, month, list[0]!.n);
  // in the midst of the month the days that are gone are meant as well
  if (last === null || first === null) return null;
  const turns = calendarDate(last.day).year !== calendarDate(first.day).year;
  return several(context, list, ({ n }) => {
    const { year: running } = calendarDate(last.day);
    if (!turns) return monthDay(context, month, n);
    return isValidDate(running, month, n) ? { day: dayOf(running, month, n), fixed: true } : null;
  });
}

/** Days without a month count as such only with an ordinal or an article that days take. */
function alone(context: Context, list: readonly ListedDay[]): SeveralValue | null {
  const { tokens, text, start, end, language } = context;
  const next = tokens[end];
  if (next !== undefined && next.kind !== 'mark' && !context.isFollower(next.key)) return null;
  if (next !== undefined && next.glued && /[/%€$£-]/.test(next.key)) return null;
  if (!isAscending(list)) return null;
  const words = text.slice(tokens[start]!.start, tokens[end - 1]!.end);
  if (list.every(({ weekday }) => weekday !== undefined)) return withWeekdays(context, list);
  const form = ALONE[language];
  const first = dayOfMonth(context, list[0]!.n);
  if (form?.test(words) !== true || first === null) return null;
  // all in the month of the first, or in the one before when the text looks back
  return several(context, list, ({ n }) => {
    const days = (first.readings ?? [first.day]).flatMap((day) => {
      const { year, month } = calendarDate(day);
      return isValidDate(year, month, n) ? [dayOf(year, month, n)] : [];
    });
    return days.length === 0 ? null : dateOf(days, { floating: true });
  });
}

/** 'Tuesday 19th or Wednesday 20th': days when they agree, else hours. */
function withWeekdays(context: Context, list: readonly ListedDay[]): SeveralValue | null {
  return several(context, list, ({ n, weekday }) => {
    const date = dayOfMonth(context, n);
    const agreed = date && withWeekday(context, date, weekday!);
    return agreed && weekdayOf(agreed.day) === weekday ? { ...agreed, fixed: true } : null;
  });
}

const ALONE: Readonly<Record<string, RegExp>> = {
  en: /^(?:on )?the \d{1,2}(?:st|nd|rd|th)\b.*\d(?:st|nd|rd|th)$/iu,
  de: /^(?:am|den|vom|zum) \d{1,2}\..*\d\.$/iu,
  fr: /^(?:les|le) \d{1,2}(?!\d).*\d$/iu,
  es: /^(?:los )?días \d.*\d$/iu,
  it: /^(?:i giorni|nei giorni|il) \d.*\d$/iu,
  pt: /^(?:nos |os )?dias \d.*\d$/iu,
  sw: /^tarehe \d.*\d$/iu,
};

function withHours({ parts }: SeveralValue, range: TimeRangeValue): SeveralValue | null {
  const timed = parts.map((part) => ({
    ...part,
    category: 'momentRange' as const,
    value: part.category === 'date' ? onDay(part.value as DateValue, range) : null,
  }));
  return timed.every(({ value }) => value !== null) ? { parts: timed } : null;
}

const atHour = ({ parts }: SeveralValue, time: TimeValue): SeveralValue | null =>
  time.weak || parts.some(({ category }) => category !== 'date')
    ? null
    : { parts: parts.map((part) => ({ ...part, category: 'moment', value: { date: part.value, time } })) };

/** 'from 1 to 3 May, 10 to 22 h': the days, and the hours of the first. */
function daysWithHours(context: Context, span: SpanValue, range: TimeRangeValue): SeveralValue | null {
  if (span.grain !== 'day' || span.fuzzy === true || span.weak === true) return null;
  const middle = context.parts[0]!.end;
  const first: DateValue = span.earlier
    ? dateOf([span.start, span.earlier.start], { yearless: true })
    : { day: span.start, fixed: true };
  const hours = onDay(first, range);
  return (
    hours && {
      parts: [
        { category: 'span', start: context.start, end: middle, value: span },
        { category: 'momentRange', start: middle, end: context.end, value: hours },
      ],
    }
  );
}

/** 'One and two' are no days, and terminal 2A is none. */
function listedDay(context: Context, { n, digits }: NumberValue, weekday?: number): ListedDay | null {
  const { start, end, has, tokens, text } = context;
  const last = tokens[end - 1]!;
  if (digits === 0 && !has(end - 1, 'ord')) return null;
  // 'January 20, 30 minutes'
  if (has(end, 'unit') || has(end, 'minutes')) return null;
  if (last.kind === 'word' && last.glued && /^\p{Lu}$/u.test(text.slice(last.start, last.end))) return null;
  return { n, start, end, ...(weekday === undefined ? {} : { weekday }) };
}

export const dayListRules = [
  rule('listedDay', 'the|on? dom', ({ dom }, c) => listedDay(c, dom)),
  rule('listedDay', 'the|on? weekday ,? the? dom', ({ dom, weekday }, c) => listedDay(c, dom, weekday)),
  rule('dayList', 'a=listedDay ,|and|or b=listedDay', ({ a, b }) => [a, b]),
  rule('dayList', 'a=listedDay , and|or b=listedDay', ({ a, b }) => [a, b]),
  rule('dayList', 'listedDay ,|and dayList', ({ listedDay, dayList }) =>
    dayList.length < MAX_DAYS ? [listedDay, ...dayList] : null,
  ),
  rule('several', 'dayList of? the? month .?', ({ dayList, month }, c) => inMonth(c, dayList, month)),
  rule('several', 'dayList of? the? month ,|of? year', ({ dayList, month, year }, c) =>
    inMonth(c, dayList, month, year),
  ),
  rule('several', 'on? the? month dayList', ({ month, dayList }, c) => inMonth(c, dayList, month)),
  rule('several', 'on? the? month dayList ,? year', ({ month, dayList, year }, c) => inMonth(c, dayList, month, year)),
  rule('several', 'dayList of|in? the? period', ({ dayList, period }, c) => {
    const { year, month } = calendarDate(period.start);
    return period.grain === 'month' ? inMonth(c, dayList, month, year) : null;
  }),
  rule('several', 'dayList', ({ dayList }, c) => alone(c, dayList)),
  // 'am 12. und 13.9.'
  rule('several', 'listedDay and|or date', ({ listedDay, date }, c) => {
    if (date.weak || !endsInFigures(c)) return null;
    const { year, month, day } = calendarDate(date.day);
    const { start, end } = c.parts.at(-1)!;
    return inMonth(c, [listedDay, { n: day, start, end }], month, date.fixed ? year : undefined);
  }),
  // 'the weekend of the 6th and 7th June'
  rule('span', 'the? unit ,|(|of? several )?', ({ unit, several: { parts } }) => {
    const [first, last] = [parts[0]!, parts.at(-1)!];
    if (unit !== 'weekend' || first.category !== 'date' || last.category !== 'date') return null;
    return { start: (first.value as DateValue).day, end: (last.value as DateValue).day, grain: 'weekend' };
  }),
  // 'the weekend 12./13.9.', 'the weekend (12-13 September)'
  rule('span', 'the? unit ,|(|of? the? span )?', ({ unit, span }) =>
    unit === 'weekend' && span.grain === 'day' && span.end - span.start <= 4 ? span : null,
  ),
  rule('span', 'the? unit of the? date', ({ unit, date }) =>
    unit === 'weekend' && !date.weak && !date.fuzzy
      ? { start: mondayOf(date.day) + 5, end: mondayOf(date.day) + 6, grain: 'weekend' }
      : null,
  ),
  rule('several', 'several ,|(? eachTime? at|from|on? timeRange )?', ({ several: days, timeRange }) =>
    withHours(days, timeRange),
  ),
  rule('several', 'several ,? eachTime? at|from|around? time', ({ several: days, time }) => atHour(days, time)),
  rule('several', 'span ,|(? eachTime? at|from|on? timeRange', ({ span, timeRange }, c) =>
    daysWithHours(c, span, timeRange),
  ),
];
