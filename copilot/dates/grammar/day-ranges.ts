import { addMonths, calendarDate, dayOf, daysInMonth } from '../calendar.ts';
import { dayOfMonth } from '../resolve/days.ts';
import { rule } from './rule.ts';
import type { Context } from '../resolve/context.ts';
import type { DateValue, NumberValue, SpanValue } from './values.ts';

const days = (start: number, end: number, extra: Partial<SpanValue> = {}): SpanValue | null =>
  end < start || end - start > 4000 ? null : { start, end, grain: 'day', ...extra };

function betweenDates(from: DateValue, to: DateValue): SpanValue | null {
  if (from.weak && to.weak) return null;
  let [start, end] = [from.day, to.day];
  // 'from the 3rd to the 7th of May': the month that is written holds for both
  if (from.bare && !to.bare && (to.yearless || to.fixed) && !to.counted) {
    const n = calendarDate(start).day;
    const month = addMonths(end, calendarDate(end).day < n ? -1 : 0);
    const { year, month: m } = calendarDate(month);
    if (n > daysInMonth(year, m)) return null;
    const earlier = to.yearless ? to.readings?.find((day) => day < end) : undefined;
    start = dayOf(year, m, n);
    return days(start, end, earlier === undefined ? {} : { earlier: { start: earlier - (end - start), end: earlier } });
  }
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

const inWrittenMonth = (
  { dom, b, month, year }: { dom: NumberValue; b: NumberValue; month: number; year?: number },
  context: Context,
): SpanValue | null => daysInMonthOf(context, dom.n, b.n, month, year);

const within = (span: SpanValue, from: number, to: number): SpanValue | null =>
  from <= to && span.grain === 'month' && span.start + to - 1 <= span.end
    ? days(span.start + from - 1, span.start + to - 1)
    : null;

/** '12./13.9.', '12-13/9': the month and the year that the second day has in figures hold for the first. */
function beforeFigures(n: number, to: DateValue, context: Context): SpanValue | null {
  if (to.weak || !endsInFigures(context) || n >= calendarDate(to.day).day) return null;
  return betweenDates({ day: dayOf(2000, 1, n), bare: true }, to);
}

/** The last part is a day such as 13.9. or 13/9/2026. */
export function endsInFigures({ parts, tokens, text }: Context): boolean {
  const at = tokens[parts.at(-1)!.start]!.start;
  return /^\d{1,2}[./]\d{1,2}(?!\d)/u.test(text.slice(at, at + 6));
}

/** Two days joined by 'and' without 'between' are a list: see day-lists.ts. */
const DOM_TO_DOM = [
  'from|between|the|on? weekday? ,? the? dom to|-|/ weekday? ,? the? b=dom of? the? month',
  'from|between the? weekday? ,? the? dom and weekday? ,? the? b=dom of? the? month',
  'month from|between? the? dom to|- the? b=dom',
  'month from|between the? dom and the? b=dom',
  'from|between? the? dom to|- the? month b=dom',
  'from|between the? month dom and the? b=dom',
] as const;
const DOM_TO_DOM_YEAR = [
  'from|between|the|on? weekday? ,? the? dom to|-|/ weekday? ,? the? b=dom of? the? month ,|of? year',
  'from|between the? weekday? ,? the? dom and weekday? ,? the? b=dom of? the? month ,|of? year',
  'month from|between? the? dom to|- the? b=dom ,? year',
  'month from|between the? dom and the? b=dom ,? year',
  'from|between? the? dom to|- the? month b=dom ,? year',
] as const;

export const dayRangeRules = [
  // from a day to a day
  rule('span', 'from? a=date to|- b=date', ({ a, b }) => betweenDates(a, b)),
  rule('span', 'from? a=date - to b=date', ({ a, b }) => betweenDates(a, b)),
  rule('span', 'between the? a=date and the? b=date', ({ a, b }) => betweenDates(a, b)),
  rule('span', 'a=date / b=date', ({ a, b }) =>
    a.weekday !== undefined && b.day - a.day === 1 ? betweenDates(a, b) : null,
  ),
  rule('span', 'from|the|on? weekday? ,? domDot /|- weekday? ,? date', ({ domDot, date }, c) =>
    c.language === 'de' ? beforeFigures(domDot.n, date, c) : null,
  ),
  rule('span', 'from|the|on? weekday? dom - date', ({ dom, date }, c) =>
    c.language === 'de' || dom.digits === 0 ? null : beforeFigures(dom.n, date, c),
  ),
  ...DOM_TO_DOM.map((pattern) => rule('span', pattern, inWrittenMonth)),
  ...DOM_TO_DOM_YEAR.map((pattern) => rule('span', pattern, inWrittenMonth)),
  rule('span', 'from? the? dom to|- the? b=dom of|in? the? period', ({ dom, b, period }) => within(period, dom.n, b.n)),
  rule('span', 'between the? dom and the? b=dom of|in? the? period', ({ dom, b, period }) =>
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
];
