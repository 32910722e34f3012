import type { Item } from '../graph/n8n-graph.ts';

/** What an expression sees. Plain data only: everything reachable from here can be written as JSON. */
export interface ExpressionScope {
  json: Item['json'];
  itemIndex: number;
  runIndex: number;
  now: Date;
  execution: { id: string };
  workflow: { id: string; name: string };
  /** all items of the current input */
  inputItems: readonly Item[];
  /** the last output of another node, by name; undefined when it has not run */
  itemsOf(nodeName: string): readonly Item[] | undefined;
}

/** The names of tier (a); `$node["Name"].json`, `$('Name').item.json` and `$input.…` are handled by the evaluator. */
export const NAMES: ReadonlySet<string> = new Set([
  '$json',
  '$input',
  '$node',
  '$now',
  '$today',
  '$itemIndex',
  '$runIndex',
  '$execution',
  '$workflow',
]);

/** n8n's view of a list of items: `first()`, `last()`, `all()`, `item` (the one paired with this item). */
export function itemsView(items: readonly Item[], itemIndex: number) {
  const plain = (item: Item | undefined) => (item ? { json: item.json } : undefined);
  const item = plain(items[itemIndex] ?? items[0]);
  return { item, json: item?.json, first: plain(items[0]), last: plain(items.at(-1)), all: items.map(plain) };
}
