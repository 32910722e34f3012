/** Whether somebody comes to what takes place: an answer is wanted, no work. */
import { remembered } from './patterns/remembered.ts';

const TO_WHERE = String.raw`(?:(?:,? (?:too|along|over|as well|then|again|that day|with us|with me|on \S+|to (?:it|this|that|the \S+|my \S+|our \S+))){0,2})`;
/** "Can you come?", "Kannst du auch kommen?", "peux-tu venir ?": with nothing else to be done there */
const ASKS_TO_COME = remembered(
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:can|could|will|would) (?:you|u|ya|you guys|you all|you both)(?: (?:still|maybe|also|both|all|please|possibly))? (?:come|make it|be there|attend|join us)${TO_WHERE}|(?:kannst|könntest|magst|willst) du (?:(?:auch|vielleicht|da|dann|mit|denn|trotzdem|dabei|uns|zu \S+) ){0,3}(?:kommen|mitkommen|dabei sein|vorbeikommen)|(?:könnt|wollt|mögt) ihr (?:(?:auch|vielleicht|da|dann|denn|trotzdem) ){0,3}(?:kommen|mitkommen|dabei sein)|(?:peux-tu|pourras-tu|tu peux|tu pourras|pourrais-tu|pouvez-vous|pourrez-vous|vous pouvez|vous pourrez) (?:(?:aussi|quand meme|y) )?(?:venir|etre la|etre presente?s?|y etre)(?: (?:aussi|avec nous))?|(?:puedes|podras|podrias|podeis|pueden|podran|podes) (?:(?:tambien) )?(?:venir|asistir|ir|estar)(?: (?:tambien|con nosotros))?|(?:puoi|potrai|potete|potrete|riesci a|riuscite a) (?:(?:anche) )?(?:venire|esserci)(?: anche tu| con noi)?|(?:podes|pode|podem|consegues|consegue) vir(?: tambem| connosco)?|(?:unaweza|utaweza) kuja) ?[?!]+`,
    'u',
  ),
);
/** "Would you be in?", "Wärst du dabei?", "¿te apuntas?": whether the reader takes part */
const ASKS_TO_JOIN = remembered(
  /(?<!\p{L})(?:(?:would|are|will) you (?:be )?(?:(?:still|also) )?(?:in|up for (?:it|that|this)|interested|on board|game|keen)|(?:wärst|bist|wärt|seid|wären|sind) (?:du|ihr|sie) (?:(?:auch|da|wieder|mit) ){0,2}(?:dabei|mit dabei|interessiert)|(?:seriez-vous|serais-tu|tu serais|vous seriez|es-tu|tu es|etes-vous|vous etes) (?:partante?s?|de la partie|interesse(?:e|s|es)?)|(?:te|se|os) (?:apuntas?|apuntan|apuntais|animas?|animan|animais|interesaria|sumas?|suman)|(?:ci stai|ci stareste|ci sta|saresti dei nostri|ti andrebbe|ti interessa)|(?:topas?|alinhas?|voce topa))(?: \p{L}+){0,2} ?\?/u,
);
export const asksToCome = (low: string): boolean => ASKS_TO_COME.test(low) || ASKS_TO_JOIN.test(low);

/** "its on the 3rd of December at 6 in the school hall": the time of what the mail has named */
const IT_IS = remembered(
  /^[^\p{L}]*(?:it(?:'?s|'ll be| is| will be| starts| takes place) (?:on|at|this|next)|(?:es|das|sie|er) (?:ist|findet|beginnt|fängt) (?:\S+ ){0,2}(?:am|um)|(?:c'est|ce sera|ca aura lieu|ca se passe) (?:le|a|ce|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi)|(?:es|sera) (?:el|este)|(?:e|sara) (?:il|sabato|domenica|lunedi|martedi|mercoledi|giovedi|venerdi)|(?:e|sera) (?:no|na|dia))(?!\p{L})/u,
);
export const tellsItsTime = (low: string): boolean => IT_IS.test(low);

/** "Come watch anyway", "venez boire un verre": who likes may come, and nobody has work by it */
const COME_ALONG = remembered(
  /^[^\p{L}]*(?:(?:but|so|and|do|please|just) )*(?:come (?:and )?(?:watch|along|join|see us|visit|say hi|say hello|hang out|have a (?:drink|look|coffee))|(?:komm|kommt|kommen sie) (?:doch |gern |gerne |einfach |ruhig |trotzdem |mal ){1,3}(?:vorbei|mit|dazu|gucken|zuschauen)|(?:viens|venez) (?:donc |quand meme )?(?:nous voir|boire|prendre un|regarder|voir)|(?:ven|vente|venga|vengan|venid) (?:igual |tranquil\p{L} )?a (?:tomar|vernos|ver|saludar)|(?:vieni|venite) (?:comunque |pure )?a (?:trovarci|vedere|bere)|(?:vem|venha|venham) (?:ver|assistir|tomar))(?!\p{L})/u,
);
export const invitesAlong = (low: string): boolean => COME_ALONG.test(low);

/** "Est-ce que ta remorque serait libre ?", "Is your van free that day?": whether a thing can be had */
const THING_FREE = remembered(
  /(?<!\p{L})(?:(?:is|are|would|will) (?:your|the) (?:\p{L}+ ){1,3}(?:be )?(?:still )?(?:free|available)|(?:ist|sind|wäre|wären) (?:dein|ihr|euer|eure|deine|ihre|der|die|das)e? (?:\p{L}+ ){1,3}(?:\S+ ){0,6}(?:frei|verfügbar)|(?:est-ce que )?(?:ta|ton|tes|votre|vos|la|le|les) (?:\p{L}+ ){1,3}(?:est|sont|serait|seraient|sera|seront)(?:-\p{L}+)? (?:encore |toujours )?(?:libres?|dispo(?:nibles?)?)|(?:esta|estan|estaria|estarian|estara) (?:libres?|disponibles?) (?:tu|tus|su|sus|el|la|los|las|vuestr[oa]s?) |(?:tu|su|vuestr[oa]|el|la) (?:\p{L}+ ){1,3}(?:esta|estaria|estara) (?:libre|disponible)|(?:e|sarebbe|sara) (?:libero|libera|disponibile) (?:il|la|lo) |(?:esta|estaria) (?:livre|disponivel) (?:o|a) )[^?]*\?/u,
);
export const asksWhetherThingIsFree = (low: string): boolean => THING_FREE.test(low);

/** "If this is not suitable, please telephone": the way out of an appointment, no work */
const UNSUITED = remembered(
  /^[^\p{L}]*(?:(?:if|should) (?:this|that|it|(?:the|this|that) (?:new |proposed )?(?:date|time|day|slot|appointment))(?: and time)? (?:(?:is|does|should|'s|be|do) ?(?:not|n't|no longer) (?:\p{L}+ )?(?:suit\p{L}*|convenient|work|possible|any good|ok|okay)|(?:is|be) (?:unsuitable|inconvenient|a problem))|(?:falls|wenn|sollte) (?:ihnen |dir )?(?:dieser|der|das|es)(?: neue| vorgeschlagene)? ?(?:termin|zeitpunkt|uhrzeit|tag)? ?(?:ihnen |dir )?(?:nicht|ungelegen) (?:\p{L}+ ){0,2}(?:passt|passen|passend|möglich|recht)|si (?:cette date|ce (?:jour|rendez-vous|creneau)|cet horaire|cela|ca) (?:ne )?(?:vous |te )?(?:convient|convenait|va|conviennent) pas|si (?:(?:esta|la|el|este) (?:nuev[oa] )?(?:fecha|hora|cita|horario|turno|dia) )?no (?:le|te|les|os) (?:conviene|viene bien|va bien|queda bien|sirve)|si (?:le|te|les|os) (?:viene|va|queda) (?:muy )?mal|si ca (?:ne )?(?:vous|te) (?:arrange|va) pas|se (?:(?:la|questa|l'|il|questo) ?(?:data|orario|appuntamento|giorno) )?non (?:le|ti|vi) (?:va bene|andasse bene)|se (?:(?:a|esta|o|este) (?:data|hora|horario|dia) )?nao (?:lhe |te )?(?:convier|der|for))(?!\p{L})/u,
);
/** "Falls das nicht geht, bitte kurz anrufen": the same in words that need not speak of a time, with nothing but a call behind */
const ELSE_RING = remembered(
  /^[^\p{L}]*(?:if (?:that|this|it) (?:(?:does|is|will)(?:n't| not) (?:work|ok|okay|possible|be possible|suit|go)|won't (?:work|do|be possible))(?: for you| at all)?,? (?:then )?(?:please |just |kindly |simply ){0,2}(?:(?:call|ring|phone|telephone|text|contact)(?: us| me)?|give (?:us|me) a (?:call|ring|shout)|get in touch|let (?:us|me) know)|(?:falls|wenn|sollte) (?:das|es|dies)(?: bei)?(?: ihnen| dir| euch)?(?: so| da| leider)? nicht (?:geht|gehen|klappt|klappen|hinhaut|möglich ist|möglich sein|machbar ist)(?: sollte)?,? (?:bitte |dann |einfach |kurz |bitten wir um |rufen sie |ruf |ruft |melden sie |melde |meldet ){1,4}(?:\S+ ){0,4}?(?:anrufen|melden|durchrufen|bescheid(?: geben| sagen)?|an|sich|dich|euch|rückruf|anruf|rückmeldung)|si (?:ca|cela) (?:ne )?(?:(?:vous|te) )?(?:va|marche|joue|fonctionne|est possible|n'est) pas(?: possible)?,? (?:merci de |veuillez |pensez a )?(?:(?:nous |m'|me )?(?:appeler|telephoner|contacter|prevenir|rappeler|avertir)|(?:appelez|contactez|prevenez|appelle|previens|rappelez)(?:-(?:nous|moi))?)|si (?:eso|esto|asi)? ?no (?:(?:le|te|les|os) )?(?:es posible|funciona|puede ser|se puede|vale|cuadra),? (?:por favor,? )?(?:llame\p{L}*|llama\p{L}*|avis[ea]\p{L}*|contact\p{L}+)|se (?:non (?:e possibile|funziona|va)|nao (?:for possivel|der|puder)),? (?:per favore,? |por favor,? |vi prego di )?(?:chiam\p{L}+|telefon\p{L}+|avvis\p{L}+|ligu?e\p{L}*|avis\p{L}+|contact\p{L}+))(?: (?:(?:us|me|uns|mich|nous|kurz|bitte|gleich|vite|rapidement|pronto|presto) ?){1,2})?[.!\s]*$/u,
);
export const isWayOut = (low: string): boolean => UNSUITED.test(low) || ELSE_RING.test(low);
