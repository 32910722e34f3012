/** Chooses among the nodes of the chart: only what can stand alone, the longest first, nothing overlapping. */
import type { Day } from '../calendar.ts';
import type { Node } from '../grammar/chart.ts';
import type { DateValue, MomentRangeValue } from '../grammar/values.ts';
import type { DateMention } from '../types.ts';
import { MENTION_CATEGORIES, toReading } from './mention.ts';
import { standsAlone } from './standing.ts';
import type { Selection } from './standing.ts';

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
  const mentions = chosen.flatMap((node, i) => {
    const day = node.category === 'time' || node.category === 'timeRange' ? dayBeside(chosen, i, selection) : null;
    const reading = toReading(node, anchor, { past: speaksOfPast(selection, node) }, day);
    if (reading === null) return [];
    const index = tokens[node.start]!.start;
    const end = tokens[node.end - 1]!.end;
    return [{ index, end, text: text.slice(index, end), ...reading }];
  });
  return mentions.map((mention, i) => withTimeOf(mention, mentions[i + 1], text));
}

const OR = /^\s*,?\s*(?:or|oder|ou|o|oppure|au|bzw\.?)\s+$/iu;

/** 'Tuesday or Thursday at 3': the time counts for both days. */
function withTimeOf(mention: DateMention, next: DateMention | undefined, text: string): DateMention {
  if (mention.kind !== 'date' || mention.value?.length !== 10 || next?.kind !== 'datetime' || !next.value)
    return mention;
  if (!OR.test(text.slice(mention.end, next.index))) return mention;
  const onOwnDay = (value: string) => `${mention.value}${value.slice(10)}`;
  return { ...mention, kind: 'datetime', value: onOwnDay(next.value) };
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

const CLAUSE_END = /[.!?;:\n]\s/;

/** Auxiliaries after which "delivered" and "met" lie ahead: "will be delivered on Friday". */
const FUTURE: ReadonlySet<string> = new Set(
  "will 'll shall won't wird werden würde sera seront serez será serán serao sarà sara verrà verra saranno itakuwa itafanyika".split(
    ' ',
  ),
);

const HAVE: ReadonlySet<string> = new Set("a ai as avons avez ont avait avais j'ai j".split(' '));

/** "on se fait un ciné" is no past, "on a fait" is. */
const isPresent = (tokens: Selection['tokens'], i: number): boolean =>
  tokens[i]!.key === 'fait' && !HAVE.has(tokens[i - 1]?.key ?? '');

function speaksOfPast({ text, tokens, lexicon }: Selection, node: Node): boolean {
  const from = Math.max(0, node.start - 14);
  let ahead = false;
  for (let i = node.start - 1; i >= from && !ahead; i -= 1) {
    const token = tokens[i]!;
    if (token.kind === 'mark' && CLAUSE_END.test(text.slice(token.start, token.start + 2))) break;
    ahead = FUTURE.has(token.key);
  }
  if (ahead) return false;
  for (let i = node.start - 1; i >= from; i -= 1) {
    const token = tokens[i]!;
    if (token.kind === 'mark' && CLAUSE_END.test(text.slice(token.start, token.start + 2))) break;
    if (lexicon.pastCues.has(token.key) && !isPresent(tokens, i)) return true;
  }
  const to = Math.min(tokens.length, node.end + 8);
  for (let i = node.end; i < to; i += 1) {
    const token = tokens[i]!;
    if (token.kind === 'mark' && CLAUSE_END.test(text.slice(token.start, token.start + 2))) break;
    if (lexicon.pastCues.has(token.key) && !isPresent(tokens, i)) return true;
  }
  return false;
}
