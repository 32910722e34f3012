import { createHashTable, type HashTable } from './hash-table.ts';
import { isLetter } from './letter.ts';
import { BEGINS, ENDS, withoutMarks } from './required-literals.ts';

/** Which of many literals stand in a text, found in one pass; what many patterns ask of a sentence is answered by it at once. */
export interface LiteralIndex {
  /** BEGINS and ENDS at their ends are understood. False: one of the literals is too short to be looked for, nothing was added. */
  add(literals: readonly string[], owner: number): boolean;
  /** Sets `marks[owner]` to `mark` for each owner of a literal that stands in the text and has a place there. */
  scan(text: string, marks: Uint8Array, mark: number): void;
}

/** A literal that is looked for. */
interface Entry {
  literal: string;
  /** where what leads to it begins in it: a word, the first letters of one, or any letters */
  offset: number;
  begins: boolean;
  ends: boolean;
  /** its first and its last unit: most that do not stand there differ in one of them */
  first: number;
  last: number;
  owners: number[];
}

/** What begins a word is found by so many of its letters at most; what may stand anywhere by so many exactly. */
const PREFIX = 6;
const SHORTEST_PREFIX = 2;
const RUN = 3;

export function createLiteralIndex(): LiteralIndex {
  const known = new Map<string, Entry>();
  const [pairs, words] = [createHashTable<Entry>(), createHashTable<Entry>()];
  const [prefixes, runs] = [createHashTable<Entry>(), createHashTable<Entry>()];
  let codes = new Int32Array(1024);

  /** A code for each unit and zeros behind them, which no literal has. */
  function read(text: string): void {
    if (text.length + RUN > codes.length) codes = new Int32Array(text.length * 2 + RUN);
    for (let i = 0; i < text.length; i += 1) codes[i] = text.charCodeAt(i);
    codes.fill(0, text.length, text.length + RUN);
  }

  /** By two whole words where it has them, or one: where the fewest others are, no place has to lead to many. */
  function place(entry: Entry): boolean {
    const { literal } = entry;
    const whole = wordsOf(entry);
    const least = leastLoaded(pairsOf(literal, whole), pairs);
    if (least !== undefined) return put(pairs, least, entry);
    const word = leastLoaded(
      whole.map(([from, to]) => ({ from, hash: hashOf(literal, from, to) })),
      words,
    );
    if (word !== undefined) return put(words, word, entry);
    const start = prefixOf(entry);
    if (start !== undefined) return put(prefixes, { from: start[0], hash: hashOf(literal, ...start) }, entry);
    const run = leastLoaded(
      Array.from({ length: Math.max(0, literal.length - RUN + 1) }, (_, from) => ({
        from,
        hash: hashOf(literal, from, from + RUN),
      })),
      runs,
    );
    return run !== undefined && put(runs, run, entry);
  }

  function entryOf(marked: string): Entry | null {
    const there = known.get(marked);
    if (there !== undefined) return there;
    const literal = withoutMarks(marked);
    const entry: Entry = {
      literal,
      offset: 0,
      begins: marked.startsWith(BEGINS),
      ends: marked.endsWith(ENDS),
      first: literal.charCodeAt(0),
      last: literal.charCodeAt(literal.length - 1),
      owners: [],
    };
    if (!place(entry)) return null;
    known.set(marked, entry);
    return entry;
  }

  return {
    add(literals, owner) {
      const entries = literals.map(entryOf);
      if (entries.includes(null)) return false;
      for (const entry of entries) entry!.owners.push(owner);
      return true;
    },
    scan(text, marks, mark) {
      read(text);
      const units = codes;
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
          if (length >= SHORTEST_PREFIX && length <= PREFIX && prefixes.has(word))
            tell(prefixes.at(word), units, start, marks, mark);
        } else if (start >= 0) {
          if (words.has(word)) tell(words.at(word), units, start, marks, mark);
          if (beforeEnd === start - 1) {
            const pair = pairOf(before, units[beforeEnd]!, word);
            if (pairs.has(pair)) tell(pairs.at(pair), units, beforeStart, marks, mark);
          }
          before = word;
          beforeStart = start;
          beforeEnd = i;
          start = -1;
        }
        const run = step(step(step(0, code), units[i + 1]!), units[i + 2]!);
        if (runs.has(run)) tell(runs.at(run), units, i, marks, mark);
      }
    },
  };
}

/** Where in a literal what leads to it begins, and its hash. */
interface Place {
  from: number;
  hash: number;
}

function put(table: HashTable<Entry>, { from, hash }: Place, entry: Entry): true {
  entry.offset = from;
  table.put(hash, entry);
  return true;
}

function leastLoaded(places: readonly Place[], table: HashTable<Entry>): Place | undefined {
  let least: Place | undefined;
  for (const one of places)
    if (least === undefined || table.at(one.hash).length < table.at(least.hash).length) least = one;
  return least;
}

/** Two words with one sign or space between them. */
function pairsOf(literal: string, words: readonly [number, number][]): Place[] {
  return words.flatMap(([from, to], n) => {
    const next = words[n + 1];
    if (next?.[0] !== to + 1) return [];
    const hash = pairOf(hashOf(literal, from, to), literal.charCodeAt(to), hashOf(literal, ...next));
    return [{ from, hash }];
  });
}

/** Words of the literal that are whole wherever it stands: from, to. */
function wordsOf({ literal, begins, ends }: Entry): [number, number][] {
  return [...lettersOf(literal)].filter(([from, to]) => (from > 0 || begins) && (to < literal.length || ends));
}

/** The first letters of a word that goes on behind the literal. */
function prefixOf({ literal, begins }: Entry): [number, number] | undefined {
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

/** One step of a hash: multiplied, and the well mixed upper bits brought down (Knuth, TAOCP 6.4). */
const step = (hash: number, code: number): number => {
  const product = Math.imul(hash ^ code, 0x9e3779b1);
  return product ^ (product >>> 15);
};

function hashOf(literal: string, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i += 1) hash = step(hash, literal.charCodeAt(i));
  return hash;
}

const pairOf = (word: number, between: number, next: number): number => step(step(word, between), next);

function tell(entries: readonly Entry[], units: Int32Array, at: number, marks: Uint8Array, mark: number): void {
  for (let n = 0; n < entries.length; n += 1) {
    const entry = entries[n]!;
    if (!stands(entry, units, at - entry.offset)) continue;
    const { owners } = entry;
    for (let k = 0; k < owners.length; k += 1) if (owners[k]! < marks.length) marks[owners[k]!] = mark;
  }
}

function stands(entry: Entry, units: Int32Array, from: number): boolean {
  if (from < 0 || units[from] !== entry.first) return false;
  const { literal, begins, ends, last } = entry;
  if (units[from + literal.length - 1] !== last || (begins && from > 0 && isLetter(units[from - 1]!))) return false;
  // it differs from the zeros behind the text
  for (let i = 0; i < literal.length; i += 1) if (units[from + i] !== literal.charCodeAt(i)) return false;
  return !(ends && isLetter(units[from + literal.length]!));
}
