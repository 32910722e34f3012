// adapter over copilot/entities; provisional until that folder is delivered
type Link = { href: string; label: string };
export interface Amount {
  index: number;
  end: number;
  text: string;
  value: number;
  currency: string | null;
}
const AMOUNT =
  /(?:([€$£])\s?|\b(EUR|USD|GBP|CHF|KES|KSh|TZS|MXN)\s?)(\d[\d.,' ]*\d|\d)|(\d[\d.,' ]*\d|\d)\s?(?:([€$£])|(EUR|USD|GBP|CHF|KES|KSh|TZS|MXN|Euro|euros)\b)/gu;
const SIGN: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP', KSh: 'KES', Euro: 'EUR', euros: 'EUR' };
export function findAmounts(text: string, _o: { language: string }): Amount[] {
  return [...text.matchAll(AMOUNT)].map((m) => {
    const raw = (m[3] ?? m[4] ?? '').replace(/[ ']/gu, '');
    const plain = /[.,]\d{1,2}$/u.test(raw)
      ? raw.slice(0, -3).replace(/[.,]/gu, '') + '.' + raw.slice(-2).replace(/[.,]/u, '')
      : raw.replace(/[.,]/gu, '');
    const cur = m[1] ?? m[2] ?? m[5] ?? m[6] ?? '';
    return { index: m.index, end: m.index + m[0].length, text: m[0], value: Number(plain), currency: SIGN[cur] ?? cur };
  });
}
export function findTracking(_text: string): { text: string; carrier: string | null; index: number; end: number }[] {
  return [];
}
export function findReferences(_text: string): { text: string; value: string; index: number; end: number }[] {
  return [];
}
export function findMeetingLinks(links: readonly Link[]): Link[] {
  return links.filter(({ href }) => /zoom\.us|teams\.microsoft|meet\.google|meet\.jit\.si|webex|whereby/iu.test(href));
}
export function findFileShareLinks(links: readonly Link[]): Link[] {
  return links.filter(({ href }) =>
    /dropbox|drive\.google|docs\.google|sharepoint|onedrive|1drv|wetransfer|seafile|nextcloud|box\.com|\/\/files?\.|\/s\//iu.test(
      href,
    ),
  );
}
export function findLocations(_text: string, _language: string): { text: string }[] {
  return [];
}

import type { MailContext } from './context.ts';
import type { Lexicon } from './lexicon/index.ts';
import type { Reading } from './speech-act.ts';

export interface AmountAt extends Amount {
  reading: Reading;
}
export const amountsOf = (text: string, language: string): Amount[] => findAmounts(text, { language });

/** The amount that counts: on a line with the word for the total, else the largest. */
export function totalOf(amounts: readonly AmountAt[], lexicon: Lexicon): AmountAt | null {
  const marked = amounts.filter(
    ({ reading }) => lexicon.amountDue.test(reading.low) || reading.lexicon.amountDue.test(reading.low),
  );
  const pool = marked.length > 0 ? marked : amounts;
  let best: AmountAt | null = null;
  for (const amount of pool) if (best === null || amount.value > best.value) best = amount;
  return best;
}

const REFERENCE =
  /(?:invoice|inv|rechnung|rechnungs-?nr|facture|factura|fattura|fatura|order|bestellung|commande|pedido|ref(?:erence)?|nr|no|n°|nº|#)[\s.:#]*(?:nr|no|number|nummer|num[eé]ro|n°|nº)?[\s.:#]*([A-Z]{0,6}[-/]?\d[\w/-]{1,20})/iu;
export function bestReference(context: MailContext): string | null {
  return REFERENCE.exec(context.message.subject)?.[1] ?? REFERENCE.exec(context.message.text.authored)?.[1] ?? null;
}
export function trackingOf(context: MailContext): { value: string; carrier: string | null } | null {
  const found = /\b([A-Z]{2}\d{8,12}[A-Z]{0,2}|1Z[0-9A-Z]{16}|\d{12,22})\b/u.exec(context.message.text.authored);
  return found === null ? null : { value: found[1]!, carrier: null };
}
export function bookingCode(context: MailContext): string | null {
  return (
    /(?:booking|reservation|confirmation|buchung\w*|r[ée]servation|reserva|localizador|pnr|code|reference|auftrags\w*)[\s\w.:#-]{0,20}?\b([A-Z0-9]{5,8})\b/u.exec(
      `${context.message.subject}\n${context.message.text.authored}`,
    )?.[1] ?? null
  );
}
