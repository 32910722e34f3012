/** What a row of a dated table is about: told by its own words, else by the lines above it and the subject. */
import { words } from '../../lexicon/lexicon.ts';

export type RowKind = 'payment' | 'deadline' | 'delivery' | 'cancelled' | 'closed' | 'meeting';

/** Instalments, fees, premiums */
const PAYMENT = words(
  'instal(?:l)?ments?|fees?|payments?|tuition|premiums?|rent|deposit|balance|amount|dues|rates?|raten|ratenzahlung\\p{L}*|\\p{L}*beitrag|\\p{L}*beiträge|gebühren?|zahlung(?:en|splan)?|teilbetrag|betrag|miete|echeances?|mensualites?|versements?|reglements?|cotisations?|loyers?|montant|frais|scolarite|cuotas?|pagos?|importes?|mensualidad(?:es)?|abonos?|matricula|rata|rate|versament[oi]|pagament[oi]|importo|saldo|canone|prestac(?:ao|oes)|parcelas?|pagamentos?|mensalidades?|valor|karo|malipo|awamu',
);
/** The last day for something */
const DEADLINE = words(
  'deadlines?|due(?: dates?| by| soon| on)?|last (?:day|date|free day)|latest|clos(?:es|ing)(?: dates?)?|submi(?:ssions?|t)|hand[- ]in|abstracts?|papers?|proposals?|camera[- ]ready|entries|applications?|registration|expir(?:y|es|ation)|until|cut-?off|fällig\\p{L}*|frist(?:en)?|\\p{L}*(?:frist|schluss|abgabe|einreichung)|abzugeben|bis|spätestens|disclosures?|discovery|motions?|filings?|briefs?|dates? limites?|delais?|cloture|remise|depot(?: des| du)?|dernier jour|au plus tard|jusqu.?au|plazos?|fechas? limites?|limites?|vence|vencimientos?|entregas?|cierre|ultimo dia|hasta|prazos?|entrega|encerramento|inscricoes|scadenz[ae]|termin[ei] (?:ultim[io]|per)|consegna (?:elaborati|domande|documenti)|entro|chiusura|mwisho|kabla ya',
);
const DELIVERY = words(
  'deliver(?:y|ies)|loads?|loading|unloading|shipments?|pick-?ups?|arrival notice|eta|lieferung(?:en)?|liefertermine?|ladung(?:en)?|beladung|entladung|abholung(?:en)?|anlieferung(?:en)?|livraisons?|chargements?|dechargements?|enlevements?|repartos?|cargas?|descargas?|recogidas?|entregas de|consegne|consegna|carico|scarico|ritiri|carregamentos?|recolhas?',
);
const CLOSED = words(
  'closed|clos(?:ure|ed) day|break|half[- ]term|holidays?|vacation|public holiday|no (?:school|practice|training|class(?:es)?|lessons?)|geschlossen|\\p{L}*ferien|schulfrei|frei|feiertag|pause|kein(?:e)? (?:training|probe|unterricht)|fermee?s?|fermeture|vacances|ferie|conges|pas (?:de|d.)(?: cours| entrainement| repetition)?|cerrado|cerrada|vacaciones|feriado|festivo|no hay (?:clase|ensayo|entrenamiento)s?|chius[oa]|chiusura|vacanze|festa|fechado|ferias|imefungwa|likizo',
);
/** A heading under which every dated row is something that takes place */
const CALENDAR = words(
  'programmes?|program|dates|calendar|schedules?|fixtures?|draw|timetables?|roster|rota|shifts?|nights|sessions?|rehearsals?|appointments?|meetings?|events?|visits?|clean-?ups?|slots?|matches|games|term(?:ine)?|\\p{L}*termine|spielplan|dienstplan|kalender|programm|überblick|einsatzplan|proben?|probenplan|ablauf|veranstaltungen|spiele|fahrplan|treffen|calendrier|planning|programme|grille|permanences?|horaires?|rencontres?|repetitions|seances|rendez-vous|matchs|calendario|agenda|fechas|programa(?:cion)?|turnos?|ensayos?|partidos?|citas|reuniones|jornadas|guardias|date|turni|incontri|prove|partite|lavori|appuntamenti|datas|ensaios|jogos|reunioes|escala|ratiba|tarehe|mikutano',
);
const CANCELLED = words(
  "won'?t be happening|(?:is|are|all(?: \\p{L}+)?) (?:off|cancelled|canceled|called off)|cancelled|canceled|entfällt|entfallen|fallen aus|fällt aus|abgesagt|annule(?:e?s?|es)|supprimee?s?|cancelad[oa]s?|suspendid[oa]s?|se suspenden?|annullat[oaie]|cancelad[oa]s|zimeahirishwa|zimefutwa",
);

export interface RowWords {
  /** what stands before the day, folded */
  label: string;
  /** label and what stands beside the day, folded */
  own: string;
  /** the lines above, folded */
  above: string;
  subject: string;
  /** a sum of money stands in the row */
  sum: boolean;
  /** an hour stands in the row */
  hour: boolean;
  /** the words name something that takes place */
  event: boolean;
  dayFirst: boolean;
  /** further days in the row */
  days: number;
}

/** What stands in every bill and order: days of that paper, not of a programme. */
const OF_PAPER =
  /^[^\p{L}]*(?:due(?: date)?|date|day|when|period|terms|(?:invoice|order|issue|billing|statement|payment|purchase|delivery|booking) (?:date|period|due)|ordered|shipped|sent|created|updated|issued|valid(?: until)?|time|start|end|from|to|fällig(?: am)?|datum|tag|wann|zeitraum|(?:rechnungs|bestell|liefer|leistungs|buchungs)(?:datum|zeitraum)|zahlbar bis|bestellt|versandt|gültig bis|beginn|ende|von|bis|date d'\p{L}+|date|periode|echeance|quand|emise? le|a regler avant|valable jusqu'au|debut|fin|du|au|fecha(?: de \p{L}+)?|periodo|vencimiento|cuando|emision|valido hasta|inicio|fin|desde|hasta|data(?: di \p{L}+| de \p{L}+)?|scadenza|quando|vencimento|inizio|fine|tarehe)[^\p{L}]*$/u;
/** Legs of a journey: read by the rule for journeys */
const LEG =
  /^[^\p{L}]*(?:out|back|return|in|ida|vuelta|volta|aller|retour|andata|ritorno|sale|llega|hin|zurück)(?!\p{L})|(?<!\p{L})(?:dep(?:art(?:ure|s)?)?|arr(?:iv(?:al|es?))?|flights?|outbound|inbound|check-?in|check-?out|abflug|ankunft|abfahrt|hinflug|rückflug|hinfahrt|rückfahrt|anreise|abreise|vol|depart|arrivee|vuelo|salida|llegada|volo|partenza|arrivo|voo|partida|chegada)(?!\p{L})|\([a-z]{3}\)|\d{1,2}[:.h]\d{2} ?[>→]+ ?\p{L}|(?<!\p{L})(?:ice|ic|ec|tgv|train|zug|treno|tren|flug) ?\d{2,5}(?!\d)|(?<!\p{L})ab \p{L}.{1,40}\d[:.]\d{2}.{0,12}(?<!\p{L})an \p{L}/u;

/** "From .... 26 January 8:05" of a receipt: the ends of a period, and nothing that takes place */
const END_OF_PERIOD =
  /^[^\p{L}]*(?:from|to|entry|exit|einfahrt|ausfahrt|entree|sortie|entrada|salida|ingresso|uscita|von|bis|desde|hasta|dal?|al)[ .:]*$/u;

const NOBODY_PLAYS = words('bye|spielfrei|exempt|descansa|riposa');

/** null: nothing says what the day is for, or another rule reads it. */
export function kindOfRow({ label, own, above, subject, sum, hour, event, dayFirst, days }: RowWords): RowKind | null {
  const heading = `${subject}\n${above}`;
  if (END_OF_PERIOD.test(label) || LEG.test(own) || NOBODY_PLAYS.test(own) || (!dayFirst && OF_PAPER.test(label)))
    return null;
  // "usual day, day in the holiday week" tells what moves
  if (days > 0) return DELIVERY.test(heading) && !sum ? 'delivery' : null;
  if (sum) return PAYMENT.test(own) || PAYMENT.test(heading) ? 'payment' : null;
  if (CANCELLED.test(heading)) return 'cancelled';
  if (CLOSED.test(own) && !hour) return 'closed';
  if (event && hour) return 'meeting';
  if (DELIVERY.test(own)) return 'delivery';
  if (DEADLINE.test(own)) return 'deadline';
  if (event) return 'meeting';
  if (DELIVERY.test(above)) return 'delivery';
  if (DEADLINE.test(above) && !hour) return 'deadline';
  if (dayFirst && (hour || CALENDAR.test(heading))) return 'meeting';
  if (!dayFirst && CALENDAR.test(heading)) return DEADLINE.test(subject) ? 'deadline' : 'meeting';
  return DEADLINE.test(subject) ? 'deadline' : null;
}

/** Duties of several people: only one's own count. */
export const ROSTER = words(
  'roster|rota|dut(?:y|ies)|shifts?|on-call|dienstplan|dienste|schichtplan|einsatzplan|bereitschaft|permanences?|gardes?|astreintes?|tour de|planning|grille|turnos?|guardias?|rol de|turni|reperibilita|escala|plantao|zamu',
);
