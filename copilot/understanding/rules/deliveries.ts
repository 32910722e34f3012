import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import type { Tracking } from '../../entities/index.ts';
import { fold } from '../fold.ts';
import { noticesOf } from '../lexicon/notices.ts';
import { CARRIER, parcelsOf } from '../lexicon/parcels.ts';
import { trackingOf } from '../slots.ts';
import type { Reading } from '../reading.ts';
import { polish } from '../title.ts';
import { limitOf } from '../limits.ts';
import { datesOf, spansOf, type Span } from '../when.ts';
import { remembered } from '../patterns/remembered.ts';
import { PLAINLY_BROUGHT } from '../topic-gate.ts';
import { isAboveSlot, isDeniedDay, isScheduled, slotBelow } from './delivery-slots.ts';
import { isFormerTime } from './former-times.ts';
import { bringsToReader, comesLoaded, isOfGoods, isReasonOfMove, PLAIN, VISIT } from './goods-coming.ts';
import { tellsArrivalOfFreight } from './freight.ts';
import { isDayOnBill, isHandIn, isNothingBrought, isOfPeople, isTermOfDelivery } from './no-goods.ts';
import { isLender } from './lent-books.ts';
import { pickUpLimit } from './pick-up.ts';

const TRACK_LINK = /track|sendung|suivi|seguimiento|rastre|tracking|\/t\/|follow|verfolg/iu;
/** "Tracking:  1Z…": what has such a number is on its way */
const TRACKED =
  /^[^\p{L}]*(?:tracking|track(?:ing)? (?:no|number|id|code)|airbill|airway bill|awb|consignment(?: no| number)?|sendungs(?:nummer|verfolgung|-?nr\.?)|paketnummer|(?:n[°o]|numero) de (?:suivi|colis)|suivi|(?:n[°o]|numero) d'envoi|(?:numero|codigo|n[°o]) de (?:seguimiento|rastreo|envio|guia)|guia|(?:numero|codice) di (?:tracking|spedizione)|codigo de rastre(?:io|amento))\.?(?: *[:#] *|\t| {2,})(?=\S*\d)/u;
/** As likely about a delivery: few words then have to agree */
const LIKELY = 0.5;
const HINTED = 0.3;
/** How many sentences after the goods were named "they promise Wednesday" still speaks of them. */
const NEAR = 3;
const LONGEST = 260;

/** A parcel on its way, delivered or to be fetched. */
export function deliveryRule({ context, readings }: RuleInput): Candidate[] {
  if (context.position === 'author' || context.position === 'cc') return [];
  const tracking = trackingOf(context);
  // "Your reservation is ready to collect" of a library: a book that is lent is no parcel
  if (tracking === null && isLender(context)) return [];
  const live = readings.filter(
    (reading) =>
      isLive(reading) &&
      reading.act !== 'hypothetical' &&
      reading.act !== 'question' &&
      !isTermOfDelivery(reading) &&
      !isOfPeople(reading) &&
      !isHandIn(reading) &&
      !isNothingBrought(reading) &&
      !(tracking === null && isDayOnBill(context, reading)) &&
      !isFormerTime(reading.low) &&
      (!asks(reading) || arrivesUnderNumber(context, reading, tracking)),
  );
  const freight = live.find((reading) => tellsArrivalOfFreight(reading, live) && spansFor(context, reading).length > 0);
  const coming = context.newsletter
    ? []
    : live.filter(
        (reading) =>
          reading === freight ||
          isComing(context, reading) ||
          isAnnounced(context, reading, live) ||
          isSlot(context, reading, live) ||
          isAboveSlot(context, reading, live) ||
          (isScheduled(reading) && spansFor(context, reading).length > 0) ||
          (comesLoaded(reading) && spansFor(context, reading).length > 0) ||
          (bringsToReader(reading) && spansFor(context, reading).length > 0 && live.some(isOfGoods)) ||
          isSetOff(reading, tracking) ||
          arrivesUnderNumber(context, reading, tracking) ||
          (FETCHED.test(reading.low) && CARRIER.test(reading.low)),
      );
  if (live.some(({ low }) => DEPARTS.test(low))) return [];
  const says = live.filter(
    (reading) =>
      coming.includes(reading) ||
      isKept(reading) ||
      (TRACKED.test(reading.low) && live.some(({ low }) => EXPECTED.test(low) || CARRIER.test(low))) ||
      isPlainlyBrought(reading) ||
      isForetold(reading, context.automated || live.some((other) => other.lexicon.parcel.test(other.low))) ||
      (reading.lexicon.parcel.test(reading.low) && reading.lexicon.shipped.test(reading.low)),
  );
  if (says.length === 0) return [];
  const told = [...says, ...live.filter((reading) => isPromise(context, reading, says, live))].toSorted(
    (a, b) => a.sentence.index - b.sentence.index,
  );
  const body = told.filter(({ sentence }) => sentence.source === 'body');
  const dated = body.find((reading) => comingSpan(context, reading, live) !== undefined);
  // the subject says it of the number in the body
  const numbered = live.find(({ sentence }) => tracking !== null && sentence.text.includes(tracking.text));
  const labelled = live.find((reading) => EXPECTED.test(reading.low)) ?? freight;
  const expected = labelled !== undefined && spansFor(context, labelled).length > 0 ? labelled : undefined;
  const numberLine = body.find(({ low }) => TRACKED.test(low));
  const slot = expected === undefined && dated === undefined ? slotBelow(context, body, live) : null;
  const main =
    expected ??
    dated ??
    slot?.main ??
    numberLine ??
    body[0] ??
    (numbered?.sentence.source === 'body' ? numbered : says[0]!);
  if (
    !context.automated &&
    tracking === null &&
    coming.length === 0 &&
    !says.some((reading) => PLAIN.test(reading.low) || isLikely(reading, LIKELY) || isPlainlyBrought(reading))
  )
    return [];
  const counter = live.find((reading) => AT_COUNTER.test(reading.low));
  const span =
    slot?.span ??
    comingSpan(context, main, live) ??
    [labelled, counter].flatMap((one) => (one ? spansFor(context, one) : []))[0];
  if (context.newsletter && tracking === null && span === undefined) return [];
  const kept = body.filter(isKept);
  const last = kept.length === 0 ? null : lastDay(context, live, kept);
  const limit = last ?? pickUpLimit(context, readings);
  const from = shipperOf(main) ?? body.map(shipperOf).find((name) => name !== null) ?? null;
  const link = context.message.links.find(
    ({ href, label }) =>
      /^https?:/iu.test(href) &&
      (TRACK_LINK.test(href) || TRACK_LINK.test(fold(label)) || (tracking !== null && href.includes(tracking.number))),
  );
  const carrier = tracking?.carrier ?? (context.automated ? context.sender.name : null);
  const used = [
    ...told,
    main,
    ...(slot?.lines ?? []),
    ...(counter ? [counter] : []),
    ...(freight && numbered ? [numbered] : []),
    ...nextLine(live, main),
    ...(limit === null ? [] : [limit.reading]),
  ];
  return [
    {
      intent: {
        type: 'delivery',
        title: polish(context.lexicon.titles.parcel(tracking?.number ?? '', from ?? context.sender.name)),
        evidence:
          limit !== null && span === undefined
            ? wordsOf(context, limit.reading, numbered?.sentence.source === 'body' ? [...body, numbered] : body, live)
            : wordsOf(context, main, body, live),
        ...(span === undefined ? {} : { start: span.start, ...(span.end === undefined ? {} : { end: span.end }) }),
        ...(limit === null ? {} : { due: limit.value }),
        ...(tracking === null ? {} : { tracking: tracking.number }),
        ...(carrier === null || carrier === '' ? {} : { carrier }),
        ...(link === undefined ? {} : { url: link.href }),
        ...(from === null ? (context.sender.name === '' ? {} : { people: [context.sender.name] }) : { people: [from] }),
      },
      score: tracking !== null || context.automated ? 0.9 : 0.75,
      triage: limit === null ? 'fyi' : 'action',
      sentences: used.map(({ sentence }) => sentence.index),
    },
  ];
}

/** Asked in so many words; "expected delivery: Wednesday" only looks like it. */
const asks = ({ act, judged, low, lexicon }: Reading): boolean =>
  act === 'request' &&
  parcelsOf(lexicon.language).arrives.exec(low)?.index !== 0 &&
  !(CARRIER.test(low) && parcelsOf(lexicon.language).leaves.test(low)) &&
  ((judged?.('request') ?? 1) >= 0.35 || lexicon.request.test(low));

/** Of a journey, "Arrive: 05:40" tells of no parcel. */
const DEPARTS = /^[^\p{L}]*(?:depart(?:s|ure)?|abfahrt|abflug|salida|sale|partenza|parte|partida) ?: /u;

/** "It is with USPS under 9405… and should reach you on Saturday" */
const arrivesUnderNumber = (
  context: MailContext,
  { sentence, low, lexicon }: Reading,
  tracking: Tracking | null,
): boolean =>
  tracking !== null &&
  sentence.text.includes(tracking.text) &&
  parcelsOf(lexicon.language).arrives.test(low) &&
  spansOf(datesOf(context, sentence, lexicon)).some(({ start }) => start.slice(0, 10) > context.now.slice(0, 10));

/** By all that stands around it, where people do not come themselves */
const isPlainlyBrought = ({ about, brings, low }: Reading): boolean =>
  // the judge of the whole mail is dear, and calls hardly anything a delivery that alone has nothing of one (1 of 37,000 sentences)
  (about?.('delivery') ?? 1) >= NOTHING_OF_ONE &&
  (brings?.('delivery') ?? 0) >= PLAINLY_BROUGHT.delivery &&
  !WE_COME.test(low);
const NOTHING_OF_ONE = 0.005;
const WE_COME =
  /(?<!\p{L})(?:we|i) (?:should|will|shall|'ll|hope to|are going to) (?:\p{L}+ )?(?:be with you|arrive|reach you|be there)/u;
const isLikely = ({ about }: Reading, least: number): boolean => (about?.('delivery') ?? 0) >= least;

/** "Your April order left Saskatoon this morning with …", "UPS left it next door" */
function isSetOff(reading: Reading, tracking: Tracking | null): boolean {
  const { low, lexicon } = reading;
  if (reading.sentence.source === 'subject') return false;
  const goods = lexicon.parcel.test(low) || noticesOf(lexicon.language).goods.test(low);
  const carrier = CARRIER.test(low);
  if (carrier && DROPPED.test(low)) return true;
  const known = carrier
    ? goods || (tracking !== null && reading.sentence.text.includes(tracking.text))
    : (goods && isLikely(reading, LIKELY)) || (tracking !== null && reading.sentence.text.includes(tracking.text));
  return known && parcelsOf(lexicon.language).leaves.test(low);
}

/** The carrier's name and that it was left somewhere */
const DROPPED = remembered(
  /(?<!\p{L})(?:dhl|ups|dpd|gls|fedex|hermes|evri|royal mail|usps|correos|seur|poste?|courier|kurier|livreur|repartidor|mensajero|corriere) (?:\S+ ){0,3}(?:left|dropped|delivered|brought|abgegeben|hinterlegt|depose|laisse|dejo|lasciato)(?!\p{L})/u,
);

/** "The truck is booked to pick up your barley on Wednesday" */
const FETCHED = remembered(
  /(?<!\p{L})(?:(?:pick(?:s|ing|ed)? up|collect(?:s|ing)?|fetch(?:es|ing)?) (?:your|the)|hol(?:t|en) (?:\S+ ){1,8}ab|abgeholt|(?:enlever|chercher|recogera?|recogen|ritirare|ritira|buscar) (?:vos|votre|le|la|les|su|sus|tu|el|i|il|o|os))(?!\p{L})/u,
);

/** "It will reach you between Wednesday and Friday", where a parcel is spoken of */
const isForetold = (reading: Reading, ofParcel: boolean): boolean =>
  ofParcel && isLikely(reading, HINTED) && parcelsOf(reading.lexicon.language).arrives.test(reading.low);

/** "We deliver your order (3 parcels):" and, on the next line, "Wednesday, 14 October, between 7 and 12" */
function isAnnounced(context: MailContext, reading: Reading, live: readonly Reading[]): boolean {
  const { act, low } = reading;
  if ((act !== 'statement' && act !== 'promise' && act !== 'done') || !low.endsWith(':') || !WE_BRING.test(low))
    return false;
  const [next] = nextLine(live, reading);
  return next !== undefined && (spansFor(context, next)[0]?.mention.index ?? LONGEST) <= 3;
}
const WE_BRING = remembered(
  /(?<!\p{L})(?:(?:we|our \p{L}+)(?:'ll| will| are)? (?:deliver|delivering|bring|bringing)|(?:wir|werden|wird|ihre|ihren|deine|deinen) (?:\S+ ){0,6}(?:liefern|geliefert|zugestellt|zustellen|bringen|anliefern)|(?:liefern|bringen) wir|(?:wir|werden) (?:liefern|bringen)|nous (?:vous )?(?:livr(?:ons|erons)|apport(?:ons|erons))|(?:vous sera|vous seront|sera|seront) (?:livre|remis)(?:e|s|es)?|(?:le |les |te )?(?:entreg(?:amos|aremos)|llev(?:amos|aremos))|consegn(?:iamo|eremo)|entreg(?:amos|aremos)|(?:tuta|tuna)(?:leta|kuletea))(?!\p{L})/u,
);

/** "Anlieferung: Freitag, 04.09.2026, 7:00 - 10:00 Uhr", where other lines speak of the goods */
const isSlot = (context: MailContext, reading: Reading, live: readonly Reading[]): boolean =>
  reading.sentence.source === 'body' &&
  EXPECTED.test(reading.low) &&
  PLAIN.test(reading.low.slice(0, reading.low.indexOf(':'))) &&
  spansFor(context, reading).some(({ start }) => start.includes('T')) &&
  live.some((other) => other !== reading && other.lexicon.parcel.test(other.low));

/** Kept at a counter until somebody fetches it */
const isKept = ({ low, lexicon }: Reading): boolean =>
  (lexicon.parcel.test(low) || lexicon.shipped.test(low) || STORED.test(low)) &&
  parcelsOf(lexicon.language).waits.test(low);
const STORED = remembered(
  /(?<!\p{L})(?:items?|orders?|loan|holds?|purchase|prescription|lagerfrist|abholfrist|sendung|paket|bestellung|colis|relais|commande|encomienda|pedido|giacenza|ordine)(?!\p{L})/u,
);

/** "It should be with you on Friday", "They promise Wednesday": the day of what was just said to be on its way. */
function isPromise(
  context: MailContext,
  reading: Reading,
  says: readonly Reading[],
  live: readonly Reading[],
): boolean {
  const { low, lexicon, sentence } = reading;
  if (sentence.source !== 'body' || says.includes(reading) || !parcelsOf(lexicon.language).arrives.test(low))
    return false;
  const at = live.indexOf(reading);
  const near = says.some((other) => {
    const from = live.indexOf(other);
    return from < at && at - from <= (lexicon.shipped.test(low) ? 2 * NEAR : NEAR);
  });
  return near && spansFor(context, reading).length > 0;
}

/** "Expected: Friday, May 22" */
const EXPECTED = remembered(
  /^[^\p{L}]*(?:(?:expected|estimated|scheduled|planned)(?: (?:delivery|arrival))?(?: date)?|delivery date|eta|(?:voraussichtliche |geplante )?(?:zustellung|(?:an)?lieferung|ankunft)(?: am)?|(?:an)?liefertermin|zustelltermin|(?:zustell|liefer|anlieferungs?)(?:zeit)?fenster|(?:livraison|arrivee|distribution|remise) (?:prevue|estimee)(?: le)?|date de livraison|(?:entrega|llegada) (?:prevista|estimada)|fecha de entrega|consegna prevista|(?:entrega|previsao)(?: prevista| de entrega)?|when|arrives?|arriving|wann|ankunft|quand|arrivee?|cuando|llega(?:da)?|quando|arriv[ao]|chega(?:da)?)(?: (?:a|al|en|to|at|in|bei|nach|au|em) [^\s:]+(?: [^\s:]+){0,4})? ?: |^[^\p{L}]*(?:(?:expected|estimated|arriving|due|erwartet am|attendue? le|prevista? (?:el|per|para)|esperad[oa] (?:el|para)) )(?:on )?(?:[^\s:.;!?]+ ){0,2}\d{1,2}(?:st|nd|rd|th|\.)?(?: (?:de )?\p{L}{3,10}\.?)?(?: \d{4})?$/u,
);

/** "Pick-up: Main Street branch, from Friday 3 July" */
const AT_COUNTER =
  /^[^\p{L}]*(?:retiro|recogida|ritiro|abholung|retrait|levantamento|collection|pick-?up)(?: (?:ab|from|desde|dal))? ?: /u;

/** Until when it is kept: told in its sentence or in a short one beside it. */
function lastDay(
  context: MailContext,
  live: readonly Reading[],
  kept: readonly Reading[],
): { value: string; reading: Reading } | null {
  const near = (reading: Reading): boolean =>
    kept.some(({ sentence }) => {
      const away = reading.sentence.index - sentence.index;
      return away >= 0 && away <= 6;
    });
  for (const reading of [...kept, ...live.filter((one) => !kept.includes(one) && near(one))]) {
    const { sentence, lexicon, low } = reading;
    const limit = limitOf(sentence.text, datesOf(context, sentence, lexicon), lexicon);
    if (limit !== null && (limit.explicit || lexicon.cutoff.test(low)))
      return { value: limit.value.slice(0, 10), reading };
  }
  return null;
}

/** "… will be delivered on" and, on the next line, "Saturday, December 19, between 12 PM and 4 PM" */
function nextLine(live: readonly Reading[], reading: Reading): Reading[] {
  if (/[.!?]["')\]]?$/u.test(reading.sentence.text)) return [];
  const next = live[live.indexOf(reading) + 1];
  return next === undefined || next.sentence.index !== reading.sentence.index + 1 || next.sentence.text.length > 80
    ? []
    : [next];
}

/** What it rests on: the sentence with the day; with the line that goes on, or the words of the parcel right before it. */
function wordsOf(context: MailContext, main: Reading, body: readonly Reading[], live: readonly Reading[]): string {
  if (main.sentence.source !== 'body') return main.sentence.text.slice(main.addressed.offset);
  const [next] =
    spansFor(context, main).length > 0 ? [] : nextLine(live, main).filter((one) => spansFor(context, one).length > 0);
  const before = body.find(
    ({ sentence }) =>
      sentence.index < main.sentence.index &&
      main.sentence.index - sentence.index <= NEAR &&
      main.sentence.end - sentence.start <= LONGEST,
  );
  const [first, last] =
    next !== undefined
      ? [main, next]
      : before !== undefined && !before.sentence.text.endsWith(':')
        ? [before, main]
        : [main, main];
  return context.message.text.authored.slice(first.sentence.start + first.addressed.offset, last.sentence.end);
}

/** The day after the words that bring it: "left this morning and should be with you on Friday", "not tomorrow but on Friday". */
function comingSpan(context: MailContext, reading: Reading, live: readonly Reading[]): Span | undefined {
  const { lexicon, low, addressed } = reading;
  const spans = spansFor(context, reading);
  if (spans.length === 0) {
    const [next] = nextLine(live, reading);
    const [span] = next === undefined ? [] : spansFor(context, next);
    return span === undefined || span.mention.index > 3 ? undefined : asWindow(next!.low, span);
  }
  const base = addressed.offset;
  const brought = [noticesOf(lexicon.language).arrives, parcelsOf(lexicon.language).arrives].map(
    (words) => words.exec(low)?.index ?? -1,
  );
  const arrives = Math.max(...brought);
  const today = context.now.slice(0, 10);
  const past = ATTEMPTED.test(low) || (arrives < 0 && parcelsOf(lexicon.language).leaves.test(low));
  const kept = spans.filter(
    ({ start, mention }) =>
      !isDeniedDay(low.slice(0, Math.max(0, mention.index - base)), low.slice(Math.max(0, mention.end - base))) &&
      !(past && start.startsWith(today)),
  );
  // "the van is in the garage until Wednesday, so it will be with you on Thursday": until then nothing comes
  const after = kept.filter(({ mention }) => !AWAY_UNTIL.test(low.slice(0, Math.max(0, mention.index - base))));
  const span = after.find(({ mention }) => mention.index - base >= Math.max(0, arrives)) ?? after[0] ?? kept[0];
  return span === undefined ? undefined : asWindow(low, beforeNoon(span));
}

const AWAY_UNTIL =
  /(?<!\p{L})(?:is|are|was|ist|sind|war|est|sont|esta|estan|e|sono|estao|we're|it's) (?:[^.;,]{1,40} )?(?:until|till?|'til|bis|jusqu'(?:a|au)|hasta|fino a|ate)(?: (?:the|zum|el|al|le|la))? ?$/u;

/** The van was there and found nobody. */
const ATTEMPTED = remembered(
  /(?<!\p{L})(?:tried|attempted|missed you|versucht|nicht angetroffen|avons (?:tente|essaye)|intentamos|hemos intentado|abbiamo (?:tentato|provato)|tentamos|tentativa)(?!\p{L})/u,
);

/** "by 8 PM" is the day it comes, not its hour. */
function asWindow(low: string, span: Span): Span {
  const { start, end, mention } = span;
  if (end !== undefined || !start.includes('T')) return span;
  return BY_HOUR.test(low.slice(Math.max(0, mention.index - 12), mention.end + 1))
    ? { ...span, start: start.slice(0, 10) }
    : span;
}

const BY_HOUR =
  /(?<!\p{L})(?:by|before|until|bis|vor|avant|jusqu'a|hasta|antes de|entro|prima delle|ate)(?: (?:le|la|las|as|um|the|les))? (?:\d|noon|midday|midi|mittag|mediodia)/u;

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
  const [thing, verb] = [goods.exec(reading.low), arrives.exec(reading.low)];
  if (reading.act !== 'statement' && reading.act !== 'promise' && reading.act !== 'done') return false;
  if (thing === null || verb === null || VISIT.test(reading.low)) return false;
  // "my aunt comes today, I put it in the book"
  const apart = thing.index > verb.index && reading.low.slice(verb.index + verb[0].length, thing.index).includes(',');
  return !apart && !isReasonOfMove(reading, verb.index + verb[0].length) && spansFor(context, reading).length > 0;
}

const spansFor = (context: RuleInput['context'], reading: Reading): Span[] =>
  spansOf(datesOf(context, reading.sentence, reading.lexicon)).filter(
    ({ start, end }) => end === undefined || Date.parse(end) - Date.parse(start) < LONGEST_WINDOW,
  );

/** "Your October order" names no day of arrival. */
const LONGEST_WINDOW = 10 * 86_400_000;

/** "from Halden Optics" in the sentence about the parcel. */
function shipperOf(reading: Reading): string | null {
  const found =
    /\b(?:from|by|von|der|vom|de|chez|da|dal|kutoka)\s+((?:\p{Lu}[\p{L}\p{N}&.'’-]*)(?:\s+(?:\p{Lu}[\p{L}\p{N}&.'’-]*|&|of|de|und|and|et|y)){0,4})/u.exec(
      reading.sentence.text,
    );
  return found?.[1]?.replace(/\s+(?:&|of|de|und|and|et|y)$/u, '').replace(/[.,]+$/u, '') ?? null;
}
