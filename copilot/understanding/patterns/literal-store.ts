import { hashOf, step } from './hash-table.ts';
import { isLetter } from './letter.ts';

/** Fields of a record: where the units of the literal begin in the pool */
const START = 0;
/** its length, and whether a word begins and ends with it: `length * 4 + begins * 2 + ends` */
const SHAPE = 1;
/** its first and its last unit: most that do not stand there differ in one of them */
const EDGES = 2;
/** where what leads to it begins in it: a word, the first letters of one, or any letters */
const OFFSET = 3;
/** the first of its owners in the chain of nodes */
const OWNERS = 4;
/** the next literal that the same leads to */
const NEXT = 5;
const FIELDS = 6;

/** A literal that is put in. */
export interface Literal {
  text: string;
  begins: boolean;
  ends: boolean;
}

/**
 * A hundred thousand literals with their owners, in a few arrays of numbers: as objects they took 100 MB, and each look at one went to five places of
 * memory. Entries are numbered from 1; 0 is none.
 */
export class LiteralStore {
  #records = new Int32Array(FIELDS * 1024);
  #units = new Uint16Array(1 << 14);
  /** pairs: `owner * 2 + decides`, the next node */
  #nodes = new Int32Array(2048);
  /** entries by the hashes of their literals: open addressing, 0 where a slot is free */
  #slots = new Int32Array(2048);
  #entries = 1;
  #unitsTaken = 0;
  #nodesTaken = 1;

  /** The entry of a literal; 0 = it is not there. */
  find(literal: Literal): number {
    return this.#slots[this.#slotOf(literal)]!;
  }

  /** Of a literal that is not there. */
  add(literal: Literal): number {
    const { text } = literal;
    const entry = this.#entries;
    if (entry * 2 > this.#slots.length) this.#grow();
    this.#slots[this.#slotOf(literal)] = entry;
    this.#entries += 1;
    this.#records = withRoom(this.#records, this.#entries * FIELDS);
    this.#units = withRoom(this.#units, this.#unitsTaken + text.length);
    const at = entry * FIELDS;
    this.#records[at + START] = this.#unitsTaken;
    this.#records[at + SHAPE] = shapeOf(literal);
    this.#records[at + EDGES] = text.charCodeAt(0) | (text.charCodeAt(text.length - 1) << 16);
    for (let i = 0; i < text.length; i += 1) this.#units[this.#unitsTaken++] = text.charCodeAt(i);
    return entry;
  }

  place(entry: number, offset: number, next: number): void {
    this.#records[entry * FIELDS + OFFSET] = offset;
    this.#records[entry * FIELDS + NEXT] = next;
  }

  own(entry: number, owner: number, decides: boolean): void {
    const node = this.#nodesTaken;
    this.#nodesTaken += 1;
    this.#nodes = withRoom(this.#nodes, this.#nodesTaken * 2);
    const at = entry * FIELDS + OWNERS;
    this.#nodes[node * 2] = owner * 2 + Number(decides);
    this.#nodes[node * 2 + 1] = this.#records[at]!;
    this.#records[at] = node;
  }

  /** Marks the owners of those literals of a chain that stand in a text. `place`: where in `text` what led here begins. `text`: units, zeros behind them. */
  tell(head: number, text: Int32Array, place: number, marks: Uint8Array, mark: Marks): void {
    const records = this.#records;
    for (let entry = head; entry !== 0; entry = records[entry * FIELDS + NEXT]!) {
      const at = entry * FIELDS;
      const from = place - records[at + OFFSET]!;
      if (from < 0) continue;
      const edges = records[at + EDGES]!;
      if (text[from] !== (edges & 0xffff)) continue;
      const shape = records[at + SHAPE]!;
      const to = from + (shape >>> 2);
      if (text[to - 1] !== edges >>> 16) continue;
      if ((shape & 2) !== 0 && from > 0 && isLetter(text[from - 1]!)) continue;
      if ((shape & 1) !== 0 && isLetter(text[to]!)) continue;
      if (this.#stands(records[at + START]!, text, from, to))
        this.#mark(records[at + OWNERS]!, text, from, to, marks, mark);
    }
  }

  #slotOf(literal: Literal): number {
    const last = this.#slots.length - 1;
    let slot = keyOf(literal) & last;
    while (this.#slots[slot] !== 0 && !this.#is(this.#slots[slot]!, literal)) slot = (slot + 1) & last;
    return slot;
  }

  #is(entry: number, literal: Literal): boolean {
    const at = entry * FIELDS;
    if (this.#records[at + SHAPE] !== shapeOf(literal)) return false;
    const start = this.#records[at + START]!;
    for (let i = 0; i < literal.text.length; i += 1)
      if (this.#units[start + i] !== literal.text.charCodeAt(i)) return false;
    return true;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Int32Array(slots.length * 2);
    const last = this.#slots.length - 1;
    for (const entry of slots) {
      if (entry === 0) continue;
      let slot = this.#keyOf(entry) & last;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = entry;
    }
  }

  #keyOf(entry: number): number {
    const at = entry * FIELDS;
    const shape = this.#records[at + SHAPE]!;
    const start = this.#records[at + START]!;
    let hash = 0;
    for (let i = start; i < start + (shape >>> 2); i += 1) hash = step(hash, this.#units[i]!);
    return step(hash, shape);
  }

  #stands(start: number, text: Int32Array, from: number, to: number): boolean {
    const units = this.#units;
    // it differs from the zeros behind the text
    for (let i = from, n = start; i < to; i += 1, n += 1) if (text[i] !== units[n]) return false;
    return true;
  }

  /** What is certain stays so. */
  #mark(
    first: number,
    text: Int32Array,
    from: number,
    to: number,
    marks: Uint8Array,
    { possible, certain }: Marks,
  ): void {
    const nodes = this.#nodes;
    for (let node = first; node !== 0; node = nodes[node * 2 + 1]!) {
      const owner = nodes[node * 2]! >>> 1;
      if (owner >= marks.length || marks[owner] === certain) continue;
      if ((nodes[node * 2]! & 1) === 0) marks[owner] = possible;
      else if (isApart(text, from, to)) marks[owner] = certain;
    }
  }
}

const shapeOf = ({ text, begins, ends }: Literal): number => text.length * 4 + Number(begins) * 2 + Number(ends);
const keyOf = (literal: Literal): number => step(hashOf(literal.text), shapeOf(literal));

export interface Marks {
  possible: number;
  certain: number;
}

/** Beside it stand the ends of the text, spaces or plain signs: no letter or digit of any script. */
const isApart = (units: Int32Array, from: number, to: number): boolean =>
  (from === 0 || isPlain(units[from - 1]!)) && isPlain(units[to]!);
const isPlain = (code: number): boolean =>
  code < 0x7f && !(code >= 0x61 && code <= 0x7a) && !(code >= 0x30 && code <= 0x39) && !(code >= 0x41 && code <= 0x5a);

function withRoom<T extends Int32Array | Uint16Array>(array: T, length: number): T {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2));
  longer.set(array);
  return longer;
}
