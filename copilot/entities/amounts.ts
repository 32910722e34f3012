/** Amounts of money. The digits follow the habits of many countries, so separators are judged by their places first. */
import { figuresInColumns } from './column-amounts.ts';
import { SIGN_AFTER, SIGN_BEFORE, currencyOf } from './currencies.ts';
import { foundAt, lineBefore } from './span.ts';
import type { Found } from './span.ts';
import { everyMatch } from '#core/text/every-match.ts';

export interface Amount extends Found {
  /** in units of the currency: 318.6 */
  amount: number;
  /** ISO 4217 */
  currency: string;
}

export interface AmountReference {
  language: string;
  /** BCP 47: decides what `$` and `kr` mean */
  locale?: string;
}

const DIGITS = `\\d{1,3}(?:[.,'’\\u00a0\\u202f ]\\d{2,3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,2})?(?!\\d)`;
const SCALE = `(?:\\s?(?:k|K|m|M|bn|Mio\\.?|million|millions|millionen|Tsd\\.?|mil|millones)(?![\\p{L}\\d]))?`;
/** "Total CHF<tab>1'280.50", "TOTAL DUE    GBP    504.00": the last figure of a line of a table, with cents */
const GAP = `(?:[ \\u00a0\\u202f]?|(?:\\t|[ \\t]{2,40})(?=[\\d.,'’ \\u00a0\\u202f]*[.,]\\d\\d[^\\S\\n]*(?:\\n|$)))`;
const BEFORE = new RegExp(`(${SIGN_BEFORE})${GAP}(-?)(${DIGITS})(${SCALE})(?:[.,][-–—]{1,2})?`, 'gu');
const AFTER = new RegExp(
  `(?<![\\d.,/:\\p{L}-])(-?)(${DIGITS})(${SCALE})(?:[.,][-–—]{1,2})?[ \\u00a0\\u202f]?(${SIGN_AFTER})`,
  'giu',
);
/** A cheap look before the long patterns run. */
const WORTHWHILE = /\d/;

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  tsd: 1e3,
  mil: 1e3,
  millones: 1e6,
};

/** '1.234,50' and '1,234.50' are one number; a group of three after the only separator is thousands, money has two decimals. */
export function parseNumber(written: string): number {
  const digits = written.replace(/['’\u00a0\u202f ]/g, '');
  const decimal = /[.,](\d{1,2})$/.exec(digits);
  const separators = digits.match(/[.,]/g) ?? [];
  if (decimal === null) return Number(digits.replace(/[.,]/g, ''));
  const mark = decimal[0][0]!;
  // 1,20,00 would be odd; 12,00,000 never ends in two digits
  if (separators.length > 1 && separators.every((separator) => separator === mark))
    return Number(digits.replace(/[.,]/g, ''));
  const whole = digits.slice(0, decimal.index).replace(/[.,]/g, '');
  return Number(`${whole}.${decimal[1]}`);
}

/** Currencies of a thousand parts: '1 450,500 DT'. */
const MILLI = new Set(['TND', 'KWD', 'JOD', 'BHD', 'OMR']);
const MILLS = /^(?:\d{1,3}|\d{1,3}(?:[.’' \u00a0\u202f]\d{3})+|\d{1,3}(?:,\d{3})+(?=\.))[.,]\d{3}$/;
const mills = (written: string): number => Number(written.replace(/\D/g, '')) / 1000;

function scaled(value: number, scale: string): number {
  const factor = SCALES[scale.trim().toLowerCase().replace(/\.$/, '')] ?? 1;
  return Math.round(value * factor * 100) / 100;
}

export function findAmounts(text: string, reference: AmountReference): Amount[] {
  if (!WORTHWHILE.test(text)) return [];
  const found: Amount[] = [];
  const add = (index: number, end: number, digits: string, scale: string, sign: string, minus: string): void => {
    const currency = currencyOf(sign, reference.locale, reference.language);
    if (currency === null || found.some((other) => other.index < end && index < other.end)) return;
    const value = scaled(MILLI.has(currency) && MILLS.test(digits) ? mills(digits) : parseNumber(digits), scale);
    if (Number.isFinite(value)) found.push({ ...foundAt(text, index, end), amount: minus ? -value : value, currency });
  };
  for (const match of everyMatch(BEFORE, text)) {
    const [whole, sign = '', minus = '', digits = '', scale = ''] = match;
    // 'R 5' and 'R2' are rooms and versions as well: rand needs cents or thousands
    if ((sign === 'R' || sign === 'Q') && !/[ .,]\d{2,3}/.test(digits)) continue;
    add(match.index, match.index + whole.trimEnd().length, digits, scale, sign, minus);
  }
  for (const match of everyMatch(AFTER, text)) {
    const [whole, minus = '', digits = '', scale = '', sign = ''] = match;
    add(match.index, match.index + whole.length, digits, scale, sign, minus);
  }
  for (const { index, end, digits, sign, minus } of figuresInColumns(text)) add(index, end, digits, '', sign, minus);
  return found.sort((a, b) => a.index - b.index);
}

const DUE =
  /amount due|balance due|total due|due now|to pay|amount payable|please pay|pay(?:ment)? of|outstanding (?:balance|amount)|grand total|zu zahlen|zahlbetrag|rechnungsbetrag|gesamtbetrag|endbetrag|überweis|offener betrag|restbetrag|restzahlung|restsumme|remaining (?:balance|amount)|saldo restante|fälliger betrag|zahlen sie|montant (?:à payer|dû|total)|à payer|total (?:ttc|à payer|a pagar)|net à payer|solde|régler|reste à payer|a pagar|importe (?:total|pendiente)|saldo|total da fatura|valor (?:a pagar|total)|da pagare|importo|jumla|kiasi|total factura/iu;
const TOTAL =
  /\btotal\b|\p{L}*summe\b|\bgesamt(?:forderung|preis|kosten|summe)?\b|\bbrutto\b|\btotale\b|\bttc\b|\bamount\b|\bbetrag\b|\bmontant\b|\bimporte\b|\bvalor\b|invoice for|rechnung über|facture de/iu;
const PART =
  /sub-?\s?total|zwischensumme|sous-total|\bnet(?:to)?\b|\bvat\b|\btax\b|mwst|ust\b|\btva\b|\biva\b|\bht\b|discount|rabatt|skonto|remise|descuento|shipping|versand|livraison|envío|deposit|anzahlung|acompte|previous|already paid|bereits|minimum|mindest|mínimo|minimo|minimal|fee\b|gebühr|frais|per (?:unit|hour|month)|each|je stück|pro stunde|save|credit|gutschrift|was\b|instead of|statt|late/iu;

/** Each one's part of what was named before: '$1,264.80 all up, which makes it $158.10 a head'. */
const EACH =
  /^ ?(?:\p{L}+ )?(?:each|apiece|a head|per head|per person|a person|pp|pro (?:kopf|nase|person)|je person|jeder?|chacune?|par (?:tête|personne)|cada un[oa]?|c\/u|por (?:cabeza|persona|barba)|a testa|ciascun[oa]|a persona|por pessoa|cada)(?!\p{L})/iu;
const isShare = (text: string, amount: Amount, amounts: readonly Amount[]): boolean =>
  EACH.test(text.slice(amount.end, amount.end + 24)) &&
  amounts.some((other) => other.index < amount.index && isMultiple(other.amount, amount.amount));
const isMultiple = (whole: number, part: number): boolean => {
  const times = whole / part;
  return times > 1.5 && times < 100 && Math.abs(times - Math.round(times)) < 0.02;
};

/** The sum of the two or more amounts right before it. */
function isSum(amount: Amount, amounts: readonly Amount[]): boolean {
  let sum = 0;
  for (const [n, other] of amounts.slice(0, amounts.indexOf(amount)).toReversed().entries()) {
    sum += other.amount;
    if (n > 0 && Math.abs(sum - amount.amount) < 0.005) return true;
  }
  return false;
}

/** The amount that has to be paid, by the words before it on its line (or the line above in a table). */
export function chooseTotal(text: string, amounts: readonly Amount[]): Amount | null {
  let best: { amount: Amount; score: number } | null = null;
  for (const amount of amounts) {
    const before = lineBefore(text, amount.index, 90);
    const label = before.trim() === '' ? previousLine(text, amount.index) : nearestClause(before);
    const after = text.slice(amount.end, amount.end + 30).split('\n')[0]!;
    let score = DUE.test(label) ? 4 : TOTAL.test(label) ? 2 : DUE.test(after) ? 2 : 0;
    if (PART.test(label)) score -= 3;
    if (amount.amount <= 0) score -= 5;
    if (isShare(text, amount, amounts) || (TOTAL.test(label) && isSum(amount, amounts))) score += 5;
    if (
      best === null ||
      score > best.score ||
      (score === best.score && (score > 0 || amount.amount > best.amount.amount))
    )
      best = { amount, score };
  }
  return best?.amount ?? null;
}

function nearestClause(before: string): string {
  return before
    .slice(-60)
    .split(/[;|]|\d[.,]\d{2}\s?(?:€|EUR|\$)?\s*,/)
    .at(-1)!;
}

function previousLine(text: string, index: number): string {
  return (
    text
      .slice(Math.max(0, index - 120), index)
      .trimEnd()
      .split('\n')
      .at(-1) ?? ''
  );
}
