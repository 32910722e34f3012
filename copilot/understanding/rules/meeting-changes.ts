/** Appointments called off and moved. */
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { appointmentsOf } from '../lexicon/appointments.ts';
import { appointmentTalkOf } from '../lexicon/appointment-talk.ts';
import { namesFault } from '../lexicon/faults.ts';
import type { Reading } from '../reading.ts';
import { dayAfter } from '../../dates/index.ts';
import { onDay } from '../structure/wall-clock.ts';
import { datesIn, datesOf, hasTime, type Span } from '../when.ts';
import { hoursInstead, notThisBut } from './instead.ts';
import {
  clauseWith,
  tellsTermsOfCancelling,
  asksToCallOff,
  carriesThing,
  movesToHour,
  tellsPayday,
} from './meeting-answers.ts';
import { asksToStandIn, bidsToBook, offersToCancel, makesItAnotherDay, saysMovedTo } from './meeting-phrases.ts';
import {
  asksToMove,
  comesBy,
  comesLater,
  fellThrough,
  isAsUsual,
  isFullButOffers,
  isSupposed,
  namesLesson,
  offersChoice,
  tellsHoursOfHouse,
} from './meeting-ways.ts';
import {
  cancelWord,
  evidenceOf,
  MAY,
  meetingNamer,
  meetingTitle,
  namesMeeting,
  placeOf,
  topicHas,
} from './meeting-parts.ts';
import {
  atSameTime,
  betweenDaysAt,
  fromFirstDay,
  meetingSpans,
  oldAndNew,
  saysSameTime,
  shiftedBy,
  withoutRepeats,
  startOf,
  type Move,
} from './meeting-times.ts';
import { isFromDayToDay, putOff } from './put-off.ts';
import { saysOutage } from './outages.ts';
import { peopleOf } from './tasks.ts';
import { atKeptHour, followsFromCancel, isMovedItself, offersInstead, PLANNED_FOR } from './beside-moves.ts';
import { dayAbove, dayBefore, dayOfSubject, onDayAway } from './days-of-moves.ts';
import { dayOfQuoted, saysSameDay } from './quoted-days.ts';
import { remembered } from '../patterns/remembered.ts';

/** "If you cannot attend, please call us" */
const IF =
  /^[^\p{L}]*(?:if|in case|should you|falls|wenn|sollte\p{L}*|si|s'il|en caso|au cas|caso|qualora|ikiwa|kama)(?!\p{L})/u;

/** "Anyone who can't make it must tell me" */
const WHOEVER =
  /^[^\p{L}]*(?:anyone|anybody|whoever|those who|wer|alle,? die|qui|ceux qui|celles qui|quien(?:es)?|los que|chi|quem|atakayeshindwa)(?!\p{L})/u;

export function readCancel({ context, readings }: RuleInput, reading: Reading, i: number): Candidate | null {
  const { lexicon, low } = reading;
  const asked = reading.act === 'question' ? asksToCallOff(low, meetingNamer(reading)) : null;
  const word = asked ?? cancelWord(reading);
  if (word === null || /\b(?:not|nicht|pas|no) $/u.test(low.slice(0, word.index))) return null;
  if (
    MAY.test(low.slice(0, word.index)) ||
    IF.test(low) ||
    WHOEVER.test(low) ||
    FREE_CANCELLATION.test(low) ||
    tellsTermsOfCancelling(low) ||
    (/^(?:it|pt)$/u.test(lexicon.language) && /^\W*se /u.test(low))
  )
    return null;
  // "The fitters can't come until the 12th now", "Ben is off till Wednesday"
  if (asked === null && comesLater(low, word)) return null;
  if ((reading.act === 'question' && asked === null) || reading.act === 'request' || offersToCancel(low)) return null;
  // "I can't do the 3rd. Can you take him instead?": the appointment stands
  if (readings.slice(i + 1, i + 4).some((next) => isLive(next) && asksToStandIn(next.low))) return null;
  // "he cannot make Wednesday: the inspection slips to Monday"
  const behind = low.slice(word.index + word[0].length);
  const moves = lexicon.moved.test(behind) || appointmentsOf(lexicon.language).moved.test(behind);
  if (moves && meetingSpans(datesOf(context, reading.sentence, lexicon)).length > 1) return null;
  // "He can't do Tuesday any more, he is coming Wednesday at 11 instead"
  if (INSTEAD.test(low) && meetingSpans(datesOf(context, reading.sentence, lexicon)).length > 1) return null;
  const base = reading.addressed.offset;
  const dated = meetingSpans(datesOf(context, reading.sentence, lexicon));
  const all = dated.length > 0 ? dated : meetingSpans(datesIn(context, clauseWith(low, word), lexicon.language));
  // "My 9:30 moved, so Monday at 10 won't work": the time nearest before the word
  const last = all.findLast(({ mention }) => mention.index - base < word.index + word[0].length);
  const spans = last === undefined || all.length < 2 ? all : [last, ...all.filter((span) => span !== last)];
  if (fellThrough(word[0]) && spans.length === 0) return null;
  const named = namesMeeting(reading) || namesLesson(low);
  const meeting =
    named ||
    (!lexicon.notMeeting.test(low) &&
      !namesFault(low, lexicon.language) &&
      (topicHas(context, lexicon.meeting) || spans.length > 0));
  if (!meeting || (lexicon.notMeeting.test(low) && !lexicon.meeting.test(low.slice(0, word.index)))) return null;
  if (reading.sentence.source === 'subject' && context.reply) return null;
  if (followsFromCancel(context, readings, i, all)) return null;
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
    triage: asked === null ? 'fyi' : 'reply',
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
    if (near === undefined || !isLive(near) || near.sentence.source !== 'body' || isAsUsual(near.low)) return null;
    // "we will be in touch next week with a new date" names none
    const [span] = meetingSpans(datesOf(context, near.sentence, near.lexicon)).filter(
      ({ start, end }) => hasTime(start) || end === undefined,
    );
    if (span === undefined) continue;
    const offered = near.lexicon.propose.test(near.low) || offersInstead(near.low, span);
    const moved = near.lexicon.moved.test(near.low) || appointmentsOf(near.lexicon.language).moved.test(near.low);
    const anew = ANEW.test(near.low) && (moved || givesNewTime(near)) && hasTime(span.start);
    return offered || anew || saysSameTime(near.low) || (near.act === 'question' && hasTime(span.start))
      ? { span, index: near.sentence.index, low: near.low, evidence: evidenceOf(near) }
      : null;
  }
  return null;
}

export function readChange({ context, readings }: RuleInput, reading: Reading, i: number): Candidate | null {
  const { lexicon, low } = reading;
  const zone = context.input.user.tz;
  const dated = datesOf(context, reading.sentence, lexicon);
  const instead = hoursInstead(low, dated, zone, dayAbove(context, readings, i)) ?? notThisBut(low, dated, zone);
  const follows = readings[i + 1];
  const changes = MUST_CHANGE.test(low) && follows !== undefined && givesNewTime(follows);
  const asked = asksToMove(low) && reading.sentence.source === 'body' && namesMeeting(reading) && dated.length > 0;
  const onTheHour = movesToHour(low) && dated.some(({ value }) => hasTime(value ?? ''));
  const said =
    asked ||
    lexicon.moved.test(low) ||
    appointmentsOf(lexicon.language).moved.test(low) ||
    saysMovedTo(low) ||
    onTheHour ||
    isMovedItself(reading, context) ||
    changes;
  if (instead === null && !said) return null;
  // "please call us to pick a new time": none is set yet
  if (instead === null && reading.act === 'request' && bidsToBook(low)) return null;
  if (IF.test(low) && reading.act !== 'request' && isSupposed(low)) return null;
  // "I can do either Saturday at 9 or Sunday at 10", "our usual hour is taken, but Thursday at 3 is free"
  if (offersChoice(low) || isFullButOffers(low)) return null;
  // "the nursery closes at 4 instead of 6", "the portal is unavailable while the files are moved"
  if (tellsHoursOfHouse(low) || (instead === null && !namesMeeting(reading) && saysOutage(reading))) return null;
  // "Can we move the boxes to the office on Friday?"
  if (carriesThing(low, meetingNamer(reading)) || tellsPayday(low)) return null;
  // "Puedo pasar el lunes a las 8:30": somebody comes; "this is the slot you accepted, and it has not moved"
  if (comesBy(low) || NOT_MOVED.test(low)) return null;
  // "your application goes to the committee on Monday"
  if (appointmentTalkOf(lexicon.language).elsewhere.test(low)) return null;
  const likely = (reading.about?.('meeting_change') ?? 0) >= LIKELY && !dated.some(({ kind }) => kind === 'recurrence');
  const meeting = namesMeeting(reading) || likely;
  const moves =
    (COME_RATHER.test(low) && dated.filter(({ value }) => value !== null).length > 1) ||
    (makesItAnotherDay(low) && saysSameTime(low));
  // "Can we push our 2 pm to 3:30?": one hour in place of another
  const pushed = dated.some(({ value, endValue }) => endValue !== undefined && value !== null && hasTime(value));
  if (
    !meeting &&
    instead === null &&
    !((isFromDayToDay(dated) || putOff(low, dated, zone) !== null) && !lexicon.notMeeting.test(low)) &&
    !moves &&
    !(onTheHour && !lexicon.notMeeting.test(low)) &&
    !(pushed && PUSH.test(low)) &&
    (lexicon.notMeeting.test(low) || !(topicHas(context, lexicon.meeting) || context.reply))
  )
    return null;
  if (reading.sentence.source === 'subject' && context.reply) return null;
  let spans = withoutRepeats(meetingSpans(dated));
  let used = [reading.sentence.index];
  let told = reading;
  let next = readings[i + 1];
  // "Your new appointment:" heads the line with its time
  const head = next;
  if (head !== undefined && isLive(head) && spans.length < 2 && headsNewTime(head)) next = readings[i + 2] ?? head;
  if (spans.length < 2 && next !== undefined && isLive(next) && next.sentence.source === reading.sentence.source) {
    const more = meetingSpans(datesOf(context, next.sentence, lexicon));
    const offered = next.act === 'question' && more.some(({ start }) => hasTime(start));
    const given = isMoveAway(reading, spans) && givesNewTime(next) && more.some(({ start }) => hasTime(start));
    const anew = next !== head || lexicon.moved.test(next.low) || ANEW.test(next.low) || offered || given;
    // another line of the minutes: "Next meeting: Thursday, 1.30 pm"
    const own = spans.length === 0 && !anew && namesMeeting(next) && more.some(({ start }) => hasTime(start));
    if (more.length > 0 && !own && (spans.length === 0 || anew) && next.sentence.text.length < 160) {
      if (spans.length > 0) told = next;
      spans = [...spans, ...more];
      used = [...used, ...(next === head ? [] : [head!.sentence.index]), next.sentence.index];
    }
  }
  // "The drill is put off. Instead of the 9th it is now the 23rd": the next sentence tells both days
  if (head !== undefined && used.length > 1 && (dated.length ? isMovedItself(head, context) : tellsBoth(context, head)))
    return null;
  // "We can't meet on Tuesday at 2 after all. We've moved it to Thursday, same time."
  const before = readings[i - 1];
  if (spans.length === 1 && saysSameTime(low) && before !== undefined && isLive(before)) {
    const told = meetingSpans(datesOf(context, before.sentence, lexicon)).filter(({ start }) => hasTime(start));
    spans = [...told.slice(0, 1), ...spans];
    if (told.length > 0) used = [...used, before.sentence.index];
  }
  // "from 9 to 14, same day": the day of the appointment that the quoted mail names
  if (saysSameDay(low) && dated.some(({ dayless }) => dayless === true)) {
    const day = dayOfQuoted(context, lexicon.language, spans[0]?.start);
    if (day === null) return null;
    spans = spans.map((span) => ({
      ...span,
      start: onDay(day, span.start, zone),
      ...(span.end === undefined ? {} : { end: onDay(day, span.end, zone) }),
    }));
  }
  if (instead === null && spans.every(({ mention }) => mention.fuzzy === true && !(asked && /\d/u.test(mention.text))))
    return null;
  // "we celebrate only on Saturday" moves nothing
  const unlikely = (reading.about?.('meeting_change') ?? 1) < NO_MOVE && !(asksToMove(low) && meeting);
  if (instead === null && spans.length < 2 && unlikely && !onTheHour && !saysMovedTo(low)) return null;
  const same = `${low} ${next?.low ?? ''}`;
  const { old, fresh: named } = atSameTime(
    same,
    instead ??
      betweenDaysAt(dated, context.input.user.tz) ??
      putOff(low, dated, zone) ??
      shiftedBy(low, spans, dated, context.input.user.tz) ??
      pushedTo(low, spans) ??
      oldAndNew(spans, reading, dated, context.input.user.tz),
    zone,
  );
  const kept = atKeptHour(context, fromFirstDay(named, spans, reading, zone), next);
  const fresh = kept.fresh;
  if (kept.index !== null) used = [...used, kept.index];
  const planned = before !== undefined && (asked || PLANNED_FOR.test(before.low));
  const earlier = dayBefore(context, planned ? before : undefined, fresh) ?? dayOfSubject(context, fresh);
  const known = onDayAway(context, old, fresh, before) ?? atSameTime(same, { old: earlier, fresh }, zone).old;
  // "our evening will from now on be on the first Thursday of every month": no older time is named
  const habit = fresh?.recurrence;
  return {
    intent: {
      type: habit !== undefined && old === null ? 'meeting' : 'meeting_change',
      title: meetingTitle(context, reading),
      evidence: evidenceOf(told),
      ...(known === null ? {} : { oldStart: known.start }),
      ...(fresh === null ? {} : { start: fresh.start, ...(fresh.end === undefined ? {} : { end: fresh.end }) }),
      ...(habit === undefined ? {} : { recurrence: habit }),
      ...placeOf(context, reading),
      ...peopleOf(context),
    },
    score: spans.length > 1 ? 0.92 : meeting ? 0.82 : 0.6,
    triage:
      asked ||
      told.act === 'question' ||
      reading.act === 'question' ||
      reading.act === 'request' ||
      reading.sentence.text.trimEnd().endsWith('?') ||
      lexicon.propose.test(low)
        ? 'reply'
        : 'fyi',
    sentences: old === null || known === old || before === undefined ? used : [...used, before.sentence.index],
  };
}

const tellsBoth = (context: MailContext, { sentence, lexicon, low }: Reading): boolean =>
  notThisBut(low, datesOf(context, sentence, lexicon), context.input.user.tz) !== null;

/** "We have to move your appointment of Tuesday at 8:45": a move that tells no new time. */
const isMoveAway = ({ sentence, addressed }: Reading, [old, other]: readonly Span[]): boolean =>
  old !== undefined &&
  other === undefined &&
  old.end === undefined &&
  !TOWARDS.test(fold(sentence.text.slice(addressed.offset, old.mention.index))) &&
  !TOWARDS_INSIDE.test(fold(old.mention.text));
const TOWARDS =
  /(?<!\p{L})(?:to|until|till|for|auf|nach|au|pour|vers|al?|para|hasta|per|ate|kwa)(?: (?:the|den|das|le|el|il|o|this|next|diesen|nächsten))?[ ,]*$/u;
const TOWARDS_INSIDE = /^(?:to|until|auf|au|pour|al|para|hasta|per|ate)(?!\p{L})/u;

/** "Wir haben für Sie Donnerstag um 9:30 vorgemerkt", "nous vous proposons jeudi à 9h30" */
const givesNewTime = ({ low, act }: Reading): boolean => act !== 'negated' && GIVES_NEW.test(low);
const GIVES_NEW = remembered(
  /(?<!\p{L})(?:(?:we|i)(?:'ve| have|'d| would| can| could)? (?:now |already |provisionally |therefore )?(?:put you down|pencil(?:l?ed)? (?:you|it|this) in|booked (?:you|it)|reserved|held|set aside|rebooked|rescheduled (?:you|it)|offer you|propose|suggest|got you down)|(?:new|next|alternative) (?:date|time|slot|appointment|proposal|suggestion)|(?:wir|ich) (?:haben|habe|hätten|hätte|können|kann|schlagen|schlage|bieten|biete) (?:\S+ ){0,14}(?:vorgemerkt|reserviert|eingetragen|eingeplant|freigehalten|gebucht|vor|an(?:bieten)?|vorgesehen)|(?:neuer|nächster) (?:termin|vorschlag)|(?:neue|nächste) uhrzeit|ersatztermin|ausweichtermin|(?:nous|je) (?:vous |te |t')?(?:propos(?:ons|e)|avons (?:\S+ )?(?:reserve|note|inscrit|bloque|fixe)e?|ai (?:\S+ )?(?:reserve|note|inscrit|bloque|fixe)e?|suggerons)|nouve(?:au|lle) (?:date|creneau|rendez-vous|horaire|proposition)|(?:l[eoa]s?|te|os|le|les) (?:hemos|he) (?:\S+ )?(?:reservad|apuntad|anotad|asignad|agendad|guardad)[oa]|(?:l[eo]s?|te|os) (?:proponemos|propongo|ofrecemos|reservamos|agendamos|asignamos)|nuev[oa] (?:fecha|hora|cita|turno|propuesta)|(?:le|ti|vi) (?:abbiamo|ho) (?:\S+ )?(?:riservat|fissat|prenotat|segnat)[oa]|(?:le|ti|vi) (?:proponiamo|propongo)|nuov[oa] (?:data|orario|appuntamento|proposta)|(?:reservamos|marcamos|agendamos|propomos|sugerimos)(?:-lhe| para (?:si|voce))?|nov[oa] (?:data|hora|horario|proposta)|tumekupangia|tunapendekeza)(?!\p{L})/u,
);

/** "Tenemos que cambiar su cita": a move, where the next sentence tells the new time */
const MUST_CHANGE =
  /(?<!\p{L})(?:(?:have|need|had) to change|müssen (?:\S+ ){1,16}ändern|(?:devons|dois|avons du) (?:modifier|changer)|(?:tenemos|tengo|hemos tenido|debemos|hubo) (?:que )?cambiar|dobbiamo (?:cambiare|modificare)|temos (?:de|que) (?:alterar|mudar)) /u;

/** "Ihr neuer Termin:" */
const headsNewTime = ({ low, sentence, lexicon }: Reading): boolean =>
  sentence.source === 'body' &&
  low.trimEnd().endsWith(':') &&
  !/\d/u.test(low) &&
  (ANEW.test(low) || lexicon.moved.test(low));

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
  const { start, end, mention } = span;
  // "moved from 07:00 to 05:30" is earlier on that day; as a stretch it would end on the next
  const earlier = end.slice(11) < start.slice(11) && dayAfter(start, 1) === end.slice(0, 10);
  const fresh = earlier ? start.slice(0, 10) + end.slice(10) : end;
  return { old: { start, mention }, fresh: { start: fresh, mention } };
}
const PUSH = remembered(
  /(?<!\p{L})(?:push(?:ed)?|moved?|moves|shift(?:ed|s)?|bump(?:ed)?|bring|brought|verschieb\p{L}*|verleg\p{L}*|schieb\p{L}*|decal\p{L}*|repouss\p{L}*|avanc\p{L}*|pas(?:amos|ar|emos)|mov(?:er|emos)|corr(?:er|emos)|pasan? de|passano? dalle?|passam? das?|passe(?:nt)? de|spost\p{L}*|anticip\p{L}*|pass(?:ar|amos)|mud(?:ar|amos)|sogeza) /u,
);

/** Two days, one in place of the other, of somebody who comes or something that is brought */
const COME_RATHER = remembered(
  /(?<!\p{L})(?:come|comes|coming|meet|do|komm\p{L}*|treff\p{L}*|machen|viens|venez|vient|viennent|venga|ven|viene|vienen|vienes|nos vemos|vieni|viene|vediamoci|venha|vem) (?:\S+ ){0,14}(?:rather than|instead of|statt|anstatt|und nicht|nicht (?:schon|mehr|wie)|au lieu d|plutot que|et non|en vez d|en lugar d|y no|invece (?:di|che)|e non|em vez d|e nao)(?!\p{L})/u,
);

/** "Free cancellation until 18 August" */
const FREE_CANCELLATION = remembered(
  /(?<!\p{L})(?:(?:absag|storn|annull)\p{L}*(?: \S+){1,8} (?:kostenlos|kostenfrei)|cancell?\p{L}*(?: \S+){1,8} (?:free of charge|at no charge)|(?:free|no-charge|kostenlos\p{L}*|kostenfrei\p{L}*) (?:cancell?ation|storn\p{L}*|annull?\p{L}*)|(?:annulation|cancelacion|cancelamento|cancellazione|annullamento) (?:gratuit[aeo]|sans frais|sin (?:coste|cargo)))(?!\p{L})/u,
);
