import type { DetailedIntent, IntentType } from '#core/contracts/intent.ts';

/** The fields by which two readings of one request are told to be the same. */
type Reading = Pick<DetailedIntent, 'type' | 'title' | 'evidence'> & Partial<DetailedIntent>;

export interface Difference {
  kind: 'new' | 'gone' | 'changed';
  type: IntentType;
  title: string;
  evidence: string;
  /** of 'changed': field → [before, after] */
  fields?: Record<string, [unknown, unknown]>;
}

const COMPARED = [
  'title',
  'due',
  'start',
  'end',
  'location',
  'amount',
  'currency',
  'url',
  'tracking',
  'recurrence',
] as const;

/** What another reading of a mail would newly make, would no longer make, and would make in another way. */
export function compareIntents(before: readonly Reading[], after: readonly Reading[]): Difference[] {
  const left = [...before];
  const differences: Difference[] = [];
  for (const intent of after) {
    const at = left.findIndex((other) => other.type === intent.type && sameSentence(other.evidence, intent.evidence));
    if (at < 0) {
      differences.push(difference('new', intent));
      continue;
    }
    const [other] = left.splice(at, 1);
    const changed = COMPARED.filter((field) => other![field] !== intent[field]);
    if (changed.length === 0) continue;
    const fields = Object.fromEntries(
      changed.map((field): [string, [unknown, unknown]] => [field, [other![field] ?? null, intent[field] ?? null]]),
    );
    differences.push({ ...difference('changed', intent), fields });
  }
  return [...differences, ...left.map((intent) => difference('gone', intent))];
}

function difference(kind: Difference['kind'], { type, title, evidence }: Reading): Difference {
  return { kind, type, title, evidence };
}

function sameSentence(one: string, other: string): boolean {
  return one === other || one.includes(other) || other.includes(one);
}
