/**
 * Tier (b): anything that is JavaScript but not a simple expression runs in an isolate of its own (isolated-vm): own
 * heap, no host object inside, data in and out as JSON text, limits on time and memory. One isolate for each evaluation,
 * so that nothing survives from one to the next.
 */
import { createRequire } from 'node:module';
import type IsolatedVm from 'isolated-vm';
import { LIMITS } from '../limits.ts';
import { expressionFailed, expressionStopped, sandboxMissing } from './expressions.errors.ts';
import { itemsView, type ExpressionScope } from './scope.ts';
import type { Sandbox } from './template.ts';

const require = createRequire(import.meta.url);

export interface SandboxLimits {
  /** milliseconds */
  timeMs: number;
  /** megabytes, 8 or more */
  memoryMb: number;
}

/** Loads isolated-vm with the first evaluation. Throws `expression.sandbox_missing` there when it cannot be loaded. */
export function createSandbox(
  limits: SandboxLimits = { timeMs: LIMITS.isolateMs, memoryMb: LIMITS.isolateMb },
  load: () => unknown = () => require('isolated-vm'),
): Sandbox {
  let loaded: typeof IsolatedVm | undefined;
  const engine = (): typeof IsolatedVm => {
    try {
      return (loaded ??= load() as typeof IsolatedVm);
    } catch (cause) {
      throw sandboxMissing(undefined, cause);
    }
  };
  return { evaluate: (source, scope) => runIsolated(engine(), source, scopeData(source, scope), limits) };
}

async function runIsolated(
  ivm: typeof IsolatedVm,
  source: string,
  data: string,
  limits: SandboxLimits,
): Promise<unknown> {
  const isolate = new ivm.Isolate({ memoryLimit: limits.memoryMb });
  // the engine's own timeout may not cut everything (JSON.parse, regular expressions): this does, from outside
  const watchdog = setTimeout(() => isolate.dispose(), limits.timeMs * 2);
  try {
    const context = await isolate.createContext();
    await context.global.set('__data', data);
    const script = await isolate.compileScript(`${PRELUDE}\n;${wrap(source)}`);
    const result: unknown = await script.run(context, { timeout: limits.timeMs });
    if (typeof result !== 'string') return undefined;
    if (result.length > LIMITS.expressionResultChars) throw expressionStopped({ reason: 'the result is too large' });
    return JSON.parse(result);
  } catch (error) {
    throw describe(error, source);
  } finally {
    clearTimeout(watchdog);
    if (!isolate.isDisposed) isolate.dispose();
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
$input.first = ((v) => () => v)($input.first); $input.last = ((v) => () => v)($input.last); $input.all = ((v) => () => v)($input.all);
`;

function scopeData(source: string, scope: ExpressionScope): string {
  const mentioned = [...source.matchAll(/\$(?:node\s*\[|node\.|\()\s*["'`]?([^"'`\])]{1,128})/g)].map(
    (match) => match[1]!,
  );
  const nodes = mentioned.flatMap((name) => {
    const items = scope.itemsOf(name);
    return items ? [[name, itemsView(items, scope.itemIndex)] as const] : [];
  });
  return JSON.stringify({
    $json: scope.json,
    $input: itemsView(scope.inputItems, scope.itemIndex),
    $nodes: Object.fromEntries(nodes),
    $itemIndex: scope.itemIndex,
    $runIndex: scope.runIndex,
    $execution: { id: scope.execution.id },
    $workflow: scope.workflow,
    now: scope.now.toISOString(),
  });
}

function describe(error: unknown, source: string): Error {
  const reason = error instanceof Error ? error.message : String(error);
  if (/timed out|disposed|memory limit|too large/i.test(reason)) return expressionStopped({ reason });
  return expressionFailed({ expression: source.slice(0, 200), reason: reason.slice(0, 300) });
}
