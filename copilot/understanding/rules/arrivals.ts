/** Guests who tell by what flight or train they come: "We land on Saturday at 6:35 in Windhoek (flight NW 286)". */
import type { Candidate } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';
import { inZone } from '../structure/wall-clock.ts';
import { polish } from '../title.ts';
import { datesOf } from '../when.ts';
import { placesIn } from './itinerary-places.ts';

/** The writers come themselves. */
const WE_COME = remembered(
  /(?<!\p{L})(?:(?:we|i)(?:'ll| will|'re| are|'m| am|'ll be| will be)? (?:\S+ )?(?:land(?:ing)?|arriv(?:e|ing)|get(?:ting)? in|touch(?:ing)? down)|(?:wir|ich) (?:\S+ )?(?:landen?|kommen?(?= .{0,90} an(?!\p{L}))|treffen?(?= .{0,90} ein(?!\p{L})))|(?:landen|kommen|treffen|lande|komme|treffe) (?:wir|ich)(?!\p{L})|(?:nous (?:arriv(?:ons|erons)|atterri(?:ssons|rons))|j'(?:arriv(?:e|erai)|atterri(?:s|rai)))|(?:lleg(?:amos|aremos|o|are)|aterriz(?:amos|aremos|o|are))|(?:arriv(?:iamo|eremo|o|ero)|atterr(?:iamo|eremo|o|ero))|(?:cheg(?:amos|aremos|o|arei)|aterr(?:amos|aremos|o|arei)|pous(?:amos|aremos))|(?:tu|ni)(?:na|ta)?(?:fika|wasili|tua))(?!\p{L})/u,
);
/** "flight NW 286", "Zug ICE 371", "vol AF1234" */
const BY = new RegExp(
  String.raw`(?<!\p{L})(flights?|flug|vol|vuelo|volo|voo|ndege|train|zug|tren|treno|comboio|treni)(?:nummer| number| no\.?| n[°º.])? ?:? ?([A-Z0-9]{2,3} ?\d{1,4})(?![\p{L}\d])`,
  'iu',
);
/** where they set out from, not where they arrive */
const FROM = /(?:from|aus|von|de|depuis|desde|da|do|kutoka) $/iu;

export function arrivalOfGuests(context: MailContext, readings: readonly Reading[]): Candidate[] {
  return readings.slice(0, 60).flatMap((reading) => arrivalIn(context, reading) ?? []);
}

function arrivalIn(context: MailContext, reading: Reading): Candidate | null {
  const { sentence, lexicon, act, low } = reading;
  if (sentence.source !== 'body' || (act !== 'statement' && act !== 'promise')) return null;
  const by = BY.exec(sentence.text);
  if (by === null || !WE_COME.test(low)) return null;
  const moment = datesOf(context, sentence, lexicon).find(
    ({ kind, value, past }) => kind === 'datetime' && value !== null && past !== true,
  );
  if (moment === undefined || moment.value! < context.now) return null;
  const place = placesIn(sentence.text).find(({ index }) => !FROM.test(sentence.text.slice(0, index)));
  const start = (place && inZone(moment.value!.slice(0, 19), place.zone)) ?? moment.value!;
  const words = lexicon.titles.travelWords;
  const kind = /^(?:train|zug|tren)/iu.test(by[1]!) || /^comboio/iu.test(by[1]!) ? words.train : words.flight;
  return {
    intent: {
      type: 'travel',
      title: polish(`${context.sender.name}: ${kind} ${by[2]!}`.replace(/^: /u, '')),
      evidence: sentence.text.slice(reading.addressed.offset),
      start,
      people: [context.sender.name].filter((name) => name !== ''),
    },
    score: 0.8,
    triage: 'fyi',
    sentences: [sentence.index],
  };
}
