/** Appointments called off and moved. */
import type { DateMention } from '../../dates/types.ts';
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { appointmentsOf } from '../lexicon/appointments.ts';
import { appointmentTalkOf } from '../lexicon/appointment-talk.ts';
import { namesFault } from '../lexicon/faults.ts';
import type { Reading } from '../reading.ts';
import { datesOf, hasTime, type Span } from '../when.ts';
import { hoursInstead, notThisBut } from './instead.ts';
import { cancelWord, evidenceOf, MAY, meetingTitle, namesMeeting, placeOf, topicHas } from './meeting-parts.ts';
import {
  atSameTime,
  betweenDaysAt,
  meetingSpans,
  oldAndNew,
  saysSameTime,
  shiftedBy,
  startOf,
  type Move,
} from './meeting-times.ts';
import { peopleOf } from './tasks.ts';
import { remembered } from '../patterns/remembered.ts';

/** "If you cannot attend, please call us" */
const IF =
  /^[^\p{L}]*(?:if|in case|should you|falls|wenn|sollte\p{L}*|si|s'il|en caso|au cas|caso|qualora|ikiwa|kama)(?!\p{L})/u;

/** "Anyone who can't make it must tell me" */
const WHOEVER =
  /^[^\p{L}]*(?:anyone|anybody|whoever|those who|wer|alle,? die|qui|ceux qui|celles qui|quien(?:es)?|los que|chi|quem|atakayeshindwa)(?!\p{L})/u;

export function readCancel({ context, readings }: RuleInput, reading: Reading, i: number): Candidate | null {
  const { lexicon, low } = reading;
  const word = cancelWord(reading);
  if (word === null || /\b(?:not|nicht|pas|no) $/u.test(low.slice(0, word.index))) return null;
  if (
    MAY.test(low.slice(0, word.index)) ||
    IF.test(low) ||
    WHOEVER.test(low) ||
    FREE_CANCELLATION.test(low) ||
    (/^(?:it|pt)$/u.test(lexicon.language) && /^\W*se /u.test(low))
  )
    return null;
  if (reading.act === 'question' || reading.act === 'request') return null;
  // "he cannot make Wednesday: the inspection slips to Monday"
  const behind = low.slice(word.index + word[0].length);
  const moves = lexicon.moved.test(behind) || appointmentsOf(lexicon.language).moved.test(behind);
  if (moves && meetingSpans(datesOf(context, reading.sentence, lexicon)).length > 1) return null;
  // "He can't do Tuesday any more, he is coming Wednesday at 11 instead"
  if (INSTEAD.test(low) && meetingSpans(datesOf(context, reading.sentence, lexicon)).length > 1) return null;
  const base = reading.addressed.offset;
  const all = meetingSpans(datesOf(context, reading.sentence, lexicon));
  // "My 9:30 moved, so Monday at 10 won't work": the time nearest before the word
  const last = all.findLast(({ mention }) => mention.index - base < word.index + word[0].length);
  const spans = last === undefined || all.length < 2 ? all : [last, ...all.filter((span) => span !== last)];
  const named = namesMeeting(reading);
  const meeting =
    named ||
    (!lexicon.notMeeting.test(low) &&
      !namesFault(low, lexicon.language) &&
      (topicHas(context, lexicon.meeting) || spans.length > 0));
  if (!meeting || (lexicon.notMeeting.test(low) && !lexicon.meeting.test(low.slice(0, word.index)))) return null;
  if (reading.sentence.source === 'subject' && context.reply) return null;
  const instead = newTimeAfter(context, readings, i);
  const { old, fresh } = atSameTime(
    instead?.low ?? '',
    { old: spans[0] ?? null, fresh: instead?.span ?? null },
    context.input.user.tz,
  );
  if (instead !== null && fresh !== null)
    return {
      intent: {
        type: 'meeting_change',
        title: meetingTitle(context, reading),
        evidence: instead.evidence,
        ...(old === null ? {} : { oldStart: old.start }),
        start: fresh.start,
        ...(fresh.end === undefined ? {} : { end: fresh.end }),
        ...peopleOf(context),
      },
      score: 0.82,
      triage: 'reply',
      sentences: [reading.sentence.index, instead.index],
    };
  return {
    intent: {
      type: 'meeting_cancel',
      title: meetingTitle(context, reading),
      evidence: evidenceOf(reading),
      ...startOf(spans, context.input.user.tz),
      ...peopleOf(context),
    },
    score: spans.length > 0 ? 0.9 : 0.75,
    triage: 'fyi',
    sentences: [reading.sentence.index],
  };
}

/** "I have to cancel Wednesday. Would Tuesday at 3 suit you?" moves it. */
function newTimeAfter(
  context: MailContext,
  readings: readonly Reading[],
  i: number,
): { span: Span; index: number; low: string; evidence: string } | null {
  for (const near of [readings[i + 1], readings[i + 2]]) {
    if (near === undefined || !isLive(near) || near.sentence.source !== 'body') return null;
    // "we will be in touch next week with a new date" names none
    const [span] = meetingSpans(datesOf(context, near.sentence, near.lexicon)).filter(
      ({ start, end }) => hasTime(start) || end === undefined,
    );
    if (span === undefined) continue;
    const proposed = near.lexicon.propose.test(near.low);
    const moved = near.lexicon.moved.test(near.low) || appointmentsOf(near.lexicon.language).moved.test(near.low);
    const anew = ANEW.test(near.low) && moved && hasTime(span.start);
    return proposed || anew || saysSameTime(near.low) || (near.act === 'question' && hasTime(span.start))
      ? { span, index: near.sentence.index, low: near.low, evidence: evidenceOf(near) }
      : null;
  }
  return null;
}

export function readChange({ context, readings }: RuleInput, reading: Reading, i: number): Candidate | null {
  const { lexicon, low } = reading;
  const zone = context.input.user.tz;
  const dated = datesOf(context, reading.sentence, lexicon);
  const instead = hoursInstead(low, dated, zone) ?? notThisBut(low, dated, zone);
  if (instead === null && !lexicon.moved.test(low) && !appointmentsOf(lexicon.language).moved.test(low)) return null;
  // "this is the slot you accepted, and it has not moved"
  if (NOT_MOVED.test(low)) return null;
  // "your application goes to the committee on Monday"
  if (appointmentTalkOf(lexicon.language).elsewhere.test(low)) return null;
  const likely = (reading.about?.('meeting_change') ?? 0) >= LIKELY && !dated.some(({ kind }) => kind === 'recurrence');
  const meeting = namesMeeting(reading) || likely;
  const moves = COME_RATHER.test(low) && dated.filter(({ value }) => value !== null).length > 1;
  // "Can we push our 2 pm to 3:30?": one hour in place of another
  const pushed = dated.some(({ value, endValue }) => endValue !== undefined && value !== null && hasTime(value));
  if (
    !meeting &&
    instead === null &&
    !(isFromDayToDay(dated) && !lexicon.notMeeting.test(low)) &&
    !moves &&
    !(pushed && PUSH.test(low)) &&
    (lexicon.notMeeting.test(low) || !(topicHas(context, lexicon.meeting) || context.reply))
  )
    return null;
  if (reading.sentence.source === 'subject' && context.reply) return null;
  let spans = meetingSpans(dated);
  let used = [reading.sentence.index];
  let told = reading;
  const next = readings[i + 1];
  if (spans.length < 2 && next !== undefined && isLive(next) && next.sentence.source === reading.sentence.source) {
    const more = meetingSpans(datesOf(context, next.sentence, lexicon));
    const offered = next.act === 'question' && more.some(({ start }) => hasTime(start));
    const anew = lexicon.moved.test(next.low) || ANEW.test(next.low) || offered;
    // another line of the minutes: "Next meeting: Thursday, 1.30 pm"
    const own = spans.length === 0 && !anew && namesMeeting(next) && more.some(({ start }) => hasTime(start));
    if (more.length > 0 && !own && (spans.length === 0 || anew) && next.sentence.text.length < 160) {
      if (spans.length > 0) told = next;
      spans = [...spans, ...more];
      used = [...used, next.sentence.index];
    }
  }
  // "We can't meet on Tuesday at 2 after all. We've moved it to Thursday, same time."
  const before = readings[i - 1];
  if (spans.length === 1 && saysSameTime(low) && before !== undefined && isLive(before)) {
    const told = meetingSpans(datesOf(context, before.sentence, lexicon)).filter(({ start }) => hasTime(start));
    spans = [...told.slice(0, 1), ...spans];
  }
  if (spans.every(({ mention }) => mention.fuzzy === true)) return null;
  // "we celebrate only on Saturday" moves nothing
  if (instead === null && spans.length < 2 && (reading.about?.('meeting_change') ?? 1) < NO_MOVE) return null;
  const { old, fresh } = atSameTime(
    `${low} ${next?.low ?? ''}`,
    instead ??
      betweenDaysAt(dated) ??
      shiftedBy(low, spans, dated) ??
      pushedTo(low, spans) ??
      oldAndNew(spans, reading, dated),
    context.input.user.tz,
  );
  return {
    intent: {
      type: 'meeting_change',
      title: meetingTitle(context, reading),
      evidence: evidenceOf(told),
      ...(old === null ? {} : { oldStart: old.start }),
      ...(fresh === null ? {} : { start: fresh.start, ...(fresh.end === undefined ? {} : { end: fresh.end }) }),
      ...placeOf(context, reading),
      ...peopleOf(context),
    },
    score: spans.length > 1 ? 0.92 : meeting ? 0.82 : 0.6,
    triage:
      told.act === 'question' || reading.act === 'question' || reading.act === 'request' || lexicon.propose.test(low)
        ? 'reply'
        : 'fyi',
    sentences: used,
  };
}

/** "The club race of 14 February is moved to Sunday, 22 February": whatever it is, it takes place on a day. */
const isFromDayToDay = (dated: readonly DateMention[]): boolean =>
  dated.filter(({ kind, value, past }) => (kind === 'date' || kind === 'datetime') && value !== null && past !== true)
    .length > 1;

/** The new time stands in a sentence of its own: "We have put you down for Thursday instead." */
const ANEW = remembered(
  /(?<!\p{L})(?:new|instead|now|rather|neue?[nrs]?|stattdessen|dafür|nun|jetzt|nouve(?:au|lle)|desormais|maintenant|plutot|a la place|nuev[oa]|ahora|en su lugar|nuov[oa]|invece|adesso|nov[oa]|agora|mpya|sasa)(?!\p{L})/u,
);

const NOT_MOVED =
  /(?<!\p{L})(?:(?:has|have|is|was|been) ?(?:not|n't) (?:been )?(?:moved|changed|rescheduled)|hasn't (?:been )?(?:moved|changed)|nicht (?:verschoben|verlegt)|pas (?:ete )?(?:deplace|decale|reporte)e?|no (?:se ha|ha sido|fue) (?:movid|cambiad|aplazad)[oa]|unverändert)(?!\p{L})/u;
const INSTEAD = /(?<!\p{L})(?:instead(?! of)|stattdessen|dafür|a la place|en su lugar|invece|em vez disso)(?!\p{L})/u;
/** Less likely than this, one time alone is no new time. */
const NO_MOVE = 0.04;
/** From here on it is about a move whatever is moved. */
const LIKELY = 0.5;

/** What the finder reads as a stretch, "our 2 pm to 3:30", is one hour in place of the other. */
function pushedTo(low: string, spans: readonly Span[]): Move | null {
  const [span, other] = spans;
  if (span?.end === undefined || other !== undefined || !hasTime(span.start) || !PUSH.test(low)) return null;
  return { old: { start: span.start, mention: span.mention }, fresh: { start: span.end, mention: span.mention } };
}
const PUSH = remembered(
  /(?<!\p{L})(?:push|move|shift|bump|bring|verschieb\p{L}*|verleg\p{L}*|schieb\p{L}*|decal\p{L}*|repouss\p{L}*|avanc\p{L}*|pas(?:amos|ar|emos)|mov(?:er|emos)|corr(?:er|emos)|pasan? de|passano? dalle?|passam? das?|passe(?:nt)? de|spost\p{L}*|anticip\p{L}*|pass(?:ar|amos)|mud(?:ar|amos)|sogeza) /u,
);

/** Two days, one in place of the other, of somebody who comes or something that is brought */
const COME_RATHER = remembered(
  /(?<!\p{L})(?:come|comes|coming|meet|do|komm\p{L}*|treff\p{L}*|machen|viens|venez|vient|viennent|venga|ven|viene|vienen|vienes|nos vemos|vieni|viene|vediamoci|venha|vem) (?:\S+ ){0,14}(?:rather than|instead of|statt|anstatt|und nicht|nicht (?:schon|mehr|wie)|au lieu d|plutot que|et non|en vez d|en lugar d|y no|invece (?:di|che)|e non|em vez d|e nao)(?!\p{L})/u,
);

/** "Free cancellation until 18 August" */
const FREE_CANCELLATION = remembered(
  /(?<!\p{L})(?:(?:absag|storn|annull)\p{L}*(?: \S+){1,8} (?:kostenlos|kostenfrei)|cancell?\p{L}*(?: \S+){1,8} (?:free of charge|at no charge)|(?:free|no-charge|kostenlos\p{L}*|kostenfrei\p{L}*) (?:cancell?ation|storn\p{L}*|annull?\p{L}*)|(?:annulation|cancelacion|cancelamento|cancellazione|annullamento) (?:gratuit[aeo]|sans frais|sin (?:coste|cargo)))(?!\p{L})/u,
);
