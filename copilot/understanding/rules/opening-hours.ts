/** Hours that a place will have: worth knowing, no appointment. */
import { remembered } from '../patterns/remembered.ts';

/** "From Monday the depot is open on Wednesdays from 1.30 to 4.30", "estará aberto das 7h às 20h": hours that are told as they come */
export const opensThen = (low: string): boolean =>
  ((OPEN_THEN.test(low) || OPENS_FROM.test(low)) && HOURS.test(low)) || NEW_HOURS.test(low) || closesEarly(low);
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
  needsNoAppointment(low) || HOURS_LINE.test(low) || ((opensThen(low) || OPENS_AGAIN.test(low)) && !named);
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
  /(?<!\p{L})(?:(?:hat|haben) (?:wir )?(?:ab|vom|am|im|nur|jetzt|samstag|sonntag|montag|dienstag|mittwoch|donnerstag|freitag) (?:[^ .;!?]+ ){0,8}(?:ab|bis) \d{1,2}(?:[.:]\d{2})? uhr (?:auf|offen|geöffnet)|(?:we're|we are|shop is|office is) (?:only open|open only)(?: [^ .;!?]+){0,6} (?:until|till|from|to) \d|(?:sommes|est|sont) ouvert\p{L}* (?:seulement|uniquement|que)(?: [^ .;!?]+){0,6} (?:jusqu'a|de|a partir de) \d|(?:estamos abiertos|abrimos|atendemos) (?:solo|solamente|unicamente)(?: [^ .;!?]+){0,6} (?:hasta|de|desde) (?:las )?\d|(?:siamo|saremo|e|sono) apert[oaie] (?:solo|solamente|soltanto)(?: [^ .;!?]+){0,6} (?:fino alle|dalle) \d|(?:estamos abertos|abrimos|atendemos) (?:so|apenas|somente)(?: [^ .;!?]+){0,6} (?:ate|das) (?:as )?\d|(?:ita|zita|lita|kita|vita)funguliwa(?: tena)? (?:jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi|jumapili|tarehe|siku|kuanzia|kesho)|(?:ist|sind) (?:neu|nun|jetzt|ab sofort|künftig|neuerdings) (?:\S+ ){0,3}von \d{1,2}(?:[.:]\d{2})? bis \d{1,2}(?:[.:]\d{2})? uhr (?:geöffnet|offen|zugänglich)|(?:is|are) now open (?:\S+ ){0,3}from \d{1,2}(?:[.:]\d{2})? ?(?:[ap]m)? to \d|(?:est|sont) desormais ouvert\p{L}* (?:\S+ ){0,3}de \d|(?:esta|estan) ahora abiert[oa]s? (?:\S+ ){0,3}de \d|(?:opening|office|surgery|visiting|shop) hours (?:from|starting|as of|in|during|until|over) [^.;!?]{2,30} (?:are|will be) (?:from )?\d|(?:new|changed|winter|summer|holiday|neue|geänderte|andere|nouveaux|nouveles|nuev[oa]s?|nuov[oi]|nov[oa]s?) (?:\p{L}+ )?(?:(?:opening |office |surgery |visiting |shop )hours|(?:öffnungs|sprech|büro|geschäfts|besuchs)zeiten|horaires?(?: d'ouverture)?|horarios?(?: de (?:atencion|apertura))?|orari(?:o)?(?: di apertura)?)[^.;!?]{0,40}\d|(?:durante|en|desde|a partir de|partir du|des le|pendant|durante o mes de) [^.;!?]{2,30} (?:atiende|atendera|atendemos|abre|abrira|abrimos|ouvre|ouvrira|apre|aprira|atende|abrira) (?:\p{L}+ ){0,3}(?:de|das|dalle) \d|(?:during|throughout|over|in|im|ab|en|pendant|durante|a|em|from|until) (?:\p{L}+ ){0,3}(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|advent|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|dicembre|gennaio|febbraio|maggio|luglio|agosto|dezembro|janeiro|julho),? (?:we (?:are |will )?open|(?:öffnen wir|haben wir|sind wir)|nous (?:sommes ouverts|ouvrons|ouvrirons)|apriamo|siamo aperti|abrimos) (?:also |auch |aussi |anche |tambem )?(?:on |le |les |il |la |aos |as |ai |am )?(?:(?:saturday|sunday|monday|tuesday|wednesday|thursday|friday|samstag|sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|sabado|domingo|segunda|terca|quarta|quinta|sexta)s?|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica) (?:from |von |de |das |dalle )?\d)/u,
);

/** "The depot closes on the 15th for the holiday", "cierra el día 15 por fiesta": shut for that day, no limit */
export const shutsFor = (low: string): boolean => !low.includes('?') && SHUTS_FOR.test(low);
const SHUTS_FOR = remembered(
  /(?<!\p{L})(?:(?:closes?|will close|is closing|shuts?|will shut) (?:\S+ ){0,8}?for (?:the |a |our )?(?:\p{L}+ )?(?:holidays?|stocktak\p{L}+|inventory|feast|festival)|(?:schließt|schließen) (?:\S+ ){0,8}?(?:wegen|aufgrund) (?:\S+ ){0,2}(?:feiertag\p{L}*|inventur|betriebsausflug\p{L}*|urlaub\p{L}*|betriebsferien|umbau\p{L}*)|(?:ferme|ferment|fermera|fermeront) (?:\S+ ){0,8}?(?:pour|en raison d\S+) (?:\S+ )?(?:conges?|inventaire|fete|ferie|vacances|travaux)|(?:cierran?|cerraran?) (?:\S+ ){0,8}?por (?:\S+ )?(?:fiestas?|festivos?|feriado|vacaciones|inventario|obras)|(?:chiude|chiudono|chiudera) (?:\S+ ){0,8}?per (?:\S+ )?(?:ferie|festa|festivita|inventario|lavori)|(?:fecha|fecham|encerra|encerram|fechara|encerrara) (?:\S+ ){0,8}?(?:por|para) (?:\S+ )?(?:feriado|ferias|festa|inventario|obras))(?!\p{L})/u,
);

/** "Mélanie est en arrêt jusqu'au 8", "Tom is off sick until Monday": how long somebody is away */
export const isOffWork = (low: string): boolean => OFF_WORK.test(low);
const OFF_WORK = remembered(
  /(?<!\p{L})(?:(?:is|are|'s|'re|am|'m|will be) (?:still |now |currently |signed )?(?:off sick|off work|off ill|signed off|on (?:sick |annual |maternity |paternity |parental )?leave|on holiday|on sick) (?:\p{L}+ )?(?:until|till|through|to)|(?:ist|sind|bin) (?:\S+ ){0,2}(?:krankgeschrieben|krank geschrieben|krank|in elternzeit|im urlaub|auf kur|in reha) (?:\p{L}+ )?bis|(?:ist|sind|bin) (?:\S+ ){0,2}bis (?:\S+ ){1,5}(?:krankgeschrieben|krank geschrieben|krank|in elternzeit|im urlaub|auf kur|in reha)|(?:est|sont|suis|sera) (?:\p{L}+ )?(?:en (?:arret(?: maladie| de travail)?|conges?(?: \S+)?|formation|vacances|maladie)|arretee?s?) (?:\p{L}+ )?jusqu|(?:esta|estan|estoy|sigue|estara) (?:\p{L}+ )?(?:de (?:baja(?: \S+)?|vacaciones|permiso|licencia)|con licencia) (?:\p{L}+ )?hasta|(?:e|sono|sara) (?:\p{L}+ )?(?:in (?:malattia|ferie|maternita|permesso)) (?:\p{L}+ )?fino|(?:esta|estao|estou) (?:\p{L}+ )?de (?:baixa(?: \S+)?|ferias|licenca|folga) (?:\p{L}+ )?ate|(?:yuko|yupo|niko|wako) (?:likizo|likizoni|mapumziko) (?:hadi|mpaka))(?!\p{L})/u,
);
const DAY_OF_WEEK = String.raw`(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:days?)?|weds?|sat|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|mo|di|mi|do|fr|sa|so|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|(?:lune|marte|mercole|giove|vener)di|sabato|domenica|(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?)`;
/** "Ouvert lundi, mardi et jeudi de 9h à 12h", "Geöffnet: Di und Do 14–18 Uhr" under a signature: a line that begins with being open and names only days and hours */
const HOURS_LINE = remembered(
  new RegExp(
    String.raw`^[^\p{L}]*(?:(?:we are |our office is |wir haben |nous sommes |bureau |secretariat |accueil )?(?:open|opening hours|office hours|geöffnet|öffnungszeiten|sprechzeiten|ouverte?|ouverture|horaires?|abierto|horario(?: de atencion)?|aperto|orari(?:o)?|aberto)) ?:? ?(?:(?:on|le|les|el|los|am|il|du|de|von|from) )?${DAY_OF_WEEK}\.?(?:(?: ?[,/&+–-] ?| (?:and|to|und|bis|et|au|y|a|al|e|à) )(?:le |les |los? )?${DAY_OF_WEEK}\.?){0,5},? ?(?:(?:from|between|von|de|entre|dalle|das|:) ?)?\d{1,2}[^.;!?]{0,40}$`,
    'u',
  ),
);
/** "Am Freitag schließt die Kita schon um 12:30 Uhr", "on ferme dès 16 h vendredi": shut earlier than on other days */
export const closesEarly = (low: string): boolean => !low.includes('?') && CLOSES_EARLY.test(low);
const CLOSES_EARLY = remembered(
  /(?<!\p{L})(?:(?:closes?|closing|shuts?|shutting)(?: \S+){0,4} (?:early|earlier than usual)(?!\p{L}).*\d|(?:schließ(?:t|en)|mach(?:t|en))(?: [^\s;!?]+){0,10} (?:schon|bereits) (?:um|ab) \d|(?:ferme(?:nt|ra|ront|rons|ons)?)(?: [^\s;!?]+){0,8} (?:(?:des|plus tot,? a) \d)|cierr(?:a|an|amos)(?: [^\s;!?]+){0,8} (?:ya a las?|antes,? a las?|mas temprano,? a las?) \d|cerrar(?:a|an|emos)(?: [^\s;!?]+){0,8} (?:ya a las?|antes,? a las?|mas temprano,? a las?) \d|chiud(?:e|ono|iamo)(?: [^\s;!?]+){0,8} (?:gia alle|prima,? alle) \d|(?:fecha|fecham|fechamos)(?: [^\s;!?]+){0,8} (?:ja as|mais cedo,? as) \d)/u,
);
