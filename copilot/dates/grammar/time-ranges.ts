import type { Context } from '../resolve/context.ts';
import { clockTime, inHalf, inPart, onTheQuarter } from './times.ts';
import { followedWell } from './bare-hours.ts';
import { rule } from './rule.ts';
import type { DateValue, MomentRangeValue, TimeRangeValue, TimeValue } from './values.ts';

/** '9-11am', '11 to 3pm', '1 pm to 4': what one end says holds for the other unless that would turn the range round. */
export function timeRange(from: TimeValue, to: TimeValue): TimeRangeValue {
  let [a, b] = [from, to];
  const minutes = (t: TimeValue): number => t.hour * 60 + t.minute;
  if (a.open && !b.open && b.literal) {
    // '9 to 22 h': both are read off the same clock
    a = inHalf(a, a.hour === 12 ? 12 : 0);
  } else if (a.open && !b.open && b.hour >= 12) {
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

export function onDay(date: DateValue, range: TimeRangeValue): MomentRangeValue | null {
  if (date.weak) return null;
  const clean = { ...date, weak: false };
  const minutes = (t: TimeValue): number => t.hour * 60 + t.minute;
  const over = minutes(range.to) < minutes(range.from) ? 1 : 0;
  return {
    from: { date: clean, time: range.from },
    to: { date: over ? { day: date.day + over, fixed: true } : clean, time: range.to },
  };
}

function saysAt(context: Context): boolean {
  for (let i = context.start + 1; i < context.end - 1; i += 1) if (context.isAt(context.tokens[i]!.key)) return true;
  return false;
}

function dotted(context: Context, from: TimeValue, to: TimeValue, begun: boolean): TimeRangeValue | null {
  if (!onTheQuarter(from) || !onTheQuarter(to)) return null;
  return { ...timeRange(from, to), weak: !(begun && context.language !== 'en' && followedWell(context)) };
}

/** 'von Samstag, 6 Uhr bis Sonntag, 18 Uhr': both are read off the same clock. */
const onClockOf = (to: TimeValue, from: TimeValue): TimeValue =>
  from.open && !to.open && to.literal ? inHalf(from, from.hour === 12 ? 12 : 0) : from;

export const timeRangeRules = [
  // from a time to a time
  // 'jueves 19 a las 9:30', 'jeudi 19 à 9h30': a lone figure before a word that also says 'at' is the day of the month
  rule('timeRange', 'a=time to b=time', ({ a, b }, c) => (a.weak && saysAt(c) ? null : timeRange(a, b))),
  rule('timeRange', 'from a=time to b=time', ({ a, b }) => timeRange(a, b)),
  rule('timeRange', 'from? a=time - b=time', ({ a, b }) => timeRange(a, b)),
  rule('timeRange', 'from? dotClock to|- b=time', ({ dotClock, b }) =>
    b.open && (b.weak || !onTheQuarter(dotClock)) ? null : timeRange(dotClock, b),
  ),
  // '10.00-11.30': prices as well, so hours only beside a day or after a word that begins a stretch
  rule('timeRange', 'from? a=dotClock to|- at? b=dotClock', ({ a, b }, c) => dotted(c, a, b, c.has(c.start, 'from'))),
  rule('timeRange', 'between a=dotClock and the|at? b=dotClock', ({ a, b }, c) => dotted(c, a, b, true)),
  rule('timeRange', 'from? a=time to|- at? b=dotClock', ({ a, b }) =>
    !a.weak && onTheQuarter(b) ? timeRange(a, b) : null,
  ),
  rule('timeRange', 'between a=time and the|at? b=time', ({ a, b }) => timeRange(a, b)),
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
    b.date.day < a.date.day ? null : { from: { ...a, time: onClockOf(b.time, a.time) }, to: b },
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
