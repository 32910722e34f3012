/**
 * Rules are written as patterns of categories: `rule('date', 'on? the? dom of? month', (m, context) => …)`.
 * `x?` may be missing, `x|y` is either, `name=x` gives the value another name. The types of the match follow the pattern.
 */
import type { Context } from '../resolve/context.ts';
import type { Category, ValueOf } from './values.ts';

type Alternatives<S extends string> = S extends `${infer A}|${infer B}` ? A | Alternatives<B> : S;
type Elements<S extends string> = S extends `${infer A} ${infer B}` ? A | Elements<B> : S;
type Bare<S extends string> = S extends `${infer A}?` ? A : S;
type IsOptional<S extends string> = S extends `${string}?`
  ? true
  : S extends `${string}=${string}`
    ? false
    : S extends `${string}|${string}`
      ? true
      : false;
/** `name=a|b` is one name for either value, `a|b` two names of which one is there. */
type Names<S extends string> = S extends `${infer N}=${string}` ? N : Alternatives<Bare<S>>;
type ValueNamed<P extends string, N extends string> =
  Elements<P> extends infer E
    ? E extends `${N}=${infer K}`
      ? ValueOf<Alternatives<Bare<K>>>
      : E extends `${string}=${string}`
        ? never
        : E extends string
          ? N extends Alternatives<Bare<E>>
            ? ValueOf<N>
            : never
          : never
    : never;
type NamesWhere<P extends string, Optional extends boolean> =
  Elements<P> extends infer E
    ? E extends string
      ? IsOptional<E> extends Optional
        ? Names<E>
        : never
      : never
    : never;
export type Match<P extends string> = { [N in NamesWhere<P, false>]: ValueNamed<P, N> } & {
  [N in Exclude<NamesWhere<P, true>, NamesWhere<P, false>>]?: ValueNamed<P, N>;
};

export interface CompiledRule {
  out: string;
  /** categories in order */
  steps: string[];
  names: string[];
  build: (match: Record<string, unknown>, context: Context) => unknown;
}

interface Step {
  name: string;
  category: string;
}

function expand(elements: string[]): Step[][] {
  const [head, ...tail] = elements;
  if (head === undefined) return [[]];
  const rest = expand(tail);
  const [, name, body = ''] = /^(?:([a-z]\w*)=)?(.+)$/i.exec(head) ?? [];
  const optional = body.endsWith('?');
  const alternatives = (optional ? body.slice(0, -1) : body).split('|').filter((x) => x !== '');
  const out: Step[][] = [];
  for (const category of alternatives) {
    for (const following of rest) out.push([{ name: name ?? category, category }, ...following]);
  }
  if (optional) out.push(...rest);
  return out;
}

export function rule<Out extends Category, P extends string>(
  out: Out,
  pattern: P,
  build: (match: Match<P>, context: Context) => ValueOf<Out> | null,
): CompiledRule[] {
  return expand(pattern.split(' '))
    .filter((steps) => steps.length > 0)
    .map((steps) => ({
      out,
      steps: steps.map((step) => step.category),
      names: steps.map((step) => step.name),
      build: (match, context) => build(match as Match<P>, context),
    }));
}
