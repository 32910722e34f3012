/** Until when money is to be paid, or on what day it is taken. */
import { dayAfter, type DateMention } from '../../dates/index.ts';
import type { Amount } from '../../entities/index.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { moneyOf } from '../lexicon/money.ts';
import type { Reading } from '../reading.ts';
import { limitOf } from '../limits.ts';
import { datesOf, spansOf } from '../when.ts';
import { asksToSeeToIt } from './payment-needful.ts';
import { asksForMoney, isCollected } from './payment-status.ts';
import { remembered } from '../patterns/remembered.ts';

export interface Dated {
  value: string;
  /** the words that say it */
  text: string;
}

/** Lines this near to the sum or to the request may tell the day. */
const NEAR = 2;

export function dueOf(context: MailContext, all: readonly Reading[], where: Reading, total: Amount): Dated | null {
  const lines = all.filter((reading) => reading === where || !DETAILS_CHANGED.test(reading.low));
  const labelled = labelledDay(context, lines);
  if (labelled !== null) return labelled;
  const counted = fromBill(context, lines);
  if (counted !== null) return counted;
  const asking = lines.filter(
    (reading) => asksForMoney(reading) || asksToSeeToIt(reading) || reading.lexicon.payRequest.test(reading.low),
  );
  const taken = lines.filter(isCollected);
  const paying = asking.filter(
    ({ act, low, lexicon }) => act === 'request' && moneyOf(lexicon.language).pays.test(low),
  );
  // "your July payment is 93. It will be taken on 8 July": where nothing is asked, the day it is taken
  const core = asking.every((one) => one === where && one.act !== 'request')
    ? [...taken, where]
    : [...paying, where, ...asking, ...taken];
  const isNear = (reading: Reading): boolean =>
    core.some(({ sentence }) => Math.abs(sentence.index - reading.sentence.index) <= NEAR);
  const others = lines
    .filter((reading) => !core.includes(reading) && !OF_OTHER_THINGS.test(reading.low) && isNear(reading))
    .toSorted((a, b) => distance(a, where) - distance(b, where));
  const inCore = firstDay(context, core, { where, total });
  if (inCore?.explicit === true) return inCore.dated;
  // "It will be taken on the 20th": no day of something else that is asked for beside it
  if (inCore !== null && core[0] !== where && taken.includes(core[0]!)) return inCore.dated;
  const onDay = onTheDay(context, lines, [where, ...asking]);
  if (onDay !== null) return onDay;
  const around = firstDay(context, [...others.filter(({ lexicon, low }) => lexicon.cutoff.test(low)), ...others], {
    where,
    total,
  });
  if (around?.explicit === true) return around.dated;
  return inCore?.dated ?? around?.dated ?? afterDays(context, lines);
}

/** "If your bank details have changed, tell us at least 10 working days before a collection": no day of this one */
const DETAILS_CHANGED = remembered(
  /^[^\p{L}]*(?:if|should|falls|wenn|sollte\p{L}*|si|en cas d[e']|en caso de|se|caso|kama)(?!\p{L})[^.;?!]{0,40}(?:(?:bank|account|payment|card) details|bankverbindung|kontodaten|bankdaten|konto|coordonnees bancaires|rib|datos bancarios|(?:numero|cambio) de cuenta|coordinate bancarie|iban|dados bancarios)(?!\p{L})/u,
);

/** "It was due on the 30th. Could you settle it by Friday?": the day that is wanted now, where the first one has gone by. */
export function wantedAnew(
  context: MailContext,
  lines: readonly Reading[],
  where: Reading,
  told: Dated,
): { dated: Dated; reading: Reading } | null {
  const today = context.now.slice(0, 10);
  if (told.value.slice(0, 10) >= today) return null;
  for (const reading of lines) {
    const { act, sentence, lexicon, low } = reading;
    const away = sentence.index - where.sentence.index;
    if ((act !== 'request' && act !== 'question') || away < 0 || away > NEAR + 1) continue;
    if (!lexicon.pronounObject.test(low) && !SENDS_IT.test(low) && !asksForMoney(reading)) continue;
    const limit = limitOf(sentence.text, datesOf(context, sentence, lexicon), lexicon);
    if (limit?.explicit === true && limit.value.slice(0, 10) >= today)
      return { dated: { value: limit.value.slice(0, 10), text: limit.mention.text }, reading };
  }
  return null;
}

/** "Could you pop it across": said of money that is late */
const SENDS_IT =
  /(?<!\p{L})(?:(?:pop|send|get|put|wire|ping|drop) (?:it|this|that) (?:across|over|through|in)|(?:es|sie|das|den betrag) (?:\S+ ){0,4}(?:begleichen|überweisen|nachholen)|(?:le|la|l') ?(?:faire parvenir|envoyer|virer)|(?:enviar|hacer llegar|pasar)(?:lo|la)|(?:mandar|inviar)(?:lo|la))(?!\p{L})/u;

/** "Due date: Monday, 1 June 2026": one such line says it, whatever else is told. */
function labelledDay(context: MailContext, lines: readonly Reading[]): Dated | null {
  const days = lines.flatMap(({ sentence, lexicon, low }) => {
    if (!DUE_LABEL.test(low)) return [];
    const [span] = spansOf(limitsIn(sentence.text, datesOf(context, sentence, lexicon)));
    return span === undefined ? [] : [{ value: span.start.slice(0, 10), text: span.mention.text }];
  });
  return days.length === 1 ? days[0]! : null;
}

/** What follows the sum is nearer to it than what stands before. */
const distance = ({ sentence }: Reading, where: Reading): number =>
  sentence.index >= where.sentence.index
    ? sentence.index - where.sentence.index
    : where.sentence.index - sentence.index + 0.5;

interface Found {
  dated: Dated;
  explicit: boolean;
}

/** The first day behind a word like "by"; else the first one that a sentence about paying names. */
function firstDay(
  context: MailContext,
  order: readonly Reading[],
  { where, total }: { where: Reading; total: Amount },
): Found | null {
  let plain: Found | null = null;
  for (const reading of order) {
    const { sentence, lexicon, low } = reading;
    const mentions = limitsIn(sentence.text, datesOf(context, sentence, lexicon));
    const after = reading === where ? mentions.filter(({ index }) => index > total.index - sentence.start) : [];
    const limit = limitOf(sentence.text, after, lexicon) ?? limitOf(sentence.text, mentions, lexicon);
    const found = limit === null ? null : { value: limit.value, text: limit.mention.text };
    if (limit?.explicit === true && found !== null) return { dated: found, explicit: true };
    if (
      asksForMoney(reading) ||
      lexicon.payRequest.test(low) ||
      isCollected(reading) ||
      (reading === where && isRow(sentence.text)) ||
      lexicon.cutoff.test(low) ||
      DUE_LABEL.test(low)
    ) {
      const [span] = spansOf(mentions);
      const day = found ?? (span === undefined ? null : { value: span.start, text: span.mention.text });
      if (day !== null) plain ??= { dated: day, explicit: false };
    }
  }
  return plain;
}

/** "1 April 2026        £187.16": a line with a day and its sum */
const isRow = (text: string): boolean => /^\W{0,4}\d{1,2}[^\n]{3,24}(?: {2,}|\t|: |\| )[^\n]{2,20}$/u.test(text.trim());

/** What may be cancelled, brought back, objected to or asked until a day. */
const OF_OTHER_THINGS = remembered(
  /(?<!\p{L})(?:cancel\p{L}*|refundable|returns?|stornier\p{L}*|storno|annull?\p{L}*|retractation|umtausch|rückgabe|anular|devoluci\p{L}+|cancelacion|disdetta|resili\p{L}+|terminat\p{L}+|opt out|kündig\p{L}*|gekündigt|rescis\p{L}+|rescind\p{L}*|recesso|recedere|disdire|widersp\p{L}+|widerruf\p{L}*|einspruch|einwendung\p{L}*|objections?|object|appeals?|dispute|contest\p{L}*|recours|opposition|reclamations?|reclam\p{L}+|recurso|recurrir|impugn\p{L}+|ricorso|opposizione|questions?|queries|rückfragen|fragen|preguntas|consultas|dudas|domande|duvidas|valid|gültig|valable|valido)(?!\p{L})/u,
);
/** "Fecha de cargo: 02/12/2026" */
const DUE_LABEL = remembered(
  /^[^\p{L}]*(?:er |[ªº] )?(?:(?:payment |pay(?:ment)? )?due(?: date)?|pay by|fällig(?:keit)?(?:sdatum)?|abbuchung(?:sdatum)?|(?:date d')?echeance|date de prelevement|fecha de (?:cargo|cobro|vencimiento|pago)|vencimiento|scadenza|vencimento)(?: \p{L}+){0,2} ?:/u,
);

/** Neither the day of a discount, nor "bis heute", nor the day of the bill. */
function limitsIn(text: string, mentions: readonly DateMention[]): DateMention[] {
  const low = fold(text);
  const days = mentions.filter(({ kind }) => kind !== 'recurrence');
  // "your annual plan renews on 14 July": how often it comes is no day beside one
  const named = days.some(({ kind }) => kind !== 'duration') ? days : mentions;
  return withoutDiscount(low, named).filter(
    (mention) =>
      !SO_FAR.test(low.slice(Math.max(0, mention.index - 12), mention.end)) &&
      !(
        EACH_TIME.test(low.slice(Math.max(0, mention.index - 20), mention.index + 4)) &&
        !/\p{L}{3}/u.test(mention.text.slice(4))
      ) &&
      !OF_BILL.test(low.slice(0, dayOfBillAt(low, mention.index))) &&
      !isMonthPaidFor(low, mention) &&
      // "lovely to have you with us soon"
      !(mention.fuzzy === true && SOON.test(fold(mention.text))),
  );
}

const SOON =
  /^(?:very |ganz |sehr |tres |muy |molto |muito )?(?:soon|shortly|bald|demnächst|in kürze|bientot|prochainement|pronto|proximamente|presto|prossimamente|em breve|brevemente|hivi karibuni)$/u;
/** "Honorarios de octubre", "rent for October": what is paid for, and no day. */
const isMonthPaidFor = (low: string, { index, end, value, endValue }: DateMention): boolean =>
  value !== null &&
  endValue !== undefined &&
  dayAfter(value.slice(0, 10), MONTH) <= endValue.slice(0, 10) &&
  FOR_MONTH.test(low.slice(0, index)) &&
  !/\d/u.test(low.slice(index, end));
const MONTH = 27;
const FOR_MONTH =
  /(?<!\p{L})(?:(?:rent|fees?|bill|invoice|payment|subscription|instal?lment|dues|subs|charges) (?:for|of)|miete|rechnung|beitrag|rate|(?:loyer|facture|cotisation|mensualite|honoraires|charges|frais) (?:de|d'|pour)|(?:honorarios|renta|alquiler|cuota|factura|mensualidad|recibo|arriendo|gastos) (?:de|del mes de)|(?:affitto|fattura|rata|quota|retta) di|(?:renda|fatura|quota|mensalidade|aluguel) de|(?:mchango|ada|kodi|malipo) (?:wa|ya))(?: (?:für|monat|the month of|le mois de))* ?$/u;

/** "La facture 2026/0914 du 3 septembre": the finder takes "du" into the day. */
const dayOfBillAt = (low: string, index: number): number =>
  index + (/^(?:du|del?|vom|of|dated) /u.exec(low.slice(index, index + 6))?.[0].length ?? 0);

/** "Ab März 94,00 monatlich, jeweils zum 1.": which of them comes first is not told */
const EACH_TIME = /(?<!\p{L})(?:jeweils|immer|stets|monatlich) (?:\p{L}{2,3} )?(?:\p{L}{2,3} ?)?$/u;
const SO_FAR =
  /(?<!\p{L})(?:bis (?:heute|jetzt|dato)|(?:until|till|up to|to) (?:today|now|date)|a ce jour|jusqu'(?:a ce jour|ici|a aujourd'hui)|hasta (?:hoy|ahora|la fecha)|ad oggi|ate (?:hoje|agora))$/u;
const OF_BILL =
  /(?:rechnungsdatum|invoice date|date (?:de )?(?:la )?facture|fecha (?:de )?(?:la )?factura|data (?:della )?fattura|data da fatura|issued|ausgestellt am|emise? le|emitida el|(?:invoice|bill|rechnung|facture|factura|fattura|fatura)(?: (?:n[ro]?[.°º]? ?)?(?=[^\s(:]*\d)[^\s(:]+)? (?:dated|of|vom|datee? d[ue]|du|del?(?: dia)?|de fecha|con fecha|do dia|datata)) ?[(:]? ?$/u;

/** "2 % off until 30 November, else payable by 21 December": the later day is the limit. */
function withoutDiscount(low: string, mentions: readonly DateMention[]): DateMention[] {
  const discount = DISCOUNT.exec(low);
  if (discount === null || mentions.length < 2) return [...mentions];
  const nearest = mentions.toSorted((a, b) => away(a, discount.index) - away(b, discount.index))[0];
  return mentions.filter((mention) => mention !== nearest);
}

const away = ({ index, end }: DateMention, at: number): number => Math.min(Math.abs(index - at), Math.abs(end - at));
const DISCOUNT = /skonto|discount|early payment|escompte|descuento|sconto|desconto/u;

/** "The balance is payable on arrival": on the first coming day that the mail tells. */
function onTheDay(context: MailContext, lines: readonly Reading[], core: readonly Reading[]): Dated | null {
  if (!core.some(({ lexicon, low }) => moneyOf(lexicon.language).onTheDay.test(low))) return null;
  for (const { sentence, lexicon } of lines) {
    const span = spansOf(datesOf(context, sentence, lexicon)).find(({ start }) => start > context.now.slice(0, 10));
    if (span !== undefined) return { value: span.start.slice(0, 10), text: span.mention.text };
  }
  return null;
}

/** "Payment terms: 14 days net": counted from the day of the bill, if it is told, else of the mail. */
function afterDays(context: MailContext, lines: readonly Reading[]): Dated | null {
  for (const { sentence, lexicon, low } of lines) {
    if (!lexicon.payRequest.test(low) && !TERMS.test(low)) continue;
    const mentions = datesOf(context, sentence, lexicon);
    const length = mentions.find(({ kind }) => kind === 'duration');
    const days = Math.round((length?.durationMinutes ?? 0) / DAY);
    if (length === undefined || days < 1 || days > 180) continue;
    const billed = FROM_RECEIPT.test(low) ? null : billedOn(context, lines);
    return { value: dayAfter(billed ?? context.now, days), text: length.text };
  }
  return null;
}

/** "Invoice 4410 dated 1 June": the one day of the bill that the mail tells. */
function billedOn(context: MailContext, lines: readonly Reading[]): string | null {
  const days = lines.flatMap(({ sentence, lexicon }) =>
    datesOf(context, sentence, lexicon).flatMap(({ kind, index, value }) => {
      const low = fold(sentence.text);
      return kind === 'date' && value !== null && OF_BILL.test(low.slice(0, dayOfBillAt(low, index))) ? [value] : [];
    }),
  );
  const [day, ...others] = new Set(days);
  return day === undefined || others.length > 0 || day > context.now.slice(0, 10) ? null : day;
}
/** "Sous 45 jours à réception" */
const FROM_RECEIPT =
  /(?<!\p{L})(?:receipt|erhalt|eingang|zugang|reception|recepcion|recibid[oa]|ricevimento|ricezione|recebimento|rececao)(?!\p{L})/u;

/** "30 days from the invoice date" is counted from the day of the bill, which need not be today. */
function fromBill(context: MailContext, lines: readonly Reading[]): Dated | null {
  for (const { sentence, lexicon } of lines) {
    const told = datesOf(context, sentence, lexicon).find(({ text }) => FROM_BILL.test(fold(text)));
    const days = Number(/^\D{0,20}(\d{1,3}) /u.exec(told?.text ?? '')?.[1] ?? 0);
    if (told === undefined || days < 1 || days > 180) continue;
    return { value: dayAfter(billedOn(context, lines) ?? context.now, days), text: told.text };
  }
  return null;
}
const FROM_BILL =
  /(?:days|tagen?|jours|dias|giorni) .{0,20}(?:invoice date|date of (?:the )?invoice|rechnungsdatum|date de (?:la )?facture|fecha (?:de )?(?:la )?factura|data (?:della )?fattura|data da fatura)/u;

const DAY = 24 * 60;
const TERMS = remembered(
  /payment terms|terms of payment|(?<!\p{L})terms(?: are|:)? (?:strictly )?(?:net )?\d|days net|net of|zahlungsziel|zahlungsbedingung|tage netto|paiement|reglement|echeance|condiciones de pago|forma de pago|plazo|prazo|pagamento/u,
);
