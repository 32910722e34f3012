import type { Candidate } from './candidate.ts';
import { fold } from './fold.ts';
import { EN, type Lexicon } from './lexicon/index.ts';
import { remembered } from './patterns/remembered.ts';

const MAX_INTENTS = 12;
const MEETINGS = new Set(['meeting', 'meeting_change', 'meeting_cancel']);

/** "Please join us" and "Which suits you?" beside an appointment ask nothing more than the appointment does: an answer to it. */
export function withoutEchoes(found: readonly Candidate[], lexicon: Lexicon): Candidate[] {
  if (!found.some(({ intent }) => MEETINGS.has(intent.type))) return [...found];
  const kept = found.filter((candidate) => !isEcho(candidate, lexicon));
  if (kept.length === found.length) return kept;
  return kept.map((candidate) =>
    (candidate.intent.type === 'meeting' || candidate.intent.type === 'meeting_change') && candidate.triage === 'fyi'
      ? { ...candidate, triage: 'reply' }
      : candidate,
  );
}

function isEcho({ intent }: Candidate, lexicon: Lexicon): boolean {
  if ((intent.type !== 'task' && intent.type !== 'question') || intent.due !== undefined) return false;
  const low = fold(intent.evidence);
  const words = low.split(/\s+/u).length;
  if (ANSWER_WITH.test(low)) return false;
  if (words <= 14 && CHOOSE_OR_COME.test(low)) return true;
  if (words <= 7 && GOING.test(low)) return true;
  return words <= 12 && (lexicon.propose.test(low) || (words <= 6 && lexicon.agreed.test(low)) || EN.propose.test(low));
}

/** "Please reply YES to confirm": what has to be sent for the appointment to stand */
const ANSWER_WITH = remembered(
  /^[^\p{L}]*(?:(?:please|kindly|bitte|por favor,?|merci de|veuillez|per favore,?) )*(?:(?:reply|text|respond|answer)(?: with)? (?:back )?["'“]?(?:yes|y|c|ok|confirm|1)["'”]? to confirm|antworten sie (?:bitte )?mit ["'„“]?(?:ja|ok|1)["'“”]?|repon(?:dez|dre) (?:par )?["'«]? ?(?:oui|ok|1)["'»]?|(?:responda|responde|conteste|contesta) (?:con )?["'«“]?(?:si|ok|1)["'»”]? (?:para|y)|(?:risponda|rispondi|rispondere) (?:con )?["'«“]?(?:si|ok|1)["'»”]? per|responda (?:com )?["'“]?(?:sim|ok|1)["'”]? para)(?!\p{L})/u,
);

/** "Going? Yes - Maybe - No" below an invitation; "¿Es posible?" behind a wish to come */
const GOING = remembered(
  /^[^\p{L}]*(?:(?:are you |you )?(?:going|attending|coming)|will you (?:attend|be attending|be there)|rsvp|teilnehmen|nehmen sie teil|nimmst du teil|(?:bist du|sind sie|seid ihr) dabei|zusagen|(?:y )?(?:participez-vous|participerez-vous|participes-tu|assisterez-vous|serez-vous present\p{L}*|vous participez|tu participes)|(?:vas a |va a )?(?:asistir(?:as?|an)?|asistes|asiste)|parteciperai|partecipi|partecipa|parteciperete|(?:vai |voce vai |vais )?(?:participar|comparecer)|utahudhuria|(?:is|would|will) (?:that|this|it)(?: be)? (?:possible|ok(?:ay)?|all right|fine|convenient)|(?:geht|ginge|wäre|ist) das(?: möglich| in ordnung)?|(?:c'est|ce serait|est-ce) possible|(?:es|seria) posible|(?:e|sarebbe) possibile|(?:e|seria) possivel|inawezekana) ?\?/u,
);

/** Whether the reader comes, and which of the hours suits: the answer to the appointment. */
const CHOOSE_OR_COME = remembered(
  /(?<!\p{L})(?:(?:can|could|will) you (?:come|make it|be there)|(?:kannst|könnt|könnten|können|kommst|kommt|schaffst|schafft) (?:du|ihr|sie)(?: es| das)?(?: (?:kommen|dabei sein|diesmal|auch))?(?=\?)|was (?:dir|euch|ihnen) (?:\S+ )?(?:passt|recht ist)|(?:tu peux|vous pouvez|peux-tu|pouvez-vous|tu viens|vous venez) (?:\S+ )?(?:venir|etre la)|que (?:tu sois|vous soyez) (?:la|present\p{L}*)|ce qui (?:(?:te|vous) |t')(?:convient|arrange)|(?:puedes|podes|puede|pueden|vienes|venis|viene) (?:venir|asistir|llegar)?(?=[^.]{0,30}\?)|(?:cual|que|cuando)(?: \p{L}+)? (?:te|le|les|os) (?:(?:queda|conviene|va|viene|encaja) mejor|(?:cuadra|acomoda|conviene|viene bien|va bien|queda bien|encaja)(?!\p{L}))|(?:which|what)(?: one| day| time| of (?:the two|them|these))? (?:would )?(?:suits?|works?|fits?) (?:you|for you)|(?:was|welcher(?: \p{L}+)?) passt (?:dir|euch|ihnen)|qu'est-ce qui (?:t'|vous )arrange|qua(?:le|ndo) (?:ti|le|vi) (?:va|viene|conviene|torna)|qual (?:te|lhe) (?:convem|da mais jeito)|^[^\p{L}]*(?:just |please |do )*let (?:me|us) know (?:so|and)(?: that)? (?:\p{L}+ ){1,2}(?:can|could|will|may|'ll)|(?:consegue|pode|vai|da para|podes) (?:vir|ir|comparecer)|(?:riesci|puoi|ce la fai) (?:a )?(?:venire|esserci)|quale (?:ti|le|vi) va|(?:drop|send) (?:me|us) (?:a line|a note|a message) (?:if|whether) (?:that|this|it) (?:works|suits|fits|is ok(?:ay)?)|let (?:me|us) know (?:if|whether) (?:that|this|it) (?:works|suits|fits|is ok(?:ay)?)|bitte um (?:\p{L}+ )?(?:zusage|zu- (?:oder|und|bzw\.) absage|terminbestätigung)|(?:dis|dites)-moi si (?:ca|cela) (?:te|vous) (?:va|convient)|(?:avisame|aviseme|dime|digame) si (?:te|le) (?:va|queda|sirve|cuadra|viene)(?: \p{L}+)?)(?!\p{L})/u,
);

/** The same thing said twice is one intent; what a stronger reading covers is dropped. */
export function consolidate(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of found) {
    const twin = kept.find((other) => same(other, candidate));
    if (twin === undefined) kept.push(candidate);
    else if (isRicher(candidate, twin)) kept[kept.indexOf(twin)] = candidate;
  }
  return withoutTrackingLinks(withoutNamedAgain(withoutWaysToPay(withoutLimitsOfWork(kept)))).slice(0, MAX_INTENTS);
}

/** The link where a parcel is followed is the parcel's, and shares nothing. */
function withoutTrackingLinks(found: readonly Candidate[]): Candidate[] {
  const followed = found.flatMap(({ intent }) => (intent.type === 'delivery' ? (intent.url ?? []) : []));
  return found.filter(({ intent }) => intent.type !== 'file_share' || !followed.includes(intent.url ?? ''));
}

/** "Booking code K7QD3P." as a note beside the journey of that code */
function withoutNamedAgain(found: readonly Candidate[]): Candidate[] {
  const references = found.flatMap(({ intent }) => intent.reference ?? []);
  return found.filter(
    ({ intent }) =>
      intent.type !== 'note' ||
      intent.evidence.split(/\s+/u).length > CODE_ALONE ||
      !references.some((reference) => intent.evidence.includes(reference)),
  );
}
const CODE_ALONE = 5;

/** "Please quote the reference" beside a payment tells how to pay. */
function withoutWaysToPay(found: readonly Candidate[]): Candidate[] {
  const payments = found.filter(({ intent }) => intent.type === 'payment');
  if (payments.length === 0) return [...found];
  const quotes = (low: string): boolean =>
    QUOTE.test(low) &&
    payments.some(({ intent }) => intent.reference !== undefined && low.includes(fold(intent.reference)));
  return found.filter(({ intent }) => {
    if (intent.type !== 'task' || intent.evidence.split(/\s+/u).length > FEW_WORDS) return true;
    const low = fold(intent.evidence);
    return !(HOW_TO_PAY.test(low) || KEEPS_RECEIPT.test(low) || quotes(low));
  });
}
/** "Please quote BL-20418": the number of the bill, for the transfer */
const QUOTE =
  /(?<!\p{L})(?:quot(?:e|ing)|stat(?:e|ing)|mention|include|use|put|angeben|geben|nennen|indiqu\p{L}*|mentionn\p{L}*|precis\p{L}*|rappel\p{L}*|indi(?:que|car|cando)|cit(?:e|ar|are)|indic(?:are|ando))(?!\p{L})/u;
const FEW_WORDS = 16;
/** "Veuillez conserver ce reçu": that is what receipts are for. */
const KEEPS_RECEIPT = remembered(
  /^[^\p{L}]*(?:(?:please|kindly|we (?:recommend|suggest) (?:that )?you|bitte|veuillez|merci de|nous vous (?:invitons a|conseillons de|recommandons de)|pensez a|por favor,?|le (?:recomendamos|sugerimos)|rogamos|la preghiamo di|si prega di|per favore,?) )*(?:keep|retain|save|store|hold on to|(?:be|auf)wahren|heben|conserv\p{L}*|gard\p{L}+|guard\p{L}+) (?:sie |du )?(?:bien |bitte )?(?:a copy of )?(?:this|the|your|diese[ns]?|den|die|das|ihren?|ce|cet|cette|le|la|votre|este|esta|el|su|tu|questa|questo|il|o|a|seu) (?:\p{L}+ )?(?:receipts?|e-?mail|mail|message|confirmation|quittung|beleg|zahlungsbeleg|bestätigung|recu|quittance|justificatif|recibo|comprobante|justificante|correo|ricevuta|quietanza|comprovativo|comprovante)(?!\p{L})/u,
);
const HOW_TO_PAY = remembered(
  /(?<!\p{L})(?:(?:quot(?:e|ing)|stat(?:e|ing)|mention|include|use|put|write)(?: \S+){0,4} (?:reference|invoice number|account number|customer number|policy number|name) (?:\S+ ){0,3}(?:as|when|with|on|in) (?:\S+ ){0,3}(?:pay\p{L}*|transfer|reference|bank)|(?:quote|state|mention|include|use|put|write) (?:\S+ )?(?=\S*\d)[\p{L}\d./-]{4,} (?:as|when|with|on|in) (?:\S+ ){0,3}(?:pay\p{L}*|transfer|reference|bank)|(?:indiqu|mentionn|rappel|precis)\p{L}* (?:\S+ ){0,2}(?=\S*\d)[\p{L}\d./-]{4,} (?:\S+ ){0,3}(?:virement|paiement|reglement|cheque)|(?:geben|gib|nennen|verwenden) (?:\S+ ){0,3}(?=\S*\d)[\p{L}\d./-]{4,} (?:\S+ ){0,4}(?:überweisung|zahlung|verwendungszweck)|(?:indi(?:que|car)|incluy\p{L}*|ponga|anote) (?:\S+ ){0,2}(?=\S*\d)[\p{L}\d./-]{4,} (?:\S+ ){0,3}(?:transferencia|pago|deposito|concepto)|(?:verwendungszweck|rechnungsnummer|kundennummer|aktenzeichen)(?: \S+){0,6} (?:angeben|anzugeben|an|nennen|verwenden)|(?:geben|gib|nennen|verwenden) (?:\S+ ){0,6}(?:verwendungszweck|rechnungsnummer|kundennummer)|(?:indiqu|mentionn|rappel|precis)\p{L}* (?:\S+ ){0,4}(?:communication|reference|numero)(?: \S+){0,6} (?:virement|paiement|reglement)|(?:indi(?:que|car)|incluy\p{L}*|pon(?:er|ga|gan)|anot\p{L}*|mencion\p{L}*) (?:\S+ ){0,5}(?:referencia|concepto|numero)(?: \S+){0,6} (?:transferencia|pago|deposito)|(?:indicare|riportare|indichi|inserire) (?:\S+ ){0,5}(?:causale|riferimento|numero)|(?:indi(?:que|car)|informe|informar|mencione) (?:\S+ ){0,5}(?:referencia|numero)(?: \S+){0,6} (?:transferencia|pagamento|deposito))(?!\p{L})/u,
);

/** "I'd like to close the book by Friday" beside a payment until Friday is the limit of that, and no other. */
function withoutLimitsOfWork(found: readonly Candidate[]): Candidate[] {
  const day = ({ intent }: Candidate): string | undefined => intent.due?.slice(0, 10);
  return found.filter(
    (candidate) =>
      candidate.intent.type !== 'deadline' ||
      !found.some(
        (other) =>
          (other.intent.type === 'task' ||
            (other.intent.type === 'payment' && !HANDED_IN.test(fold(candidate.intent.evidence)))) &&
          day(other) === day(candidate),
      ),
  );
}

/** "Health forms need to be back by Friday" beside a fee until Friday: things to hand in have their own limit. */
const HANDED_IN = remembered(
  /(?<!\p{L})(?:(?:needs?|ha(?:s|ve)|ought) to be (?:back|returned|handed (?:in|back)|submitted|signed)|(?:must|should|is to|are to) be (?:back|returned|handed (?:in|back)|submitted|signed)|(?:muss|müssen|soll|sollen|ist|sind) (?:\S+ ){0,9}(?:abgegeben|zurückgegeben|eingereicht|abzugeben|zurückzugeben|einzureichen|vorliegen)|(?:doit|doivent|devra|devront) (?:nous |m'|n')?(?:etre|parvenir) ?(?:rendu|remis|depose|retourne|restitue|signe)\p{L}*|(?:debe|deben|debera|deberan|hay que) (?:\S+ )?(?:entreg|devolv|present)\p{L}+|(?:deve|devono|va|vanno) (?:\S+ )?(?:essere )?(?:consegnat|restituit|presentat|riconsegnat)[oaie]|(?:deve|devem|tem de|tem que) (?:\S+ )?(?:ser )?(?:entreg|devolvid)\p{L}+)(?!\p{L})/u,
);

function same(one: Candidate, other: Candidate): boolean {
  if (one.intent.type !== other.intent.type) return false;
  if (one.intent.uid !== undefined || other.intent.uid !== undefined) return false;
  // "Shall we have a call?" above the days to choose from
  if (asksForOne(one, other) || asksForOne(other, one)) return true;
  for (const field of ['start', 'due', 'amount'] as const)
    if (
      one.intent[field] !== undefined &&
      other.intent[field] !== undefined &&
      one.intent[field] !== other.intent[field]
    )
      return false;
  if (squeeze(one.intent.evidence) === squeeze(other.intent.evidence)) return true;
  // two borrowed books are due on the same day: one walk to the library
  if (one.intent.type === 'deadline' && isRowAlike(one.intent.evidence, other.intent.evidence)) return true;
  return overlap(one.intent.title, other.intent.title) >= 0.75;
}

const asksForOne = ({ intent }: Candidate, choice: Candidate): boolean =>
  intent.type === 'meeting' && intent.start === undefined && (choice.intent.startOptions?.length ?? 0) > 1;

/** "20119-3 due on 5 June", "18440-1 due on 5 June": rows that differ in their numbers and names only */
const isRowAlike = (one: string, other: string): boolean => {
  const last = (text: string): string => squeeze(text).split(' ').slice(-ROW_END).join(' ');
  return ROW_DUE.test(fold(one)) && last(one) === last(other);
};
const ROW_END = 4;
const ROW_DUE =
  /(?<!\p{L})(?:due|return by|fällig|rückgabe|leihfrist|retour|a rendre|vence|devolver|devolucion|scade|scadenza|restituire|devolver ate)(?!\p{L})/u;

const squeeze = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Share of the shorter title's words that stand in the other as well. */
function overlap(one: string, other: string): number {
  const a = new Set(
    squeeze(one)
      .split(' ')
      .filter((word) => word.length > 2),
  );
  const b = new Set(
    squeeze(other)
      .split(' ')
      .filter((word) => word.length > 2),
  );
  if (a.size < 2 || b.size < 2) return 0;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both / Math.min(a.size, b.size);
}

const FIELDS = ['due', 'start', 'end', 'amount', 'location', 'reference', 'url', 'tracking'] as const;
const fields = ({ intent }: Candidate): number => FIELDS.filter((name) => intent[name] !== undefined).length;
const isRicher = (one: Candidate, other: Candidate): boolean => fields(one) > fields(other);

const ROLE =
  /^(?:info|bookings?|reservations?|reserv.*|no-?reply|tickets?|e-?tickets?|service|support|kundenservice|buchung|shop|orders?|sales|billing|hello|contact|rechnung|ventas|avisos?|suivi|notif.*|versand|travel|reisen?|viajes|office|stay)$/u;

/** "Show this mail at the gate" on a ticket or a parcel notice is part of the notice, not work asked by a person. */
const MAY_FETCH =
  /^[^\p{L}]*(?:you (?:can|may)|(?:sie können|du kannst)|vous pouvez|tu peux|puedes?|podes|puede|puoi|puo|pode|voce pode|unaweza)(?!\p{L})(?!.*\?)/u;

/** "You can collect it from Monday to Friday, 9 to 6": a parcel that waits, no further work. */
export const withoutOffers = (found: readonly Candidate[]): Candidate[] =>
  found.some(({ intent }) => intent.type === 'delivery')
    ? found
        .filter(({ intent }) => intent.type !== 'task' || !MAY_FETCH.test(fold(intent.evidence)))
        .map((candidate) =>
          candidate.intent.type === 'delivery' &&
          found.some(({ intent }) => intent.type === 'task' && MAY_FETCH.test(fold(intent.evidence)))
            ? { ...candidate, triage: 'action' }
            : candidate,
        )
    : [...found];

/** What every such notice says: bring your passport, be there in good time, choose another place. */
const ROUTINE =
  /(?<!\p{L})(?:(?:bring|carry|show|have|present|keep) (?:\S+ ){0,4}(?:id|photo id|passport|identity card|ticket|booking|confirmation)|be (?:on time|there \d+)|(?:bring\p{L}*|führ\p{L}*|halt\p{L}*|zeig\p{L}*|denk\p{L}*) (?:\S+ ){0,5}(?:\p{L}*ausweis|reisepass|ticket|buchungscode|abholcode)|(?:munissez|presentez|apportez|choisissez) (?:\S+ ){0,5}(?:piece d'identite|carte d'identite|passeport|billet|point relais|creneau)|choisissez un|(?:presente|preséntese|presentese|lleve|lleva|traiga|trae) (?:\S+ ){0,6}(?:dni|carnet|identificacion|pasaporte|documento|boleto|antes)|ablageort|(?:porti|porta|presenti|esibisca) (?:\S+ ){0,4}(?:documento|carta d'identita|biglietto)|(?:leve|traga|apresente) (?:\S+ ){0,4}(?:documento|identidade|bilhete))(?!\p{L})/u;

export function withoutInstructions(
  found: readonly Candidate[],
  sender: { address: string },
  automated: boolean,
): Candidate[] {
  const notice = found.some(
    ({ intent }) =>
      intent.type === 'travel' ||
      intent.type === 'delivery' ||
      (automated && intent.type === 'payment' && intent.status !== 'due'),
  );
  if (
    !notice ||
    !(
      automated ||
      ROLE.test(sender.address.split('@')[0]?.toLowerCase() ?? '') ||
      found.some(({ intent, score }) => intent.type === 'travel' && score >= 0.95)
    )
  )
    return [...found];
  return found.filter(
    ({ intent }) =>
      (intent.type !== 'task' &&
        intent.type !== 'question' &&
        intent.type !== 'deadline' &&
        !(intent.type === 'file_share' && automated)) ||
      (intent.type === 'task' && intent.due !== undefined && !ROUTINE.test(fold(intent.evidence))) ||
      // "Could you tell me whether you are bringing the dog?" of a host who writes by hand
      (!automated && intent.type === 'question' && OF_READER.test(fold(intent.evidence))),
  );
}

const OF_READER = remembered(
  /(?<!\p{L})(?:(?:could|can|would|will) you (?:please |also )?(?:tell|let)|(?:are|do|will|have) you|(?:können|könnten|würden) sie (?:uns |mir )(?:bitte |kurz )*(?:sagen|mitteilen)|(?:bringen|kommen|reisen|brauchen|haben) sie|(?:pouvez|pourriez)-vous (?:me |nous )?(?:dire|indiquer|preciser)|(?:voyagez|venez|amenez|avez|souhaitez)-vous|(?:podria|podrias|puede|puedes) (?:decir|indicar|avisar)\p{L}*|(?:potrebbe|potresti|puo|puoi) (?:dir|indicar)\p{L}*|(?:pode|poderia|podia) dizer)(?!\p{L})[^?]*\?/u,
);
