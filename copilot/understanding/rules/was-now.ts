/** Two lines of a notice, the time that held and the one that holds: "Was: Thu 19 Nov 07:30 - 15:30", "Now: Thu 19 Nov 13:00 - 21:00". */
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import { appointmentsOf } from '../lexicon/appointments.ts';
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';
import { datesOf, hasTime } from '../when.ts';
import { evidenceOf, meetingTitle, namesMeeting } from './meeting-parts.ts';
import { meetingSpans } from './meeting-times.ts';
import { peopleOf } from './tasks.ts';

const WAS = remembered(
  /^[^\p{L}]*(?:(?:it )?was|before|old|previously|from|bisher|bislang|alt|vorher|war|avant|ancien(?:nement)?|antes|anterior|prima|vecchio|kabla|awali) ?:(?= *\S)/u,
);
const NOW = remembered(
  /^[^\p{L}]*(?:(?:it is )?now|after|new|to|neu|jetzt|nun|ab jetzt|maintenant|desormais|nouveau|apres|ahora|nuevo|despues|ora|adesso|nuovo|agora|novo|depois|sasa|mpya) ?:(?= *\S)/u,
);

/** The first line tells the time that held, the second one the time that holds. */
export const holdsNoMore = (old: Reading, fresh: Reading): boolean =>
  WAS.test(old.sentence.low) && NOW.test(fresh.sentence.low);

/** Only where the mail is about an appointment: flights and parcels have such lines too. */
export function readWasNow({ context, readings }: RuleInput, reading: Reading, i: number): Candidate | null {
  const next = readings[i + 1];
  if (next === undefined || !isLive(next) || !holdsNoMore(reading, next)) return null;
  const above = readings.slice(0, i);
  if (!above.some(namesAppointment) || above.some(({ lexicon, low }) => lexicon.notMeeting.test(low))) return null;
  const [old, fresh] = [reading, next].map(
    ({ sentence, lexicon }) => meetingSpans(datesOf(context, sentence, lexicon))[0],
  );
  if (old === undefined || fresh === undefined || !hasTime(fresh.start) || old.start === fresh.start) return null;
  return {
    intent: {
      type: 'meeting_change',
      title: meetingTitle(context, reading),
      evidence: evidenceOf(next),
      oldStart: old.start,
      start: fresh.start,
      ...(fresh.end === undefined ? {} : { end: fresh.end }),
      ...peopleOf(context),
    },
    score: 0.9,
    triage: 'fyi',
    sentences: [reading.sentence.index, next.sentence.index],
  };
}

const namesAppointment = (reading: Reading): boolean =>
  namesMeeting(reading) || appointmentsOf(reading.lexicon.language).event.test(reading.low);
