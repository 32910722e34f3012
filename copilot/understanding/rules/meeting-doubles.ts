import type { Candidate, RuleInput } from '../candidate.ts';
import type { Reading } from '../reading.ts';
import { hasTime } from '../when.ts';

/** "Thursday's rehearsal is cancelled. We meet again on the 26th at 7.30": another appointment told with its hour. */
export function isBeside(
  { intent }: Candidate,
  moved: readonly Candidate[],
  { act, sentence, lexicon, low }: Reading,
): boolean {
  if (sentence.source !== 'body' || act === 'question' || lexicon.propose.test(low)) return false;
  if (intent.start === undefined || !hasTime(intent.start)) return false;
  const known = moved.flatMap((one) => [one.intent.start, one.intent.oldStart].map((moment) => moment?.slice(0, 10)));
  return !known.includes(intent.start.slice(0, 10)) && known.some((day) => day !== undefined);
}

/** "We sit in the Sunday school block instead": where no new time is told, it belongs to the move that tells one. */
export function withoutTimelessDoubles(found: readonly Candidate[]): Candidate[] {
  const isChange = ({ intent }: Candidate): boolean => intent.type === 'meeting_change';
  return found.some((one) => isChange(one) && one.intent.start !== undefined)
    ? found.filter((one) => !isChange(one) || one.intent.start !== undefined)
    : [...found];
}

/** The subject says it again: keep what the body says. */
export function withoutSubjectDoubles(found: readonly Candidate[], { readings }: RuleInput): Candidate[] {
  const subject = new Set(
    readings.filter(({ sentence }) => sentence.source === 'subject').map(({ sentence }) => sentence.index),
  );
  const body = found.filter(({ sentences }) => !subject.has(sentences[0] ?? -1));
  return body.length > 0 ? body : found.slice(0, 1);
}
