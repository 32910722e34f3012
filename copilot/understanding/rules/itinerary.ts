/** Journeys told in lines or sentences: what is a departure, on what day, and which lines belong to one leg. */
import { dayAfter, type DateMention } from '../../dates/index.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { ARRIVES_LABEL, journeysOf, LEAVES_LABEL } from '../lexicon/journeys.ts';
import type { Reading } from '../reading.ts';
import { datesIn } from '../when.ts';
import { remembered } from '../patterns/remembered.ts';
import { FORMER_HEADING, isFormerLine } from './former-times.ts';
import { clocksOf, withoutMidi, withPlainHours, type Clock } from './itinerary-hours.ts';
import { stopsIn } from './itinerary-stops.ts';
import { placeBeside, placesBesideHours, placesIn, routeIn, type Route } from './itinerary-places.ts';

/** One way from one place to another. */
export interface Leg {
  /** a day */
  day: string;
  /** hours of the clock there, HH:MM:SS; none if only the day is told */
  departs?: string;
  arrives?: string;
  /** if it arrives on another day */
  arrivalDay?: string;
  number: string;
  from: string;
  to: string;
  /** what it was read from, in order; the hour of departure stands in `told` */
  lines: readonly Reading[];
  told: Reading;
  /** the same lines with all hours written alike, and where the hours stand in them */
  texts: readonly string[];
  out?: Told;
  into?: Told;
  /** it says that it leads out or back */
  way: boolean;
}

/** An hour of a leg. */
export interface Told {
  text: string;
  clock: Clock;
}

/** "Bern HB 21:40" has an hour there, no number. */
const NUMBER =
  /(?<!(?:reg|plates?|registration|kennzeichen|immatriculation|matr[ií]cula|targa|placas?)[.:]?\s)\b((?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}|(?:ICE|IC|EC|TGV|AVE|RE|RB|IR|RJX?|EN|NJ|TER|FR|SGR)\s?\d{1,5})\b(?!:\d|[-/]\d+[-/]\d)/u;
/** "Train n° 5322" */
const NAMED_NUMBER =
  /(?<!\p{L})(?:train|zug|tren|treno|comboio|coach|flight|vol|vuelo|voo|volo|flug)\s(?:n[°º.or]*\s?)?(\d{2,5})(?![\d:h])/iu;
const ARROW = /\p{L}\s?(?:→|->|–>|=>)\s?[\p{L}\d]/u;
interface Cell {
  reading: Reading;
  text: string;
  place: number;
  day: string | null;
  clocks: readonly Clock[];
  number: string;
  route: Route | null;
  /** the places of a line that is known to tell of a journey by other words */
  beside: { both: Route | null; out: string; into: string };
  way: boolean;
  /** says itself that it belongs to a journey */
  anchored: boolean;
}

/** What may be done or paid until a day is no departure. */
const OF_OTHER_THINGS = remembered(
  /(?<!\p{L})(?:cancel\p{L}*|refund\p{L}*|storn\p{L}*|annul\p{L}*|anul\p{L}*|check-?in (?:opens|closes|online|is)|online[- ]check-?in|facturacion|enregistrement|paid|total|price|preis|prix|precio|payment|bezahlt|pagado|pago|regle)(?!\p{L})/u,
);
/** "Le pot de départ", "cena de despedida": whoever leaves there leaves a job, and nobody travels. */
const FAREWELL =
  /(?<!\p{L})(?:pots?|fetes?|soirees?|repas|diners?|dejeuners?|aperos?|aperitifs?|gouters?|discours|cadeaux?|cagnottes?) (?:de|du|pour (?:le|son|ton|mon)) depart(?!\p{L})|(?<!\p{L})(?:leaving|farewell|going-away) (?:do|drinks?|party|parties|lunch|dinner|present|gift|card|speech|event)(?!\p{L})/u;
const NEW_HEADING =
  /^\W{0,4}(?:(?:your|ihre?|deine?|votre|vos|su|tu|il (?:suo|tuo)|(?:o )?(?:seu|teu)) )?(?:new|updated|revised|current|neue[rs]?|aktuelle[rs]?|nouve(?:au|aux|lle|lles|l)|nuev[oa]s?|actualizad[oa]s?|nuov[oaie]|nov[oa]s?|mpya|(?:vuelos?|viaje|itinerario|horarios?|voos?|vol[oi]) (?:nuev[oa]s?|nov[oa]s?|nuov[oi]))(?!\p{L})/u;
const LONGEST_HEADING = 5;

/** Lines further apart than this tell of different things. */
const APART = 3;
/** A line without any word of a journey counts beside one that has, if it is this short. */
const FEW_WORDS = 9;
/** A line of one end of a leg: label, place, day and hour */
const MOST_WORDS = 16;

/** `lodging`: lines of arrival and departure are those of a room. */
export function readLegs(context: MailContext, body: readonly Reading[], lodging: boolean): Leg[] {
  const legs: Leg[] = [];
  let open: Draft | null = null;
  let lastDay: string | null = null;
  const close = (): void => {
    const leg = open === null ? null : finished(open, lastDay);
    if (leg !== null) {
      legs.push(leg);
      lastDay = leg.arrivalDay ?? leg.day;
    }
    open = null;
  };
  const lines = body.flatMap(linesOf);
  const stops = stopsIn(context, lines);
  for (const [place, reading] of standing(lines)) {
    const cell = cellOf(context, reading, place, stops.get(reading));
    if (cell === null || (lodging && cell.number === '' && cell.route === null && isOfRoom(reading))) continue;
    if (open !== null && startsAnew(open, cell)) close();
    if (open === null && !cell.anchored && !isHeading(cell)) continue;
    open ??= { cells: [], day: null, number: '', route: null };
    addTo(open, cell);
  }
  close();
  return joined(legs, context.input.user.tz);
}

/** Legs in lines right below each other, each with hours of its own, that were taken for one sentence. */
function linesOf(reading: Reading): Reading[] {
  const { sentence } = reading;
  const lines = sentence.text.split('\n');
  const former = lines.some((line) => isFormerLine(fold(line)));
  const rows = lines.every((line) => /\d/u.test(line) && ROW_OF_LEG.test(line));
  if (lines.length < 2 || !(former || rows || WHOLE_LEG.test(lines[0]!))) return [reading];
  let start = 0;
  return lines.map((text) => {
    const low = fold(text);
    const from = sentence.start + start;
    start += text.length + 1;
    return { ...reading, low, sentence: { ...sentence, text, low, start: from, end: from + text.length } };
  });
}
/** "Quito – Cuenca: jueves 26 de marzo, sale 09:30" */
const ROW_OF_LEG = /^\W{0,4}\p{Lu}[^\d:]{2,60}:.{0,60}\d{1,2}[:.h]\d{2}/u;

/** "Return: Skerrin to Oban, Sat 30 May, dep 16:00 arr 18:25" above "1 car, 2 adults" */
const WHOLE_LEG = /^\W{0,4}\p{Lu}[^\d:]{2,60}:.{0,60}\d{1,2}[:.h]\d{2}\D.{0,30}\d{1,2}[:.h]\d{2}\W*$/u;

/** What such a row counts ("1 car, total 8.1 m") is no sum of money. */
export const isWholeLeg = (text: string): boolean => WHOLE_LEG.test(text.split('\n', 1)[0]!);

/** Trains and buses that wait for each other are one journey; each flight has its own gate. */
function joined(legs: readonly Leg[], home: string): Leg[] {
  const journeys: Leg[] = [];
  for (const leg of legs) {
    const before = journeys.at(-1);
    if (before === undefined || !waitsFor(before, leg, home)) {
      journeys.push(leg);
      continue;
    }
    const { arrives, arrivalDay, into, to } = leg;
    journeys[journeys.length - 1] = {
      ...before,
      ...(arrives === undefined ? {} : { arrives }),
      ...(arrivalDay === undefined ? {} : { arrivalDay }),
      ...(into === undefined ? {} : { into }),
      to,
      lines: [...before.lines, ...leg.lines],
      texts: [...before.texts, ...leg.texts],
    };
  }
  return journeys;
}

function waitsFor(first: Leg, second: Leg, home: string): boolean {
  if (first.to === '' || fold(first.to) !== fold(second.from) || second.way) return false;
  if (first.arrives === undefined || second.departs === undefined || first.arrivalDay !== undefined) return false;
  if (first.day !== second.day || isFlight(first, home) || isFlight(second, home)) return false;
  const wait = minutesOf(second.departs) - minutesOf(first.arrives);
  return wait >= 0 && wait <= LONGEST_WAIT;
}

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
const LONGEST_WAIT = 90;
/** It has a number and that is none of a train; `home` is the clock of the reader. */
export function isFlight({ number, from, to }: Leg, home: string): boolean {
  if (number === '' || !TRAIN_NUMBER.test(number)) return number !== '';
  if (!TWO_LETTERS.test(number)) return false;
  const zones = [from, to].flatMap((place) => placesIn(place).map(({ zone }) => zone));
  // "IC 208" is a train in Europe, and a flight between islands
  return !(zones.length === 0 ? [home] : zones).some((zone) => zone.startsWith('Europe/'));
}
/** "ICE 787", "5322": the number of a train, where a flight has two letters of its company */
const TRAIN_NUMBER = /^(?:(?:ICE|IC|EC|TGV|AVE|RE|RB|IR|RJX?|EN|NJ|TER|SGR)\s?)?\d{1,5}$/u;
const TWO_LETTERS = /^[A-Z]{2}\s?\d/u;

/** The lines that hold: neither what stands below "Old flights", nor a line that begins with such words. */
function standing(body: readonly Reading[]): [number, Reading][] {
  let former = false;
  return [...body.entries()].filter(([, { sentence }]) => {
    const heading = sentence.low.split(/\s+/u).length <= LONGEST_HEADING;
    const old = FORMER_HEADING.test(sentence.low);
    if (heading && !/\d/u.test(sentence.low)) {
      if (old) former = true;
      else if (NEW_HEADING.test(sentence.low)) former = false;
    }
    return !former && !isFormerLine(sentence.low);
  });
}

const isOfRoom = ({ sentence: { low, text }, lexicon }: Reading): boolean => {
  const { checkIn, checkOut, stay } = journeysOf(lexicon.language);
  return (
    checkIn.test(low) || checkOut.test(low) || stay.test(low) || ARRIVES_LABEL.test(text) || LEAVES_LABEL.test(text)
  );
};

interface Draft {
  cells: Cell[];
  day: string | null;
  arrivalDay?: string;
  departs?: string;
  arrives?: string;
  out?: Told & { reading: Reading };
  into?: Told;
  number: string;
  route: Route | null;
}

/** A day on a line of its own may head the lines of a leg. */
const isHeading = ({ day, reading }: Cell): boolean =>
  day !== null && reading.sentence.text.split(/\s+/u).length < FEW_WORDS;

function cellOf(context: MailContext, reading: Reading, place: number, stop?: 'departs' | 'arrives'): Cell | null {
  const { sentence, lexicon } = reading;
  // a label may have been taken for the name of somebody: "Check-in: …"
  const { low } = sentence;
  if (OF_OTHER_THINGS.test(low) || FAREWELL.test(low)) return null;
  const words = journeysOf(lexicon.language);
  const way = words.way.test(low.split(/\s+/u).slice(0, 2).join(' ').replace(/\W+$/u, ''));
  const number = NUMBER.exec(sentence.text)?.[1] ?? NAMED_NUMBER.exec(sentence.text)?.[1] ?? '';
  const ends = words.departs.test(low) || words.arrives.test(low);
  // "07h12 Reims -> 08h01 Paris": hours beside an arrow are those of a timetable
  const between = ARROW.test(sentence.text);
  const text =
    way || number !== '' || ends || between ? withPlainHours(context, sentence.text, lexicon.language) : sentence.text;
  const mentions = datesIn(context, withoutMidi(text), lexicon.language).filter(
    ({ value, past }) => value !== null && past !== true,
  );
  const route = routeIn(text, mentions);
  // "as soon as it clears" tells no day
  const day =
    mentions.find(({ kind, fuzzy }) => (kind === 'date' && fuzzy !== true) || kind === 'datetime')?.value ?? null;
  const told = clocksOf(text, lexicon, mentions);
  const clocks = stop === undefined ? told : told.map((clock) => ({ ...clock, role: stop }));
  const labelled = clocks.some(({ role }) => role !== 'plain') && lexicon.journey.test(low);
  if (day === null && clocks.length === 0 && number === '' && route === null && !way) return null;
  if (number === '' && route === null && !way && isLimit(fold(text), mentions, reading)) return null;
  const anchored =
    number !== '' ||
    way ||
    stop !== undefined ||
    route !== null ||
    labelled ||
    lexicon.journey.test(low) ||
    clocks.filter(({ role }) => role !== 'plain').length > 0;
  const few = sentence.text.split(/\s+/u).length < FEW_WORDS;
  if (!anchored && !few) return null;
  const own = sentence.text.split(/\s+/u).length < MOST_WORDS ? placeBeside(text, mentions) : '';
  const [only, ...others] = clocks;
  const beside = {
    both: placesBesideHours(text, mentions),
    out: only?.role === 'departs' && others.length === 0 ? own : '',
    into: only?.role === 'arrives' && others.length === 0 ? own : '',
  };
  return { reading, text, place, day: day?.slice(0, 10) ?? null, clocks, number, route, beside, way, anchored };
}

/** "Accept your new flights by 7 October, 11:59 PM" tells until when something is to be done, and of no departure. */
const isLimit = (low: string, mentions: readonly DateMention[], { lexicon }: Reading): boolean =>
  mentions.length > 0 &&
  !journeysOf(lexicon.language).arrives.test(low) &&
  mentions.every(({ index }) => lexicon.until.test(low.slice(0, index)));

function startsAnew(open: Draft, cell: Cell): boolean {
  const last = open.cells.at(-1);
  if (last !== undefined && cell.place - last.place > APART) return true;
  if (cell.way) return open.departs !== undefined || open.cells.some(({ way }) => way);
  if (open.departs !== undefined && isTransfer(cell)) return false;
  if (cell.number !== '' && open.number !== '' && cell.number !== open.number) return true;
  const departs =
    cell.clocks.some(({ role }) => role === 'departs') || (cell.clocks.length > 1 && open.departs !== undefined);
  if (departs && open.departs !== undefined) return true;
  return (
    cell.day !== null && open.day !== null && open.departs !== undefined && cell.day !== open.day && !isArrival(cell)
  );
}

/** "Koblenz an 11:49, ab 12:06": in one line, so on the same ticket */
const isTransfer = ({ clocks }: Cell): boolean =>
  clocks.length === 2 && clocks[0]!.role === 'arrives' && clocks[1]!.role === 'departs';

const isArrival = ({ clocks }: Cell): boolean => clocks.length === 1 && clocks[0]!.role === 'arrives';

function addTo(open: Draft, cell: Cell): void {
  open.cells.push(cell);
  if (open.departs !== undefined && isTransfer(cell)) return;
  open.number ||= cell.number;
  open.route ??= cell.route;
  if (cell.day !== null) {
    if (open.day !== null && (open.departs !== undefined || isDayOfArrival(cell, open.day))) open.arrivalDay = cell.day;
    else open.day = cell.day;
  }
  for (const clock of cell.clocks) {
    const { hour, role, day, later } = clock;
    const at = { text: cell.text, clock };
    if (role !== 'arrives' && open.departs === undefined) {
      open.departs = hour;
      open.out = { ...at, reading: cell.reading };
    } else if (role !== 'departs' && open.arrives === undefined && (open.departs !== undefined || role === 'arrives')) {
      open.arrives = hour;
      open.into = at;
      // "leaves Thursday 22:15, arrives Friday 08:30", "05:30 +1"
      if (day !== undefined && open.day !== null && day > open.day && open.departs !== undefined) open.arrivalDay = day;
      else if (later > 0 && open.day !== null) open.arrivalDay ??= dayAfter(open.day, later);
    }
  }
}

/** "Cape Town 19:05, arrives Doha 05:40, Sat 8 May" below "Friday 7 May": the day of the second hour */
const isDayOfArrival = ({ clocks, day }: Cell, departs: string): boolean =>
  clocks.length === 2 &&
  clocks[0]!.role !== 'arrives' &&
  clocks[0]!.day === undefined &&
  clocks[1]!.role === 'arrives' &&
  clocks[1]!.day === day &&
  day === dayAfter(departs, 1);

function finished(open: Draft, lastDay: string | null): Leg | null {
  const { cells, number, route, departs, arrives, out, into, arrivalDay } = open;
  const day = open.day ?? lastDay;
  const [first] = cells.filter(({ anchored: own }) => own);
  if (day === null || first === undefined) return null;
  // "the return Quito - Loja is still on the waiting list" has no day of its own
  if (departs === undefined && number === '' && (route === null || open.day === null)) return null;
  const dated = cells.find((cell) => cell.day !== null)?.reading;
  const { from, to } = route ?? placesOf(cells);
  return {
    day,
    ...(departs === undefined ? {} : { departs }),
    ...(arrives === undefined ? {} : { arrives }),
    ...(arrivalDay === undefined ? {} : { arrivalDay }),
    ...(out === undefined ? {} : { out }),
    ...(into === undefined ? {} : { into }),
    number,
    from,
    to,
    lines: cells.map(({ reading }) => reading),
    texts: cells.map(({ text }) => text),
    told: out?.reading ?? dated ?? first.reading,
    way: cells.some(({ way }) => way),
  };
}

/** Both ends, or none. */
function placesOf(cells: readonly Cell[]): Route {
  const both = cells.find(({ beside }) => beside.both !== null)?.beside.both;
  const from = cells.find(({ beside }) => beside.out !== '')?.beside.out ?? '';
  const to = cells.find(({ beside }) => beside.into !== '')?.beside.into ?? '';
  return both ?? (from === '' || to === '' ? { from: '', to: '' } : { from, to });
}
