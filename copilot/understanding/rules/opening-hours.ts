/** Hours that a place will have: worth knowing, no appointment. */
import { remembered } from '../patterns/remembered.ts';

/** "From Monday the depot is open on Wednesdays from 1.30 to 4.30", "estará aberto das 7h às 20h": hours that are told as they come */
export const opensThen = (low: string): boolean =>
  ((OPEN_THEN.test(low) || OPENS_FROM.test(low)) && HOURS.test(low)) || NEW_HOURS.test(low);
/** "El banco de libros abrirá del 29 de junio al 3 de julio, de 9 a 13 h": from one day to another */
const OPENS_FROM = remembered(
  /(?<!\p{L})(?:(?:abrira|abriran|abriremos|atendera|atenderan|atenderemos) (?:\S+ ){0,3}del \d{1,2}(?: de \p{L}+)? al \d|(?:ouvrira|ouvriront|ouvrirons|sera ouverte?|accueillera) (?:\S+ ){0,3}du \d{1,2}(?: \p{L}+)? au \d|(?:will open|opens) (?:\S+ ){0,3}from \d{1,2}(?: \p{L}+)? to \d|öffnet (?:\S+ ){0,3}vom \d{1,2}\.(?: ?\p{L}+| ?\d{1,2}\.)? bis (?:zum )?\d|(?:aprira|apriranno|apriremo) (?:\S+ ){0,3}dal \d{1,2}(?: \p{L}+)? al \d|(?:abrira|abrirao|abriremos|funcionara) (?:\S+ ){0,3}de \d{1,2}(?: de \p{L}+)? a \d)/u,
);
/** "Vous pouvez le retirer sans rendez-vous, du lundi au vendredi de 9h à 12h", "no appointment needed, weekdays 8 to 12": hours in which anybody may come */
const needsNoAppointment = (low: string): boolean => WITHOUT_APPOINTMENT.test(low) && ON_MANY_DAYS.test(low);
const WITHOUT_APPOINTMENT = remembered(
  /(?<!\p{L})(?:without (?:an |any |prior )*appointments?|no (?:prior )?appointments? (?:is |are )?(?:needed|necessary|required)|walk-?ins?|drop-?in|ohne (?:vorherige[n]? |vor)?(?:termin(?:vereinbarung)?|anmeldung|voranmeldung)|kein termin (?:nötig|erforderlich|notwendig)|sans (?:rendez-vous|rdv|prise de rendez-vous)|sin (?:necesidad de )?(?:cita(?: previa)?|turno(?: previo)?|pedir (?:cita|turno))|senza (?:appuntamento|prenotazione)|sem (?:marcacao|agendamento|hora marcada)|bila (?:miadi|kuweka miadi))(?!\p{L})/u,
);
const ON_MANY_DAYS = remembered(
  /(?<!\p{L})(?:week ?days|weekdays?|every day|daily|(?:mon(?:day)?|tue(?:s(?:day)?)?)s? ?(?:to|-|–|through|till|until) ?(?:thu\p{L}*|fri\p{L}*|sat\p{L}*|sun\p{L}*)|(?:werktags|wochentags|täglich|montags?|mo) ?(?:(?:bis|-|–) ?(?:donnerstags?|freitags?|samstags?|do|fr|sa))?|(?:du |de |le )?(?:lundi|mardi|lun)\.? ?(?:au|a|-|–) ?(?:jeudi|vendredi|samedi|ven|jeu|sam)|tous les jours|(?:de )?(?:lunes|martes|lun) ?(?:a|-|–) ?(?:jueves|viernes|sabados?|vie|sab)|todos los dias|(?:dal |da )?(?:lunedi|martedi) ?(?:al|a|-|–) ?(?:giovedi|venerdi|sabato)|tutti i giorni|(?:de )?(?:segunda|terca)(?:-feira)? ?(?:a|-|–) ?(?:quinta|sexta|sabado)|todos os dias|jumatatu (?:hadi|mpaka) (?:alhamisi|ijumaa|jumamosi))(?!\p{L})/u,
);
/** Hours of a place; `named`: the sentence names an appointment */
export const tellsOpening = (low: string, named: boolean): boolean =>
  needsNoAppointment(low) || ((opensThen(low) || OPENS_AGAIN.test(low)) && !named);
/** "We open again Tuesday, January 13 at 8", "ab Montag, 8 Uhr, sind wir wieder für Sie da": the first hour after the holidays of a house */
const OPENS_AGAIN = remembered(
  /(?<!\p{L})(?:(?:we|they|(?:the|our) [\p{L}-]+)(?:'ll| will|'re)? (?:(?:opens?|are open|is open|be open|are back open|open) again|re-?opens?)(?! (?:the|our|your|this|that|an?) )|(?:öffne(?:n|t)|sind|ist|haben|hat) (?:[^\s;!?]+ ){0,10}wieder (?:geöffnet|offen|auf(?=[.!, ]|$)|für (?:sie|euch|dich) da)|(?:rouvrons|rouvrirons|rouvrent|rouvrira|rouvre) (?:(?:nos|ses) portes )?(?:le |lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|a )|(?:reabrimos|reabriremos|reabre|reabrira|(?:volvemos|volveremos|voltamos) a abrir) (?:el |a |las?|no |na |lunes|martes|miercoles|jueves|viernes|sabado|domingo|segunda|terca|quarta|quinta|sexta)|(?:riapriamo|riapriremo|riapre|riaprira) (?:il |alle |lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica))/u,
);
const OPEN_THEN = remembered(
  /(?<!\p{L})(?:(?:will|'ll) (?:\S+ )?be open|(?:sera|seront) (?:\S+ )?ouvert\p{L}*|(?:estara|estaran|estarao|permanecera|permanecerao|ficara) (?:\S+ )?(?:abert|abiert)[oa]s?|(?:sara|saranno|restera) (?:\S+ )?apert[oaie]|(?:from|as of|starting) (?:\S+ ){1,8}(?:is|are) open|(?:ab|vom) (?:\S+ ){1,12}(?:geöffnet|offen)|(?:des|a partir d[ue]|a compter d[ue]) (?:\S+ ){1,10}(?:est|sont) ouvert\p{L}*|(?:a partir del?|desde) (?:\S+ ){1,10}(?:esta|estan) abiert[oa]s?|a partire d\p{L}+ (?:\S+ ){1,10}(?:e|sono) apert[oaie]|a partir d[eo] (?:\S+ ){1,10}(?:esta|estao) abert[oa]s?)(?!\p{L})/u,
);
const HOUR = String.raw`\d{1,2}(?: ?h(?: ?\d{2})?|[.:]\d{2}| ?[ap]\.?m\.?| uhr)?`;
const HOURS = new RegExp(
  String.raw`(?<!\p{L})(?:from|between|von|zwischen|de|entre|das|dalle|desde las|de las) ${HOUR} (?:to|until|till|and|bis|und|a|as|et|e|y|alle|a las|hasta las) ${HOUR}(?!\d)`,
  'u',
);
/** "Neue Sprechzeiten ab Februar: Mo und Do 9-12 Uhr", "durante enero el mostrador atiende de 7:30 a 14 hs" */
const NEW_HOURS = remembered(
  /(?<!\p{L})(?:(?:hat|haben) (?:wir )?(?:ab|vom|am|im|nur|jetzt|samstag|sonntag|montag|dienstag|mittwoch|donnerstag|freitag) (?:[^ .;!?]+ ){0,8}(?:ab|bis) \d{1,2}(?:[.:]\d{2})? uhr (?:auf|offen|geöffnet)|(?:we're|we are|shop is|office is) (?:only open|open only)(?: [^ .;!?]+){0,6} (?:until|till|from|to) \d|(?:sommes|est|sont) ouvert\p{L}* (?:seulement|uniquement|que)(?: [^ .;!?]+){0,6} (?:jusqu'a|de|a partir de) \d|(?:estamos abiertos|abrimos|atendemos) (?:solo|solamente|unicamente)(?: [^ .;!?]+){0,6} (?:hasta|de|desde) (?:las )?\d|(?:siamo|saremo|e|sono) apert[oaie] (?:solo|solamente|soltanto)(?: [^ .;!?]+){0,6} (?:fino alle|dalle) \d|(?:estamos abertos|abrimos|atendemos) (?:so|apenas|somente)(?: [^ .;!?]+){0,6} (?:ate|das) (?:as )?\d|(?:ita|zita|lita|kita|vita)funguliwa(?: tena)? (?:jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi|jumapili|tarehe|siku|kuanzia|kesho)|(?:ist|sind) (?:neu|nun|jetzt|ab sofort|künftig|neuerdings) (?:\S+ ){0,3}von \d{1,2}(?:[.:]\d{2})? bis \d{1,2}(?:[.:]\d{2})? uhr (?:geöffnet|offen|zugänglich)|(?:is|are) now open (?:\S+ ){0,3}from \d{1,2}(?:[.:]\d{2})? ?(?:[ap]m)? to \d|(?:est|sont) desormais ouvert\p{L}* (?:\S+ ){0,3}de \d|(?:esta|estan) ahora abiert[oa]s? (?:\S+ ){0,3}de \d|(?:opening|office|surgery|visiting|shop) hours (?:from|starting|as of|in|during|until|over) [^.;!?]{2,30} (?:are|will be) (?:from )?\d|(?:new|changed|winter|summer|holiday|neue|geänderte|andere|nouveaux|nouveles|nuev[oa]s?|nuov[oi]|nov[oa]s?) (?:\p{L}+ )?(?:(?:opening |office |surgery |visiting |shop )hours|(?:öffnungs|sprech|büro|geschäfts|besuchs)zeiten|horaires?(?: d'ouverture)?|horarios?(?: de (?:atencion|apertura))?|orari(?:o)?(?: di apertura)?)[^.;!?]{0,40}\d|(?:durante|en|desde|a partir de|partir du|des le|pendant|durante o mes de) [^.;!?]{2,30} (?:atiende|atendera|atendemos|abre|abrira|abrimos|ouvre|ouvrira|apre|aprira|atende|abrira) (?:\p{L}+ )?(?:de|das|dalle) \d)/u,
);
