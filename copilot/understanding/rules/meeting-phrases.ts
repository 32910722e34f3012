/** What is said around the times of appointments, in the languages of the engine; matched against folded text. */
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';

/** "To cancel or rebook, use the portal", "Need to reschedule?": how it could be done, nobody does it. */
const WAY_TO_CANCEL = remembered(
  /^[^\p{L}]*(?:(?:in order )?to (?:cancel|rebook|reschedule|change)|(?:need|want|wish|have) to (?:\S+ ){0,3}(?:cancel|rebook|reschedule|change)|zum? (?:absagen|stornieren|umbuchen|verschieben)|zur (?:absage|stornierung)|um (?:\S+ ){0,6}(?:abzusagen|zu (?:stornieren|verschieben|verlegen|andern|ändern))|(?:pour|afin d[e']) ?(?:l'|le |la )?(?:annuler|deplacer|modifier|reporter|decaler)|(?:para|si desea|si quiere|si necesita) (?:cancelar|anular|modificar|reprogramar|cambiar)(?:la|lo)?|per (?:annullare|disdire|spostare|modificare)|para (?:cancelar|desmarcar|remarcar|alterar)|ili (?:kughairi|kufuta|kubadilisha))(?!\p{L})/u,
);
const VERB = String.raw`(?:cancel|rebook|reschedule|change|move|modify|manage|confirm|absagen|stornieren|verschieben|umbuchen|verlegen|ändern|bestätigen|annuler|deplacer|reporter|modifier|decaler|confirmer|gerer|cancelar|anular|cambiar|reprogramar|modificar|mover|confirmar|gestionar|annullare|disdire|spostare|modificare|confermare|desmarcar|remarcar|reagendar|alterar|ghairi|badilisha|thibitisha)`;
const THING = String.raw`(?:\p{L}+ ){0,2}(?:appointments?|bookings?|meetings?|visit|termin|buchung|rendez-vous|rdv|reservation|cita|reserva|turno|hora|appuntamento|prenotazione|consulta|marcacao|miadi)`;
/** "Déplacer ou annuler", "Cancel appointment", "Termin absagen | Termin verschieben": what stands on buttons. */
const BUTTONS = remembered(
  new RegExp(
    String.raw`^[^\p{L}]*(?:${THING} )?${VERB}(?: (?!or|oder|ou|o )${THING})?(?:(?: (?:or|oder|ou|o|au) |[ ]?[/|·•–-][ ]?|, )(?:${THING} )?${VERB}(?: ${THING})?){0,3}[^\p{L}]*$`,
    'u',
  ),
);
export const offersToCancel = (low: string): boolean => WAY_TO_CANCEL.test(low) || BUTTONS.test(low);

/** "I can't do the 3rd. Can you take him instead?": somebody stands in, and the appointment stays. */
const STAND_IN = remembered(
  /(?<!\p{L})(?:(?:can|could|would|will) you (?!(?:do|make|manage|meet)(?!\p{L}))(?:(?:\S+ ){1,6}(?:instead|in my place)|(?:go|cover|stand in|fill in|step in|sit in)(?: \S+){0,4} for me)(?=[ ,.;?!]|$)|(?:kannst|könntest|würdest|können|könnten|könnt) (?:du|ihr|sie) (?:\S+ ){0,8}(?:für mich (?:\S+ )?(?:hingehen|hinfahren|gehen|fahren|teilnehmen)|an meiner stelle|einspringen|übernehmen|stattdessen (?:hin|mit)?(?:gehen|fahren|bringen))|(?:peux-tu|pourrais-tu|pouvez-vous|pourriez-vous|tu peux|tu pourrais|vous pouvez) (?:\S+ ){0,8}(?:a ma place|a la place (?:de |d')(?!l[ae](?!\p{L})|ce|midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)\p{L}+|me remplacer|prendre le relais)|(?:puedes|podes|podrias|puede|podria|pueden) (?:\S+ ){0,8}(?:en mi lugar|(?:ir|asistir)(?: \S+){0,4} por mi(?=[ ,.;?!]|$)|reemplazarme|sustituirme|cubrirme)|(?:puoi|potresti|puo|potrebbe) (?:\S+ ){0,8}(?:al (?:posto mio|mio posto)|sostituirmi)|(?:podes|pode|poderia|consegues) (?:\S+ ){0,8}(?:no meu lugar|(?:ir|participar)(?: \S+){0,4} por mim|substituir-me|me substituir))(?!\p{L})/u,
);
export const asksToStandIn = (low: string): boolean => STAND_IN.test(low);
/** "Tu peux faire la visite de samedi à la place de Luc ?": the place of somebody is to be taken, whatever day it is */
export const asksToReplace = (low: string): boolean => REPLACES.test(low) && low.includes('?');
const REPLACES = remembered(
  /(?<!\p{L})(?:a la place|in place|anstelle|en lugar|al posto) (?:de |d'|of |von |di )(?!l[ae](?!\p{L})|ce|that|this|midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|lunes|martes|miercoles|jueves|viernes|sabado|domingo|\p{L}+tag|\p{L}+day|\d)\p{L}+(?= ?[?,]|$)/u,
);

/** "The drill planned for June 9 is now June 11": of two times the one that was planned, and the one that holds. */
const PLANNED_NOW = remembered(
  /(?<!\p{L})(?:(?:planned|scheduled|due|booked|set|fixed|arranged) (?:for|on|at) (?:\S+ ){1,9}(?:(?:is|are|will be|takes place|happens|starts) now|(?:will|is|are) now (?:be|take|happen|start))|(?:für|am|vom) (?:\S+ ){1,9}(?:geplante[nrs]?|vorgesehene[nrs]?|angesetzte[nrs]?|angekündigte[nrs]?) (?:\S+ ){1,6}(?:ist|sind|findet|finden|wird|beginnt|startet) (?:nun|jetzt|neu|stattdessen|erst)|(?:prevu|programme|fixe|planifie|annonce)e?s? (?:pour |a |au |le )?(?:\S+ ){1,9}(?:(?:est|sont|aura|auront|se tiendra|se tient|a|commence) (?:\S+ )?(?:maintenant|desormais|finalement|plutot)|(?:aura|auront) (?:finalement )?lieu)|(?:previst|programad|planead|agendad|fijad|anunciad)[oa]s? (?:para )?(?:\S+ ){1,9}(?:ahora (?:es|sera|seran|queda|quedan)|(?:es|sera|seran|queda|pasa a ser) (?:ahora|finalmente))|(?:previst|programmat|fissat|annunciat)[oaie] (?:per )?(?:\S+ ){1,9}(?:(?:e|sara|si terra|si svolgera|e ora) (?:ora|adesso|invece|finalmente)|(?:ora|adesso) (?:e|sara|si terra))|(?:previst|programad|agendad|marcad)[oa]s? (?:para )?(?:\S+ ){1,9}(?:agora (?:e|sera|fica)|(?:e|sera|fica) agora))(?!\p{L})/u,
);
/** "El entrenamiento pasa del lunes a las 19:00 al miércoles": from a day of the week to another */
const FROM_DAY = remembered(
  /(?<!\p{L})(?:pasan? (?:del?|de los) (?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)|passa(?:no)? da(?:l|lla)? (?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)|passam? d[aeo] (?:segunda|terca|quarta|quinta|sexta|sabado|domingo))(?!\p{L})/u,
);
/** "Please ring us after ten to book a slot at one of our Saturday clinics": the appointment is still to be made */
const BIDS_TO_BOOK = remembered(
  /(?<!\p{L})(?:(?:ring|call|phone|contact|telephone|visit|log in|use|go to) (?:[^ ;!?]+ ){1,12}?to (?:book|arrange|schedule|make|reserve|pick|find|choose|agree(?: on)?) (?:(?:a|an|your|the|another) )?(?:\p{L}+ )?(?:slots?|appointments?|visits?|times?|places?)|(?:rufen sie|melden sie sich|kontaktieren sie) (?:[^ ;!?]+ ){1,12}?(?:um (?:[^ ;!?]+ ){0,4}termin (?:\p{L}+ )?zu |zur terminvereinbarung)|(?:appelez|appeler|contactez|contacter|telephonez) (?:[^ ;!?]+ ){1,12}?pour (?:prendre|fixer|reserver|convenir d'|choisir|trouver) ?(?:un |votre )?(?:nouveau |autre )?(?:rendez-vous|rdv|creneau)|(?:llame|llamar|llama|contacte|contactar) (?:[^ ;!?]+ ){1,12}?para (?:pedir|solicitar|reservar|agendar|concertar|sacar|elegir|buscar) (?:su |tu |una? |otra |otro )?(?:nuev[oa] )?(?:cita|turno|hora|visita)|(?:chiami|chiamare|chiama|contatti|contattare) (?:[^ ;!?]+ ){1,12}?per (?:prenotare|fissare)|(?:ligue|ligar|contacte|contactar) (?:[^ ;!?]+ ){1,12}?para (?:marcar|agendar))/u,
);
export const bidsToBook = (low: string): boolean => BIDS_TO_BOOK.test(low);

export const saysMovedTo = (low: string): boolean =>
  PLANNED_NOW.test(low) || FROM_DAY.test(low) || LAID_ON.test(low) || MAKE_IT.test(low) || PASSES_TO.test(low);
/** "El partido pasa de las 10:00 a las 12:30", "hemos tenido que pasar su cita del lunes 12 al miércoles 14" */
const PASSES_TO = remembered(
  /(?<!\p{L})(?:pas(?:a|an|ara|aran) (?:de las?|del) [^.;!?]{1,40} (?:a las?|al) |(?:pasar|cambiar|trasladar|mover) (?:su|tu|la|el|vuestra|nuestra) (?:\p{L}+ )?(?:cita|turno|reunion|clase|sesion|visita|consulta|hora)(?: \S+){0,3} (?:del|de las?|desde el) [^;!?]{1,60} (?:al|a las?|para el) |(?:queda|quedan|ha quedado) suspendid[oa]s? (?:su|el|la|tu)(?=.{0,80} (?:pasa|nueva fecha)))/u,
);

export const makesItAnotherDay = (low: string): boolean => MAKE_IT.test(low);

/** "Make it Thursday, same time", "machen wir lieber Donnerstag": another day for what was set. "Can you make it Thursday?" asks who can come */
const MAKE_IT = remembered(
  /(?<!\p{L})(?:(?<!(?:can|could|will|would|if|did|cannot|can't|couldn't|to|you|i|he|she|they) )(?:(?:we|let's|let us|please|just) )?make it (?:on |for |the )?(?:(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|\d{1,2}(?:st|nd|rd|th))(?!\p{L})|(?:machen|sagen|nehmen) wir (?:(?:es|das|dann|doch|lieber|besser|stattdessen|eben) ){1,3}(?:am |den )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|\d)|(?:disons|mettons|faisons|prenons)(?: ca)? (?:plutot |donc plutot )(?:le |pour )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|\d)|(?:dejemoslo|pasemoslo|hagamoslo) (?:mejor )?(?:para )?(?:el |manana)|facciamo (?:piuttosto|invece) (?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|domani)|(?:facamos|vamos fazer|marcamos) antes (?:na |no |para )?(?:segunda|terca|quarta|quinta|sexta|sabado|domingo|dia|amanha))/u,
);

/** "Wir haben Ihren Termin von Donnerstag auf Montag gelegt" */
const LAID_ON = remembered(
  /(?<!\p{L})(?:von|vom) (?:\S+ ){1,7}(?:auf|nach) (?:\S+ ){1,7}(?:gelegt|umgelegt|umgebucht|gesetzt|umgesetzt|vorgezogen|gezogen)(?!\p{L})/u,
);

/** What somebody comes to do again and again */
const UPKEEP = remembered(
  /(?<!\p{L})(?:maintenance|servicing|service visits?|inspections?|cleaning|check-?ups?|\p{L}*(?:wartung|reinigung|prüfung|kontrolle|inspektion)|entretien|nettoyage|controle|verification|mantenimiento|limpieza|revision|inspeccion|manutenzione|pulizia|ispezione|manutencao|limpeza|vistoria|matengenezo|ukaguzi)(?!\p{L})/u,
);
export const isUpkeep = (low: string): boolean => UPKEEP.test(low);

/** Stands before the first day of something that is repeated or takes another time from then on. */
const STARTING =
  /(?<!\p{L})(?:(?:start|begin)(?:s|ning|ing)?(?: (?:on|from|with))?|(?:as )?(?:(?<!instead )of|from)|effective(?: from)?|ab|beginnend (?:am|mit)|erstmals(?: am)?|zum ersten mal(?: am)?|a partir(?: d[ue])?|a compter(?: d[ue])?|des|(?:en )?commencant|empezando|comenzando|iniciando|desde|a contar(?: de)?|a partire(?: da)?|a cominciare(?: da)?|iniziando|dal|a partir de|comecando|com inicio(?: em)?|kuanzia(?: tarehe)?)(?: (?:the|dem|den|der|le|la|l'|el|al|il|o|a|no|na|em|del|dal|weekday))?[ ,]*$/u;
const STARTS_INSIDE = /^(?:from|ab|desde|des|dal|du|kuanzia|starting|beginning|a partir|a partire|empezando)(?!\p{L})/u;
/** `before`: the text up to the day, `day`: its own words, both folded. */
export const isFirstDay = (before: string, day: string): boolean => STARTING.test(before) || STARTS_INSIDE.test(day);

/** "We are pleased to offer you the post, from 1 June": when work would begin, and nobody meets. */
export const offersPost = (low: string): boolean => OFFERS_POST.test(low);
const OFFERS_POST = remembered(
  /(?<!\p{L})(?:offer(?:ing)? you (?:the|a|an|this) (?:\S+ ){0,5}(?:post|position|role|job|place|contract|apprenticeship|internship|traineeship)|(?:ihnen|dir) (?:\S+ ){0,4}(?:stelle|position|ausbildungsplatz|ausbildungsstelle|praktikum|arbeitsvertrag|praktikumsplatz)(?: \S+){0,12} anbieten|(?:vous|te|t') ?(?:proposer|offrir|proposons|propose|offrons) (?:\S+ ){0,3}(?:poste|emploi|place|stage|contrat|cdi|cdd|alternance)|(?:ofrecer|ofrecemos|ofrecen|ofrezco)(?:le|te|les|os)? (?:\S+ ){0,3}(?:plaza|puesto|vacante|empleo|trabajo|contrato)|(?:le|te|les|os) ofrecemos (?:\S+ ){0,3}(?:plaza|puesto|vacante|empleo|trabajo|contrato)|(?:offrir|proporr)(?:le|ti|vi) (?:\S+ ){0,3}(?:posto|posizione|contratto|lavoro)|oferecer-?(?:lhe|te)? (?:\S+ ){0,3}(?:vaga|posto|lugar|contrato|emprego|trabalho))(?!\p{L})/u,
);

/** "I'd like to visit the farm on Thursday at two": whoever wishes to come at an hour proposes to meet. */
const WISH = remembered(
  /(?<!\p{L})(?:(?:would|is) it (?:be )?possible to (?:\S+ )?(?:come (?:and )?(?:see|by|round|over|visit)|visit you|drop (?:by|in)|stop by|pop (?:by|in))|(?:wäre|ist) es möglich,? (?:\S+ ){0,12}(?:vorbeizukommen|vorbeizuschauen|zu besuchen|zu besichtigen)|(?:serait-il|est-il|ce serait|est-ce) possible (?:de|que je|qu'on) (?:passe|passer|passions|venir|vienne) (?:vous voir|te voir|chez vous|chez toi|visiter|voir)|(?:seria|es) posible (?:pasar|visitar|ir a ver)(?:los|las|lo|la|les|te)?|(?:sarebbe|e) possibile (?:passare|venire) (?:a trovar|da )|seria possivel (?:passar|visitar|ir ver)|(?:i|we)(?:'d| would) (?:like|love|be glad|be happy) to (?:\S+ )?(?:come(?! (?:back|to an?|up with)(?!\p{L}))|visit|view|tour|drop (?:by|in)|stop by|pop (?:by|in)|look (?:round|around|at))|(?:could|can|may|might) (?:i|we) (?:come(?! (?:back|to an?|up with)(?!\p{L}))|visit|view|drop (?:by|in)|stop by|pop (?:by|in|over|round)|look (?:round|around))|(?:ich|wir) (?:würden?|möchten?|wollten?) (?:\S+ ){0,12}(?:vorbeikommen|vorbeischauen|besuchen|besichtigen|anschauen|ansehen|kommen)|(?:würden?|möchten?|könnten?|dürften?|dürfen|kann|können) (?:ich|wir) (?:\S+ ){0,12}(?:vorbeikommen|vorbeischauen|besuchen|besichtigen|anschauen|ansehen)|(?:j'aimerais|je (?:voudrais|souhaiterais|souhaite)|nous (?:aimerions|voudrions|souhaiterions|souhaitons)|on aimerait|on voudrait|(?:puis-je|pouvons-nous|pourrais-je|pourrions-nous|est-ce que je peux|est-ce qu'on peut|on peut|on pourrait)) (?:bien )?(?:venir|passer|visiter|vous rencontrer|vous rendre visite|te rendre visite|faire une visite)|(?:(?:me|nos) gustaria|(?:quisiera|querria|quisieramos|querriamos|deseo|deseamos)|(?:puedo|podria|podemos|podriamos)) (?:visitar\p{L}*|pasar(?! (?:a|de) las)|conocer (?:el|la|su|tu)|ir a ver\p{L}*|acercarme|acercarnos|venir)|(?:vorrei|vorremmo|mi piacerebbe|ci piacerebbe|desidero|posso|possiamo|potrei|potremmo) (?:venire|visitare|passare|vedere (?:il|la|l')|fare una visita)|(?:gostaria|gostariamos|queria|queriamos|posso|podemos|poderia) (?:de )?(?:visitar|passar (?:ai|por)|ir ai|conhecer|vir)|(?:ningependa|tungependa) (?:kutembelea|kuja|kukutembelea))(?!\p{L})/u,
);
export const wishesToCome = (low: string): boolean => WISH.test(low);

/** "La jornada queda para el domingo 26 de abril, de 10 a 14 h": the day of something, no limit. */
const SET_FOR = remembered(
  /(?<!\p{L})(?:(?:is|are) (?:now )?(?:set|fixed|down|confirmed) for|(?:est|sont) (?:fixe|prevu|cale|retenu|programme)e?s? (?:pour|au|le)|qued(?:a|an|o|aron|aria) (?:(?:fijad|confirmad|agendad|programad|establecid)[oa]s? )?(?:para )?(?:el|este|manana|hoy)|(?:es|sera|seran|son) (?:el|este)|(?:resta|rimane|e) (?:fissat|confermat|previst)[oa] per|fic(?:a|am|ou) (?:(?:marcad|confirmad|agendad)[oa]s? )?(?:para|no dia)|(?:sera|e) (?:no dia|no proximo|na proxima))(?!\p{L})/u,
);
export const isSetFor = (low: string): boolean => SET_FOR.test(low);

/** "Livraison à la salle des fêtes avant 14 h": goods that somebody wants to have there. */
const BROUGHT = remembered(
  /^[^\p{L}]*(?:delivery|deliver|deliveries|collection|lieferung|anlieferung|auslieferung|zustellung|livraison|a livrer|entrega|consegna|uletaji)(?! (?:meeting|des cles|de llaves|delle chiavi|das chaves))(?!\p{L})/u,
);
export const isToBeBrought = (low: string): boolean => BROUGHT.test(low);

/** "which should be Friday morning for you": the same time on the clock of the reader */
const THEIR_CLOCK = remembered(
  /^[^\p{L}]*(?:(?:which|that|this|so)(?:'s|'d| is| are| should| would| will| means)(?! (?:work|suit))|(?:das|dies|also) (?:ist|sind|wäre|wären|waere|entspricht)|(?:soit|c'est-a-dire|ce qui (?:fait|donne|correspond))|(?:o sea|es decir|que (?:serian?|es|son)|lo que)|(?:cioe|ovvero|che (?:sarebbe|sono))|(?:ou seja|que (?:seria|e))).{0,60}(?:for you|your (?:end|side|time|clock)|(?:bei|für) (?:dir|euch|ihnen)|(?:chez|pour) (?:toi|vous)|(?:para (?:ti|vos|usted|ustedes|vosotros)|alla|alli)|(?:da|per) (?:te|voi|lei)|para (?:voce|vos|si))(?!\p{L})/u,
);
export const isTheirClock = (low: string): boolean => THEIR_CLOCK.test(low);

/** "Your room request is approved: Thursday, 5.30-7.30 pm": what somebody asked for is set; "our engineer has been booked for Monday". */
const GRANTED = remembered(
  /(?<!\p{L})(?:(?:engineers?|technicians?|surveyor|inspector|plumber|electrician|fitter|decorators?|roofers?|glazier|joiner|sweep|cleaners?|gardeners?|contractors?|mechanic)(?:,? \p{L}+){0,3},? (?:is|are|has been|have been) (?:now )?(?:booked(?: in)?|scheduled|arranged|lined up|confirmed) for|(?:monteur|techniker|handwerker|installateur|elektriker|maler|dachdecker|kaminfeger|schornsteinfeger|gutachter)\p{L}*(?:,? \p{L}+){0,3},? (?:ist|sind|wurde|haben wir|habe ich) (?:\S+ ){1,12}(?:eingeplant|gebucht|bestellt|angemeldet|vorgesehen)|(?:technicien|plombier|electricien|chauffagiste|ramoneur|peintre|expert)s?(?:,? \p{L}+){0,3},? (?:est|sont) (?:prevu|programme|reserve|confirme|attendu)s? (?:pour |le )|(?:tecnico|fontanero|electricista|inspector|pintor|perito|plomero)s?(?:,? \p{L}+){0,3},? (?:esta|estan|queda|ha quedado) (?:programad|citad|agendad|confirmad|previst)os? para|(?:tecnico|idraulico|elettricista|perito|imbianchino)(?:,? \p{L}+){0,3},? e (?:prenotato|previsto|confermato|fissato) per|(?:room|hall|court|pitch|table|studio|venue|space|field|gym|theatre|kitchen|facility) (?:request|booking|reservation|hire)(?: \S+){0,6} (?:(?:is|are|was|has been) (?:now |hereby )?)?(?:approved|confirmed|granted|accepted)(?! by)|(?:raum|saal|hallen|platz|tisch|studio|zimmer)(?:anfrage|buchung|reservierung|anmietung)(?: \S+){0,8} (?:genehmigt|bestätigt|bewilligt|angenommen)|(?:demande|reservation) de (?:la |votre )?(?:salle|terrain|table|studio|local|gymnase)(?: \S+){0,8} (?:acceptee|confirmee|approuvee|accordee|validee)|(?:solicitud|reserva) (?:de|del) (?:la )?(?:sala|aula|salon|pista|mesa|cancha|local|estudio)(?: \S+){0,8} (?:aprobada|confirmada|aceptada|concedida)|(?:richiesta|prenotazione) (?:del|della|di) (?:sala|aula|campo|tavolo|studio)(?: \S+){0,8} (?:approvata|confermata|accettata)|(?:pedido|reserva) (?:da|de|do) (?:sala|quadra|campo|mesa|salao)(?: \S+){0,8} (?:aprovad|confirmad|aceit)[oa]|your (?:request|application|permit|licence)(?: \S+){0,6} (?:is|was|has been) (?:now )?(?:approved|granted|authori[sz]ed) for|(?:ihr|dein) (?:antrag|gesuch)(?: \S+){0,8} für (?:\S+ ){1,10}(?:genehmigt|bewilligt)|votre demande(?: \S+){0,8} (?:acceptee|autorisee|accordee) pour le|(?:su|tu) solicitud(?: \S+){0,8} (?:autorizad|aprobad|concedid)a para el|la (?:sua|tua) richiesta(?: \S+){0,8} (?:autorizzat|approvat|accettat)a per|(?:o )?(?:seu|teu) pedido(?: \S+){0,8} (?:autorizad|aprovad|deferid)o para)(?!\p{L})/u,
);
export const isGranted = (low: string): boolean => GRANTED.test(low);

/** "Smoke alarm check is booked for Thursday between 9 and 11": settled like something done, and lies ahead */
export const isBookedFor = ({ act, low, about }: Reading): boolean =>
  act === 'done' && (about?.('meeting') ?? 0) >= LIKELY && BOOKED_FOR.test(low);
const LIKELY = 0.4;
const BOOKED_FOR = remembered(
  /(?<!\p{L})(?:(?:is|are|'s|has been|have been)(?: now| also| provisionally| all)? (?:booked|scheduled|arranged|fixed|pencill?ed|lined up|set)(?: in| up)? for|(?:ist|sind|wurde|wurden) (?:[^\s.;!?]+ ){0,3}(?:am|für|auf) (?:[^\s;!?]+ ){1,10}(?:angesetzt|vereinbart|terminiert|eingeplant|anberaumt|geplant|gebucht|festgelegt)|(?:est|sont|a ete|ont ete) (?:\p{L}+ )?(?:prevu|programme|fixe|planifie|cale)e?s? (?:pour |au )?(?:le|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)|(?:esta|estan|quedo|quedaron|ha quedado|queda|fue|fueron) (?:\p{L}+ )?(?:programad|agendad|fijad|previst|reservad|concertad)[oa]s? (?:para )?(?:el|la|este|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo)|(?:e|sono|e stat[oa]) (?:\p{L}+ )?(?:fissat|previst|programmat|prenotat)[oaie] (?:per )?|(?:esta|ficou|foi) (?:\p{L}+ )?(?:marcad|agendad|programad)[oa] para)(?!\p{L})/u,
);

/** "Send me a quote by Friday, because that day we have a meeting": what the work is for */
export const isOnlyReason = (low: string, namer: RegExp): boolean => {
  const reason = REASON.exec(low);
  return reason !== null && !namer.test(low.slice(0, reason.index)) && namer.test(low.slice(reason.index));
};
const REASON = remembered(
  /(?<!\p{L})(?:because|since then|as (?:we|i) (?:have|need)|weil|denn|da (?:wir|ich|an dem)|parce qu(?:e|')|car|vu qu(?:e|')|porque|ya que|pues|puesto que|perche|dato che|siccome|pois|ja que|uma vez que|kwa sababu) ?/u,
);

/** "Grade 3 will be visiting the caves on Friday", "die 4b fährt am 12. ins Museum": a class goes somewhere */
export const goesOnTrip = ({ act, low }: Reading): boolean =>
  act === 'statement' && !low.includes('?') && (TRIP.test(low) || OUTING.test(low));
const CLASS = String.raw`(?:(?:grade|year|class|form|reception|kindergarten|room|group|key stage) ?(?:\d{1,2}\p{L}?|one|two|three|four|five|six)?|(?:the )?(?:class|pupils|children|students|cubs|scouts|brownies)|die (?:klassen? )?\d{1,2}\p{L}?|die (?:klasse|kinder|schüler(?:innen)?|kita-gruppe)|(?:la classe|les eleves|les enfants|les (?:cp|ce1|ce2|cm1|cm2|maternelles?))(?: de \S+)?|(?:los alumnos|los ninos|los chicos|la clase|el grupo)(?: de \S+(?: \S+)?)?|(?:la classe|i bambini|gli alunni)(?: \S+)?|(?:a turma|os alunos|as criancas)(?: d[oae] \S+(?: \S+)?)?)`;
const TRIP = remembered(
  new RegExp(
    String.raw`^[^\p{L}\d]*${CLASS} (?:(?:will be|is|are) (?:visiting|going (?:to|on)|off to|heading to|taking a trip)|will (?:visit|go (?:to|on)|take a trip)|(?:besucht|besuchen|fährt|fahren) |(?:visiter(?:a|ont)|ir(?:a|ont) (?:visiter|a|au)|part(?:ira|iront|ent)? (?:a|au|en sortie))|(?:visitaran?|iran? (?:a|al|de excursion)|van (?:a|al|de excursion))|(?:visitera|visiteranno|andra|andranno) |(?:visitar(?:a|ao)|ir(?:a|ao) (?:a|ao|visitar)|vai|vao) )(?!.{0,90}(?:virtual|online))`,
    'u',
  ),
);

/** "We are taking both classes to the zoo on Friday": by those who go with them */
const OUTING = remembered(
  /(?<!\p{L})(?:we(?:'re| are|'ll be| will be) (?:taking|bringing) (?:\S+ ){0,4}(?:class(?:es)?|children|pupils|students|kids|year \d|group) (?:\S+ ){0,4}to|(?:the |our )?(?:class(?:es)?|children|pupils|students|kids) (?:\S+ ){0,3}(?:will be|are) (?:going|travelling|off) (?:on an? \S+ )?to|(?:fahren|gehen|besuchen|machen) wir mit (?:\S+ ){0,3}(?:klassen?|kindern|schülern|schülerinnen|gruppe)|nous (?:emmenons|emmenerons) (?:\S+ ){0,4}(?:classes?|eleves|enfants|groupe)|(?:llevamos|llevaremos) a (?:\S+ ){0,4}(?:clases?|alumn[oa]s|nin[oa]s|grupo)|(?:portiamo|porteremo|accompagneremo) (?:\S+ ){0,4}(?:classi|classe|alunni|bambini))(?!\p{L})/u,
);

/** "Mrs Berger lives on the fifth, she has physio at 2": somebody else's hour, of which the reader is only told */
export const isOthersHour = (low: string): boolean => OTHERS_HAVE.test(low);
const OTHERS_HAVE = remembered(
  /, (?:she|he|they|sie|er|elle|il|ella|el|lei|lui|ela|ele) (?:has|have|hat|haben|a|tiene|ha|tem) (?:\S+ ){0,3}(?:um \d|at \d|a \d|a las? \d|alle \d|as \d)(?!.*(?<!\p{L})(?:you|your|we|us|our|ihnen|ihre?n?|ihrem|dir|dich|dein\p{L}*|euch|wir|uns|unser\p{L}*|vous|votre|toi|ton|nous|notre|usted|ti|tu|su|nosotros|nuestr\p{L}*|noi|nostr\p{L}*|voce|nos|noss\p{L}*)(?!\p{L}))/u,
);

/** What is so every night is no appointment. */
export const isOfDays = (rule: string | undefined): boolean => rule !== undefined && !rule.startsWith('FREQ=DAILY');

/** "I'm rotating the database password tonight at 22:00": the writer's own work */
const OWN_DOING = remembered(
  /^[^\p{L}]*(?:(?:heads[- ]up|fyi|note|hinweis|info|pour info|aviso)[ ,:–-]+)?(?:i'm|i am|we're|we are|i'll be|we'll be) (?!(?:meeting|having|holding|hosting|gathering|coming|seeing|doing|visiting|planning|organi[sz]ing|running|celebrating|calling|getting|going|putting on|giving|throwing|expecting|inviting|looking|starting)(?!\p{L}))\p{L}+ing (?:the|a|an|our|my|all|some) (?!.*(?<!\p{L})(?:you|your)(?!\p{L}))/u,
);
export const isOwnDoing = (low: string): boolean => OWN_DOING.test(low);

/** A session on a computer is none to attend. */
const SIGN_IN =
  /inici\p{L}* (?:de )?sesion|sesion (?:se )?inici|sign(?:ed)?[ -]in|logged in|anmeldung (?:bei|in) (?:ihrem|deinem)/u;
export const signsIn = (low: string): boolean => SIGN_IN.test(low);

/** "Wir freuen uns, Sie zur Vernissage einzuladen:" heads the line with the day. */
export const INVITES_TO = remembered(
  /(?<!\p{L})(?:(?:to )?invite you|inviting you|(?:you are|you're) (?:\S+ )?invited|einzuladen|lad(?:e|en) (?:\S+ ){0,8}ein|eingeladen|(?:vous|te|t') ?(?:inviter|invite|invitons|convier|convie|convions)|(?:invitarl[eoa]s?|invitarte|invitaros|(?:l[eoa]s?|te|os) invit(?:o|amos))|invitar(?:la|ti|vi)|(?:la|ti|vi) invit(?:o|iamo)|convida-l[oa]s?|(?:o|a|te|vos) convid(?:o|amos))(?!\p{L})/u,
);

/** "If not my wife can do any morning before 9", "sonst geht auch jeden Nachmittag ab drei": what else would do, and no day of its own */
export const isFallback = (low: string): boolean => FALLBACK.test(low);
const FALLBACK = remembered(
  /^[^\p{L}]*(?:(?:and|or|but|und|oder|aber|et|ou|mais|y|o|pero|e|ma|mas),? )?(?:if not|otherwise|failing that|wenn nicht|falls nicht|sonst|ansonsten|sinon|autrement|si no|de lo contrario|se no|altrimenti|senao|se nao)(?!\p{L})[^.;?!]{0,60}(?<!\p{L})(?:(?:any|every|most) (?:other )?(?:morning|afternoon|evening|day|weekday|night)s?|(?:jeden|jedem|an jedem) (?:anderen )?(?:morgen|vormittag|mittag|nachmittag|abend|tag|werktag)|(?:n'importe quel|chaque|tous les) (?:autres? )?(?:matins?|apres-midis?|soirs?|jours?)|(?:cualquier|tod[oa]s l[oa]s) (?:otr[oa] )?(?:mananas?|tardes?|dias?|noches?)|(?:qualsiasi|ogni|qualunque) (?:altr[oa] )?(?:mattina|pomeriggio|sera|giorno)|(?:qualquer|tod[oa]s [oa]s) (?:outr[oa] )?(?:manhas?|tardes?|dias?|noites?))(?!\p{L})/u,
);

/** "I'm on a course on Friday, so I can't have Lukas": where the writer is, told as what stands in the way */
export const isAwayAndCannot = (low: string): boolean => AWAY_CANNOT.test(low);
const AWAY_CANNOT = remembered(
  /(?<!\p{L})(?:(?:i'm|i am|i'll be|i will be|we're|we are) (?:\p{L}+ )?(?:on (?:a |an )?(?:\S+ )?(?:course|training)|at (?:a |an )?(?:\S+ )?(?:training|conference|seminar)|in training|in hospital)(?!\p{L})[^.?!]{2,80}(?:can't|cannot|can not|won't|will not|not able to|unable to)|(?:ich|wir) (?:bin|sind) [^.?!]{0,50}(?:auf|bei|in) (?:einer |der )?(?:\p{L}*fortbildung|schulung|weiterbildung|lehrgang|tagung|\p{L}*seminar)(?!\p{L})[^.?!]{2,80}(?:nicht|keine?n?)|(?:je suis|nous sommes|je serai|nous serons) (?:\p{L}+ )?(?:en (?:formation|stage|deplacement|seminaire)|a l'hopital)(?!\p{L})[^.?!]{2,80}(?:pourra[is]?|pourrons|peux|pouvons)(?: \p{L}+)? pas|(?:estoy|estare|estamos|estaremos) (?:\p{L}+ )?(?:de (?:curso|formacion)|en (?:una? )?(?:curso|formacion|capacitacion|seminario))(?!\p{L})[^.?!]{2,80}no (?:\p{L}+ )?(?:pued\p{L}+|podre|podremos|podemos)|(?:sono|saro|siamo|saremo) (?:\p{L}+ )?(?:a|in|al) (?:un )?(?:corso|formazione|seminario)(?!\p{L})[^.?!]{2,80}non (?:\p{L}+ )?(?:poss\p{L}+|potro|potremo)|(?:estou|estarei|estamos) (?:\p{L}+ )?(?:em|num|numa) (?:formacao|curso|seminario)(?!\p{L})[^.?!]{2,80}nao (?:\p{L}+ )?(?:poss\p{L}+|poderei|podemos))(?!\p{L})/u,
);
