/** Dates in mail text, resolved by rules: see README.md for what is read and how. */
import { plantRules, parse } from './grammar/chart.ts';
import type { Node } from './grammar/values.ts';
import { dayRules } from './grammar/days.ts';
import { durationRules } from './grammar/durations.ts';
import { edgeRules } from './grammar/period-edges.ts';
import { periodRules } from './grammar/periods.ts';
import { dayListRules } from './grammar/day-lists.ts';
import { dayRangeRules } from './grammar/day-ranges.ts';
import { relativeDayRules } from './grammar/relative-days.ts';
import { repeatRules } from './grammar/repeats.ts';
import { specialDayRules } from './grammar/special-days.ts';
import { timeRangeRules } from './grammar/time-ranges.ts';
import { namedZoneRules } from './grammar/named-zones.ts';
import { timeRules } from './grammar/times.ts';
import { writtenHourRules } from './grammar/written-hours.ts';
import { lexiconOf } from './lexicon/index.ts';
import { createContext } from './resolve/context.ts';
import { selectMentions } from './resolve/select.ts';
import { anchorOf, type Anchor } from './resolve/zone.ts';
import { seed } from './text/seeds.ts';
import { tokenize } from './text/tokens.ts';
import type { DateMention, DateReference } from './types.ts';

export { addBusinessDays, dayAfter, formatDay, parseDay, weekdayOf } from './calendar.ts';
export { countWords, weekdayWords } from './lexicon/word-lists.ts';
export type { DateMention, DateReference } from './types.ts';

const RULES = plantRules(
  [
    ...dayRules,
    ...relativeDayRules,
    ...specialDayRules,
    ...timeRules,
    ...namedZoneRules,
    ...durationRules,
    ...periodRules,
    ...edgeRules,
    ...dayRangeRules,
    ...dayListRules,
    ...timeRangeRules,
    ...writtenHourRules,
    ...repeatRules,
  ].flat(),
);

/** Tokens that are parsed together; longer runs are cut, which only matters for text made of numbers. */
const MAX_ISLAND = 60;

/** The dates, times, spans, durations and repetitions that `text` names: in order, not overlapping, the longest phrase first. */
export function findDates(text: string, reference: DateReference): DateMention[] {
  const lexicon = lexiconOf(reference.language);
  const tokens = tokenize(text);
  // Most sentences name no date, and the zone arithmetic behind the anchor costs more than reading them.
  let known: Anchor | undefined;
  const anchor = () => (known ??= anchorOf(reference));
  const atWords = lexicon.root.next;
  const chart: Node[][] = [];
  const context = createContext({
    text,
    tokens,
    get today() {
      return anchor().day;
    },
    get minutes() {
      return anchor().minutes;
    },
    language: reference.language.slice(0, 2).toLowerCase(),
    order: reference.dayMonthOrder ?? (/^en-?_?us$/i.test(reference.locale ?? '') ? 'mdy' : 'dmy'),
    has: (token, category) => chart[token]?.some((node) => node.category === category) ?? false,
    isFollower: (key) => lexicon.followers.has(key),
    isAt: (key) => atWords.get(key)?.meanings.some(({ category }) => category === 'at') ?? false,
  });
  chart.push(...seed(context, lexicon));
  let promising = false;
  for (let start = 0; start < tokens.length;) {
    const end = islandEnd(chart, start);
    if (end > start && isPromising(chart, start, end)) {
      promising = true;
      parse(chart, start, end, RULES, context);
    }
    start = Math.max(end, start + 1);
  }
  return promising ? selectMentions({ text, tokens, chart, anchor: anchor(), lexicon, context }) : [];
}

/** Where the run of tokens that mean something ends; figures such as 3:30 are one node over several tokens. */
function islandEnd(chart: Node[][], start: number): number {
  let end = start;
  let reach = start;
  while (end < chart.length && end - start < MAX_ISLAND) {
    for (const node of chart[end]!) if (node.end > reach) reach = node.end;
    if (reach <= end) break;
    end += 1;
  }
  return end;
}

const PROMISING: ReadonlySet<string> = new Set([
  'num',
  'ord',
  'month',
  'weekday',
  'weekdays',
  'relative',
  'unit',
  'part',
  'tonight',
  'weekdayPart',
  'edgeOf',
  'duration',
  'clock',
  'date',
  'moment',
  'time',
  'adverb',
  'holiday',
  'season',
  'fuzzyWord',
  'endOfDay',
  'partName',
  'looseDate',
  'dotClock',
  'edge',
]);

function isPromising(chart: Node[][], start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (chart[i]!.some((node) => PROMISING.has(node.category))) return true;
  return false;
}
