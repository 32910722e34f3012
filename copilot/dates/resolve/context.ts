import type { Day } from '../calendar.ts';
import type { Node } from '../grammar/values.ts';
import type { Token } from '../text/tokens.ts';

/** What rules may look at: the reference, and the tokens of the match that is being built. */
export interface Context {
  text: string;
  tokens: readonly Token[];
  today: Day;
  /** minutes after the sender's midnight */
  minutes: number;
  order: 'dmy' | 'mdy';
  language: string;
  /** first token of the current match and the token after it */
  start: number;
  end: number;
  /** may the word follow a bare day of the month */
  isFollower(key: string): boolean;
  /** does a node of the category begin at the token */
  has(token: number, category: string): boolean;
  /** is it a word that announces a clock time */
  isAt(key: string): boolean;
  /** the nodes of the current match */
  parts: readonly Node[];
  at(start: number, end: number, parts: readonly Node[]): void;
}

/** `today` and `minutes` of `init` may be getters: they are looked at only when a rule needs them. */
export function createContext(init: Omit<Context, 'start' | 'end' | 'parts' | 'at'>): Context {
  const { text, tokens, order, language, isFollower, has, isAt } = init;
  const context: Context = {
    text,
    tokens,
    order,
    language,
    isFollower,
    has,
    isAt,
    start: 0,
    end: 0,
    parts: [],
    get today() {
      return init.today;
    },
    get minutes() {
      return init.minutes;
    },
    at(start, end, parts) {
      context.start = start;
      context.end = end;
      context.parts = parts;
    },
  };
  return context;
}
