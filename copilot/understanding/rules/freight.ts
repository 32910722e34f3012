/** Freight with an expected day: "ETA Rotterdam 19 October", where containers, bills of lading or cargo are spoken of. */
import type { Reading } from '../reading.ts';
import { remembered } from '../patterns/remembered.ts';

const CARGO = remembered(
  /(?<!\p{L})(?:containers?|b\/l|bills? of lading|cargo|freight|consignments?|shipments?|seefracht|luftfracht|\p{L}*fracht|\p{L}*ladung|konnossement|conteneurs?|connaissement|cargaison|fret|marchandises?|contenedor(?:es)?|conocimiento de embarque|carga|flete|mercancias?|polizza di carico|merce|carico|contentor(?:es)?|conhecimento de embarque|kontena|shehena)(?!\p{L})/u,
);
/** Written in capitals: "eta" is the Italian age */
const ETA = /(?<![\p{L}\d])E\.?T\.?A\.?(?![\p{L}\d])/u;
const EXPECTED_THERE = remembered(
  /(?<!\p{L})(?:(?:expected|estimated)(?: time of)? arrival|voraussichtliche ankunft(?:szeit)?|ankunft voraussichtlich|arrivee (?:prevue|estimee)|(?:llegada|arribo) (?:prevista|previsto|estimada|estimado)|arrivo (?:previsto|stimato)|chegada (?:prevista|estimada))(?!\p{L})/u,
);
/** "was ETA 3 July, now …", "the former ETA" */
const FORMER =
  /(?<!\p{L})(?:was|former|previous|old|original|initial\p{L}*|bisherige|alte|ursprüngliche|ancienne?|anterior|precedente)(?: \p{L}+)? ?$/u;

/** It tells when goods get there; its day has to stand in it. */
export function tellsArrivalOfFreight({ sentence, low, act }: Reading, mail: readonly Reading[]): boolean {
  if (sentence.source !== 'body' || (act !== 'statement' && act !== 'promise' && act !== 'done')) return false;
  const eta = ETA.exec(sentence.text);
  if (eta === null ? !EXPECTED_THERE.test(low) : FORMER.test(low.slice(0, eta.index))) return false;
  return mail.some((other) => CARGO.test(other.low));
}
