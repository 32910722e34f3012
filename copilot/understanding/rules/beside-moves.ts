/** What stands beside an appointment that is called off or moved: what falls away with it, and the hour that stays. */
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { noticesOf } from '../lexicon/notices.ts';
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';
import { onDay } from '../structure/wall-clock.ts';
import { datesOf, hasTime, type Span } from '../when.ts';
import { cancelWord } from './meeting-parts.ts';
import { meetingSpans } from './meeting-times.ts';
import { isNowAt } from './meeting-ways.ts';
import { saysMovedTo } from './meeting-phrases.ts';

/** "The outing is cancelled. So the 8 am car share is off": what falls away with it, where it names no day of its own */
export const followsFromCancel = (
  context: MailContext,
  readings: readonly Reading[],
  i: number,
  spans: readonly Span[],
): boolean => {
  const before = readings[i - 1];
  return (
    before !== undefined &&
    before.sentence.source === 'body' &&
    SO.test(readings[i]!.low) &&
    spans.every(({ mention }) => mention.dayless === true) &&
    before.act !== 'question' &&
    cancelWord(before) !== null &&
    meetingSpans(datesOf(context, before.sentence, before.lexicon)).length > 0
  );
};
const SO = remembered(
  /(?<!\p{L})(?:so|therefore|hence|thus|consequently|as a result|daher|deshalb|somit|folglich|damit|also|donc|du coup|par consequent|por (?:lo )?tanto|asi que|por eso|quindi|pertanto|di conseguenza|portanto|por isso|kwa hiyo)(?!\p{L})/u,
);

/** "The hour (7 pm) and the room stay the same" below the new day: the day at that hour */
export function atKeptHour(
  context: MailContext,
  fresh: Span | null,
  next: Reading | undefined,
): { fresh: Span | null; index: number | null } {
  if (fresh === null || hasTime(fresh.start) || next === undefined || !isLive(next) || !HOUR_STAYS.test(next.low))
    return { fresh, index: null };
  const [hour, ...more] = meetingSpans(datesOf(context, next.sentence, next.lexicon));
  if (hour === undefined || more.length > 0 || hour.mention.dayless !== true || !hasTime(hour.start))
    return { fresh, index: null };
  const start = onDay(fresh.start, hour.start, context.input.user.tz);
  return { fresh: { ...fresh, start }, index: next.sentence.index };
}
const HOUR_STAYS = remembered(
  /(?<!\p{L})(?:time|hour|uhrzeit|zeit|beginn|heure|horaire|hora|horario|ora|orario|saa|place|venue|room|ort|raum|lieu|salle|lugar|sala|luogo)(?!\p{L}).*(?<!\p{L})(?:stays?|remains?|unchanged|(?:the|is|are) same|bleib(?:t|en)|unverändert|gleich|reste(?:nt)?|inchange\p{L}*|ne change(?:nt)? pas|(?:se )?mantien\p{L}*|sigue\p{L}*|no cambia\p{L}*|rest(?:a|ano)|rimang\p{L}+|invariat\p{L}+|mante(?:m|em)(?:-se)?|continua\p{L}*|haibadiliki)(?!\p{L})/u,
);

/** "The lorry planned for tomorrow at 7 has broken down. We move it to Friday": what was to come is what is moved */
export const PLANNED_FOR = remembered(
  /(?<!\p{L})(?:(?:planned|scheduled|booked|due|set|arranged) (?:for |on |to )|(?:geplant|vorgesehen|vereinbart|angesetzt|gebucht)\p{L}*|(?:prevu|programme|planifie|reserve)e?s? (?!de |que )|(?:previst|programad|agendad|reservad)[oa]s? |(?:previst|programmat|fissat)[oaie] |marcad[oa]s? )(?!.*(?:\?|(?<!\p{L})(?:remains?|stays?|bleibt|reste|sigue|resta|mantem)(?!\p{L})))/u,
);

/** "We have to shift you on Thursday. Your visit on Thu 5 at 2.15 is now Tue 10 at 11.30": a move of its own, told with both times */
export const isMovedItself = ({ sentence, lexicon, low }: Reading, context: MailContext): boolean =>
  (lexicon.moved.test(low) || saysMovedTo(low) || isNowAt(low)) &&
  meetingSpans(datesOf(context, sentence, lexicon)).filter(({ start }) => hasTime(start)).length > 1;

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
