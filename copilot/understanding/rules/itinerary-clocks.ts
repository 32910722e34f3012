/** When a leg begins and ends: each end on the clock of its own place. */
import { dayAfter } from '../../dates/index.ts';
import { inZone } from '../structure/wall-clock.ts';
import { hasTime } from '../when.ts';
import type { Leg } from './itinerary.ts';
import { airportZones, placesIn } from './itinerary-places.ts';

export interface Ends {
  start: string;
  end?: string;
}

interface Zones {
  from: string;
  to: string;
  /** no place tells the clock of the start */
  guessed: boolean;
}

/** Of the legs in their order; `home` is the clock of the reader, which holds where no place says another. */
export function endsOf(legs: readonly Leg[], home: string): Ends[] {
  let before: Zones | null = null;
  return legs.map((leg) => {
    const zones = zonesOf(leg, home, before);
    before = zones;
    return timesOf(leg, zones);
  });
}

function zonesOf(leg: Leg, home: string, before: Zones | null): Zones {
  const { out, into } = leg;
  const all = zonesIn(leg.texts.join('\n'));
  const named = [leg.from, leg.to].map((place) => zonesIn(place)[0]);
  // other places beside both ends only explain: "sale 12:10 (hora de Galápagos)"; codes of airports know better than names
  if (named[0] !== undefined && named[1] !== undefined && airportZones(leg.texts.join('\n')).length === 0)
    return { from: named[0], to: named[1], guessed: false };
  // the only place that is known is where it leads to
  if (named[0] === undefined && named[1] !== undefined && all.length === 1)
    return { from: home, to: named[1], guessed: true };
  // "Back: Thursday, 17:56 from Midi": as far as nothing is known of its places, the way back leads from where the way out led to
  if (all.length === 0 && leg.way && before !== null) return { from: before.to, to: before.from, guessed: false };
  const told = out?.text ?? leg.told.sentence.text;
  const here = zonesIn(told);
  const [first, last] = all.length > 1 ? [all[0], all.at(-1)] : [];
  if (into === undefined || into.text === told) {
    if (here.length === 1 && isOfArrival(leg))
      return { from: first ?? home, to: here[0]!, guessed: first === undefined };
    const from = here[0] ?? first ?? home;
    return { from, to: (here.length > 1 ? here.at(-1) : undefined) ?? last ?? from, guessed: false };
  }
  const from = here[0] ?? first ?? home;
  return { from, to: zonesIn(into.text)[0] ?? last ?? from, guessed: (here[0] ?? first) === undefined };
}

const zonesIn = (text: string): string[] => placesIn(text).map(({ zone }) => zone);

/** Of a line with both hours and one place whose clock is known: is it the place of arrival, by where it stands? */
function isOfArrival({ out, into }: Leg): boolean {
  const [place] = into === undefined ? [] : placesIn(into.text);
  if (out === undefined || into === undefined || place === undefined) return false;
  if (place.index > into.clock.index) return true;
  // "07:04 Brussels, 10:05 Hintertux" and "Hintertux 07:04, Brussels 10:05"
  return place.index > out.clock.index && !/\p{Lu}\p{L}/u.test(into.text.slice(into.clock.end));
}

function timesOf({ day, departs, arrives, arrivalDay }: Leg, { from, to, guessed }: Zones): Ends {
  if (departs === undefined) return { start: day };
  const start = inZone(`${day}T${departs}`, from) ?? day;
  if (arrives === undefined) return { start };
  const end = inZone(`${arrivalDay ?? day}T${arrives}`, to) ?? undefined;
  if (end === undefined || !hasTime(start)) return { start };
  if (arrivalDay !== undefined) return { start, end };
  // nobody told the clock of one end, and by these two it would run through the night: then both are told by one clock
  const alike = inZone(`${day}T${arrives}`, from) ?? end;
  if (guessed && Date.parse(end) <= Date.parse(start) && Date.parse(alike) > Date.parse(start))
    return { start, end: alike };
  // without a day of its own it arrives the next time that the clock there shows the hour
  const ends = [end, ...[1, 2].map((later) => inZone(`${dayAfter(day, later)}T${arrives}`, to) ?? end)];
  return { start, end: ends.find((one) => Date.parse(one) > Date.parse(start)) ?? end };
}
