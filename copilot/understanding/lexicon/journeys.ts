/** The labels and turns of phrase of itineraries and of bookings of rooms. */
import { words } from './lexicon.ts';

/** Matched against folded text. */
export interface Journeys {
  departs: RegExp;
  arrives: RegExp;
  /** the way out or back: a new leg */
  way: RegExp;
  checkIn: RegExp;
  checkOut: RegExp;
  /** rooms and nights */
  stay: RegExp;
  /** it is booked, not merely spoken of */
  reserved: RegExp;
}

/** "Arrive   Friday 19 June", "Leave: Monday by 10.30": the labels of a stay that are verbs, told from sentences by what stands behind them; matched against verbatim text, as folded text has no tabs */
export const ARRIVES_LABEL =
  /^[^\p{L}]{0,4}(?:you |vous |tu )?(?:arrive|arriving|arrives|arrivez|llegas?|arrivi|chegas?|unafika|from|vom)(?:\t| {2,}| ?: )(?=.*\d)/iu;
export const LEAVES_LABEL =
  /^[^\p{L}]{0,4}(?:you |vous |tu )?(?:leave|leaving|leaves|depart|departing|partez|sales|parti|partes|unaondoka|until|till|bis)(?:\t| {2,}| ?: )(?=.*\d)/iu;

const JOURNEYS: Readonly<Record<string, Journeys>> = {
  en: {
    departs: words('dep|departs?|departing|departure|leaves?|leaving|sails|take-?off|you.re on'),
    arrives: words('arr|arrives?|arriving|arrival|gets? in|lands?|landing|due in'),
    way: words('out|outbound|outward|inbound|back|return|returning|leg \\d'),
    checkIn: words(
      'check(?:ing)?-?in|check in(?= ?:| (?:from|after|is|opens|time)(?!\\p{L}))|arrival(?: date)?|come in(?: any ?time)?',
    ),
    checkOut: words('check(?:ing)?-?out|check out(?= ?:| (?:by|before|is|time)(?!\\p{L}))|departure(?: date)?'),
    stay: words(
      'hotel|inn|lodge|rooms?|nights?|cottage|apartment|b&b|hostel|guest ?house|suite|accommodation|resort|camp(?:site|ing)|pitch|stay|dorm(?:itory)?|bunk(?:house|s)?|cabin|chalet|yurt',
    ),
    reserved: words(
      "(?:booking|reservation|tickets?|e-?tickets?|confirmation)(?: (?:is |are |have been |has been |were )?(?:confirmed|issued|booked|attached|reserved|number|code|reference|no|ref|id))?|booked|ticketed|reserved|confirmed|(?:glad|pleased|happy|delighted) to confirm|we (?:hereby )?confirm|record locator|pnr|itinerary|your (?:trip|flight|journey|stay|ticket|train)s?|you're on the|all ready for you",
    ),
  },
  de: {
    departs: words('ab|abf|abfahrt|abflug|abreise|start|fährt'),
    arrives: words('an|ank|ankunft|landung|bist du|sind sie'),
    way: words('hinfahrt|rückfahrt|hinflug|rückflug|hinreise|rückreise|hinweg|rückweg|hin|zurück'),
    checkIn: words('anreise(?:tag)?|check-?in|check in(?= ?:)|ankunft|einchecken'),
    checkOut: words('abreise(?:tag)?|check-?out|check out(?= ?:)|auschecken'),
    stay: words(
      '\\p{L}*zimmer|hotel|pension|nacht|nächte|übernachtung(?:en)?|ferienwohnung|fewo|gasthof|gasthaus|unterkunft|stellplatz|aufenthalt|schlafplätze?|schlafsaal|matratzenlager|berghütte|hostel|apartment',
    ),
    reserved: words(
      '(?:buchung|reservation|reservierung)\\p{L}*|gebucht|reserviert|bestätigt|auftragsnummer|fahrkarten?|\\p{L}*tickets?|reiseplan|ihre (?:reise|überfahrt|fahrt)|deine (?:reise|fahrt)',
    ),
  },
  fr: {
    departs: words('dep|departs?|partez|pars|part(?!-)|decollage|embarquement'),
    arrives: words('arr|arrivees?|arrives?|arrivez|atterrissage'),
    way: words('aller|retour|trajet \\d'),
    checkIn: words('arrivee|check-?in|check in(?= ?:)|entree dans les lieux|accueillir'),
    checkOut: words('depart|check-?out|check out(?= ?:)'),
    stay: words(
      'chambres?|nuit(?:s|ees?)?|hotel|gite|sejour|auberge|camping|emplacement|hebergement|logement|couchages?|dortoirs?|refuge|bungalow|yourte|chalet|studio',
    ),
    reserved: words(
      "reserv\\p{L}+|confirm\\p{L}+|dossier|billets?|e-?billets?|votre (?:voyage|vol|train|sejour|trajet)|(?:je t'ai|je vous ai|nous vous avons) (?:pris|reserve|trouve)|c'est (?:bien |tout )?note pour (?:le |la |l'|votre |vos |ton )?(?:gite|chambres?|sejour|studio|chalet|appartement|emplacement|nuits?)",
    ),
  },
  es: {
    departs: words('salidas?|sale[ns]?|salis|sales|despega|embarque|parte[ns]?|zarpa'),
    arrives: words('llegadas?|llega[ns]?|llegas|aterriza|arribo'),
    way: words('ida|vuelta|regreso|retorno|tramo \\d'),
    checkIn: words('entrada|llegada|check-?in|check in(?= ?:)|ingreso'),
    checkOut: words('salida|check-?out|check out(?= ?:)|egreso'),
    stay: words(
      'habitacion(?:es)?|noches?|hotel|hostal|cabana|hospedaje|alojamiento|estancia|estadia|posada|parador|apartamento|casa rural|albergue|refugio|dormitorio|bungalow|departamento|cabanas?',
    ),
    reserved: words(
      'reserv(?:a|as|acion|aciones|ad[oa]s?|amos)|confirm(?:acion|ad[oa]s?|amos)|localizador|billetes?|boletos?|pasajes?|(?:su|tu) (?:viaje|vuelo|tren|estancia|itinerario)',
    ),
  },
  it: {
    departs: words('partenza|parte|partite|parti|imbarco|decollo|salpa'),
    arrives: words('arrivo|arriva|arrivi|atterraggio'),
    way: words('andata|ritorno'),
    checkIn: words('arrivo|check-?in|check in(?= ?:)|ingresso'),
    checkOut: words('partenza|check-?out|check out(?= ?:)'),
    stay: words(
      'camer[ae]|nott[ei]|hotel|albergo|soggiorno|agriturismo|appartamento|b&b|piazzola|rifugio|ostello|posti letto',
    ),
    reserved: words(
      'prenotazion[ei]|prenotat[oae]|conferm\\p{L}+|bigliett[oi]|pnr|il (?:suo|tuo) (?:viaggio|volo|treno|soggiorno)',
    ),
  },
  pt: {
    departs: words('partida|parte|saida|sai|embarque|des?colagem'),
    arrives: words('chegada|chega|chegas|aterragem|pouso'),
    way: words('ida|volta|regresso'),
    checkIn: words('entrada|check-?in|check in(?= ?:)|chegada'),
    checkOut: words('saida|check-?out|check out(?= ?:)|partida'),
    stay: words('quartos?|noites?|hotel|pousada|hospedagem|alojamento|estadia|apartamento'),
    reserved: words('reserv\\p{L}+|confirm\\p{L}+|localizador|bilhetes?|passage(?:m|ns)|sua viagem|o (?:seu|teu) voo'),
  },
  sw: {
    departs: words('kuondoka|inaondoka|itaondoka|unaondoka|utaondoka|kutoka'),
    arrives: words('kufika|inafika|itafika|kuwasili|unafika|utafika|inawasili|itawasili'),
    way: words('kwenda|kurudi'),
    checkIn: words('kuingia|check-?in|check in(?= ?:)|kufika'),
    checkOut: words('kutoka|check-?out|check out(?= ?:)|kuondoka'),
    stay: words('chumba|vyumba|usiku|hoteli|malazi|hotel'),
    reserved: words('\\p{L}*(?:thibitishwa|hifadhiwa)|uhifadhi|tiketi|booking'),
  },
};

export const journeysOf = (language: string): Journeys => JOURNEYS[language] ?? JOURNEYS['en']!;
