/** Forms of tracking numbers, without spaces. `distinct` forms are recognised anywhere, others need a word that says what the number is. */
import { luhn, mod10, mod37, mod7, s10, weighted } from './check-digits.ts';

export interface TrackingForm {
  carrier: string;
  pattern: RegExp;
  valid?: (number: string) => boolean;
  distinct?: boolean;
  /** without a check digit, only with the carrier's name nearby */
  named?: RegExp;
}

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const isRegion = (code: string): boolean => REGIONS.of(code) !== undefined;

const last = (n: string, from = 0): [string, string] => [n.slice(from, -1), n.slice(-1)];
const FEDEX_12 = [3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1];
const FEDEX_34 = [1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1];
const UPS_WEIGHTS = { even: 1, odd: 2 };
const GS1 = { even: 3, odd: 1 };

/** National posts by the country at the end of an S10 number. */
const POSTS: Readonly<Record<string, string>> = {
  DE: 'Deutsche Post',
  FR: 'La Poste',
  GB: 'Royal Mail',
  US: 'USPS',
  ES: 'Correos',
  IT: 'Poste Italiane',
  CH: 'Swiss Post',
  AT: 'Österreichische Post',
  NL: 'PostNL',
  BE: 'bpost',
  SE: 'PostNord',
  DK: 'PostNord',
  NO: 'Posten',
  FI: 'Posti',
  PL: 'Poczta Polska',
  CZ: 'Česká pošta',
  PT: 'CTT',
  BR: 'Correios',
  CA: 'Canada Post',
  AU: 'Australia Post',
  JP: 'Japan Post',
  CN: 'China Post',
  HK: 'Hongkong Post',
  SG: 'Singapore Post',
  IN: 'India Post',
  KE: 'Posta Kenya',
  IE: 'An Post',
  MX: 'Correos de México',
  NZ: 'NZ Post',
  ZA: 'South African Post Office',
};

export const TRACKING_FORMS: readonly TrackingForm[] = [
  { carrier: 'UPS', pattern: /^1Z[A-Z0-9]{15}\d$/, valid: (n) => mod10(...last(n, 2), UPS_WEIGHTS), distinct: true },
  { carrier: 'UPS', pattern: /^[AHJKTV]\d{10}$/, valid: (n) => mod10(...last(n, 1), UPS_WEIGHTS), distinct: true },
  {
    carrier: 'S10',
    pattern: /^[A-Z]{2}\d{9}[A-Z]{2}$/,
    valid: (n) => s10(n.slice(2, 10), n[10]!) && isRegion(n.slice(-2)),
    distinct: true,
  },
  { carrier: 'Amazon', pattern: /^TB[ACM]\d{12}$/, distinct: true },
  { carrier: 'DHL', pattern: /^J[A-Z]{2,3}\d{9,10}$/, distinct: true },
  { carrier: 'Yodel', pattern: /^JJ?D\d{16}$/, distinct: true },
  { carrier: 'DHL', pattern: /^JJ?D\d{18,20}$/, distinct: true },
  { carrier: 'DHL', pattern: /^(?:GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)(?=[A-Z]*\d)[A-Z0-9]{10,39}$/ },
  { carrier: 'GOFO Express', pattern: /^GFUS\d{14}$/, distinct: true },
  { carrier: 'Landmark Global', pattern: /^LTN\d{8}N1$/, distinct: true },
  { carrier: 'LaserShip', pattern: /^L[AIEHNX][1-3]\d{7}$/, distinct: true },
  {
    carrier: 'LaserShip',
    pattern: /^1LS7[12]\d{10}$|^1LS7[12]\d{2}01[1-4]\d{6}1$|^1LSCX[A-Z0-9]{10}$/,
    distinct: true,
  },
  { carrier: 'YunExpress', pattern: /^YT\d{16}$/, distinct: true },
  { carrier: 'Spee-Dee', pattern: /^SP\d{18}$/, distinct: true },
  { carrier: 'Canpar', pattern: /^[CDKLSUXZ]\d{21}$/, distinct: true },
  {
    carrier: 'OnTrac',
    pattern: /^C\d{14}$/,
    valid: (n) => mod10(`4${n.slice(1, -1)}`, n.slice(-1), UPS_WEIGHTS),
    distinct: true,
  },
  {
    carrier: 'OnTrac',
    pattern: /^D\d{14}$/,
    valid: (n) => mod10(`5${n.slice(1, -1)}`, n.slice(-1), UPS_WEIGHTS),
    distinct: true,
  },
  { carrier: 'Purolator', pattern: /^[A-Z]{3}\d{9}$/, named: /purolator/i },
  { carrier: 'Amazon', pattern: /^[AFC]\d{10}$/, named: /amazon/i },
  {
    carrier: 'DPD',
    pattern: /^(?=.{15}$|.{28}$)(?:\d{14}|\d{27})[A-Z]$/,
    valid: (n) => mod37(...last(n)),
    distinct: true,
  },
  { carrier: 'DPD', pattern: /^(?:\d{15}|\d{28})$/, valid: (n) => mod37(...last(n)) },
  {
    carrier: 'USPS',
    pattern: /^(?:420\d{5}(?:\d{4})?)?9[45]\d{20}(?:\d{4})?$/,
    valid: (n) => mod10(...last(impb(n)), GS1, true) || mod10(...last(impb(n)), GS1),
  },
  {
    carrier: 'USPS',
    pattern: /^(?:420\d{5}(?:\d{4})?)?9[123]\d{20}(?:\d{4})?$/,
    valid: (n) => mod10(...last(impb(n)), GS1),
  },
  {
    carrier: 'USPS',
    pattern: /^\d{20}$/,
    valid: (n) => mod10(...last(n), GS1) || mod10(`91${n.slice(0, -1)}`, n.slice(-1), GS1),
  },
  { carrier: 'FedEx', pattern: /^\d{12}$/, valid: (n) => weighted(...last(n), FEDEX_12, 11, 10) },
  { carrier: 'FedEx', pattern: /^\d{15}$/, valid: (n) => mod10(...last(n), { even: 1, odd: 3 }) },
  { carrier: 'FedEx', pattern: /^\d{18}$/, valid: (n) => mod10(n.slice(2, -1), n.slice(-1), GS1) },
  { carrier: 'FedEx', pattern: /^96\d{20}$/, valid: (n) => mod10(n.slice(7, -1), n.slice(-1), { even: 1, odd: 3 }) },
  { carrier: 'FedEx', pattern: /^96\d{32}$/, valid: (n) => weighted(n.slice(20, -1), n.slice(-1), FEDEX_34, 11, 10) },
  {
    carrier: 'FedEx',
    pattern: /^[0-8]\d{33}$/,
    valid: (n) => weighted(n.slice(20, -1), n.slice(-1), FEDEX_34, 11, 10),
  },
  { carrier: 'FedEx', pattern: /^3\d{31}$/, valid: (n) => weighted(n.slice(16, 27), n[27]!, FEDEX_12, 11, 10) },
  { carrier: 'Canada Post', pattern: /^\d{16}$/, valid: (n) => mod10(...last(n), GS1) },
  { carrier: 'Purolator', pattern: /^[0-5]\d{11}$/, valid: luhn },
  { carrier: 'Old Dominion', pattern: /^(?:77[78]|072|780)\d{8}$|^80\d{9}$/, valid: luhn },
  { carrier: 'DHL', pattern: /^\d{10,11}$/, valid: (n) => mod7(...last(n)) },
  { carrier: 'DHL', pattern: /^\d{14}$/, named: /\bDHL\b/i },
  { carrier: 'DHL', pattern: /^00340\d{15}$/, valid: (n) => mod10(...last(n), GS1) },
];

function impb(number: string): string {
  return number.replace(/^420\d{5}(?:\d{4})?(?=9[1-5]\d{20}(?:\d{4})?$)/, '');
}

export function carrierOf(form: TrackingForm, number: string): string {
  return form.carrier === 'S10' ? (POSTS[number.slice(-2)] ?? 'Postal service') : form.carrier;
}

const NAMES = [
  'UPS',
  'FedEx',
  'DHL',
  'DPD',
  'GLS',
  'Hermes',
  'Evri',
  'USPS',
  'United States Postal Service',
  'Royal Mail',
  'Deutsche Post',
  'Amazon',
  'Yodel',
  'TNT',
  'Chronopost',
  'Colissimo',
  'Mondial Relay',
  'La Poste',
  'Correos',
  'SEUR',
  'MRW',
  'PostNL',
  'bpost',
  'PostNord',
  'Swiss Post',
  'Canada Post',
  'Purolator',
  'OnTrac',
  'LaserShip',
  'Aramex',
  'G4S',
  'Sendy',
  'Correios',
  'CTT',
  'BRT',
  'InPost',
  'Packeta',
  'Österreichische Post',
];
const NAMED = new RegExp(`(?<![\\p{L}\\d])(${NAMES.join('|')})(?![\\p{L}\\d])`, 'iu');

/** A carrier that the text names, as the carrier writes itself. */
export function namedCarrier(text: string): string | null {
  const match = NAMED.exec(text);
  if (match === null) return null;
  const written = NAMES.find((name) => name.toLowerCase() === match[1]!.toLowerCase()) ?? null;
  return written === 'United States Postal Service' ? 'USPS' : written;
}
