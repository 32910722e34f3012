/**
 * A bottom-up parser: tokens are taken from right to left, and each new node tries every rule that begins with its
 * category; what must follow is already complete. All readings are kept, the caller takes the longest.
 */
import type { Context } from '../resolve/context.ts';
import type { CompiledRule } from './rule.ts';
import type { Node } from './values.ts';

/** Rules as a tree over their categories, so that common beginnings are matched once. */
export interface RuleTree {
  next: Map<string, RuleTree>;
  rules: { order: number; rule: CompiledRule }[];
}

export function plantRules(rules: readonly CompiledRule[]): RuleTree {
  const root: RuleTree = { next: new Map(), rules: [] };
  rules.forEach((rule, order) => {
    let branch = root;
    for (const category of rule.steps) {
      const following = branch.next.get(category) ?? { next: new Map(), rules: [] };
      branch.next.set(category, following);
      branch = following;
    }
    branch.rules.push({ order, rule });
  });
  return root;
}

/** Readings of one category over the same tokens; more never helped and could multiply. */
const MAX_SAME = 3;
/** Nodes that may begin at one token: a bound against hostile text. */
const MAX_NODES = 200;
/** Matches that one node may begin. */
const MAX_MATCHES = 400;

interface Completed {
  order: number;
  rule: CompiledRule;
  parts: readonly Node[];
}

/** Builds all nodes within `chart[from..to)`, given the seeds in it. */
export function parse(chart: Node[][], from: number, to: number, tree: RuleTree, context: Context): void {
  const completed: Completed[] = [];

  function extend(branch: RuleTree, parts: Node[]): void {
    if (completed.length >= MAX_MATCHES) return;
    for (const { order, rule } of branch.rules) completed.push({ order, rule, parts: parts.slice() });
    const position = parts.at(-1)!.end;
    if (branch.next.size === 0 || position >= to) return;
    for (const next of chart[position]!) {
      const following = branch.next.get(next.category);
      if (following === undefined) continue;
      parts.push(next);
      extend(following, parts);
      parts.pop();
    }
  }

  for (let start = to - 1; start >= from; start -= 1) {
    const nodes = chart[start]!;
    // `nodes` grows while it is walked: it is the agenda
    for (let i = 0; i < nodes.length && nodes.length < MAX_NODES; i += 1) {
      const branch = tree.next.get(nodes[i]!.category);
      if (branch === undefined) continue;
      completed.length = 0;
      extend(branch, [nodes[i]!]);
      if (completed.length > 1) completed.sort((a, b) => a.order - b.order);
      for (const match of completed) build(match, nodes, context);
    }
  }
}

function build({ rule, parts }: Completed, nodes: Node[], context: Context): void {
  const start = parts[0]!.start;
  const { end } = parts.at(-1)!;
  let same = 0;
  for (const other of nodes) if (other.end === end && other.category === rule.out) same += 1;
  if (same >= MAX_SAME) return;
  const match: Record<string, unknown> = {};
  for (let i = 0; i < parts.length; i += 1) match[rule.names[i]!] = parts[i]!.value;
  context.at(start, end, parts);
  const value = rule.build(match, context);
  if (value !== null) nodes.push({ category: rule.out, start, end, value });
}
