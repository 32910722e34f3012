/** ISO 4217 codes, and what people write instead of them. */
const CODES =
  'EUR USD GBP CHF KES TZS UGX RWF NGN GHS ZAR EGP MAD JPY CNY INR BRL MXN ARS CLP COP PEN CAD AUD NZD SGD HKD SEK NOK DKK PLN CZK HUF RON BGN TRY AED SAR ILS THB IDR MYR PHP VND KRW ISK UYU XOF XAF ETB TWD TTD JMD BBD XCD BZD FJD BWP ZMW MUR NAD MZN AOA TND DZD JOD QAR KWD LKR PKR BDT NPR UAH GEL GTQ CRC DOP BOB PYG GYD BSD HNL NIO CUP BHD OMR MGA BMD KYD AWG HTG SRD GIP FKP SHP AZN AMD KZT UZS KGS TJS TMT MDL MKD RSD BAM BYN MVR BTN AFN IQD IRR LBP YER MOP PGK SBD WST VUV XPF CVE GMD GNF SLE LRD CDF BIF SDG SSP DJF KMF SCR MRU LYD SZL LSL MWK STN LAK KHR MMK MNT BND PAB VES'.split(
    ' ',
  );

const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₦': 'NGN',
  '₪': 'ILS',
  '₺': 'TRY',
  '₩': 'KRW',
  '₫': 'VND',
  '₱': 'PHP',
  '฿': 'THB',
  '₵': 'GHS',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  lei: 'RON',
  R$: 'BRL',
  US$: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  S$: 'SGD',
  HK$: 'HKD',
  MX$: 'MXN',
  TT$: 'TTD',
  J$: 'JMD',
  Bds$: 'BBD',
  EC$: 'XCD',
  BZ$: 'BZD',
  NT$: 'TWD',
  FJ$: 'FJD',
  N$: 'NAD',
  RD$: 'DOP',
  CLP$: 'CLP',
  KSh: 'KES',
  Ksh: 'KES',
  KSH: 'KES',
  Kshs: 'KES',
  TSh: 'TZS',
  Tsh: 'TZS',
  USh: 'UGX',
  Rs: 'INR',
  'Rs.': 'INR',
  'Fr.': 'CHF',
  'SFr.': 'CHF',
  'sFr.': 'CHF',
  R: 'ZAR',
  kr: 'SEK',
  'kr.': 'DKK',
  $: 'USD',
  '₡': 'CRC',
  '₲': 'PYG',
  '₴': 'UAH',
  '₾': 'GEL',
  Gs: 'PYG',
  'Gs.': 'PYG',
  'S/': 'PEN',
  'S/.': 'PEN',
  G$: 'GYD',
  B$: 'BSD',
  'GH₵': 'GHS',
  'GH¢': 'GHS',
  FCFA: 'XOF',
  'F CFA': 'XOF',
  CFA: 'XOF',
  DT: 'TND',
  DH: 'MAD',
  Dhs: 'AED',
  Bs: 'BOB',
  'Bs.': 'BOB',
  Q: 'GTQ',
  RM: 'MYR',
  Rp: 'IDR',
  N: 'NGN',
};

const NAMES: Readonly<Record<string, string>> = {
  euro: 'EUR',
  euros: 'EUR',
  dollar: 'USD',
  dollars: 'USD',
  dólares: 'USD',
  dólar: 'USD',
  pound: 'GBP',
  pounds: 'GBP',
  libras: 'GBP',
  franken: 'CHF',
  francs: 'CHF',
  francos: 'CHF',
  pesos: 'MXN',
  reais: 'BRL',
  rupees: 'INR',
  yen: 'JPY',
  yuan: 'CNY',
  shilling: 'KES',
  shillings: 'KES',
  shilingi: 'KES',
  naira: 'NGN',
  rand: 'ZAR',
  kronor: 'SEK',
  kroner: 'NOK',
  zloty: 'PLN',
  złoty: 'PLN',
  soles: 'PEN',
  bolivianos: 'BOB',
  colones: 'CRC',
  quetzales: 'GTQ',
  lempiras: 'HNL',
  córdobas: 'NIO',
  guaraníes: 'PYG',
  dirham: 'MAD',
  dirhams: 'MAD',
  dinars: 'TND',
  cedis: 'GHS',
  quid: 'GBP',
  bucks: 'USD',
  ringgit: 'MYR',
  rupiah: 'IDR',
};

/** What a shared sign means where the reader lives. */
const BY_REGION: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: {
    CA: 'CAD',
    AU: 'AUD',
    NZ: 'NZD',
    MX: 'MXN',
    AR: 'ARS',
    CL: 'CLP',
    CO: 'COP',
    SG: 'SGD',
    HK: 'HKD',
    UY: 'UYU',
    TT: 'TTD',
    JM: 'JMD',
    BB: 'BBD',
    BZ: 'BZD',
    FJ: 'FJD',
    NA: 'NAD',
    TW: 'TWD',
    DO: 'DOP',
  },
  kr: { NO: 'NOK', DK: 'DKK', IS: 'ISK' },
  'kr.': { NO: 'NOK', DK: 'DKK', IS: 'ISK' },
  '¥': { CN: 'CNY' },
  pesos: { AR: 'ARS', CL: 'CLP', CO: 'COP', PH: 'PHP', UY: 'UYU', DO: 'DOP', CU: 'CUP' },
  FCFA: { CM: 'XAF', GA: 'XAF', CG: 'XAF', TD: 'XAF', CF: 'XAF', GQ: 'XAF' },
  CFA: { CM: 'XAF', GA: 'XAF', CG: 'XAF', TD: 'XAF', CF: 'XAF', GQ: 'XAF' },
  francs: { SN: 'XOF', CI: 'XOF', ML: 'XOF', BF: 'XOF', BJ: 'XOF', TG: 'XOF', NE: 'XOF', CM: 'XAF', GA: 'XAF' },
  dinars: { DZ: 'DZD', JO: 'JOD', KW: 'KWD' },
  dirhams: { AE: 'AED' },
  shilling: { TZ: 'TZS', UG: 'UGX' },
  shillings: { TZ: 'TZS', UG: 'UGX' },
  shilingi: { TZ: 'TZS', UG: 'UGX' },
  dollars: { CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD' },
  Rs: { PK: 'PKR', LK: 'LKR' },
  'Rs.': { PK: 'PKR', LK: 'LKR' },
  // letters that are money only where people live with it
  P: { BW: 'BWP', PH: 'PHP' },
  K: { ZM: 'ZMW', PG: 'PGK', MW: 'MWK' },
  E: { SZ: 'SZL' },
  M: { LS: 'LSL' },
};

const LANGUAGE_REGIONS: Readonly<Record<string, string>> = { no: 'NO', nb: 'NO', da: 'DK', is: 'IS', zh: 'CN' };

const escape = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (signs: string[]): string =>
  signs
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

/** Names that stand before the figure too: 'euro 30', 'shilingi 5,000'. */
const NAMES_BEFORE = ['euro', 'Euro', 'shilingi', 'Shilingi', 'naira', 'Naira'];

/** Such a letter, before cents or thousands */
const LETTER = '[PKEM](?=[ \\u00a0\\u202f]?(?:\\d{1,3}(?:[, ]\\d{3})+|\\d+\\.\\d{2})(?!\\d))';
/** A letter that stands before much else: "N1,850,000" */
const NAIRA = 'N(?=\\d{1,3}(?:,\\d{3})+(?![\\p{L}\\d]))';
export const SIGN_BEFORE = `(?<![\\p{L}\\d])(?:${longestFirst([...Object.keys(SYMBOLS), ...CODES, ...NAMES_BEFORE].filter((sign) => !['Ft', 'lei', 'zł', 'Kč', 'N'].includes(sign)))}|${NAIRA}|${LETTER})`;
export const SIGN_AFTER = `(?:${longestFirst([...Object.keys(SYMBOLS).filter((sign) => !['R', 'Rs', 'Rs.', 'Fr.', 'Q', 'N', 'S/', 'S/.', 'Bs.'].includes(sign)), ...CODES])}|${longestFirst(Object.keys(NAMES))})(?![\\p{L}\\d])`;

export function currencyOf(sign: string, locale: string | undefined, language: string): string | null {
  const region = /[-_]([A-Z]{2})\b/.exec(locale ?? '')?.[1] ?? LANGUAGE_REGIONS[language] ?? '';
  const key = sign in NAMES ? sign : sign.toLowerCase() in NAMES ? sign.toLowerCase() : sign;
  return (
    BY_REGION[key]?.[region] ??
    SYMBOLS[key] ??
    NAMES[key] ??
    (CODES.includes(key.toUpperCase()) ? key.toUpperCase() : null)
  );
}
