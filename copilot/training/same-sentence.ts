const SHARED = 0.6;

/** Whether a sentence is one of these. Sentences are cut differently by people and by programs: one contains the other, or they share most of their words. */
export function isAmong(asks: readonly string[], text: string): boolean {
  const plain = plainly(text);
  return asks.map(plainly).some((ask) => {
    if (ask.includes(plain) || plain.includes(ask)) return true;
    const [one, other] = [wordsOf(ask), wordsOf(plain)];
    return one.intersection(other).size > SHARED * Math.min(one.size, other.size);
  });
}

const plainly = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();
const wordsOf = (text: string): Set<string> => new Set(text.split(/[^\p{L}\p{N}]+/u));
