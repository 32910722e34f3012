/** Orders that hold for every reader of such a mail and are nobody's work, and questions in the form of requests. */
import { isHouseWay } from './house-ways.ts';
import { remembered } from './patterns/remembered.ts';
import type { Act, Reading } from './reading.ts';

/** The act of a sentence that was read as a request and only says how to go about something; null = it may be one. */
export function standingAct({ low, lexicon }: Reading): Act | null {
  const asks = low.includes('?');
  if (asks && (ASKS_DUTY.test(low) || OFFERS_HELP.test(low))) return 'question';
  if (WANTED_TO_ASK.test(low) && !IF_YOU_COULD.test(low)) return 'question';
  if (asks && (ASKS_PRICE_TOO.test(low) || ASKS_ROOM.test(low) || OR_SHALL_I.test(low))) return 'question';
  if (asks) return null;
  if (WEATHER.test(low) && WISH.test(low) && !OF_READER.test(low)) return 'courtesy';
  if (ALONE.test(low) && !lexicon.imperative.test(low) && !lexicon.request.test(low)) return 'statement';
  if (RSVP.test(low)) return 'question';
  if (REPROACHES.test(low) || NOTE_THAT.test(low)) return 'statement';
  if (NEEDS_TO_KNOW.test(low) && !lexicon.imperative.test(low)) return 'question';
  return isStandingOrder(low) ? 'courtesy' : null;
}

const isStandingOrder = (low: string): boolean =>
  isHouseWay(low) ||
  [KEEP_PAPER, QUOTE_NUMBER, IN_CONFIDENCE, AT_HAND, AT_EASE, ARRIVE_EARLY, BEFORE_DEPARTURE].some((pattern) =>
    pattern.test(low),
  );

const EN_PAPER = '(?:receipt|letter|e-?mail|mail|message|confirmation|ticket|document|notice|page|text|voucher|slip)';
const DE_PAPER =
  '(?:\\p{L}*(?:beleg|quittung|schreiben|brief|nachricht|mail|bestätigung|ticket|dokument|bescheid|rechnung|bescheinigung))';
const FR_PAPER =
  '(?:recu|courrier|e-?mail|mail|message|courriel|lettre|confirmation|billet|document|justificatif|facture|avis|quittance|attestation)';
const ES_PAPER =
  '(?:recibo|correo|mensaje|e-?mail|carta|confirmacion|billete|documento|justificante|comprobante|factura|resguardo|aviso)';
/** "Veuillez conserver ce reçu", "keep this for your records": nothing to do with it. What shall be sent on behind it is work. */
const KEEP_PAPER = remembered(
  new RegExp(
    String.raw`^[^\p{L}]*(?:(?:please|kindly|bitte|por favor|per favore),? )?(?:(?:keep|retain|save|file|store|hold on to) (?:this (?:\p{L}+ )?${EN_PAPER}|(?:this|it) (?=for (?:your|future|reference)))|(?:bewahren sie|heben sie|bewahre|hebe?) (?:bitte )?(?:diese[nrsm]? (?:\p{L}+ )?${DE_PAPER}|dies)(?: \S+){0,5} auf|diese[nrs]? ${DE_PAPER} (?:bitte )?(?:gut |sorgfältig )?aufbewahren|(?:(?:veuillez|merci de|priere de|pensez a) )?(?:bien )?(?:conserve[rz]?|garde[rz]?)(?: bien| precieusement)? (?:ce|cet|cette|ces|le present|la presente) (?:\p{L}+ )?${FR_PAPER}s?|(?:conserv|guard)(?:e|a|ar|en|ad) (?:bien )?(?:este|esta|estos|el presente) (?:\p{L}+ )?${ES_PAPER}s?|(?:conserv|guard)[aei] (?:questa|questo|la presente|esta|este) (?:ricevuta|scontrino|mail|e-?mail|messaggio|documento|recibo|comprovativo|fatura|mensagem|lettera))(?!\p{L})(?![^.!?]*(?<!\p{L})(?:and|und|et|y|e) (?:\p{L}+ )?(?:send|bring|return|show|forward|schick|bring|zeig|send|envoy|renvoy|apport|envi|manda|tra|invi|port)\p{L}*)`,
    'u',
  ),
);
/** "Please quote the member number with your payment", "bitte geben Sie bei Rückfragen die Kundennummer an" */
const QUOTE_NUMBER = remembered(
  /^[^\p{L}]*(?:(?:please|kindly|bitte|por favor,?|per favore,?|veuillez|merci d[e' ]|priere d[e' ]) ?)?(?:(?:always |also )?(?:quote|state|use|mention|include|give|indicate|cite) (?:[^ .;!?]+ ){1,6}?(?:(?:with|on|in|for|as) (?:the |your |any |all |every |a )?(?:\p{L}+ )?(?:payments?|transfer|remittance|reference|correspondence|enquir(?:y|ies)|inquir(?:y|ies)|communications?)|when (?:paying|making (?:the |your )?(?:payment|transfer)|you (?:pay|call|ring|write|contact)|calling|contacting|replying))|(?:geben sie|gib|gebt|nennen sie|verwenden sie|nutzen sie) (?:bitte |immer |stets )*(?=[^.;!?]*(?:nummer|referenz|zeichen|\d|name))(?:[^ .;!?]+ ){0,6}?(?:(?:bei|in|auf|als) (?:der |die |ihrer |deiner |jeder |allen |einer )?(?:\p{L}*zahlung|\p{L}*überweisung|\p{L}*zahlungen|rückfragen|anfragen|schriftverkehr|korrespondenz|verwendungszweck|zahlungsreferenz))|(?:rappele[rz]?|indique[rz]?|mentionne[rz]?|precise[rz]?|cite[rz]?|utilise[rz]?) (?:bien |toujours )?(?:[^ .;!?]+ ){1,8}?(?:(?:dans|sur|lors de|pour|en|comme) (?:la |le |les |tout |toute |toutes |tous |votre |vos |l')*(?:\p{L}+ (?:de |du |d'))?(?:paiement|reglement|virement|correspondances?|courriers?|echanges?|communications?|reference))|(?:indique|indicar|indica|cite|citar|cita|mencione|mencionar|use|utilice|ponga) (?:siempre )?(?:[^ .;!?]+ ){1,6}?(?:(?:en|como|al) (?:el |la |su |tu |toda |todas |cualquier )*(?:concepto|pago|transferencia|ingreso|correspondencia|comunicacion(?:es)?|consulta|referencia|pagar|realizar))|(?:indichi|indicare|indica|citi|citare|cita|riporti|riportare) (?:sempre )?(?:[^ .;!?]+ ){1,6}?(?:nella|nel|come|in) (?:\p{L}+ )?(?:causale|bonifico|pagamento|corrispondenza)|(?:indique|indicar|mencione|cite) (?:sempre )?(?:[^ .;!?]+ ){1,6}?(?:na|no|como|em) (?:\p{L}+ )?(?:transferencia|pagamento|correspondencia|referencia))(?!\p{L})/u,
);
/** "Please treat this as confidential" */
const IN_CONFIDENCE = remembered(
  /^[^\p{L}]*(?:(?:please|kindly|bitte|por favor,?|per favore,?|veuillez|merci de) )*(?:(?:treat|keep|handle) (?:this|it|that|the above|all of this)(?: \p{L}+)? (?:as |in |to )?(?:strictly |strict )?(?:confidential(?:ly)?|confidence|yourself|between us|private)|(?:behandeln sie|behandle?|behandelt) (?:das|dies|es|diese \p{L}+)(?: bitte)?(?: streng)? vertraulich|(?:das|dies) (?:bitte )?(?:streng )?vertraulich behandeln|(?:garde[rz]?|traite[rz]?) (?:ceci|cela|ca|ces \p{L}+|cette \p{L}+) (?:\p{L}+ )?(?:confidentiel\p{L}*|pour (?:toi|vous)|entre nous|de facon confidentielle)|(?:trat|manten)\p{L}* (?:esto|esta \p{L}+) (?:\p{L}+ ){0,2}(?:confidencial\p{L}*|entre nosotros|reserva)|(?:consider|tratt|teng)\p{L}* (?:questo|queste \p{L}+|la cosa) (?:\p{L}+ )?(?:riservat[oaie]|confidenzial\p{L}*))[.!]*\s*$/u,
);
/** "Have your ID ready": papers and numbers by which one is known */
const AT_HAND = remembered(
  /^[^\p{L}]*(?:(?:please|kindly|bitte|por favor,?|per favore,?|veuillez|merci d[e' ]) ?)*(?:(?:have|keep) (?:your|the) (?:[^ .;!?]+ ){0,3}?(?:ids?|identification|passports?|card|cnic|number|reference|licen[cs]e|code|details) (?:\p{L}+ )?(?:ready|handy|to hand|at hand|available|with you)|(?:halten sie|halte) (?:[^ .;!?]+ ){0,6}?(?:\p{L}*ausweis|\p{L}*nummer|reisepass|\p{L}*pass|\p{L}*code|\p{L}*karte) bereit|(?:ayez|avoir|gardez|munissez-vous de) (?:votre|vos) (?:[^ .;!?]+ ){0,4}?(?:sous la main|a portee de main)|(?:tenga|tener|ten) (?:a mano|preparad[oa]|list[oa]) (?:su|tu) (?:\p{L}+ )?(?:dni|numero|documento|pasaporte|codigo|tarjeta)|(?:tenga|tieni) a portata di mano)(?!\p{L})/u,
);
/** "Help yourself to the apples", "bear with us", "please allow three days for …" */
const AT_EASE = remembered(
  /^[^\p{L}]*(?:(?:please|kindly|bitte|por favor,?|just|so) )*(?:help yourselves|help yourself|bear with (?:us|me)|come as you are|treat yourself|allow (?:up to )?\S+ (?:to \S+ )?(?:working |business )?(?:minutes|hours|days|weeks) for|recycle (?:this|after)|(?:bedien(?:e|t)?|bedienen sie) (?:dich|euch|sich)|kommt?,? wie (?:du bist|ihr seid)|gönn(?:e|t)? (?:dir|euch)|(?:servez-vous|sers-toi)|(?:venez|viens) comme (?:vous etes|tu es)|(?:faites-vous|fais-toi) plaisir|(?:sirve(?:te|se|nse)|servios)|ven(?:ga|gan|id)? como (?:eres|estes|esta|estan)|(?:date|dese) un (?:capricho|gusto)|serviti|si serva|sirva-se|serve-te)(?!\p{L})/u,
);
/** "Please arrive 10 minutes early to fill in the form": what every patient is told */
const ARRIVE_EARLY = remembered(
  /^[^\p{L}]*(?:(?:please|kindly|bitte|por favor,?|veuillez|merci d[e' ]) ?)*(?:(?:arrive|come|be here|be there|check in) (?:at least |about )?\S+ (?:minutes|mins|min) (?:early|earlier|before (?:your|the) (?:appointment|visit|slot|scheduled))|(?:kommen sie|seien sie|erscheinen sie|finden sie sich) (?:bitte )?(?:[^ .;!?]+ ){0,3}(?:minuten|min) (?:früher|vorher|vor (?:ihrem|dem) termin)|(?:vous presenter|presentez-vous|arrive[rz]|venir|venez) (?:\S+ ){1,2}minutes (?:avant (?:votre|le|l'heure du) (?:rendez-vous|rdv|consultation)|en avance|plus tot)|(?:llegue|acuda|presentese|llegar|acudir) (?:con )?(?:\S+ ){1,2}minutos (?:antes(?: de (?:su|la) (?:cita|consulta|hora))?|de antelacion)|(?:si presenti|presentarsi|arrivare|arrivi) (?:\S+ ){1,2}minuti (?:prima|in anticipo)|chegue (?:\S+ ){1,2}minutos antes)(?!\p{L})/u,
);
/** "Be at the gate 40 minutes before departure", "pensez à vous présenter sur le quai 2 minutes avant le départ": what every passenger is told */
const BEFORE_DEPARTURE = remembered(
  /^[^\p{L}]*(?:(?:please|kindly|bitte|por favor,?|per favore,?|veuillez|merci d[e' ]|pensez a|remember to|make sure to|recuerd[ae]) ?)*(?:(?:be|arrive|check in|report|present yourself)(?! (?:with|for) )|(?:seien|finden|kommen) sie|sei|vous presenter|presentez-vous|soyez|etre|llegue|presentese|llegar|presentarse|acuda|presentarsi|si presenti|arrivare|apresente-se|chegue) (?:[^ .;!?]+ ){0,9}?(?:minutes?|mins?|hours?|minuten|stunden?|heures?|minutos|horas?|minuti|ore) (?:before|prior to|vor|avant|antes de|prima d) ?(?:el|ell[ae']|la|lo|le|il|l'|your|the|der|dem|ihrer|ihrem|la|a|o)? ?(?:\p{L}+ )?(?:departure|boarding|take-?off|sailing|\p{L}*abfahrt|\p{L}*abflug|boarding|depart|embarquement|decollage|salida|embarque|partenza|imbarco|partida)(?!\p{L})/u,
);
/** "Sarebbe bello se smettesse di piovere": nobody can do anything about it */
const WEATHER = remembered(
  /(?<!\p{L})(?:(?:if|that|wish|hope|hoping) (?:it|the (?:rain|snow|weather|sun|wind|storm|fog))(?: \p{L}+){0,2} (?:stop\p{L}*|clear\p{L}*|rain\p{L}*|snow\p{L}*|held|holds?|shone|improve\p{L}*|eased?|warm\p{L}*)|(?:wenn|dass) (?:es|das wetter|der regen|die sonne|der wind)(?: \p{L}+){0,5} (?:regne\p{L}*|schnei\p{L}*|aufhör\p{L}*|besser|schein\p{L}*|hält|hielte|mitspiel\p{L}*)|(?:qu'il|s'il) (?:\p{L}+ ){1,3}(?:de )?(?:pleuvoir|neiger)|(?:que|si) (?:le (?:temps|soleil|vent)|la (?:pluie|neige)) \p{L}+|(?:de|a|di) (?:llover|nevar|piovere|nevicare|chover)|(?:che|se) (?:il tempo|il sole|la pioggia) \p{L}+)(?!\p{L})/u,
);
const WISH =
  /(?:would be|it'?d be|es wäre|wäre|(?:ce|ca) serait|seria|estaria|sarebbe) (?:\p{L}+ ){1,3}(?:if|wenn|dass|si|qu[e']|que|se|che)/u;
const OF_READER =
  /(?<!\p{L})(?:you|your|du|dich|dir|sie|ihr|ihnen|tu|te|toi|vous|ton|votre|usted|vos|ti|voi|lei|voce)(?!\p{L})/u;
/** "I'll need to look for the key myself" */
const ALONE = remembered(
  /^[^\p{L}]*(?:(?:i|we)(?:'ll| will| do|'d)? (?:have|need|want|ought|got) to (?!you)[^?;]{3,80}(?:myself|ourselves)|(?:ich|wir) (?:muss|müssen|müsste|werde|werden) [^?;]{0,60}(?:selbst|selber)(?!\p{L})|(?:je|nous) (?:dois|devons|vais|allons) [^?;]{3,60}(?:moi-meme|nous-memes)|(?:tengo|tenemos) que [^?;]{3,60}(?:yo mism[oa]|nosotros mismos))(?!\p{L})/u,
);
/** "Podrías habérmelo dicho antes", "you could have told me" */
const REPROACHES = remembered(
  /(?<!\p{L})(?:you (?:could|should|might)(?:'ve| have) (?!to |a |an |the |any )\p{L}+|(?:tu aurais|vous auriez) (?:\p{L}+ )?(?:pu|du) |(?:podrias|podria|podriais|deberias|deberia|debiste|pudiste) (?:\p{L}+ )?haber\p{L}*|(?:avresti|avrebbe|potevi|poteva) (?:potuto|dovuto|dirm|avvisar)\p{L}*|(?:podias|podia|devias|devia) ter )/u,
);
/** "Bitte beachten Sie, dass das Büro am Montag geschlossen ist": told, not asked */
const NOTE_THAT = remembered(
  /^[^\p{L}]*(?:bitte )?(?:beachten sie|beachte|beachtet)(?: bitte)?(?: auch)?,? dass (?!(?:sie|du|ihr) )/u,
);
/** "Il nous faut savoir d'ici mercredi si vous venez": an answer is needed, no work */
const NEEDS_TO_KNOW = remembered(
  /(?<!\p{L})(?:(?:il (?:nous|me) (?:faut|faudrait)|(?:je|nous|on) (?:dois|devons|doit|devrais|devrions)|(?:j'ai|nous avons|on a|j'aurais|nous aurions) besoin de)(?: \S+){0,2} savoir (?:[^,;.?]{0,30} )?(?:si|s'il|combien|quand|qui|quels?|quelles?|ou|comment)|(?:tengo|tenemos) que saber (?:[^,;.?]{0,30} )?(?:si|cuant[oa]s?|cuando|quien|que|cual)|(?:dobbiamo|devo) sapere (?:[^,;.?]{0,30} )?(?:se|quant[oie]|quando|chi|quale))(?!\p{L})/u,
);
/** "Quería preguntar cuánto costaría y si hay que pasar por él": a question by its head, whatever its halves name */
const WANTED_TO_ASK = remembered(
  /^[^\p{L}]*(?:(?:\S+,|hola|hi|hello|hallo|bonjour|buenas|solo|just|nur) )?(?:(?:queria|quisiera|queriamos|me gustaria|quería) (?:preguntar\p{L}*|saber|consultar\p{L}*)|i (?:just )?(?:wanted|would like|'d like) to (?:ask|know)(?! (?:you )?(?:to|for) )|(?:ich wollte|ich möchte|wir wollten) (?:(?:sie|dich|nur|mal|kurz|gern) )*(?:fragen|wissen)|(?:je voulais|je voudrais|je souhaiterais|nous voulions) (?:(?:vous|te|juste) )*(?:demander|savoir)|volevo (?:chiedere|sapere)|vorrei (?:chiedere|sapere)|queria (?:perguntar|saber)|gostaria de (?:perguntar|saber))[, ]+(?:[^,;.?]{0,20} )?(?:if|whether|how|what|when|where|which|ob|wie|was|wann|wo|welche\p{L}*|si|s'il|combien|comment|quand|quels?|quelles?|cuant[oa]s?|que|cual|cuando|donde|como|se|quant[oaie]|quando|quale)(?!\p{L})/u,
);
/** "I wanted to ask if you could send the list" asks for it. */
const IF_YOU_COULD =
  /(?<!\p{L})(?:you (?:\p{L}+ )?(?:could|can|would|might)|(?:könn|würd)\p{L}+|kannst|(?:vous|tu) (?:\p{L}+ )?(?:pourr|pouv|peux|accept)\p{L}*|(?:podri|pued)\p{L}*|(?:potrebbe|potresti|puo|puoi|poderia|pode)(?!\p{L}))/u;
/** "Bringst du wieder das Zelt mit oder soll ich das vom Verein holen?": a choice is asked for */
const OR_SHALL_I =
  /(?<!\p{L})(?:oder (?:soll(?:en)?|muss|kann|darf) (?:ich|wir)|or (?:shall|should|do|can) (?:i|we)(?! (?:please|expect))|ou (?:est-ce que |bien )?(?:je|on|dois-je|faut-il)|o (?:lo|la|los|las|me|le) \p{L}+o(?: yo)?|o (?:hay que|tengo que|debo)|o devo|o dobbiamo|ou devo)(?!\p{L})[^.!?]*\?/u;
/** "¿Hay que abonar alguna fianza?", "muss man sich anmelden?": whether something is to be done at all */
const ASKS_DUTY = remembered(
  /^[^\p{L}]*(?:(?:and|und|et|y|e|ou|o|oder|or|also|entonces|alors|dann) )?(?:hay que|(?:es|seria) (?:necesario|obligatorio|preciso)|(?:hace|hara) falta|(?:do|must|should|will) (?:i|we|people|visitors|guests|parents|members|they) (?:still |also )?(?:have to|need to|need|pay|book|register|bring|sign)|(?:muss|müssen|soll|sollen|brauch[et]?n?) (?:ich|wir|man|die \p{L}+)(?!\p{L})|(?:est-ce qu'|est-ce que )(?:il faut|on doit|je dois|nous devons)|faut-il|doit-on|dois-je|devons-nous|(?:tengo|tenemos|debo|debemos) (?:que )?\p{L}+r(?!\p{L})|bisogna|occorre|(?:devo|dobbiamo|si deve)(?!\p{L})|(?:e preciso|e necessario|tenho de|tenho que|temos de|temos que)(?!\p{L}))/u,
);
/** "Voulez-vous que j'apporte le projecteur ?": the writer's own help is offered */
const OFFERS_HELP = remembered(
  /^[^\p{L}]*(?:(?:et|ou|sinon|alors|und|oder|y|e) )?(?:(?:est-ce que )?(?:voulez-vous|veux-tu|tu veux|vous voulez|souhaitez-vous|souhaites-tu|preferez-vous|preferes-tu|aimeriez-vous|aimerais-tu)(?: \p{L}+)? (?:que je|que j'|que nous|qu'on)|(?:möchten sie|möchtest du|willst du|wollen sie|soll|sollen)(?:,? dass)? (?:ich|wir)|(?:quieres?|querés|queres|prefieres?|desea) que (?:te |le |os |les |lo |la )*(?:\p{L}{3,}[eao]|\p{L}+emos|\p{L}+amos)(?!\p{L})|(?:vuoi|vuole|volete|preferisc[ei]) che (?:io |noi )|(?:queres|quer|prefere) que (?:eu|nos)(?!\p{L}))/u,
);
/** "Can you do them in oak too, and at what price?": a customer asks what is to be had. Behind a limit it is an order. */
const ASKS_PRICE_TOO = remembered(
  /^[^\p{L}]*(?:\S+ ){0,3}?(?:(?:can|could|would) (?:you|u)|(?:können|könnten) sie|(?:kannst|könntest) du|könnt ihr|(?:est-ce que )?(?:vous pouvez|tu peux|vous pourriez)|pouvez-vous|pourriez-vous|peux-tu|(?:me |nos )?(?:pueden?|puedes|podrian?|podrias)|(?:mi |ci )?(?:puo|potete|potrebbe|puoi)) (?!(?:please |bitte )?(?:tell|say|send|quote|give|let|sagen|mitteilen|schicken|dire|envoyer|donner|decir|mandar|enviar|dar))(?:[^ ?]+ ){2,14}?(?:and|und|et|y|e|for) ?(?:at |for |zu |a |por |per )?(?:what|how much|wie ?viel|was|welche[mr]|combien|quels?|que|cuanto|quanto) ?(?:would|do|does|is|price|rate|cost|kostet|kosten|würde|preis|prix|tarif|precio|saldria|costaria|cuesta|prezzo|costa|(?=\?))/u,
);
/** "Can you take three people in your car?": whether there is room */
const ASKS_ROOM = remembered(
  /^[^\p{L}]*(?:\S+ ){0,3}?(?:(?:can|could) (?:you|u) (?:also |still )?(?:take|fit|seat|squeeze in|sleep|put up|host|carry) (?:another |up to |about )?(?:\d+|two|three|four|five|six|seven|eight|ten) (?:more |extra |other )?(?:people|persons|passengers|guests|adults|children|kids|of us)|(?:kannst du|könnt ihr|können sie) (?:noch |auch )?(?:\d+|zwei|drei|vier|fünf|sechs) (?:weitere )?(?:leute|personen|gäste|kinder|erwachsene) (?:\S+ ){0,4}(?:mitnehmen|nehmen|unterbringen|aufnehmen)|(?:est-ce que )?(?:tu peux|peux-tu|vous pouvez|pouvez-vous) (?:encore |aussi )?(?:prendre|emmener|loger|accueillir|heberger) (?:\d+|deux|trois|quatre|cinq|six) (?:autres )?(?:personnes|passagers|invites|enfants|adultes)|(?:puedes?|podeis|podes|pueden) (?:\p{L}+ )?(?:llevar|alojar|acoger|meter) (?:a )?(?:\d+|dos|tres|cuatro|cinco|seis) (?:personas|pasajeros|invitados|ninos|adultos)|(?:puoi|potete|puo) (?:prendere|portare|ospitare) (?:\d+|due|tre|quattro|cinque|sei) (?:persone|passeggeri|ospiti|bambini))(?!\p{L})/u,
);
/** "Please RSVP to Ann by the 12th": an answer is all that is wanted */
const RSVP = remembered(
  /^[^\p{L}]*(?:(?:please|kindly|pls|bitte|merci de|por favor|per favore),? )*(?:rsvp|r\.s\.v\.p)(?!\p{L})/u,
);
