import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import { referenceOf } from '../slots.ts';
import type { Reading } from '../reading.ts';
import { zoneOfAirport } from '../structure/places.ts';
import { inZone } from '../structure/wall-clock.ts';
import { polish } from '../title.ts';
import { datesOf, hasTime, spansOf, type Span } from '../when.ts';

const NUMBER =
  /\b((?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}|(?:ICE|IC|EC|TGV|AVE|RE|RB|IR|RJX?|EN|NJ|TER|FR|SGR)\s?\d{1,5})\b/u;
const LEG =
  /(\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){0,2})(?:\s*\([\p{L} .]{2,20}\))?(?:\s*(?:→|->|–|—)\s*|\s+(?:-|to|nach|a|à|hacia|para|hadi)\s+)(\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){0,2})/u;

/** Booked journeys and stays, told in prose or tables. */
export function travelRule({ context, readings }: RuleInput): Candidate[] {
  if (context.position === 'author' || context.position === 'cc') return [];
  const { lexicon } = context;
  const live = readings.filter(
    (reading) =>
      isLive(reading) &&
      reading.act !== 'hypothetical' &&
      reading.act !== 'question' &&
      (reading.act !== 'request' || reading.score < 0.8),
  );
  const all = live.map(({ low }) => low).join(' \n ');
  if (!lexicon.booked.test(all)) return [];
  const lodging = lexicon.lodging.test(all);
  if (!lodging && !lexicon.journey.test(all)) return [];
  const code = referenceOf(context, ['booking', 'reference', 'order'])?.value ?? null;
  const body = live.filter(({ sentence }) => sentence.source === 'body');
  const times = anchored(context, live);
  const legs: Candidate[] = [];
  for (const [i, reading] of body.entries()) {
    const number = NUMBER.exec(reading.sentence.text)?.[1] ?? '';
    const route = routeIn(context, reading);
    if (!reading.lexicon.journey.test(reading.low) && number === '' && route === null) continue;
    const spans = spansAround(body, i, times);
    if (spans.length === 0 || (number === '' && route === null && !spans.some(({ start }) => hasTime(start)))) continue;
    if (number === '' && route === null && legs.length > 0) continue;
    legs.push(make({ context, reading, spans, number, route, code }));
  }
  if (legs.length > 0) return unique(legs);
  if (!lodging) return [];
  const arrival = body.find(
    (reading) =>
      reading.lexicon.lodging.test(reading.low) &&
      spansOf(datesOf(context, reading.sentence, reading.lexicon)).length > 0,
  );
  if (arrival === undefined) return [];
  const spans = [
    arrival,
    ...body.filter((reading) => reading !== arrival && reading.lexicon.lodging.test(reading.low)),
  ].flatMap((reading) => spansOf(datesOf(context, reading.sentence, reading.lexicon)));
  const [first] = spans;
  if (first === undefined) return [];
  const end = first.end ?? spans.find(({ start }) => start.slice(0, 10) > first.start.slice(0, 10))?.start;
  return [
    {
      intent: {
        type: 'travel',
        title: polish(
          `${lexicon.titles.travelWords.hotel} ${context.sender.name}`.replace(/\b(hotel) hotel\b/iu, '$1'),
        ),
        evidence: arrival.sentence.text.slice(arrival.addressed.offset),
        start: first.start,
        ...(end === undefined ? {} : { end }),
        ...(code === null ? {} : { reference: code }),
        ...(context.sender.name === '' ? {} : { location: context.sender.name }),
        people: [context.input.user.name],
      },
      score: 0.8,
      triage: 'fyi',
      sentences: body
        .filter((reading) => reading.lexicon.lodging.test(reading.low) || reading.lexicon.booked.test(reading.low))
        .map(({ sentence }) => sentence.index),
    },
  ];
}

interface Leg {
  context: RuleInput['context'];
  reading: Reading;
  spans: readonly Span[];
  number: string;
  route: RegExpExecArray | null;
  code: string | null;
}

const IATA = /(?<![\p{L}\d])[A-Z]{3}(?![\p{L}\d])/gu;

/** The clocks of the airports that a leg names by their IATA codes: departure, arrival. */
function airportZones(text: string): string[] {
  return [...text.matchAll(IATA)].flatMap(([code]) => zoneOfAirport(code) ?? []);
}

/** The same wall clock where the traveller is. */
const onClock = (moment: string, zone: string | undefined): string =>
  zone === undefined || !hasTime(moment) ? moment : (inZone(moment.slice(0, 19), zone) ?? moment);

function make({ context, reading, spans, number, route, code }: Leg): Candidate {
  const [first] = spans;
  const end =
    first?.end ?? spans.find(({ start }) => first !== undefined && hasTime(start) && start > first.start)?.start;
  const from = route?.[1] ?? '';
  const to = route?.[2] ?? '';
  const words = context.lexicon.titles.travelWords;
  const low = reading.low;
  const kind = /flight|flug|vol\b|vuelo|voo|volo|ndege|airport/u.test(low)
    ? words.flight
    : /train|zug|ice|tren\b|treno|comboio|trem|treni|bahn/u.test(low)
      ? words.train
      : /bus|coach|autocar|autobus|basi/u.test(low)
        ? words.bus
        : /ferry|fahre|fähre|traghetto/u.test(low)
          ? words.ferry
          : number === ''
            ? words.train
            : words.flight;
  const zones = airportZones(reading.sentence.text);
  const [departure, arrival] = zones.length === 2 ? zones : [];
  return {
    intent: {
      type: 'travel',
      title: polish(context.lexicon.titles.travel(`${kind} ${number}`.trim(), from, to)),
      evidence: reading.sentence.text.slice(reading.addressed.offset),
      ...(first === undefined ? {} : { start: onClock(first.start, departure) }),
      ...(end === undefined ? {} : { end: onClock(end, arrival) }),
      ...(from === '' ? {} : { location: `${from} - ${to}` }),
      ...(code === null ? {} : { reference: code }),
      people: [context.input.user.name],
    },
    score: number !== '' || code !== null ? 0.85 : 0.72,
    triage: 'fyi',
    sentences: [reading.sentence.index],
  };
}

/** "from Thursday 18 March to Sunday" leads through days, not places. */
function routeIn(context: RuleInput['context'], { sentence, lexicon }: Reading): RegExpExecArray | null {
  const route = LEG.exec(sentence.text);
  if (route === null) return null;
  const to = route.index + route[0].length;
  const days = datesOf(context, sentence, lexicon).some(({ index, end }) => index < to && route.index < end);
  return days ? null : route;
}

type Times = ReadonlyMap<number, readonly Span[]>;

/** The dates of every line; a time alone is read on the day that a line above it names. */
function anchored(context: RuleInput['context'], readings: readonly Reading[]): Times {
  const times = new Map<number, Span[]>();
  let day: string | null = null;
  for (const { sentence, lexicon } of readings) {
    const spans = spansOf(datesOf(context, sentence, lexicon)).map((span) => {
      if (span.mention.kind === 'time' && day !== null && hasTime(span.start))
        return { ...span, start: inZone(`${day}${span.start.slice(10, 19)}`, context.input.user.tz) ?? span.start };
      day = span.start.slice(0, 10);
      return span;
    });
    times.set(sentence.index, spans);
  }
  return times;
}

/** Times of a leg: on its own line, in the lines after it up to the next leg, else in the lines before it. */
function spansAround(body: readonly Reading[], i: number, times: Times): Span[] {
  const at = (n: number): readonly Span[] => times.get(body[n]?.sentence.index ?? -1) ?? [];
  const spans = [...at(i)];
  for (let n = i + 1; n < body.length && n <= i + 4 && spans.filter(({ start }) => hasTime(start)).length < 2; n += 1) {
    if (NUMBER.test(body[n]!.sentence.text)) break;
    spans.push(...at(n));
  }
  if (spans.length > 0) return timedFirst(spans);
  for (let n = i - 1; n >= 0 && n >= i - 5; n -= 1) {
    if (NUMBER.test(body[n]!.sentence.text)) break;
    spans.unshift(...at(n));
  }
  return timedFirst(spans);
}

function timedFirst(spans: readonly Span[]): Span[] {
  const timed = spans.filter(({ start }) => hasTime(start));
  return timed.length > 0 ? timed : [...spans];
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
