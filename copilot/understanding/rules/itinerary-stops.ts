/** Two lines of the same form, each with nothing but a place, a day and an hour: where a journey begins and where it ends. */
import type { MailContext } from '../context.ts';
import { journeysOf } from '../lexicon/journeys.ts';
import type { Reading } from '../reading.ts';
import { datesIn } from '../when.ts';
import { isPlace } from './itinerary-places.ts';

interface Stop {
  place: string;
  at: string;
}

/** "Split, Monday 6 July, 08:00" above "Vis, Monday 6 July, 10:20": which line leads out and which in. */
export function stopsIn(context: MailContext, lines: readonly Reading[]): Map<Reading, 'departs' | 'arrives'> {
  const roles = new Map<Reading, 'departs' | 'arrives'>();
  const stops = lines.map((reading) => stopOf(context, reading));
  for (const [n, into] of stops.entries()) {
    const [out, first, second] = [stops[n - 1], lines[n - 1], lines[n]];
    if (into == null || out == null || first === undefined || second === undefined || roles.has(first)) continue;
    const hours = (Date.parse(into.at) - Date.parse(out.at)) / 3_600_000;
    if (out.place === into.place || hours <= 0 || hours > LONGEST || isFar(first, second)) continue;
    roles.set(first, 'departs').set(second, 'arrives');
  }
  return roles;
}
const LONGEST = 30;

const isFar = (one: Reading, other: Reading): boolean => other.sentence.index - one.sentence.index > 1;

function stopOf(context: MailContext, { sentence: { text, low }, lexicon }: Reading): Stop | null {
  const { departs, arrives, checkIn, checkOut } = journeysOf(lexicon.language);
  // such words say themselves what the line is
  if ([departs, arrives, checkIn, checkOut, lexicon.meeting].some((words) => words.test(low))) return null;
  if (text.length > LONGEST_LINE) return null;
  const days = datesIn(context, text, lexicon.language);
  const [day] = days;
  if (days.length !== 1 || day?.kind !== 'datetime' || day.value === null || day.past === true) return null;
  const place = `${text.slice(0, day.index)} ${text.slice(day.end)}`.replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '');
  return isPlace(place) ? { place, at: day.value } : null;
}
const LONGEST_LINE = 80;
