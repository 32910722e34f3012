import type { IntentType, Verdict } from '#core/contracts/intent.ts';

/** One deed of the user about an intent of one type from one sender, or in one wording. */
export interface Example {
  messageId: string;
  intentId: string;
  verdict: Verdict;
  senderKey: string | null;
  evidence: string;
}

export interface DerivedRule {
  effect: 'muted' | 'raised';
  /** mails that it rests on */
  examples: number;
  reason: string;
}

const ENOUGH = 2;
const REJECTED: ReadonlySet<Verdict> = new Set(['undone', 'wrong-type']);

/**
 * What the deeds amount to. Only the latest run of like deeds counts: one acceptance forgets the rejections before it.
 * Deeds about two mails are needed, and for a wording two senders, since one sender is a matter of the sender's own rule.
 */
export function deriveRule(
  scope: 'sender' | 'phrase',
  key: string,
  type: IntentType,
  newestFirst: readonly Example[],
): DerivedRule | null {
  const seen = new Set<string>();
  const latest = newestFirst.filter(({ intentId }) => !seen.has(intentId) && seen.add(intentId));
  const rejected = (example: Example) => REJECTED.has(example.verdict);
  const first = latest[0];
  if (!first) return null;
  const end = latest.findIndex((example) => rejected(example) !== rejected(first));
  const run = end < 0 ? latest : latest.slice(0, end);
  const mails = new Set(run.map(({ messageId }) => messageId)).size;
  if (mails < ENOUGH) return null;
  if (scope === 'phrase' && new Set(run.map(({ senderKey }) => senderKey)).size < ENOUGH) return null;
  const effect = rejected(first) ? 'muted' : 'raised';
  const did = effect === 'muted' ? 'took back or refused' : 'kept';
  return {
    effect,
    examples: mails,
    reason: `You ${did} ${NOUNS[type]} of ${mails} mails ${origin(scope, key, first)}`,
  };
}

export const WORDING_GONE = 'with one wording, which were deleted since';

function origin(scope: 'sender' | 'phrase', key: string, { evidence }: Example): string {
  if (scope === 'phrase') return evidence === '' ? WORDING_GONE : `that say “${shortened(evidence)}”`;
  return key.startsWith('@') ? `sent automatically by ${key.slice(1)}` : `from ${key}`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

const NOUNS: Record<IntentType, string> = {
  task: 'tasks',
  meeting: 'meetings',
  meeting_change: 'moved meetings',
  meeting_cancel: 'cancelled meetings',
  deadline: 'deadlines',
  payment: 'payments',
  travel: 'journeys',
  delivery: 'deliveries',
  file_share: 'files',
  issue_report: 'issues',
  note: 'notes',
  question: 'questions',
};
