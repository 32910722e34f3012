/** The tree of a simple expression (tier a). Whatever the parser does not know goes to the isolate (tier b). */
export type Node =
  | { kind: 'literal'; value: string | number | boolean | null | undefined }
  | { kind: 'name'; name: string }
  | { kind: 'member'; object: Node; property: Node; optional: boolean }
  | { kind: 'call'; callee: string; args: Node[] }
  | { kind: 'method'; object: Node; name: string; args: Node[]; optional: boolean }
  | { kind: 'unary'; operator: string; operand: Node }
  | { kind: 'binary'; operator: string; left: Node; right: Node }
  | { kind: 'condition'; test: Node; yes: Node; no: Node }
  | { kind: 'array'; items: Node[] }
  | { kind: 'object'; entries: [string, Node][] };

export interface Token {
  kind: 'number' | 'string' | 'name' | 'operator' | 'end';
  text: string;
  value?: string | number;
}

/** Thrown for syntax outside the simple language; not an error of the user. */
export class NotSimple extends Error {
  override readonly name = 'NotSimple';
}

const OPERATORS = [
  '===', '!==', '**=', '...', '&&=', '||=', '??=',
  '==', '!=', '<=', '>=', '&&', '||', '??', '?.', '=>', '**', '++', '--', '<<', '>>',
  '+', '-', '*', '/', '%', '<', '>', '!', '?', ':', '(', ')', '[', ']', '{', '}', ',', '.',
]; // prettier-ignore
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };

/** Splits the text of an expression into tokens. Throws NotSimple for regular expressions, template literals and the like. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at]!;
    if (/\s/.test(char)) {
      at += 1;
      continue;
    }
    if (char === '"' || char === "'") {
      const [value, next] = readString(text, at);
      tokens.push({ kind: 'string', text: value, value });
      at = next;
      continue;
    }
    const number = /^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?![\w$])/.exec(text.slice(at, at + 40));
    if (number) {
      tokens.push({ kind: 'number', text: number[0], value: Number(number[0]) });
      at += number[0].length;
      continue;
    }
    const name = /^[A-Za-z_$][\w$]*/.exec(text.slice(at, at + 200));
    if (name) {
      tokens.push({ kind: 'name', text: name[0] });
      at += name[0].length;
      continue;
    }
    const operator = OPERATORS.find((candidate) => text.startsWith(candidate, at));
    if (!operator) throw new NotSimple(`“${char}”`);
    tokens.push({ kind: 'operator', text: operator });
    at += operator.length;
  }
  tokens.push({ kind: 'end', text: '' });
  return tokens;
}

function readString(text: string, start: number): [string, number] {
  const quote = text[start];
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === quote) return [value, at + 1];
    if (char === '\n') break;
    if (char !== '\\') {
      value += char;
      continue;
    }
    at += 1;
    const escaped = ESCAPES[text[at] ?? ''];
    if (escaped === undefined) throw new NotSimple('escape sequence');
    value += escaped;
  }
  throw new NotSimple('unfinished text');
}
