import { calendarDate, daysInMonth, weekdayOf } from '../calendar.ts';
import { dayOfMonth, fullDate, fullYear, monthDay, shiftedPeriod, withWeekday } from '../resolve/days.ts';
import { rule } from './rule.ts';
import type { Context } from '../resolve/context.ts';
import type { DateValue } from './values.ts';

/** What days, floors and attempts are counted with: '2. Tag' is no second of the month. */
const COUNTED: ReadonlySet<string> = new Set(
  'advent tag abend termin stock obergeschoss wochenende mal platz schritt quartal halbjahr schuljahr etage woche monat spieltag feiertag weihnachtstag weihnachtsfeiertag'.split(
    ' ',
  ),
);

const isDomNumber = (n: number): boolean => n >= 1 && n <= 31;
/** The token after the match, to tell 'the 15th is fine' from 'the 15th floor'. */
function standsAlone(context: Context): boolean {
  // '15 de noviembre' is not the 15th of this month
  if (
    context.has(context.end, 'month') ||
    (context.tokens[context.end]?.key === '.' && context.has(context.end + 1, 'month')) ||
    (context.has(context.end, 'of') && (context.has(context.end + 1, 'month') || context.has(context.end + 2, 'month')))
  )
    return false;
  // 'am 3. Advent', 'am 2. Tag der Messe'
  if (context.language === 'de' && context.tokens[context.end]?.key === '.' && context.tokens[context.end]!.glued) {
    if (COUNTED.has(context.tokens[context.end + 1]?.key ?? '')) return false;
  }
  if (context.language === 'de' && COUNTED.has(context.tokens[context.end]?.key ?? '')) return false;
  // 'mardi en huit' is a week later
  if (context.language === 'fr' && context.tokens[context.end - 2]?.key === 'en') return false;
  const next = context.tokens[context.end];
  if (next === undefined || next.kind === 'mark')
    return next?.key !== '%' && !(next?.glued && /[/%€$£-]/.test(next.key));
  return next.kind === 'word' && context.isFollower(next.key);
}

function domIn(day: number, month: { start: number }): DateValue | null {
  const { year, month: m } = calendarDate(month.start);
  return day <= daysInMonth(year, m) ? fullDate(year, m, day) : null;
}

/** 'Thursday' and '15 October' side by side are one day. */
function joined(context: Context, weekday: number, date: DateValue): DateValue | null {
  if (date.weekday !== undefined || date.counted || date.fuzzy) return null;
  const agreed = withWeekday(context, { ...date, weak: false }, weekday);
  return date.floating && weekdayOf(agreed.day) !== weekday ? null : agreed;
}

/** "A las 4", "alle 4", "até as 4" name an hour: days take the other article. */
function saysHours({ language, tokens, start, end }: Context): boolean {
  if (language !== 'es' && language !== 'it' && language !== 'pt') return false;
  return tokens.slice(start, end).some(({ key }) => /^(?:las|la|le|alle|dalle|as)$/u.test(key));
}

/** 'page 3 sur 12'; 'el primero', 'il secondo' are the first and the second of what was named. */
function isOfSeveral({ language, tokens, start, end, has }: Context): boolean {
  if (tokens[start]!.key === 'sur') return end - start === 2;
  const romance = language === 'es' || language === 'it' || language === 'pt';
  return romance && tokens[end - 1]!.kind === 'word' && has(end - 1, 'ord');
}

const A_MONTH = 31;

export const dayRules = [
  // the parts of a date
  rule('dom', 'num', ({ num }) => (isDomNumber(num.n) && num.digits <= 2 ? num : null)),
  rule('domDot', 'num .', ({ num }, c) =>
    isDomNumber(num.n) && num.digits > 0 && num.digits <= 2 && c.tokens[c.end - 1]!.glued ? num : null,
  ),
  rule('dom', 'domDot', ({ domDot }, c) => (c.language === 'de' ? domDot : null)),
  rule('dayMonth', 'domDot month .?', ({ domDot, month }) => ({ day: domDot.n, month })),
  rule('dom', 'ord', ({ ord }) => (isDomNumber(ord.n) ? ord : null)),
  // 1630 is an hour, 1066 a year
  rule('year', 'num', ({ num: { n, digits } }) =>
    digits === 4 && n >= 1000 && n <= 2999 && ((n >= 1900 && n <= 2100) || n % 100 >= 60) ? n : null,
  ),
  rule('year', "' num", ({ num }) => (num.digits === 2 ? fullYear(num.n) : null)),
  rule('year', 'num thousand and? b=num', ({ num, b }) =>
    num.digits === 0 && num.n < 3 && b.digits === 0 && b.n < 100 ? num.n * 1000 + b.n : null,
  ),
  rule('year', 'num thousand', ({ num }) => (num.digits === 0 && num.n < 3 ? num.n * 1000 : null)),
  rule('year', 'num b=num', ({ num, b }) =>
    num.digits === 0 && b.digits === 0 && num.n >= 10 && num.n <= 21 && b.n >= 10 && b.n < 100
      ? num.n * 100 + b.n
      : null,
  ),
  rule('year', 'num hundred and? b=num', ({ num, b }) =>
    num.digits === 0 && num.n > 9 && num.n < 22 && b.digits === 0 ? num.n * 100 + b.n : null,
  ),
  rule('dayMonth', 'dom of|- the? month .?', ({ dom, month }) => ({ day: dom.n, month })),
  rule('dayMonth', 'dom month .?', ({ dom, month }) => ({ day: dom.n, month })),
  rule('dayMonth', 'dom / month', ({ dom, month }) => ({ day: dom.n, month })),
  rule('dayMonth', 'month .|-? the? dom', ({ month, dom }) =>
    dom.digits === 0 || dom.digits <= 2 ? { day: dom.n, month } : null,
  ),

  // full and yearless dates
  rule('date', 'dayMonth', ({ dayMonth }, c) => monthDay(c, dayMonth.month, dayMonth.day)),
  // 'interest kicks in January 1'
  rule('date', 'in dayMonth', ({ dayMonth }, c) => monthDay(c, dayMonth.month, dayMonth.day)),
  rule('date', 'dayMonth ,|of|-|/? year', ({ dayMonth, year }) => fullDate(year, dayMonth.month, dayMonth.day)),
  // 'wird am 14. Oktober 80' tells an age
  rule('date', 'dayMonth ,|of? num', ({ dayMonth, num }, c) =>
    num.digits === 2 && num.n > 31 && (c.language !== 'de' || fullYear(num.n) >= 1990)
      ? fullDate(fullYear(num.n), dayMonth.month, dayMonth.day)
      : null,
  ),
  rule('date', 'year -|/|. month -|/|. num', ({ year, month, num }) => fullDate(year, month, num.n)),
  rule('date', 'year month dom', ({ year, month, dom }) => fullDate(year, month, dom.n)),
  rule('date', 'weekday ,|.? on|the? date', ({ weekday, date }, c) => joined(c, weekday, date)),
  rule('date', 'weekday .? , on|the? date', ({ weekday, date }, c) => joined(c, weekday, date)),
  rule('date', 'weekday ( date )', ({ weekday, date }, c) => joined(c, weekday, date)),
  rule('date', 'date ( weekday )', ({ date, weekday }, c) => joined(c, weekday, date)),
  rule('date', 'date , weekday', ({ date, weekday }, c) =>
    date.weekday === undefined && (date.fixed || date.yearless)
      ? withWeekday(c, { ...date, weak: false }, weekday)
      : null,
  ),
  // 'tomorrow, Friday 9 October', 'Friday (9 October)', 'next Monday, 12 October': the written date decides
  rule('date', 'relative ,|(? the|on? date )?', ({ relative, date }, c) => {
    if (!(date.yearless || date.fixed || date.weekday !== undefined)) return null;
    const day = c.today + relative;
    return (date.readings ?? [date.day]).includes(day) ? { day, fixed: true } : null;
  }),
  rule('date', 'shift weekday ,|(? the|on? date )?', ({ weekday, date }, c) =>
    date.yearless || date.fixed ? withWeekday(c, date, weekday) : null,
  ),

  // a day of the month alone
  rule('date', 'weekday ,|.? on|the? dom', ({ weekday, dom }, c) => {
    // 'bis Donnerstag zwei Gutscheine', 'jeudi, 9 h'
    if (dom.digits === 0 && !c.has(c.end - 1, 'ord') && !standsAlone(c)) return null;
    if (c.has(c.end, 'h') || c.has(c.end, 'oclock')) return null;
    const date = dayOfMonth(c, dom.n);
    if (date === null) return null;
    // 'Monday 8' may be eight o'clock: only when the weekday agrees
    const fixed = withWeekday(c, date, weekday);
    // 'para el viernes 20 cajas': twenty boxes, when the next Friday the 20th is far
    if (fixed.day - c.today > A_MONTH && !standsAlone(c)) return null;
    return weekdayOf(fixed.day) === weekday ? fixed : null;
  }),
  rule('date', 'by|from|to|before|after|for|since|of theDay|on dom', ({ dom }, c) =>
    standsAlone(c) ? dayOfMonth(c, dom.n) : null,
  ),
  // 'by 5' is an hour, 'by 5th' and 'bis 5.' are days
  rule('date', 'by|from|to|before|after|since dom', ({ dom }, c) =>
    // 'divide by four' is no day, 'by the fourth' is
    standsAlone(c) &&
    !saysHours(c) &&
    (c.end - c.start > 2 || (dom.digits === 0 && (c.language !== 'en' || c.has(c.end - 1, 'ord')))) &&
    dom.n > 0
      ? dayOfMonth(c, dom.n)
      : null,
  ),
  rule('date', 'on dom', ({ dom }, c) => (standsAlone(c) && !isOfSeveral(c) ? dayOfMonth(c, dom.n) : null)),
  rule('date', 'theDay dom', ({ dom }, c) => {
    const date = dayOfMonth(c, dom.n);
    return date && { ...date, weak: !(dom.digits > 0 && standsAlone(c)) };
  }),
  rule('date', 'the|on? dom of the? shift unit', ({ dom, shift, unit }, c) => {
    const month = unit === 'month' ? shiftedPeriod(c, 'month', shift) : null;
    return month && domIn(dom.n, month);
  }),
  rule('date', 'the|on? dom of? the? unit shift', ({ dom, shift, unit }, c) => {
    const month = unit === 'month' ? shiftedPeriod(c, 'month', shift) : null;
    return month && domIn(dom.n, month);
  }),
  rule('date', 'the|on? dom shift unit', ({ dom, shift, unit }, c) => {
    const month = unit === 'month' ? shiftedPeriod(c, 'month', shift) : null;
    return month && domIn(dom.n, month);
  }),
  rule('date', 'the|on? dom of the unit', ({ dom, unit }, c) => (unit === 'month' ? dayOfMonth(c, dom.n) : null)),
];
