const NONE: readonly never[] = [];

/** Lists by hash, for questions that are nearly always answered with "none". A class, since its methods are called for every letter of a mail. */
export class HashTable<T> {
  /** a bit for each hash */
  readonly #bits: Int32Array;
  readonly #last: number;
  /** open addressing; beside each hash the place of its list, counted from one, and 0 where a slot is free */
  #keys = new Int32Array(64);
  #places = new Int32Array(64);
  readonly #lists: T[][] = [];

  /** `bits`: so many of a hash are looked at first. 15 make 4 kB, which stay in the nearest memory; with many hashes they would say "maybe" too often. */
  constructor(bits: number) {
    this.#bits = new Int32Array(1 << (bits - 5));
    this.#last = this.#bits.length - 1;
  }

  /** False: nothing is there. True may be wrong. */
  has(hash: number): boolean {
    return (this.#bits[(hash >>> 5) & this.#last]! & (1 << (hash & 31))) !== 0;
  }

  at(hash: number): readonly T[] {
    const place = this.#places[this.#slotOf(hash | 0)]!;
    return place === 0 ? NONE : this.#lists[place - 1]!;
  }

  put(hash: number, value: T): void {
    this.note(hash);
    const place = this.#places[this.#slotOf(hash | 0)]!;
    if (place !== 0) {
      this.#lists[place - 1]!.push(value);
      return;
    }
    if ((this.#lists.length + 1) * 2 > this.#keys.length) this.#grow();
    const slot = this.#slotOf(hash | 0);
    this.#keys[slot] = hash | 0;
    this.#places[slot] = this.#lists.push([value]);
  }

  /** From now on `has` is true of it. */
  note(hash: number): void {
    this.#bits[(hash >>> 5) & this.#last]! |= 1 << (hash & 31);
  }

  #slotOf(hash: number): number {
    const [keys, places] = [this.#keys, this.#places];
    const last = keys.length - 1;
    let slot = (hash ^ (hash >>> 16)) & last;
    while (places[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [keys, places] = [this.#keys, this.#places];
    this.#keys = new Int32Array(keys.length * 2);
    this.#places = new Int32Array(keys.length * 2);
    for (const [n, place] of places.entries()) {
      if (place === 0) continue;
      const slot = this.#slotOf(keys[n]!);
      this.#keys[slot] = keys[n]!;
      this.#places[slot] = place;
    }
  }
}
