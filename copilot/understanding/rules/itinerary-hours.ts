/** The hours that a line of an itinerary tells, in the spellings of timetables, and what the words before them make of each. */
import type { DateMention } from '../../dates/types.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { journeysOf } from '../lexicon/journeys.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { matchesOf } from '../patterns/remembered.ts';
import { datesIn } from '../when.ts';

export type Role = 'departs' | 'arrives' | 'plain';
export interface Clock {
  hour: string;
  role: Role;
  /** a day told with this hour */
  day?: string;
  /** days later, as told by "+1" */
  later: number;
  /** places in the text of the line */
  index: number;
  end: number;
}

/** "16.45", "16h45": a stop between hour and minutes, and nothing that makes a sum, a measure or a date of it */
export const DOTTED =
  /(?<![\p{L}\d.,:/+-]|[€$£]\s?)([01]?\d|2[0-3])[.h]([0-5]\d)(?![\d:/%]|[.,]\d|\.(?!\s|$)|\s?(?:€|eur|chf|gbp|kg|km?|m|cm|h)(?![\p{L}]))/giu;
/** "0704", "1756" */
const BARE = /(?<![\p{L}\d.,:/+#-]|[€$£]\s?)([01]\d|2[0-3])([0-5]\d)(?![\p{L}\d/%-]|[.,]\d|\s?(?:€|eur|chf|gbp|kg))/giu;
/** The number of a train, a flight, a seat, a case; a year behind the name of a month */
const NUMBER_BEFORE =
  /(?<![\p{L}\d])(?:n[°º]|n[or]\.?|train|zug|treno|tren|comboio|trem|flight|flug|vol|vuelo|voo|volo|bus|coach|coche|place|seat|wagen|pnr|ref\.?|booking|reservation|code)\s?$/iu;
const CODE_BEFORE = /(?<![\p{L}\d])(?:[A-Z]{2,3}|[A-Z]\d|\d[A-Z])\s?$/u;
const DAYLIKE = 12;
const NEXT_YEARS = 2;

/**
 * The line with all hours written as "16:45", for a reader of dates that knows the spellings of prose. Only for lines that are of a journey
 * by their other words: elsewhere "16.45" is as often a sum and "1756" a number.
 */
export function withPlainHours(context: MailContext, text: string, language: string): string {
  if (!/\d/u.test(text)) return text;
  const days = datesIn(context, text, language).filter(({ kind, fuzzy }) => kind !== 'time' && fuzzy !== true);
  const year = Number(context.now.slice(0, 4));
  const plausible = (digits: string): boolean => Number(digits) >= year - 1 && Number(digits) <= year + NEXT_YEARS;
  const dotted = text.replace(DOTTED, (found: string, hours: string, minutes: string, index: number) => {
    // beside a day, and no part of one
    const apart = days.length > 0 && days.every(({ index: from, end }) => end <= index || from >= index + found.length);
    return found.toLowerCase().includes('h') || Number(minutes) > DAYLIKE || apart
      ? `${hours.padStart(2, '0')}:${minutes}`
      : found;
  });
  return dotted.replace(BARE, (found: string, hours: string, minutes: string, index: number) =>
    plausible(found) || isNumber(dotted.slice(Math.max(0, index - 14), index)) ? found : `${hours}:${minutes}`,
  );
}

/** "Bruxelles-Midi" is a station, not noon. */
export const withoutMidi = (text: string): string => text.replace(/(?<=\p{L}[- ])Midi(?!\p{L})/gu, 'Mid.');

const isNumber = (before: string): boolean => NUMBER_BEFORE.test(before) || CODE_BEFORE.test(before);

/** The hour that no longer holds. */
const FORMER =
  /(?<!\p{L})(?:instead of|formerly|previously|was|old|statt|anstatt|bisher\p{L}*|alte[rs]?|zuvor|au lieu de|ancien(?:ne)?|initialement|en lugar de|en vez de|anterior|antes|invece (?:di|delle)|vecchi[oa]|em vez de|antig[oa])(?:\s\p{L}+)?[\s:(]*$/u;
const LATER = /^\s{0,3}\(?\+\s?([12])(?![\d:])/u;

/** The hours of a line and what the words before each of them make of it. */
export function clocksOf(text: string, lexicon: Lexicon, mentions: readonly DateMention[]): Clock[] {
  const { departs, arrives } = journeysOf(lexicon.language);
  const low = fold(text);
  const clocks: Clock[] = [];
  let from = 0;
  for (const { index, end, value, endValue, kind } of mentions) {
    if (value === null || !value.includes('T') || kind === 'duration' || kind === 'recurrence') continue;
    const before = low.slice(from, index);
    const label = low.slice(from, end);
    from = end;
    if (FORMER.test(before)) continue;
    const [out, into] = [lastOf(departs, label), lastOf(arrives, label)];
    const role = out < 0 && into < 0 ? 'plain' : out > into ? 'departs' : 'arrives';
    const later = Number(LATER.exec(text.slice(end))?.[1] ?? 0);
    const day = kind === 'datetime' ? { day: value.slice(0, 10) } : {};
    clocks.push({ hour: value.slice(11, 19), role, later: endValue === undefined ? later : 0, ...day, index, end });
    if (endValue?.includes('T') === true)
      clocks.push({ hour: endValue.slice(11, 19), role: 'arrives', later, index: end, end });
  }
  return clocks;
}

const lastOf = (pattern: RegExp, text: string): number => matchesOf(pattern, text).at(-1)?.index ?? -1;
