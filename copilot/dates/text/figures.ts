/** Figures by their form: 2026-10-14, 3/4, 15.1., 14:30, 3.30. */
import { dayOf, isValidDate, weekdayOf } from '../calendar.ts';
import { dateOf, fullDate, fullYear, monthDay } from '../resolve/days.ts';
import { clockTime } from '../grammar/times.ts';
import type { Node } from '../grammar/values.ts';
import type { DateValue } from '../grammar/values.ts';
import type { Context } from '../resolve/context.ts';
import { ORDINAL_SUFFIX, isOpaque } from './opaque.ts';

const RUN = /\d(?:[\d.,:/-]*\d)?/y;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const YEAR_FIRST = /^(\d{4})([/.])(\d{1,2})\2(\d{1,2})$/;
const THREE = /^(\d{1,2})([/.-])(\d{1,2})(?:\2|,\s?)(\d{4}|\d{2})$/;
const TWO = /^(\d{1,2})([/.-])(\d{1,2})$/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const DOT_CLOCK = /^(\d{1,2})\.(\d{2})$/;
/** 'ore 9,30' */
const COMMA_CLOCK = /^(\d{1,2})[.,](\d{2})$/;
const DECIMAL = /^\d{1,4}[.,]\d{1,2}$/;
const TAIL_T = /T(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?(?![\w])/y;
const SPACED_YEAR = /(\d{1,2})([/.])\s?(\d{1,2})(?:\2\s?|,\s?)(\d{4}|\d{2})(?![\d\w]|[.,:/-]\d)/y;
interface Run {
  firstToken: number;
  endToken: number;
  text: string;
}

/** Reads the run of figures at a token; returns the token after it. */
export function seedRun(context: Context, chart: Node[][], first: number): number {
  const { text, tokens } = context;
  RUN.lastIndex = tokens[first]!.start;
  const whole = RUN.exec(text)![0];
  const endOffset = tokens[first]!.start + whole.length;
  let endToken = first;
  while (endToken < tokens.length && tokens[endToken]!.start < endOffset) endToken += 1;
  if (isOpaque(context, chart, first, endToken)) {
    // '2' of '2nd' and the like are still found by their own form
    for (let i = first; i < endToken; i += 1) chart[i]!.length = 0;
    return endToken;
  }
  const run: Run = { firstToken: first, endToken, text: whole };
  if (!seedForms(context, chart, run)) {
    const parts = splitRange(context, run);
    if (parts === null) for (let i = first; i < endToken; i += 1) chart[i]!.length = 0;
    else for (const part of parts) seedForms(context, chart, part);
  }
  seedSpacedDate(context, chart, first);
  return endToken;
}

function push(chart: Node[][], run: Run, category: string, value: unknown): void {
  chart[run.firstToken]!.push({ category, start: run.firstToken, end: run.endToken, value });
}

/** Reads a run by its form; false when it has none. */
function seedForms(context: Context, chart: Node[][], run: Run): boolean {
  const { text } = run;
  let match: RegExpExecArray | null;
  if (/^\d+$/.test(text)) return seedInteger(context, chart, run);
  if ((match = ISO.exec(text)) ?? (match = yearFirst(text))) return seedIso(context, chart, run, match);
  if ((match = THREE.exec(text)))
    return pushDate(chart, run, numericDate(context, Number(match[1]), Number(match[3]), match[4]!, match[2]!));
  if ((match = CLOCK.exec(text))) {
    const [, hour = '', minute, second] = match;
    const time = clockTime(
      Number(hour),
      Number(minute),
      hour.length === 2 && hour.startsWith('0') ? { open: false } : context.language === 'en' ? {} : { literal: true },
    );
    if (time && Number(second ?? 0) < 60) push(chart, run, 'clock', { ...time, second: Number(second ?? 0) });
    return time !== null;
  }
  let found = false;
  if ((match = TWO.exec(text))) found = seedTwo(context, chart, run, match);
  if ((match = (context.language === 'it' ? COMMA_CLOCK : DOT_CLOCK).exec(text))) {
    const time = clockTime(Number(match[1]), Number(match[2]));
    if (time) push(chart, run, 'dotClock', time);
    found ||= time !== null;
  }
  if (DECIMAL.test(text)) {
    push(chart, run, 'dec', Number(text.replace(',', '.')));
    found = true;
  }
  if (/^\d{1,2}[-/.]\d{4}$|^\d{4}[-/.]\d{1,2}$|^\d{1,2},\d{4}$|^\d{4},\d{1,2}$/.test(text)) {
    seedInteger(context, chart, { ...run, endToken: run.firstToken + 1, text: context.tokens[run.firstToken]!.key });
    seedInteger(context, chart, { ...run, firstToken: run.endToken - 1, text: context.tokens[run.endToken - 1]!.key });
    return true;
  }
  return found;
}

function yearFirst(text: string): RegExpExecArray | null {
  const match = YEAR_FIRST.exec(text);
  return (
    match &&
    (Object.assign([match[0], match[1], match[3], match[4]], { index: 0, input: text }) as unknown as RegExpExecArray)
  );
}

function seedInteger(context: Context, chart: Node[][], run: Run): boolean {
  const { tokens } = context;
  const { text } = run;
  const suffix = tokens[run.endToken];
  if (suffix?.glued && ORDINAL_SUFFIX.has(suffix.key) && text.length <= 2) {
    push(chart, { ...run, endToken: run.endToken + 1 }, 'ord', { n: Number(text), digits: text.length });
    if (chart[run.endToken]!.every((node) => node.category !== 'unit' && node.category !== 'h')) return true;
  }
  if (text.length > 4) return true;
  push(chart, run, 'num', { n: Number(text), digits: text.length });
  return true;
}

function seedIso(context: Context, chart: Node[][], run: Run, match: RegExpExecArray): boolean {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = fullDate(year, month, day);
  if (date === null) return false;
  push(chart, run, 'date', date);
  TAIL_T.lastIndex = context.tokens[run.endToken - 1]!.end;
  const tail = TAIL_T.exec(context.text);
  const time = tail && clockTime(Number(tail[1]), Number(tail[2]), { open: false });
  if (!tail || !time) return true;
  let endToken = run.endToken;
  while (endToken < context.tokens.length && context.tokens[endToken]!.start < TAIL_T.lastIndex) endToken += 1;
  const offset = tail[4];
  const zone = offset === undefined ? {} : { zone: { offset: offset === 'Z' ? 0 : offsetMinutes(offset) } };
  push(chart, { ...run, endToken }, 'moment', { date, time: { ...time, second: Number(tail[3] ?? 0), ...zone } });
  return true;
}

export function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
}

/** 3/4/2026: by the order of the reader unless only one order is a date. */
function numericDate(context: Context, a: number, b: number, year: string, separator: string): DateValue | null {
  const y = fullYear(Number(year));
  const dmy = isValidDate(y, b, a) ? dayOf(y, b, a) : null;
  const mdy = isValidDate(y, a, b) ? dayOf(y, a, b) : null;
  const order = separator === '.' ? 'dmy' : context.order;
  const readings = (order === 'mdy' ? [mdy, dmy] : [dmy, mdy]).filter((day) => day !== null);
  if (readings.length === 0) return null;
  return separator === '.' && dmy !== null
    ? { day: dmy, fixed: true }
    : dateOf(readings, readings.length > 1 && readings[0] !== readings[1] ? {} : { fixed: true });
}

function pushDate(chart: Node[][], run: Run, date: DateValue | null): boolean {
  if (date) push(chart, run, 'date', date);
  return date !== null;
}

const FRACTIONS: ReadonlySet<string> = new Set([
  '1/2',
  '1/3',
  '2/3',
  '1/4',
  '3/4',
  '1/5',
  '1/8',
  '9/11',
  '24/7',
  '7/24',
  '50/50',
]);

/** 'Haus 3/12', 'Mühlgasse 3/12', 'flat 3/12' */
const OF_HOUSE =
  /(?:\p{L}(?:str(?:aße|asse|\.)|gasse|weg|allee)|(?<!\p{L})(?:flat|apartment|house|building|haus|wohnung|whg\.?|top|tür|stiege|bâtiment|bât\.?|appartement|appt?\.?|escalier|piso|puerta|edificio|portal|bloque|scala|interno|apartamento)) $/iu;

function seedTwo(context: Context, chart: Node[][], run: Run, match: RegExpExecArray): boolean {
  const [, first = '', separator = '', second = ''] = match;
  const [a, b] = [Number(first), Number(second)];
  const dmy = monthDay(context, b, a);
  const mdy = monthDay(context, a, b);
  const ordered = context.order === 'mdy' ? [mdy, dmy] : [dmy, mdy];
  const best =
    separator === '.'
      ? dottedDay(context, chart, run, [dmy, mdy], second)
      : (ordered[0] ?? (separator === '-' && isEuropean(context) ? null : ordered[1]));
  // a range of small numbers is also what '3-5' may be
  if (separator !== '.')
    for (const part of [
      { ...run, endToken: run.firstToken + 1, text: first },
      { ...run, firstToken: run.endToken - 1, text: second },
    ])
      seedInteger(context, chart, part);
  if (!best) return separator !== '.';
  const all = [...new Set([dmy, mdy].flatMap((date) => (date ? [date.day] : [])))];
  const readings =
    separator === '.' ? (best.readings ?? [best.day]) : [...new Set([...(best.readings ?? [best.day]), ...all])];
  const dotted =
    separator === '.' &&
    dmy !== null &&
    context.text[context.tokens[run.endToken - 1]!.end] === '.' &&
    context.language !== 'en';
  const at = context.tokens[run.firstToken]!.start;
  const slashed =
    separator === '/' && !FRACTIONS.has(run.text) && !OF_HOUSE.test(context.text.slice(Math.max(0, at - 24), at));
  const strong = slashed || (dotted && (context.language === 'de' || second.length === 2));
  if (
    context.text.slice(context.tokens[run.endToken - 1]!.end).match(/^\s?(?:of|von|der|des|de|du|d')\b/) &&
    separator === '/' &&
    a < b
  )
    return true;
  const value: DateValue = { ...best, day: best.day, readings, yearless: true, ...(strong ? {} : { weak: true }) };
  push(chart, run, strong ? 'date' : 'looseDate', value);
  const dot = context.tokens[run.endToken];
  if (dotted && dot) push(chart, { ...run, endToken: run.endToken + 1 }, 'date', { ...value, weak: false });
  return true;
}

/** 'sab 8-13' are hours where no one writes the month first. */
const isEuropean = ({ language, order }: Context): boolean => order === 'dmy' && language !== 'en' && language !== 'es';

/** 'by 7.30' is an hour in English, where only 'on 7.3', 'Friday 15.10' and an impossible hour can be days; month first is never written with a point elsewhere. */
function dottedDay(
  { language, tokens }: Context,
  chart: Node[][],
  { firstToken }: Run,
  [dmy, mdy]: readonly [DateValue | null, DateValue | null],
  minutes: string,
): DateValue | null {
  const best = dmy ?? mdy;
  if (/^(?:on|el|am)$/u.test(tokens[firstToken - 1]?.key ?? '')) return best;
  if (language !== 'en') return dmy;
  if (minutes.length < 2) return best;
  const weekday = chart[firstToken - 1]?.find(({ category }) => category === 'weekday')?.value;
  return weekday !== undefined && dmy?.readings?.some((day) => weekdayOf(day) === weekday) === true ? dmy : null;
}

/** '15. 1. 2011', '08/12, 2015' */
function seedSpacedDate(context: Context, chart: Node[][], first: number): void {
  const { tokens, text } = context;
  SPACED_YEAR.lastIndex = tokens[first]!.start;
  const match = SPACED_YEAR.exec(text);
  if (match === null || !/\s/.test(match[0])) return;
  let endToken = first;
  while (endToken < tokens.length && tokens[endToken]!.start < SPACED_YEAR.lastIndex) endToken += 1;
  pushDate(
    chart,
    { firstToken: first, endToken, text: match[0] },
    numericDate(context, Number(match[1]), Number(match[3]), match[4]!, match[2]!),
  );
}

/** '1300-1500' */
const TWO_HOURS = /^(?:[01]\d|2[0-3])[0-5]\d-(?:[01]\d|2[0-4])[0-5]\d$/;

/** '14:00-16:00', '9-11:30', '3.-5.' */
function splitRange(context: Context, run: Run): Run[] | null {
  // '19./20. Januar' too
  const parts = run.text.split(/-|(?<=\.)\//);
  if (
    parts.length !== 2 ||
    (!TWO_HOURS.test(run.text) &&
      !parts.every((part) =>
        /^\d{1,2}$|^\d{1,2}[:.]\d{2}$|^\d{1,2}\.(?:\d{1,2}\.?)?$|^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$|^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(
          part,
        ),
      ))
  )
    return null;
  let token = run.firstToken;
  const { tokens } = context;
  return parts.map((part) => {
    const firstToken = token;
    const text = part.replace(/\.$/, '');
    const endOffset = tokens[firstToken]!.start + text.length;
    while (token < run.endToken && tokens[token]!.start < endOffset) token += 1;
    const endToken = token;
    while (token < run.endToken && tokens[token]!.kind !== 'digits') token += 1;
    return { firstToken, endToken, text };
  });
}
