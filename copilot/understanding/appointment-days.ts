/** "Please bring your card along" beside an appointment is due on its day. */
import type { Candidate } from './candidate.ts';
import { fold } from './fold.ts';
import { appointmentTalkOf } from './lexicon/appointment-talk.ts';

const TAKES_PLACE: ReadonlySet<string> = new Set(['meeting', 'meeting_change', 'delivery']);

/** Gives the day of the one appointment of a mail to what is to be brought to it or prepared for it. */
export function withAppointmentDays(found: readonly Candidate[], language: string): Candidate[] {
  const days = new Set(
    found.flatMap(({ intent }) =>
      TAKES_PLACE.has(intent.type) && intent.start !== undefined ? [intent.start.slice(0, 10)] : [],
    ),
  );
  const [day] = days;
  if (day === undefined || days.size > 1) return [...found];
  const { prepare } = appointmentTalkOf(language);
  return found.map((candidate) => {
    const { intent } = candidate;
    if (intent.type !== 'task' || intent.due !== undefined || !prepare.test(fold(intent.evidence))) return candidate;
    return { ...candidate, intent: { ...intent, due: day } };
  });
}
