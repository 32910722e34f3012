/** Journeys told in lines or sentences: what is a departure, on what day, and which lines belong to one leg. */
import type { DateMention } from '../../dates/types.ts';
import type { MailContext } from '../context.ts';
import { journeysOf } from '../lexicon/journeys.ts';
import type { Reading } from '../reading.ts';
import { datesOf } from '../when.ts';
import { matchesOf, remembered } from '../patterns/remembered.ts';

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
  arrivalLine?: Reading;
}

const NUMBER =
  /\b((?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}|(?:ICE|IC|EC|TGV|AVE|RE|RB|IR|RJX?|EN|NJ|TER|FR|SGR)\s?\d{1,5})\b/u;
/** "Train n° 5322" */
const NAMED_NUMBER =
  /(?<!\p{L})(?:train|zug|tren|treno|comboio|coach|flight|vol|vuelo|voo|volo|flug)\s(?:n[°º.or]*\s?)?(\d{2,5})(?![\d:h])/iu;
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){0,2}`;
const ASIDE = String.raw`(?:\s*\([\p{L} .]{2,20}\))?(?:\s+T\d)?(?:\s+\d{1,2}[:.h]\d{2})?`;
const ROUTE = new RegExp(
  String.raw`(${PLACE})${ASIDE}(?:\s*(?:→|->|–|—|>)\s*|\s+(?:-|to|nach|a|à|hacia|para|hadi)\s+)(${PLACE})`,
  'u',
);

type Role = 'departs' | 'arrives' | 'plain';
interface Clock {
  hour: string;
  role: Role;
}

interface Cell {
  reading: Reading;
  place: number;
  day: string | null;
  clocks: readonly Clock[];
  number: string;
  route: RegExpExecArray | null;
  way: boolean;
  /** says itself that it belongs to a journey */
  anchored: boolean;
}

/** What may be done or paid until a day is no departure. */
const OF_OTHER_THINGS = remembered(
  /(?<!\p{L})(?:cancel\p{L}*|refund\p{L}*|storn\p{L}*|annul\p{L}*|anul\p{L}*|check-?in (?:opens|closes|online|is)|online[- ]check-?in|facturacion|enregistrement|paid|total|price|preis|prix|precio|payment|bezahlt|pagado|pago|regle)(?!\p{L})/u,
);
/** The hour that no longer holds. */
const FORMER =
  /(?<!\p{L})(?:instead of|formerly|previously|was|old|statt|anstatt|bisher\p{L}*|alte[rs]?|zuvor|au lieu de|ancien(?:ne)?|initialement|en lugar de|en vez de|anterior|antes|invece (?:di|delle)|vecchi[oa]|em vez de|antig[oa])(?:\s\p{L}+)?[\s:(]*$/u;

/** Lines further apart than this tell of different things. */
const APART = 3;
/** A line without any word of a journey counts beside one that has, if it is this short. */
const FEW_WORDS = 9;

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
  for (const [place, reading] of body.entries()) {
    const cell = cellOf(context, reading, place);
    if (cell === null || (lodging && cell.number === '' && cell.route === null && isOfRoom(reading))) continue;
    if (open !== null && startsAnew(open, cell)) close();
    if (open === null && !cell.anchored && !isHeading(cell)) continue;
    open ??= { cells: [], day: null, number: '', route: null };
    addTo(open, cell);
  }
  close();
  return legs;
}

const isOfRoom = ({ sentence: { low }, lexicon }: Reading): boolean => {
  const { checkIn, checkOut, stay } = journeysOf(lexicon.language);
  return checkIn.test(low) || checkOut.test(low) || stay.test(low);
};

interface Draft {
  cells: Cell[];
  day: string | null;
  arrivalDay?: string;
  departs?: string;
  arrives?: string;
  told?: Reading;
  arrivalLine?: Reading;
  number: string;
  route: RegExpExecArray | null;
}

/** A day on a line of its own may head the lines of a leg. */
const isHeading = ({ day, reading }: Cell): boolean =>
  day !== null && reading.sentence.text.split(/\s+/u).length < FEW_WORDS;

function cellOf(context: MailContext, reading: Reading, place: number): Cell | null {
  const { sentence, lexicon } = reading;
  // a label may have been taken for the name of somebody: "Check-in: …"
  const { low } = sentence;
  if (OF_OTHER_THINGS.test(low)) return null;
  const mentions = datesOf(context, sentence, lexicon).filter(({ value, past }) => value !== null && past !== true);
  const number = NUMBER.exec(sentence.text)?.[1] ?? NAMED_NUMBER.exec(sentence.text)?.[1] ?? '';
  const route = routeIn(sentence.text, mentions);
  const day = mentions.find(({ kind }) => kind === 'date' || kind === 'datetime')?.value ?? null;
  const clocks = clocksOf(reading, mentions);
  const words = journeysOf(lexicon.language);
  const way = words.way.test(low.split(/\s+/u).slice(0, 2).join(' ').replace(/\W+$/u, ''));
  const labelled = clocks.some(({ role }) => role !== 'plain') && lexicon.journey.test(low);
  if (day === null && clocks.length === 0 && number === '' && route === null && !way) return null;
  const anchored =
    number !== '' ||
    way ||
    route !== null ||
    labelled ||
    lexicon.journey.test(low) ||
    clocks.filter(({ role }) => role !== 'plain').length > 0;
  const few = sentence.text.split(/\s+/u).length < FEW_WORDS;
  if (!anchored && !few) return null;
  return { reading, place, day: day === null ? null : day.slice(0, 10), clocks, number, route, way, anchored };
}

/** The hours of a line and what the words before each of them make of it. */
function clocksOf(reading: Reading, mentions: readonly DateMention[]): Clock[] {
  const { sentence, lexicon } = reading;
  const { departs, arrives } = journeysOf(lexicon.language);
  const clocks: Clock[] = [];
  let from = 0;
  for (const { index, end, value, endValue, kind } of mentions) {
    if (value === null || !value.includes('T') || kind === 'duration') continue;
    const before = sentence.low.slice(from, index);
    const label = sentence.low.slice(from, end);
    from = end;
    if (FORMER.test(before)) continue;
    const [out, into] = [lastOf(departs, label), lastOf(arrives, label)];
    const role = out < 0 && into < 0 ? 'plain' : out > into ? 'departs' : 'arrives';
    clocks.push({ hour: value.slice(11, 19), role });
    if (endValue?.includes('T') === true) clocks.push({ hour: endValue.slice(11, 19), role: 'arrives' });
  }
  return clocks;
}

const lastOf = (pattern: RegExp, text: string): number => matchesOf(pattern, text).at(-1)?.index ?? -1;

/** "from Thursday 18 March to Sunday" leads through days, not places. */
function routeIn(text: string, mentions: readonly DateMention[]): RegExpExecArray | null {
  const route = ROUTE.exec(text);
  if (route === null) return null;
  const to = route.index + route[0].length;
  const crossing = mentions.some(({ index, end, kind }) => index < to && route.index < end && kind !== 'time');
  return crossing ? null : route;
}

function startsAnew(open: Draft, cell: Cell): boolean {
  const last = open.cells.at(-1);
  if (last !== undefined && cell.place - last.place > APART) return true;
  if (cell.way) return open.departs !== undefined || open.cells.some(({ way }) => way);
  if (cell.number !== '' && open.number !== '' && cell.number !== open.number) return true;
  const departs =
    cell.clocks.some(({ role }) => role === 'departs') || (cell.clocks.length > 1 && open.departs !== undefined);
  if (departs && open.departs !== undefined) return true;
  return (
    cell.day !== null && open.day !== null && open.departs !== undefined && cell.day !== open.day && !isArrival(cell)
  );
}

const isArrival = ({ clocks }: Cell): boolean => clocks.length === 1 && clocks[0]!.role === 'arrives';

function addTo(open: Draft, cell: Cell): void {
  open.cells.push(cell);
  open.number ||= cell.number;
  open.route ??= cell.route;
  if (cell.day !== null) {
    if (open.departs !== undefined && open.day !== null) open.arrivalDay = cell.day;
    else open.day = cell.day;
  }
  for (const { hour, role } of cell.clocks) {
    if (role !== 'arrives' && open.departs === undefined) [open.departs, open.told] = [hour, cell.reading];
    else if (role !== 'departs' && open.arrives === undefined && (open.departs !== undefined || role === 'arrives'))
      [open.arrives, open.arrivalLine] = [hour, cell.reading];
  }
}

function finished(open: Draft, lastDay: string | null): Leg | null {
  const { cells, number, route, departs, arrives, told, arrivalDay, arrivalLine } = open;
  const day = open.day ?? lastDay;
  const anchored = cells.filter(({ anchored: own }) => own);
  const [first] = anchored;
  if (day === null || first === undefined) return null;
  if (departs === undefined && number === '' && route === null) return null;
  const dated = cells.find((cell) => cell.day !== null)?.reading;
  return {
    day,
    ...(departs === undefined ? {} : { departs }),
    ...(arrives === undefined ? {} : { arrives }),
    ...(arrivalDay === undefined ? {} : { arrivalDay }),
    ...(arrivalLine === undefined ? {} : { arrivalLine }),
    number,
    from: route?.[1] ?? '',
    to: route?.[2] ?? '',
    lines: cells.map(({ reading }) => reading),
    told: told ?? dated ?? first.reading,
  };
}
