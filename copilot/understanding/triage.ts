import type { Triage } from '#core/contracts/intent.ts';
import type { Candidate } from './candidate.ts';
import type { MailContext } from './context.ts';

const RANK: readonly Triage[] = ['ignore', 'fyi', 'reply', 'action'];

/** Something to do > an answer owed > good to know > noise. */
export function triageOf(context: MailContext, found: readonly Candidate[], phishing: boolean): Triage {
  if (phishing) return 'ignore';
  let best: Triage | null = null;
  for (const { triage } of found) if (best === null || RANK.indexOf(triage) > RANK.indexOf(best)) best = triage;
  if (best !== null) return best;
  if (context.newsletter) return 'ignore';
  const { kind } = context.message.automatic;
  if (kind === 'auto-reply') return 'fyi';
  if (kind === 'read-receipt' || kind === 'feedback-report') return 'ignore';
  if (context.message.calendars.length > 0) return 'fyi';
  return context.automated || context.allClear ? 'ignore' : 'fyi';
}
