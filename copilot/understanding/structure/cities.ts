/** Clocks of the cities, stations and ports that a line of a journey names without the code of an airport. */
import { zoneCities } from '../../dates/lexicon/zones.ts';
import { fold } from '../fold.ts';
import { everyMatch } from '#core/text/every-match.ts';

/** Beside the cities of the zone database: stations, ports and names in other languages. */
const STATIONS: Readonly<Record<string, string>> = {
  'st pancras|saint pancras|paddington|euston|kings cross|heathrow|gatwick|stansted|luton|edimburgo|edimbourg|londra|liverpool|newcastle|dover|folkestone|harwich':
    'Europe/London',
  'holyhead|belfast|cairnryan|aberdeen|inverness': 'Europe/London',
  'rosslare|shannon|galway|dublino': 'Europe/Dublin',
  'paris nord|gare du nord|gare de lyon|montparnasse|roissy|orly|calais|dunkerque|cherbourg|saint-malo|st malo|roscoff|parigi|marsella|marsiglia|rennes|strassburg|estrasburgo|nizza|niza|montpellier|grenoble|perpignan':
    'Europe/Paris',
  'hannover|hanover|nürnberg|bremen|mannheim|karlsruhe|münchen|muenchen|köln|düsseldorf|monaco di baviera|francoforte|francfort|freiburg|kassel|erfurt|rostock|travemünde|amburgo|hambourg|hamburgo|berlino|berlim|kiel|puttgarden':
    'Europe/Berlin',
  'salzburg|innsbruck|graz|linz|klagenfurt|salisburgo|vienne': 'Europe/Vienna',
  'zürich|luzern|lucerne|chur|winterthur|st gallen|lugano|ginevra|ginebra|zurigo|basilea|bâle|chiasso': 'Europe/Zurich',
  'bruxelles-midi|brussels midi|brussels|brussel-zuid|brüssel|antwerpen|anvers|gent|gand|charleroi|liège|luik|lüttich|zeebrugge|ostende':
    'Europe/Brussels',
  'schiphol|hoek van holland|hook of holland|ijmuiden|maastricht|groningen|arnhem': 'Europe/Amsterdam',
  'roma termini|milano centrale|fiumicino|malpensa|linate|bergamo|verona|genova|genoa|palermo|catania|bari|ancona|civitavecchia|trieste|brennero|mailand|venedig|florenz|rom|neapel|turim|livorno|olbia|cagliari':
    'Europe/Rome',
  'madrid atocha|atocha|chamartin|barajas|sants|zaragoza|alicante|santander|palma de mallorca|ibiza|algeciras|girona|san sebastian|vigo|a coruña':
    'Europe/Madrid',
  'las palmas|tenerife|lanzarote|fuerteventura|la gomera|teneriffa': 'Atlantic/Canary',
  'lissabon|lisbona|oporto|faro|coimbra|braga': 'Europe/Lisbon',
  'funchal|madeira': 'Atlantic/Madeira',
  'ponta delgada': 'Atlantic/Azores',
  'kopenhagen|copenhague|copenaghen|kobenhavn|københavn|aarhus|aalborg|billund|esbjerg': 'Europe/Copenhagen',
  'göteborg|goteborg|gothenburg|malmo|uppsala|malmö|estocolmo|stoccolma|trelleborg': 'Europe/Stockholm',
  'bergen|trondheim|stavanger|tromso|kristiansand': 'Europe/Oslo',
  'turku|tampere|rovaniemi': 'Europe/Helsinki',
  'poznan|wroclaw|katowice|danzig|warschau|varsovie|varsavia|varsovia': 'Europe/Warsaw',
  'prag|praga|ostrava': 'Europe/Prague',
  'athen|atene|atenas|piraeus|thessaloniki|patras|heraklion|igoumenitsa': 'Europe/Athens',
  'bukarest|bucarest|cluj': 'Europe/Bucharest',
  'split|dubrovnik|rijeka|zadar': 'Europe/Zagreb',
  'keflavik|reykjavík': 'Atlantic/Reykjavik',
  'new york city|newark|jfk|la guardia|orlando|charlotte|pittsburgh|cleveland|baltimore|raleigh|tampa|fort lauderdale':
    'America/New_York',
  'new orleans|nashville|st louis|memphis|milwaukee|kansas city|san antonio|dallas fort worth': 'America/Chicago',
  'albuquerque|santa fe': 'America/Denver',
  'sacramento|oakland': 'America/Los_Angeles',
  'tucson|flagstaff': 'America/Phoenix',
  honolulu: 'Pacific/Honolulu',
  'nadi|suva|labasa': 'Pacific/Fiji',
  'nukualofa|vavau': 'Pacific/Tongatapu',
  'papeete|bora bora': 'Pacific/Tahiti',
  'port vila|luganville': 'Pacific/Efate',
  honiara: 'Pacific/Guadalcanal',
  'baltra|puerto ayora|puerto baquerizo moreno': 'Pacific/Galapagos',
  'walvis bay|swakopmund': 'Africa/Windhoek',
  'kapstadt|ciudad del cabo|citta del capo|cidade do cabo': 'Africa/Johannesburg',
  'mindelo|ilha do sal': 'Atlantic/Cape_Verde',
  'beira|nampula': 'Africa/Maputo',
  'cayenne|kourou': 'America/Cayenne',
  'la habana|havanna|la havane': 'America/Havana',
  'punta cana': 'America/Santo_Domingo',
  'québec|quebec|montréal|trois-rivieres': 'America/Toronto',
  'calgary|banff': 'America/Edmonton',
  'manaos|manaus': 'America/Manaus',
  'sao paulo|são paulo|guarulhos|congonhas|florianopolis|porto alegre|salvador|recife|campinas|vitoria':
    'America/Sao_Paulo',
  'cusco|arequipa|iquitos': 'America/Lima',
  'cartagena de indias|barranquilla|bucaramanga': 'America/Bogota',
  'valparaiso|concepcion|valdivia|puerto montt|santiago de chile': 'America/Santiago',
  'mendoza|rosario|bariloche|ushuaia|retiro|ezeiza|aeroparque': 'America/Argentina/Buenos_Aires',
  'oaxaca|queretaro|veracruz': 'America/Mexico_City',
  'playa del carmen|chetumal': 'America/Cancun',
  'marrakech|marrakesch|rabat|tanger|tangier|fes': 'Africa/Casablanca',
  'le caire|il cairo|kairo|el cairo': 'Africa/Cairo',
  'tunisi|sfax': 'Africa/Tunis',
  'alger|algeri|argel': 'Africa/Algiers',
  thies: 'Africa/Dakar',
  'yaounde|douala': 'Africa/Douala',
  'nakuru|eldoret|malindi|lamu': 'Africa/Nairobi',
  'zanzibar|mwanza|moshi|unguja|kilimanjaro': 'Africa/Dar_es_Salaam',
  entebbe: 'Africa/Kampala',
  'addis abeba|addis ababa': 'Africa/Addis_Ababa',
  'goma|bukavu|kisangani|lubumbashi': 'Africa/Lubumbashi',
  'jaipur|goa|ahmedabad|cochin|kochi': 'Asia/Kolkata',

  'narita|haneda|sapporo|fukuoka|nagoya': 'Asia/Tokyo',
  'incheon|busan': 'Asia/Seoul',
  doha: 'Asia/Qatar',
  'denpasar|bali': 'Asia/Makassar',
  'phuket|chiang mai': 'Asia/Bangkok',
  'saigon|ho chi minh city|ho chi minh': 'Asia/Ho_Chi_Minh',
  'singapur|singapour': 'Asia/Singapore',
};

/** Names of several large places on different clocks. */
const AMBIGUOUS = [
  'santiago',
  'cordoba',
  'guadalajara',
  'valencia',
  'merida',
  'perth',
  'san juan',
  'la rioja',
  'portland',
  'knox',
];

let known: Map<string, string> | undefined;
function cities(): Map<string, string> {
  if (known !== undefined) return known;
  known = zoneCities();
  for (const [names, zone] of Object.entries(STATIONS))
    for (const name of names.split('|')) known.set(fold(name), zone);
  for (const name of AMBIGUOUS) known.delete(name);
  return known;
}

export interface Mark {
  index: number;
  zone: string;
}

const CAPITALIZED = /(?<![\p{L}\d])\p{Lu}[\p{L}'’]{1,20}(?![\p{L}\d])/gu;
/** words of the longest names: "Hoek van Holland", "Monaco di Baviera" */
const MOST_WORDS = 4;

/** The cities of well-known clock in a text, in order; of "Roma Termini" and "Roma" the longer one. */
export function citiesIn(text: string): Mark[] {
  const marks: Mark[] = [];
  let from = 0;
  for (const { index } of everyMatch(CAPITALIZED, text)) {
    if (index < from) continue;
    const ahead = fold(text.slice(index, index + 40));
    const ends = [...everyMatch(/[\p{L}'](?![\p{L}'\d])/gu, ahead)].slice(0, MOST_WORDS).map((one) => one.index + 1);
    for (const end of ends.toReversed()) {
      const zone = cities().get(ahead.slice(0, end).replaceAll("'", ''));
      if (zone === undefined) continue;
      marks.push({ index, zone });
      from = index + end;
      break;
    }
  }
  return marks;
}
