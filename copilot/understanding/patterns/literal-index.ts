import { HashTable, hashOf, step } from './hash-table.ts';
import { isLetter } from './letter.ts';
import { LiteralStore, type Literal, type Marks } from './literal-store.ts';
import { BEGINS, ENDS, withoutMarks } from './required-literals.ts';

/** Which of many literals stand in a text, found in one pass; what many patterns ask of a sentence is answered by it at once. */
export interface LiteralIndex {
  /** BEGINS and ENDS at their ends are understood. False: one of the literals cannot be looked for, nothing was added. */
  add(literals: readonly string[], owner: number): boolean;
  /** The same for literals that say all by themselves: where one stands between spaces or plain signs, its owner is `certain`. */
  addDeciding(literals: readonly string[], owner: number): void;
  /** Sets `marks[owner]` for each owner of a literal that stands in the text and has a place there. */
  scan(text: string, marks: Uint8Array, mark: Marks): void;
}

/** What begins a word is found by so many of its letters at most; what may stand anywhere by so many exactly. */
const PREFIX = 6;
const SHORTEST_PREFIX = 2;
const RUN = 3;
const LONG_RUN = 5;
/** So many units beside a word tell which literals with that word it may be. */
const BESIDE = 3;
const ENDING = 2;

export function createLiteralIndex(): LiteralIndex {
  const store = new LiteralStore();
  const few = (): HashTable => new HashTable(15);
  const many = (): HashTable => new HashTable(19);
  const [pairs, words, endings] = [many(), many(), few()];
  // words with what stands before or behind them
  const [led, followed] = [many(), many()];
  // those that are asked for every letter
  const [prefixes, runs, beginsOfLong, longRuns, signs] = [few(), few(), few(), many(), few()];
  let codes = new Int32Array(1024);

  /** A code for each unit and zeros behind them, which no literal has. */
  function read(text: string): void {
    if (text.length + LONG_RUN > codes.length) codes = new Int32Array(text.length * 2 + LONG_RUN);
    for (let i = 0; i < text.length; i += 1) codes[i] = text.charCodeAt(i);
    codes.fill(0, text.length, text.length + LONG_RUN);
  }

  /** By what the fewest texts and other literals have: no place may lead to many. */
  function place(literal: Literal): Place | null {
    const { text, ends } = literal;
    const whole = wordsOf(literal);
    const single = whole.map(([from, to]) => ({ from, hash: hashOf(text, from, to) }));
    const start = prefixOf(literal);
    const long = leastOf(longRuns, runsOf(text, LONG_RUN));
    const ending = text.length - ENDING;
    const found =
      leastOf(pairs, pairsOf(text, whole)) ??
      leastOf(followed, followedOf(text, whole)) ??
      leastOf(led, ledOf(text, whole)) ??
      leastOf(words, single) ??
      (start === undefined ? null : { table: prefixes, from: start[0], hash: hashOf(text, ...start) }) ??
      long ??
      leastOf(runs, runsOf(text, RUN)) ??
      (ends && ending >= 0 && isLetter(text.charCodeAt(ending)) && isLetter(text.charCodeAt(text.length - 1))
        ? { table: endings, from: ending, hash: hashOf(text, ending) }
        : null) ??
      leastOf(signs, signsOf(text));
    if (found !== null && found === long) beginsOfLong.note(hashOf(text, found.from, found.from + RUN));
    return found;
  }

  /** 0: there is no place for it. */
  function entryOf(marked: string): number {
    const literal = {
      text: withoutMarks(marked),
      begins: marked.startsWith(BEGINS),
      ends: marked.endsWith(ENDS),
    };
    const there = store.find(literal);
    if (there !== 0) return there;
    const found = place(literal);
    if (found === null) return 0;
    const entry = store.add(literal);
    store.place(entry, found.from, found.table.put(found.hash, entry));
    return entry;
  }

  return {
    add(literals, owner) {
      const entries = literals.map(entryOf);
      if (entries.includes(0)) return false;
      for (const entry of entries) store.own(entry, owner, false);
      return true;
    },
    addDeciding(literals, owner) {
      for (const literal of literals) {
        const entry = entryOf(literal);
        if (entry !== 0) store.own(entry, owner, true);
      }
    },
    scan(text, marks, mark) {
      read(text);
      const units = codes;
      const tell = (head: number, at: number): void => store.tell(head, units, at, marks, mark);
      let start = -1;
      let word = 0;
      // the word before this one
      let before = 0;
      let beforeStart = 0;
      let beforeEnd = -2;
      for (let i = 0; i <= text.length; i += 1) {
        const code = units[i]!;
        if (isLetter(code)) {
          if (start < 0) {
            start = i;
            word = 0;
          }
          word = step(word, code);
          const length = i - start + 1;
          if (length >= SHORTEST_PREFIX && length <= PREFIX && prefixes.has(word)) tell(prefixes.at(word), start);
        } else {
          if (signs.has(code)) tell(signs.at(code), i);
          if (start >= 0) {
            if (words.has(word)) tell(words.at(word), start);
            if (beforeEnd === start - 1) {
              const pair = pairOf(before, units[beforeEnd]!, word);
              if (pairs.has(pair)) tell(pairs.at(pair), beforeStart);
            }
            const ahead = beside(word, code, units[i + 1]!, units[i + 2]!);
            if (followed.has(ahead)) tell(followed.at(ahead), start);
            if (start >= BESIDE) {
              const behind = beside(word, units[start - 1]!, units[start - 2]!, units[start - 3]!);
              if (led.has(behind)) tell(led.at(behind), start);
            }
            if (i - start >= ENDING) {
              const ending = step(step(0, units[i - 2]!), units[i - 1]!);
              if (endings.has(ending)) tell(endings.at(ending), i - ENDING);
            }
            before = word;
            beforeStart = start;
            beforeEnd = i;
            start = -1;
          }
        }
        const run = step(step(step(0, code), units[i + 1]!), units[i + 2]!);
        if (runs.has(run)) tell(runs.at(run), i);
        if (!beginsOfLong.has(run)) continue;
        const long = step(step(run, units[i + 3]!), units[i + 4]!);
        if (longRuns.has(long)) tell(longRuns.at(long), i);
      }
    },
  };
}

/** Where in a literal what leads to it begins, and its hash. */
interface Start {
  from: number;
  hash: number;
}
interface Place extends Start {
  table: HashTable;
}

/** Where the fewest others are; null where there is no place at all. */
function leastOf(table: HashTable, places: readonly Start[]): Place | null {
  let least: Start | undefined;
  for (const one of places) if (least === undefined || table.count(one.hash) < table.count(least.hash)) least = one;
  return least === undefined ? null : { ...least, table };
}

/** Two words with one sign or space between them. */
function pairsOf(literal: string, words: readonly [number, number][]): Start[] {
  return words.flatMap(([from, to], n) => {
    const next = words[n + 1];
    if (next?.[0] !== to + 1) return [];
    const hash = pairOf(hashOf(literal, from, to), literal.charCodeAt(to), hashOf(literal, ...next));
    return [{ from, hash }];
  });
}

function followedOf(literal: string, words: readonly [number, number][]): Start[] {
  return words
    .filter(([, to]) => to + BESIDE <= literal.length)
    .map(([from, to]) => ({ from, hash: beside(hashOf(literal, from, to), ...unitsFrom(literal, to, 1)) }));
}

function ledOf(literal: string, words: readonly [number, number][]): Start[] {
  return words
    .filter(([from]) => from >= BESIDE)
    .map(([from, to]) => ({ from, hash: beside(hashOf(literal, from, to), ...unitsFrom(literal, from - 1, -1)) }));
}

const unitsFrom = (literal: string, at: number, way: 1 | -1): [number, number, number] => [
  literal.charCodeAt(at),
  literal.charCodeAt(at + way),
  literal.charCodeAt(at + 2 * way),
];

const runsOf = (literal: string, length: number): Start[] =>
  Array.from({ length: Math.max(0, literal.length - length + 1) }, (_, from) => ({
    from,
    hash: hashOf(literal, from, from + length),
  }));

const signsOf = (literal: string): Start[] =>
  Array.from(literal, (_, from) => ({ from, hash: literal.charCodeAt(from) })).filter(({ hash }) => isSign(hash));

/** Words of the literal that are whole wherever it stands: from, to. */
function wordsOf({ text: literal, begins, ends }: Literal): [number, number][] {
  return [...lettersOf(literal)].filter(([from, to]) => (from > 0 || begins) && (to < literal.length || ends));
}

/** The first letters of a word that goes on behind the literal. */
function prefixOf({ text: literal, begins }: Literal): [number, number] | undefined {
  const last = [...lettersOf(literal)].find(([from, to]) => (from > 0 || begins) && to - from >= SHORTEST_PREFIX);
  return last && [last[0], Math.min(last[1], last[0] + PREFIX)];
}

function* lettersOf(literal: string): Generator<[number, number]> {
  let from = -1;
  for (let i = 0; i <= literal.length; i += 1) {
    if (i < literal.length && isLetter(literal.charCodeAt(i))) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      yield [from, i];
      from = -1;
    }
  }
}

/** Signs and digits that few texts have; spaces, commas and full stops stand in all of them. */
const isSign = (code: number): boolean => code > 0x20 && !isLetter(code) && code !== 0x2c && code !== 0x2e;

const pairOf = (word: number, between: number, next: number): number => step(step(word, between), next);

const beside = (word: number, one: number, two: number, three: number): number =>
  step(step(step(word, one), two), three);
