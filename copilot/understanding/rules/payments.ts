import type { DateMention } from '../../dates/types.ts';
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import { fold } from '../fold.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { referenceOf, totalIn } from '../slots.ts';
import type { Reading } from '../reading.ts';
import { polish } from '../title.ts';
import { datesOf, limitOf, spansOf } from '../when.ts';

type Status = 'due' | 'paid' | 'refunded' | 'automatic';

/** Money asked for, paid, paid back or collected by itself. */
export function paymentRule({ context, readings }: RuleInput): Candidate[] {
  if (context.position === 'author' || context.position === 'cc') return [];
  const { lexicon } = context;
  const live = readings.filter((reading) => isLive(reading) && reading.act !== 'hypothetical');
  const lines = live.filter(({ sentence }) => sentence.source === 'body');
  const subject = live.find(({ sentence }) => sentence.source === 'subject');
  const money =
    totalIn(context, context.message.text.authored) ??
    (context.reply ? null : totalIn(context, context.message.subject));
  if (money === null) return [];
  const talk = [...(subject === undefined ? [] : [subject]), ...lines].filter(
    (reading) =>
      reading.condition === null &&
      // 'many thanks for your payment' is a courtesy that says something
      (!reading.lexicon.courtesy.test(reading.low) ||
        reading.lexicon.paid.test(reading.low) ||
        (reading.lexicon.invoice.test(reading.low) && reading.lexicon.payRequest.test(reading.low))) &&
      !/^(?:if|falls|wenn|sollte|si|se)\s/u.test(reading.low),
  );
  const { total } = money;
  const where =
    lines.find(
      ({ sentence }) =>
        sentence.start <= total.index && total.index < sentence.end && sentence.text.includes(total.text),
    ) ?? (subject?.sentence.text.includes(total.text) === true ? subject : undefined);
  if (total.amount <= 0 || where === undefined) return [];
  // the sentence with the amount knows best: another bill may be paid already
  if (isOffer(context, talk)) return [];
  const overall = statusOf(talk, lexicon);
  const status = overall === 'paid' && statusOf([where], lexicon) === 'due' ? 'due' : overall;
  if (status === null) return [];
  const reference = referenceOf(context, ['invoice', 'order', 'reference', 'booking', 'customer'])?.value ?? null;
  if (context.newsletter && status === 'due' && reference === null) return [];
  const dated = status === 'due' || status === 'automatic' ? dueOf(context, lines, where) : null;
  const payee = context.sender.name;
  const what =
    reference === null
      ? topicOr(context.topic, total.text)
      : `${invoiceWord(talk, lexicon, context.language)} ${reference}`.trim();
  const evidence = where.sentence.text.slice(where.addressed.offset);
  return [
    {
      intent: {
        type: 'payment',
        title: polish(
          status === 'due' || status === 'automatic'
            ? lexicon.titles.pay(what, payee)
            : lexicon.titles.receipt(what, payee),
        ),
        evidence,
        amount: total.amount,
        currency: total.currency,
        ...(dated === null
          ? {}
          : { due: dated.value, ...(dated.text !== undefined ? { evidenceDate: dated.text } : {}) }),
        ...(reference === null ? {} : { reference }),
        ...(payee === '' ? {} : { people: [payee] }),
        status,
      },
      score: 0.88,
      triage: status === 'due' ? 'action' : 'fyi',
      sentences: covered(lines, where, subject),
    },
  ];
}

const OFFER =
  /(?<!\p{L})(?:quotations?|quote|estimate|offer|angebot|kostenvoranschlag|devis|presupuesto|cotizacion|preventivo|orcamento)(?!\p{L})/u;
const BILL =
  /(?<!\p{L})(?:invoices?|bills?|\p{L}*rechnung|mahnung|factur\p{L}*|fattura|fatura|paid|due|overdue|bezahlt|fallig|fällig|anzahlung|deposit|acompte|anticipo|senal)(?!\p{L})/u;

/** What somebody would charge is not yet owed. */
function isOffer(context: RuleInput['context'], talk: readonly Reading[]): boolean {
  const texts = [fold(context.topic), ...talk.map(({ low }) => low)];
  return texts.some((text) => OFFER.test(text)) && !texts.some((text) => BILL.test(text));
}

function statusOf(talk: readonly Reading[], lexicon: Lexicon): Status | null {
  const said = (
    key: 'refunded' | 'paid' | 'automaticPayment' | 'invoice' | 'payRequest' | 'overdue' | 'amountDue',
  ): boolean =>
    talk.some((reading) =>
      lexicon[key].test(reading.low) && reading.act !== 'negated' ? true : reading.lexicon[key].test(reading.low),
    );
  if (said('refunded')) return 'refunded';
  const asks = said('payRequest');
  if (said('automaticPayment')) return 'automatic';
  if (said('paid') && !said('overdue')) return 'paid';
  if (asks && (said('invoice') || said('amountDue') || said('overdue'))) return 'due';
  if (asks || (said('invoice') && (said('amountDue') || LATE.test(talk.map(({ low }) => low).join(' \n ')))))
    return 'due';
  return null;
}

/** "Invoice 9917 is sitting past 60 days", "le loyer n'a pas été réglé": a bill that is late is asked for. */
const LATE =
  /(?<!\p{L})(?:past \d+ days|\d+ days (?:late|past|over|overdue)|overdue|unpaid|n'(?:a|ont) (?:toujours )?pas (?:encore )?ete (?:regle|paye|verse)\p{L}*|impaye\p{L}*|überfällig|noch nicht (?:bezahlt|beglichen|eingegangen)|vencid[oa]s?|impagad[oa]s?|(?:no (?:se )?ha sido|sigue sin) (?:pagad[oa]|pagar)|non (?:e stat[oa] )?pagat[oa]|scadut[oa]|em atraso)(?!\p{L})/u;

interface Dated {
  value: string;
  text?: string;
}

function dueOf(context: RuleInput['context'], lines: readonly Reading[], total: Reading): Dated | null {
  const order = [
    total,
    ...lines.filter((reading) => reading.lexicon.payRequest.test(reading.low)),
    ...lines.filter((reading) => reading.lexicon.cutoff.test(reading.low)),
    ...lines,
  ];
  let plain: Dated | null = null;
  for (const [n, reading] of order.entries()) {
    const mentions = withoutDiscount(reading.sentence.text, datesOf(context, reading.sentence, reading.lexicon));
    const limit = limitOf(reading.sentence.text, mentions, reading.lexicon);
    const found =
      limit === null ? null : { value: limit.value, ...(reading === total ? {} : { text: limit.mention.text }) };
    if (limit?.explicit === true && found !== null) return found;
    const asks =
      reading.lexicon.payRequest.test(reading.low) ||
      reading.lexicon.automaticPayment.test(reading.low) ||
      reading.lexicon.cutoff.test(reading.low);
    const [span] = spansOf(mentions);
    if (n < order.length - lines.length && asks)
      plain ??= found ?? (span === undefined ? null : { value: span.start, text: span.mention.text });
  }
  return plain ?? afterDays(context, lines);
}

/** "2 % off until 30 November, else payable by 21 December": the later day is the limit. */
function withoutDiscount(text: string, mentions: DateMention[]): DateMention[] {
  const discount = DISCOUNT.exec(fold(text));
  if (discount === null || mentions.length < 2) return mentions;
  const nearest = mentions.toSorted((a, b) => away(a, discount.index) - away(b, discount.index))[0];
  return mentions.filter((mention) => mention !== nearest);
}

const away = ({ index, end }: DateMention, at: number): number => Math.min(Math.abs(index - at), Math.abs(end - at));
const DISCOUNT = /skonto|discount|early payment|escompte|descuento|sconto|desconto/u;

/** "Payment terms: 14 days net": counted from the day of the mail. */
function afterDays(context: RuleInput['context'], lines: readonly Reading[]): Dated | null {
  for (const { sentence, lexicon, low } of lines) {
    if (!lexicon.payRequest.test(low) && !TERMS.test(low)) continue;
    const length = datesOf(context, sentence, lexicon).find(({ kind }) => kind === 'duration');
    const days = Math.round((length?.durationMinutes ?? 0) / DAY);
    if (length === undefined || days < 1 || days > 180) continue;
    const day = new Date(`${context.now.slice(0, 10)}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return { value: day.toISOString().slice(0, 10), text: length.text };
  }
  return null;
}

const DAY = 24 * 60;
const TERMS =
  /payment terms|terms of payment|days net|net of|zahlungsziel|zahlungsbedingung|tage netto|paiement|reglement|echeance|condiciones de pago|forma de pago|plazo|prazo|pagamento/u;

function covered(lines: readonly Reading[], total: Reading, subject: Reading | undefined): number[] {
  const used = lines.filter(
    ({ lexicon, low }) =>
      lexicon.payRequest.test(low) ||
      lexicon.invoice.test(low) ||
      lexicon.amountDue.test(low) ||
      lexicon.paid.test(low) ||
      lexicon.automaticPayment.test(low) ||
      lexicon.refunded.test(low) ||
      (lexicon.cutoff.test(low) && low.length < 80),
  );
  return [total, ...used, ...(subject === undefined ? [] : [subject])].map(({ sentence }) => sentence.index);
}

const topicOr = (topic: string, amount: string): string =>
  topic === '' || topic.length > 60 || PLAIN_TOPIC.test(fold(topic)) ? amount : topic;

const PLAIN_TOPIC = /^(?:your )?(?:receipt|payment|invoice|quittung|zahlungsbeleg|beleg|recu|recibo|ricevuta)$/u;

/** "invoice" as this mail calls it. */
function invoiceWord(talk: readonly Reading[], lexicon: Lexicon, language: string): string {
  for (const { low, sentence, addressed } of talk) {
    const found = lexicon.invoice.exec(low);
    if (found === null) continue;
    const word = sentence.text.slice(addressed.offset + found.index, addressed.offset + found.index + found[0].length);
    return language === 'de' ? word : fold(word) === fold(word).toLowerCase() ? word.toLowerCase() : word;
  }
  return '';
}
