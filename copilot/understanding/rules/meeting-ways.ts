/** Everyday ways to call an appointment off, to leave the choice of its time, and what only looks like one: hours of business. */
import { remembered } from '../patterns/remembered.ts';
import { hasTime, type Span } from '../when.ts';

/** "Need to bin Thursday's site visit", "dois zapper le cours": what is called off follows the verb */
const DROPS = remembered(
  /(?<!\p{L})(?:(?:have|has|had|need|needs|going|gonna|forced|obliged)(?: to)? (?:\S+ )?(?:bin|ditch|scrap|skip|drop|shelve|axe|blow off|pull out of|bail (?:out )?on|duck out of|bow out of|cry off|call off|knock|give)|(?:dois|devons|obligee?s? de|vais|allons|faut) (?:\S+ )?(?:zapper|sauter|faire l'impasse sur|faire sauter|faire une croix sur|laisser tomber|renoncer a)|(?:dejar|dejamos|dejo) sin efecto|no (?:vamos|voy|va|van) a poder (?:hacer|tener|dar|celebrar)) (?=\S)/u,
);
/** Ends the words for what is called off: "the samples before the meeting" */
const OTHER =
  /(?<!\p{L})(?:before|after|at|for|to|from|in|with|and|of the|because|as|since|so|but|avant|apres|pour|dans|avec|et|car|mais|antes|despues|para|con|y|porque|pero|sin)(?!\p{L})|[,;:.!?(]/u;
/** "What has to go": these take further words behind the appointment. */
const NEEDS_MORE = /(?:knock|give) $/u;
const MORE = /(?<!\p{L})(?:on the head|a miss)(?!\p{L})/u;

/** "Das Treffen morgen müssen wir leider streichen": what is called off is the first thing with an article */
const DROPS_DE = remembered(
  /(?<!\p{L})(?:muss|müssen|musste|mussten|werde|werden) (?:\S+ ){0,10}(?:streichen|knicken|canceln|abblasen|sausen lassen|ausfallen lassen|platzen lassen)(?!\p{L})/u,
);
const THING_DE =
  /(?<!\p{L})(?:den|die|das|unser\p{L}*|meine?n?|deine?n?|ihre?n?|eure?n?|diese?[ns]?) ((?:\p{L}+(?:en|e|es|er) )?\p{L}[\p{L}-]*)/u;

/** "The hike is a washout", "est à l'eau", "quedó en nada": said of nothing but plans */
const FALLEN = remembered(
  new RegExp(
    String.raw`(?<!\p{L})(?:${[
      String.raw`(?:is|was|'s) (?:now |sadly |unfortunately )?(?:a washout|a no-?go|not on any more|no longer on)`,
      String.raw`(?:won't|will not) be able to (?:come|make it|get) to (?:his|her|their|the|my|our)`,
      String.raw`(?:got|been|was|is|gets) (?:rained|snowed) off|(?:falls?|fell|fallen|falling) through`,
      String.raw`(?:fällt|fallen|fiel|fielen) (?:\S+ ){0,8}(?:flach|ins wasser)|ins wasser (?:fällt|gefallen)|flach ?(?:fällt|gefallen)`,
      String.raw`(?:ist|sind) (?:leider )?(?:gestorben|geplatzt|hinfällig)`,
      // said of the appointment itself, right behind its day: "Das Treffen am Mittwoch (13.5.) geht nicht"
      String.raw`(?<=^[^\p{L}]*(?:leider )?(?:der|die|das|unser|unsere|deine?|ihre?) [^,;!?]{3,40}(?:tag|woch|morgen|heute|\d\.?|\)) )geht (?:(?:leider|doch|also|diesmal|bei mir|bei uns) ){0,2}nicht(?! um)(?=[,.;!]|$)`,
      String.raw`aus (?:\S+ ){1,6}(?:wird|wurde) (?:(?:leider|doch|wohl|nun|jetzt|diesmal|also|erst|mal|diese|woche) ){0,4}nichts|wird (?:(?:leider|doch|wohl|nun|jetzt|diesmal|also) ){0,3}nichts aus`,
      String.raw`nicht zu[mr]? (?:\S+ ){0,2}\p{L}*(?:stunde|termin|sitzung|therapie|training|probe|besprechung|treffen|kurs|untersuchung|behandlung) (?:\S+ ){0,2}kommen`,
      String.raw`(?:est|sont|tombee?s?|tombent) (?:(?:donc|malheureusement|helas|finalement|du coup) )?a l'eau|c'est (?:mort|rape|cuit|fichu) pour`,
      String.raw`(?:queda|quedo|quedan|quedaron|quedado) (?:(?:pues|entonces|por desgracia) )?en nada|(?:se )?(?:va|fue|van|fueron) al (?:garete|traste|tacho)|no (?:podra|podran|puede|pueden) (?:venir|ir|asistir|acudir|llegar) a (?:su|la|el|las?) (?!.*(?<!\p{L})sin(?!\p{L}))`,
      String.raw`(?:foi|vai|fica|ficou) (?:por agua abaixo|sem efeito)|nao (?:vai|vao|podera|poderao) (?:poder )?(?:vir|ir|comparecer) (?:a|ao)`,
      String.raw`(?:va|andra|vanno|andat[oaei]) (?:(?:quindi|dunque|purtroppo) )?(?:a monte|all'aria|in fumo)|non (?:potra|potranno|riesce a|riescono a) (?:venire|partecipare) al(?:l[ao'])?`,
    ].join('|')})(?!\p{L})`,
    'u',
  ),
);

/** So plain that no trained judge need know the thing */
export const isPlainlyOff = (low: string): boolean => FALLEN.test(low);

/** "The lesson falls through": lessons that people give at home or in small schools */
export const namesLesson = (low: string): boolean => LESSON.test(low);
const LESSON = /(?<!\p{L})(?:lessons?|\p{L}*unterricht|lecons?|clases?|lezion[ei]|aulas?)(?!\p{L})/u;

/** What an everyday word says: an appointment falls through. Drafts, samples and prices are dropped as well, so it has to be one. */
export function fallsThrough(low: string, isMeeting: (text: string) => boolean): RegExpExecArray | null {
  const fallen = FALLEN.exec(low);
  if (fallen !== null && (isMeeting(low) || LESSON.test(low))) return fallen;
  const unseen = CANNOT_SEE.exec(low);
  if (unseen !== null) return unseen;
  const drops = DROPS.exec(low);
  if (drops !== null) {
    const behind = low.slice(drops.index + drops[0].length);
    const thing = behind.split(OTHER)[0] ?? '';
    return isMeeting(thing) && (!NEEDS_MORE.test(drops[0]) || MORE.test(behind)) ? drops : null;
  }
  const drop = DROPS_DE.exec(low);
  return drop !== null && isMeeting(THING_DE.exec(low)?.[1] ?? '') ? drop : null;
}

/** "I won't be able to see you on Thursday": who receives somebody on a day has an appointment with him */
const CANNOT_SEE = remembered(
  /(?<!\p{L})(?:(?:won't|will not|can't|cannot) (?:now )?(?:be able to )?(?:see|receive) you (?:as planned|after all|(?:on |this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:today|tomorrow)(?! if)|at \d)|ne (?:pourrai|pourra|peux|peut|pourrons|pouvons) (?:malheureusement |finalement )?(?:pas|plus) (?:vous|te) (?:recevoir|voir) (?:comme prevu|a \d|lundi|mardi|mercredi|jeudi|vendredi|samedi|demain|le \d|ce )|(?:kann|können) (?:ich |wir )?(?:sie|dich|euch) (?:\S+ ){0,6}(?:leider |doch )?nicht (?:empfangen|wie geplant empfangen)|no (?:podre|podra|podremos|puedo|podemos) (?:recibir|atender)(?:l[aeo]s?|te|os)(?: (?:el|este|manana|como|a las?)(?!\p{L}))|non (?:potro|potra|potremo|posso) (?:ricever|veder)(?:la|ti|vi) (?:alle|come previsto|lunedi|martedi|mercoledi|giovedi|venerdi|domani))(?!\p{L})/u,
);

/** "The boat party fell through": told of a day gone by, where no day ahead is named */
const FELL =
  /^(?:fell|fallen|was |been |got |fiel|fielen|war |wurde|quedo|quedaron|fue|fueron|se fue|foi|ficou|andat|tombee)/u;
export const fellThrough = (word: string): boolean => FELL.test(word);

/** "The roofers can't come until the 9th now", "Ben is off till Thursday": from when on somebody is there; nothing is called off */
export function comesLater(low: string, { index, 0: word }: RegExpExecArray): boolean {
  const later = COMES_LATER.exec(low);
  return later !== null && later.index < index + word.length && index < later.index + later[0].length;
}
const COMES_LATER = remembered(
  /(?<!\p{L})(?:(?:can't|cannot|can not|won't|will not|isn't able to|aren't able to|(?:is|are) (?:un|not )able to) (?:now )?(?:come|be (?:here|there|in|back|with (?:us|you))|get (?:here|there|to (?:us|you|it))|make it|start|deliver|fit (?:us|you) in)(?: \p{L}+){0,3} (?:until|till|before)|(?:is|are|am|he's|she's|they're|i'm) (?:off|away|out|ill|sick|on leave|on holiday)(?: \p{L}+){0,2} (?:until|till)|(?:kann|können|kommt|kommen) (?:\S+ ){0,6}(?:nicht vor|erst (?:am|ab|um|gegen|nächste|kommende|mitte|ende|anfang|wieder))|(?:ist|sind|bin) (?:\S+ )?(?:bis (?:\S+ ){1,4}(?:krank(?:geschrieben)?|weg|im urlaub|abwesend|verreist)|(?:krank(?:geschrieben)?|weg|im urlaub|abwesend|verreist) bis)|ne (?:peut|peuvent|pourra|pourront|viendra|viendront|passera|passeront) (?:\S+ )?(?:venir |passer |etre la |commencer |intervenir |livrer )?(?:avant|qu'a partir|que (?:le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la semaine))|(?:est|sont|suis) (?:absente?s?|en arret|en conge|malade) jusqu|no (?:puede|pueden|podra|podran|viene|vienen|vendra|vendran) (?:venir |pasar |llegar |empezar |estar )?(?:\S+ )?(?:hasta|antes del?)|(?:esta|estan|estoy) (?:fuera|de baja|de vacaciones|enferm[oa]s?) hasta|non (?:puo|possono|potra|potranno|viene|verra) (?:venire |passare |arrivare |iniziare )?(?:prima|fino)|nao (?:pode|podem|podera|vem|vira) (?:vir |passar |chegar |comecar )?(?:antes|ate))(?!\p{L})/u,
);

/** "Could we shift our viewing to the afternoon?": asks for a move, whatever stands beside it */
const ASKS_MOVE = remembered(
  /(?<!\p{L})(?:(?:can|could|may|might|would it be possible to|is it possible to) (?:(?:we|i|you) )?(?:please |possibly |maybe )?(?:move|shift|push(?: back)?|reschedule|postpone|bring forward|put back|bump|swap) (?:our|my|the|that|this|your)|(?:können|könnten|könnte|kann|würde|würden) (?:wir|ich|sie) (?:\S+ ){1,14}(?:verschieben|verlegen|schieben|vorziehen|verlegt|verschoben)|(?:peut-on|pourrait-on|pouvez-vous|pourriez-vous|est-ce (?:qu'on|que nous) (?:peut|pouvons|pourrait)) (?:\S+ )?(?:decaler|deplacer|reporter|repousser|avancer) (?:le|la|l'|notre|mon|ma|votre)|(?:podemos|podriamos|puedo|puede|podria|se puede|seria posible) (?:\S+ )?(?:pasar|mover|cambiar|aplazar|adelantar|correr|posponer|trasladar) (?:la|el|mi|nuestra|nuestro|su|tu)|(?:podemos|poderiamos|posso|pode|poderia) (?:\S+ )?(?:passar|mudar|adiar|remarcar|antecipar) (?:a|o|nossa|nosso|minha|meu)|(?:possiamo|potremmo|posso|si puo|potrebbe) (?:\S+ )?(?:spostare|rinviare|anticipare|rimandare|posticipare) (?:la|il|l'|le|i))(?!\p{L})/u,
);
export const asksToMove = (low: string): boolean => ASKS_MOVE.test(low);

/** "Annule et remplace mon message de ce matin" calls a message off */
const OF_MESSAGE = remembered(
  /(?<!\p{L})(?:cancels? and replaces?|annule(?:nt)? et remplace(?:nt)?|anula y (?:reemplaza|sustituye)|annulla e sostituisce|(?:anula|cancela) e substitui|(?:annul\p{L}+|cancel\p{L}*|anul\p{L}+) (?:mon|ma|le|mi|el|my|the|il mio|o meu|a minha) (?:\S+ )?(?:message|mail|e-mail|courriel|mensaje|correo|messaggio|mensagem))(?!\p{L})/u,
);
export const callsMessageOff = (low: string): boolean => OF_MESSAGE.test(low);

/** "either Saturday at 9 or Sunday at 10", "soit jeudi, soit vendredi": one of them, and none in place of the other */
const CHOICE = remembered(
  /(?<!\p{L})(?:either (?:\S+ ){1,14}or|entweder (?:\S+ ){1,14}oder|(?:soit|ou bien) (?:\S+ ){1,14}(?:soit|ou|ou bien)|(?:o|u|bien|ya sea) (?:el|este|la) (?:\S+ ){1,12}(?:o|u|bien) (?:bien )?(?:el|este|la)|ou (?:n[ao]|as?|dia) (?:\S+ ){1,12}ou (?:n[ao]|as?|dia)|o (?:il |la )?(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|domani) (?:\S+ ){0,12}o(?:ppure)?(?: il| la)? (?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|domani|dopodomani)|ama (?:\S+ ){1,12}(?:ama|au)) (?=\S)/u,
);
export const offersChoice = (low: string): boolean => CHOICE.test(low);

/** "If it rains on Thursday we do it on Tuesday": supposed of the weather or a number, and nothing is moved yet; "if that suits you" agrees to a move */
const SUPPOSED = remembered(
  /^[^\p{L}]*(?:(?:and|but|und|aber|et|mais|y|pero|e|ma|mas) )?(?:(?:if|should|in case)(?! (?:you|that|this|it(?:'s| is| suits| works)|everyone|everybody|possible|not(?!\p{L})))|(?:falls|wenn|sollte\p{L}*)(?! (?:du|sie|ihr|euch|dir|ihnen|das|dies|es (?:dir|euch|ihnen|passt|geht|ok|recht)|möglich|nicht,))|(?:s'il|en cas d[e']|si)(?! (?:tu|vous|ca|cela|c'est|te|t'|possible|os|le|les|puedes?|quieres?|eso|esto|es posible|voce|ti|vi|per te|puoi|va(?!\p{L})|non?,|pas(?!\p{L})|estas?))|(?:en caso de(?: que)?|caso|qualora)(?! voce)|se(?! (?:ti|vi|le|puoi|puo|va(?!\p{L})|per|voce|te|quiser\p{L}*|der|possivel|possibile|isso|questo)))(?!\p{L})[^?]{4,}$/u,
);
export const isSupposed = (low: string): boolean => SUPPOSED.test(low);

/** "My usual office hour is taken, but I can see you Thursday instead": none of the reader's is moved */
const HOURS_FULL = remembered(
  /(?<!\p{L})(?:(?:office hours?|consultation hours?|surgery|surgeries|clinic|usual (?:hour|slot|time|day|session)s?|drop-?ins?|walk-?ins?) (?:\S+ ){0,4}(?:is|are|was) (?:\S+ )?(?:taken|full|booked(?: up| out)?|closed|gone|blocked|cancelled)|(?:sprechstunden?|sprechzeit|bürozeit|terminkalender|kalender) (?:\S+ ){0,6}(?:voll|belegt|ausgebucht|vergeben|ausgefallen)|(?:permanence|heures? de (?:bureau|reception|consultation)|agenda|planning) (?:\S+ ){0,4}(?:complete?|prise?s?|pleine?|occupee?)|(?:tutoria|horario de (?:consulta|tutoria|oficina)|agenda) (?:\S+ ){0,4}(?:llen[oa]|complet[oa]|ocupad[oa])|(?:ricevimento|agenda|horario de atendimento) (?:\S+ ){0,4}(?:pien[oa]|complet[oa]|cheio|cheia|lotad[oa]))(?!\p{L}).{0,20}(?:but|aber|jedoch|mais|pero|ma|mas) /u,
);
export const isFullButOffers = (low: string): boolean => HOURS_FULL.test(low);

/** "See you next Monday as usual": the next of the regular ones, no new time for the one that falls through */
const AS_USUAL = remembered(
  /(?<!\p{L})(?:as (?:usual|normal|always|per usual)|back to normal|the usual (?:time|slot)|wie (?:gewohnt|immer|üblich|sonst)|comme (?:d'habitude|prevu d'habitude|a l'accoutumee|toujours|de coutume)|como (?:siempre|de costumbre|es habitual|todas las semanas)|come (?:al solito|sempre|di consueto)|como (?:sempre|de costume|habitualmente)|kama kawaida)(?!\p{L})/u,
);
export const isAsUsual = (low: string): boolean => AS_USUAL.test(low);

/** Who has doors and hours; teams and meetings have none */
const HOUSE = String.raw`(?:shop|store|office|nursery|kindergarten|school|library|surgery|practice|clinic|pharmacy|museum|pool|gym|canteen|cafeteria|kitchen|reception|desk|counter|branch|bank|centre|center|depot|yard|warehouse|bar|pub|cafe|restaurant|market|building|gate|park|daycare|creche|hall|site)`;
const CLOSES = remembered(
  new RegExp(
    [
      String.raw`(?<!\p{L})(?:${HOUSE}|we|they) (?:\S+ ){0,4}(?:closes?|closing|shuts?|shutting|opens?|opening)(?! (?:the|our|this|your) (?:meeting|session|assembly|hearing))(?: \S+){0,3} (?:at|from|early|late|earlier|later|by|until)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:schließ(?:t|en)|öffne(?:t|n)|sperr(?:t|en)) (?:\S+ ){0,10}(?:schon|bereits|erst|früher|später|ausnahmsweise) |(?<!\p{L})(?:macht|machen) (?:\S+ ){1,12}(?:zu|auf|dicht)(?=[ .!]*$|[,;])`,
      String.raw`(?<!\p{L})(?:ferm|ouvr)(?:e|ent|era|eront|ons|erons|ira|iront|ira|irons)(?: \S+){0,4} (?:a|des|plus tot|plus tard|jusqu'a) `,
      String.raw`(?<!\p{L})(?:cerrar|abrir)(?:a|an|emos)(?: \S+){0,4} (?:a las?|antes|desde|hasta|mas) |(?<!\p{L})(?:cierran?|cerramos|abren?|abrimos)(?: \S+){0,4} (?:a las?|antes|desde|hasta|mas) `,
      String.raw`(?<!\p{L})(?:chiud|apr)(?:e|ono|era|eranno|iamo|ira|iranno|eremo|iremo)(?: \S+){0,4} (?:alle?|prima|dalle|fino) |(?<!\p{L})(?:fech|abr)(?:a|am|e|em|ara|arao|ira|irao|amos|imos)(?: \S+){0,4} (?:as|mais cedo|mais tarde|ate) `,
    ].join('|'),
    'u',
  ),
);
/** "Nuestro horario de atención es de lunes a viernes de 9:00 a 18:00" */
const HOURS = remembered(
  /(?<!\p{L})(?:(?:opening|office|business|working|service|counter|reception) hours|hours of (?:operation|business|opening)|öffnungszeiten|geschäftszeiten|bürozeiten|servicezeiten|sprechzeiten|schalterzeiten|erreichbarkeit|horaires? (?:d'ouverture|d'accueil|de bureau)|heures d'ouverture|horario (?:de )?(?:atencion|apertura|oficina|comercial|laboral|servicio|visitas)|horario de (?:atendimento|funcionamento)|orari(?:o)? (?:di )?(?:apertura|ufficio|sportello)|saa za (?:kazi|ofisi))(?!\p{L})|^[^\p{L}]*(?:ouverture|ouvert|fermeture|geöffnet|öffnung|open|opening|apertura|abierto|aperto|aberto|abertura) ?: ?\S|(?<!\p{L})hours ?: ?(?:mon|tue|wed|thu|fri|sat|sun|daily|weekdays|\d)|(?<!\p{L})(?:closed (?:for|over|at) lunch|closed \d{1,2}(?:[:.]\d{2})? ?(?:[ap]m? ?)?(?:-|–|to) ?\d|lunch (?:break|closure)|mittagspause (?:von|\d)|mittags geschlossen|fermee? (?:pour le |le |entre )(?:dejeuner|midi|\d)|cerrado (?:al|a) mediodia|chiuso per pranzo|fechado para almoco)(?!\p{L})/u,
);
/** "The nursery closes at 4 this Friday instead of 6": the hours of a house are no appointment. */
export const tellsHoursOfHouse = (low: string): boolean => CLOSES.test(low) || HOURS.test(low) || MANNED.test(low);

const WEEKDAY = String.raw`(?:montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|mo|di|mi|do|fr|sa|so|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|wed|thu|fri|sat|sun|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|lunedi|martedi|mercoledi|giovedi|venerdi|segunda|terca|quarta|quinta|sexta)`;
/** "Der Empfang ist Mo-Do von 9 bis 16 Uhr besetzt", "the desk is staffed Monday to Friday, 8 to 4": from weekday to weekday somebody is there */
const MANNED = remembered(
  new RegExp(
    [
      String.raw`(?<!\p{L})(?:is|are|we're) (?:\S+ )?(?:open|staffed|manned|attended|answered) (?:from )?${WEEKDAY}\.? ?(?:-|–|to|through|till|until) ?${WEEKDAY}(?!\p{L})[^.;!?]{0,24}\d`,
      String.raw`(?<!\p{L})(?:ist|sind) (?:jeweils |immer |von )?${WEEKDAY}\.? ?(?:-|–|bis) ?${WEEKDAY}(?!\p{L})[^;!?]{0,40}\d[^;!?]{0,20}(?:besetzt|geöffnet|erreichbar|offen|für (?:sie|euch|dich) da)`,
      String.raw`(?<!\p{L})(?:est|sont|sommes) (?:ouvert|assure|joignable|accessible)\p{L}* (?:du )?${WEEKDAY} (?:au|a) ${WEEKDAY}(?!\p{L})[^.;!?]{0,24}\d`,
      String.raw`(?<!\p{L})(?:esta|estan|estamos|atiende|atienden|atendemos) (?:abiert\p{L}+ |disponible |operativ\p{L}+ )?de ${WEEKDAY} a ${WEEKDAY}(?!\p{L})[^.;!?]{0,24}\d`,
      String.raw`(?<!\p{L})(?:e|sono|siamo) (?:apert|presidiat|raggiungibil|disponibil|attiv)\p{L}+ (?:dal )?${WEEKDAY} al? ${WEEKDAY}(?!\p{L})[^.;!?]{0,24}\d`,
      String.raw`(?<!\p{L})(?:esta|estao|estamos|funciona|atende|atendemos) (?:abert\p{L}+ |disponivel )?de ${WEEKDAY}(?:-feira)? a ${WEEKDAY}(?:-feira)?(?!\p{L})[^.;!?]{0,24}\d`,
    ].join('|'),
    'u',
  ),
);

/** "Puede quedarse el viernes hasta las 4?", "Kann Lea bis vier bleiben?": an hour until which somebody stays */
export const staysUntil = (low: string): boolean => STAYS_UNTIL.test(low);
const STAYS_UNTIL = remembered(
  /(?<!\p{L})(?:(?:stay|remain|stop here|be here|keep \p{L}+)(?: \S+){0,5} (?:until|till)|bis (?:\S+ ){1,6}(?:bleiben|dableiben|behalten)|(?:rester|garder)(?: \S+){0,5} jusqu'a|quedar(?:se|me)?(?: \S+){0,5} hasta|(?:restare|rimanere|fermarsi)(?: \S+){0,5} fino a|ficar(?: \S+){0,5} ate)(?!\p{L})/u,
);

/** The hour at which a house shuts */
export const tellsClosing = (low: string): boolean => WE_CLOSE.test(low);
const WE_CLOSE = remembered(
  /(?<!\p{L})(?:we|they) (?:close|shut|lock up|are open (?:until|till))(?: \p{L}+)? (?:at |until |till )?\d|(?<!\p{L})wir (?:schließen|machen) (?:\p{L}+ )?um \d|(?<!\p{L})(?:on ferme|nous fermons) (?:\p{L}+ )?a \d|(?<!\p{L})(?:cerramos|fechamos|chiudiamo) (?:\p{L}+ )?(?:a las?|as|alle) \d/u,
);

/** "Sauna from €9 on weekdays": what something costs at least, on the days of every week, is an advertisement. */
export const advertises = (low: string, spans: readonly Span[]): boolean =>
  spans.every(({ start, recurrence }) => recurrence !== undefined && !hasTime(start)) && PRICE_FROM.test(low);
const PRICE_FROM =
  /(?<!\p{L})(?:from|ab|des|a partir de|desde|a partire da|da) (?:only |just |nur |seulement |solo )?(?:[€£$] ?\d|\d+(?:[.,]\d+)? ?(?:€|£|\$|eur|euros?|chf|fr\.|pounds?|dollars?|reais)(?!\p{L}))/u;

/** "Puedo pasar el lunes a las 8:30, te va bien?": who has nothing in hand to move comes by himself */
export const comesBy = (low: string): boolean => COMES_BY.test(low) || handsInLater(low);
/** "Could I hand in on Friday instead of Wednesday?": a paper, no appointment */
export const handsInLater = (low: string): boolean => HANDS_IN.test(low);
const HANDS_IN = remembered(
  /(?<!\p{L})(?:(?:can|could|may|might) (?:i|we) (?:please |possibly )?(?:hand|turn|send) (?:\S+ ){0,4}in(?!\p{L})|(?:can|could|may|might) (?:i|we) (?:please |possibly )?(?:submit|return|pay|file)(?!\p{L})|(?:kann|könnte|darf|dürfte|können|könnten|dürften) (?:ich|wir) (?:[^.;!?]{0,90} )?(?:abgeben|einreichen|nachreichen|einschicken|zahlen|zurückgeben)(?=[ ?.!]|$)|(?:puis-je|pourrais-je|je (?:peux|pourrais)|pourrions-nous) (?:\S+ ){0,3}(?:rendre|remettre|deposer|payer|envoyer)(?!\p{L})|(?:puedo|podria|podemos|podriamos) (?:\S+ ){0,2}(?:entregar|presentar|enviar|pagar|devolver)\p{L}*|(?:posso|potrei|possiamo|potremmo) (?:\S+ ){0,2}(?:consegnar|inviar|pagar|restituir)\p{L}*|(?:poderia|podemos|poderiamos) (?:\S+ ){0,2}(?:entregar|enviar|pagar|devolver)\p{L}*)(?!\p{L})(?=.*\?)/u,
);
const COMES_BY = remembered(
  /^[^\p{L}]*(?:(?:si|entonces|yo|eu|io|allora|entao|hola|buenas),? )*(?:puedo|podria|podemos|podriamos|posso|potrei|possiamo|poderia|podemos) (?:pasar|pasarme|pasarnos|passare|passar) (?:por (?:tu|su|vuestra|la|ahi|alli)|da (?:lei|te|voi)|(?:el|este|o|na|no|ai) ?(?:proximo )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|segunda|terca|quarta|quinta|sexta|\d{1,2})|(?:manana|hoy|pasado manana|domani|oggi|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|amanha|hoje))(?!\p{L})(?!.{0,60}(?<!\p{L})(?:en (?:vez|lugar)|invece|em vez|al? (?:lunes|martes|miercoles|jueves|viernes|lunedi|martedi))(?!\p{L}))/u,
);

/** "Your visit on Thu 5 Nov at 2.15 is now Tue 10 Nov at 11.30": where the sentence tells both times */
export const isNowAt = (low: string): boolean => IS_NOW_AT.test(low);
const IS_NOW_AT =
  /\d(?: ?[ap]\.?m\.?| uhr| ?h)?\)?,? (?:(?:is|will be) now|(?:ist|sind|findet) (?:jetzt|nun|neu)|(?:est|sera) (?:desormais|maintenant|dorenavant)|(?:es|sera|queda|pasa a ser) ahora|(?:e|sara) (?:ora|adesso)|(?:e|sera) agora|sasa ni) (?:on |at |am |um |le |el |il |n[ao] |para )?.{0,24}\d/u;

/** "Le confermo la revisione per martedì 10 alle 8.30": what was asked for is settled for a day and an hour */
export const confirmsFor = (low: string): boolean => CONFIRMS_FOR.test(low) && !CONFIRMS_OTHER.test(low);
const CONFIRMS_FOR = remembered(
  /(?<!\p{L})(?:conferm(?:o|iamo) (?:il |la |lo |l'|i |le )[^,;!?]{3,60} per (?:il |domani|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)[^,;!?]{0,30} all[ae'] ?\d|confirm(?:o|amos) (?:el |la |su |tu |o |a |sua |seu )[^,;!?]{3,60} para (?:el |o |dia |manana|amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo)[^,;!?]{0,30} (?:a las?|as) \d|(?:vous|te) confirm(?:e|ons) (?:le |la |l'|votre |ton |ta )[^,;!?]{3,60} (?:pour |de )?(?:le |demain|lundi|mardi|mercredi|jeudi|vendredi|samedi)[^,;!?]{0,30} a \d|(?:can|to|hereby|'ll|we|i) confirm (?:your|the) [^,;!?]{3,60} (?:for|on) (?:tomorrow|mon|tue|wed|thu|fri|sat|sun)[^;!?]{0,30} at \d|bestätige(?:n)? (?:ihnen |dir |euch |hiermit |gern |gerne ){0,3}(?:den|die|das|ihren|ihre|deinen|deine) [^,;!?]{3,60} (?:für|am) (?:morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag)[^;!?]{0,30} um \d)/u,
);
/** Of goods, money and limits others tell */
const CONFIRMS_OTHER =
  /(?<!\p{L})(?:consegna|spedizione|ordine|pagamento|bonifico|ricezione|ricevuta|entrega|envio|pedido|pago|pagamento|recepcion|livraison|commande|paiement|reception|virement|delivery|order|payment|receipt|transfer|lieferung|bestellung|zahlung|eingang|überweisung|entro|scadenza|prenotazione|reserva|reservation|buchung|booking|soggiorno|volo|vuelo|vol|flight|flug)(?!\p{L})/u;
