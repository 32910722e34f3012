/**
 * Tier (b): anything that is JavaScript but not a simple expression runs in an isolate of its own (isolated-vm), in a
 * process of its own: own heap, no host object inside, data in and out as JSON text, limits on time and memory. The
 * process lives as long as one execution; each evaluation has a fresh isolate, so nothing survives from one to the next.
 */
import { expressionFailed } from '../expressions/expressions.errors.ts';
import { itemsView, type ExpressionScope } from '../expressions/scope.ts';
import type { Sandbox } from '../expressions/template.ts';
import { LIMITS } from '../limits.ts';
import { expressionStopped } from './isolate.errors.ts';
import { createIsolateProcess } from './isolate-process.ts';

/** Starts nothing before the first evaluation. Dispose it with the execution. */
export function createSandbox(): Sandbox & Disposable {
  const process = createIsolateProcess();
  return {
    async evaluate(source, scope) {
      const request = {
        source: `${PRELUDE};${wrap(source)}`,
        data: scopeData(source, scope),
        timeMs: LIMITS.isolateMs,
        memoryMb: LIMITS.isolateMb,
        maxChars: LIMITS.expressionResultChars,
      };
      const reply = await process.run(request, LIMITS.isolateWallMs);
      if ('error' in reply) {
        const details = { expression: source.slice(0, 200), reason: reply.error };
        throw (reply.stopped ? expressionStopped : expressionFailed)(details);
      }
      return parseResult(reply.result, source);
    },
    [Symbol.dispose]: () => process[Symbol.dispose](),
  };
}

/** For runs inside a transaction, which hold no expression that needs one. */
export const noSandbox: Sandbox = {
  evaluate: () => Promise.reject(new Error('an expression that needs the isolate runs as a job')),
};

function parseResult(result: string | null, source: string): unknown {
  if (result === null) return undefined;
  try {
    return JSON.parse(result) as unknown;
  } catch (cause) {
    throw expressionFailed({ expression: source.slice(0, 200), reason: 'the result is no data' }, cause);
  }
}

/** Strict mode, and the expression on lines of its own so that a comment in it cannot swallow the rest. */
const wrap = (source: string): string => `__result((function () { 'use strict'; return (\n${source}\n); })());`;

/** Runs before the expression, inside the isolate. */
const PRELUDE = `
const __result = ((stringify) => (value) => stringify(value instanceof Date ? value.toISOString() : value))(JSON.stringify);
const { $json, $input, $nodes, $itemIndex, $runIndex, $execution, $workflow, now } = JSON.parse(__data);
delete globalThis.__data;
const $now = new Date(now);
const $today = new Date(now.slice(0, 10));
const __view = (v) => v && ({ item: v.item, json: v.json, first: () => v.first, last: () => v.last, all: () => v.all });
const $node = Object.fromEntries(Object.entries($nodes).map(([name, v]) => [name, __view(v)]));
const $ = (name) => { if (!Object.hasOwn($node, name)) throw new Error('the node has not run'); return $node[name]; };
for (const name of ['first', 'last', 'all']) $input[name] = ((v) => () => v)($input[name]);
`;

/** Only the nodes that the expression names are copied in. */
function scopeData(source: string, scope: ExpressionScope): string {
  const named = source.matchAll(/\$(?:node\s*\[|node\.|\()\s*["'`]?([^"'`\])]{1,128})/g);
  const nodes = [...named].flatMap(([, name = '']) => {
    const items = scope.itemsOf(name);
    return items ? [[name, itemsView(items, scope.itemIndex)] as const] : [];
  });
  return JSON.stringify({
    $json: scope.json,
    $input: itemsView(scope.inputItems, scope.itemIndex),
    $nodes: Object.fromEntries(nodes),
    $itemIndex: scope.itemIndex,
    $runIndex: scope.runIndex,
    $execution: scope.execution,
    $workflow: scope.workflow,
    now: scope.now.toISOString(),
  });
}
