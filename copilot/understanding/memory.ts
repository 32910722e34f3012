/** Keeps the last results, some `most` of them, by what they were made of: the older half is forgotten when as many new ones have come. */
export function createMemory<T>(most: number): (key: string, make: () => T) => T {
  let known = new Map<string, T>();
  let before = new Map<string, T>();
  return (key, make) => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const kept = before.get(key) ?? make();
    if (known.size >= most / 2) {
      before = known;
      known = new Map();
    }
    known.set(key, kept);
    return kept;
  };
}
