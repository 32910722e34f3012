/** The places that a line of an itinerary names, and the clocks of these places. */
import type { DateMention } from '../../dates/types.ts';
import { citiesIn, type Mark } from '../structure/cities.ts';
import { zoneOfAirport } from '../structure/places.ts';
import { everyMatch } from '#core/text/every-match.ts';

export interface Route {
  from: string;
  to: string;
}

const WORD = String.raw`\p{Lu}[\p{L}.'’-]+`;
const PLACE = String.raw`${WORD}(?: (?:(?:de|du|des|di|da|do|del|la|le|sur|am|van|of) )?${WORD}){0,3}`;
const CODE = String.raw`(?: ?\([\p{L} .]{2,20}\))?(?: [A-Z]{3}(?!\p{L}))?(?: T\d)?`;
const HOUR = String.raw`\d{1,2}[:.h]\d{2}(?: ?(?:Uhr|hrs?|hs|h|[ap]\.?m\.?|AM|PM)(?!\p{L}))?`;
const ROUTE = new RegExp(
  String.raw`(${PLACE})(?:\s*\([\p{L} .]{2,20}\))?(?:\s+T\d)?(?:\s+${HOUR})?(?:\s*(?:→|->|–|—|>)\s*|\s+(?:-|to|nach|a|à|hacia|para|hadi)\s+)(?:${HOUR}\s+)?(${PLACE})`,
  'u',
);
/** "MAO-GRU", "BOG/MAD" */
const CODES = /(?<![\p{L}\d])([A-Z]{3})\s?(?:->|[-–—/>→])\s?([A-Z]{3})(?![\p{L}\d])/u;
/** "Husum ab 07:34 - Hamburg an 09:27" */
const WAY = String.raw`(?:(?:ab|an|dep|arr|dép|part|sale|llega|parte|arriva)\.? )?`;
/** "Stromness 16:45   Scrabster 18:15" */
const BEFORE_HOURS = new RegExp(
  String.raw`(${PLACE})${CODE}\s{1,12}${WAY}${HOUR}[\s,;/-]{1,12}(${PLACE})${CODE}\s{1,12}${WAY}${HOUR}`,
  'u',
);
/** "07:04 St Pancras, gets in 10:05 Brussels Midi" */
const BEHIND_HOURS = new RegExp(
  String.raw`${HOUR} (?:[a-zà-ü]{1,6} )?(${PLACE})${CODE}[\s,;/-]{1,12}(?:[\p{Ll} ]{1,16} )?${HOUR} (?:[a-zà-ü]{1,6} )?(${PLACE})`,
  'u',
);

const named = (found: RegExpExecArray | null): Route | null =>
  found === null ? null : { from: found[1]!, to: found[2]! };

/** "sale de Quito (Terminal Sur) … y llega a Ibarra" */
const IN_PROSE = new RegExp(
  String.raw`(?:from|von|ab|de|da|desde|kutoka) (${PLACE})(?!.{0,90}\. ).{1,90}(?:arriv\p{L}{0,4}|gets? in(?:to)?|lands?|llega[ns]?|chega[ms]?|Ankunft|an|inafika|utafika|kufika) (?:(?:in|at|to|a|à|ad|en|em|nach) )?(${PLACE})`,
  'u',
);

/** "from Thursday 18 March to Sunday" leads through days, not places: no places are looked for in the words of a day. */
export const withoutDays = (text: string, mentions: readonly DateMention[]): string =>
  mentions.reduce(
    (plain, { index, end, kind }) =>
      kind === 'time'
        ? plain
        : plain.slice(0, index) +
          plain.slice(index, end).replace(DAY_PART, (day) => ';'.repeat(day.length)) +
          plain.slice(end),
    text,
  );
/** all but an hour at the end */
const DAY_PART = /^.{1,80}?(?=\s\d{1,2}[:.h]\d{2}\D{0,8}$|$)/u;

/** A way from one place to another; in a line of which nothing else is known. */
export function routeIn(text: string, mentions: readonly DateMention[]): Route | null {
  const codes = CODES.exec(text);
  if (codes !== null && codes.slice(1).every((code) => zoneOfAirport(code) !== null)) return named(codes);
  const route = ROUTE.exec(text);
  if (route === null || NO_PLACES.test(route[1]!)) return null;
  const to = route.index + route[0].length;
  const crossing = mentions.some(({ index, end, kind }) => index < to && route.index < end && kind !== 'time');
  return crossing ? null : named(route);
}

/** Places beside two hours, in a line that is known to be of a journey. */
export const placesBesideHours = (text: string, mentions: readonly DateMention[]): Route | null => {
  const plain = withoutDays(text, mentions);
  const found = named(BEFORE_HOURS.exec(plain) ?? BEHIND_HOURS.exec(plain) ?? IN_PROSE.exec(plain));
  return found === null || NO_PLACES.test(found.from) || NO_PLACES.test(found.to) ? null : found;
};

/** "Lima (LIM)" of "Sale: Lima (LIM) 18 de mayo de 2026, 05:50": the place of a line that tells one end of a leg. */
export function placeBeside(text: string, mentions: readonly DateMention[]): string {
  const days = withoutDays(text, mentions);
  const before = BEFORE_WAY.exec(days)?.[1];
  if (before !== undefined) return NO_PLACES.test(before) ? '' : before;
  const plain = days.replace(LABEL, '');
  const [place = ''] = new RegExp(PLACE, 'u').exec(plain) ?? [];
  return NO_PLACES.test(place) ? '' : place;
}
/** "Trier Hbf ab 09:29", "København H     an 14:37" */
const BEFORE_WAY = new RegExp(
  String.raw`^\W{0,4}(${PLACE}(?: \p{Lu}(?![\p{L}.]))?)\s{1,16}(?:ab|an|dep|arr|dép|sale|llega|parte|arriva|sai|chega)\.?\s{1,4}${HOUR}`,
  'u',
);
const LABEL = /^\W{0,4}\p{L}+(?: \p{Ll}+){0,2}\s?:?\s/u;
const NO_PLACES =
  /^(?:Gleis|Platform|Voie|Quai|Binario|And[eé]n|V[ií]a|Uhr|Terminal|Gate|Seat|Coach|Voiture|Place|Puerta|Asiento|Wagen|Platz|Vol|Flight|Flug|Train|Zug|Tren|Treno|AM|PM)(?!\p{L})/u;

/** Nothing but the name of a place: "San Martín (Terminal Sur)" */
export const isPlace = (text: string): boolean => ONLY_PLACE.test(text) && !NO_PLACES.test(text);
const ONLY_PLACE = new RegExp(String.raw`^${PLACE}${CODE}$`, 'u');

const IATA = /(?<![\p{L}\d])[A-Z]{3}(?![\p{L}\d])/gu;
/** Codes that are words or names of other things, where they do not stand in brackets or beside another code */
const WORDLIKE =
  /^(?:MAN|FOR|RUN|SAL|MED|VER|LED|COR|SAV|MAD|NAT|BEL|ROS|SAP|KIN|DES|TER|LAD|RAI|COO|ALA|DOD|PEI|AUS|GPS|POM|RAR|HIR|SUV)$/u;
const CODE_BESIDE = /(?:[A-Z]{3}\s?(?:->|[-–—/>→])\s?|\()$/u;
const CODE_AHEAD = /^(?:\s?(?:->|[-–—/>→])\s?[A-Z]{3}(?!\p{L})|\))/u;

/** The airports of a line by their codes, in order. */
const airportsIn = (text: string): Mark[] =>
  [...everyMatch(IATA, text)].flatMap(({ 0: code, index }) => {
    const zone = zoneOfAirport(code);
    const beside = CODE_BESIDE.test(text.slice(0, index)) || CODE_AHEAD.test(text.slice(index + 3));
    return zone === null || (WORDLIKE.test(code) && !beside) ? [] : [{ index, zone }];
  });

export const airportZones = (text: string): string[] => airportsIn(text).map(({ zone }) => zone);

const NEAR = 26;

/** The clocks of the places that a line names, in order: of a city and its airport that of the airport. */
export function placesIn(text: string): Mark[] {
  const airports = airportsIn(text);
  const cities = citiesIn(text).filter(
    ({ index }) => !airports.some((airport) => airport.index >= index - 3 && airport.index - index < NEAR),
  );
  return [...airports, ...cities].toSorted((a, b) => a.index - b.index);
}
