/** Public business sentences that ask for something or not; they are not in this repository (README.md). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generator, shuffle } from './random.ts';

export interface BusinessSentence {
  text: string;
  label: 0 | 1;
  /** of a cross-validation; sentences that are nearly the same share one */
  fold: number;
}

export const FOLDS = 5;
const SEED = 7;
/** Of the words and pairs of two sentences that are nearly the same, so many are common. */
const ALIKE = 0.5;
/** Words of more sentences than these tell nothing of two of them. */
const COMMON = 300;

/** MAILFLEX_TUNING_DATA, else ../shared/data */
export const tuningFolder = (): string =>
  process.env['MAILFLEX_TUNING_DATA'] ?? join(import.meta.dirname, '../../../shared/data');

export const sentencesFile = (data: string): string => join(data, 'parakweet-email-intent', 'Ask0729-fixed.txt');

export function readBusinessSentences(data: string): BusinessSentence[] {
  const lines = readFileSync(sentencesFile(data), 'utf8')
    .split('\n')
    .map((line) => line.trim().split('\t'));
  const labelled = lines.flatMap(([label, text]) =>
    text !== undefined && (label === 'Yes' || label === 'No')
      ? [{ text, label: label === 'Yes' ? 1 : 0 } as const]
      : [],
  );
  const folds = foldsOf(groupsOf(labelled.map(({ text }) => text)));
  return labelled.map((one, n) => ({ ...one, fold: folds[n]! }));
}

/** For each sentence the number of the first one that it resembles, directly or through others. */
function groupsOf(texts: readonly string[]): number[] {
  const group = texts.map((_, n) => n);
  const first = (n: number): number => {
    let at = n;
    while (group[at] !== at) at = group[at]!;
    return at;
  };
  const parts = texts.map(partsOf);
  const having = new Map<string, number[]>();
  for (const [n, own] of parts.entries()) {
    const common = new Map<number, number>();
    for (const part of own) {
      const others = having.get(part) ?? [];
      if (others.length < COMMON) for (const other of others) common.set(other, (common.get(other) ?? 0) + 1);
      having.set(part, [...others.slice(-COMMON), n]);
    }
    for (const [other, count] of common)
      if (count >= ALIKE * (own.size + parts[other]!.size - count)) group[first(n)] = first(other);
  }
  return group.map((_, n) => first(n));
}

function partsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z']+/gu) ?? [];
  return new Set([...words, ...words.slice(1).map((word, n) => `${words[n]} ${word}`)]);
}

function foldsOf(groups: readonly number[]): number[] {
  const order = [...new Set(groups)];
  shuffle(order, generator(SEED));
  const place = new Map(order.map((group, n) => [group, n % FOLDS]));
  return groups.map((group) => place.get(group)!);
}

export interface Quality {
  f1: number;
  accuracy: number;
}

/** `base`: counted as if so many of the sentences asked; null: as many as there are. */
export function qualityAt(base: number | null, judged: readonly { label: 0 | 1; said: boolean }[]): Quality {
  const count = (label: 0 | 1, said: boolean): number =>
    judged.filter((one) => one.label === label && one.said === said).length;
  const [hits, misses] = [count(1, true), count(1, false)];
  const silent = base === null ? 1 : ((hits + misses) * (1 / base - 1)) / (count(0, true) + count(0, false));
  const [alarms, rightly] = [count(0, true) * silent, count(0, false) * silent];
  return {
    f1: (2 * hits) / (2 * hits + alarms + misses),
    accuracy: (hits + rightly) / (hits + misses + alarms + rightly),
  };
}
