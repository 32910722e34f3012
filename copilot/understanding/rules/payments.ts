import type { Amount } from '../../entities/index.ts';
import type { Candidate, RuleInput } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { isLive } from '../candidate.ts';
import { fold } from '../fold.ts';
import { journeysOf } from '../lexicon/journeys.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { moneyOf } from '../lexicon/money.ts';
import { isPaidByOther } from '../minutes.ts';
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';
import { wantsMoney } from '../scams.ts';
import { polish } from '../title.ts';
import { isWholeLeg } from './itinerary.ts';
import { haveMet } from './meeting-answers.ts';
import { dueOf, wantedAnew, type Dated } from './payment-due.ts';
import { asksForRefund, isCalledOff, isForAnother, isNotOwed, isVoided, isWilled, keepsTitle } from './payment-none.ts';
import { isSpared } from './payment-spared.ts';
import { asksWhetherToPay, promisesToPay, SUM_NAMED, wantsPaper } from './payment-papers.ts';
import { asksToSeeToIt } from './payment-needful.ts';
import { partsOf } from './payment-parts.ts';
import { referenceBeside, statementIn } from './payment-references.ts';
import {
  asksForMoney,
  comesByItself,
  isCollected,
  isOfPaper,
  isOffer,
  namesAccount,
  namesTransferReference,
  paysBack,
  statusHere,
  statusOf,
  WHEN_FETCHED,
  type PaymentStatus,
} from './payment-status.ts';
import { sumsIn } from './payment-sums.ts';

/** Money asked for, paid, paid back or collected by itself. */
export function paymentRule({ context, readings }: RuleInput): Candidate[] {
  if (context.position === 'author' || context.position === 'cc') return [];
  const { lexicon } = context;
  const live = readings.filter((reading) => isLive(reading) && reading.act !== 'hypothetical');
  const lines = live.filter(({ sentence }) => sentence.source === 'body');
  const subject = live.find(({ sentence }) => sentence.source === 'subject');
  const money =
    sumsIn(context, context.message.text.authored) ?? (context.reply ? null : sumsIn(context, context.message.subject));
  if (money === null) return [];
  const talk = [...(subject === undefined ? [] : [subject]), ...lines].filter(
    (reading) => speaksOfMoney(reading) && !asksForRefund(reading) && !keepsTitle(reading) && !asksOtherwise(reading),
  );
  const place = placeOf({ lines, subject, talk, lexicon, ...money });
  if (place === null) return [];
  const { where, total } = place;
  if (isOfPaper(where) || asksForRefund(where) || promisesToPay(where)) return [];
  if (
    isSpared(where) ||
    isForAnother(where) ||
    isVoided(where) ||
    isWilled(where) ||
    isPaidByOther(context, where.sentence.text)
  )
    return [];
  const plain = statusHere(where);
  if (plain === null && isOffer(context, talk)) return [];
  const said = paysBack(talk, where, plain) ? 'refunded' : (plain ?? statusOf(talk, where, lexicon));
  const status = said === 'due' && comesByItself(lines, where) ? 'automatic' : said;
  if (status === null || (status === 'due' && (isNotOwed(lines, talk, where) || isCalledOff(readings)))) return [];
  const reference = referenceBeside(context, readings, where) ?? (status === 'refunded' ? statementIn(lines) : null);
  if (context.newsletter && status === 'due' && reference === null) return [];
  const coming = status === 'due' || status === 'automatic';
  const payee = context.sender.name;
  const what =
    reference === null
      ? topicOr(context.topic, total.text)
      : `${invoiceWord(talk, lexicon, context.language)} ${reference}`.trim();
  const parts = coming ? partsOf(context, lines, money.all) : [];
  const told: Told[] =
    parts.length > 0
      ? parts.map((part) => ({
          evidence: part.text,
          amount: part.amount,
          dated: { value: part.due, text: part.text },
          sentences: covered(lines, [where, part.reading], subject, status),
        }))
      : [wholeOf({ context, lines, where, status, all: money.all, total, subject })];
  return told.map(({ evidence, amount, dated, sentences }) => ({
    intent: {
      type: 'payment',
      title: polish(coming ? lexicon.titles.pay(what, payee) : lexicon.titles.receipt(what, payee)),
      evidence,
      amount: amount.amount,
      currency: amount.currency,
      ...(dated === null
        ? {}
        : { due: dated.value, ...(evidence.includes(dated.text) ? {} : { evidenceDate: dated.text }) }),
      ...(reference === null ? {} : { reference }),
      ...(payee === '' ? {} : { people: [payee] }),
      status,
    },
    score: 0.88,
    triage: status === 'due' ? 'action' : 'fyi',
    sentences,
  }));
}

/** One payment: its words, its sum, its day. */
interface Told {
  evidence: string;
  amount: Amount;
  dated: Dated | null;
  sentences: number[];
}

function wholeOf(mail: Saying & { context: MailContext; subject: Reading | undefined }): Told {
  const { context, lines, where, status, total, subject } = mail;
  const ofMoney = lines.filter((reading) => reading === where || (!asksOtherwise(reading) && !haveMet(reading.low)));
  const told = status === 'due' || status === 'automatic' ? dueOf(context, ofMoney, where, total) : null;
  const anew = status === 'due' && told !== null ? wantedAnew(context, lines, where, told) : null;
  const dated = anew?.dated ?? told;
  const saying = sayingOf(mail);
  const again = anew?.reading.sentence;
  const asking =
    cutOff(lines, saying, total) ??
    (again !== undefined && saying.sentence.source === 'body' && again.end - saying.sentence.start < LONGEST
      ? anew?.reading
      : dated === null
        ? undefined
        : besideWith(lines, saying, dated.text));
  return {
    evidence: asking === undefined ? ownWords(saying) : spanOf(context, saying, asking),
    amount: total,
    dated,
    sentences: covered(
      lines,
      [
        where,
        saying,
        ...(asking === undefined || isOwnWork(asking) ? [] : [asking]),
        ...(anew === null ? [] : [anew.reading]),
      ],
      subject,
      status,
    ),
  };
}

/** "We need the signed form by the 28th. The fee is due on the same day": it lends its day and is work of its own. */
const isOwnWork = ({ act, low, lexicon }: Reading): boolean =>
  act === 'request' &&
  !lexicon.pronounObject.test(low) &&
  !low.includes('?') &&
  !lexicon.payRequest.test(low) &&
  !SENDS_SUM.test(low) &&
  !lexicon.invoice.test(low) &&
  !lexicon.amountDue.test(low) &&
  !wantsMoney(low);

/** "Tafadhali tuma kabla ya Ijumaa": what is to be sent is the sum beside it, as nothing else is named. */
const SENDS_SUM =
  /^[^\p{L}]*(?:(?:tafadhali|naomba|tunaomba|hivyo|basi),? )*(?:tuma|tumeni|utume|mtume) (?:kabla|ifikapo|hadi|mpaka|leo|kesho)(?!\p{L})/u;

/** "… de abril: Gs. | 4.785.000": the sum goes on in what was taken for the next sentence. */
const cutOff = (lines: readonly Reading[], saying: Reading, { index, end }: Amount): Reading | undefined =>
  saying.sentence.source === 'body' &&
  saying.sentence.start <= index &&
  saying.sentence.end < end &&
  index < saying.sentence.end
    ? lines[lines.indexOf(saying) + 1]
    : undefined;

/** Papers to be sent and questions whether to pay are for other rules; what the writer will pay nobody else owes. */
const asksOtherwise = (reading: Reading): boolean =>
  wantsPaper(reading) || asksWhetherToPay(reading) || promisesToPay(reading);

/** No condition, and no courtesy unless it says something: "many thanks for your payment". */
const speaksOfMoney = ({ condition, lexicon, low }: Reading): boolean =>
  (condition === null || WHEN_FETCHED.test(fold(condition))) &&
  (!lexicon.courtesy.test(low) ||
    lexicon.paid.test(low) ||
    moneyOf(lexicon.language).sent.test(low) ||
    (lexicon.invoice.test(low) && lexicon.payRequest.test(low))) &&
  !IF.test(low) &&
  !(SE.test(low) && lexicon.language !== 'es' && lexicon.language !== 'fr');
const IF = /^(?:if|falls|wenn|sollte|si)\s/u;
/** Italian and Portuguese "if"; Spanish "se cargará en tu cuenta" sets no condition */
const SE = /^se\s/u;

/** It begins there: "Gs." may have been taken for the end of a sentence. */
const holds = ({ sentence }: Reading, { index, text }: Amount): boolean =>
  sentence.start <= index &&
  index < sentence.end &&
  text.startsWith(sentence.text.slice(index - sentence.start, index - sentence.start + text.length));

const speaksOfBill = ({ low, lexicon }: Reading): boolean =>
  lexicon.invoice.test(low) || lexicon.amountDue.test(low) || lexicon.overdue.test(low);

interface Place {
  where: Reading;
  total: Amount;
}

/** The sentence with the amount that counts: the total, unless another one says what became of its own. */
function placeOf(mail: {
  lines: readonly Reading[];
  subject: Reading | undefined;
  talk: readonly Reading[];
  lexicon: Lexicon;
  total: Amount;
  all: readonly Amount[];
}): Place | null {
  const { lines, subject, talk, lexicon, total, all } = mail;
  const where =
    lines.find((reading) => holds(reading, total)) ??
    (subject?.sentence.text.includes(total.text) === true ? subject : undefined);
  if (where !== undefined && (speaksOfBill(where) || (statusHere(where) ?? statusOf([where], where, lexicon)) !== null))
    return total.amount > 0 ? { where, total } : null;
  for (const reading of talk) {
    const own = reading.sentence.source === 'body' ? all.findLast((amount) => holds(reading, amount)) : undefined;
    if (own !== undefined && own.amount > 0 && statusHere(reading) !== null) return { where: reading, total: own };
  }
  return where === undefined || total.amount <= 0 ? null : { where, total };
}

interface Saying {
  lines: readonly Reading[];
  where: Reading;
  status: PaymentStatus;
  all: readonly Amount[];
  total: Amount;
}

/** The sentence that says it: of a receipt the one that tells of the payment, else the one with the sum. */
function sayingOf({ lines, where, status, all, total }: Saying): Reading {
  if (status === 'due' && isProse(where.sentence.text)) return where;
  const sums = all.filter(({ amount }) => amount === total.amount);
  const rank = (reading: Reading): number => {
    const { low, sentence } = reading;
    const own = reading === where || sums.some((amount) => holds(reading, amount));
    const tells = status === 'automatic' ? isCollected(reading) || TAKES.test(low) : statusHere(reading) === status;
    if (own) return tells ? 5 : reading === where ? 3 : 2;
    // "We have received your payment:" above the figures; of a bill the figure is what counts
    return status !== 'due' && tells && isProse(sentence.text) && sentence.text.endsWith(':') ? 4 : 0;
  };
  let best = where;
  let most = rank(where);
  for (const reading of lines) {
    const points = reading.act === 'withdrawn' ? 0 : rank(reading);
    if (points > most) [best, most] = [reading, points];
  }
  return best;
}

const TAKES = /(?<!\p{L})we(?:'ll| will) (?:take|collect|debit|withdraw)(?!\p{L})/u;

const ownWords = ({ sentence, addressed }: Reading): string => sentence.text.slice(addressed.offset);

/** The sentence right beside it that tells the day: both together say what is to be paid until when. */
function besideWith(lines: readonly Reading[], saying: Reading, day: string): Reading | undefined {
  if (saying.sentence.source !== 'body' || saying.sentence.text.includes(day)) return undefined;
  const at = lines.indexOf(saying);
  return [lines[at + 1], lines[at - 1]].find(
    (near) =>
      near !== undefined &&
      Math.abs(near.sentence.index - saying.sentence.index) === 1 &&
      near.sentence.text.includes(day) &&
      tellsWhen(near) &&
      near.sentence.text.length + saying.sentence.text.length < LONGEST,
  );
}
const LONGEST = 320;

const tellsWhen = (reading: Reading): boolean =>
  asksForMoney(reading) ||
  isCollected(reading) ||
  [reading.lexicon.payRequest, reading.lexicon.cutoff].some((words) => words.test(reading.low));

/** From the first of two neighbouring sentences to the end of the second, as they stand in the mail. */
function spanOf(context: MailContext, one: Reading, other: Reading): string {
  const [first, last] = one.sentence.start < other.sentence.start ? [one, other] : [other, one];
  return context.message.text.authored.slice(first.sentence.start + first.addressed.offset, last.sentence.end);
}

/** A sentence, not "Total   155.00" or "Montant : 143,27 €". */
const isProse = (text: string): boolean =>
  !/\t| {3,}|\.{4,}/u.test(text) && (text.match(/\p{L}{2,}/gu) ?? []).length >= 5;

/** Beside money that has moved already ("they refunded 80 euros, can you check the amount?") what is asked is work of its own. */
function covered(
  lines: readonly Reading[],
  told: readonly Reading[],
  subject: Reading | undefined,
  status: PaymentStatus,
): number[] {
  const moved = status !== 'due' && status !== 'automatic';
  const used = lines.filter((reading) => {
    const { lexicon, low, act } = reading;
    const asked = act === 'request' || act === 'question';
    if ((asked && moved) || asksOtherwise(reading) || isWholeLeg(reading.sentence.text)) return false;
    // "Se convoca junta el jueves en el local de la comunidad" names who is owed, and calls people together
    if (
      act === 'statement' &&
      lexicon.invite.test(low) &&
      lexicon.meeting.test(low) &&
      !SUM_NAMED.test(reading.sentence.text) &&
      !lexicon.amountDue.test(low) &&
      !lexicon.cutoff.test(low)
    )
      return told.includes(reading);
    return (
      (status === 'due' && asksToSeeToIt(reading)) ||
      lexicon.payRequest.test(low) ||
      (asked && (namesAccount(low) || namesTransferReference(low))) ||
      (lexicon.invoice.test(low) && !(asked && SENT_TO_WRITER.test(low))) ||
      lexicon.amountDue.test(low) ||
      lexicon.paid.test(low) ||
      isCollected(reading) ||
      lexicon.refunded.test(low) ||
      (status === 'refunded' && CALLED_OFF_BEFORE.test(low)) ||
      // "Départ : mardi 14 juillet, 11 h au plus tard" tells the end of a stay, and no limit of payment
      (!asked &&
        lexicon.cutoff.test(low) &&
        low.length < 80 &&
        !journeysOf(lexicon.language).checkOut.test(/^[^:]{3,24}(?=:)/u.exec(low)?.[0] ?? ''))
    );
  });
  return [...told, ...used, ...(subject === undefined ? [] : [subject])].map(({ sentence }) => sentence.index);
}

/** "Sorry again about the cancelled 9:40 to Leeds", beside the refund of it: known to the reader, and told of the money only */
const CALLED_OFF_BEFORE = remembered(
  /(?<!\p{L})(?:(?:about|for|of|from|with|because of|due to) (?:the|your|our|that|this) cancell?ed|(?:wegen|für|über|zu) (?:der|des|dem|den|die|das|ihre[rnsm]?|deine[rnsm]?) (?:abgesagt|ausgefallen|storniert|gestrichen)e[nrsm]?|(?:pour|de|du|concernant|suite a) (?:la |le |l'|votre |ton |ta )?(?:\S+ ){1,4}annulee?s?|(?:por|de|del) (?:la |el |su |tu )?(?:\S+ ){1,4}cancelad[oa]s?|(?:per|del|della|dell') ?(?:il |la |l')?(?:\S+ ){1,4}(?:cancellat|annullat)[oa])(?!\p{L})/u,
);

/** "Send us the purchase invoices of March too": bills of others, and work of its own beside the one that is to be paid */
const SENT_TO_WRITER = remembered(
  /(?<!\p{L})(?:(?:send|e-?mail|forward|give|hand|get|let) (?:us|me)|(?:schick|send|mail|reich|leit|gib|geb)\p{L}* (?:sie )?(?:uns|mir)|(?:uns|mir) (?:\S+ ){1,8}(?:schicken|senden|zuschicken|zusenden|einreichen|weiterleiten|geben)|(?:nous|m'|me) (?:envoyer|transmettre|faire parvenir|adresser|remettre)|(?:envoy|transmett|adress)\p{L}*-(?:l[ae]s?-)?(?:nous|moi)|(?:envi|mand|remit|hac|hag)\p{L}*(?:nos|me)(?:l[oa]s?)?(?: llegar)?|(?:invi|mand|trasmett)\p{L}*(?:ci|mi|[cm]el[eaio])|(?:ci|mi|ce l[eaio]) (?:serv|manda|invi|occorr)\p{L}*|(?:envi|mand)\p{L}*-(?:nos|me))(?!\p{L})/u,
);

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
