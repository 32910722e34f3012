import type { DateMention } from '../../dates/types.ts';
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { asksToCome, tellsItsTime } from '../asked-to-come.ts';
import { isCopyOfOthersMail } from '../copied.ts';
import { fold } from '../fold.ts';
import { appointmentsOf } from '../lexicon/appointments.ts';
import { appointmentTalkOf } from '../lexicon/appointment-talk.ts';
import type { Act, Reading } from '../reading.ts';
import { BOOKING } from '../lexicon/bookings.ts';
import { trackingOf } from '../slots.ts';
import { limitOf } from '../limits.ts';
import { datesOf, doubtOf, hasTime, withDuration, type Span } from '../when.ts';
import { readCancel, readChange } from './meeting-changes.ts';
import { readWasNow } from './was-now.ts';
import {
  agreesToTime,
  asksWhetherFree,
  suitsOthersDoing,
  tellsPrices,
  carriesThing,
  haveMet,
  isPlaceKept,
  namesCourse,
  regretsCancelled,
  standsOpen,
  tellsPhoneHours,
} from './meeting-answers.ts';
import { tellsCodeOfLock } from './codes-of-locks.ts';
import { isBeside, withoutSubjectDoubles, withoutTimelessDoubles } from './meeting-doubles.ts';
import { isWhenLine, readLabelled } from './meeting-labels.ts';
import {
  cancelWord,
  evidenceOf,
  evidenceOfBoth,
  leadsToRoom,
  MAY,
  meetingNamer,
  meetingTitle,
  namesMeeting,
  placeOf,
} from './meeting-parts.ts';
import {
  asksToReplace,
  asksToStandIn,
  bidsToBook,
  goesOnTrip,
  isAwayAndCannot,
  isBookedFor,
  isFallback,
  isFirstDay,
  isGranted,
  isOfDays,
  isOnlyReason,
  isOthersHour,
  isOwnDoing,
  isSetFor,
  isTheirClock,
  isToBeBrought,
  INVITES_TO,
  isUpkeep,
  offersPost,
  signsIn,
  wishesToCome,
} from './meeting-phrases.ts';
import {
  handsInLater,
  advertises,
  confirmsFor,
  offersChoice,
  staysUntil,
  tellsClosing,
  tellsHoursOfHouse,
} from './meeting-ways.ts';
import { meetingSpans, onFirstTold, startOf } from './meeting-times.ts';
import { tellsOpening } from './opening-hours.ts';
import { isWorksTime, saysOutage } from './outages.ts';
import { isHandIn } from './no-goods.ts';
import { peopleOf } from './tasks.ts';
import { readUnneeded } from './unneeded.ts';
import { PLAINLY_BROUGHT } from '../topic-gate.ts';
import { remembered } from '../patterns/remembered.ts';

/** Meetings told in prose: proposed, announced, moved, cancelled. Calendar parts are read elsewhere and come first. */
export function meetingRule(input: RuleInput): Candidate[] {
  const found: Candidate[] = [];
  const used = new Set<number>();
  const copied = isCopyOfOthersMail(input.context, input.readings);
  for (const [kind, read] of [
    ['cancel', readCancel],
    ['cancel', readUnneeded],
    ['change', readWasNow],
    ['change', readChange],
    ['meeting', readMeeting],
  ] as const) {
    const moved = [...found];
    for (const [i, reading] of input.readings.entries()) {
      if (used.has(reading.sentence.index) || !isLive(reading) || reading.act === 'hypothetical') continue;
      if (reading.addressed.addressee === 'other' && (copied || reading.addressed.named)) continue;
      const candidate = read(input, reading, i, used);
      if (candidate === null || (kind === 'meeting' && moved.length > 0 && !isBeside(candidate, moved, reading)))
        continue;
      for (const index of candidate.sentences) used.add(index);
      found.push(candidate);
    }
  }
  const labelled = found.length === 0 ? readLabelled(input) : null;
  return labelled === null ? withoutSubjectDoubles(withoutTimelessDoubles(found), input) : [labelled];
}

/** From here on the trained model's word that a time is set or proposed counts, and its word that something is asked. */
const SURE_MEETING = 0.4;

/** … and from here on against what the rules take the sentence for. */
const SURELY_MEETING = 0.65;

const SURE_REQUEST = 0.9;
const HARDLY_MEETING = 0.02;
const SURELY_ASKED = 0.95;

/** "The firm reads the meters in your flat on Wednesday between 8 and 10": no pattern has to know what takes place at that hour. */
const isPlainlyBrought = ({ act, sentence, brings }: Reading, spans: readonly Span[], limited: boolean): boolean =>
  act === 'statement' &&
  !limited &&
  sentence.source === 'body' &&
  spans.some(({ start }) => hasTime(start)) &&
  (brings?.('meeting') ?? 0) >= PLAINLY_BROUGHT.meeting;

const ANNOUNCING: ReadonlySet<Act> = new Set(['statement', 'promise', 'courtesy']);

function readMeeting(
  { context, readings }: RuleInput,
  reading: Reading,
  i: number,
  taken: ReadonlySet<number>,
): Candidate | null {
  const { lexicon, low, act } = reading;
  if (act === 'negated' || ANSWERED.test(low) || RECORD.test(low) || offersPost(low) || haveMet(low)) return null;
  if ((reading.sentence.source === 'subject' && context.reply) || isHandIn(reading)) return null;
  const likely = reading.judged?.('meeting') ?? 0;
  // "Your scan is booked for Monday at 8:15", "I've got you down for Tuesday, 8.30": settled, and lies ahead
  // "Can you come? It's on the 3rd at 6"
  const itself = tellsItsTime(low) && readings.slice(Math.max(0, i - 2), i).some((one) => asksToCome(one.low));
  const granted =
    itself ||
    isGranted(low) ||
    isBookedFor(reading) ||
    confirmsFor(low) ||
    goesOnTrip(reading) ||
    (isPlaceKept(low) && (namesMeeting(reading) || namesCourse(low)));
  if (act === 'done' && likely < SURELY_MEETING && !granted) return null;
  if ((act === 'question' || act === 'request') && (ERRAND.test(low) || BOOKING.test(low) || handsInLater(low)))
    return null;
  // "Tu peux faire la visite de samedi à la place de Luc ?": somebody is asked to do it
  if ((act === 'request' && asksToStandIn(low)) || asksToReplace(low)) return null;
  if (bidsToBook(low) || (act === 'request' && isOnlyReason(low, lexicon.meeting))) return null;
  const mentions = datesOf(context, reading.sentence, lexicon);
  let spans = meetingSpans(mentions).map((span) => withDuration(span, mentions));
  const settles = context.reply && agreesToTime(low);
  const limited = !settles && limitOf(reading.sentence.text, mentions, lexicon)?.explicit === true;
  // "I'd like to visit the farm on Thursday at two, would that be possible?"
  const wishes = wishesToCome(low) && !limited && spans.some(({ start }) => hasTime(start));
  const proposes = wishes || lexicon.propose.test(low);
  // "Delivery to the hall before two if you can"
  if (!proposes && isToBeBrought(low)) return null;
  // "Come by any afternoon, we close at five"
  if (tellsClosing(low) && spans.filter(({ start }) => hasTime(start)).length <= 1) return null;
  // "Registration for the trip ends on 30 October"
  if (act === 'statement' && !proposes && CUT_OFF.test(low)) return null;
  // "The water will be off on Thursday from 9 to 12"
  if (!proposes && (saysOutage(reading) || isWorksTime(context, readings, i))) return null;
  // "Are you free on 5 June?" asks for somebody; with an hour it is to meet
  if (
    act === 'question' &&
    asksWhetherFree(low) &&
    !namesMeeting(reading) &&
    !spans.some(({ start }) => hasTime(start))
  )
    return null;
  // "Does it suit you if the painters begin on Thursday?": they come, and no hour is set
  if (
    act === 'question' &&
    suitsOthersDoing(low) &&
    !namesMeeting(reading) &&
    !spans.some(({ start }) => hasTime(start))
  )
    return null;
  // "Can Tom stay until four on Friday?": until when somebody stays begins nothing
  if (act === 'question' && (staysUntil(low) || (limited && !proposes && !namesMeeting(reading) && spans.length === 1)))
    return null;
  // "031 555 90 10, Mo-Fr 8-11.30"
  if (
    tellsPhoneHours(low) ||
    tellsCodeOfLock(low) ||
    regretsCancelled(low) ||
    tellsPrices(low) ||
    advertises(low, spans) ||
    tellsOpening(low, namesMeeting(reading))
  )
    return null;
  // "Can we move the chairs to the cellar on Friday?"
  if (act !== 'statement' && carriesThing(low, meetingNamer(reading))) return null;
  // "Could you tune the piano on Saturday? The hall is yours from 8 to 11": the hours of that work
  const prior = readings[i - 1];
  if (standsOpen(low) && mentions.every(({ dayless }) => dayless === true) && prior?.act === 'request') return null;
  const word = proposes ? null : cancelWord(reading);
  if (word !== null && MAY.test(low.slice(0, word.index))) return null;
  if (act === 'statement' && !proposes && isOwnDoing(low)) return null;
  const invites = lexicon.invite.test(low) || INVITES_TO.test(low);
  const agrees = lexicon.agreed.test(low);
  const sure = likely >= SURE_MEETING;
  const { visit, offer } = appointmentsOf(lexicon.language);
  const { together, elsewhere } = appointmentTalkOf(lexicon.language);
  const event = namesMeeting(reading);
  const linked = act === 'statement' && leadsToRoom(context, readings[i + 1]) && readings[i + 1]?.act !== 'request';
  const trip = goesOnTrip(reading);
  const noun = lexicon.meeting.test(low) || (invites && event) || linked || granted || trip;
  const visits = act !== 'request' && (visit.test(low) || together.test(low));
  if (visits && !noun && !proposes && isParcel(context, low)) return null;
  const offers = act !== 'request' && (offer.test(low) || offersChoice(low));
  const announced =
    granted || visits || offers || ((noun || ((sure || !context.automated) && event)) && ANNOUNCING.has(act));
  const about = event && (reading.about?.('meeting') ?? 0) >= SURE_MEETING;
  // "maintenance on the second Tuesday of each month at 6, starting 12 January"
  const begins =
    spans.some(({ recurrence, start }) => isOfDays(recurrence) && hasTime(start)) &&
    hasFirstDay(reading, mentions) &&
    (event || isUpkeep(low));
  const set = (event && isSetFor(low)) || trip;
  const said = proposes || invites || agrees || sure || about || set || begins || INVITED.test(low);
  const brought = !said && !announced && isPlainlyBrought(reading, spans, limited);
  if (!said && !announced && !brought) return null;
  // "The host would like to know if you come by two or by three"
  const merelyAsks = act === 'question' && !noun && !wishes && likely < HARDLY_MEETING;
  if (merelyAsks && (reading.judged?.('question') ?? 0) >= SURELY_ASKED) return null;
  // "No hurry, I am at a conference until Wednesday"
  if (!invites && !agrees && elsewhere.test(low)) return null;
  if (!proposes && !invites && (isOthersHour(low) || isAwayAndCannot(low))) return null;
  if (act !== 'question' && isFallback(low)) return null;
  // "Can you send the slides? The board meets on Thursday": what the work is for
  if (BODY_MEETS.test(low) && readings.some((one) => one.act === 'request')) return null;
  const used = [reading.sentence.index];
  let told = reading;
  let behind: Reading | null = null;
  // "When can somebody come? We are home all day tomorrow"
  if (spans.length === 0 && act === 'question' && !noun && WHEN.test(low)) return null;
  if (spans.length === 0 && (noun || proposes)) {
    for (const near of [readings[i + 1], readings[i + 2], readings[i + 3]]) {
      if (near === undefined || !isLive(near) || near.sentence.source !== 'body' || near.sentence.text.length > 160)
        break;
      // a subject names what the sentences below ask for as well
      if (near.act === 'request' || taken.has(near.sentence.index) || isTheirClock(near.low)) break;
      if (tellsHoursOfHouse(near.low) || tellsPhoneHours(near.low)) break;
      const more = meetingSpans(datesOf(context, near.sentence, lexicon));
      if (more.length === 0) break;
      // the next line of the minutes is an appointment of its own
      if (spans.some(({ start }) => hasTime(start)) && !proposes && !offer.test(low)) break;
      const first = spans.length === 0;
      // "Does Thursday at four suit you? If not, tell me which day of next week does"
      if ((!first && OTHERWISE.test(near.low)) || isFallback(near.low)) break;
      spans = [...spans, ...more];
      if (first && proposes) behind = near;
      used.push(near.sentence.index);
      // "Your appointment:" heads the line with the day, the hour may stand on a third
      if (first && !proposes && (low.trimEnd().endsWith(':') || isWhenLine(near))) told = near;
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
  // "a happy end of the year to you"
  if (!proposes && spans.length > 0 && spans.every(({ mention }) => mention.fuzzy === true) && !timed) return null;
  // "I expect a statement and a date for the repair by noon tomorrow": the hour is a limit too
  if (spans.length === 1 && act !== 'question' && EXPECTED_BY.test(low) && limited) return null;
  // "Could you name a date by Wednesday": the day is a limit, no meeting
  if ((act === 'request' || act === 'question') && spans.length === 1 && !timed && limited) return null;
  // the hour alone makes a statement an appointment: "Rehearsal Wednesday, 7.30 pm"
  if (!proposes && !noun && !event && limited) return null;
  if (!said && (!timed || limited)) return null;
  if (((OPENING.test(low) || tellsHoursOfHouse(low)) && !proposes) || signsIn(low)) return null;
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
  if (
    !proposes &&
    !noun &&
    !(timed && (announced || brought || agrees || set || habit || sure || about || INVITED.test(low)))
  )
    return null;
  if (act === 'request' && !noun && !(wishes && timed) && likely < SURELY_MEETING) return null;
  // "Make yourself an appointment with the doctor"
  if (act === 'request' && !timed && (reading.judged?.('request') ?? 0) >= SURE_REQUEST) return null;
  if (context.automated && !((noun || brought || (event && sure)) && timed)) return null;
  return {
    intent: {
      type: 'meeting',
      title: meetingTitle(context, told),
      evidence: (behind === null ? null : evidenceOfBoth(context, reading, behind)) ?? evidenceOf(told),
      ...whenOf(context, spans, readings[i + 1]),
      ...doubtOf(spans[0]?.mention, spans[0]?.start, context.language),
      ...(spans.length > 1 && (proposes || offers) ? { startOptions: spans.map(({ start }) => start) } : {}),
      ...placeOf(context, reading),
      ...peopleOf(context),
    },
    score: (timed ? 0.9 : spans.length > 0 ? 0.78 : 0.55) * (noun || proposes ? 1 : 0.85),
    triage:
      !(settles && spans.length === 1 && timed && (act === 'statement' || act === 'promise')) &&
      (proposes || offers || asked || (invites && act !== 'statement') || /rsvp|invit|einlad/u.test(low))
        ? 'reply'
        : 'fyi',
    sentences: used,
  };
}

/** The next sentence may tell the first day of what is repeated: "First one is Tue 13 Jan." */
function whenOf(context: MailContext, spans: readonly Span[], next: Reading | undefined): ReturnType<typeof startOf> {
  const zone = context.input.user.tz;
  const when = startOf(spans, zone);
  if (when.recurrence === undefined || next === undefined || !isLive(next)) return when;
  return onFirstTold(when, next.low, meetingSpans(datesOf(context, next.sentence, next.lexicon)), zone);
}

const OTHERWISE =
  /^[^\p{L}]*(?:if (?:not|that|neither|this)|otherwise|falls (?:nicht|das|ihnen|dir)|wenn (?:nicht|das|ihnen|dir)|sonst|ansonsten|sinon|si (?:non|no|ca|cela|ce n'est)|de lo contrario|se (?:no|nao|non)|altrimenti|caso contrario|kama sivyo)(?!\p{L})/u;

/** A day behind a repetition is said to be the first. */
const hasFirstDay = ({ sentence }: Reading, mentions: readonly DateMention[]): boolean =>
  mentions.some(({ kind, index, text }) => kind === 'date' && isFirstDay(sentence.low.slice(0, index), fold(text)));

/** "It should be with you on Friday between 11 and 1": what comes is a parcel. */
const isParcel = (context: MailContext, low: string): boolean =>
  PARCEL.test(low) || PARCEL.test(fold(context.topic)) || trackingOf(context) !== null;

const PARCEL =
  /(?<!\p{L})(?:orders?|parcels?|packages?|courier|bestellung|paket|lieferung|sendung|commande|colis|livraison|pedido|paquete|envio|encomenda|ordine|pacco|spedizione|mzigo)(?!\p{L})/u;

/** "2026-05-29;02:00;2,8;35;14": a line of a log */
const RECORD = /^[^;\n]{0,30};[^;\s][^;\n]{0,30};[^;\s][^;\n]{0,30};/u;

/** "Per has accepted your invitation": the calendar knows already. */
const ANSWERED = remembered(
  /(?<!\p{L})(?:(?:accepted|declined) (?:your|the|this) (?:invitation|invite|meeting)|hat (?:ihre|deine|die|eure) einladung|a (?:accepte|refuse|decline) (?:votre|ton|l.) ?invitation|ha (?:aceptado|rechazado) (?:tu|su|la) invitacion)(?!\p{L})/u,
);

const BODY_MEETS = remembered(
  /(?<!\p{L})(?:(?:board|council|committee|jury|panel|court|management|directors|trustees|auditors?|purchasing) (?:meets?|sits?|decides?|votes?)|(?:vorstand|gemeinderat|stadtrat|ausschuss|kommission|jury|gremium|geschäftsführung|beirat) (?:tagt|trifft sich|entscheidet|berät)|(?:conseil|comite|commission|jury|direction|bureau) (?:se reunit|siege|statue|vote|decide)|(?:consejo|comite|comision|jurado|junta directiva|directorio|direccion) (?:se reune|sesiona|decide|vota)|(?:consiglio|commissione|giunta|comitato|giuria) (?:si riunisce|decide)|(?:conselho|comite|comissao|juri|diretoria) (?:se reune|reune-se|decide))(?!\p{L})/u,
);
/** "Can you pick the kids up on Wednesday at 4.30?" is work. */
const ERRAND = remembered(
  /(?<!\p{L})(?:pick(?:ing)? (?:\S+ ){0,3}up|fetch|collect|abholen|abzuholen|holst (?:\S+ ){1,5}ab|(?:aller|venir|passer) (?:\S+ ){0,2}(?:chercher|prendre)|recog(?:er|es|e)\p{L}*|ir (?:a|por) (?:buscar|por)|andare a prendere|(?:passi|puoi) (?:\S+ ){0,2}(?:a )?prendere|ir buscar)(?!\p{L})/u,
);
const WHEN = /^[^\p{L}]*(?:when|wann|quand|cuando|quando|lini)(?!\p{L})/u;

const CUT_OFF = remembered(
  /plazo de|date limite|inscriptions? (?:avant|jusqu|est fixee|close)|anmeldeschluss|anmeldefrist|deadline|closing date|registration (?:closes|ends)|sign-?up (?:closes|ends)|fecha limite|prazo de|scadenza/u,
);

/** Hours of a shop are no appointment. */
const OPENING = remembered(
  /(?<!\p{L})(?:(?:opens?|closes?|shuts?|open) (?:at|from|until|till|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|daily)|(?:macht|machen|hat|haben) (?:\S+ ){1,5}(?:auf|zu|offen)(?=[,.!]|$)|öffnet|öffnen|schließt|geöffnet|öffnungszeiten|(?:ouvre|ferme|ouvrent|ferment|ouvrons|fermons|(?:est|sont|sommes) (?:ouvert|ferme)e?)s?|horaires? d'ouverture|(?:abre|cierra|abren|cierran|abrira|fecha|apre|chiude|abrimos|cerramos|abriremos|cerraremos|atendemos|fechamos|apriamo|chiudiamo|aprono|chiudono)n?|horario de atencion|opening hours|horarios?:|horaires?:|orari:)(?!\p{L})/u,
);

const EXPECTED_BY = remembered(
  /(?<!\p{L})(?:i|we) (?:expect|need|want|demand)|(?:ich|wir) (?:erwarten?|brauchen?|benötigen?|verlangen?|fordern?)|(?:je|j'|nous) ?(?:attends?|attendons|exige|exigeons|veux|voulons)|(?:espero|esperamos|exijo|exigimos|necesito|necesitamos)|(?:aspetto|attendo|attendiamo|esigo)|(?:espero|exijo|preciso|precisamos)(?!\p{L})/u,
);
const INVITED = remembered(
  /(?<!\p{L})(?:erfolgt (?:am|um)|meets? (?:on|every|at|each)|(?:aura|auront|a) bien lieu|utakuwa|utafanyika|kitafanyika|(?:engineers?|technicians?|surveyor|inspector|plumber|electrician|fitter|techniker|monteur|handwerker|technicien|plombier|tecnico|fontanero|fundi)(?: \S+){0,4} (?:will|wird|kommt|passera|viendra|vendra|pasara|ira|atakuja) )|invit|einlad|eingeladen|einzuladen|convid|(?<!\p{L})(?:findet|finden|takes? place|(?:will|to) be held|(?:aura|auront|ont|a) lieu|convoqu\p{L}+|hacemos|haremos|celebramos|se (?:tient|tiendra|deroulera)|tendra lugar|se (?:celebra|celebrara|realizara)|si terra|avra luogo|tera lugar)(?!\p{L})/u,
);
