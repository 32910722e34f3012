/** Hours in figures that could be something else: 7.30 (a price, a day), 1630 (a year, an amount). */
import { clockTime, inPart, onTheQuarter } from './times.ts';
import { followedWell } from './bare-hours.ts';
import { rule } from './rule.ts';
import { timeRange } from './time-ranges.ts';
import type { Context } from '../resolve/context.ts';
import type { HourFigure, MomentValue, TimeRangeValue, TimeValue } from './values.ts';

/** What the figure counts or costs stands before it, or what it is the name of. */
const OTHER_BEFORE =
  /(?:(?:^|\P{L})(?:priced?|costs?|rates?|rated|valued?|sold|trading|closed|scored?|average|ratio|version|release|python|upgraded?|(?:in|de)creased?|rose|fell|dropped|grew|up|down|gpa|paid|spent|budget|salary|rent|range|capacity|total|totals|only|some|of|for|about|approx|circa|nearly|over|under|order|orders|ref|reference|invoice|account|acct|ext|extension|code|pin|tel|phone|fax|mobile|po|sku|model|item|serial|case|ticket|room|class|series|zip|postcode|article|art|part|pages?|lot|lots|batch|ending|ends|visa|mastercard|card|konto|karte|no|nr|num|number|numbers|bestellung|auftrag|rechnung|kunde|konto|zimmer|raum|commande|facture|salle|pedido|factura|ordine|fattura|fatura|encomenda)[.:]?|[#€$£]|\d)\s*$/iu;
/** 'Raise it from 1200 to 1500' */
const CHANGES =
  /(?:^|\P{L})(?:rais|increas|reduc|lower|drop|r[io]se|fell|fall|gr[eo]w|cut|erhöh|gestiegen|steig|senk|gesunken|passe|augment|baiss|sub[ei]|baj|aument|scend|diminu|reduz)\p{L}*(?:\s\p{L}+){0,3}\s$/iu;
/** Tells what the figures around it are: 'a head', 'per hour' after 4.50. */
const SHARE_AFTER = /^\s*(?:an?|per|each|apiece)(?!\p{L})/iu;
const BEGINS_HOUR: ReadonlySet<string> = new Set(
  'at @ by from until till to between before after around about um ab bis von gegen vor nach zwischen alle ore le h dalle las as saa à'.split(
    ' ',
  ),
);
const ONLY_WORD_FOR_HOURS: ReadonlySet<string> = new Set('at @ alle ore h dalle las as'.split(' '));

const NEAR_DAY = ['opening', 'weekday', 'relative', 'part', 'tonight', 'tz', 'on', 'shift'] as const;

function endsWell(context: Context): boolean {
  const { tokens, end, text } = context;
  if (tokens[end]?.kind === 'word' && SHARE_AFTER.test(text.slice(tokens[end - 1]!.end, tokens[end - 1]!.end + 12)))
    return false;
  // 'from 7.30 to 8.20 dollars' is read with its other end or not at all
  const linked = context.has(end, 'to') || (context.has(end, 'and') && tokens[end - 2]?.kind === 'word');
  if (linked && tokens[end + 1]?.kind === 'digits') return false;
  return followedWell(context) || NEAR_DAY.some((category) => context.has(end, category));
}

const LIMITS: ReadonlySet<string> = new Set(['by', 'before', 'until', 'till', 'bis', 'vor']);

function isOther({ text, tokens, start, end, has }: Context): boolean {
  // 'send the invoice by 1600 tomorrow': what comes before "by" is no name of the figure
  if (LIMITS.has(tokens[start]!.key) && ['relative', 'weekday', 'on'].some((category) => has(end, category)))
    return CHANGES.test(text.slice(Math.max(0, tokens[start]!.start - 40), tokens[start]!.start));
  const at = tokens[start]!.start;
  return OTHER_BEFORE.test(text.slice(Math.max(0, at - 16), at)) || CHANGES.test(text.slice(Math.max(0, at - 40), at));
}

const isPlain = (context: Context): boolean => endsWell(context) && !isOther(context);
const onFive = ({ minute }: TimeValue): boolean => minute % 5 === 0;
const wordBefore = (context: Context): string => context.tokens[context.end - 2]!.key;
const spoken = ({ language }: Context): boolean => language === 'en';

/** Nothing stands before it, or only a mark: 'Tuesday, 1400', '(7.30 on Friday)'. */
const opens = ({ tokens, start, has }: Context): boolean =>
  start === 0 ||
  (tokens[start - 1]!.kind === 'mark' && tokens[start - 2]?.kind !== 'digits' && !has(start - 2, 'month'));

/** '15:16 -0600' */
const isOffset = ({ tokens, end }: Context): boolean =>
  tokens[end - 1]!.glued && tokens[end - 2]!.key === '-' && !tokens[end - 2]!.glued;

const moment = (date: MomentValue['date'], time: TimeValue): MomentValue => ({
  date: { ...date, weak: false },
  time: { ...time, weak: false },
});

/** Years and amounts are told from hours by their size and by what stands around them. */
function isHour({ yearly, led, time }: HourFigure, context: Context): boolean {
  if (!isPlain(context)) return false;
  const word = wordBefore(context);
  if (yearly) return ONLY_WORD_FOR_HOURS.has(word);
  return BEGINS_HOUR.has(word) && (led || onFive(time));
}

function hourRange(a: HourFigure, b: HourFigure, context: Context): TimeRangeValue | null {
  if (a.time.hour === b.time.hour && a.time.minute === b.time.minute) return null;
  // 2026-0914 is the number of an invoice
  const glued = context.tokens[context.end - 1]!.glued;
  if (glued && !a.led && !(onFive(a.time) && onFive(b.time))) return null;
  if (glued && a.yearly && (b.led || (a.time.hour === 20 && a.time.minute < 30))) return null;
  const sure =
    a.led ||
    (b.led && !glued) ||
    // 'de 1200 à 1500' is an amount: hours have an 'h' there
    ((context.language === 'en' || context.language === 'de') &&
      onFive(a.time) &&
      onFive(b.time) &&
      !(a.yearly && b.yearly));
  return { ...timeRange(a.time, b.time), weak: !(sure && isPlain(context)) };
}

/** Beside a day four figures are its hour, unless they may be its year. */
function isHourOf(date: MomentValue['date'], { yearly }: HourFigure, { parts, has, isAt, tokens }: Context): boolean {
  if (date.weak === true) return false;
  if (!yearly) return true;
  const [day, link] = [parts[0]!, parts.length > 2 ? tokens[parts[1]!.end - 1]! : null];
  if (link?.kind === 'word' && !isAt(link.key)) return false;
  const says = (category: string): boolean => {
    for (let i = day.start; i < day.end; i += 1) if (has(i, category)) return true;
    return false;
  };
  return !says('month') || says('year');
}

export const writtenHourRules = [
  // 0915, 1630
  rule('hhmm', 'num', ({ num }) => {
    const time =
      num.digits === 4 && num.n >= 1 ? clockTime(Math.floor(num.n / 100), num.n % 100, { open: false }) : null;
    return time && { time, led: num.n < 1000, yearly: num.n >= 1900 && num.n <= 2100 };
  }),
  rule('time', 'at|by|from|to|before|after|around|between hhmm', ({ hhmm }, c) => (isHour(hhmm, c) ? hhmm.time : null)),
  rule('time', 'opening :|at|by|from|around? hhmm', ({ hhmm }, c) =>
    endsWell(c) && !(hhmm.yearly && c.end - c.start > 2 && !c.isAt(wordBefore(c))) ? hhmm.time : null,
  ),
  // 'the 0704 to Leeds'
  rule('time', 'the hhmm', ({ hhmm }, c) =>
    spoken(c) && hhmm.led && (c.tokens[c.end] === undefined || c.has(c.end, 'to') || c.has(c.end, 'from'))
      ? hhmm.time
      : null,
  ),
  // '21 Feb 2022 UTC' has its year
  rule('time', 'hhmm tz', ({ hhmm, tz }, c) =>
    isOther(c) || (hhmm.yearly && !opens(c) && c.tokens[c.start - 1]!.key !== 'at') ? null : { ...hhmm.time, zone: tz },
  ),
  rule('timeRange', 'from? a=hhmm to|- b=hhmm', ({ a, b }, c) => hourRange(a, b, c)),
  rule('timeRange', 'between a=hhmm and b=hhmm', ({ a, b }, c) => hourRange(a, b, c)),
  rule('timeRange', 'from? a=hhmm to|- b=time', ({ a, b }) =>
    b.open || b.weak || a.yearly ? null : timeRange(a.time, b),
  ),
  rule('timeRange', 'from? a=time to|- b=hhmm', ({ a, b }, c) =>
    a.weak || (b.yearly && a.open) || !endsWell(c) || isOffset(c) ? null : timeRange(a, b.time),
  ),
  rule('timeRange', 'between a=hhmm and b=time', ({ a, b }) =>
    b.open || b.weak || a.yearly ? null : timeRange(a.time, b),
  ),
  rule('moment', 'date ,|-|at|by|from|:|@? hhmm', ({ date, hhmm }, c) =>
    isHourOf(date, hhmm, c) && endsWell(c) ? moment(date, hhmm.time) : null,
  ),
  rule('moment', 'hhmm ,|on? the? date', ({ date, hhmm }, c) =>
    !date.weak && !hhmm.yearly && (opens(c) || hhmm.led) && !isOther(c) ? moment(date, hhmm.time) : null,
  ),

  // 7.30 in English, where no day is written like that
  rule('time', 'at|by|from|to|before|after|around dotClock', ({ dotClock }, c) =>
    spoken(c) && onFive(dotClock) && dotClock.hour > 0 && isPlain(c) ? { ...dotClock, weak: false } : null,
  ),
  rule('time', 'opening :|at|by|from|around? dotClock', ({ dotClock }, c) =>
    endsWell(c) ? { ...dotClock, weak: false } : null,
  ),
  // elsewhere 'bis 9.10' is a day in October and 'bis 9.30' none
  rule('time', 'by|to|from|before dotClock', ({ dotClock }, c) =>
    !spoken(c) && onTheQuarter(dotClock) && !c.has(c.end - 3, 'looseDate') && isPlain(c)
      ? { ...dotClock, weak: false }
      : null,
  ),
  // '7.15 instead of 7.45'
  rule('time', 'dotClock', ({ dotClock }, c) =>
    spoken(c) && onFive(dotClock) && isExchanged(c) ? { ...dotClock, weak: false } : null,
  ),
  rule('time', 'dotClock in|of|at? the part', ({ dotClock, part }) => inPart(dotClock, part)),
  rule('time', 'dotClock part', ({ dotClock, part }) => inPart(dotClock, part)),
  rule('moment', 'dotClock ,|on? partOfDay', ({ dotClock, partOfDay }) => {
    const time = inPart(dotClock, partOfDay.part);
    return time && moment(partOfDay.date, time);
  }),
  rule('moment', 'dotClock ,|on? the? date', ({ dotClock, date }, c) =>
    !date.weak && onTheQuarter(dotClock) && (opens(c) || date.counted) && !isOther(c) ? moment(date, dotClock) : null,
  ),
  rule('moment', 'date ,|-|at|by|from? dotClock', ({ date, dotClock }, c) =>
    spoken(c) && date.floating && date.weekday !== undefined && onFive(dotClock) && isPlain(c)
      ? moment(date, dotClock)
      : null,
  ),
  rule('timeRange', 'from a=dotClock to at? b=dotClock', ({ a, b }, c) =>
    spoken(c) && onFive(a) && onFive(b) && isPlain(c) ? { ...timeRange(a, b), weak: false } : null,
  ),
  rule('timeRange', 'between dotClock and at? num', ({ dotClock, num }, c) => {
    const end = num.digits > 0 && num.digits <= 2 && num.n > 0 ? clockTime(num.n) : null;
    return end && onFive(dotClock) && isPlain(c) ? { ...timeRange(dotClock, end), weak: false } : null;
  }),
  // '6.30 for 7', '0745 for 0800': one comes at the first
  rule('time', 'at? dotClock for b=num|dotClock', ({ dotClock }, c) =>
    spoken(c) && onFive(dotClock) && isPlain(c) ? { ...dotClock, weak: false } : null,
  ),
  rule('time', 'at|opening? a=hhmm for b=hhmm', ({ a, b }, c) =>
    spoken(c) && b.time.hour - a.time.hour <= 1 && b.time.hour >= a.time.hour && endsWell(c) ? a.time : null,
  ),
  rule('moment', 'num for dotClock ,|on? date', ({ num, dotClock, date }, c) => {
    const time = spoken(c) && num.n > 0 && num.digits <= 2 && onFive(dotClock) ? clockTime(num.n) : null;
    return time && !date.weak && dotClock.hour === num.n % 24 ? moment(date, time) : null;
  }),
  // 'von 9.30 bis 11'
  rule('timeRange', 'from dotClock to at? num', ({ dotClock, num }, c) => {
    const end = num.digits > 0 && num.digits <= 2 && num.n > 0 ? clockTime(num.n) : null;
    return end && onFive(dotClock) && isPlain(c) ? { ...timeRange(dotClock, end), weak: false } : null;
  }),
];

function isExchanged({ text, tokens, start, end }: Context): boolean {
  const [from, to] = [tokens[start]!.start, tokens[end - 1]!.end];
  return (
    /^ (?:instead of|rather than|not) (?:at )?\d{1,2}\.\d[05](?![\d.])/.test(text.slice(to, to + 24)) ||
    /(?<![\d.])\d{1,2}\.\d[05] (?:instead of|rather than|not) (?:at )?$/.test(text.slice(Math.max(0, from - 24), from))
  );
}
