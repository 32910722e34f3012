import { objectOf, stringOf, type Json } from './json.ts';

/** Zones of large airports (IATA code to IANA zone), for itineraries that give local times without offset. */
const AIRPORTS: Record<string, string> = {};
const add = (zone: string, codes: string): void => {
  for (const code of codes.split(' ')) AIRPORTS[code] = zone;
};
add('Europe/London', 'LHR LGW STN LTN LCY MAN EDI GLA BHX BRS NCL BFS ABZ LPL');
add('Europe/Dublin', 'DUB ORK SNN');
add('Europe/Paris', 'CDG ORY LYS NCE MRS TLS BOD NTE BSL MLH SXB LIL');
add('Europe/Berlin', 'FRA MUC BER HAM DUS CGN STR HAJ NUE LEJ DRS BRE TXL FMO DTM');
add('Europe/Zurich', 'ZRH GVA BRN');
add('Europe/Vienna', 'VIE SZG INN GRZ');
add('Europe/Madrid', 'MAD BCN AGP PMI VLC SVQ BIO ALC IBZ SCQ');
add('Atlantic/Canary', 'LPA TFS TFN ACE FUE');
add('Europe/Lisbon', 'LIS OPO FAO');
add('Atlantic/Madeira', 'FNC');
add('Europe/Rome', 'FCO CIA MXP LIN BGY VCE NAP BLQ PSA FLR CTA PMO TRN BRI');
add('Europe/Amsterdam', 'AMS EIN RTM');
add('Europe/Brussels', 'BRU CRL');
add('Europe/Luxembourg', 'LUX');
add('Europe/Copenhagen', 'CPH BLL AAL');
add('Europe/Oslo', 'OSL BGO TRD SVG');
add('Europe/Stockholm', 'ARN GOT BMA MMX');
add('Europe/Helsinki', 'HEL');
add('Europe/Warsaw', 'WAW KRK GDN WRO KTW');
add('Europe/Prague', 'PRG BRQ');
add('Europe/Budapest', 'BUD');
add('Europe/Athens', 'ATH SKG HER RHO');
add('Europe/Istanbul', 'IST SAW AYT ESB');
add('Europe/Bucharest', 'OTP CLJ');
add('Europe/Sofia', 'SOF');
add('Europe/Belgrade', 'BEG');
add('Europe/Zagreb', 'ZAG SPU DBV');
add('Atlantic/Reykjavik', 'KEF');
add('America/New_York', 'JFK LGA EWR BOS PHL IAD DCA BWI ATL MIA FLL MCO TPA CLT RDU PIT CLE BUF');
add('America/Detroit', 'DTW');
add('America/Chicago', 'ORD MDW DFW DAL IAH HOU AUS SAT MSP MSY STL MCI BNA MEM MKE');
add('America/Denver', 'DEN SLC ABQ');
add('America/Phoenix', 'PHX');
add('America/Los_Angeles', 'LAX SFO SJC OAK SAN SEA PDX LAS SMF BUR SNA');
add('Pacific/Honolulu', 'HNL OGG');
add('America/Anchorage', 'ANC');
add('America/Toronto', 'YYZ YUL YOW YTZ YQB');
add('America/Vancouver', 'YVR YYJ');
add('America/Edmonton', 'YYC YEG');
add('America/Winnipeg', 'YWG');
add('America/Halifax', 'YHZ');
add('America/Mexico_City', 'MEX GDL MTY');
add('America/Cancun', 'CUN');
add('America/Bogota', 'BOG MDE CTG');
add('America/Lima', 'LIM CUZ');
add('America/Santiago', 'SCL');
add('America/Argentina/Buenos_Aires', 'EZE AEP');
add('America/Sao_Paulo', 'GRU CGH VCP GIG SDU BSB CNF POA CWB FLN SSA REC');
add('America/Montevideo', 'MVD');
add('America/Panama', 'PTY');
add('America/Costa_Rica', 'SJO');
add('Africa/Nairobi', 'NBO MBA WIL');
add('Africa/Dar_es_Salaam', 'DAR ZNZ JRO');
add('Africa/Kampala', 'EBB');
add('Africa/Kigali', 'KGL');
add('Africa/Addis_Ababa', 'ADD');
add('Africa/Lagos', 'LOS ABV PHC');
add('Africa/Accra', 'ACC');
add('Africa/Johannesburg', 'JNB CPT DUR');
add('Africa/Cairo', 'CAI');
add('Africa/Casablanca', 'CMN RAK');
add('Africa/Tunis', 'TUN');
add('Africa/Dakar', 'DSS');
add('Asia/Dubai', 'DXB AUH DWC SHJ');
add('Asia/Qatar', 'DOH');
add('Asia/Riyadh', 'RUH JED');
add('Asia/Jerusalem', 'TLV');
add('Asia/Kolkata', 'DEL BOM BLR MAA HYD CCU COK');
add('Asia/Karachi', 'KHI LHE ISB');
add('Asia/Dhaka', 'DAC');
add('Asia/Colombo', 'CMB');
add('Asia/Kathmandu', 'KTM');
add('Asia/Bangkok', 'BKK DMK HKT CNX');
add('Asia/Ho_Chi_Minh', 'SGN HAN');
add('Asia/Kuala_Lumpur', 'KUL PEN');
add('Asia/Singapore', 'SIN');
add('Asia/Jakarta', 'CGK');
add('Asia/Makassar', 'DPS');
add('Asia/Manila', 'MNL CEB');
add('Asia/Hong_Kong', 'HKG');
add('Asia/Taipei', 'TPE KHH');
add('Asia/Shanghai', 'PVG SHA PEK PKX CAN SZX CTU');
add('Asia/Seoul', 'ICN GMP PUS');
add('Asia/Tokyo', 'NRT HND KIX ITM NGO FUK CTS OKA');
add('Australia/Sydney', 'SYD CBR');
add('Australia/Melbourne', 'MEL');
add('Australia/Brisbane', 'BNE OOL CNS');
add('Australia/Perth', 'PER');
add('Australia/Adelaide', 'ADL');
add('Pacific/Auckland', 'AKL WLG CHC ZQN');

export const zoneOfAirport = (code: string): string | null => AIRPORTS[code.toUpperCase()] ?? null;

/** Zone of a schema.org place by its airport code. */
export function zoneOfPlace(place: Json): string | null {
  const code = stringOf(place['iataCode']) || /\(([A-Z]{3})\)/u.exec(stringOf(place['name']))?.[1] || '';
  return (
    (code === '' ? null : zoneOfAirport(code)) ?? zoneByCountry(stringOf(objectOf(place['address'])['addressCountry']))
  );
}

/** Countries with one zone on their mainland. */
const COUNTRIES: Record<string, string> = {
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  IT: 'Europe/Rome',
  ES: 'Europe/Madrid',
  GB: 'Europe/London',
  UK: 'Europe/London',
  IE: 'Europe/Dublin',
  CH: 'Europe/Zurich',
  AT: 'Europe/Vienna',
  NL: 'Europe/Amsterdam',
  BE: 'Europe/Brussels',
  DK: 'Europe/Copenhagen',
  SE: 'Europe/Stockholm',
  NO: 'Europe/Oslo',
  PL: 'Europe/Warsaw',
  CZ: 'Europe/Prague',
  JP: 'Asia/Tokyo',
  IN: 'Asia/Kolkata',
  KE: 'Africa/Nairobi',
};
const zoneByCountry = (country: string): string | null => COUNTRIES[country.toUpperCase()] ?? null;
