/** What people answer to an appointment, what they ask about one, and hours at which something only stands open. */
import { remembered } from '../patterns/remembered.ts';

/** "Tuesday at half past eleven works for us": agrees to what was proposed */
const SUITS_US = remembered(
  /(?<!\p{L})(?:(?:works|suits|is (?:fine|good|perfect|great|ok|okay)|will do)(?: (?:fine|well|perfectly|great|nicely|too))? (?:for|with|by) (?:me|us)|suits (?:me|us)|(?:that's|it's|we're|i'm) (?:fine|ok|okay|good|agreed|on) for|c'est (?:bon|d'accord|entendu|note|parfait|ok) pour|(?:de acuerdo|perfecto|conforme) para|(?:va bene|d'accordo|perfetto) per|einverstanden mit|geht klar|passt (?:\S+ )?(?:mir|uns|bei (?:mir|uns))|(?:me|nous) (?:convient|conviennent|va|irait)|(?:me|nos) (?:va|viene|sirve|queda) (?:bien|perfecto|genial|estupendamente)|(?:mi|ci) va (?:bene|benissimo)|(?:funciona|da certo|esta bom) para (?:mim|nos)|me convem)(?!\p{L})/u,
);
const OPEN_STILL =
  /(?<!\p{L})(?:if|or|either|would|could|also|falls|wenn|oder|wäre|würde|auch|si|ou|soit|aussi|serait|o|u|tambien|seria|se|oppure|anche|sarebbe|tambem)(?!\p{L})|\?/u;
export const agreesToTime = (low: string): boolean => SUITS_US.test(low) && !OPEN_STILL.test(low);

/** "Are you free on Saturday, 5 June?": whether somebody could be had for a day */
const ASKS_WHETHER_FREE = remembered(
  /(?<!\p{L})(?:are you (?:still |guys |both |even )?(?:free|available|around)|(?:bist|seid) (?:du|ihr) (?:\S+ ){0,8}(?:frei|verfügbar|buchbar)|sind sie (?:\S+ ){0,8}(?:frei|verfügbar|buchbar)|(?:es-tu|etes-vous|seriez-vous|serais-tu|(?:tu es|vous etes|vous seriez)) (?:\S+ )?(?:libres?|disponibles?|dispo)|(?:estas?|estan|estais|estaria|estarias) (?:\S+ )?(?:libres?|disponibles?)|(?:sei|siete|e|sareste|saresti) (?:\S+ )?(?:liber[oaie]|disponibil[ei])|(?:esta|estas|estao|estaria) (?:\S+ )?(?:livres?|disponive(?:l|is)))(?!\p{L})/u,
);
export const asksWhetherFree = (low: string): boolean => ASKS_WHETHER_FREE.test(low);

const WEEKDAYS = String.raw`(?:mo(?:n(?:day|tags?)?|ntags?)?|lun(?:di|es|edi)?|seg(?:unda)?|tue(?:sday)?|di(?:enstags?)?|mar(?:di|tes|tedi)?)`;
/** "031 555 90 10, Mo-Fr 8-11.30 Uhr", "we can be reached Monday to Friday, 9 to 5" */
const BY_PHONE = remembered(
  new RegExp(
    String.raw`(?:\d[\d ()/.-]{6,}\d)[ ,;:–(-]{1,4}(?:\S+ ){0,3}?${WEEKDAYS}\.? ?(?:-|–|bis|to|a|al|au|till|until) ?\p{L}{2,}|(?<!\p{L})(?:reachable|can be reached|(?:call|phone|reach|ring) us|erreichbar|erreichen sie (?:uns|mich)|joignables?|(?:nous|me) joindre|localizables?|contactar(?:nos|me)|raggiungibil[ei]|contattarci|contactave(?:l|is)) (?:\S+ ){0,8}${WEEKDAYS}\.? ?(?:-|–|bis|to|a|al|au|till|until|through) ?\p{L}{2,}|(?<!\p{L})(?:(?:in|during|within) (?:our |normal )?(?:office|business|opening|working) hours|(?:zu|während|innerhalb) (?:den |der |unseren |unserer )?(?:geschäfts|büro|öffnungs|sprech|service)zeiten|(?:aux|pendant les|durant les) (?:heures|horaires) (?:de bureau|d'ouverture|ouvrables|ouvrees)|en (?:el |nuestro )?horario (?:habil|laboral|comercial|de (?:oficina|atencion))|in orario (?:d'ufficio|lavorativo)|em horario (?:comercial|de expediente))(?!\p{L})`,
    'u',
  ),
);
export const tellsPhoneHours = (low: string): boolean => BY_PHONE.test(low);

/** "The hall is yours from 8 to 11": when a place stands open for what is asked */
const STANDS_OPEN = remembered(
  /(?<!\p{L})(?:(?:is|are) (?:all )?(?:yours|free|empty|open|unlocked|available|at your disposal) (?:from|between|until)|(?:gehört|gehören|steht|stehen) (?:\S+ ){0,6}(?:ihnen|dir|euch|frei|offen|leer|zur verfügung)|(?:est|sont) (?:\S+ )?(?:libres?|a (?:vous|toi)|a (?:votre|ta) disposition|ouverte?s?) (?:de|entre|jusqu)|(?:esta|estan|queda) (?:\S+ )?(?:libres?|a (?:su|tu|vuestra) disposicion|abiert[oa]s?|vaci[oa]s?) (?:de|desde|entre|hasta)|(?:e|sono|resta) (?:\S+ )?(?:liber[oaie]|a (?:sua|tua|vostra) disposizione|apert[oaie]) (?:da|dalle|fino))(?!\p{L})/u,
);
export const standsOpen = (low: string): boolean => STANDS_OPEN.test(low);

/** "A place on the course has been reserved for you" */
const PLACE_KEPT = remembered(
  /(?<!\p{L})(?:(?:a|your|one) (?:place|spot|seat)(?: \S+){0,10} (?:is|has been|was) (?:\S+ )?(?:reserved|booked|secured|kept|held)|(?:have|we've) (?:reserved|booked|saved|kept|secured) (?:you )?a (?:place|spot|seat)|(?:ein|dein|ihr) platz (?:\S+ ){0,6}(?:reserviert|vorgemerkt|gebucht|freigehalten)|(?:une|votre|ta) place (?:\S+ ){0,6}(?:reservee|retenue|gardee)|(?:una|su|tu) plaza (?:\S+ ){0,6}(?:reservada|confirmada)|(?:reservado|guardado) (?:una plaza|un lugar|un cupo)|un posto (?:\S+ ){0,6}riservato|uma vaga (?:\S+ ){0,6}reservada)(?!\p{L})/u,
);
export const isPlaceKept = (low: string): boolean => PLACE_KEPT.test(low);

/** "Sorry again about the cancelled session": known already */
const SORRY_FOR = remembered(
  /(?<!\p{L})(?:(?:sorry|apolog\p{L}+|refund\p{L}*|compensat\p{L}+|inconvenience) (?:\S+ ){0,3}?(?:about|for|over|by) (?:the|your|our|this|last \p{L}+) (?:cancel+ed|postponed|missed)|(?:entschuldig\p{L}+|erstattung|verzeihung|sorry) (?:\S+ ){0,4}?(?:für|wegen) (?:den|die|das|des|der) (?:\S+ )?(?:ausgefallenen?|abgesagten?|annullierten?)|(?:desole\p{L}*|excus\p{L}+|remboursement) (?:\S+ ){0,3}?(?:pour|de|du) ?(?:la |le |l')?\p{L}+ annulee?|(?:disculp\p{L}+|perdon|reembolso) (?:\S+ ){0,3}?(?:por|de|del) (?:la |el )?\p{L}+ (?:cancelad|anulad|suspendid)[oa])(?!\p{L})/u,
);
/** "Good to meet you on Saturday", "schön, dass wir uns am Montag kennengelernt haben": people have met, and nothing is ahead. */
export const haveMet = (low: string): boolean => MET.test(low);
const MET = remembered(
  /^[^\p{L}]*(?:\p{L}+,? )?(?:it was |was )?(?:(?:so |very |really |such )?(?:good|great|nice|lovely|wonderful|a pleasure|pleasure)) (?:to meet|to have met|meeting|talking to|speaking with|speaking to|catching up with) (?:you|everyone|all)(?!\p{L})(?! (?:\S+ ){0,6}(?:next|tomorrow|later|would|will)(?!\p{L}))|^[^\p{L}]*(?:es war |war )?(?:sehr )?(?:schön|nett|eine freude),? (?:\S+ ){0,6}(?:kennengelernt|getroffen|kennenzulernen|kennen zu lernen)|^[^\p{L}]*(?:j'ai ete |nous avons ete |c'etait )?(?:tres )?(?:ravie?s?|heureu\p{L}+|contente?s?|un plaisir|enchantee?s?) (?:de |d')(?:vous|t'|te )(?:avoir )? ?(?:avoir )?(?:rencontre|fait (?:votre|ta) connaissance|vue?s?)(?!r)|^[^\p{L}]*(?:fue un (?:placer|gusto)|un (?:placer|gusto) (?:haber|conocer)|encantad[oa]s? de (?:haber|conocer)|me alegro de haber)\p{L}*(?!\p{L})|^[^\p{L}]*e stato un piacere (?:conoscer|incontrar|veder)\p{L}+|^[^\p{L}]*foi um (?:prazer|gosto) (?:conhec|encontr)\p{L}+/u,
);

export const regretsCancelled = (low: string): boolean => SORRY_FOR.test(low);

/** What people are taught in, beside what else takes place at an hour */
export const namesCourse = (low: string): boolean => COURSE.test(low);
const COURSE =
  /(?<!\p{L})(?:\p{L}*(?:lehrgang|schulung|fortbildung|seminar|unterweisung)|formations?|stages?|atelier|seminaires?|capacitacion|formacion|seminarios?|inductions?|briefings?|formazione|formacao)(?!\p{L})/u;

/** "Can we skip Tuesday's call?": asks to call it off; group 1 is what */
const ASKS_OFF = remembered(
  /(?<!\p{L})(?:(?:can|could|shall|may|might|should) (?:we|i) (?:please |maybe |perhaps |just )?(?:skip|cancel|drop|scrap|call off|bin|ditch) ((?:\S+ ?){1,6})|(?:können|könnten|sollen|wollen|kann|könnte) (?:wir|ich) ((?:\S+ ){1,8})(?:ausfallen lassen|absagen|streichen|canceln|sausen lassen)|(?:peut-on|pourrait-on|pouvons-nous|est-ce qu'on peut|on peut|on pourrait) (?:annuler|sauter|laisser tomber) ((?:\S+ ?){1,6})|(?:podemos|podriamos|puedo|podria) (?:cancelar|suspender|anular|saltarnos) ((?:\S+ ?){1,6})|(?:possiamo|potremmo|posso) (?:annullare|saltare|disdire|cancellare) ((?:\S+ ?){1,6})|(?:podemos|poderiamos|posso) (?:desmarcar|pular) ((?:\S+ ?){1,6}))/u,
);
export function asksToCallOff(low: string, isMeeting: (text: string) => boolean): RegExpExecArray | null {
  const found = ASKS_OFF.exec(low);
  if (found === null) return null;
  const thing = (found.slice(1).find((group) => group !== undefined) ?? '').split(ELSE)[0] ?? '';
  return isMeeting(thing) ? found : null;
}
/** Ends the words for what is called off: "the slides for the call", "the queue at the visit" */
const ELSE =
  /(?<!\p{L})(?:before|after|at|for|from|in|with|and|of the|because|if|für|bei|beim|vor|nach|mit|in der|im|und|avant|apres|pour|dans|avec|et|antes|despues|para|con|y|prima|dopo|per|e)(?!\p{L})|[,;:.!?(]/u;

/** "Need to skip the queue at the visit": `said` is the verb of leaving something out, found by other patterns */
export function skipsOther(low: string, said: RegExpExecArray, isMeeting: (text: string) => boolean): boolean {
  if (!said[0].endsWith(' skip')) return false;
  const thing = low.slice(said.index + said[0].length).split(ELSE)[0] ?? '';
  return ARTICLE.test(thing) && !isMeeting(thing) && !DAY.test(thing);
}
const ARTICLE = /^ (?:the|this|that|our|my|your|a|an) \p{L}/u;
const DAY = /(?<!\p{L})(?:\p{L}+day|tomorrow|today|tonight|week|one|ones|\d+(?:st|nd|rd|th)?)(?!\p{L})/u;

/** "Can we move the boxes to the office?": carries a thing to a place, and no appointment to another time */
const CARRIES = remembered(
  /(?<!\p{L})(?:(?:move|shift|push|bring|bump|swap|put) (?:the|our|my|your|those|these|that|this|all the) ((?:\S+ ){1,3}?)(?:in)?to (?:the|our|my|your|a|an) (?!\d|first|second|third|last|morning|afternoon|evening|week|weekend|following|next|same|later|earlier|day|end|start|beginning|other|new)\p{L}|(?:mover|trasladar|llevar|pasar) (?:las?|los|el|nuestr[oa]s?|mis?) ((?:\S+ ){1,3}?)(?:al?|hasta) (?:la |el |los |las )?(?!\d|lunes|martes|miercoles|jueves|viernes|sabado|domingo|tarde|manana|noche|semana|dia|mes|proxim|siguiente|otr[oa]|final|las |primer|fin|hoy)\p{L}|(?:deplacer|transporter|demenager) (?:les?|la|nos|mes|vos) ((?:\S+ ){1,3}?)(?:au|a la|dans|vers|sur) (?!\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|matin|soir|apres|mois|lendemain|prochain|debut|fin|jour)\p{L})/u,
);
export function carriesThing(low: string, isMeeting: (text: string) => boolean): boolean {
  const found = CARRIES.exec(low);
  const thing = found?.slice(1).find((group) => group !== undefined);
  return (
    thing !== undefined &&
    !isMeeting(thing) &&
    !DAY.test(thing) &&
    !/^(?:it|date|time|hour|slot|start)s? $/u.test(thing)
  );
}

/** "Pay will land on Wednesday rather than Tuesday": money comes, and nobody meets */
export const tellsPayday = (low: string): boolean => PAYDAY.test(low);
const PAYDAY =
  /(?<!\p{L})(?:pay|salar(?:y|ies)|wages|gehalt|gehälter|lohn|löhne|paie|salaires?|nomina|sueldos?|stipendi?o?|salarios?|mishahara) (?:\S+ ){0,2}(?:land|be (?:paid|in)|arrive|come|go out|kommt|kommen|wird|werden|sera|seront|tombera|arrivera|se paga|llega|arriva|cai|italipwa)/u;

/** "From the 19th on your show moves to 5 pm": whatever it is, it has a new hour */
const MOVES_TO_HOUR = remembered(
  /(?<!\p{L})(?:(?:moves?|is moving|will move|moving|shifts?) (?:back |forward |up )?to (?:\d{1,2}(?:[.:]\d{2})? ?(?:am|pm|a\.m\.|p\.m\.|o'clock|h(?!\p{L}))|\d{1,2}[.:]\d{2}|noon|midday)|(?:rückt|rücken|wechselt|wechseln|wandert) (?:\S+ ){0,3}auf \d{1,2}(?:[.:]\d{2})? ?uhr)(?![.:]?\d)/u,
);
/** … in languages where "passe à 15 h" also says that somebody looks in: only from some day on */
const PASSES_TO_HOUR = remembered(
  /(?<!\p{L})(?:(?:passe|passent|passera|passeront) (?:desormais |donc )?a (?:\d{1,2} ?h(?!\p{L})|\d{1,2} ?h ?\d{2}|midi)|(?:pasa|pasan|pasara|pasaran) a las? \d{1,2}|(?:passa|passano|passera) alle \d{1,2}|(?:passa|passam|passara) para as \d{1,2})(?![.:]?\d)/u,
);
const FROM_THEN_ON =
  /(?<!\p{L})(?:desormais|dorenavant|a partir|a compter|des (?:le|la|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|desde|en adelante|dal|d'ora in poi|a contar)(?!\p{L})/u;
export const movesToHour = (low: string): boolean =>
  MOVES_TO_HOUR.test(low) || (PASSES_TO_HOUR.test(low) && FROM_THEN_ON.test(low));

/** "Is it all right with you if they start on Thursday?", "¿te viene bien que empiecen el jueves?" */
export const suitsOthersDoing = (low: string): boolean => SUITS_OTHERS.test(low);
const SUITS_OTHERS = remembered(
  /(?<!\p{L})(?:(?:suits?|ok(?:ay)?|all right|alright|fine|work) (?:with |for |by )?you (?:if|that) (?:they|he|she|the \p{L}+|it)(?!\p{L})|passt (?:es |das )?(?:\S+ )?(?:dir|ihnen|euch),? (?:wenn|dass) (?:sie|er|es|die|der|das) |(?:ca|cela) (?:te|vous) (?:va|convient|arrange) (?:\S+ )?(?:si |que |qu'|s')(?:ils?|elles?|le |la |les )|(?:te|le|os|les) (?:viene|va|parece|queda|conviene) (?:bien )?que (?:\S+ ){0,4}?\p{L}+[ae]n |(?:ti|le|vi) va bene (?:se|che) (?:i |gli |le |il |la |l')?\p{L}+ |(?:te|lhe) (?:da jeito|convem) que (?:\S+ ){0,4}?\p{L}+[ae]m )/u,
);

/** "Appointments cancelled with less than a day of notice may be charged": the terms of all, nothing is called off */
export const tellsTermsOfCancelling = (low: string): boolean => TERMS.test(low);
const TERMS = remembered(
  /(?<!\p{L})(?:(?:appointments|bookings|visits|sessions|lessons|classes|reservations) (?:(?:that|which) are )?(?:cancell?ed|missed) (?:\S+ ){0,9}(?:are|will be|may be|can be|incur|cost) |(?:fee|charge|charges|fees|penalty) (?:\S+ ){0,4}(?:for|to|on) (?:\S+ ){0,3}(?:appointments|bookings|visits|sessions|lessons|classes|reservations|cancellations) (?:\S+ ){0,3}(?:cancell?ed|missed|made|with|within|under|inside|less)|(?:cancell?ed|cancellations) (?:\S+ )?(?:with(?:in)?|under|less than|inside|at) (?:\S+ ){0,5}(?:\d+|twenty-four|forty-eight) hours?' notice|(?:gebühr|ausfallhonorar|\p{L}*pauschale) (?:\S+ ){0,6}(?:abgesagte|stornierte|versäumte)[nr]? (?:\S+ )?(?:termine?|stunden?|behandlung)|(?:frais|penalite|montant) (?:\S+ ){0,6}(?:rendez-vous|seances?|cours) (?:annule|manque|decommande)|(?:cargo|tarifa|penalizacion) (?:\S+ ){0,6}(?:citas?|clases|sesiones|reservas) (?:cancelad|anulad)as?|(?:termine|stunden|behandlungen),? (?:die )?(?:\S+ ){0,8}(?:abgesagt|storniert|versäumt)\p{L}*,? (?:\S+ ){0,6}(?:berechnet|verrechnet|in rechnung)|(?:rendez-vous|seances|cours) (?:annule|manque|decommande)e?s (?:\S+ ){0,9}(?:seront|sont) (?:\S+ )?(?:factur|du)|(?:citas|clases|sesiones|reservas) (?:cancelad|anulad)as (?:\S+ ){0,9}(?:se (?:cobra|factura|carga)|seran (?:cobrad|facturad)))/u,
);

/** "I won't make Friday at half 11": who cannot make a day will not be there; a limit or a delivery is missed otherwise. */
export const cannotMake = (low: string): RegExpExecArray | null => CANNOT_MAKE.exec(low);
const CANNOT_MAKE = remembered(
  /(?<!\p{L})(?:i|we)(?:(?: really| just| probably| sadly)? (?:won't|can't|cannot|can not|will not|couldn't)|(?:'m| am|'re| are) not going to)(?: be able to)? make (?:on |our |my |the )?(?:this |next |tomorrow|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)(?!\p{L})|appointment|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[.:]\d{2}|\d{1,2} ?[ap]m|half \d)(?!.{0,30}(?<!\p{L})(?:deadlines?|cut-?off|deliver\p{L}*|payments?|post)(?!\p{L}))/u,
);

/** "Turbot at 24.50 or hake at 11": no clock has such an hour, so both are prices. */
export const tellsPrices = (low: string): boolean => NO_HOUR.test(low);
const NO_HOUR = /(?<!\p{L})(?:at|zu|für|for|a|por|per) (?:2[4-9]|[3-9]\d)[.,]\d{2}(?![\d./]|,\d)/u;

/** "I won't make Friday at nine, my mother had a fall": what the clause behind tells of the past says nothing of the day. */
export const clauseWith = (low: string, { index, 0: word }: RegExpExecArray): string => {
  if (!UNABLE.test(word)) return '';
  const comma = low.indexOf(', ', index);
  return comma < 0 ? '' : low.slice(low.lastIndexOf(', ', index) + 1, comma);
};
/** "we've no forward for Saturday" is no word of somebody who will not be there */
const UNABLE =
  /(?<!\p{L})(?:can't|cannot|can not|won't|will not|couldn't|not going to|unable|not able|nicht|pourr\p{L}+|peux|pouvons|puedo|podemos|podre\p{L}*|posso|possiamo|potro|consigo|sitaweza|hatutaweza)(?!\p{L})/u;
