import type { Day } from '../calendar.ts';

/** A time zone named in the text: an IANA name or a fixed offset in minutes. */
export type Zone = { iana: string } | { offset: number };

export interface DateValue {
  /** best reading */
  day: Day;
  /** every reading, best first, when there is more than one */
  readings?: Day[];
  weekday?: number;
  /** can only stand as part of something larger */
  weak?: boolean;
  fuzzy?: boolean;
  /** the text itself says that it lies in the past ('last Friday', 'gestern') */
  past?: boolean;
  /** the year (or week) is written, so that context must not move it */
  fixed?: boolean;
  /** day and month without a year: may mean this, the last or the next year */
  yearless?: boolean;
  /** a weekday or a day of the month alone: context may move it to the past */
  floating?: boolean;
  /** counted from today ('in two weeks'): a weekday before it means something else */
  counted?: boolean;
  /** 'close of business' alone: of today unless a day stands beside it */
  dayEnd?: boolean;
  /** 'the 9th' alone: another day named beside it tells the month */
  bare?: boolean;
  /** 'by midnight': of the day that the text names */
  byMidnight?: boolean;
}

export interface TimeValue {
  hour: number;
  minute: number;
  second: number;
  /** hour 1 to 12 with nothing that tells morning from afternoon */
  open: boolean;
  weak?: boolean;
  fuzzy?: boolean;
  /** written in the 24-hour notation of its language: 3:30 is the night unless something says otherwise */
  literal?: boolean;
  /** said the Swahili way, in figures: 4:00 in the morning may be counted from sunrise */
  sun?: boolean;
  zone?: Zone;
}

/** Four figures that may be an hour: 0915, 1630. */
export interface HourFigure {
  time: TimeValue;
  /** written with a leading zero, as no year or amount is */
  led: boolean;
  /** may be a year of our time */
  yearly: boolean;
}

/** A part of the day in minutes after midnight. */
export interface PartValue {
  from: number;
  to: number;
}

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'businessDay'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'weekend';

export interface DurationValue {
  months: number;
  days: number;
  businessDays: number;
  minutes: number;
  fuzzy?: boolean;
  /** the coarsest unit named */
  unit: Unit;
}

/** Whole days, both ends included. */
export interface SpanValue {
  start: Day;
  end: Day;
  grain: 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade';
  fuzzy?: boolean;
  weak?: boolean;
  past?: boolean;
  /** the reading of the past, when the year is not written */
  earlier?: { start: Day; end: Day };
  readings?: Day[];
}

export interface MomentValue {
  date: DateValue;
  time: TimeValue;
}

/** A day and a part of it: 'tomorrow morning'. */
export interface DayPartValue {
  date: DateValue;
  part: PartValue;
}

export interface TimeRangeValue {
  from: TimeValue;
  to: TimeValue;
  weak?: boolean;
}

export interface MomentRangeValue {
  from: MomentValue;
  to: MomentValue;
}

/** A day of a list that shares its month: '3.' of 'am 3., 10. und 17. Mai'. */
export interface ListedDay {
  n: number;
  weekday?: number;
  start: number;
  end: number;
}

/** A phrase that says several things, each a mention of its own: which, and over which tokens. */
export interface SeveralValue {
  parts: { category: 'date' | 'span' | 'moment' | 'momentRange'; start: number; end: number; value: unknown }[];
}

/** A repetition, close to RFC 5545 RRULE. */
export interface RepeatValue {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY' | 'HOURLY';
  interval?: number;
  byDay?: string[];
  byMonthDay?: number;
  byMonth?: number;
  setPosition?: number;
  time?: TimeValue;
  to?: TimeValue;
  /** last day */
  until?: Day;
  fuzzy?: boolean;
  weak?: boolean;
}

export interface NumberValue {
  n: number;
  /** how many digits were written, 0 for a number word */
  digits: number;
}

/** The categories of the grammar and what each carries. Categories of mere words carry `true`. */
export interface Values {
  num: NumberValue;
  ord: NumberValue;
  dec: number;
  month: number;
  weekday: number;
  weekdays: number[];
  relative: number;
  shift: number;
  unit: Unit;
  part: PartValue;
  partOfDay: DayPartValue;
  ampm: number;
  clock: TimeValue;
  dotClock: TimeValue;
  hhmm: HourFigure;
  tz: Zone;
  city: string;
  count: { n: number; fuzzy: boolean };
  dom: NumberValue;
  /** '15.' */
  domDot: NumberValue;
  year: number;
  dayMonth: { day: number; month: number };
  date: DateValue;
  time: TimeValue;
  moment: MomentValue;
  timeRange: TimeRangeValue;
  momentRange: MomentRangeValue;
  listedDay: ListedDay;
  dayList: ListedDay[];
  several: SeveralValue;
  period: SpanValue;
  span: SpanValue;
  duration: DurationValue;
  instant: { minutes: number; past: boolean; end?: boolean };
  repeat: RepeatValue;
  holiday:
    | { month: number; day: number }
    | { easter: number }
    /** which Sunday of Advent */
    | { advent: number }
    /** the nth weekday of a month */
    | { in: number; weekday: number; nth: number };
  season: number;
  edge: 'start' | 'middle' | 'end' | 'late';
  adverb: RepeatValue;
  fuzzyWord: number;
  /** 4.22, 3-4: a date only after a word that asks for one */
  looseDate: DateValue;
  /** 'Dienstagabend' */
  weekdayPart: { weekday: number; part: PartValue };
  /** 'Monatsende' */
  edgeOf: { edge: 'start' | 'middle' | 'end' | 'late'; unit: Unit };
  partName: { letter: string; digit: string };
  hourHand: number;
  tonight: { shift: number; part: PartValue };
}

export type WordCategory =
  | 'the'
  | 'a'
  | 'of'
  | 'at'
  | 'on'
  | 'in'
  | 'from'
  | 'to'
  | 'between'
  | 'and'
  | 'or'
  | 'by'
  | 'around'
  | 'for'
  | 'ago'
  | 'agoPre'
  | 'later'
  | 'before'
  | 'after'
  | 'within'
  | 'every'
  | 'other'
  | 'few'
  | 'half'
  | 'halfTo'
  | 'quarter'
  | 'past'
  | 'till'
  | 'halfAfter'
  | 'quarterAfter'
  | 'quarterTo'
  | 'less'
  | 'oclock'
  | 'h'
  | 'last'
  | 'rest'
  | 'weekNo'
  | 'timeWord'
  | 'now'
  | 'thousand'
  | 'hundred'
  | 'times'
  | 'eight'
  | 'weekLater'
  | 'all'
  | 'dayOnly'
  | 'today'
  | 'net'
  | 'starting'
  | 'ish'
  | 'threeQuarter'
  | 'minutes'
  | 'swHour'
  | 'endOfDay'
  | 'theDay'
  | 'per'
  | 'often'
  | 'opening'
  | 'eachTime'
  | 'forAll'
  | 'sinceMail'
  | 'alternate'
  | 'otherOne'
  | 'not'
  | 'sharp'
  | ','
  | '.'
  | '-'
  | '/'
  | '('
  | ')'
  | ':'
  | '@'
  | "'"
  | '|'
  | '+';
export type Category = keyof Values | WordCategory;
export type ValueOf<C> = C extends keyof Values ? Values[C] : true;

export interface Node {
  category: string;
  /** first token and the token after the last */
  start: number;
  end: number;
  value: unknown;
}
