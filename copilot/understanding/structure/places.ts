import { objectOf, stringOf, type Json } from './json.ts';

/** Zones of large airports (IATA code to IANA zone), for itineraries that give local times without offset. */
const AIRPORTS: Record<string, string> = {};
const add = (zone: string, codes: string): void => {
  for (const code of codes.split(' ')) AIRPORTS[code] = zone;
};
add(
  'Europe/London',
  'LHR LGW STN LTN LCY MAN EDI GLA BHX BRS NCL BFS ABZ LPL LBA SOU BHD CWL NWI EMA JER GCI IOM KOI LSI',
);
add('Europe/Dublin', 'DUB ORK SNN');
add('Europe/Paris', 'CDG ORY LYS NCE MRS TLS BOD NTE BSL MLH SXB LIL BVA RNS BES PUF MPL AJA BIA GNB CFE BIQ');
add('Europe/Berlin', 'FRA MUC BER HAM DUS CGN STR HAJ NUE LEJ DRS BRE TXL FMO DTM FKB FDH HHN PAD SCN NRN ERF');
add('Europe/Zurich', 'ZRH GVA BRN LUG');
add('Europe/Vienna', 'VIE SZG INN GRZ KLU LNZ');
add(
  'Europe/Madrid',
  'MAD BCN AGP PMI VLC SVQ BIO ALC IBZ SCQ LCG VGO OVD SDR ZAZ GRX XRY REU GRO MAH VIT EAS MJV RMU LEI',
);
add('Atlantic/Canary', 'LPA TFS TFN ACE FUE SPC GMZ');
add('Europe/Lisbon', 'LIS OPO FAO');
add('Atlantic/Madeira', 'FNC');
add(
  'Europe/Rome',
  'FCO CIA MXP LIN BGY VCE NAP BLQ PSA FLR CTA PMO TRN BRI VRN GOA CAG OLB AHO TRS AOI PSR BDS SUF TPS TSF',
);
add('Europe/Amsterdam', 'AMS EIN RTM');
add('Europe/Brussels', 'BRU CRL');
add('Europe/Luxembourg', 'LUX');
add('Europe/Copenhagen', 'CPH BLL AAL AAR');
add('Europe/Oslo', 'OSL BGO TRD SVG TOS BOO KRS');
add('Europe/Stockholm', 'ARN GOT BMA MMX LLA UME NYO');
add('Europe/Helsinki', 'HEL TMP TKU OUL RVN');
add('Europe/Warsaw', 'WAW KRK GDN WRO KTW POZ WMI RZE');
add('Europe/Prague', 'PRG BRQ');
add('Europe/Budapest', 'BUD');
add('Europe/Athens', 'ATH SKG HER RHO CFU CHQ JTR JMK KGS ZTH');
add('Europe/Istanbul', 'IST SAW AYT ESB ADB DLM BJV');
add('Europe/Bucharest', 'OTP CLJ IAS TSR');
add('Europe/Sofia', 'SOF');
add('Europe/Belgrade', 'BEG');
add('Europe/Zagreb', 'ZAG SPU DBV ZAD PUY');
add('Atlantic/Reykjavik', 'KEF');
add(
  'America/New_York',
  'JFK LGA EWR BOS PHL IAD DCA BWI ATL MIA FLL MCO TPA CLT RDU PIT CLE BUF RSW JAX RIC ORF SYR ROC ALB BDL PVD PBI SAV CHS CMH CVG GSO SDF PWM BTV MHT',
);
add('America/Detroit', 'DTW GRR');
add('America/Chicago', 'ORD MDW DFW DAL IAH HOU AUS SAT MSP MSY STL MCI BNA MEM MKE OMA OKC TUL ICT LIT DSM MSN BHM');
add('America/Denver', 'DEN SLC ABQ COS ELP BZN');
add('America/Phoenix', 'PHX TUS');
add('America/Los_Angeles', 'LAX SFO SJC OAK SAN SEA PDX LAS SMF BUR SNA RNO ONT LGB SBA GEG PSP');
add('Pacific/Honolulu', 'HNL OGG KOA LIH');
add('America/Anchorage', 'ANC');
add('America/Toronto', 'YYZ YUL YOW YTZ YQB YHM YXU YYR YKF');
add('America/Vancouver', 'YVR YYJ YLW YXS');
add('America/Edmonton', 'YYC YEG');
add('America/Winnipeg', 'YWG');
add('America/Halifax', 'YHZ YSJ YFC YQM');
add('America/Mexico_City', 'MEX GDL MTY NLU QRO BJX PBC OAX VER MID VSA TGZ AGU SLP PVR');
add('America/Cancun', 'CUN TQO CZM');
add('America/Bogota', 'BOG MDE CTG CLO BAQ SMR PEI BGA ADZ');
add('America/Lima', 'LIM CUZ AQP IQT TRU PIU');
add('America/Santiago', 'SCL ANF IQQ PMC CCP LSC CJC');
add('America/Argentina/Buenos_Aires', 'EZE AEP COR MDZ ROS BRC SLA IGR USH NQN TUC');
add('America/Sao_Paulo', 'GRU CGH VCP GIG SDU BSB CNF POA CWB FLN SSA REC VIX GYN BEL FOR NAT MCZ IGU NVT JOI');
add('America/Montevideo', 'MVD');
add('America/Panama', 'PTY');
add('America/Costa_Rica', 'SJO');
add('Africa/Nairobi', 'NBO MBA WIL KIS EDL MYD');
add('Africa/Dar_es_Salaam', 'DAR ZNZ JRO MWZ ARK DOD');
add('Africa/Kampala', 'EBB');
add('Africa/Kigali', 'KGL');
add('Africa/Addis_Ababa', 'ADD');
add('Africa/Lagos', 'LOS ABV PHC');
add('Africa/Accra', 'ACC');
add('Africa/Johannesburg', 'JNB CPT DUR GRJ PLZ');
add('Africa/Cairo', 'CAI HRG SSH LXR');
add('Africa/Casablanca', 'CMN RAK AGA FEZ TNG RBA');
add('Africa/Tunis', 'TUN');
add('Africa/Dakar', 'DSS');
add('Asia/Dubai', 'DXB AUH DWC SHJ');
add('Asia/Qatar', 'DOH');
add('Asia/Riyadh', 'RUH JED DMM MED');
add('Asia/Jerusalem', 'TLV');
add('Asia/Kolkata', 'DEL BOM BLR MAA HYD CCU COK GOI GOX AMD PNQ JAI LKO TRV IXC');
add('Asia/Karachi', 'KHI LHE ISB');
add('Asia/Dhaka', 'DAC');
add('Asia/Colombo', 'CMB');
add('Asia/Kathmandu', 'KTM');
add('Asia/Bangkok', 'BKK DMK HKT CNX USM KBV');
add('Asia/Ho_Chi_Minh', 'SGN HAN DAD');
add('Asia/Kuala_Lumpur', 'KUL PEN BKI KCH LGK');
add('Asia/Singapore', 'SIN');
add('Asia/Jakarta', 'CGK JOG');
add('Asia/Makassar', 'DPS');
add('Asia/Manila', 'MNL CEB');
add('Asia/Hong_Kong', 'HKG');
add('Asia/Taipei', 'TPE KHH');
add('Asia/Shanghai', 'PVG SHA PEK PKX CAN SZX CTU HGH XIY CKG');
add('Asia/Seoul', 'ICN GMP PUS');
add('Asia/Tokyo', 'NRT HND KIX ITM NGO FUK CTS OKA');
add('Australia/Sydney', 'SYD CBR');
add('Australia/Melbourne', 'MEL');
add('Australia/Brisbane', 'BNE OOL CNS');
add('Australia/Perth', 'PER');
add('Australia/Adelaide', 'ADL');
add('Pacific/Auckland', 'AKL WLG CHC ZQN');
add('Atlantic/Azores', 'PDL TER');
add('Europe/Riga', 'RIX');
add('Europe/Tallinn', 'TLL');
add('Europe/Vilnius', 'VNO');
add('Europe/Malta', 'MLA');
add('Asia/Nicosia', 'LCA PFO');
add('Europe/Ljubljana', 'LJU');
add('Europe/Sarajevo', 'SJJ');
add('Europe/Skopje', 'SKP');
add('Europe/Tirane', 'TIA');
add('Europe/Bratislava', 'BTS');
add('Europe/Chisinau', 'RMO');
add('Europe/Moscow', 'SVO DME LED VKO');
add('Europe/Kyiv', 'KBP');
add('America/Indiana/Indianapolis', 'IND');
add('America/Boise', 'BOI');
add('America/St_Johns', 'YYT');
add('America/Regina', 'YQR YXE');
add('America/Tijuana', 'TIJ');
add('America/Mazatlan', 'SJD');
add('America/Hermosillo', 'HMO');
add('America/Guayaquil', 'UIO GYE');
add('America/Manaus', 'MAO BVB');
add('America/Cuiaba', 'CGB CGR');
add('America/Porto_Velho', 'PVH');
add('America/Rio_Branco', 'RBR');
add('America/La_Paz', 'LPB VVI CBB');
add('America/Asuncion', 'ASU');
add('America/Caracas', 'CCS');
add('America/Havana', 'HAV');
add('America/Santo_Domingo', 'SDQ PUJ STI');
add('America/Puerto_Rico', 'SJU');
add('America/Jamaica', 'KIN MBJ');
add('America/Guatemala', 'GUA');
add('America/El_Salvador', 'SAL');
add('America/Tegucigalpa', 'TGU SAP');
add('America/Managua', 'MGA');
add('America/Martinique', 'FDF');
add('America/Guadeloupe', 'PTP');
add('America/Cayenne', 'CAY');
add('Africa/Algiers', 'ALG ORN');
add('Africa/Abidjan', 'ABJ');
add('Africa/Kinshasa', 'FIH');
add('Africa/Lubumbashi', 'FBM GOM');
add('Africa/Douala', 'DLA NSI');
add('Africa/Libreville', 'LBV');
add('Africa/Luanda', 'LAD');
add('Africa/Maputo', 'MPM');
add('Africa/Harare', 'HRE');
add('Africa/Lusaka', 'LUN');
add('Africa/Windhoek', 'WDH');
add('Africa/Bamako', 'BKO');
add('Africa/Ouagadougou', 'OUA');
add('Africa/Lome', 'LFW');
add('Africa/Porto-Novo', 'COO');
add('Africa/Brazzaville', 'BZV PNR');
add('Africa/Bujumbura', 'BJM');
add('Africa/Blantyre', 'LLW BLZ');
add('Indian/Mauritius', 'MRU');
add('Indian/Reunion', 'RUN');
add('Indian/Antananarivo', 'TNR');
add('Indian/Mahe', 'SEZ');
add('Indian/Maldives', 'MLE');
add('Atlantic/Cape_Verde', 'RAI SID');
add('Asia/Kuwait', 'KWI');
add('Asia/Bahrain', 'BAH');
add('Asia/Muscat', 'MCT');
add('Asia/Amman', 'AMM');
add('Asia/Beirut', 'BEY');
add('Asia/Tbilisi', 'TBS');
add('Asia/Yerevan', 'EVN');
add('Asia/Baku', 'GYD');
add('Asia/Tashkent', 'TAS');
add('Asia/Almaty', 'ALA');
add('Asia/Phnom_Penh', 'PNH');
add('Asia/Yangon', 'RGN');
add('Asia/Macau', 'MFM');
add('Australia/Hobart', 'HBA');
add('Australia/Darwin', 'DRW');
add('Pacific/Fiji', 'NAN SUV');
add('Pacific/Tongatapu', 'TBU');
add('Pacific/Apia', 'APW');
add('Pacific/Efate', 'VLI');
add('Pacific/Guadalcanal', 'HIR');
add('Pacific/Port_Moresby', 'POM');
add('Pacific/Rarotonga', 'RAR');
add('Pacific/Galapagos', 'GPS SCY');
add('Pacific/Tahiti', 'PPT');
add('Pacific/Noumea', 'NOU');

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
