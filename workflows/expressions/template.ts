import { parseExpression } from './parser.ts';
import { evaluate } from './evaluate.ts';
import { FUNCTION_NAMES, METHOD_NAMES, text } from './functions.ts';
import { NAMES, type ExpressionScope } from './scope.ts';
import { NotSimple, type Node } from './syntax.ts';
import { isDate } from './date-value.ts';
import { LIMITS } from '../limits.ts';
import { expressionInvalid, expressionFailed } from './expressions.errors.ts';

/** Runs what the simple evaluator does not know. */
export interface Sandbox {
  evaluate(source: string, scope: ExpressionScope): Promise<unknown>;
}

type Part = { text: string } | { source: string; tree: Node | null };

/** A parameter value made ready: literal, or expressions to evaluate for each item. */
export interface CompiledValue {
  /** true: some expression needs the isolate */
  isolated: boolean;
  /** a value that needs no evaluation */
  constant: boolean;
  resolve(scope: ExpressionScope, sandbox: Sandbox): unknown;
}

const KNOWN = { names: NAMES, functions: FUNCTION_NAMES, methods: METHOD_NAMES };

/**
 * Compiles a parameter value of any shape. A text that starts with `=` holds expressions in `{{ }}` (n8n's rule); when
 * it is nothing but one expression the result keeps its type, else everything is joined to a text. `resolve` returns a
 * promise only when the isolate is needed. Throws `expression.invalid`.
 */
export function compileValue(value: unknown): CompiledValue {
  if (typeof value === 'string' && value.startsWith('=')) return compileTemplate(value.slice(1));
  if (Array.isArray(value)) {
    return combine(value.map(compileValue), value, (values) => values);
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    const children = keys.map((key) => compileValue((value as Record<string, unknown>)[key]));
    return combine(children, value, (values) => Object.fromEntries(keys.map((key, index) => [key, values[index]])));
  }
  return constant(value);
}

const constant = (value: unknown): CompiledValue => ({ isolated: false, constant: true, resolve: () => value });

function combine(children: CompiledValue[], whole: unknown, join: (values: unknown[]) => unknown): CompiledValue {
  if (children.every((child) => child.constant)) return constant(whole);
  const isolated = children.some((child) => child.isolated);
  return {
    isolated,
    constant: false,
    resolve: (scope, sandbox) => {
      const values = children.map((child) => child.resolve(scope, sandbox));
      return isolated ? Promise.all(values).then(join) : join(values);
    },
  };
}

function compileTemplate(template: string): CompiledValue {
  const parts = splitTemplate(template);
  if (parts.every((part) => 'text' in part)) return constant(parts.map((part) => part.text).join(''));
  const isolated = parts.some((part) => 'tree' in part && part.tree === null);
  const single = parts.length === 1;
  const finish = (values: unknown[]): unknown => (single ? plain(values[0]) : bounded(values.map(text).join('')));
  return {
    isolated,
    constant: false,
    resolve: (scope, sandbox) => {
      const values = parts.map((part) => {
        if ('text' in part) return part.text;
        if (part.tree === null) return sandbox.evaluate(part.source, scope);
        return simple(part.tree, part.source, scope);
      });
      return isolated ? Promise.all(values).then(finish) : finish(values);
    },
  };
}

function simple(tree: Node, source: string, scope: ExpressionScope): unknown {
  try {
    return evaluate(tree, scope);
  } catch (error) {
    throw expressionFailed({ expression: source.slice(0, 200), reason: error instanceof Error ? error.message : '' });
  }
}

const plain = (value: unknown): unknown => (isDate(value) ? text(value) : value);
function bounded(result: string): string {
  if (result.length > LIMITS.expressionResultChars) throw expressionFailed({ reason: 'the text is too long' });
  return result;
}

/** Cuts `a {{ b }} c` into texts and expressions. Braces inside quotes or nested braces do not end an expression. */
export function splitTemplate(template: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf('{{', at);
    if (open < 0) break;
    const close = endOfExpression(template, open + 2);
    if (close < 0) throw expressionInvalid({ expression: template.slice(open, open + 200), reason: '“}}” is missing' });
    if (open > at) parts.push({ text: template.slice(at, open) });
    parts.push(compileSource(template.slice(open + 2, close).trim()));
    at = close + 2;
  }
  if (at < template.length || parts.length === 0) parts.push({ text: template.slice(at) });
  return parts;
}

function compileSource(source: string): Part {
  if (source.length > LIMITS.expressionChars) throw expressionInvalid({ reason: 'the expression is too long' });
  if (source === '') throw expressionInvalid({ reason: 'the expression is empty' });
  try {
    return { source, tree: parseExpression(source, KNOWN) };
  } catch (error) {
    if (error instanceof NotSimple) return { source, tree: null };
    throw error;
  }
}

function endOfExpression(template: string, start: number): number {
  let quote = '';
  let depth = 0;
  for (let at = start; at < template.length; at += 1) {
    const char = template[at]!;
    if (quote !== '') {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'" || char === '`') quote = char;
    else if (char === '{') depth += 1;
    else if (char === '}' && depth > 0) depth -= 1;
    else if (char === '}' && template[at + 1] === '}') return at;
  }
  return -1;
}
