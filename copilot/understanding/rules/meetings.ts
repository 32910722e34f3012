import { findLocations, findMeetingLinks } from '../../entities/index.ts';
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { appointmentsOf } from '../lexicon/appointments.ts';
import { namesFault } from '../lexicon/faults.ts';
import type { Act, Reading } from '../reading.ts';
import { sentenceTitle, withoutDates } from '../title.ts';
import { datesIn, datesOf, doubtOf, hasTime, limitOf, withDuration, type Span } from '../when.ts';
import { atSameTime, meetingSpans, oldAndNew, saysSameTime, shiftedBy, startOf } from './meeting-times.ts';
import { peopleOf } from './tasks.ts';

/** Meetings told in prose: proposed, announced, moved, cancelled. Calendar parts are read elsewhere and come first. */
export function meetingRule(input: RuleInput): Candidate[] {
  const found: Candidate[] = [];
  const used = new Set<number>();
  for (const [kind, read] of [
    ['cancel', readCancel],
    ['change', readChange],
    ['meeting', readMeeting],
  ] as const) {
    if (kind === 'meeting' && found.length > 0) break;
    for (const [i, reading] of input.readings.entries()) {
      if (used.has(reading.sentence.index) || !isLive(reading) || reading.act === 'hypothetical') continue;
      if (reading.addressed.addressee === 'other' && reading.addressed.named) continue;
      const candidate = read(input, reading, i, used);
      if (candidate === null) continue;
      for (const index of candidate.sentences) used.add(index);
      found.push(candidate);
    }
  }
  return withoutSubjectDoubles(found, input);
}

/** The subject says it again: keep what the body says. */
function withoutSubjectDoubles(found: readonly Candidate[], { readings }: RuleInput): Candidate[] {
  const subject = new Set(
    readings.filter(({ sentence }) => sentence.source === 'subject').map(({ sentence }) => sentence.index),
  );
  const body = found.filter(({ sentences }) => !subject.has(sentences[0] ?? -1));
  return body.length > 0 ? body : found.slice(0, 1);
}

/** From here on the trained model's word that a time is set or proposed counts, and its word that something is asked. */
const SURE_MEETING = 0.4;
/** … and from here on against what the rules take the sentence for. */
const SURELY_MEETING = 0.65;
const SURE_REQUEST = 0.9;

const ANNOUNCING: ReadonlySet<Act> = new Set(['statement', 'promise', 'courtesy']);

/** "If you cannot attend, please call us" */
const IF =
  /^[^\p{L}]*(?:if|in case|should you|falls|wenn|sollte\p{L}*|si|s'il|en caso|au cas|caso|qualora|ikiwa|kama)(?!\p{L})/u;

/** The sentence names something that takes place at an hour. */
const namesMeeting = ({ lexicon, low }: Reading): boolean =>
  lexicon.meeting.test(low) || appointmentsOf(lexicon.language).event.test(low);

const topicHas = (context: MailContext, pattern: RegExp): boolean => pattern.test(fold(context.topic));

const cancelWord = ({ lexicon, low }: Reading): RegExpExecArray | null =>
  lexicon.cancelled.exec(low) ?? appointmentsOf(lexicon.language).cancelled.exec(low);

function readCancel({ context, readings }: RuleInput, reading: Reading, i: number): Candidate | null {
  const { lexicon, low } = reading;
  const word = cancelWord(reading);
  if (word === null || /\b(?:not|nicht|pas|no) $/u.test(low.slice(0, word.index))) return null;
  if (
    MAY.test(low.slice(0, word.index)) ||
    IF.test(low) ||
    (/^(?:it|pt)$/u.test(lexicon.language) && /^\W*se /u.test(low))
  )
    return null;
  if (reading.act === 'question' || reading.act === 'request') return null;
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
        evidence: evidenceOf(reading),
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
): { span: Span; index: number; low: string } | null {
  for (const near of [readings[i + 1], readings[i + 2]]) {
    if (near === undefined || !isLive(near) || near.sentence.source !== 'body') return null;
    // "we will be in touch next week with a new date" names none
    const [span] = meetingSpans(datesOf(context, near.sentence, near.lexicon)).filter(
      ({ start, end }) => hasTime(start) || end === undefined,
    );
    if (span === undefined) continue;
    const proposed = near.lexicon.propose.test(near.low);
    return proposed || saysSameTime(near.low) || (near.act === 'question' && hasTime(span.start))
      ? { span, index: near.sentence.index, low: near.low }
      : null;
  }
  return null;
}

function readChange({ context, readings }: RuleInput, reading: Reading, i: number): Candidate | null {
  const { lexicon, low } = reading;
  if (!lexicon.moved.test(low) && !appointmentsOf(lexicon.language).moved.test(low)) return null;
  const meeting = namesMeeting(reading);
  const dated = datesOf(context, reading.sentence, lexicon);
  const moves = COME_RATHER.test(low) && dated.filter(({ value }) => value !== null).length > 1;
  if (!meeting && !moves && (lexicon.notMeeting.test(low) || !(topicHas(context, lexicon.meeting) || context.reply)))
    return null;
  if (reading.sentence.source === 'subject' && context.reply) return null;
  let spans = meetingSpans(dated);
  let used = [reading.sentence.index];
  let told = reading;
  const next = readings[i + 1];
  if (spans.length < 2 && next !== undefined && isLive(next) && next.sentence.source === reading.sentence.source) {
    const more = meetingSpans(datesOf(context, next.sentence, lexicon));
    const anew = lexicon.moved.test(next.low) || ANEW.test(next.low);
    if (more.length > 0 && (spans.length === 0 || anew) && next.sentence.text.length < 160) {
      if (spans.length > 0) told = next;
      spans = [...spans, ...more];
      used = [...used, next.sentence.index];
    }
  }
  if (spans.length === 0) return null;
  const { old, fresh } = atSameTime(
    `${low} ${next?.low ?? ''}`,
    shiftedBy(low, spans, dated) ?? oldAndNew(spans, reading, dated),
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
    triage: reading.act === 'question' || reading.act === 'request' || lexicon.propose.test(low) ? 'reply' : 'fyi',
    sentences: used,
  };
}

function readMeeting(
  { context, readings }: RuleInput,
  reading: Reading,
  i: number,
  taken: ReadonlySet<number>,
): Candidate | null {
  const { lexicon, low, act } = reading;
  if (act === 'negated' || ANSWERED.test(low)) return null;
  if (reading.sentence.source === 'subject' && context.reply) return null;
  const likely = reading.judged?.('meeting') ?? 0;
  // "Your scan is booked for Monday at 8:15", "I've got you down for Tuesday, 8.30": settled, and lies ahead
  if (act === 'done' && likely < SURELY_MEETING) return null;
  const proposes = lexicon.propose.test(low);
  // "Registration for the trip ends on 30 October"
  if (act === 'statement' && !proposes && CUT_OFF.test(low)) return null;
  const word = proposes ? null : cancelWord(reading);
  if (word !== null && MAY.test(low.slice(0, word.index))) return null;
  const invites = lexicon.invite.test(low);
  const agrees = lexicon.agreed.test(low);
  const sure = likely >= SURE_MEETING;
  const { visit, offer } = appointmentsOf(lexicon.language);
  const event = namesMeeting(reading);
  const noun = lexicon.meeting.test(low) || (invites && event);
  const visits = act !== 'request' && visit.test(low);
  const offers = act !== 'request' && offer.test(low);
  const announced = visits || offers || ((noun || (!context.automated && event)) && ANNOUNCING.has(act));
  const said = proposes || invites || agrees || sure || INVITED.test(low);
  if (!said && !announced) return null;
  const mentions = datesOf(context, reading.sentence, lexicon);
  let spans = meetingSpans(mentions).map((span) => withDuration(span, mentions));
  const used = [reading.sentence.index];
  let told = reading;
  if (spans.length === 0 && (noun || proposes)) {
    for (const near of [readings[i + 1], readings[i + 2], readings[i + 3]]) {
      if (near === undefined || !isLive(near) || near.sentence.source !== 'body' || near.sentence.text.length > 160)
        break;
      // a subject names what the sentences below ask for as well
      if (near.act === 'request' || taken.has(near.sentence.index)) break;
      const more = meetingSpans(datesOf(context, near.sentence, lexicon));
      if (more.length === 0) break;
      spans = [...spans, ...more];
      used.push(near.sentence.index);
      if (spans.length > 1 ? offer.test(near.low) : !proposes && more.some(({ start }) => hasTime(start))) told = near;
    }
  }
  const before = readings[i - 1];
  // "He has time on Thursday at three. Would that suit you?"
  if (
    spans.length === 0 &&
    proposes &&
    act === 'question' &&
    before?.act === 'statement' &&
    !taken.has(before.sentence.index)
  ) {
    spans = meetingSpans(datesOf(context, before.sentence, before.lexicon)).filter(({ start }) => hasTime(start));
    if (spans.length > 0) {
      told = before;
      used.push(before.sentence.index);
    }
  }
  const timed = spans.some(({ start }) => hasTime(start));
  // "Could you name a date by Wednesday": the day is a limit, no meeting
  if (
    (act === 'request' || act === 'question') &&
    spans.length === 1 &&
    !timed &&
    limitOf(reading.sentence.text, mentions, lexicon)?.explicit
  )
    return null;
  // the hour alone makes a statement an appointment: "Rehearsal Wednesday, 7.30 pm"
  if (!proposes && !noun && !event && limitOf(reading.sentence.text, mentions, lexicon)?.explicit) return null;
  if (!said && (!timed || limitOf(reading.sentence.text, mentions, lexicon)?.explicit)) return null;
  if ((OPENING.test(low) && !proposes) || SIGN_IN.test(low)) return null;
  if (act === 'courtesy' && !((agrees || (announced && used.length === 1)) && timed) && !(invites && event))
    return null;
  const asked = low.trimEnd().endsWith('?');
  if (spans.length === 0 && !(proposes && noun && (asked || act === 'request' || act === 'question'))) return null;
  if (
    !noun &&
    !timed &&
    !(proposes && (asked || /\bmeet|treffen|rencontr|reuni|quedar/u.test(low))) &&
    !INVITED.test(low)
  )
    return null;
  const habit = spans.some(({ recurrence }) => recurrence !== undefined);
  if (!proposes && !noun && !(timed && (announced || agrees || habit || sure || INVITED.test(low)))) return null;
  if (act === 'request' && !noun && likely < SURELY_MEETING) return null;
  // "Make yourself an appointment with the doctor"
  if (act === 'request' && !timed && (reading.judged?.('request') ?? 0) >= SURE_REQUEST) return null;
  if (context.automated && !(noun && timed)) return null;
  return {
    intent: {
      type: 'meeting',
      title: meetingTitle(context, told),
      evidence: evidenceOf(told),
      ...startOf(spans, context.input.user.tz),
      ...doubtOf(spans[0]?.mention, spans[0]?.start, context.language),
      ...(spans.length > 1 && (proposes || offers) ? { startOptions: spans.map(({ start }) => start) } : {}),
      ...placeOf(context, reading),
      ...peopleOf(context),
    },
    score: (timed ? 0.9 : spans.length > 0 ? 0.78 : 0.55) * (noun || proposes ? 1 : 0.85),
    triage:
      proposes || offers || asked || (invites && act !== 'statement') || /rsvp|invit|einlad/u.test(low)
        ? 'reply'
        : 'fyi',
    sentences: used,
  };
}

function placeOf(context: MailContext, reading: Reading): { location?: string; url?: string } {
  const [place] = findLocations(reading.sentence.text, reading.lexicon.language);
  const [known] = findMeetingLinks(context.message.links);
  const link = known ?? context.message.links.find(({ href }) => ROOM_LINK.test(href));
  return {
    ...(place === undefined ? {} : { location: place.text }),
    ...(link === undefined ? {} : { url: link.href }),
  };
}

const evidenceOf = (reading: Reading): string => reading.sentence.text.slice(reading.addressed.offset);
const titleOf = (reading: Reading): string => sentenceTitle(evidenceOf(reading));

/** "You may cancel free of charge until 11 March" */
const MAY =
  /(?<!\p{L})(?:may|can|could|free to|able to|können|kannst|könnt|darf|dürfen|pouvez|peux|pourrez|puede[ns]?|podra[ns]?|podes?|puo|puoi|potete|pode[ms]?|unaweza) (?:\S+ ){0,4}$/u;
/** The new time stands in a sentence of its own: "We have put you down for Thursday instead." */
const ANEW =
  /(?<!\p{L})(?:new|instead|now|rather|neue?[nrs]?|stattdessen|dafür|nun|jetzt|nouve(?:au|lle)|desormais|maintenant|plutot|a la place|nuev[oa]|ahora|en su lugar|nuov[oa]|invece|adesso|nov[oa]|agora|mpya|sasa)(?!\p{L})/u;
/** Two days, one in place of the other, of somebody who comes or something that is brought */
const COME_RATHER =
  /(?<!\p{L})(?:come|comes|coming|meet|do|komm\p{L}*|treff\p{L}*|machen|viens|venez|vient|viennent|venga|ven|viene|vienen|vienes|nos vemos|vieni|viene|vediamoci|venha|vem) (?:\S+ ){0,14}(?:rather than|instead of|statt|anstatt|und nicht|nicht (?:schon|mehr|wie)|au lieu d|plutot que|et non|en vez d|en lugar d|y no|invece (?:di|che)|e non|em vez d|e nao)(?!\p{L})/u;
/** "Per has accepted your invitation": the calendar knows already. */
const ANSWERED =
  /(?<!\p{L})(?:(?:accepted|declined) (?:your|the|this) (?:invitation|invite|meeting)|hat (?:ihre|deine|die|eure) einladung|a (?:accepte|refuse|decline) (?:votre|ton|l.) ?invitation|ha (?:aceptado|rechazado) (?:tu|su|la) invitacion)(?!\p{L})/u;
const ROOM_LINK =
  /^https:\/\/(?:[^/]*\.)?(?:visio|meet|meeting|reunion|video|videoconf|conf|call|webinar)[^/]*\/\S+|^https:\/\/[^/]+\/j\//iu;
const CUT_OFF =
  /plazo de|date limite|inscriptions? (?:avant|jusqu|est fixee|close)|anmeldeschluss|anmeldefrist|deadline|closing date|registration (?:closes|ends)|sign-?up (?:closes|ends)|fecha limite|prazo de|scadenza/u;
/** A session on a computer is none to attend. */
const SIGN_IN =
  /inici\p{L}* (?:de )?sesion|sesion (?:se )?inici|sign(?:ed)?[ -]in|logged in|anmeldung (?:bei|in) (?:ihrem|deinem)/u;
/** Hours of a shop are no appointment. */
const OPENING =
  /(?<!\p{L})(?:(?:opens?|closes?|shuts?|open) (?:at|from|until|till|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|daily)|(?:macht|machen|hat|haben) (?:\S+ ){1,5}(?:auf|zu|offen)(?=[,.!]|$)|öffnet|öffnen|schließt|geöffnet|öffnungszeiten|(?:ouvre|ferme|ouvrent|ferment|ouvrons|fermons|(?:est|sont|sommes) (?:ouvert|ferme)e?)s?|horaires? d'ouverture|(?:abre|cierra|abren|cierran|abrira|fecha|apre|chiude|abrimos|cerramos|abriremos|cerraremos|atendemos|fechamos|apriamo|chiudiamo|aprono|chiudono)n?|horario de atencion)(?!\p{L})/u;
const INVITED =
  /(?<!\p{L})(?:erfolgt (?:am|um)|meets? (?:on|every|at|each)|(?:aura|auront|a) bien lieu|utakuwa|utafanyika|kitafanyika|(?:engineers?|technicians?|surveyor|inspector|plumber|electrician|fitter|techniker|monteur|handwerker|technicien|plombier|tecnico|fontanero|fundi)(?: \S+){0,4} (?:will|wird|kommt|passera|viendra|vendra|pasara|ira|atakuja) )|invit|einlad|eingeladen|convid|(?<!\p{L})(?:findet|finden|takes? place|(?:will|to) be held|(?:aura|auront|ont|a) lieu|convoqu\p{L}+|hacemos|haremos|celebramos|se (?:tient|tiendra|deroulera)|tendra lugar|se (?:celebra|celebrara|realizara)|si terra|avra luogo|tera lugar)(?!\p{L})/u;
const PLAIN_TOPIC =
  /^(?:today|tomorrow|heute|morgen|demain|manana|meeting|call|hello|hi|question|re|termin|treffen|besprechung|reunion|rendez-vous|reunion|cita|.{0,3})$/u;

function meetingTitle(context: MailContext, reading: Reading): string {
  const topic = fold(context.topic);
  const { lexicon, low, act } = reading;
  const announced = act === 'statement' && lexicon.meeting.test(low) && !lexicon.propose.test(low);
  if (announced && !lexicon.meeting.test(topic)) {
    const name = sentenceTitle(
      withoutDates(evidenceOf(reading), datesIn(context, evidenceOf(reading), lexicon.language), lexicon),
    );
    if (name.length >= 8 && name.length <= 70) return name.replace(/ (?:is|ist|est|es|on|at)$/u, '');
  }
  return topic === '' || PLAIN_TOPIC.test(topic) || context.topic.length > 70
    ? titleOf(reading)
    : sentenceTitle(context.topic);
}
