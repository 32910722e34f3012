import type { Candidate, RuleInput } from '../candidate.ts';
import { isTold } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { ARRIVES_LABEL, journeysOf, LEAVES_LABEL } from '../lexicon/journeys.ts';
import { referenceOf } from '../slots.ts';
import type { Reading } from '../reading.ts';
import { polish } from '../title.ts';
import { datesOf, spansOf, type Span } from '../when.ts';
import { arrivalOfGuests } from './arrivals.ts';
import { hiredCar } from './hired-car.ts';
import { atHouse, houseOf } from './hotel-name.ts';
import { hotelLines } from './hotel-lines.ts';
import { endsOf, type Ends } from './itinerary-clocks.ts';
import { movesHour } from './instead.ts';
import { airportZones } from './itinerary-places.ts';
import { isFlight, readLegs, type Leg } from './itinerary.ts';

/** Booked journeys and stays, told in prose or tables. */
export function travelRule({ context, readings, hire }: RuleInput): Candidate[] {
  if (context.position === 'author' || context.position === 'cc' || context.message.calendars.length > 0) return [];
  const { lexicon } = context;
  const live = readings.filter(isTold);
  const all = live.map(({ low }) => low).join(' \n ');
  // a receipt may have taken the lines that tell of the booking
  const whole = fold(`${context.topic} \n ${context.message.text.authored}`);
  const reserved = [all, whole].some((text) => journeysOf(lexicon.language).reserved.test(text));
  const guests = arrivalOfGuests(context, live);
  if (guests.length > 0) return guests;
  if (!reserved && !lexicon.booked.test(all)) return [];
  const body = live.filter(({ sentence }) => sentence.source === 'body');
  const code = referenceOf(context, ['booking', 'reference', 'order', 'ticket'])?.value ?? null;
  const isFree = hire !== null && body.includes(hire.from.reading) && body.includes(hire.to.reading);
  const car = reserved && isFree ? hiredCar(context, hire, code) : null;
  // the subject, though the bill beside it has been read from it
  const stay = reserved && car === null ? stayIn(context, body, `${fold(context.topic)} \n ${all}`) : null;
  const nights = hotelLines(context, body);
  const others = [...nights, ...(car === null ? [] : [car])];
  const legs =
    lexicon.journey.test(all) ||
    NUMBERED.test(context.message.text.authored) ||
    body.filter(({ sentence: { low } }) => WAY_AND_HOUR.test(low) && journeysOf(lexicon.language).way.test(low))
      .length > 1
      ? readLegs(
          context,
          body.filter(({ sentence }) => !others.some(({ sentences }) => sentences.includes(sentence.index))),
          stay !== null && !MEANS.test(all) && airportZones(context.message.text.authored).length < 2,
        ).filter((leg) => isOwn(leg, reserved, code))
      : [];
  const ends = endsOf(legs, context.input.user.tz);
  if (legs.length > 0 || car !== null)
    return withLinesAround(
      [
        ...unique([...legs.map((leg, n) => journey(context, leg, ends[n]!, code)), ...(car === null ? [] : [car])]),
        ...nights,
      ],
      live,
      code,
    );
  return stay === null ? nights : [stay];
}

const SHORT = 90;

/** The lines that tell the number of the booking and the names of the columns belong to the journey and say nothing else. */
function withLinesAround(
  [first, ...rest]: readonly Candidate[],
  live: readonly Reading[],
  code: string | null,
): Candidate[] {
  if (first === undefined) return [];
  const top = Math.min(...first.sentences);
  const around = live.filter(
    ({ act, lexicon, sentence: { index, text, low } }) =>
      // Spanish "Reserva AQ-55102 …" is no order
      (act !== 'request' || (journeysOf(lexicon.language).reserved.exec(low)?.index ?? SHORT) < 4) &&
      ((code !== null && text.length < SHORT && text.includes(code)) || (index === top - 1 && COLUMNS.test(text))),
  );
  return [{ ...first, sentences: [...first.sentences, ...around.map(({ sentence }) => sentence.index)] }, ...rest];
}
/** "Trecho      Voo      Data" */
const COLUMNS = /^\p{L}[^\d:]{2,30}?(?: {2,}|\t)\p{L}[^\d:]{2,30}?(?: {2,}|\t)[^\d:]+$/u;

/** What carries people, and the places in it */
const MEANS =
  /(?<!\p{L})(?:flights?|trains?|bus|coach|ferry|boarding|flug\p{L}*|zug|\p{L}*bahn|fähre|abfahrt|hinfahrt|rückfahrt|gleis|vols?|tgv|autocars?|billets?|chauffeur|place \d+|voiture \d+|vuelos?|tren|autobus|boleto|pasajer[oa]|asiento|vol[oi]|treno|carrozza|binario|voos?|comboio|onibus|autocarro|ndege|basi|treni|seats?)(?!\p{L})/u;

/** The number of a flight right beside a day, an hour or an airport; 'DP 31-26-0088' is that of a file */
const NUMBERED = /(?<![\p{L}\d])(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}(?![\p{L}\d]|[-/]\d+[-/]\d)/u;

/** "Out   Tue 10 Nov   Stromness 16.45": ways out and back of which nothing says by what means */
const WAY_AND_HOUR = /^\W{0,4}\p{L}[^\d]{0,40}\d.{0,60}\d[:.h]?\d{2}(?!\d)/u;

/** "The bus leaves school at 8:30" beside no booking tells of an outing, unless the sentence itself names the day; "at 6.45, not 8" moves one. */
const isOwn = ({ told, number, from }: Leg, reserved: boolean, code: string | null): boolean =>
  !isLeadTime(told.low) &&
  (code !== null ||
    number !== '' ||
    (!movesHour(told.low) && (reserved || from !== '' || told.lexicon.booked.test(told.low))));

/** "Be at the quay 1h30 before departure": how long before, and no hour of a journey */
const isLeadTime = (low: string): boolean => LEAD.test(low) && !CLOCK.test(low.replace(LEAD, ' '));
const LEAD =
  /(?<![\d:.])\d{1,2} ?(?:h(?:ours?|rs?)? ?\d{0,2}|heures?|min(?:utes?|uten)?|stunden?|std\.?|horas?|minutos?|or[ae]|minuti)(?: (?:et demie|und \d+ minuten))? (?:before|avant|vor(?! ort)|antes|prima|vorher|zuvor)(?!\p{L})/u;
const CLOCK = /\d{1,2}[:.h]\d{2}/u;

/** Arrival and departure of a room that is booked. */
function stayIn(context: MailContext, body: readonly Reading[], all: string): Candidate | null {
  const { lexicon } = context;
  const words = journeysOf(lexicon.language);
  const isCheckIn = ({ sentence: { low, text } }: Reading): boolean =>
    words.checkIn.test(low) || ARRIVES_LABEL.test(text);
  const isCheckOut = ({ sentence: { low, text } }: Reading): boolean =>
    words.checkOut.test(low) || LEAVES_LABEL.test(text);
  if (!words.stay.test(bedrooms(all)) && !body.some(({ sentence }) => isLabelOf(words.checkIn, sentence.low)))
    return null;
  const spansOn = ({ sentence, lexicon: own }: Reading): Span[] => spansOf(datesOf(context, sentence, own));
  const dated = body.filter((reading) => spansOn(reading).length > 0 && !CANCELLING.test(reading.sentence.low));
  // "Check-in from 3 pm" tells no day
  const days = dated.filter((reading) =>
    datesOf(context, reading.sentence, reading.lexicon).some(({ kind, past }) => kind !== 'time' && past !== true),
  );
  const isRoom = ({ sentence }: Reading): boolean => {
    const low = bedrooms(sentence.low);
    return words.stay.test(low) || lexicon.lodging.test(low);
  };
  const arrival =
    days.find(isCheckIn) ??
    days.find((reading) => isRoom(reading) && (reading.act === 'statement' || reading.act === 'done'));
  if (arrival === undefined) return null;
  const rest = dated.filter(
    (reading) => reading !== arrival && (isCheckOut(reading) || lexicon.lodging.test(reading.sentence.low)),
  );
  const spans = [arrival, ...rest].flatMap(spansOn);
  const [first] = spans;
  if (first === undefined) return null;
  const end = first.end ?? spans.find(({ start }) => start.slice(0, 10) > first.start.slice(0, 10))?.start;
  const code = referenceOf(context, ['booking', 'reference', 'order', 'ticket'])?.value ?? null;
  const house = houseOf(context, body);
  const there = atHouse(context, body, house);
  return {
    intent: {
      type: 'travel',
      title: polish(`${lexicon.titles.travelWords.hotel} ${house}`.replace(/\b(hotel) hotel\b/iu, '$1')),
      evidence: arrival.sentence.text,
      start: there(first.start),
      ...(end === undefined ? {} : { end: there(end) }),
      ...(code === null ? {} : { reference: code }),
      ...(house === '' ? {} : { location: house }),
      people: [context.input.user.name],
    },
    score: 0.8,
    triage: 'fyi',
    sentences: body
      .filter(
        (reading) =>
          isCheckIn(reading) ||
          isCheckOut(reading) ||
          lexicon.lodging.test(reading.low) ||
          words.reserved.test(reading.low) ||
          DESK_HOURS.test(reading.low),
      )
      .map(({ sentence }) => sentence.index),
  };
}

/** Without the rooms in which nobody sleeps */
const bedrooms = (low: string): string => low.replace(OTHER_ROOMS, ' ');
const OTHER_ROOMS =
  /(?<!\p{L})(?:upstairs|downstairs|back|private|party|function|upper|lower|garden|reading|meeting|escape|conference|board|waiting|class|show|dining|treatment|seminar|function|changing|tea)[ -]?rooms?(?!\p{L})|(?<!\p{L})(?:lehrer|klassen|besprechungs|sitzungs|warte|wohn|kinder|bade?|behandlungs|arbeits|sprech|konferenz|ess|pausen|schul|sekretariats|seminar|musik|werk|vor|technik|büro|amts|therapie|spiel|lese|kranken)zimmer[ns]?(?!\p{L})|(?<!\p{L})room \d{1,4}[a-z]? (?:of|in) the (?:library|office|town hall|school|university)/gu;
/** "Gasthof Alpenrose · reception 7:00–22:00" */
const DESK_HOURS =
  /(?<!\p{L})(?:reception|front desk|rezeption|recepcion|receção|recepcao|ricevimento|mapokezi)(?!\p{L}).{0,30}\d{1,2}(?:[:.h]\d{2})? ?(?:-|to|bis|a|à)/u;

/** "Check-in: Friday, …" */
const isLabelOf = (label: RegExp, low: string): boolean => label.test(/^[^:]{3,24}(?=:)/u.exec(low)?.[0] ?? '');

const CANCELLING = /(?<!\p{L})(?:cancel\p{L}*|annul\p{L}*|anul\p{L}*|storn\p{L}*|disdetta|refund\p{L}*)(?!\p{L})/u;

const RAIL =
  /(?<!\p{L})(?:trains?|(?:nacht|fern|schnell|sonder|regional)?z(?:ug|uges|üge|ügen)|ice|tren(?:es)?|tren[oi]|comboios?|trens?|trem|(?:\p{L}*(?<!auto))bahn(?:hof|fahrt|steig|ticket)?|hbf|railways?|rail|gares?|ferroviari[oa]|sncf)(?!\p{L})/u;

/** What is told in the lines of the leg, else in the mail or by the name of its sender; where nothing tells it, no wrong word. */
function meansOf(context: MailContext, leg: Leg): 'flight' | 'train' | 'bus' | 'ferry' | 'journey' {
  const means = (low: string) =>
    /flight|flug|vols?\b|vuelo|voo|volo|ndege|airport|airlines?|airways/u.test(low)
      ? 'flight'
      : RAIL.test(low)
        ? 'train'
        : /(?<!\p{L})(?:bus|coach|autocar|autobus|basi)/u.test(low)
          ? 'bus'
          : /ferr(?:y|ies)|fahre|fähre|traghett[oi]|sailing|kivuko|balsa(?!\p{L})/u.test(low)
            ? 'ferry'
            : null;
  const own = means(leg.lines.map((line) => line.low).join(' '));
  if (own !== null) return own;
  if (leg.number !== '') return isFlight(leg, context.input.user.tz) ? 'flight' : 'train';
  return (
    means(fold(`${context.message.subject}\n${context.sender.name}\n${context.message.text.authored}`)) ?? 'journey'
  );
}

function journey(context: MailContext, leg: Leg, { start, end }: Ends, code: string | null): Candidate {
  const words = context.lexicon.titles.travelWords;
  const kind = words[meansOf(context, leg)];
  return {
    intent: {
      type: 'travel',
      title: polish(context.lexicon.titles.travel(`${kind} ${leg.number}`.trim(), leg.from, leg.to)),
      evidence: wordsOf(context, leg),
      start,
      ...(end === undefined ? {} : { end }),
      ...(leg.from === '' ? {} : { location: `${leg.from} - ${leg.to}` }),
      ...(code === null ? {} : { reference: code }),
      people: [context.input.user.name],
    },
    score: leg.number !== '' || code !== null ? 0.85 : 0.72,
    triage: 'fyi',
    sentences: leg.lines.map(({ sentence }) => sentence.index),
  };
}

const MOST_LINES = 5;
const LONGEST = 260;

/** The line of the departure; if number, places, day and hour stand in lines right above or below it, all of these. */
function wordsOf(context: MailContext, { lines, told }: Leg): string {
  const at = lines.indexOf(told);
  let [from, to] = [at, at];
  const fits = (a: number, b: number, one: number): boolean =>
    lines[one + 1]!.sentence.index - lines[one]!.sentence.index === 1 &&
    lines[b]!.sentence.end - lines[a]!.sentence.start <= LONGEST &&
    b - a < MOST_LINES;
  while (to < lines.length - 1 && fits(from, to + 1, to)) to += 1;
  while (from > 0 && fits(from - 1, to, from - 1)) from -= 1;
  const [first, last] = [lines[from]!, lines[to]!];
  return context.message.text.authored.slice(first.sentence.start, last.sentence.end);
}

function unique(legs: readonly Candidate[]): Candidate[] {
  const seen = new Map<string, Candidate>();
  for (const leg of legs) {
    const key = leg.intent.start ?? leg.intent.title;
    const known = seen.get(key);
    if (known === undefined || (known.intent.end === undefined && leg.intent.end !== undefined)) seen.set(key, leg);
  }
  return [...seen.values()].slice(0, 6);
}
