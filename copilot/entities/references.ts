/** Numbers of invoices, orders, bookings, tickets and cases: a word that says what it is, then the number. */
import { foundAt } from './span.ts';
import type { Found } from './span.ts';
import { everyMatch } from '#core/text/every-match.ts';

export type ReferenceKind = 'invoice' | 'order' | 'booking' | 'ticket' | 'customer' | 'reference';

export interface Reference extends Found {
  kind: ReferenceKind;
  /** as written, without the label: '7741', 'INV-2026-014' */
  value: string;
}

const LABELS: readonly [ReferenceKind, string][] = [
  [
    'invoice',
    'invoices?|inv|bill|credit note|proforma|pro forma|Rechnungsnummer|Rechnungs-?Nr|(?:Schluss|Abschlags|Teil|Sammel|Monats|Jahres|Storno|Handwerker|Reparatur)?rechnung|Gutschrift|Mahnung|factures?|avoir|facturas?(?: electrónica)?(?: [ABCE](?= \\d{4}-))?|fattura|bolletta|quietanza|fatura|ankara|receipt|Quittung|Beleg|Belegnummer|Beleg-?Nr|Honorarnote|reçu|recibo|ricevuta|parcella|avviso di parcella|note d.honoraires|minuta|boleta|NFS?-?e?|nota fiscal',
  ],
  [
    'order',
    'purchase order|orders?|P\\.?O\\.?|Bestellnummer|Bestell-?Nr|Bestellung|Auftragsnummer|Auftrags-?Nr|Auftrag|commandes?|bon de commande|pedidos?|orden de compra|ordine|encomenda|oda',
  ],
  [
    'booking',
    'booking(?: code| reference| ref| number| no)?|reservation(?: code| number| no)?|confirmation(?: code| number| no)?|PNR|record locator|Buchungscode|Buchungsnummer|Buchungs-?Nr|Buchung|Reservierungsnummer|Reservierung|Auftragscode|réservation|(?:référence|réf\\.?|n[°º]) (?:de |du )?(?:dossier|voyage|réservation)|dossier|reserva|código de reserva|(?:código|número|clave) de (?:pasaje|viaje|boleto|billete|confirmación|reservación)|reservación|localizador|(?:código|número) d[ao] (?:reserva|bilhete|viagem)|codice (?:di )?(?:prenotazione|viaggio)|prenotazione|voucher|reservasi|namba(?:ri)? ya (?:uhifadhi|tiketi|safari)|uhifadhi(?: wako)?|Reservation|(?:boleto|billete)(?: electrónico)?|e-?ticket|Fahrkarte|billet|código(?! de )',
  ],
  [
    'ticket',
    'tickets?|cases?|incident|issue|request|Vorgangsnummer|Vorgang|Fallnummer|Ticketnummer|Ticket-?Nr|demande|incident|caso|incidencia|chamado|pratica|tiketi',
  ],
  [
    'customer',
    'customer (?:number|no|id)|account (?:number|no)|namba(?:ri)? ya (?:akaunti|mteja)|member(?:ship)? (?:number|no)|Mitgliedsnummer|Mitglieds-?Nr|numéro d.adhérent|número de soci[oa]|Kundennummer|Kunden-?Nr|Vertragsnummer|Vertrag|contract|contrat(?! d)|contrato(?! d)|contratto(?! d)|numéro (?:de )?client|número de cliente|codice cliente|policy(?: number| no)?|(?:numéro de )?police(?! d)|(?:número de )?póliza|(?:numero )?polizza|apólice|Versicherungsschein(?:nummer|-?Nr)?|Police|Aktenzeichen',
  ],
  [
    'reference',
    'communication(?: structurée)?|folio|hire agreement|rental agreement|lease number|Mietvertrag|contrat de location|contrato de (?:alquiler|arriendo|renta)|ref|reference|our ref|your ref|Referenz|Referenznummer|referência|nosso número|código de pago(?: electrónico)?|referencia de pago|Verwendungszweck|Zeichen|référence à (?:rappeler|indiquer|mentionner|préciser)|(?:payment )?reference to (?:quote|use|give)|(?:anzugebende|zu verwendende) Referenz|referencia (?:a|para) (?:indicar|citar)|riferimento da (?:indicare|citare)|référence|réf|referencia|riferimento|rif|kumbukumbu|namba(?:ri)? ya (?:malipo|rejea|kumbukumbu)|rejea|transaction|transacción|payment reference|Zahlungsreferenz|Kundenreferenz|opération|operación|quote|quotation|offer|mentionner|en mentionnant|mentionnez|indiquer|unter Angabe(?: von)?|indicando|mencionar|mencionando|Angebot|Angebotsnummer|Angebots-?Nr|devis|presupuesto|statement|quoting|codice avviso|numero avviso|causale(?: del bonifico)?|RMA|return (?:number|no)|guia|guía de pago|Kassenzeichen',
  ],
];
const NUMBER_WORD =
  '(?:\\s*(?:number|numbers|no\\.?|nr\\.?|num\\.?|nro\\.?|nummer|namba(?:ri)?|code|id|reference|ref\\.?|n\\.?\\s?[°º]\\.?|n\\.(?=\\s?\\d)|número|numéro|numero|nº|#))?';
const VALUE = '([A-Z0-9](?:[A-Za-z0-9]|[-/._](?=[A-Za-z0-9])){1,24})';

const PATTERN = new RegExp(
  `(?<![\\p{L}\\d])(?:${LABELS.map(([, words]) => `(${words})`).join('|')})(?!\\p{L})${NUMBER_WORD}\\.?\\s*(?:[:#=]|\\bis\\b|\\best\\b|\\bes\\b|\\blautet\\b|\\bist\\b|\\bwas\\b|\\bwar\\b|\\bétait\\b|\\bera\\b|\\bremains\\b|\\breste\\b|\\bbleibt\\b)?\\s*[#(]?\\s*${VALUE}(?![\\p{L}\\d])`,
  'giu',
);
/** "Booking NI 40718": two capitals of the company, then the number */
const SPACED =
  /(?<![\p{L}\d])(?:booking|reservation|voucher|pnr|buchung|buchungsnummer|reservierung|dossier|réservation|reserva|localizador|prenotazione|uhifadhi)(?: (?:number|no\.?|nr\.?|code|ref\.?|reference|n[°º]))?\s?[:#]?\s?([A-Z]{2} \d{4,8})(?![\p{L}\d]|[.,-]\d)/giu;
/** "ref PO 2261": two capitals, then the number */
const SPACED_REFERENCE =
  /(?<![\p{L}\d])(?:ref|reference|payment reference|verwendungszweck|referenz|référence|réf|referencia|riferimento|rif|referência)\.?[ \t]?[:#]?[ \t]?([A-Z]{2} \d{3,8})(?![\p{L}\d]|[.,-]\d)/giu;
/** "Account number: 40 7719 2265": groups of figures behind a colon, to the end of the line */
const GROUPED = new RegExp(
  `(?<![\\p{L}\\d])(?:${LABELS.map(([, words]) => `(${words})`).join('|')})(?!\\p{L})${NUMBER_WORD}\\.?[ \\t]*:[ \\t]*(\\d{2,6}(?: \\d{2,6}){1,4})(?=[ \\t]*(?:[\\n;)]|$))`,
  'giu',
);
const NO_COMPANY = /^(?:NO|NR|ID|RS|KW|IN|AT|ON|AM|IM|OF|DE|DU|EN)\s|[a-z]/u;
/** JIRA-123, OPS-7 */
const ISSUE_KEY = /(?<![\p{L}\d/.-])([A-Z][A-Z0-9]{1,9}-\d{1,6})(?![\p{L}\d-])/gu;
const HASH = /(?<![\p{L}\d&/#])#(\d{3,12})(?![\p{L}\d])/gu;
/** "+++090/9337/55493+++": the structured communication of Belgian transfers */
const STRUCTURED = /[+*]{3} ?\d{3}\/\d{4}\/\d{5} ?[+*]{3}/gu;
const NOT_KEYS = /^(?:UTF|ISO|RFC|SHA|MD|COVID|UTC|GMT|HTTP|TCP|IPV|WIN|MP|H|Q|KW|CW|A|B|COP|ZIP|DIN|EN|IEC|USB|CO|G)-/;

/** A value needs a digit, unless it is a code in capitals (a booking code may have letters only). */
function isValue(value: string, kind: ReferenceKind): boolean {
  if (/^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$|^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const digits = (value.match(/\d/g) ?? []).length;
  if (kind === 'booking')
    return /^[A-Z0-9]{5,8}$/.test(value)
      ? digits > 0 || value.length === 6
      : digits >= (/^[A-Z]{2,4}-[A-Z0-9]{2,8}$/.test(value) ? 2 : 4);
  if (/^(?:19|20)\d{2}$/.test(value)) return kind === 'invoice' || kind === 'order';
  // "quoting PROSSER-F"
  if (kind === 'reference' && /^[A-Z]{3,12}-[A-Z\d]{1,8}$/.test(value)) return true;
  return digits >= 2 || (digits === 1 && /-/.test(value));
}

/** Which label matched, and the number behind it. */
function labelled(match: RegExpMatchArray): { kind: ReferenceKind; value: string } {
  const group = match.slice(1, LABELS.length + 1).findIndex((label) => label !== undefined);
  return { kind: LABELS[group]![0], value: match[LABELS.length + 1]! };
}

export function findReferences(text: string, _language: string): Reference[] {
  const found: Reference[] = [];
  const add = (kind: ReferenceKind, value: string, index: number): void => {
    const clean = value.replace(/[-/._]+$/, '');
    if (!found.some((other) => other.index < index + clean.length && index < other.end))
      found.push({ ...foundAt(text, index, index + clean.length), kind, value: clean });
  };
  for (const match of everyMatch(GROUPED, text)) {
    const { kind, value } = labelled(match);
    add(kind, value, match.index + match[0].length - value.length);
  }
  for (const match of everyMatch(PATTERN, text)) {
    const { kind, value } = labelled(match);
    if (!isValue(value, kind)) continue;
    // amounts and dates that merely follow the word: 'invoice 1,200 EUR', 'order 12 pieces'
    const end = match.index + match[0].length;
    if (
      /^[.,]\d|^ \d{3}(?!\d)|^\s?(?:€|EUR|USD|\$|%|pieces|pcs|Stück|days|Tage|jours|días)/.test(
        text.slice(end, end + 8),
      )
    )
      continue;
    add(kind, value, match.index + match[0].lastIndexOf(value));
  }
  for (const match of everyMatch(SPACED, text))
    if (!NO_COMPANY.test(match[1]!)) add('booking', match[1]!, match.index + match[0].length - match[1]!.length);
  for (const match of everyMatch(SPACED_REFERENCE, text))
    if (!NO_COMPANY.test(match[1]!)) add('reference', match[1]!, match.index + match[0].length - match[1]!.length);
  for (const match of everyMatch(STRUCTURED, text)) add('reference', match[0], match.index);
  for (const match of everyMatch(ISSUE_KEY, text)) if (!NOT_KEYS.test(match[1]!)) add('ticket', match[1]!, match.index);
  for (const match of everyMatch(HASH, text)) add('ticket', match[1]!, match.index + 1);
  return found.sort((a, b) => a.index - b.index);
}
