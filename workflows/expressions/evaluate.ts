import { LIMITS } from '../limits.ts';
import { DATE_FIELDS, dateValue, isDate } from './date-value.ts';
import { callMethod, ExpressionFailure, FUNCTIONS, text } from './functions.ts';
import { itemsView, type ExpressionScope } from './scope.ts';
import type { Node } from './syntax.ts';

/** Lists of items answer to `first()`, `last()` and `all()`; kept apart from data by identity. */
const VIEWS = new WeakSet<object>();

/**
 * Evaluates a simple expression (tier a). Reads own data properties only, never a prototype; counts steps.
 * Throws ExpressionFailure.
 */
export function evaluate(tree: Node, scope: ExpressionScope): unknown {
  let steps = 0;

  // oxlint-disable-next-line typescript/consistent-return -- the switch is exhaustive, which the compiler checks
  const walk = (node: Node): unknown => {
    if (++steps > LIMITS.expressionSteps) throw new ExpressionFailure('the expression takes too many steps');
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'name':
        return variable(node.name, scope);
      case 'member': {
        const object = walk(node.object);
        if (object === undefined || object === null) return undefined;
        return read(object, walk(node.property), scope);
      }
      case 'call': {
        const args = node.args.map(walk);
        if (node.callee === '$') return nodeView(text(args[0]), scope);
        if (!Object.hasOwn(FUNCTIONS, node.callee)) throw new ExpressionFailure(`unknown function ${node.callee}`);
        return FUNCTIONS[node.callee]!(...args);
      }
      case 'method': {
        const object = walk(node.object);
        if ((object === undefined || object === null) && node.optional) return undefined;
        const args = node.args.map(walk);
        if (typeof object === 'object' && object !== null && VIEWS.has(object)) {
          return (object as Record<string, unknown>)[node.name];
        }
        return callMethod(object, node.name, args);
      }
      case 'unary':
        return unary(node.operator, walk(node.operand));
      case 'binary': {
        const left = walk(node.left);
        if (node.operator === '&&') return left ? walk(node.right) : left;
        if (node.operator === '||') return left ? left : walk(node.right);
        if (node.operator === '??') return left ?? walk(node.right);
        return binary(node.operator, left, walk(node.right));
      }
      case 'condition':
        return walk(node.test) ? walk(node.yes) : walk(node.no);
      case 'array':
        return node.items.map(walk);
      case 'object':
        return Object.fromEntries(node.entries.map(([key, value]) => [key, walk(value)]));
    }
  };
  return walk(tree);
}

function variable(name: string, scope: ExpressionScope): unknown {
  switch (name) {
    case '$json':
      return scope.json;
    case '$input':
      return view(scope.inputItems, scope.itemIndex);
    case '$node':
      return NODES;
    case '$now':
      return dateValue(scope.now.getTime());
    case '$today':
      return dateValue(Date.parse(scope.now.toISOString().slice(0, 10)));
    case '$itemIndex':
      return scope.itemIndex;
    case '$runIndex':
      return scope.runIndex;
    case '$execution':
      return { id: scope.execution.id };
    case '$workflow':
      return { id: scope.workflow.id, name: scope.workflow.name };
    default:
      throw new ExpressionFailure(`unknown name ${name}`);
  }
}

const NODES = Object.freeze({});

function view(items: ExpressionScope['inputItems'], itemIndex: number): object {
  const made = itemsView(items, itemIndex);
  VIEWS.add(made);
  return made;
}

function nodeView(name: string, scope: ExpressionScope): object {
  const items = scope.itemsOf(name);
  if (!items) throw new ExpressionFailure(`the node “${name}” has not run`);
  return view(items, scope.itemIndex);
}

function read(object: unknown, key: unknown, scope: ExpressionScope): unknown {
  if (object === NODES) return nodeView(text(key), scope);
  if (typeof key !== 'string' && typeof key !== 'number') return undefined;
  if (typeof object === 'string' || Array.isArray(object)) {
    if (key === 'length') return object.length;
    const index = Number(key);
    return Number.isInteger(index) && index >= 0 ? object[index] : undefined;
  }
  if (isDate(object)) return Object.hasOwn(DATE_FIELDS, key) ? DATE_FIELDS[key]!(object) : undefined;
  if (typeof object !== 'object' || object === null) return undefined;
  const property = Object.getOwnPropertyDescriptor(object, key);
  return property && 'value' in property ? property.value : undefined;
}

function unary(operator: string, value: unknown): unknown {
  if (operator === '!') return !value;
  const number = toNumber(value);
  return operator === '-' ? -number : number;
}

const toNumber = (value: unknown): number =>
  isDate(value) ? value.ms : typeof value === 'object' && value !== null ? Number.NaN : Number(value);
/** never calls valueOf or toString of data */
const comparable = (value: unknown): unknown =>
  isDate(value) ? value.ms : typeof value === 'object' && value !== null ? text(value) : value;

function binary(operator: string, left: unknown, right: unknown): unknown {
  const [a, b] = [comparable(left) as number, comparable(right) as number];
  switch (operator) {
    case '+':
      return typeof a === 'string' || typeof b === 'string'
        ? joined(text(left), text(right))
        : toNumber(a) + toNumber(b);
    case '-':
      return toNumber(a) - toNumber(b);
    case '*':
      return toNumber(a) * toNumber(b);
    case '/':
      return toNumber(a) / toNumber(b);
    case '%':
      return toNumber(a) % toNumber(b);
    case '===':
      return isDate(left) && isDate(right) ? a === b : left === right;
    case '!==':
      return isDate(left) && isDate(right) ? a !== b : left !== right;
    case '==':
      // oxlint-disable-next-line eqeqeq -- the expression asks for it; both sides are primitive
      return a == b;
    case '!=':
      // oxlint-disable-next-line eqeqeq -- the expression asks for it; both sides are primitive
      return a != b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    default:
      throw new ExpressionFailure(`unknown operator ${operator}`);
  }
}

function joined(left: string, right: string): string {
  if (left.length + right.length > LIMITS.expressionResultChars) throw new ExpressionFailure('the text is too long');
  return left + right;
}
