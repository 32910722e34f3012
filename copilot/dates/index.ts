/** Dates in mail text, resolved by rules: see README.md for what is read and how. */
import { indexRules, parse } from './grammar/chart.ts';
import type { Node } from './grammar/chart.ts';
import { dayRules } from './grammar/days.ts';
import { repeatRules } from './grammar/repeats.ts';
import { spanRules } from './grammar/spans.ts';
import { timeRules } from './grammar/times.ts';
import { lexiconOf } from './lexicon/index.ts';
import { createContext } from './resolve/context.ts';
import { selectMentions } from './resolve/select.ts';
import { anchorOf } from './resolve/zone.ts';
import { seed } from './text/seeds.ts';
import { tokenize } from './text/tokens.ts';
import type { DateMention, DateReference } from './types.ts';

export type { DateMention, DateMentionKind, DateReference } from './types.ts';

const RULES = indexRules([...dayRules, ...timeRules, ...spanRules, ...repeatRules].flat());

/** Tokens that are parsed together; longer runs are cut, which only matters for text made of numbers. */
const MAX_ISLAND = 60;

/** The dates, times, spans, durations and repetitions that `text` names: in order, not overlapping, the longest phrase first. */
export function findDates(text: string, reference: DateReference): DateMention[] {
  const lexicon = lexiconOf(reference.language);
  const anchor = anchorOf(reference);
  const tokens = tokenize(text);
  const atWords = (lexicon.root.next);
  const context = createContext({
    text, tokens, today: anchor.day, minutes: anchor.minutes, language: reference.language.slice(0, 2).toLowerCase(),
    order: reference.dayMonthOrder ?? (/^en-?_?us$/i.test(reference.locale ?? '') ? 'mdy' : 'dmy'),
    isFollower: (key) => lexicon.followers.has(key),
    isAt: (key) => atWords.get(key)?.meanings.some(({ category }) => category === 'at') ?? false,
  });
  const chart = seed(context, lexicon);
  for (let start = 0; start < tokens.length;) {
    let end = start;
    while (end < tokens.length && end - start < MAX_ISLAND && chart[end]!.length > 0) end += 1;
    if (end > start && isPromising(chart, start, end)) parse(chart, start, end, RULES, context);
    start = Math.max(end, start + 1);
  }
  return selectMentions({ text, tokens, chart, anchor, lexicon, context });
}

const PROMISING: ReadonlySet<string> = new Set([
  'num', 'ord', 'month', 'weekday', 'weekdays', 'relative', 'unit', 'part', 'tonight', 'clock', 'date', 'moment', 'time', 'adverb', 'holiday', 'season', 'fuzzyWord', 'endOfDay', 'partName', 'looseDate', 'dotClock', 'edge',
]);

function isPromising(chart: Node[][], start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (chart[i]!.some((node) => PROMISING.has(node.category))) return true;
  return false;
}
