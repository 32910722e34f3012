import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import { fold } from '../fold.ts';
import { trackingOf } from '../slots.ts';
import type { Reading } from '../reading.ts';
import { polish } from '../title.ts';
import { datesOf, spansOf, type Span } from '../when.ts';

const TRACK_LINK = /track|sendung|suivi|seguimiento|rastre|tracking|\/t\/|follow|verfolg/iu;

/** A parcel on its way, delivered or to be fetched. */
export function deliveryRule({ context, readings }: RuleInput): Candidate[] {
  if (context.position === 'author' || context.position === 'cc') return [];
  const live = readings.filter((reading) => isLive(reading) && reading.act !== 'hypothetical');
  const says = live.filter(({ lexicon, low }) => lexicon.parcel.test(low) && lexicon.shipped.test(low));
  const body = says.filter(({ sentence }) => sentence.source === 'body');
  const tracking = trackingOf(context);
  const main = body.find((reading) => spansFor(context, reading).length > 0) ?? body[0] ?? says[0];
  if (main === undefined || main.act === 'question' || main.act === 'request') return [];
  if (
    !context.automated &&
    tracking === null &&
    !/deliver|liefer|livr|entreg|paket|parcel|colis|paquete|shipment|sendung/u.test(main.low)
  )
    return [];
  if (context.newsletter && tracking === null && spansFor(context, main).length === 0) return [];
  let span = spansFor(context, main)[0];
  const used = [main.sentence.index];
  if (span === undefined) {
    for (const near of live) {
      if (near === main || !near.lexicon.shipped.test(near.low)) continue;
      const [other] = spansFor(context, near);
      if (other === undefined) continue;
      span = other;
      used.push(near.sentence.index);
      break;
    }
  }
  const from = shipperOf(main);
  const link = context.message.links.find(
    ({ href, label }) =>
      /^https?:/iu.test(href) &&
      (TRACK_LINK.test(href) || TRACK_LINK.test(fold(label)) || (tracking !== null && href.includes(tracking.number))),
  );
  const carrier = tracking?.carrier ?? (context.automated ? context.sender.name : null);
  return [
    {
      intent: {
        type: 'delivery',
        title: polish(context.lexicon.titles.parcel(tracking?.number ?? '', from ?? context.sender.name)),
        evidence: main.sentence.text.slice(main.addressed.offset),
        ...(span === undefined ? {} : { start: span.start, ...(span.end === undefined ? {} : { end: span.end }) }),
        ...(tracking === null ? {} : { tracking: tracking.number }),
        ...(carrier === null || carrier === '' ? {} : { carrier }),
        ...(link === undefined ? {} : { url: link.href }),
        ...(from === null ? (context.sender.name === '' ? {} : { people: [context.sender.name] }) : { people: [from] }),
      },
      score: tracking !== null || context.automated ? 0.9 : 0.75,
      triage: 'fyi',
      sentences: [...used, ...says.map(({ sentence }) => sentence.index)],
    },
  ];
}

const spansFor = (context: RuleInput['context'], reading: Reading): Span[] =>
  spansOf(datesOf(context, reading.sentence, reading.lexicon));

/** "from Halden Optics" in the sentence about the parcel. */
function shipperOf(reading: Reading): string | null {
  const found =
    /\b(?:from|by|von|der|vom|de|chez|da|dal|kutoka)\s+((?:\p{Lu}[\p{L}\p{N}&.'’-]*)(?:\s+(?:\p{Lu}[\p{L}\p{N}&.'’-]*|&|of|de|und|and|et|y)){0,4})/u.exec(
      reading.sentence.text,
    );
  return found?.[1]?.replace(/\s+(?:&|of|de|und|and|et|y)$/u, '').replace(/[.,]+$/u, '') ?? null;
}
