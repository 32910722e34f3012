import { HashTable } from './hash-table.ts';
import { isLetter } from './letter.ts';
import { BEGINS, ENDS, withoutMarks } from './required-literals.ts';

/** Which of many literals stand in a text, found in one pass; what many patterns ask of a sentence is answered by it at once. */
export interface LiteralIndex {
  /** BEGINS and ENDS at their ends are understood. False: one of the literals cannot be looked for, nothing was added. */
  add(literals: readonly string[], owner: number): boolean;
  /** The same for literals that say all by themselves: where one stands between spaces or plain signs, its owner is `certain`. */
  addDeciding(literals: readonly string[], owner: number): void;
  /** Sets `marks[owner]` for each owner of a literal that stands in the text and has a place there. */
  scan(text: string, marks: Uint8Array, mark: { possible: number; certain: number }): void;
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
  /** those of whom it decides */
  decides: number[];
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
  const known = new Map<string, Entry>();
  const few = (): HashTable<Entry> => new HashTable<Entry>(15);
  const many = (): HashTable<Entry> => new HashTable<Entry>(19);
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
  function place(entry: Entry): boolean {
    const { literal } = entry;
    const whole = wordsOf(entry);
    if (putAtLeast(pairs, pairsOf(literal, whole), entry)) return true;
    if (putAtLeast(followed, followedOf(literal, whole), entry)) return true;
    if (putAtLeast(led, ledOf(literal, whole), entry)) return true;
    const single = whole.map(([from, to]) => ({ from, hash: hashOf(literal, from, to) }));
    if (putAtLeast(words, single, entry)) return true;
    const start = prefixOf(entry);
    if (start !== undefined) return put(prefixes, { from: start[0], hash: hashOf(literal, ...start) }, entry);
    if (putAtLeast(longRuns, runsOf(literal, LONG_RUN), entry)) {
      beginsOfLong.note(hashOf(literal, entry.offset, entry.offset + RUN));
      return true;
    }
    if (putAtLeast(runs, runsOf(literal, RUN), entry)) return true;
    const ending = literal.length - ENDING;
    if (entry.ends && ending >= 0 && isLetter(literal.charCodeAt(ending)) && isLetter(entry.last))
      return put(endings, { from: ending, hash: hashOf(literal, ending, literal.length) }, entry);
    return putAtLeast(signs, signsOf(literal), entry);
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
      decides: [],
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
    addDeciding(literals, owner) {
      for (const literal of literals) entryOf(literal)?.decides.push(owner);
    },
    scan(text, marks, { possible, certain }) {
      read(text);
      const units = codes;
      const tell = (entries: readonly Entry[], at: number): void => {
        for (let n = 0; n < entries.length; n += 1) {
          const entry = entries[n]!;
          const from = at - entry.offset;
          if (!stands(entry, units, from)) continue;
          markAll(entry.owners, marks, possible, certain);
          if (entry.decides.length > 0 && isApart(units, from, from + entry.literal.length))
            markAll(entry.decides, marks, certain, certain);
        }
      };
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
interface Place {
  from: number;
  hash: number;
}

function put(table: HashTable<Entry>, { from, hash }: Place, entry: Entry): true {
  entry.offset = from;
  table.put(hash, entry);
  return true;
}

/** Where the fewest others are; false where there is no place at all. */
function putAtLeast(table: HashTable<Entry>, places: readonly Place[], entry: Entry): boolean {
  let least: Place | undefined;
  for (const one of places)
    if (least === undefined || table.at(one.hash).length < table.at(least.hash).length) least = one;
  return least !== undefined && put(table, least, entry);
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

function followedOf(literal: string, words: readonly [number, number][]): Place[] {
  return words
    .filter(([, to]) => to + BESIDE <= literal.length)
    .map(([from, to]) => ({ from, hash: beside(hashOf(literal, from, to), ...unitsFrom(literal, to, 1)) }));
}

function ledOf(literal: string, words: readonly [number, number][]): Place[] {
  return words
    .filter(([from]) => from >= BESIDE)
    .map(([from, to]) => ({ from, hash: beside(hashOf(literal, from, to), ...unitsFrom(literal, from - 1, -1)) }));
}

const unitsFrom = (literal: string, at: number, way: 1 | -1): [number, number, number] => [
  literal.charCodeAt(at),
  literal.charCodeAt(at + way),
  literal.charCodeAt(at + 2 * way),
];

const runsOf = (literal: string, length: number): Place[] =>
  Array.from({ length: Math.max(0, literal.length - length + 1) }, (_, from) => ({
    from,
    hash: hashOf(literal, from, from + length),
  }));

const signsOf = (literal: string): Place[] =>
  Array.from(literal, (_, from) => ({ from, hash: literal.charCodeAt(from) })).filter(({ hash }) => isSign(hash));

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

/** Signs and digits that few texts have; spaces, commas and full stops stand in all of them. */
const isSign = (code: number): boolean => code > 0x20 && !isLetter(code) && code !== 0x2c && code !== 0x2e;

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

const beside = (word: number, one: number, two: number, three: number): number =>
  step(step(step(word, one), two), three);

/** What is certain stays so. */
function markAll(owners: readonly number[], marks: Uint8Array, mark: number, certain: number): void {
  for (let k = 0; k < owners.length; k += 1) {
    const owner = owners[k]!;
    if (owner < marks.length && marks[owner] !== certain) marks[owner] = mark;
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

/** Beside it stand the ends of the text, spaces or plain signs: no letter or digit of any script. */
const isApart = (units: Int32Array, from: number, to: number): boolean =>
  (from === 0 || isPlain(units[from - 1]!)) && isPlain(units[to]!);
const isPlain = (code: number): boolean =>
  code < 0x7f && !(code >= 0x61 && code <= 0x7a) && !(code >= 0x30 && code <= 0x39) && !(code >= 0x41 && code <= 0x5a);
