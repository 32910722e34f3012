/** Which of the sums of a mail are owed: not what arises only under a condition, nor what an hour or a day costs. */
import { chooseTotal, type Amount } from '../../entities/index.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { totalIn } from '../slots.ts';
import { remembered } from '../patterns/remembered.ts';

export interface Sums {
  total: Amount;
  all: readonly Amount[];
}

/** Amounts that somebody owes, owed or got, and the one that counts. */
export function sumsIn(context: MailContext, text: string): Sums | null {
  const told = totalIn(context, text);
  if (told === null) return null;
  const all = told.all.filter(
    (amount) => !isRate(text, amount) && !isContingent(text, amount) && !isFormer(text, amount),
  );
  const owed = all.filter((amount) => !isOfLaterDay(text, amount, all));
  if (owed.length === told.all.length) return told;
  const total = chooseTotal(text, owed);
  return total === null ? null : { total, all: owed };
}

/** "Storage costs 85 a day": nobody knows yet for how many. */
const isRate = (text: string, { end }: Amount): boolean => RATE.test(fold(text.slice(end, end + 30)));
const RATE =
  /^ ?(?:(?:net|netto|brutto|gross|neto|ht|ttc|hors taxes?) |(?:plus |zzgl\.? |\+ ?)?(?:vat|mwst|ust|iva|tva|tax)\.? |\(.{1,12}\) )?(?:(?:a|an|per|each|every|pro|je|por|par|al?|alla|cada|kwa|(?:started|angefangene[rnm]?|begonnene[rnm]?) |l'|\/) ?(?:(?:started |angefangene[rnm]? |extra |additional |weitere[rnm]? |begun )?(?:day|night|hour|minute|mile|km|kilomet\p{L}+|tag|nacht|stunde|minute|jour|nuit|heure|dia|noche|hora|minuto|giorno|notte|ora|noite|siku|saa|usiku|kwh|kg|h|hr)s?)(?!\p{L})|(?:daily|hourly|nightly|täglich|stündlich|diarios|diarias|la nuit|la noche|la hora|de l'heure|l'heure|all'ora|al giorno)(?!\p{L}))/u;

/** "Your instalment is 62 (so far 70)": in brackets, what it was before */
const isFormer = (text: string, { index, end }: Amount): boolean =>
  FORMER.test(fold(text.slice(Math.max(0, index - LABEL), index))) && /^[^\S\n]?\)/u.test(text.slice(end));
const FORMER =
  /\((?:bisher\p{L}*|bislang|zuvor|vorher|früher|alt|statt|anstatt|previously|formerly|was|were|before|so far|until now|instead of|old|auparavant|precedemment|avant|jusqu'ici|jusqu'a present|au lieu de|ancien\p{L}*|antes|hasta ahora|anterior\p{L}*|en lugar de|en vez de|prima|finora|precedente\p{L}*|anziche|invece di|ate agora|em vez de)(?: \p{L}+){0,3} ?:? ?(?:[€$£]|eur|chf|usd|gbp)? ?$/u;

/** "Late cancellations are charged 45", "please settle by Friday, otherwise we add 15": it may never be owed. */
function isContingent(text: string, { index, end }: Amount): boolean {
  const before = fold(
    text
      .slice(Math.max(0, index - REACH), index)
      .split(SENTENCE_END)
      .at(-1)!,
  ).replaceAll('\n', ' ');
  const after = fold(text.slice(end, end + REACH).split(SENTENCE_END)[0]!).replaceAll('\n', ' ');
  return (
    ABOVE.test(before) || UNDER_CONDITION.test(before) || CONDITIONAL_FEE.test(`${before.trim()} _ ${after.trim()}`)
  );
}
const REACH = 160;
/** A line that goes on in small letters is wrapped. */
const SENTENCE_END = /[.;!?](?=\s)|(?<![\p{Ll},])\n|\n(?![\p{Ll}\d\p{Sc}(])/u;

/** "If you've bought any machinery over $5,000": how dear something would have to be */
const ABOVE = remembered(
  /^[^\p{L}]*(?:(?:and|or|und|oder|et|y|e) )?(?:if|should|unless|falls|wenn|sofern|sollte\p{L}*|si|se|caso)(?!\p{L})[^.;!?]{3,120} (?:over|above|more than|exceeding|worth|valued at|über|mehr als|(?:im|mit einem) wert von|plus de|au-dessus de|superieure?s? a|depassant|mas de|superior(?:es)? a|por encima de|oltre|piu di|superiore? a|mais de|acima de)[ (]*$/u,
);
const UNDER_CONDITION = remembered(
  new RegExp(
    `(?<!\\p{L})(?:${[
      '(?:otherwise|or else|failing (?:that|this|which)|failure to|sonst|ansonsten|andernfalls|sinon|faute de quoi|a defaut|de lo contrario|caso contrario|en caso contrario|si no|altrimenti|in caso contrario|senao|vinginevyo),? (?:\\S+ ){0,12}(?:charg\\p{L}*|bill\\p{L}*|add\\p{L}*|fees?|costs?|surcharge|berechn\\p{L}+|rechnung|fall\\p{L}*|fäll\\p{L}*|kost\\p{L}+|gebühr\\p{L}*|zuschlag|factur\\p{L}+|frais|penalites?|majorat\\p{L}+|cobr\\p{L}+|recargo|cargo|multa|addebit\\p{L}+|penale|mora|taxa|faini|ada)',
      '(?:any|every|each|all|late|last-minute|same-day|short-notice)(?: late| last-minute)? cancell?ations? (?:\\S+ ){0,9}(?:are|is|will|may|incurs?|costs?|carry|carries|attracts?)',
      'cancellations (?:\\S+ ){0,9}(?:are|will|may|incur|cost|carry|attract)',
      '(?:no-?shows?|missed (?:appointments?|visits?|sessions?|lessons?|classes)) (?:\\S+ ){0,9}(?:are|is|will|may|incurs?|costs?|carry|carries)',
      '(?:appointments?|bookings?|reservations?|visits?|sessions?|lessons?|classes) (?:(?:that|which) are )?(?:cancell?ed|missed|changed|rescheduled) (?:\\S+ ){0,9}(?:are|is|will|may|can|incur|cost|carry|attract)',
      '(?:termine?|stunden|behandlungen|buchungen),? (?:die )?(?:\\S+ ){0,8}(?:abgesagt|storniert|versäumt|verpasst)\\p{L}*,? (?:\\S+ ){0,6}(?:werden|können|kosten)',
      '(?:rendez-vous|seances?|cours|reservations?) (?:annule|manque|decommande)e?s? (?:\\S+ ){0,9}(?:seront|sera|est|sont|peut|peuvent)',
      '(?:citas?|clases|sesiones|reservas) (?:cancelad|anulad|perdid)as? (?:\\S+ ){0,9}(?:se (?:cobra|factura|carga)\\p{L}*|tendran?|podran?|pueden?|generan?|seran?)',
      'if you (?:\\S+ ){0,4}(?:cancel|miss|fail|lose|do not (?:show|come|return|attend|cancel)|don.t (?:show|come|return|attend|cancel)|(?:are|arrive) (?:more|late))(?!\\p{L})',
      'bei (?:\\S+ )?(?:verspätete\\p{L}*|nicht rechtzeitige\\p{L}*|kurzfristige\\p{L}*|zu später|späterer|versäumten?|nichterscheinen|nichtabsage|nichteinhaltung|verlust|überschreitung|zahlungsverzug|verzug)',
      '(?:nicht|zu spät|kurzfristig|verspätet) (?:\\S+ ){0,4}(?:abgesagte|wahrgenommene|abgesagt|stornierte)\\p{L}* (?:termine?|stunden|behandlung\\p{L}*)?',
      'toute (?:\\p{L}+ )?(?:annulation|absence|seance|consultation) (?:\\S+ ){0,9}(?:sera|est|donne|entraine)',
      '(?:les|des) annulations (?:\\S+ ){0,9}(?:seront|sont|donnent|entrainent)',
      "(?:rendez-vous|seance|cours) (?:non|pas) (?:honore|annule|decommande)\\p{L}*|en cas (?:d'|de )(?:annulation|absence|retard|non-\\p{L}+|desistement|depassement|perte|resiliation|impaye)",
      '(?:las|los|toda|todas las|cualquier) (?:cancelaci\\p{L}+|inasistencias?|ausencias?) (?:\\S+ ){0,9}(?:tiene\\p{L}*|tendra\\p{L}*|se (?:cobra|factura|carga)\\p{L}*|genera\\p{L}*|causa\\p{L}*|lleva\\p{L}*|implica\\p{L}*)',
      'en caso de (?:\\S+ )?(?:cancelaci\\p{L}+|inasistencia|ausencia|retraso|demora|mora|no |perdida|incumpl\\p{L}+)|(?:las citas|la cita|las clases) no (?:cancelad|avisad)\\p{L}+',
      'in caso di (?:\\S+ )?(?:disdett[ae]|cancellazion[ei]|mancata|ritardo|assenza|smarrimento)|(?:le )?disdette (?:tardive|oltre|comunicate)|em caso de (?:\\S+ )?(?:cancelamento|ausencia|falta|atraso|nao |perda)|(?:os )?cancelamentos (?:\\S+ ){0,9}(?:tem|terao|serao|estao|pagam)',
    ].join('|')})(?!\\p{L})`,
    'u',
  ),
);
/** "A late fee of 25 applies"; the underscore stands for the sum. One that "has been added" is owed. */
const CONDITIONAL_FEE = remembered(
  /(?<!\p{L})(?:(?:otherwise|or else|failing (?:that|this|which)|sonst|ansonsten|andernfalls|sinon|faute de quoi|a defaut|de lo contrario|(?:en )?caso contrario|si no|altrimenti|senao|vinginevyo),? (?:\S+ ){0,8}_ (?:\S+ ){0,8}(?:fees?|charges?|charged|billed|payable|added|penalty|\p{L}*gebühr\p{L}*|\p{L}*honorar|\p{L}*pauschale|\p{L}*rechnung|berechnet|fällig|frais|facture\p{L}*|penalite|retenue?s?|cobra\p{L}*|cargo|recargo|penalizacion|addebitat\p{L}*|penale|taxa|cobrad\p{L}*|multa|ada|faini)|(?:if you|falls sie|wenn sie|sollten sie|si vous|si tu|si no|si usted|se non|se nao) (?:\S+ ){1,25}_ (?:\S+ ){0,3}(?:missed|no-?show|late cancell?ation|cancell?ation|non-attendance|ausfall\p{L}*|absage\p{L}*|inasistencia|annulation|absence|cancelacion|disdetta|ausencia) (?:\S+ )?(?:fee|charge|penalty|honorar|gebühr|pauschale)|(?:frais|forfait|indemnite) (?:de |d')(?:\p{L}+ )?(?:absence|annulation|rendez-vous (?:manque|non honore)) (?:\S+ ){0,3}_ (?:\S+ ){0,3}(?:sera|seront|pourra|pourront|s'appliquer\p{L}*)|ausfall(?:gebühr|honorar|pauschale|entschädigung) (?:von|in höhe von) (?:\S+ )?_ (?:\S+ ){0,4}(?:wenn|falls|sofern|fällig|berechne\p{L}*|erhoben|an)|(?:late(?: payment| cancellation| return)?|cancell?ation|no-?show|missed[- ]appointment|reconnection|re-?delivery|call-?out|overstay) (?:fee|charge|penalty|surcharge)s?(?: of)? (?:\S+ ){0,3}_ (?:\S+ ){0,4}(?:appl(?:y|ies)|will (?:be|apply)|may|would)|(?:fee|charge|surcharge|penalty) of _ (?:\S+ ){0,3}(?:applies (?:to|if|when|after|for (?:late|each|any|every|missed))|will apply (?:if|when|after|to)|may (?:apply|be)|is (?:charged|added|applied) (?:if|when|after|for (?:late|each|any|every|missed)))|_ (?:\S+ ){0,6}(?:wenn|falls|sofern) (?:\S+ ){0,10}(?:nicht|zu spät|später|verspätet)|_ (?:will be|are|is) (?:charged|added|billed) (?:\S+ ){0,6}(?:for (?:late|any|each|every|missed)|if you|unless))(?!\p{L})/u,
);

/** "First due date 20 May: 184, second due date 29 May: 191": with the surcharge of who pays late, where the first is less. */
function isOfLaterDay(text: string, amount: Amount, all: readonly Amount[]): boolean {
  const label = labelOf(text, amount);
  return (
    SECOND_DUE.test(label) &&
    all.some(
      (other) =>
        other.index < amount.index &&
        other.amount < amount.amount &&
        other.amount * MOST_SURCHARGE > amount.amount &&
        FIRST_DUE.test(labelOf(text, other)),
    )
  );
}
const MOST_SURCHARGE = 1.35;

/** What stands before it on its line, from the last sum on. */
const labelOf = (text: string, { index }: Amount): string =>
  fold(text.slice(text.lastIndexOf('\n', index) + 1, index)).slice(-LABEL);
const LABEL = 90;
const DUE_DAY =
  '(?:vencimiento|vto|due date|due|payment date|fälligkeit\\p{L}*|zahltermin|echeance|scadenza|vencimento)';
const FIRST_DUE = new RegExp(
  `(?<!\\p{L})(?:1(?:er|ro|st|°|º|o|\\.|re|ere|a)?|primer[oa]?|first|erster?|premiere|prima|primeir[oa]|on time|before) ?${DUE_DAY}(?!\\p{L})`,
  'u',
);
const SECOND_DUE = new RegExp(
  `(?<!\\p{L})(?:2(?:do|da|nd|°|º|o|\\.|e|eme|a)?|segund[oa]|second|zweiter?|deuxieme|seconda|late|after(?: the)?|despues del|nach|apres l'|dopo la|apos o) ?${DUE_DAY}(?!\\p{L})`,
  'u',
);
