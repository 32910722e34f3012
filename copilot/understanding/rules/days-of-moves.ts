/** On which day stood what is moved: where the sentence that moves it does not say so. */
import type { DateMention } from '../../dates/types.ts';
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { noticesOf } from '../lexicon/notices.ts';
import type { Reading } from '../reading.ts';
import { onDay } from '../structure/wall-clock.ts';
import { datesIn, datesOf, type Span } from '../when.ts';
import { meetingSpans } from './meeting-times.ts';

/** "I have been called to Elgin on Thursday. Can we move the visit to Monday?": what keeps somebody away names the old day. */
export function dayBefore(context: MailContext, before: Reading | undefined, fresh: Span | null): Span | null {
  if (before === undefined || fresh === null || !isLive(before) || before.sentence.source !== 'body') return null;
  if (before.act === 'question' || before.act === 'request' || fresh.recurrence !== undefined) return null;
  const [day, ...more] = meetingSpans(datesOf(context, before.sentence, before.lexicon));
  if (day === undefined || more.length > 0 || day.end !== undefined || day.recurrence !== undefined) return null;
  const isAhead = day.mention.past !== true && day.start.slice(0, 10) >= context.now.slice(0, 10);
  return isAhead && day.start.slice(0, 10) !== fresh.start.slice(0, 10) ? day : null;
}

/** "cita del lunes" as the subject of a mail that asks for Tuesday: the one day it names is the old one. */
export function dayOfSubject(context: MailContext, fresh: Span | null): Span | null {
  if (fresh === null || fresh.recurrence !== undefined || !SUBJECT_OF_ONE.test(fold(context.topic))) return null;
  const [day, ...more] = meetingSpans(datesIn(context, context.topic, context.language));
  const isOther = day !== undefined && day.start.slice(0, 10) !== fresh.start.slice(0, 10);
  return isOther && more.length === 0 && day.end === undefined && day.recurrence === undefined ? day : null;
}
/** "You needn't bring the trailer on Saturday. We start at 10.30 instead of 9.30": the one day that the mail has named */
export function dayAbove(context: MailContext, readings: readonly Reading[], i: number): DateMention | null {
  const days = readings
    .slice(0, i)
    .flatMap(({ sentence, lexicon }) => datesOf(context, sentence, lexicon))
    .filter(({ kind, value, past, dayless }) => kind === 'date' && value !== null && past !== true && dayless !== true);
  const [first] = days;
  return first !== undefined && days.every(({ value }) => value === first.value) ? first : null;
}
/** A subject that tells of the move itself names the new day. */
const SUBJECT_OF_ONE =
  /^(?!.*(?:new|neu|nouv|nuev|nuov|nov[oa]|mov|verschob|verleg|report|decal|aplaz|cambi|spost|adiad|chang|ander|änder|instead|statt|from|ab |a partir|->|→))/u;

/** "The doctor is away on the 15th. Your appointment at 9:20 is moved to Monday at 10:45": the old hour stands on the day before it, not on the new one */
export function onDayAway(
  context: MailContext,
  old: Span | null,
  fresh: Span | null,
  before: Reading | undefined,
): Span | null {
  if (old === null || fresh === null || before === undefined || !HOUR_ALONE.test(old.mention.text)) return old;
  if (old.start.slice(0, 10) !== fresh.start.slice(0, 10) || !isLive(before) || before.sentence.source !== 'body')
    return old;
  const { lexicon, low, sentence } = before;
  if (before.act === 'question' || before.act === 'request' || !(lexicon.absence.test(low) || isClosedBy(before)))
    return old;
  const [day, ...more] = meetingSpans(datesOf(context, sentence, lexicon));
  if (day === undefined || more.length > 0 || day.end !== undefined || day.recurrence !== undefined) return old;
  return day.start.slice(0, 10) < context.now.slice(0, 10)
    ? old
    : { ...old, start: onDay(day.start, old.start, context.input.user.tz) };
}
const isClosedBy = ({ low, lexicon }: Reading): boolean => noticesOf(lexicon.language).closed.test(low);
const HOUR_ALONE =
  /^(?:(?:um|gegen|at|around|à|vers|a las?|alle|às) )?\d{1,2}(?:[:.h ]{1,3}\d{2})?\s?(?:uhr|h|heures?|horas|am|pm|a\.m\.|p\.m\.)?$/iu;
