import { addDuration, edgeOf, shiftedPeriod } from '../resolve/days.ts';
import { durationOf } from './durations.ts';
import { rule } from './rule.ts';
import type { SpanValue } from './values.ts';

/** The end of a period and the middle of a month are single days: see `pointOf`. */
const isPoint = (span: SpanValue, edge: string): boolean =>
  span.grain === 'day' || edge === 'end' || (edge === 'middle' && span.grain === 'month');

export const edgeRules = [
  // edges: 'end of the month', 'early next week'
  rule('span', 'edge of? the? span', ({ edge, span }) => (isPoint(span, edge) ? null : edgeOf(span, edge))),
  rule('span', 'in|on|by|at? the? edge of|in? the|my? unit', ({ edge, unit }, c) => {
    // 'dans le courant de la semaine prochaine' is no part of this week
    const other = unit === 'day' || unit === 'businessDay' || c.has(c.end, 'shift');
    const span = other ? null : shiftedPeriod(c, unit, 0);
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
];
