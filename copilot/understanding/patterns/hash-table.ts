/** Chains of numbered entries by hash, for questions that are nearly always answered with "none". A class, since its methods are called for every letter of a mail. */
export class HashTable {
  /** a bit for each hash */
  readonly #bits: Int32Array;
  readonly #last: number;
  /** open addressing: a hash, the entry its chain begins with (0 where a slot is free), and how many are in the chain */
  #keys = new Int32Array(64);
  #heads = new Int32Array(64);
  #counts = new Uint16Array(64);
  #taken = 0;

  /** `bits`: so many of a hash are looked at first. 15 make 4 kB, which stay in the nearest memory; with many hashes they would say "maybe" too often. */
  constructor(bits: number) {
    this.#bits = new Int32Array(1 << (bits - 5));
    this.#last = this.#bits.length - 1;
  }

  /** False: nothing is there. True may be wrong. */
  has(hash: number): boolean {
    return (this.#bits[(hash >>> 5) & this.#last]! & (1 << (hash & 31))) !== 0;
  }

  /** The entry that was put there last; 0 = none. */
  at(hash: number): number {
    return this.#heads[this.#slotOf(hash | 0)]!;
  }

  /** How many are there; beyond 65,535 no more are counted. */
  count(hash: number): number {
    return this.#counts[this.#slotOf(hash | 0)]!;
  }

  /** Gives the entry that was there before, for the caller to chain to this one; 0 = none. */
  put(hash: number, entry: number): number {
    this.note(hash);
    const key = hash | 0;
    if (this.#heads[this.#slotOf(key)] === 0 && (this.#taken + 1) * 2 > this.#keys.length) this.#grow();
    const slot = this.#slotOf(key);
    const before = this.#heads[slot]!;
    if (before === 0) this.#taken += 1;
    this.#keys[slot] = key;
    this.#heads[slot] = entry;
    if (this.#counts[slot]! < 0xffff) this.#counts[slot] = this.#counts[slot]! + 1;
    return before;
  }

  /** From now on `has` is true of it. */
  note(hash: number): void {
    this.#bits[(hash >>> 5) & this.#last]! |= 1 << (hash & 31);
  }

  #slotOf(hash: number): number {
    const [keys, heads] = [this.#keys, this.#heads];
    const last = keys.length - 1;
    let slot = (hash ^ (hash >>> 16)) & last;
    while (heads[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [keys, heads, counts] = [this.#keys, this.#heads, this.#counts];
    this.#keys = new Int32Array(keys.length * 2);
    this.#heads = new Int32Array(keys.length * 2);
    this.#counts = new Uint16Array(keys.length * 2);
    for (const [n, head] of heads.entries()) {
      if (head === 0) continue;
      const slot = this.#slotOf(keys[n]!);
      this.#keys[slot] = keys[n]!;
      this.#heads[slot] = head;
      this.#counts[slot] = counts[n]!;
    }
  }
}

/** One step of a hash: multiplied, and the well mixed upper bits brought down (Knuth, TAOCP 6.4). */
export const step = (hash: number, code: number): number => {
  const product = Math.imul(hash ^ code, 0x9e3779b1);
  return product ^ (product >>> 15);
};

export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0;
  for (let i = from; i < to; i += 1) hash = step(hash, text.charCodeAt(i));
  return hash;
}
