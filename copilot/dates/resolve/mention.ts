/** From a node of the grammar to a mention: readings are put in order, values written out. */
import { addMonths, calendarDate, dayOf, formatDay, isValidDate, mondayOf, weekdayOf } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import { BY_DAY } from '../grammar/repeats.ts';
import { inHalf } from '../grammar/times.ts';
import { totalMinutes } from '../grammar/durations.ts';
import type { Node } from '../grammar/values.ts';
import type {
  DateValue,
  MomentRangeValue,
  MomentValue,
  RepeatValue,
  SpanValue,
  TimeValue,
  Values,
} from '../grammar/values.ts';
import type { DateMention } from '../types.ts';
import type { Anchor } from './zone.ts';
import { formatInstant, formatMoment } from './zone.ts';

export type Reading = Omit<DateMention, 'index' | 'end' | 'text'>;

/** Categories that can stand as a mention; of two over the same words the first wins. */
export const MENTION_CATEGORIES = [
  'momentRange',
  'moment',
  'repeat',
  'several',
  'span',
  'date',
  'partOfDay',
  'timeRange',
  'time',
  'instant',
  'duration',
] as const;
export type MentionCategory = (typeof MENTION_CATEGORIES)[number];

export interface Mood {
  /** the clause speaks of the past */
  past: boolean;
  /** … or of setting out on a journey */
  early: boolean;
  /** … or of what is held in the evening */
  late: boolean;
}

/** Working hours decide about a bare '3': 15:00 rather than 03:00. */
const FIRST_WORKING_HOUR = 7;
const FIRST_TRAIN = 4;
const LATEST_EVENING = 9;
const FAR_DAYS = 300;

function readingsOf(anchor: Anchor, date: DateValue, mood: Mood): Day[] {
  const readings = date.readings ?? [date.day];
  if (readings.length < 2 || date.fixed) return readings;
  const before = readings.filter((day) => day < anchor.day);
  if (before.length === 0) return readings;
  const movable = date.yearless || date.floating;
  // a day of last week without a year is not meant for next year
  const recent = date.yearless && readings[0]! - anchor.day > FAR_DAYS && anchor.day - before[0]! < 45;
  if ((movable && mood.past) || recent) return [...new Set([before[0]!, ...readings])];
  return readings;
}

const ANY_HOUR = { early: false, late: false };

const times = (time: TimeValue, { early, late }: Pick<Mood, 'early' | 'late'> = ANY_HOUR): TimeValue[] => {
  if (!time.open) return [time];
  const [am, pm] = [inHalf(time, 0), inHalf(time, 12)];
  if (time.hour === 12) return [pm];
  // '8:30' is the morning; '3' is more likely the afternoon, and worth a question
  if (time.literal) return [am];
  if (late && time.hour < LATEST_EVENING) return [pm, am];
  if (time.hour >= FIRST_WORKING_HOUR) return [am];
  return early && time.hour >= FIRST_TRAIN ? [am, pm] : [pm, am];
};

const listed = (values: string[]): { candidates?: string[] } =>
  values.length > 1 ? { candidates: [...new Set(values)] } : {};

function fromDate(anchor: Anchor, date: DateValue, mood: Mood): Reading {
  const days = readingsOf(anchor, date, mood);
  const past = date.past || days[0]! < anchor.day;
  // the reading of the past is no doubt worth asking about when the text looks ahead
  const candidates = past || mood.past ? days : days.filter((day) => day >= anchor.day);
  return {
    kind: 'date',
    value: formatDay(days[0]!),
    ...listed(candidates.map(formatDay)),
    ...(date.fuzzy ? { fuzzy: true } : {}),
    ...(past ? { past: true } : {}),
  };
}

function fromMoment(anchor: Anchor, { date, time }: MomentValue, mood: Mood): Reading {
  const days = readingsOf(anchor, date, mood);
  const past = date.past || days[0]! < anchor.day;
  const kept = past || mood.past ? days : days.filter((day) => day >= anchor.day);
  const values = kept.flatMap((day) => times(time, mood).map((t) => formatMoment(anchor, day, t)));
  return {
    kind: 'datetime',
    value: values[0]!,
    ...listed(values),
    ...(past ? { past: true } : {}),
    ...(time.fuzzy || date.fuzzy ? { fuzzy: true } : {}),
  };
}

function fromSpan(anchor: Anchor, span: SpanValue, mood: Mood): Reading {
  // days of last week without a year are not meant for next year: as in `readingsOf`
  const recent =
    span.earlier !== undefined &&
    span.grain === 'day' &&
    span.start - anchor.day > FAR_DAYS &&
    anchor.day - span.earlier.end < 45;
  const chosen = span.earlier && (recent || (mood.past && span.start > anchor.day)) ? span.earlier : span;
  return {
    kind: 'range',
    value: formatDay(chosen.start),
    endValue: formatDay(chosen.end),
    ...(span.fuzzy ? { fuzzy: true } : {}),
    ...(chosen.end < anchor.day ? { past: true } : {}),
  };
}

function fromMomentRange(anchor: Anchor, { from, to }: MomentRangeValue, mood: Mood): Reading {
  const fromDays = readingsOf(anchor, from.date, mood);
  const toDays = readingsOf(anchor, to.date, mood);
  const start = fromDays[0]!;
  const end =
    from.date === to.date || to.date.day === from.date.day ? start : (toDays.find((day) => day >= start) ?? toDays[0]!);
  // "from 4 pm on Wednesday to Friday at 9.15": the hour of another day begins anew
  const [a, b] =
    start === end ? workingHours(from.time, to.time, mood) : [times(from.time, mood)[0]!, times(to.time, mood)[0]!];
  return {
    kind: 'range',
    value: formatMoment(anchor, start, a),
    endValue: formatMoment(anchor, end, b),
    ...(start < anchor.day ? { past: true } : {}),
  };
}

/** 'from 2 to 4' is the afternoon, 'from 8 to 10' the morning. */
function workingHours(
  from: TimeValue,
  to: TimeValue,
  mood: Pick<Mood, 'early' | 'late'> = ANY_HOUR,
): [TimeValue, TimeValue] {
  const start = times(from, mood)[0]!;
  const minutes = (t: TimeValue): number => t.hour * 60 + t.minute;
  const end = times(to).find((t) => minutes(t) > minutes(start)) ?? (to.open ? inHalf(to, 12) : to);
  return [start, end];
}

function nextTime(
  anchor: Anchor,
  time: TimeValue,
  day: Day | null,
  mood: Pick<Mood, 'early' | 'late'> = ANY_HOUR,
): { day: Day; time: TimeValue } {
  const chosen = times(time, mood)[0]!;
  if (day !== null) return { day, time: chosen };
  const over = chosen.zone === undefined && chosen.hour * 60 + chosen.minute < anchor.minutes;
  return { day: over ? anchor.day + 1 : anchor.day, time: chosen };
}

/** `day` is the day of a time that stands alone, when the sentence names one. */
export function toReading(node: Node, anchor: Anchor, mood: Mood, day: Day | null = null): Reading | null {
  switch (node.category as MentionCategory) {
    case 'date': {
      const date = node.value as DateValue;
      return fromDate(anchor, day === null ? date : { ...date, day }, mood);
    }
    case 'moment':
      return fromMoment(anchor, node.value as MomentValue, mood);
    case 'partOfDay': {
      const { date } = node.value as Values['partOfDay'];
      return fromDate(anchor, date, mood);
    }
    case 'span':
      return fromSpan(anchor, node.value as SpanValue, mood);
    case 'momentRange':
      return fromMomentRange(anchor, node.value as MomentRangeValue, mood);
    case 'time': {
      const time = node.value as TimeValue;
      const next = nextTime(anchor, time, day, mood);
      return {
        kind: 'time',
        value: formatMoment(anchor, next.day, next.time),
        ...listed(times(time).map((t) => formatMoment(anchor, next.day, t))),
        ...(time.fuzzy ? { fuzzy: true } : {}),
      };
    }
    case 'timeRange': {
      const range = node.value as Values['timeRange'];
      const [from, to] = workingHours(range.from, range.to, mood);
      const { day: start } = nextTime(anchor, from, day);
      const over = to.hour * 60 + to.minute < from.hour * 60 + from.minute ? 1 : 0;
      return {
        kind: 'range',
        value: formatMoment(anchor, start, from),
        endValue: formatMoment(anchor, start + over, to),
      };
    }
    case 'instant': {
      const { minutes, past } = node.value as Values['instant'];
      return {
        kind: 'datetime',
        value: formatInstant(anchor, anchor.instant + minutes * 60_000),
        ...(past ? { past } : {}),
      };
    }
    case 'duration': {
      const duration = node.value as Values['duration'];
      return {
        kind: 'duration',
        value: null,
        durationMinutes: Math.round(totalMinutes(duration) * 100) / 100,
        ...(duration.fuzzy ? { fuzzy: true } : {}),
      };
    }
    case 'repeat':
      return fromRepeat(anchor, node.value as RepeatValue);
    // taken apart before: see select.ts
    case 'several':
    default:
      return null;
  }
}

function fromRepeat(anchor: Anchor, repeat: RepeatValue): Reading {
  const parts = [`FREQ=${repeat.freq}`];
  if (repeat.interval) parts.push(`INTERVAL=${repeat.interval}`);
  if (repeat.byMonth) parts.push(`BYMONTH=${repeat.byMonth}`);
  if (repeat.byMonthDay) parts.push(`BYMONTHDAY=${repeat.byMonthDay}`);
  if (repeat.byDay) parts.push(`BYDAY=${repeat.byDay.join(',')}`);
  if (repeat.setPosition) parts.push(`BYSETPOS=${repeat.setPosition}`);
  if (repeat.until !== undefined) parts.push(`UNTIL=${lastOccurrence(anchor, repeat)}`);
  const gone = repeat.time !== undefined && times(repeat.time)[0]!.hour * 60 + repeat.time.minute < anchor.minutes;
  const day = firstOccurrence(anchor, repeat, gone ? anchor.day + 1 : anchor.day);
  const reading: Reading = {
    kind: 'recurrence',
    value: formatDay(day),
    rrule: parts.join(';'),
    ...(repeat.fuzzy ? { fuzzy: true } : {}),
  };
  if (repeat.time === undefined) return reading;
  const [from, to] = repeat.to ? workingHours(repeat.time, repeat.to) : [times(repeat.time)[0]!, undefined];
  return {
    ...reading,
    value: formatMoment(anchor, day, from),
    ...(to ? { endValue: formatMoment(anchor, day, to) } : {}),
  };
}

/** RFC 5545: a day where the occurrences are days, else in UTC; the last day counts as a whole. */
function lastOccurrence(anchor: Anchor, repeat: RepeatValue): string {
  const day = repeat.until!;
  if (repeat.time === undefined) return formatDay(day).replaceAll('-', '');
  const end = new Date(formatMoment(anchor, day, { ...repeat.time, hour: 23, minute: 59, second: 59 }));
  return end.toISOString().replace(/[-:]|\.\d+/g, '');
}

function firstOccurrence(anchor: Anchor, repeat: RepeatValue, from: Day): Day {
  const matches = (day: Day): boolean => {
    const { year, month, day: dayOfMonth } = calendarDate(day);
    if (repeat.byMonth && month !== repeat.byMonth) return false;
    if (repeat.byMonthDay) {
      const wanted =
        repeat.byMonthDay > 0
          ? repeat.byMonthDay
          : calendarDate(addMonths(dayOf(year, month, 1), 1) + repeat.byMonthDay).day;
      if (!isValidDate(year, month, wanted) || dayOfMonth !== wanted) return false;
    }
    if (!repeat.byDay) return true;
    return repeat.byDay.some((rule) => {
      if (BY_DAY[weekdayOf(day) - 1] !== rule.slice(-2)) return false;
      const nth = Number(rule.slice(0, -2) || 0);
      if (nth === 0) return true;
      return nth > 0 ? Math.ceil(dayOfMonth / 7) === nth : calendarDate(day + 7).month !== month;
    });
  };
  for (let day = from; day < from + 366; day += 1) if (matches(day)) return day;
  return mondayOf(anchor.day) + 7;
}
