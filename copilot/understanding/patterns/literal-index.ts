import { createHashTable } from './hash-table.ts';
import { isLetter } from './letter.ts';
import { EDGE } from './required-literals.ts';

/** Which of many literals stand in a text, found in one pass; what many patterns ask of a sentence is answered by it at once. */
export interface LiteralIndex {
  /** EDGE at an end: a word begins or ends there. False: one of the literals is too short to be looked for, nothing was added. */
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
  const [words, prefixes, runs] = [createHashTable<Entry>(), createHashTable<Entry>(), createHashTable<Entry>()];
  let codes = new Int32Array(1024);

  /** A code for each unit and zeros behind them, which no literal has. */
  function read(text: string): void {
    if (text.length + RUN > codes.length) codes = new Int32Array(text.length * 2 + RUN);
    for (let i = 0; i < text.length; i += 1) codes[i] = text.charCodeAt(i);
    codes.fill(0, text.length, text.length + RUN);
  }

  /** By a whole word where it has one: a rare one that leads to few others. */
  function place(entry: Entry): boolean {
    const { literal } = entry;
    const least = wordsOf(entry)
      .map(([from, to]) => ({ from, hash: hashOf(literal, from, to), often: HOW_OFTEN[to - from] ?? 1 }))
      .toSorted((a, b) => a.often * (words.at(a.hash).length + 1) - b.often * (words.at(b.hash).length + 1))[0];
    if (least !== undefined) {
      entry.offset = least.from;
      words.put(least.hash, entry);
      return true;
    }
    const start = prefixOf(entry);
    if (start !== undefined) {
      entry.offset = start[0];
      prefixes.put(hashOf(literal, ...start), entry);
      return true;
    }
    if (literal.length < RUN) return false;
    // where the fewest others are
    for (let at = 1; at + RUN <= literal.length; at += 1)
      if (runs.at(runOf(literal, at)).length < runs.at(runOf(literal, entry.offset)).length) entry.offset = at;
    runs.put(runOf(literal, entry.offset), entry);
    return true;
  }

  function entryOf(edged: string): Entry | null {
    const there = known.get(edged);
    if (there !== undefined) return there;
    const literal = edged.replaceAll(EDGE, '');
    const entry: Entry = {
      literal,
      offset: 0,
      begins: edged.startsWith(EDGE),
      ends: edged.endsWith(EDGE),
      first: literal.charCodeAt(0),
      last: literal.charCodeAt(literal.length - 1),
      owners: [],
    };
    if (!place(entry)) return null;
    known.set(edged, entry);
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
          start = -1;
        }
        const run = step(step(step(0, code), units[i + 1]!), units[i + 2]!);
        if (runs.has(run)) tell(runs.at(run), units, i, marks, mark);
      }
    },
  };
}

/** How often words of so many letters come, roughly. */
const HOW_OFTEN: readonly number[] = [0, 10, 15, 10, 4, 2];

/** Words of the literal that are whole wherever it stands: from, to. */
function wordsOf({ literal, begins, ends }: Entry): [number, number][] {
  return [...lettersOf(literal)].filter(
    ([from, to]) => (from > 0 || begins) && (to < literal.length || ends),
  );
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

const runOf = (literal: string, at: number): number => hashOf(literal, at, at + RUN);

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
