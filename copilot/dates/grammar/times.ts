import { calendarDate } from '../calendar.ts';
import { comingWeekday, fullDate, shiftedWeekday, withWeekday } from '../resolve/days.ts';
import { rule } from './rule.ts';
import type { Context } from '../resolve/context.ts';
import { bareHourAllowed, followedWell } from './bare-hours.ts';
import type { DayPartValue, MomentValue, PartValue, TimeValue } from './values.ts';

const isHour = (n: number): boolean => n >= 0 && n <= 24;
const isMinute = (n: number): boolean => n >= 0 && n < 60;

export function clockTime(hour: number, minute = 0, extra: Partial<TimeValue> = {}): TimeValue | null {
  if (!isHour(hour) || !isMinute(minute) || (hour === 24 && minute > 0)) return null;
  return {
    hour: hour % 24,
    minute,
    second: 0,
    open: hour >= 1 && hour <= 12,
    ...(hour > 12 ? { literal: true } : {}),
    ...extra,
  };
}

/** Applies 'pm', 'in the evening': 12 am is midnight, 3 + afternoon is 15. */
export function inHalf(time: TimeValue, half: number): TimeValue {
  if (!time.open) return time;
  const base = time.hour % 12;
  return { ...time, hour: half === 12 ? base + 12 : base, open: false, weak: false, literal: false };
}

/** "03:00 PM": written with two digits, as invitations by programs are, an hour up to twelve still counts from noon. */
const atMeridiem = (time: TimeValue, half: number): TimeValue =>
  inHalf(time.hour >= 1 && time.hour <= 12 ? { ...time, open: true } : time, half);

export function inPart(time: TimeValue, part: PartValue): TimeValue | null {
  if (time.sun === true && !lies(time, part)) {
    const counted = sunHour(time.hour, time.minute);
    // four in the morning, counted from sunrise, is ten
    if (counted !== null)
      for (const half of [inHalf(counted, 0), inHalf(counted, 12)])
        if (lies(half, part)) return { ...half, weak: false };
  }
  if (!time.open) {
    const at = time.hour * 60 + time.minute;
    return at < part.from - 120 || at > part.to + 120 ? null : { ...time, weak: false };
  }
  const [early, late] = [inHalf(time, 0), inHalf(time, 12)];
  const minutes = (t: TimeValue): number => t.hour * 60 + t.minute;
  const away = (t: TimeValue): number => Math.max(0, part.from - minutes(t), minutes(t) - part.to);
  // nights reach past midnight: 'two at night' is 02:00, 'eight at night' is 20:00
  if (part.from >= 20 * 60) {
    if (time.hour === 12) return inHalf(time, 0);
    return time.hour <= 4 ? early : late;
  }
  return away(late) < away(early) ? late : early;
}

const lies = ({ hour, minute }: TimeValue, { from, to }: PartValue): boolean =>
  hour * 60 + minute >= from && hour * 60 + minute < to;

const before = (time: TimeValue, minutes: number): TimeValue => {
  const total = (time.hour * 60 + time.minute - minutes + 1440) % 1440;
  return { ...time, hour: Math.floor(total / 60), minute: total % 60, weak: false };
};

const moment = (date: MomentValue['date'], time: TimeValue): MomentValue | null =>
  date.fuzzy && date.day === undefined ? null : { date: { ...date, weak: false }, time: { ...time, weak: false } };

const dayPart = (date: DayPartValue['date'], part: PartValue): DayPartValue => ({
  date: { ...date, weak: false },
  part,
});

/** Hours written with a point are told from prices by their minutes. */
export const onTheQuarter = ({ hour, minute }: TimeValue): boolean => hour >= 6 && minute % 15 === 0;

const isMidnight = ({ hour, minute, open, weak }: TimeValue): boolean =>
  hour === 0 && minute === 0 && !open && weak !== true;

/** 'By midnight' is in the course of the day; 'pour 24 heures' is a length. */
const isByMidnight = (time: TimeValue, { tokens, end }: Context): boolean =>
  isMidnight(time) && !/^(?:heures|horas|ore)$/u.test(tokens[end - 1]!.key);

/** '2 nights' is a stay */
const NIGHTS = /^(?:nights|evenings|mornings|afternoons|nuits|noches|noites|matins|soirs)$/u;

const within = (context: Context, category: string): boolean => {
  for (let i = context.start; i < context.end; i += 1) if (context.has(i, category)) return true;
  return false;
};

function inDayPart(day: DayPartValue, time: TimeValue): MomentValue | null {
  // midnight tonight is the beginning of tomorrow
  if (!time.open && time.hour === 0 && time.minute === 0 && day.part.from >= 20 * 60)
    return moment({ day: day.date.day + 1, fixed: true }, time);
  const placed = inPart(time, day.part);
  return placed && moment(day.date, placed);
}

export const timeRules = [
  rule('time', 'clock', ({ clock }) => clock),
  rule('time', 'clock oclock|h', ({ clock }) => ({ ...clock, open: false, weak: false })),
  rule('time', 'clock ampm', ({ clock, ampm }) => atMeridiem(clock, ampm)),
  rule('time', 'dotClock ampm', ({ dotClock, ampm }) => atMeridiem(dotClock, ampm)),
  rule('time', 'dotClock oclock|h', ({ dotClock }) => ({ ...dotClock, open: false, weak: false })),
  // 'at 4.22' is a price in English
  rule('time', 'at dotClock', ({ dotClock }, c) => ({ ...dotClock, weak: c.language === 'en' })),
  rule('time', 'num ampm', ({ num, ampm }) => {
    if (num.digits >= 3) {
      const compact = clockTime(Math.floor(num.n / 100), num.n % 100);
      return compact && atMeridiem(compact, ampm);
    }
    const time = num.n === 0 ? null : clockTime(num.n);
    return time && atMeridiem(time, ampm);
  }),
  rule('time', 'num b=num ampm', ({ num, b, ampm }) => {
    const time = num.digits === 0 && b.digits === 0 && b.n >= 1 && num.n <= 24 ? clockTime(num.n, b.n) : null;
    return time && inHalf(time, ampm);
  }),
  rule('time', 'num oclock', ({ num }, c) => {
    // '24h/24'
    if (c.tokens[c.end]?.glued && c.tokens[c.end]!.key === '/') return null;
    if (num.digits > 2)
      return num.digits === 4 ? clockTime(Math.floor(num.n / 100), num.n % 100, { open: false }) : null;
    // '3 heures' and '3 horas' are durations as well
    const alsoDuration = num.n < 7 && c.language !== 'de' && c.language !== 'en' && c.tokens[c.end - 1]!.key !== 'h';
    return clockTime(num.n, 0, { weak: alsoDuration });
  }),
  // 'h. 15', 'h. 15.30'
  rule('time', 'at . num', ({ num }, c) =>
    c.tokens[c.start]!.key === 'h' && c.tokens[c.start + 1]!.glued && num.digits > 0 ? clockTime(num.n) : null,
  ),
  rule('time', 'at . clock|dotClock', ({ clock, dotClock }, c) =>
    c.tokens[c.start]!.key === 'h' && c.tokens[c.start + 1]!.glued ? (clock ?? dotClock ?? null) : null,
  ),
  // "05h30" is early: nobody writes an hour of the afternoon with a leading zero
  rule('time', 'num oclock b=num', ({ num, b }) =>
    num.digits <= 2 && (b.digits === 2 || (b.digits === 0 && b.n >= 5))
      ? clockTime(num.n, b.n, num.digits === 2 && num.n < 10 ? { open: false } : {})
      : null,
  ),
  rule('time', 'num oclock and? b=num minutes', ({ num, b }) => (num.digits <= 2 ? clockTime(num.n, b.n) : null)),
  rule('time', 'num h', ({ num }, c) => {
    if (num.digits === 4) return clockTime(Math.floor(num.n / 100), num.n % 100, { open: false });
    if (c.tokens[c.end]?.glued && c.tokens[c.end]!.key === '/') return null;
    const time = num.digits === 1 || num.digits === 2 ? clockTime(num.n) : null;
    // '3 h' is three hours as well: alone it says nothing
    return time && { ...time, weak: !c.tokens[c.end - 1]!.glued || num.digits === 1, open: time.open };
  }),
  rule('time', 'num h b=num', ({ num, b }, c) =>
    num.digits > 0 && num.digits <= 2 && (b.digits === 2 || c.tokens[c.end - 1]!.glued)
      ? clockTime(num.n, b.n, num.digits === 2 ? { open: false } : {})
      : null,
  ),
  rule('time', 'num h b=num h|minutes', ({ num, b }) =>
    num.digits > 0 && b.digits > 0 ? clockTime(num.n, b.n) : null,
  ),

  // relative to the hour
  rule('time', 'half past time', ({ time }) => (time.minute === 0 ? { ...time, minute: 30, weak: false } : null)),
  rule('time', 'half time', ({ time }, c) =>
    c.language === 'en' && time.minute === 0 ? { ...time, minute: 30, weak: true } : null,
  ),
  rule('time', 'halfTo time', ({ time }) =>
    time.minute === 0 ? before({ ...time, minute: 30, hour: time.hour === 0 ? 24 : time.hour }, 60) : null,
  ),
  rule('time', 'quarter past time', ({ time }) => (time.minute === 0 ? { ...time, minute: 15, weak: false } : null)),
  rule('time', 'threeQuarter past time', ({ time }) =>
    time.minute === 0 ? { ...time, minute: 45, weak: false } : null,
  ),
  rule('time', 'quarter till time', ({ time }) => before(time, 15)),
  rule('time', 'quarter time', ({ time }, c) => (c.language === 'de' && time.minute === 0 ? before(time, 45) : null)),
  rule('time', 'threeQuarter time', ({ time }, c) =>
    c.language === 'de' && time.minute === 0 ? before(time, 15) : null,
  ),
  rule('time', 'num minutes? past time', ({ num, time }) =>
    isMinute(num.n) && time.minute + num.n < 60 && time.second === 0
      ? { ...time, minute: time.minute + num.n, weak: false }
      : null,
  ),
  rule('time', 'num minutes? till time', ({ num, time }, c) =>
    isMinute(num.n) && (num.digits === 0 || c.end - c.start > 3) ? before(time, num.n) : null,
  ),
  rule('time', 'time halfAfter', ({ time }) => (time.minute === 0 ? { ...time, minute: 30, weak: false } : null)),
  rule('time', 'time quarterAfter', ({ time }) => (time.minute === 0 ? { ...time, minute: 15, weak: false } : null)),
  rule('time', 'time quarterTo', ({ time }) => (time.minute === 0 ? before(time, 15) : null)),
  rule('time', 'time less num minutes?', ({ time, num }) =>
    time.minute === 0 && isMinute(num.n) ? before(time, num.n) : null,
  ),
  rule('time', 'time and num minutes?', ({ time, num }) =>
    time.minute === 0 && num.n >= (num.digits === 0 ? 5 : 1) && isMinute(num.n) && num.digits !== 1
      ? { ...time, minute: num.n, weak: time.weak ?? false }
      : null,
  ),

  // with weak hours: only good beside something that makes it a time
  rule('time', 'num', ({ num }) => (num.digits <= 2 && num.n >= 1 ? clockTime(num.n, 0, { weak: true }) : null)),
  rule('time', 'num b=num', ({ num, b }) =>
    num.digits === 0 && b.digits === 0 && num.n >= 1 && num.n <= 24 && b.n >= 5
      ? clockTime(num.n, b.n, { weak: true })
      : null,
  ),
  rule('time', 'num ish', ({ num }) => clockTime(num.n, 0, { fuzzy: true })),
  rule('time', 'num - ish', ({ num }) => clockTime(num.n, 0, { fuzzy: true })),
  rule('time', 'at num', ({ num }, c) => {
    // 'pages 4 à 7'
    if (c.tokens[c.start - 1]?.kind === 'digits') return null;
    return num.n >= 1 && num.digits <= 2 ? clockTime(num.n, 0, { weak: !followedWell(c) }) : null;
  }),
  rule('time', 'at num b=num', ({ num, b }, c) =>
    num.digits === 0 && b.digits === 0 && num.n >= 1 && num.n <= 24 && b.n >= 5 && followedWell(c)
      ? clockTime(num.n, b.n)
      : null,
  ),
  rule('time', 'by num', ({ num }, c) =>
    (c.language === 'en' || c.language === 'de') &&
    num.digits > 0 &&
    num.digits <= 2 &&
    num.n >= 1 &&
    // 'Pos. 3 bis 11'
    c.tokens[c.start - 1]?.kind !== 'digits' &&
    followedWell(c)
      ? clockTime(num.n)
      : null,
  ),
  // 'à 4 heures', unlike '4 heures', is no length
  rule('time', 'at time', ({ time }, c) => ({
    ...time,
    ...(time.weak && time.minute === 0 ? { weak: c.tokens[c.end - 1]!.kind !== 'word' || !followedWell(c) } : {}),
  })),
  // 'a la 1 p.m. del martes': the stop belongs to the abbreviation
  rule('time', 'time .', ({ time }, c) =>
    c.tokens[c.end - 2]!.key === 'm' && c.tokens[c.end - 1]!.glued ? time : null,
  ),
  // '8pm sharp', 'a las 8 en punto'
  rule('time', 'time ,? sharp', ({ time }, c) =>
    time.weak && c.tokens[c.start]!.kind === 'word' && !c.isAt(c.tokens[c.start]!.key)
      ? null
      : { ...time, weak: false },
  ),
  rule('time', 'around time', ({ time }) => ({ ...time, fuzzy: true })),
  // 'one afternoon' is some afternoon; 'mercredi 14 au soir', 'el lunes 7 por la tarde' name a day
  rule('time', 'time in|of|at|,? the|a? part', ({ time, part, of }, c) =>
    (c.end - c.start === 2 && (c.tokens[c.start]!.key === 'one' || NIGHTS.test(c.tokens[c.end - 1]!.key))) ||
    (c.language === 'es' && c.has(c.start - 1, 'weekday') && c.tokens[c.start + 1]?.key === 'por') ||
    (time.weak && !time.open && !of)
      ? null
      : inPart(time, part),
  ),
  rule('time', 'in|of|at? the? part at|,|around? time', ({ time, part }) => inPart(time, part)),
  rule('time', 'time ( part )', ({ time, part }) => inPart(time, part)),

  // Swahili counts hours from sunrise and sunset, six hours away
  rule('time', 'swHour num', ({ num }) => sunHour(num.n, 0)),
  rule('time', 'swHour num halfAfter', ({ num }) => sunHour(num.n, 30)),
  rule('time', 'swHour num quarterAfter', ({ num }) => sunHour(num.n, 15)),
  rule('time', 'swHour num quarterTo', ({ num }) => sunHour(num.n, -15)),
  rule('time', 'swHour num and minutes? b=num', ({ num, b }) => (b.n < 60 ? sunHour(num.n, b.n) : null)),
  // figures with minutes are read as the clock shows them, unless the part of the day says otherwise
  rule('time', 'swHour clock', ({ clock }) => ({ ...clock, sun: true })),

  // a day and a part of it
  rule('partOfDay', 'tonight', ({ tonight }, c) =>
    dayPart({ day: c.today + tonight.shift, fixed: true }, tonight.part),
  ),
  // 'pasado mañana' is the day after tomorrow
  rule('partOfDay', 'shift part', ({ shift, part }, c) =>
    c.has(c.start, 'relative')
      ? null
      : dayPart({ day: c.today + Math.ceil(shift), fixed: true, ...(shift < 0 ? { past: true } : {}) }, part),
  ),
  rule('partOfDay', 'date ,|of|in|at|on|by? the? part', ({ date, part }) => (date.weak ? null : dayPart(date, part))),
  rule('partOfDay', 'date ampm', ({ date, ampm }, c) =>
    date.weak || c.tokens[c.end - 1]!.glued
      ? null
      : dayPart(date, ampm === 0 ? { from: 480, to: 720 } : { from: 720, to: 960 }),
  ),
  rule('partOfDay', 'in|of|at|by? the? part ,? of|on|the? date', ({ date, part }) =>
    // 'bis morgen Dienstschluss': tomorrow, not this morning
    date.weak || date.dayEnd ? null : dayPart(date, part),
  ),
  rule('partOfDay', 'partOfDay ,|(? the|on? date )?', ({ partOfDay, date }) =>
    (date.readings ?? [date.day]).includes(partOfDay.date.day) &&
    (date.yearless || date.fixed || date.weekday !== undefined)
      ? partOfDay
      : null,
  ),

  rule('partOfDay', 'shift? weekdayPart', ({ shift, weekdayPart: { weekday, part } }, c) =>
    dayPart(shift === undefined ? comingWeekday(c, weekday) : shiftedWeekday(c, weekday, shift), part),
  ),
  rule('partOfDay', 'weekdayPart ,? the|on? date', ({ weekdayPart: { weekday, part }, date }, c) =>
    date.yearless || date.fixed ? dayPart(withWeekday(c, date, weekday), part) : null,
  ),

  // a day and a time
  rule('moment', 'date ,|-|@|:|from|by|of|to? time', ({ date, time }, c) => {
    if (date.weak || (isMidnight(time) && within(c, 'by')) || hasOwnDay(c)) return null;
    // 'Friday 9' is a day of the month more often than an hour
    if (time.weak && !bareHourAllowed(c)) return null;
    // 'the 9 to noon shift': hours
    if (date.bare && c.parts[1]?.category === 'to') return null;
    return moment(date, time);
  }),
  // '16/10/26 at 09.30': beside a day no price
  rule('moment', 'date ,? at|around dotClock', ({ date, dotClock }) => (date.weak ? null : moment(date, dotClock))),
  rule('moment', 'date ,|-|:|(|from? at? dotClock )?', ({ date, dotClock }, c) =>
    !date.weak && onTheQuarter(dotClock) && followedWell(c) ? moment(date, dotClock) : null,
  ),
  // 'Saturday from 11', 'from 11 on Saturday'
  rule('moment', 'date ,? from num', ({ date, num }, c) => {
    const time = c.language === 'en' && num.digits > 0 && num.n >= 6 && followedWell(c) ? clockTime(num.n) : null;
    return time && !date.weak && num.digits <= 2 ? moment(date, time) : null;
  }),
  rule('moment', 'from|after num on|the? date', ({ date, num }, c) => {
    const time =
      c.language === 'en' && num.digits > 0 && num.digits <= 2 && (date.floating || date.counted)
        ? clockTime(num.n)
        : null;
    return time && moment(date, time);
  }),
  // by midnight: in the course of that day
  rule('date', 'by|before time', ({ time }, c) =>
    isByMidnight(time, c) ? { day: c.today, fixed: true, counted: true, byMidnight: true } : null,
  ),
  rule('date', 'by|before moment', ({ moment: { date, time } }, c) => {
    if (!isMidnight(time)) return null;
    return within(c, 'tonight') ? { day: date.day - 1, fixed: true } : date;
  }),
  rule('date', 'date ,? by|before time', ({ date, time }) => (isMidnight(time) && !date.weak ? date : null)),
  rule('moment', 'date ,|at? half time', ({ date, time }, c) =>
    c.language === 'en' && time.minute === 0 && !date.weak ? moment(date, { ...time, minute: 30 }) : null,
  ),
  rule('moment', 'half time on|,? date', ({ time, date }, c) =>
    c.language === 'en' && time.minute === 0 && !date.weak ? moment(date, { ...time, minute: 30 }) : null,
  ),
  rule('moment', 'date , at|around time', ({ date, time }) => (date.weak ? null : moment(date, time))),
  rule('moment', 'date ( at? time )', ({ date, time }) => (date.weak || time.weak ? null : moment(date, time))),
  rule('moment', 'date ,? in? the? part ,|at|around|from? time', ({ date, part, time }) =>
    date.weak ? null : inDayPart({ date, part }, time),
  ),
  // in 'Monday at 3pm Irish time, Tuesday at 4pm' and 'del lunes a las 19 al miércoles a las 20' the hour has its day
  rule('moment', 'time ,|-|(|on|of|the|by? date )?', ({ time, date }, c) =>
    date.weak || time.weak || (date.weekday !== undefined && followsWeekday(c)) ? null : moment(date, time),
  ),
  rule('moment', 'time , on|the date', ({ time, date }) => (date.weak || time.weak ? null : moment(date, time))),
  rule('moment', 'at num on|of|the date', ({ num, date }) => {
    const time = num.digits <= 2 && num.n >= 1 ? clockTime(num.n) : null;
    return time && !date.weak ? moment(date, time) : null;
  }),
  rule('moment', 'at num date', ({ num, date }, c) => {
    const time = num.digits <= 2 && num.n >= 1 ? clockTime(num.n) : null;
    // 'at 4 tomorrow', not 'at 4 12 October'
    const spoken = c.tokens[c.start + 2]?.kind === 'word';
    return time && !date.weak && (date.floating || spoken) ? moment(date, time) : null;
  }),
  // 'before 4 today', 'by 11 tomorrow'
  rule('moment', 'by|before num date', ({ num, date }, c) => {
    const time = num.digits > 0 && num.digits <= 2 && num.n >= 1 && num.n <= 12 ? clockTime(num.n) : null;
    const spoken = c.language === 'en' && c.tokens[c.start + 2]?.kind === 'word';
    return time && spoken && date.counted === true && !date.weak && !date.dayEnd ? moment(date, time) : null;
  }),
  // 'ab sofort bis Samstag 12 Uhr': where it begins says nothing
  rule('moment', 'from date to moment', ({ date, moment: end }, c) =>
    date.day === c.today && (date.fuzzy === true || date.counted === true) ? end : null,
  ),
  rule('moment', 'time ,|of|on? partOfDay', ({ time, partOfDay }) => inDayPart(partOfDay, time)),
  rule('moment', 'partOfDay ,|at|around|from|by|@? time', ({ time, partOfDay }) => inDayPart(partOfDay, time)),
  rule('moment', 'moment year', ({ moment: { date, time }, year }) => {
    if (!date.yearless) return null;
    const day = (date.readings ?? [date.day])[0]!;
    const { month, day: d } = calendarDate(day);
    const full = fullDate(year, month, d);
    return full && { date: full, time };
  }),
];

/** '4 pm on Monday, 10 am on Tuesday': the hour behind the comma has the day that follows it. */
const hasOwnDay = ({ parts, end, has }: Context): boolean =>
  parts[1]?.category === ',' && has(end, 'on') && has(end + 1, 'weekday');

function followsWeekday({ start, has, tokens }: Context): boolean {
  let last = start - 1;
  while (last > 0 && AT.test(tokens[last]!.key)) last -= 1;
  // 'del jueves 12 a las 3 p.m. para el martes 17 a las 10': the weekday has its number
  if (has(last - 1, 'weekday') && /^\d{1,2}$/u.test(tokens[last]!.key)) return true;
  // 'segunda-feira'
  return has(last, 'weekday') || (tokens[last - 1]?.key === '-' && has(last - 2, 'weekday'));
}
const AT = /^(?:at|um|a|las?|as|alle|ore)$/u;

function sunHour(hour: number, minute: number): TimeValue | null {
  if (hour < 1 || hour > 12) return null;
  const total = ((hour + 6) * 60 + minute) % 720;
  // without a part of the day, hours of work: saa nne is 10:00, saa nane 14:00
  return clockTime(Math.floor(total / 60) === 0 ? 12 : Math.floor(total / 60), total % 60);
}
