/**
 * A bottom-up parser: tokens are taken from right to left, and each new node tries every rule that begins with its
 * category; what must follow is already complete. All readings are kept, the caller takes the longest.
 */
import type { Context } from '../resolve/context.ts';
import type { CompiledRule } from './rule.ts';

export interface Node {
  category: string;
  /** first token and the token after the last */
  start: number;
  end: number;
  value: unknown;
}

export type RuleIndex = ReadonlyMap<string, readonly CompiledRule[]>;

export function indexRules(rules: readonly CompiledRule[]): RuleIndex {
  const index = new Map<string, CompiledRule[]>();
  for (const rule of rules) {
    const first = rule.steps[0]!;
    const list = index.get(first);
    if (list) list.push(rule);
    else index.set(first, [rule]);
  }
  return index;
}

/** Readings of one category over the same tokens; more never helped and could multiply. */
const MAX_SAME = 3;
/** Nodes that may begin at one token: a bound against hostile text. */
const MAX_NODES = 400;

/** Fills `chart[from..to)` given seeds per start token; only tokens in this window are looked at. */
export function parse(chart: Node[][], from: number, to: number, rules: RuleIndex, context: Context): void {
  for (let start = to - 1; start >= from; start -= 1) {
    const nodes = chart[start]!;
    // `nodes` grows while it is walked: it is the agenda
    for (let i = 0; i < nodes.length && nodes.length < MAX_NODES; i += 1) {
      const node = nodes[i]!;
      const candidates = rules.get(node.category);
      if (candidates === undefined) continue;
      for (const rule of candidates) extend(rule, 1, node.end, [node], nodes);
    }
  }

  function extend(rule: CompiledRule, step: number, position: number, parts: Node[], nodes: Node[]): void {
    if (step === rule.steps.length) {
      const match: Record<string, unknown> = {};
      for (let i = 0; i < parts.length; i += 1) match[rule.names[i]!] = parts[i]!.value;
      const start = parts[0]!.start;
      context.at(start, position);
      const value = rule.build(match, context);
      if (value === null) return;
      let same = 0;
      for (const other of nodes) if (other.category === rule.out && other.end === position) same += 1;
      if (same < MAX_SAME) nodes.push({ category: rule.out, start, end: position, value });
      return;
    }
    if (position >= to) return;
    const wanted = rule.steps[step]!;
    const following = chart[position]!;
    for (let i = 0; i < following.length; i += 1) {
      const next = following[i]!;
      if (next.category === wanted) extend(rule, step + 1, next.end, [...parts, next], nodes);
    }
  }
}
