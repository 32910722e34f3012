import { LIMITS } from '../limits.ts';
import { NotSimple, tokenize, type Node, type Token } from './syntax.ts';

const BINARY: Record<string, number> = {
  '??': 1, '||': 2, '&&': 3,
  '==': 4, '!=': 4, '===': 4, '!==': 4,
  '<': 5, '>': 5, '<=': 5, '>=': 5,
  '+': 6, '-': 6, '*': 7, '/': 7, '%': 7,
}; // prettier-ignore
const WORDS: Record<string, Node> = {
  true: { kind: 'literal', value: true },
  false: { kind: 'literal', value: false },
  null: { kind: 'literal', value: null },
  undefined: { kind: 'literal', value: undefined },
};
/** Words of JavaScript that would otherwise read as names. */
const RESERVED = new Set(
  'new function class typeof void delete in instanceof this super import async await yield let const var return throw'.split(
    ' ',
  ),
);

/**
 * Parses one simple expression (recursive descent, precedence climbing). Names and methods must be in `known`.
 * Throws NotSimple for anything else.
 */
export function parseExpression(
  text: string,
  known: { names: ReadonlySet<string>; functions: ReadonlySet<string>; methods: ReadonlySet<string> },
): Node {
  const tokens = tokenize(text);
  let position = 0;
  let depth = 0;

  const peek = (): Token => tokens[position]!;
  const next = (): Token => tokens[position++]!;
  const isOperator = (token: Token, text: string) => token.kind === 'operator' && token.text === text;
  const accept = (text: string): boolean => {
    if (!isOperator(peek(), text)) return false;
    position += 1;
    return true;
  };
  const expect = (text: string): void => {
    if (!accept(text)) throw new NotSimple(`expected “${text}” before “${peek().text}”`);
  };
  const nested = <T>(work: () => T): T => {
    if (++depth > LIMITS.expressionDepth) throw new NotSimple('nested too deeply');
    const result = work();
    depth -= 1;
    return result;
  };

  const expression = (): Node =>
    nested(() => {
      const test = binary(0);
      if (!accept('?')) return test;
      const yes = expression();
      expect(':');
      return { kind: 'condition', test, yes, no: expression() };
    });

  const binary = (minimum: number): Node => {
    let left = unary();
    for (;;) {
      const token = peek();
      const precedence = token.kind === 'operator' && Object.hasOwn(BINARY, token.text) ? BINARY[token.text]! : 0;
      if (precedence === 0 || precedence <= minimum) return left;
      next();
      left = { kind: 'binary', operator: token.text, left, right: nested(() => binary(precedence)) };
    }
  };

  const unary = (): Node => {
    for (const operator of ['!', '-', '+']) {
      if (accept(operator)) return { kind: 'unary', operator, operand: nested(unary) };
    }
    return postfix(primary());
  };

  const args = (): Node[] => {
    const list: Node[] = [];
    while (!accept(')')) {
      list.push(expression());
      if (!isOperator(peek(), ')')) expect(',');
    }
    return list;
  };

  const postfix = (start: Node): Node => {
    let node = start;
    for (;;) {
      const optional = accept('?.');
      if (accept('[')) {
        node = { kind: 'member', object: node, property: expression(), optional };
        expect(']');
      } else if (optional || accept('.')) {
        const token = next();
        if (token.kind !== 'name') throw new NotSimple('property name');
        if (accept('(')) {
          if (!known.methods.has(token.text)) throw new NotSimple(`method ${token.text}`);
          node = { kind: 'method', object: node, name: token.text, args: args(), optional };
        } else {
          node = { kind: 'member', object: node, property: { kind: 'literal', value: token.text }, optional };
        }
      } else {
        return node;
      }
    }
  };

  const primary = (): Node => {
    const token = next();
    if (token.kind === 'number' || token.kind === 'string') return { kind: 'literal', value: token.value };
    if (token.kind === 'name') return named(token.text);
    if (isOperator(token, '(')) {
      const inner = expression();
      expect(')');
      return inner;
    }
    if (isOperator(token, '[')) {
      const items: Node[] = [];
      while (!accept(']')) {
        items.push(expression());
        if (!isOperator(peek(), ']')) expect(',');
      }
      return { kind: 'array', items };
    }
    if (isOperator(token, '{')) return object();
    throw new NotSimple(`“${token.text}”`);
  };

  const named = (name: string): Node => {
    if (Object.hasOwn(WORDS, name)) return WORDS[name]!;
    if (RESERVED.has(name)) throw new NotSimple(name);
    let full = name;
    // Math.round( and the like are one name
    if (name === 'Math' && accept('.')) full = `Math.${next().text}`;
    if (isOperator(peek(), '(')) {
      if (!known.functions.has(full)) throw new NotSimple(`function ${full}`);
      next();
      return { kind: 'call', callee: full, args: args() };
    }
    if (!known.names.has(full)) throw new NotSimple(`name ${full}`);
    return { kind: 'name', name: full };
  };

  const object = (): Node => {
    const entries: [string, Node][] = [];
    while (!accept('}')) {
      const key = next();
      if (key.kind !== 'name' && key.kind !== 'string') throw new NotSimple('object key');
      if (key.text === '__proto__') throw new NotSimple('object key');
      expect(':');
      entries.push([key.text, expression()]);
      if (!isOperator(peek(), '}')) expect(',');
    }
    return { kind: 'object', entries };
  };

  const tree = expression();
  if (peek().kind !== 'end') throw new NotSimple(`“${peek().text}”`);
  return tree;
}
