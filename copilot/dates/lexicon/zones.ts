/** Zone abbreviations that mean one thing in business mail, and cities whose time people name. */
import type { Zone } from '../grammar/values.ts';

export const ABBREVIATIONS: Readonly<Record<string, Zone>> = {
  'utc|gmt|z|zulu': { offset: 0 },
  // the last place on earth where a day ends
  'aoe|anywhere on earth': { offset: -720 },
  'est|edt|et|eastern|east coast time|eastern time|us eastern|eastern standard time|eastern daylight time': {
    iana: 'America/New_York',
  },
  'cst|cdt|ct|central time|us central': { iana: 'America/Chicago' },
  'mst|mdt|mountain time': { iana: 'America/Denver' },
  'pst|pdt|pt|pacific|california time|west coast time|pacific time|us pacific|pacific standard time|pacific daylight time':
    { iana: 'America/Los_Angeles' },
  'cet|cest|mez|mesz|central european time|hora central europea': { iana: 'Europe/Berlin' },
  'eet|eest': { iana: 'Europe/Helsinki' },
  'wet|west': { iana: 'Europe/Lisbon' },
  'bst|uk time|british time': { iana: 'Europe/London' },
  'ist|india time|indian standard time': { iana: 'Asia/Kolkata' },
  'jst|japan time': { iana: 'Asia/Tokyo' },
  kst: { iana: 'Asia/Seoul' },
  hkt: { iana: 'Asia/Hong_Kong' },
  sgt: { iana: 'Asia/Singapore' },
  gst: { iana: 'Asia/Dubai' },
  msk: { iana: 'Europe/Moscow' },
  sast: { iana: 'Africa/Johannesburg' },
  'eat|east africa time|east african time': { iana: 'Africa/Nairobi' },
  'wat|west africa time': { iana: 'Africa/Lagos' },
  'cat|central africa time': { iana: 'Africa/Maputo' },
  'aest|aedt': { iana: 'Australia/Sydney' },
  acst: { iana: 'Australia/Darwin' },
  awst: { iana: 'Australia/Perth' },
  'nzst|nzdt': { iana: 'Pacific/Auckland' },
  brt: { iana: 'America/Sao_Paulo' },
  art: { iana: 'America/Argentina/Buenos_Aires' },
  'akst|akdt': { iana: 'America/Anchorage' },
  hst: { iana: 'Pacific/Honolulu' },
};

/** Lower-case words that are zones only in capitals ('et', 'est' are French words, 'cat' is an animal). */
export const CAPITALS_ONLY: ReadonlySet<string> = new Set(
  Object.keys(ABBREVIATIONS)
    .join('|')
    .split('|')
    .filter((word) => /^[a-z]{1,4}$/.test(word) && word !== 'aoe'),
);

/** Cities that are not the last part of a zone name, and other spellings. */
export const CITIES: Readonly<Record<string, string>> = {
  'san francisco|seattle|san diego|las vegas|portland|palo alto': 'America/Los_Angeles',
  'boston|washington|philadelphia|atlanta|miami|montreal|ottawa|nyc': 'America/New_York',
  'houston|dallas|austin|minneapolis': 'America/Chicago',
  'salt lake city': 'America/Denver',
  'munich|munchen|muenchen|hamburg|frankfurt|koln|koeln|cologne|stuttgart|dusseldorf|duesseldorf|leipzig|dresden':
    'Europe/Berlin',
  'geneva|geneve|genf|basel|bern|lausanne|zurich|zuerich': 'Europe/Zurich',
  'lyon|marseille|toulouse|nantes|bordeaux|lille|strasbourg': 'Europe/Paris',
  'barcelona|valencia|sevilla|seville|bilbao|malaga': 'Europe/Madrid',
  'milan|milano|roma|torino|turin|napoli|naples|firenze|florence|venice|venezia|bologna': 'Europe/Rome',
  'edinburgh|manchester|glasgow|birmingham|cardiff|bristol|leeds|londres': 'Europe/London',
  'lisboa|lisbonne|porto': 'Europe/Lisbon',
  'bruxelles|brussel|antwerp|bruselas': 'Europe/Brussels',
  'rotterdam|the hague|utrecht|eindhoven': 'Europe/Amsterdam',
  'wien|viena': 'Europe/Vienna',
  'warszawa|krakow|gdansk': 'Europe/Warsaw',
  'praha|brno': 'Europe/Prague',
  'mumbai|delhi|new delhi|bangalore|bengaluru|chennai|hyderabad|pune|kolkata': 'Asia/Kolkata',
  'beijing|shenzhen|guangzhou|peking|pekin': 'Asia/Shanghai',
  'osaka|kyoto': 'Asia/Tokyo',
  'abu dhabi': 'Asia/Dubai',
  'tel aviv': 'Asia/Jerusalem',
  hanoi: 'Asia/Ho_Chi_Minh',
  'cape town|pretoria|durban': 'Africa/Johannesburg',
  'abuja|ibadan': 'Africa/Lagos',
  'mombasa|kisumu': 'Africa/Nairobi',
  'dar es salaam|dodoma|arusha': 'Africa/Dar_es_Salaam',
  canberra: 'Australia/Sydney',
  wellington: 'Pacific/Auckland',
  'rio de janeiro|brasilia|rio|curitiba|belo horizonte': 'America/Sao_Paulo',
  'guadalajara|mexico city|ciudad de mexico|cdmx|mexico|puebla': 'America/Mexico_City',
  'medellin|cali': 'America/Bogota',
  quito: 'America/Guayaquil',
  nuremberg: 'Europe/Berlin',
  'moskau|moscou': 'Europe/Moscow',
  'nueva york': 'America/New_York',
  'buenos aires|cordoba': 'America/Argentina/Buenos_Aires',
};

/** Regions of the zone database whose last part is the name of a city. */
export function zoneCities(): Map<string, string> {
  const cities = new Map<string, string>();
  for (const iana of Intl.supportedValuesOf('timeZone')) {
    const parts = iana.split('/');
    const city = parts.at(-1)!.replaceAll('_', ' ').toLowerCase();
    if (parts.length > 1 && parts[0] !== 'Etc' && city.length > 3 && !NOT_CITIES.has(city)) cities.set(city, iana);
  }
  for (const [names, iana] of Object.entries(CITIES)) for (const name of names.split('|')) cities.set(name, iana);
  return cities;
}

const NOT_CITIES: ReadonlySet<string> = new Set([
  'center',
  'easter',
  'north',
  'south',
  'central',
  'general',
  'creston',
  'midway',
  'wake',
  'troll',
  'vostok',
  'eastern',
  'pacific',
  'mountain',
  'faroe',
  'marquesas',
  'belize',
]);
