/** Lists by hash, for questions that are nearly always answered with "none". */
export interface HashTable<T> {
  /** False: nothing is there. True may be wrong. */
  has(hash: number): boolean;
  at(hash: number): readonly T[];
  put(hash: number, value: T): void;
}

const BITS = 17;
const WORDS = 1 << (BITS - 5);

export function createHashTable<T>(): HashTable<T> {
  // a bit for each hash: 16 kB stay in the nearest memory
  const bits = new Int32Array(WORDS);
  const lists = new Map<number, T[]>();
  return {
    has: (hash) => (bits[(hash >>> 5) & (WORDS - 1)]! & (1 << (hash & 31))) !== 0,
    at: (hash) => lists.get(hash) ?? [],
    put(hash, value) {
      bits[(hash >>> 5) & (WORDS - 1)]! |= 1 << (hash & 31);
      const there = lists.get(hash);
      if (there === undefined) lists.set(hash, [value]);
      else there.push(value);
    },
  };
}
