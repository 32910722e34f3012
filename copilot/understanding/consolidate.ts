import type { Candidate } from './candidate.ts';
import { fold } from './fold.ts';

const MAX_INTENTS = 8;

/** The same thing said twice is one intent; what a stronger reading covers is dropped. */
export function consolidate(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of found) {
    const twin = kept.find((other) => same(other, candidate));
    if (twin === undefined) kept.push(candidate);
    else if (isRicher(candidate, twin)) kept[kept.indexOf(twin)] = candidate;
  }
  return kept.slice(0, MAX_INTENTS);
}

function same(one: Candidate, other: Candidate): boolean {
  if (one.intent.type !== other.intent.type) return false;
  if (one.intent.uid !== undefined || other.intent.uid !== undefined) return false;
  if (squeeze(one.intent.evidence) === squeeze(other.intent.evidence)) return true;
  return overlap(one.intent.title, other.intent.title) >= 0.75;
}

const squeeze = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Share of the shorter title's words that stand in the other as well. */
function overlap(one: string, other: string): number {
  const a = new Set(
    squeeze(one)
      .split(' ')
      .filter((word) => word.length > 2),
  );
  const b = new Set(
    squeeze(other)
      .split(' ')
      .filter((word) => word.length > 2),
  );
  if (a.size < 2 || b.size < 2) return 0;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both / Math.min(a.size, b.size);
}

const FIELDS = ['due', 'start', 'end', 'amount', 'location', 'reference', 'url', 'tracking'] as const;
const fields = ({ intent }: Candidate): number => FIELDS.filter((name) => intent[name] !== undefined).length;
const isRicher = (one: Candidate, other: Candidate): boolean => fields(one) > fields(other);
