/** Chooses among the nodes of the chart: only what can stand alone, the longest first, nothing overlapping. */
import type { Day } from '../calendar.ts';
import type { Node } from '../grammar/chart.ts';
import type {
  DateValue,
  DurationValue,
  MomentRangeValue,
  RepeatValue,
  SpanValue,
  TimeValue,
} from '../grammar/values.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import type { DateMention } from '../types.ts';
import type { Context } from './context.ts';
import { durationOf, totalMinutes } from '../grammar/spans.ts';
import { MENTION_CATEGORIES, toReading } from './mention.ts';
import type { MentionCategory } from './mention.ts';
import type { Anchor } from './zone.ts';

export interface Selection {
  text: string;
  tokens: readonly Token[];
  chart: readonly Node[][];
  anchor: Anchor;
  lexicon: Lexicon;
  context: Context;
}

const RANK = new Map<string, number>(MENTION_CATEGORIES.map((category, i) => [category, i]));

export function selectMentions(selection: Selection): DateMention[] {
  const { text, tokens, chart, anchor } = selection;
  const candidates: Node[] = [];
  for (const nodes of chart)
    for (const node of nodes) if (RANK.has(node.category) && standsAlone(node, selection)) candidates.push(node);
  if (candidates.length === 0) return [];
  candidates.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || RANK.get(a.category)! - RANK.get(b.category)! || a.start - b.start,
  );
  const taken = new Uint8Array(tokens.length);
  const chosen: Node[] = [];
  for (const node of candidates) {
    if (overlaps(taken, node)) continue;
    if (node.category === 'duration' && afterShift(node, selection)) continue;
    taken.fill(1, node.start, node.end);
    chosen.push(node);
  }
  chosen.sort((a, b) => a.start - b.start);
  return chosen.flatMap((node, i) => {
    const day = node.category === 'time' || node.category === 'timeRange' ? dayBeside(chosen, i, selection) : null;
    const reading = toReading(node, anchor, { past: speaksOfPast(selection, node) }, day);
    if (reading === null) return [];
    const index = tokens[node.start]!.start;
    const end = tokens[node.end - 1]!.end;
    return [{ index, end, text: text.slice(index, end), ...reading }];
  });
}

/** 'the last three minutes' is neither a length nor a date that a mail could mean. */
function afterShift(node: Node, { context }: Selection): boolean {
  return node.start > 0 && context.has(node.start - 1, 'shift');
}

/** A time alone belongs to the day named in the same sentence: 'on Thursday we meet, lunch is at 12:30'. */
function dayBeside(nodes: readonly Node[], at: number, { text, tokens }: Selection): Day | null {
  const between = (a: Node, b: Node): string => text.slice(tokens[a.end - 1]!.end, tokens[b.start]!.start);
  const node = nodes[at]!;
  for (let i = at - 1; i >= 0 && i >= at - 3; i -= 1) {
    const gap = between(nodes[i]!, node);
    if (gap.length > 120 || SENTENCE_END.test(gap)) break;
    const day = dayIn(nodes[i]!);
    if (day !== null) return day;
  }
  const next = nodes[at + 1];
  if (next === undefined) return null;
  const gap = between(node, next);
  return gap.length <= 40 && !SENTENCE_END.test(gap) ? dayIn(next) : null;
}

const SENTENCE_END = /[.!?](?:\s|$)|\n\s*\n/;

function dayIn(node: Node): Day | null {
  if (node.category === 'date') return (node.value as DateValue).fuzzy ? null : (node.value as DateValue).day;
  if (node.category === 'partOfDay' || node.category === 'moment') return (node.value as { date: DateValue }).date.day;
  return node.category === 'momentRange' ? (node.value as MomentRangeValue).from.date.day : null;
}

function overlaps(taken: Uint8Array, node: Node): boolean {
  for (let i = node.start; i < node.end; i += 1) if (taken[i] === 1) return true;
  return false;
}

function standsAlone(node: Node, selection: Selection): boolean {
  switch (node.category as MentionCategory) {
    case 'date':
      return !(node.value as DateValue).weak && !isOtherWord(node, selection);
    case 'time':
      return !(node.value as TimeValue).weak;
    case 'timeRange':
      return !(node.value as { weak?: boolean }).weak;
    case 'span':
      return (node.value as SpanValue).weak ? isBareMonth(node, selection) : !isModalMay(node, selection);
    case 'duration':
      return isLength(node, selection);
    case 'repeat':
      return !(node.value as RepeatValue).weak;
    default:
      return true;
  }
}

/** 'A second', 'one minute', 'un jour' are phrases of speech, '45 years' is an age. */
function isLength(node: Node, { tokens }: Selection): boolean {
  const { unit, months } = node.value as DurationValue;
  if (months > 120) return false;
  const bare = node.end - node.start === 2 && tokens[node.start]!.kind === 'word';
  return !(
    bare &&
    ['second', 'minute', 'day', 'quarter'].includes(unit) &&
    totalMinutes(node.value as DurationValue) <= totalMinutes(durationOf(1, unit))
  );
}

/** Words that are weekdays or months only in some spellings: 'sun', 'sat', 'mar', 'may', 'march', 'wed'. */
const ALSO_WORDS: ReadonlySet<string> = new Set([
  'sun',
  'sat',
  'wed',
  'fri',
  'mon',
  'mar',
  'may',
  'march',
  'jan',
  'mi',
  'do',
  'so',
  'sa',
  'mo',
  'di',
  'fr',
  'me',
  'ma',
  'je',
  've',
  'di',
  'lu',
  'mer',
  'jeu',
  'sam',
  'dim',
  'mars',
  'sep',
  'dec',
  'set',
  'ago',
  'dom',
  'vie',
  'mie',
  'gio',
  'ven',
  'mag',
  'segunda',
  'quarta',
  'quinta',
  'sexta',
  'terca',
  'ene',
  'mai',
  'august',
  'thu',
  'tue',
]);

function isOtherWord(node: Node, { tokens, text, context }: Selection): boolean {
  // the word itself, after 'on', 'the'
  let at = node.start;
  while (at < node.end - 1 && (context.has(at, 'on') || context.has(at, 'theDay') || context.has(at, 'the'))) at += 1;
  const token = tokens[at]!;
  const rest = node.end - at;
  // 'Do.', 'Mi' need a date beside them
  if (rest <= 2 && token.key.length <= 2 && token.kind === 'word' && tokens[at + 1]?.kind !== 'digits') return true;
  if (rest > 1 && !(rest === 2 && tokens[at + 1]!.key === '.')) return false;
  if (!ALSO_WORDS.has(token.key)) return false;
  const next = tokens[node.end];
  const capital = /^\p{Lu}\p{Ll}/u.test(text.slice(token.start, token.end));
  const atEnd = next === undefined || next.kind === 'mark' || context.isFollower(next.key);
  const article = at > node.start && tokens[node.start]!.key === 'the';
  return !(capital && atEnd && !article) && tokens[node.start - 1]?.key !== '|';
}

/** A month alone is a date when it is written as a name and is not another word ('May I', 'march on'). */
function isBareMonth(node: Node, { tokens, text, context, chart }: Selection): boolean {
  if ((node.value as SpanValue).grain !== 'month' || node.end - node.start !== 1) return false;
  const token = tokens[node.start]!;
  if (token.key.length < 4 || ALSO_WORDS.has(token.key)) return false;
  if (!chart[node.start]!.some((other) => other.category === 'month')) return false;
  if (
    COMPANY.test(text.slice(token.end, token.end + 8)) ||
    TITLE.test(text.slice(Math.max(0, token.start - 8), token.start))
  )
    return false;
  return (
    (context.language !== 'en' && context.language !== 'de') || /^\p{Lu}/u.test(text.slice(token.start, token.end))
  );
}

/** 'This may take a week', 'next march on' */
function isModalMay(node: Node, { tokens, text }: Selection): boolean {
  const last = tokens[node.end - 1]!;
  return (
    (last.key === 'may' || last.key === 'march') &&
    node.end - node.start <= 2 &&
    !/^\p{Lu}/u.test(text.slice(last.start, last.end))
  );
}

const COMPANY = /^\s(?:GmbH|AG|Ltd|LLC|Inc|KG|SARL|S\.?A|SL)\b/;
const TITLE = /(?:Mrs?|Ms|Dr|Herrn?|Frau|Mme|Sr|Sra)\.?\s$/;

const CLAUSE_END = /[.!?;:\n]\s/;

function speaksOfPast({ text, tokens, lexicon }: Selection, node: Node): boolean {
  const from = Math.max(0, node.start - 14);
  for (let i = node.start - 1; i >= from; i -= 1) {
    const token = tokens[i]!;
    if (token.kind === 'mark' && CLAUSE_END.test(text.slice(token.start, token.start + 2))) break;
    if (lexicon.pastCues.has(token.key)) return true;
  }
  const to = Math.min(tokens.length, node.end + 8);
  for (let i = node.end; i < to; i += 1) {
    const token = tokens[i]!;
    if (token.kind === 'mark' && CLAUSE_END.test(text.slice(token.start, token.start + 2))) break;
    if (lexicon.pastCues.has(token.key)) return true;
  }
  return false;
}
