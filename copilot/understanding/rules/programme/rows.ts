/** Rows of tables and lists that each name a day: "Sat 5 Sept   Pontfaen Show, bandstand, 2pm", "Abstracts: 20 March 2026". */
import type { DateMention } from '../../../dates/types.ts';
import { isLive } from '../../candidate.ts';
import type { MailContext } from '../../context.ts';
import type { Reading } from '../../reading.ts';
import { datesIn, hasTime } from '../../when.ts';
import { cellOf, hoursOf, shiftOf, withoutHours } from './hours.ts';

export interface Row {
  reading: Reading;
  /** what stands before the day: "Abstracts", "Rd 1" */
  label: string;
  day: DateMention;
  /** other days named in the row */
  others: DateMention[];
  /** when it begins and ends: the day, with an hour where the row names one */
  start: string;
  end?: string;
  /** the row without its days and hours */
  rest: string;
  /** the day stands first, at most behind a number or a short mark */
  dayFirst: boolean;
}

/** Rows that belong together, with the lines above them. */
export interface Table {
  rows: Row[];
  /** up to two lines above: a heading, the names of the columns */
  above: Reading[];
}

const MAX_ROW = 160;
const MAX_LABEL = 60;
const MIN_ROWS = 2;
const HEADINGS = 2;

/** Tables of at least two rows of one form whose days lie ahead. */
export function tablesOf(context: MailContext, readings: readonly Reading[]): Table[] {
  const lines = readings.filter(({ sentence }) => sentence.source === 'body');
  const today = context.now.slice(0, 10);
  const tables: Table[] = [];
  let open: Row[] = [];
  let from = 0;
  const close = (): void => {
    const coming = open.filter(({ day }) => (day.value ?? '').slice(0, 10) >= today);
    // days gone by are a log, an account, minutes
    if (coming.length >= MIN_ROWS && coming.length * 2 > open.length)
      tables.push({ rows: coming, above: lines.slice(Math.max(0, from - HEADINGS), from) });
    open = [];
  };
  let gap = 0;
  for (const [n, line] of lines.entries()) {
    const row = rowOf(context, line);
    if (row !== null && (open.length === 0 || open[0]!.dayFirst === row.dayFirst)) {
      if (open.length === 0) from = n;
      open.push(row);
      gap = 0;
      continue;
    }
    // one line between two rows: "Rd 2   BYE"
    gap += 1;
    if (row !== null || gap > 1 || !isShort(line)) {
      close();
      gap = 0;
      if (row !== null) {
        from = n;
        open.push(row);
      }
    }
  }
  close();
  return tables;
}

const isShort = ({ act, sentence }: Reading): boolean =>
  act === 'statement' && sentence.text.length < MAX_LABEL && !/[.!?]$/u.test(sentence.text);

/** Cells, a label with a colon, a list item, or words without a stop at the end. */
const CELLS = /\t| \| |\S {2,}\S|\.{4,}/u;
const COLON = /^[^:]{2,40} ?: ?\S/u;
const PROSE = /[.!?]["')]?$/u;
const MARK = /^[^\p{L}\d]*(?:\p{L}{1,4}\.? ?)?(?:\d{1,6}|[ivx]{1,4})?[^\p{L}\d]*$/iu;
const ENDS_LABEL = /(?:[:–—|\t]| -|\.{2,}| {2,}|\()\s*$/u;

/** "BOM 06:55", "MAO-GRU": a leg of a journey, which another rule reads */
const AIRPORT = /(?<!\p{L})\p{Lu}{3}(?:,? \d{1,2}[:.h]\d{2}| ?[-–/>→] ?\p{Lu}{3}(?!\p{L}))/u;

function rowOf(context: MailContext, reading: Reading): Row | null {
  const { sentence, lexicon, low, act } = reading;
  const { text } = sentence;
  if (!isLive(reading) || text.length > MAX_ROW || act === 'question' || AIRPORT.test(text)) return null;
  const cells = CELLS.test(text) || COLON.test(text);
  if (act === 'request' && (lexicon.request.test(low) || (!CELLS.test(text) && lexicon.imperative.test(low))))
    return null;
  if (!cells && PROSE.test(text) && text.split(/\s+/u).length > 6) return null;
  const zone = context.input.user.tz;
  // cells are read apart: the hour of one column is none of the day in the next
  const apart = text.replace(/ {2,}|\t| \| |\.{4,}/gu, (gap) =>
    ';'.padStart(Math.ceil(gap.length / 2)).padEnd(gap.length),
  );
  const dates = datesIn(context, apart, lexicon.language);
  const [day, ...further] = dates.filter(isOwnDay);
  if (day === undefined) return null;
  // "Wed 15/7, window 06:00-08:00": hours of the same day are no other
  const others = further.filter(({ value }) => value!.slice(0, 10) !== day.value!.slice(0, 10));
  const label = text.slice(0, day.index).replace(/^[\s>*•·‣◦▪●–—-]+/u, '');
  // "II    38,500    12-10-2026": behind a sum it is still a row
  const dayFirst = MARK.test(label) || (cells && SUM_FIRST.test(label));
  if (!dayFirst && (label.length > MAX_LABEL || !ENDS_LABEL.test(label))) return null;
  // what stands behind the next day is of that
  const next = others[0]?.index ?? apart.length;
  const before = cellOf(context, apart.slice(0, day.index), lexicon.language);
  const behind = cellOf(context, apart.slice(day.end, next), lexicon.language);
  const hours = hasTime(day.value!)
    ? null
    : (shiftOf(low, context.ownNames, day.value!, zone) ??
      hoursOf(behind, day.value!, zone) ??
      hoursOf(before, day.value!, zone));
  const end = hours === null ? day.endValue : hours.end;
  return {
    reading,
    label: label.replace(/[\s:–—|.-]+$/u, '').trim(),
    day,
    others,
    dayFirst,
    start: hours?.start ?? day.value!,
    ...(end === undefined ? {} : { end }),
    rest: `${withoutHours(before)};${withoutHours(behind)}${apart.slice(next)}`,
  };
}

const SUM_FIRST = /^\S{1,16}(?: {2,}|\t| \| ?)[\d\s.,'’\p{Sc}\p{L}]{0,20}[\t| ]*$/u;

/** A day of the calendar, not a weekday or "next week". */
const isOwnDay = ({ kind, value, text, past, fuzzy, dayless }: DateMention): boolean =>
  value !== null &&
  past !== true &&
  fuzzy !== true &&
  dayless !== true &&
  (kind === 'date' || kind === 'datetime' || kind === 'range') &&
  /\d/u.test(text);
