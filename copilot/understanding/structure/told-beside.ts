import type { Candidate } from '../candidate.ts';

/**
 * Mail with one event in a calendar part: what happens to it is the part's to say (RFC 5546), how it is said the sender's. "No site walk this
 * Thursday" shows a reader more than the name of the event does. `told` is what the prose says by itself, the subject left out.
 */
export function inWordsBeside(calendars: readonly Candidate[], told: () => readonly Candidate[]): Candidate[] {
  const [only, ...more] = calendars;
  if (only === undefined || more.length > 0) return [...calendars];
  const words = told().find(({ intent }) => tellsOf(intent, only.intent));
  return words === undefined ? [only] : [{ ...only, intent: { ...only.intent, evidence: words.intent.evidence } }];
}

function tellsOf(told: Candidate['intent'], event: Candidate['intent']): boolean {
  if (told.type !== event.type) return false;
  // what is proposed beside an invitation may be another meeting
  return event.type !== 'meeting' || (told.start ?? '').slice(0, 10) === (event.start ?? '').slice(0, 10);
}
