import { calendarDate, dayOf, daysInMonth } from '../calendar.ts';
import { dayOfMonth } from '../resolve/days.ts';
import { rule } from './rule.ts';
import type { Context } from '../resolve/context.ts';
import type { DateValue, SpanValue } from './values.ts';

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

export const dayRangeRules = [
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
];
