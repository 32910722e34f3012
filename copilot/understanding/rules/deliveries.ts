import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import { fold } from '../fold.ts';
import { noticesOf } from '../lexicon/notices.ts';
import { trackingOf } from '../slots.ts';
import type { Reading } from '../reading.ts';
import { polish } from '../title.ts';
import { datesOf, spansOf, type Span } from '../when.ts';

const TRACK_LINK = /track|sendung|suivi|seguimiento|rastre|tracking|\/t\/|follow|verfolg/iu;

/** A parcel on its way, delivered or to be fetched. */
export function deliveryRule({ context, readings }: RuleInput): Candidate[] {
  if (context.position === 'author' || context.position === 'cc') return [];
  const live = readings.filter((reading) => isLive(reading) && reading.act !== 'hypothetical');
  const coming = context.newsletter ? [] : live.filter((reading) => isComing(context, reading));
  const says = live.filter(
    (reading) =>
      coming.includes(reading) ||
      (reading.lexicon.parcel.test(reading.low) && reading.lexicon.shipped.test(reading.low)),
  );
  const body = says.filter(({ sentence }) => sentence.source === 'body');
  const tracking = trackingOf(context);
  const main = body.find((reading) => spansFor(context, reading).length > 0) ?? body[0] ?? says[0];
  if (main === undefined || main.act === 'question' || main.act === 'request') return [];
  if (
    !context.automated &&
    tracking === null &&
    !coming.includes(main) &&
    !/deliver|liefer|livr|entreg|paket|parcel|colis|paquete|shipment|sendung/u.test(main.low)
  )
    return [];
  if (context.newsletter && tracking === null && spansFor(context, main).length === 0) return [];
  let span = comingSpan(context, main);
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

/** The day after the words that bring it: "left this morning and should be with you on Friday", "not tomorrow but on Friday". */
function comingSpan(context: RuleInput['context'], reading: Reading): Span | undefined {
  const spans = spansFor(context, reading);
  const base = reading.addressed.offset;
  const from = noticesOf(reading.lexicon.language).arrives.exec(reading.low)?.index ?? 0;
  const kept = spans.filter(({ mention }) => !DENIED.test(reading.low.slice(0, Math.max(0, mention.index - base))));
  const span = kept.find(({ mention }) => mention.index - base >= from) ?? kept[0];
  return span === undefined ? undefined : beforeNoon(span);
}

const DENIED = /(?<!\p{L})(?:not|nicht|pas|no|non|nao|si)(?: (?:on|am|le|el|il|na|no))? $/u;

/** Vans come between six and eight in the morning where the bare figures may mean the evening too. */
function beforeNoon(span: Span): Span {
  if (span.end === undefined || !/T1[789]:/u.test(span.start) || !/\D[67]\D/u.test(` ${span.mention.text} `))
    return span;
  if (/\d ?p\.?m|abend|soir|tarde|sera|noche|evening/iu.test(span.mention.text)) return span;
  const earlier = (moment: string): string =>
    moment.replace(/T(\d\d):/u, (_, hour: string) => `T${String(Number(hour) - 12).padStart(2, '0')}:`);
  return { ...span, start: earlier(span.start), end: earlier(span.end) };
}

/** "The tiles come on Friday between 6 and 8": goods and the day they are brought. */
function isComing(context: RuleInput['context'], reading: Reading): boolean {
  const { goods, arrives } = noticesOf(reading.lexicon.language);
  if (reading.act !== 'statement' && reading.act !== 'promise' && reading.act !== 'done') return false;
  return goods.test(reading.low) && arrives.test(reading.low) && spansFor(context, reading).length > 0;
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
