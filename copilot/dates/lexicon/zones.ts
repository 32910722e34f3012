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
  "cet|cest|mez|mesz|central european time|central european summer time|mitteleuropäische zeit|mitteleuropäischer zeit|heure d'europe centrale|hora central europea|hora centroeuropea|deutsche zeit|deutscher zeit|german time|heure allemande|hora alemana|ora tedesca":
    { iana: 'Europe/Berlin' },
  'eet|eest': { iana: 'Europe/Helsinki' },
  'wet|west|portuguese time|hora portuguesa|hora de portugal|hora de portugal continental': { iana: 'Europe/Lisbon' },
  'bst|uk time|british time|britische zeit|britischer zeit|heure britannique|heure anglaise|hora británica|hora inglesa|hora del reino unido|ora inglese|ora britannica':
    { iana: 'Europe/London' },
  'irish time|ireland time|irische zeit|irischer zeit|heure irlandaise|hora irlandesa|hora de irlanda': {
    iana: 'Europe/Dublin',
  },
  'french time|heure française|französische zeit|französischer zeit|hora francesa|hora de francia|ora francese': {
    iana: 'Europe/Paris',
  },
  'swiss time|schweizer zeit|heure suisse|hora suiza|ora svizzera': { iana: 'Europe/Zurich' },
  'österreichische zeit|österreichischer zeit|austrian time': { iana: 'Europe/Vienna' },
  'heure belge|belgian time|belgische zeit|belgischer zeit': { iana: 'Europe/Brussels' },
  'italian time|ora italiana|heure italienne|italienische zeit|italienischer zeit|hora italiana': {
    iana: 'Europe/Rome',
  },
  // of mainland Spain; the Canaries are an hour behind
  'hora peninsular|hora peninsular española|hora española|hora de españa|spanish time|spain time|spanische zeit|spanischer zeit|heure espagnole|ora spagnola|hora espanhola':
    { iana: 'Europe/Madrid' },
  'hora canaria|hora de canarias|hora insular canaria|canary time|canary islands time': { iana: 'Atlantic/Canary' },
  'greek time|griechische zeit|griechischer zeit|heure grecque|hora griega': { iana: 'Europe/Athens' },
  'turkish time|türkische zeit|türkischer zeit': { iana: 'Europe/Istanbul' },
  'hora de chile|hora chilena|chile time|chilean time': { iana: 'America/Santiago' },
  'hora argentina|hora de argentina|argentina time': { iana: 'America/Argentina/Buenos_Aires' },
  'hora uruguaya|hora de uruguay': { iana: 'America/Montevideo' },
  'hora peruana|hora de perú|hora del perú|peru time': { iana: 'America/Lima' },
  'hora colombiana|hora de colombia|colombia time': { iana: 'America/Bogota' },
  'hora de ecuador|hora ecuatoriana': { iana: 'America/Guayaquil' },
  'hora de venezuela|hora venezolana': { iana: 'America/Caracas' },
  'hora mexicana|hora de méxico|hora centro de méxico|hora del centro de méxico': { iana: 'America/Mexico_City' },
  'hora de brasília|horário de brasília|horario de brasilia|hora do brasil|hora de brasil|brasilia time|brazil time': {
    iana: 'America/Sao_Paulo',
  },
  "heure du québec|heure de l'est|quebec time": { iana: 'America/Toronto' },
  'heure marocaine|heure du maroc|moroccan time|morocco time': { iana: 'Africa/Casablanca' },
  'kenyan time|kenya time|saa za kenya': { iana: 'Africa/Nairobi' },
  'tanzanian time|tanzania time|saa za tanzania': { iana: 'Africa/Dar_es_Salaam' },
  'nigerian time|nigeria time': { iana: 'Africa/Lagos' },
  'south african time': { iana: 'Africa/Johannesburg' },
  'nz time|new zealand time': { iana: 'Pacific/Auckland' },
  'ist|india time|indian time|indian standard time|indische zeit|indischer zeit': { iana: 'Asia/Kolkata' },
  'jst|japan time|japanese time|heure du japon|japanische zeit|japanischer zeit|hora de japón': { iana: 'Asia/Tokyo' },
  'china time|chinese time|beijing time|chinesische zeit|chinesischer zeit': { iana: 'Asia/Shanghai' },
  // of cities, as German names them
  'berliner zeit|frankfurter zeit|hamburger zeit|münchner zeit': { iana: 'Europe/Berlin' },
  'wiener zeit': { iana: 'Europe/Vienna' },
  'zürcher zeit|berner zeit': { iana: 'Europe/Zurich' },
  'londoner zeit': { iana: 'Europe/London' },
  'pariser zeit': { iana: 'Europe/Paris' },
  'new yorker zeit': { iana: 'America/New_York' },
  'moskauer zeit': { iana: 'Europe/Moscow' },
  kst: { iana: 'Asia/Seoul' },
  hkt: { iana: 'Asia/Hong_Kong' },
  sgt: { iana: 'Asia/Singapore' },
  gst: { iana: 'Asia/Dubai' },
  msk: { iana: 'Europe/Moscow' },
  sast: { iana: 'Africa/Johannesburg' },
  'eat|east africa time|east african time|saa za afrika mashariki': { iana: 'Africa/Nairobi' },
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
