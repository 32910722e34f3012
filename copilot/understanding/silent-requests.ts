/** What has the form of a request and asks nothing of the reader: good wishes, offers, advertisements, what others are to do. */
import { noticesOf } from './lexicon/notices.ts';
import { isProhibition } from './prohibitions.ts';
import type { Act, Reading } from './reading.ts';
import { standingAct } from './standing-orders.ts';
import { toldAct } from './told-requests.ts';
import { remembered } from './patterns/remembered.ts';

/** The act of a sentence that was read as a request or a question and is none; null = it is one. */
export function silentAct(reading: Reading): Act | null {
  const { act, low, lexicon, sentence } = reading;
  if (isPromotion(low)) return 'courtesy';
  if (act === 'question')
    return ANSWERED.test(low)
      ? 'done'
      : HEARD_THE_ONE.test(low) ||
          EXCLAIMED.test(low) ||
          REMINDS_ALL.test(low) ||
          ANY_QUESTIONS.test(low) ||
          WAS_IT_YOU.test(low)
        ? 'courtesy'
        : null;
  if (act !== 'request') return null;
  const told = toldAct(reading);
  if (told !== null) return told;
  const standing = standingAct(reading);
  if (standing !== null) return standing;
  if (isForTheFile(low) || IS_PATH.test(sentence.text)) return 'statement';
  if (onlyReminds(reading)) return 'done';
  if (TICKED_OFF.test(low) && !low.includes('?')) return 'done';
  if (BEGS_PARDON.test(low)) return 'courtesy';
  if (FOR_INFO.test(low) && !PLEASE.test(low) && !lexicon.request.test(low) && !lexicon.imperative.test(low))
    return 'statement';
  if (PUT_AWAY.test(low) || DELETE_IT.test(low)) return 'withdrawn';
  if (lexicon.language === 'es' && YOU_GIVE.test(low)) return 'statement';
  if (WE_WOULD.test(low) || I_SAID.test(low)) return 'hypothetical';
  if (lexicon.language === 'de' && I_PASS_YOU.test(low)) return 'statement';
  if (LIES_READY.test(low) || DOWN_AS.test(low)) return 'statement';
  // "The water will be off on Tuesday": told to all of the house
  if (noticesOf(lexicon.language).outage.test(low) && !PLEASE.test(low) && !lexicon.imperative.test(low))
    return 'statement';
  const denied = [NOTHING_TO_DO, NOT_ASKED, MAY_STOP, FORGET_IT, NEITHER, SPARED].some((pattern) =>
    saysAlone(pattern, reading),
  );
  if (denied || isProhibition(reading) || NONE_PLEASE.test(low) || NO_WORRY.test(low) || KEEP_IT.test(low))
    return 'negated';
  if (isParticiple(reading) || (lexicon.language === 'es' && I_DID.test(sentence.text))) return 'done';
  const wishes = WISHED_WELL.test(low) && (!PLEASE.test(low) || TO_WRITER.test(low));
  const silent = [
    BEFORE_DEPARTURE,
    NO_SHOW,
    COPIED,
    IN_COPY,
    AT_EASE,
    MAY_NOW,
    MAY_READ,
    IF_IN_DOUBT,
    IF_URGENT,
    IF_EVER,
    IF_UNSUITABLE,
    ON_DEMAND,
  ].some((pattern) => pattern.test(low));
  return wishes || silent || isOffer(reading) ? 'courtesy' : null;
}

/** "Was this you?", "vous l'avez ajouté vous-même ?": a notice of safety, to be answered to oneself */
export const asksWhoItWas = (low: string): boolean => WAS_IT_YOU.test(low);
const WAS_IT_YOU = remembered(
  /^[^\p{L}]*(?:(?:was|is) (?:this|that|it) (?:really )?you|did(?:n'?t| not)? you (?:do|make|request|add|sign in|change|try|just)(?: \p{L}+){0,5} (?:this|that|it|yourself)|(?:waren|sind) (?:sie )?(?:das|es) (?:sie )?(?:selbst)?|warst du (?:das|es)(?: selbst)?|(?:haben sie|hast du) (?:das|es|dies|diese \p{L}+|dieses \p{L}+) (?:\p{L}+ ){0,3}selbst|(?:c'est|c'etait|est-ce|etait-ce) (?:bien )?(?:vous|toi)|(?:vous|tu) (?:l'|les |en |ne l')?(?:avez|as|etes|es)(?: \p{L}+){1,4} (?:vous|toi)-meme|(?:has|ha) sido (?:tu|usted)|(?:fuiste|eras) tu|fue usted|sei stat[oa] tu|e stat[oa] lei|foi voce|ni wewe)[^\p{L}]*\?/u,
);
/** "Questions? Your adviser is …", "noch Fragen?": an open door */
const ANY_QUESTIONS =
  /^[^\p{L}]*(?:(?:any|more|further|got|have) )*(?:questions?|queries|fragen|rückfragen|des questions|une question|dudas|alguna duda|tienes dudas|preguntas|alguna pregunta|domande|dubbi|duvidas|alguma duvida|maswali|(?:noch|haben sie|hast du|gibt es)(?: noch| weitere)? (?:fragen|rückfragen))[^\p{L}]*\?[^\p{L}]*$/u;
/** "Have you checked you have all the documents to travel?": put to every traveller, for nobody to answer */
const REMINDS_ALL = remembered(
  /(?<!\p{L})(?:have you (?:checked|made sure) (?:that )?(?:you(?:'ve| have)(?: got)? (?:all|every|your)|our )|haben sie (?:schon |bereits )?(?:geprüft|überprüft), ob (?:sie alle|ihre)|avez-vous (?:bien |deja )?verifie (?:que vous avez|nos|notre)|(?:ha|han) (?:comprobado|revisado) (?:ya )?(?:que (?:tiene|lleva)|si (?:tiene|lleva)|nuestr))/u,
);
/** "Return the signed list - done by Akosua" */
const TICKED_OFF = remembered(
  /\p{L} ?(?:[-–—:=→(]|\.{3}) ?(?:already |all |schon |bereits |deja |c'est |ya |esta |gia |ja )?(?:done|completed|sorted|finished|erledigt|gemacht|fertig|faite?s?|hech[oa]s?|list[oa]s?|fatt[oaie]|feit[oa]s?)(?: (?:by|von|durch|par|por|da|on|am|le|el) [\p{L}\d.]+)?(?:[ ,.;)!]|$)|\p{L} ?(?: [-–—=]+ | ?→ ?|\.{3} ?)(?:i |we |ich |hab(?:e)? |j'ai |lo |la |ya )?(?:called|rang|phoned|did|paid|sent|asked|booked|ordered|told|e-?mailed|spoke to|fixed|got|bought|posted|angerufen|bestellt|bezahlt|geschickt|gefragt|gekauft|appele|paye|envoye|commande|demande|achete|llame|pague|envie|mande|pedi|compre)(?: (?:him|her|them|it|ihn|sie|es|le|la|les))?(?: (?:today|yesterday|already|heute|gestern|schon|hier|ayer|hoy))?(?:[,.;)!]|$)/u,
);
/** "Legen Sie die Sache also einfach weg" */
const PUT_AWAY = remembered(
  /^[^\p{L}]*(?:also |dann |so |donc |alors |entonces )?(?:leg(?:en sie|t|e)? (?:\S+ ){1,5}(?:weg|beiseite|zu den akten|ad acta)|(?:please )?file (?:it|that|this|the \p{L}+) away|class(?:e|ez) (?:\S+ ){1,3}sans suite|archiv(?:e|a) (?:el|la|lo) \p{L}+ sin mas)(?!\p{L})/u,
);
/** "Wir bitten um Entschuldigung für die Umtriebe" */
const BEGS_PARDON =
  /(?<!\p{L})(?:bitten?|bitte) (?:\p{L}+ ){0,3}um (?:\p{L}+ )?(?:entschuldigung|verzeihung|verständnis|nachsicht|geduld)(?!\p{L})/u;
/** "Nur zur Kenntnis, falls sie sich meldet" */
const FOR_INFO =
  /^[^\p{L}]*(?:(?:nur|only|just|juste|solo|alles) )?(?:zur (?:kenntnis(?:nahme)?|info(?:rmation)?)|fyi|for (?:your )?(?:info(?:rmation)?|awareness)(?: only)?|pour (?:votre |ton )?info(?:rmation)?|a titre d'information|para (?:su|tu|vuestro) (?:conocimiento|informacion)|per (?:tua |sua |vostra )?(?:conoscenza|informazione))(?: (?:falls|in case|au cas|por si)(?!\p{L})|[,:.;–-])/u;
/** "Please delete it": a mail that went astray, or a former one */
const DELETE_IT = remembered(
  /^[^\p{L}]*(?:(?:so|please|just|kindly|bitte|also|merci de|donc|por favor|per favore),? ){0,2}(?:(?:delete|bin|discard|destroy|shred|trash) (?:it|that|them|this (?:mail|message|e-?mail|one))|(?:lösch|vernicht)\p{L}* (?:sie )?(?:(?:sie|ihn|es|das|die)(?: (?:einfach|bitte|ungelesen))?|diese (?:mail|nachricht|e-?mail))(?: löschen)?|(?:la|le|les) (?:supprimer|detruire)|(?:supprimez|detruisez|supprime)-(?:la|le|les)|(?:borr|elimin)\p{L}{1,3}l[oa]s?|cancell\p{L}*l[aoe]|elimin\p{L}*l[aoe])(?= *(?:$|[.,;!)–-]|and (?:accept|use)|und|et|y|e ))/u,
);
/** "I'll take the measures that you give me": a relative clause in the form of a wish */
const YOU_GIVE =
  /(?<!\p{L})(?:el|la|los|las|lo) (?:\p{L}+ )?que me (?:das|dices|dijiste|diste|mandas|mandaste|envias|enviaste|pides|pediste|cuentas|comentas|pasas|pasaste|propones)(?!\p{L})/u;
/** "We'd need to win the lottery first": what the writer would do */
const WE_WOULD =
  /(?<!\p{L})(?:i|we|he|she|they)(?:'d| would) (?:first )?need to (?!know|have|see|hear|get|receive|ask|trouble|borrow)/u;
/** "I had to ring them and say could you send it again": what the writer asked of somebody else */
const I_SAID = remembered(
  /(?<!\p{L})(?:(?:i|we) (?:\S+ ){0,8}(?:say|said|asked|ask) (?:(?:to )?(?:them|him|her) )?(?:could|can|would) you|ich (?:\S+ ){0,8}(?:gesagt|sagen|gefragt|fragen),? (?:können|könnten|kannst|könntest) (?:sie|du)|(?:je|j') ?(?:\S+ ){0,8}(?:dire|dit|demande),? (?:pouvez-vous|pourriez-vous|tu peux)|(?:tuve que|le|les) (?:\S+ ){0,6}(?:decir|dije),? (?:me )?(?:puede|podria)s?)(?!\p{L})/u,
);
/** "Leite dir das nur weiter": without its pronoun, the writer's own deed */
const I_PASS_YOU =
  /^[^\p{L}]*(?:leite|leit|schicke|schick|sende|send|gebe|geb|lege|leg|hänge|häng|sage|sag|bringe|bring|zeige|zeig|schreibe|schreib|melde|meld|maile|mail|überweise|reiche|stelle|stell) (?:dir|ihnen|euch|mich)(?!\p{L})/u;
/** "It is on your desk" */
const LIES_READY = remembered(
  /^[^\p{L}]*(?:(?:it|they|everything|the \p{L}+)(?:'s|'re| is| are) (?:now |already )?(?:on|in) your (?:desk|pigeonhole|tray|inbox|letterbox|folder)|(?:\S+ ){1,3}(?:liegt|liegen|steht) (?:\S+ ){0,3}(?:auf|in) (?:deinem|ihrem) (?:schreibtisch|fach|postfach|tisch)|(?:\S+ ){1,3}(?:est|sont) (?:deja )?sur (?:ton|votre) bureau|(?:\S+ ){0,3}(?:esta|estan) (?:ya )?(?:en|sobre) (?:tu|su) (?:escritorio|mesa))(?: now| already| schon| bereits)?[.!]*$/u,
);
/** "You can forget my question of yesterday", "um den Anhänger kannst du streichen" */
const FORGET_IT = remembered(
  /(?<!\p{L})(?:(?<!(?:not|n'?t|never|to) )forget (?:about )?(?:my|our|what i)|(?:kannst du|können sie|könnt ihr) (?:\S+ ){0,4}(?:vergessen|streichen|ignorieren)|oublie[zr]?s? (?:donc )?(?:ma|mon|mes|notre|nos|ce que j)|(?<!no (?:(?:te|se|os|me) )?)olvid[ae]\p{L}* (?:mi|mis|nuestr[oa]|lo que)|(?<!non (?:(?:ti|vi) )?)dimentic[ah]\p{L}* (?:la mia|il mio|quello che)|(?<!nao (?:(?:te|se) )?)esque[cç]\p{L}* (?:o meu|a minha|o que))(?!\p{L})/u,
);
/** "Don't worry about the certificate" */
const NO_WORRY = remembered(
  /^[^\p{L}]*(?:(?:and|und|et|y|e) )?(?:(?:don'?t|do not|no need to) worry|ne (?:t'inquiete|vous inquietez|te (?:soucie|tracasse)|vous souciez)|mach(?:e|t|en)? (?:dir|euch|sie sich) (?:\S+ ){0,3}keine (?:sorgen|gedanken)|(?:no|tampoco) (?:te|se|os|os) preocup\p{L}+|non (?:ti|si|vi) preoccup\p{L}+|nao (?:te|se) preocup\p{L}+)(?!\p{L})/u,
);
/** "Cambié el disco, lancé una copia": by the accents the writer did it, twice; without them both could be orders */
const I_DID = /(?<!\p{L})\p{L}{3,}é(?!\p{L}).*(?<!\p{L})\p{L}{3,}é(?!\p{L})/u;
/** "No gifts please" */
const NONE_PLEASE = remembered(
  /^[^\p{L}]*(?:no (?!later|problem)(?:\S+ ){1,3}?please|please,? no (?!later)|(?:bitte )?keine? (?:\S+ ){1,3}?bitte|bitte keine?(?!\p{L})|pas de (?:\S+ ){1,3}?(?:svp|s'il vous plait|s'il te plait)|(?:sin|nada de) (?:\S+ ){1,3}?por favor|(?:niente|sem) (?:\S+ ){1,3}?per? favor|(?:please|kindly) not (?:by|via|through|in|at|on|before|after)(?!\p{L})|bitte nicht (?:per|über|via|am|im|in|vor|nach)(?! \S+ (?:warten|vergessen))(?!\p{L})(?=[^,;]{0,40}$)|(?:surtout )?pas (?:par|avant|le|la) (?:\S+ ){1,3}?(?:svp|s'il (?:vous|te) plait)|por favor,? no (?:por|antes|a traves)(?!\p{L}))/u,
);
/** "Call me if anything is unclear": an open door, no work */
const IF_IN_DOUBT = remembered(
  /(?<!\p{L})(?:(?:call|ring|phone|text|e-?mail|write|contact|ask) (?:me|us|back|to us)(?!\p{L})[^.!?]*(?:if|in case|should) [^.!?]*(?:unclear|not clear|doubt|trouble|goes wrong|questions?)|(?:rufen sie|ruf|melden sie sich|melde dich|meld dich|schreiben sie|schreib)(?!\p{L})[^.!?]*(?:wenn|falls|sollte)[^.!?]*(?:unklar|fragen?|unsicher|schiefgeh)|(?:appele[rz]?|appelle|ecrive[rz]|ecris|contacte[rz]?)(?!\p{L})[^.!?]*(?:si|en cas)[^.!?]*(?:clair|doute|questions?|souci)|(?:llam[ae]\p{L}*|escrib[ae]\p{L}*|contact[ae]\p{L}*)(?!\p{L})[^.!?]*(?:si|en caso)[^.!?]*(?:dudas?|claro|preguntas?)|(?:chiam[ai]\p{L}*|scriv[ai]\p{L}*)(?!\p{L})[^.!?]*(?:se|in caso)[^.!?]*(?:dubbi?o?|chiaro|domande)|(?:lig(?:ue|a)|escreva|escreve)(?!\p{L})[^.!?]*(?:se|em caso|caso)[^.!?]*(?:duvidas?|claro))/u,
);
/** "In urgent cases please ring the front desk": to whom one may turn */
const IF_URGENT = remembered(
  /^[^\p{L}]*(?:(?:in|for) (?:\S+ )?(?:urgent|emergency|emergencies|pressing)|(?:if|should) (?:it|this|that|your \S+|the matter|you)(?: \S+)? (?:be )?(?:urgent|an emergency|cannot wait|can'?t wait|need (?:\S+ ){0,2}sooner)|in (?:sehr )?dringenden fällen|im notfall|in notfällen|(?:sollte|wenn|falls|ist) es (?:\S+ )?(?:eilen|eilt|dringend)|en cas d'urgence|si c'est urgent|pour (?:toute |les )?(?:demandes?|questions?|affaires?) urgentes?|en caso de (?:urgencia|emergencia)|si es urgente|(?:para|por) (?:cualquier )?(?:asuntos?|temas?) urgentes?|in caso di urgenza|per (?:le )?urgenze|se (?:e|fosse) urgente|em caso de urgencia|se for urgente|kwa (?:jambo la )?dharura)(?!\p{L})[^.!?]*(?<!\p{L})(?:contact|call|phone|ring|e-?mail|write|dial|text|reach|wend\p{L}+|ruf\p{L}*|schreib\p{L}*|wähl\p{L}*|kontaktier\p{L}*|meld\p{L}*|contacte\p{L}*|appel\p{L}*|ecri\p{L}+|joign\p{L}*|adress\p{L}*|telephon\p{L}*|llam\p{L}*|escrib\p{L}*|dirij\p{L}*|dirig\p{L}*|pongase|ponte|chiam\p{L}*|contatt\p{L}*|scriv\p{L}*|lig\p{L}*|escrev\p{L}*|wasiliana|piga)(?!\p{L})(?![^.]*(?<!\p{L})(?:and|und|et|y|e) \p{L}+ (?:the|an?|das|die|den|der|le|la|les|el|los|las|une?|una|il)(?!\p{L}))/u,
);
/** "If anyone ever asks you for a code, tell us", "if this was not you": for a day that may never come */
const IF_EVER = remembered(
  /(?<!\p{L})(?:if (?:anyone|anybody|someone|somebody)(?: ever)? (?:\S+ ){0,2}you(?!\p{L})|if (?:it|this|that) (?:was not|wasn'?t) you|if you (?:did not|didn'?t) (?:request|make|sign|ask for)|(?:falls|wenn) (?:ihnen|sie|dir|dich|euch) (?:jemand|einer)|(?:waren|haben) sie (?:das )?nicht|si (?:quelqu'un|on) vous|si ce n'(?:etait|est) pas vous|si alguien (?:te|le|les|os)|si no (?:fuiste|fue usted|has sido)|se qualcuno (?:ti|le|vi)|se alguem (?:te|lhe))(?!\p{L})/u,
);
const TELL_US =
  '(?:call|ring|phone|text|drop|give|let|tell|shout|write|e-?mail|reply|contact|get in touch|ruf\\p{L}*|anrufen|anzurufen|zurückrufen|(?:kurz |kurze |um )*(?:bescheid|rückmeldung)|meld\\p{L}*|sag\\p{L}*|gib|gebt|geben|schreib\\p{L}*|appel\\p{L}*|previen\\p{L}*|preven\\p{L}*|dis|dites|averti\\p{L}*|fai(?:s|tes)|contact\\p{L}*|avis\\p{L}*|llam\\p{L}*|dime|digame|diga\\p{L}*|escrib\\p{L}*|chiam\\p{L}*|fammi|mi faccia|fateci|dimmi|avvis\\p{L}*|scriv\\p{L}*|lig(?:a|ue)|diz|diga|nijulishe|tujulishe|piga)';
/** "If the new slot doesn't work, give us a bell", "Geht das gar nicht, rufen Sie an": an answer is owed only where it does not suit */
const IF_UNSUITABLE = remembered(
  new RegExp(
    String.raw`^[^\p{L}]*(?:if (?:the|this|that|it|neither|none|you)(?!\p{L})[^,.!?]{0,50}(?:doesn'?t|does not|don'?t|do not|can'?t|cannot|isn'?t|is not|aren'?t|won'?t|no) (?:\p{L}+ ){0,3}(?:works?|suits?|fits?|make|come|manage|convenient|possible|good|ok(?:ay)?)(?!\p{L})|(?:wenn|falls|sollte) [^,.!?]{0,50}nicht (?:\p{L}+ ){0,2}(?:pass\p{L}*|geh(?:t|en)|klapp\p{L}*|könn\p{L}*|kannst|kommen|möglich)|(?:geht|passt|klappt) (?:das|es|dir|ihnen|euch|der|die)(?!\p{L})[^,.!?]{0,30}nicht|si (?:ca|cela|le|la|l'|ce|cette|tu|vous|un)[^,.!?]{0,50}(?:conv\p{L}+|va|allait|peux|pouvez|arrang\p{L}*|possible|fonctionn\p{L}*|march\p{L}*|joue)(?: \p{L}+)? pas|si (?:ca|cela|tu|vous|le|la|l'|ce|cette)[^,.!?]{0,40}pas (?:possible|venir|conv\p{L}+)|si no (?:\p{L}+ )?(?:da(?=,)|puede\p{L}*|podes|pueden|va bien|viene bien|queda bien|sirve|funciona|es posible)[^,.!?]{0,30}|se non (?:\p{L}+ )?(?:puo\p{L}*|va bene|riesc\p{L}+|e possibile)[^,.!?]{0,30}|se nao (?:\p{L}+ )?(?:pud\p{L}+|der|for possivel|servir)[^,.!?]{0,30})[^,.!?]{0,30},? (?:then |dann |alors |entonces |please |bitte |just |kindly |merci de |por favor )*(?:(?:sie|me|nous|nos|mi|ci|te|vi) )?${TELL_US}(?!\p{L})(?![^.!?]*(?:by|until|before|(?<!(?:mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|\d|uhr)\.? )bis|spätestens|avant|d'ici|antes de|a mas tardar|entro|ate) )`,
    'u',
  ),
);
/** "I can mail you a copy if you need it" */
const ON_DEMAND = remembered(
  /(?<!\p{L})(?:(?:i|we) can (?:\p{L}+ ){1,3}you [^.!?]*if you|(?:ich kann|wir können) (?:ihnen|dir|euch) [^.!?]*(?:wenn|falls) (?:sie|du|ihr)|(?:je peux|nous pouvons) (?:vous|te|t')[^.!?]*si (?:vous|tu)|(?:te|le|les|os) (?:puedo|podemos) [^.!?]*si )/u,
);

export const PLEASE = /(?<!\p{L})(?:please|kindly|bitte|merci de|veuillez|por favor|per favore)(?!\p{L})/u;

/** "… but nothing to do for now": whatever else the sentence asks for, unless it asks once more behind that. */
function saysAlone(pattern: RegExp, { low, lexicon }: Reading): boolean {
  if (!pattern.test(low)) return false;
  const found = pattern.exec(low);
  if (found === null) return false;
  const behind = low.slice(found.index + found[0].length);
  const [, ...clauses] = behind.split(CLAUSE_END);
  return !lexicon.request.test(behind) && !clauses.some((clause) => lexicon.imperative.test(clause));
}
const CLAUSE_END = /[,;:] | [-–] /u;

/** "You need neither … nor …", "bitte weder … noch", "no tienes que … ni": what is denied twice. */
const NEITHER = remembered(
  /(?<!\p{L})(?:(?:you(?:'ll)?(?: (?:will|should|must|have to|need(?: to)?|ought to|shall))?|please|kindly) neither|(?:^|, )neither (?:do|must|should|need|will) (?:you|i need you)|(?:musst|müssen|müsst|soll\p{L}*|brauch(?:st|en|t)|darfst|dürf\p{L}+|bitte)(?: [^ ,]+){0,4} weder|weder (?:musst|müssen|müsst|soll\p{L}*|brauch(?:st|en|t)|darfst|dürf\p{L}+|bitte)|(?:il (?:ne )?faut|(?:tu|vous) (?:ne |n')\p{L}+(?: (?:pas|besoin|plus|donc|rien))*|(?:merci|priere) de ne \p{L}+|^[^\p{L}]*ne \p{L}+) ni|(?:no|tampoco) (?:tienes?|tienen|teneis|debes?|deben|debeis|hay|has|necesitas?|necesitan) (?:que |de )?[^,;]{2,60}? ni|(?:tampoco (?:tienes?|tienen|teneis|debes?|deben|debeis|hay|hace falta)|(?:^|, |por favor,? )ni (?:tienes?|tienen|teneis|debes?|deben|hace falta|hay que|\p{L}{2,}(?:ais|eis|en|an|es|as)(?= [^,;]* ni )))|non (?:dev[ei]|dovete|serve|occorre|bisogna|\p{L}+ate|\p{L}+ete) [^,;]{0,40}?ne|nao (?:precisas?|precisam|tens|tem|e preciso|deves?|devem) (?:de |que )?[^,;]{0,60}?nem|nem (?:tens|tem|precisas?) |huhitaji [^,;]{2,40} wala)(?!\p{L})/u,
);
/** "You needn't send the deposit back, keep it for next time": nothing is to be done about it. */
const KEEP_IT = remembered(
  /^[^\p{L}]*(?:no need (?:to|for)|(?:you )?(?:needn't|don't (?:need|have) to)|there(?:'s| is) no need|(?:du brauchst|sie brauchen|ihr braucht|du musst|sie müssen|ihr müsst) (?:\S+ ){0,8}nicht|pas (?:la peine|besoin)|(?:ce n'est )?pas necessaire|inutile|no (?:hace falta|es necesario)|non (?:serve|occorre|c'e bisogno)|nao (?:e preciso|precisas?|e necessario))(?!\p{L})[^.;!?]{3,80}[,;:–-] (?:just )?(?:keep|leave|hang on to) (?:it|them|that|those)(?!\p{L})(?! (?:at|with|in|on|under|by|outside|next to) )|^[^\p{L}]*(?:du brauchst|sie brauchen|du musst|sie müssen) (?:\S+ ){0,8}nicht[^.;!?]{3,60}, (?:behalt(?:e|en sie)?|lass(?:en sie)?) (?:sie|ihn|es|das)(?!\p{L})|^[^\p{L}]*(?:pas (?:la peine|besoin)|inutile) [^.;!?]{3,80}, (?:garde|gardez|laisse|laissez)-(?:la|le|les)(?!\p{L})|^[^\p{L}]*no (?:hace falta|es necesario) [^.;!?]{3,80}, (?:deja|dejad|deje|quedate|quedese|guarda|guarde)(?:l[oa]s?|me)?(?: con (?:el|ella|eso))?(?= (?:para|como|por)(?!\p{L})|[.!]|$)|^[^\p{L}]*(?:non (?:serve|occorre)|nao (?:e preciso|precisas?)) [^.;!?]{3,80}, (?:tieni|tenga|tienila|tienilo|fica com|guarda)(?!\p{L})/u,
);
/** "You are down as linesman for Sunday": a place on a list */
const DOWN_AS = remembered(
  /^[^\p{L}]*(?:you(?:'re| are) (?:now |also )?(?:(?:put |pencil(?:l)?ed )?down|listed|appointed) as|(?:du bist|sie sind|ihr seid) (?:\S+ ){0,6}als \S+(?: \S+){0,4} eingeteilt|(?:tu es|vous etes) (?:inscrit|designe|prevu)e?s? comme|(?:estas|esta usted|estais) (?:apuntad|designad|puest)[oa]s? como|(?:sei|e stato) (?:designat|segnat)[oa] come)(?!\p{L})(?!.*(?:\?|(?<!\p{L})(?:please|bitte|merci de|por favor|per favore)(?!\p{L})))/u,
);
/** "Save yourself the trip", "hold off on the posters" */
const SPARED = remembered(
  /(?<!\p{L})(?:off duty|feet up(?!\p{L})|(?:hast|habt|haben sie) (?:\S+ )?frei(?=[,.!]|$)|(?:tu es|vous etes) dispense|save yourself the|(?:können sie|kannst du|könnt ihr) (?:\S+ ){0,4}(?:wegwerfen|entsorgen|vernichten)|(?:lassen sie|lass|lasst) alles,? (?:so,? )?wie es ist|(?:hold off|hold fire) (?:on|with|from)|off the hook|(?:spar|spart|sparen) (?:dir|euch|sie sich) (?:die|den|das)|(?:epargne|epargnez)-(?:toi|vous)|ahorra(?:te|os)|ahorrese|risparmia(?:ti|tevi)|poupe?a?-(?:te|se))(?!\p{L})/u,
);

/** "réglé la caution", "llamé al gestor": by its accent the verb is no order but what was done. */
const isParticiple = ({ sentence, addressed, low, lexicon }: Reading): boolean =>
  PAST_BY_ACCENT[lexicon.language]?.test(sentence.text.slice(addressed.offset)) === true && !lexicon.request.test(low);
const PAST_BY_ACCENT: Readonly<Record<string, RegExp>> = {
  fr: /^[^\p{L}]*(?:(?:[Ee]t|[Pp]uis|[Tt]out) )?\p{L}{2,}ée?s?(?!\p{L})/u,
  es: /^[^\p{L}]*(?:(?:[Yy]|[Yy]a|[Tt]ambién|[Aa]yer|[Ll]e|[Ll]o|[Ll]a|[Ll]os|[Ll]as) )*\p{L}{3,}é(?!\p{L})/u,
};

const NOTHING_TO_DO = remembered(
  /(?<!\p{L})(?:(?:but|aber|mais|pero|ma|mas) (?:for now|at the moment|so far|right now|im moment|momentan|derzeit|vorerst|bisher|pour l'instant|pour le moment|por ahora|de momento|per ora|por enquanto) (?:it's|it is|it looks|we're|we are|all|everything|i'm|sieht|ist|passt|geht|läuft|sind|ca va|tout|c'est bon|on gere|on s'en sort|vamos bien|todo|esta|nos arreglamos|va tutto|tutto|esta tudo|tudo)|(?:nothing|not anything) (?:else |more |further )?(?:that )?(?:you (?:need|have) to do|(?:is |was )?(?:for|required of|needed from|expected of) you(?! to (?:worry|fear|lose|apologi)))|you (?:do not|don'?t) (?:need|have) to do anything|nothing (?:for you |else )*to do (?:for now|yet|at (?:the|this) (?:moment|stage)|here|on your)|no action (?:needed|required|on (?:your|that) (?:side|end|part))|rien (?:de|a) (?:ton|votre) (?:cote|part)|rien a (?:faire|prevoir|envoyer|fournir) (?:pour|de|la-dessus|a ce|cette|ici)|(?:tu n'as|vous n'avez)(?: donc| plus| pas| alors)* rien (?:a|d'autre a) \p{L}+|nichts (?:für (?:dich|sie|euch)|von (?:dir|ihnen|euch)|weiter zu tun|zu tun (?:für|im moment|vorerst))|(?:musst|müssen|brauchst|brauchen|müsst)(?: du| sie| ihr)?(?: also| daher| dazu| jetzt| hier)* nichts|nada (?:de|por) (?:tu|su|vuestra) (?:parte|lado)|no (?:tienes?|teneis|tienen|debes?|hay) (?:que hacer nada|nada que hacer)|niente da (?:parte (?:tua|sua)|fare (?:per|da))|non de(?:vi|ve|vono) fare (?:niente|nulla)|nao (?:precisas?|tem de|tem que|tens de) (?:de )?fazer nada)(?!\p{L})/u,
);

/** "You can stop looking at the crash", "das Angebot benötige ich auch nicht mehr" */
const MAY_STOP = remembered(
  /(?<!\p{L})(?:you (?:can|may) (?:now |just |all )?(?:cross|strike|tick|take|scratch) (?:[^ ?]+ ){1,7}?(?:off|from) (?:of )?(?:your|the) (?:\p{L}+ )?list|(?:kannst|können|könnt) (?:[^ ?]+ ){1,9}von (?:deiner|eurer|ihrer|der) (?:\p{L}*liste|agenda) (?:streichen|nehmen|löschen)|(?:tu peux|vous pouvez) (?:barrer|rayer|enlever|retirer|supprimer) (?:[^ ?]+ ){1,7}?de (?:ta|votre|la) liste|(?:puedes|puede|podes|pueden) (?:quitar|tachar|borrar|sacar)(?:lo|la|los|las)? (?:[^ ?]+ ){0,7}?de (?:tu|su|la) lista|puoi (?:togliere|cancellare|depennare) (?:[^ ?]+ ){1,7}?dalla (?:tua )?lista|podes? (?:riscar|tirar) (?:[^ ?]+ ){1,7}?da (?:tua |sua )?lista|you can (?:all )?(?:stop|leave off|quit|cease) (?:\p{L}+ing|it)|(?:kannst|können|könnt) (?:\S+ ){0,6}aufhören|(?:tu peux|vous pouvez) (?:arreter|cesser) (?:de|d')|(?:puedes|puede|podes|podeis|pueden) (?:dejar de|parar de)|puoi smettere di|pode parar de|(?:benötige|benötigen|brauche|brauchen) (?:ich|wir) (?:\S+ ){0,4}(?:nicht|keine?n?)(?: mehr)?|je n'(?:en )?ai plus besoin|(?:nous n'|on n'|n')(?:en )?avons plus besoin|ya no (?:lo |la |los |las |me |nos )?(?:necesit\p{L}+|hace falta|hacen falta)|non (?:mi |ci )?(?:serv[eo]|servono) piu|ja nao (?:preciso|precisamos))(?!\p{L})/u,
);

/** "He won't be asking you to bring the drill" */
const NOT_ASKED = remembered(
  /(?<!\p{L})(?:(?:won'?t|will not|isn'?t|is not|aren'?t|are not|wasn'?t|was not|no longer|never|not) (?:be )?(?:asking|expecting|requiring|telling|counting on|waiting for) (?:you|us|anyone|anybody)|(?:doesn'?t|does not|don'?t|do not|didn'?t|did not|won'?t|no longer) (?:ask|expect|require|want|need)s? (?:you|anyone|anybody) to|(?:verlangt|erwartet|erwarten|verlangen) (?:\S+ ){0,3}(?:nicht|keiner|niemand),? dass (?:du|sie|ihr)|(?:bittet|bitten) (?:dich|sie|euch) (?:also |doch )?nicht|(?:ne|n') ?(?:te|vous|t')? ?(?:demande|demandera|demandent|attend|attendent)(?:nt)? (?:pas|plus|rien)|(?:ya )?no (?:te|le|os|les) (?:va a pedir|van a pedir|pide|piden|pedira)|non (?:ti|le|vi) (?:chiede|chiedera|chiedono)|(?:ja )?nao (?:te|lhe|vos)? ?(?:pede|pedem|vai pedir))(?!\p{L})/u,
);

/** Imperatives that wish well and ask for nothing. */
const WISHED_WELL = remembered(
  /^[^\p{L}]*(?:(?:and|so|et|und|y|e|alors|also|just|now) )?(?:keep (?:it up|going|up the)|weiter so|macht? weiter so|continuez? comme ca|(?:sigue|sigan|seguid) asi|continu(?:a|ate|e|em) cosi|(?:dis|dites|faites) (?:bien )?(?:bonjour|mes amities) a|say (?:hi|hello|thank you|thanks) to|tell (?:\p{L}+ ){1,2}(?:well done|thank(?:s| you)|congrat\p{L}*|happy birthday|hi|hello|best wishes)|(?:dis|dites) (?:bravo|merci) a|dile (?:a \p{L}+ )?(?:gracias|felicidades|enhorabuena)|felicita a|sag(?:t|en sie)? (?:\p{L}+ )?\p{L}+ (?:danke|glückwunsch)|(?:grüß|grüße|grüßt|grüßen sie) (?:mir )?(?:dein\p{L}*|ihr\p{L}*|eu\p{L}*|alle)|(?:saluda|saludos|dale recuerdos|saluta|salutami|da cumprimentos) (?:a|de)|take (?:(?:all )?(?:the|your) time|it easy|good care|care(?! of))|(?:look after|take care of|mind) yourself|rest up|sleep (?:well|tight)|stay (?:warm|dry|cool|healthy)|(?:drive|travel|get home|fly) safe(?:ly)?|have (?:fun|a (?:good|great|nice|lovely|safe))|don'?t (?:work too hard|rush|stress)|kiss the|repose(?:z)?-(?:toi|vous)|pren(?:ds|ez) (?:bien )?(?:soin de (?:toi|vous)|(?:ton|votre) temps)|profite(?:z)? (?:bien|de)|amuse(?:z)?-(?:toi|vous)|remet(?:s|tez)-(?:toi|vous)|soigne(?:z)?-(?:toi|vous)|ne (?:te |vous )?(?:fatigue|presse|stresse)|erhol(?:e|t)? (?:dich|euch)|pass(?:t)? (?:gut )?auf (?:dich|euch)|lass(?:t)? (?:dir|euch|es dir|es euch)(?: ruhig)? (?:zeit|gut gehen)|genieß(?:e|t)? (?:die|den|das|es)|ruh (?:dich|euch)|mach'?s gut|komm(?:t)? gut|descans(?:a|e|en)(?!\p{L})|disfrut(?:a|e|en)|pasa(?:la|lo) bien|tomat?e (?:tu|su) tiempo|toma(?:te)? (?:tu|su) tiempo|que (?:descanses|te mejores|disfrutes)|ripos(?:ati|i)|godit(?:i|ela)|divertit(?:i|evi)|fai con calma|prendi(?:ti)? il tuo tempo|descansa|aproveit[ae]|divert(?:e|em)-|(?:anmerkungen|korrekturen|ergänzungen|rückfragen|einwände|änderungswünsche)(?: und \p{L}+)? (?:bitte )?(?:direkt )?an (?:mich|uns)|(?:comments|corrections|amendments|queries|apologies)(?: (?:and|or) \p{L}+)? (?:please )?(?:directly )?to (?:me|us)|(?:remarques|corrections)(?: et \p{L}+)? (?:directement )?a m)/u,
);

/** "Corrections to me, please": whoever has any */
const TO_WRITER = /(?: an (?:mich|uns)| to (?:me|us)| a moi),?(?: please| bitte| svp)?[.!]*$/u;

/** "When I asked you whether you could step in, …": a story, unless the rest asks */
function onlyReminds({ low, lexicon }: Reading): boolean {
  const story = REMINDS.exec(low);
  return story !== null && !lexicon.request.test(low.slice(story[0].length));
}
const REMINDS =
  /^[^\p{L}]*(?:when i (?:first )?asked|als ich (?:dich|sie|euch) (?:[^,]{0,30} )?(?:bat|fragte|gebeten|gefragt)|quand je (?:t'|vous |te )?(?:ai |avais )?demand|cuando (?:te|le|os) ped|quando (?:ti|vi|le) ho chiesto|quando (?:te|lhe) pedi)[^,;]*[,;]?/u;

/** "… I answered him at once" */
const ANSWERED = remembered(
  /(?<!\p{L})(?:(?:hab|habe) ich (?:ihm|ihr|ihnen) [^.?!]{0,30}(?:beantwortet|gesagt|erklärt)|i (?:told|answered|assured) (?:him|her|them)|(?:je|on) (?:lui|leur) (?:ai|a) (?:tout de suite |deja |bien )?(?:repondu|dit|explique)|(?:ya )?(?:se lo|le|les) (?:dije|conteste|respondi|explique)|(?:gli|le) ho (?:gia )?(?:risposto|detto|spiegato)|(?:ja )?lhe (?:disse|respondi|expliquei))(?!\p{L})/u,
);
/** "What would we do without you?", "Who would have thought it?", "Isn't that lovely?" */
const EXCLAIMED = remembered(
  /(?<!\p{L})(?:(?:what|where|how) (?:would|could|should) (?:i|we|this \p{L}+|the \p{L}+) (?:\p{L}+ ){1,4}without (?:you|your)|who (?:would(?:'ve| have)|could have|'d have) (?:ever )?(?:thought|believed|guessed|imagined)|who knew|(?:can|would) you believe (?:it|that|this)|(?:isn'?t|wasn'?t|aren'?t) (?:it|that|this|they|she|he) (?:\p{L}+ )?(?:great|lovely|wonderful|amazing|funny|sweet|cute|fantastic|beautiful|brilliant|something)|how (?:\p{L}+ )is that ?\?|what more (?:could|can) (?:you|one|we|i)|where does the time go|wo bleibt die zeit|(?:was|wo|wie) (?:würde|wäre|täte|hätte|soll(?:te)?|mache|machte)n? (?:ich|wir|der \p{L}+|die \p{L}+) (?:\p{L}+ ){0,3}ohne (?:dich|sie|euch|ihre|deine|eure)|wer hätte (?:das |je |es )*(?:gedacht|geglaubt|geahnt)|(?:ist|war) (?:das|es|sie|er) (?:\p{L}+ )?nicht (?:\p{L}+ )?(?:schön|toll|herrlich|lustig|süß|großartig|wunderbar|witzig)|(?:kannst du|können sie|kannste) (?:dir|sich) das vorstellen|(?:que|ou|comment) (?:fer|ser)\p{L}+-?(?: ?(?:je|nous|on|t-on))? (?:\p{L}+ ){0,2}sans (?:toi|vous|ton|votre)|qui (?:l')?(?:aurait|eut) (?:\p{L}+ )?(?:cru|pense|dit|imagine)|(?:n'est-ce pas|c'est pas|ce n'est pas) (?:merveilleux|genial|beau|drole|formidable)|(?:tu te rends|vous vous rendez) compte|que (?:haria|hariamos|seria de (?:mi|nosotros)|hago|hacemos) (?:\p{L}+ )?sin (?:ti|usted|vosotros|ustedes|vos|tu|su)|quien (?:lo diria|(?:lo )?(?:iba a|hubiera|habria) (?:pensar|decir|imaginar|pensado|dicho|imaginado)\p{L}*)|(?:te|se) lo puedes? creer|no es (?:genial|precioso|increible|maravilloso|divertido)|(?:che|come) fare\p{L}* (?:\p{L}+ )?senza|chi l'avrebbe (?:mai )?(?:detto|pensato|creduto)|non e (?:fantastico|bellissimo|meraviglioso)|(?:o )?que (?:seria|faria|fariamos)(?: de (?:nos|mim))? (?:\p{L}+ )?sem (?:ti|voce|vos|voces|a sua|a tua)|quem (?:diria|imaginaria|haveria de)|tungefanya nini bila)(?!\p{L})/u,
);
const HEARD_THE_ONE = remembered(
  /^[^\p{L}]*(?:kenn(?:st du|t ihr) den(?: schon| witz)?(?= ?\?)|(?:do you know|have you heard) the (?:one|joke)|(?:tu connais|connais-tu|vous connaissez) (?:la blague|celle|l'histoire)|(?:te )?sabes (?:el chiste|el del|aquel)|conoces el chiste|la sai (?:quella|l'ultima)|sabes a do|conhece a do)(?!\p{L})/u,
);

/** "The minutes for your files" */
export const isForTheFile = (low: string): boolean => FOR_THE_FILE.test(low);
const FOR_THE_FILE = remembered(
  /^(?!.*(?<!\p{L})(?:please|bitte|merci de|por favor|per favore)(?!\p{L}))[^.?!]{0,80}(?<!\p{L})(?:for (?:the|your) (?:files?|records?|archives?)|zur ablage|für (?:die|ihre|deine|eure) (?:akten|unterlagen|ablage)|pour (?:archivage|archives?|(?:tes|vos) (?:archives|dossiers))|para (?:(?:su|tu) )?(?:archivo|sus registros)|per (?:l')?archivio|para (?:o )?arquivo)[.!]*$/u,
);

/** The name of a file or folder, whatever words it is made of */
const IS_PATH =
  /^[^\p{L}/\\~]*(?:["“«]?(?:[A-Za-z]:)?[/\\~][^\s/\\]*[/\\]|["“«][^\n.:?!]{3,80}\.(?:docx?|xlsx?|pptx?|pdf|csv|zip|odt|ods|jpe?g|png|txt)["”»]?\s*$)/u;

/** "Unaweza kuisoma kwenye programu": what the reader may read or fetch, if they like */
const MAY_READ =
  /^[^\p{L}]*(?:unaweza|mnaweza) (?:ku(?:i|ki|zi|li|ya|vi|u)?(?:soma|ona|pata|pakua|chukua|tazama|angalia))(?!\p{L})(?!.*\?)/u;
/** "You can drive it again", "tu peux souffler": leave, no work */
const MAY_NOW = remembered(
  /^(?!.*(?:\?|(?<!\p{L})(?:please|bitte|merci|por favor|per favore)(?!\p{L}))).*(?<!\p{L})(?:you (?:can|may)|(?:du|sie|ihr) (?:kannst|könnt|können|darfst|dürft|dürfen)|(?:kannst|könnt|können|darfst|dürfen) (?:du|sie|ihr)|vous pouvez|tu peux|puedes?|pueden|podes|puoi|puo|potete|podem?) (?:(?!me |us |to me|uns |mir |m'|nos |mi |ci )\S+ ){0,4}?(?:souffler|respirer|breathe|relax|aufatmen|durchatmen|respirar|respirare|again(?=[ .,!]|$)|wieder (?:\S+ ){0,2}(?:benutzen|fahren|nutzen|verwenden|rein|ins|in die)|des maintenant|(?:de|a) nouveau|de nuevo|otra vez|di nuovo|de novo)(?!\p{L})/u,
);
/** "Please arrive at the station 45 minutes before departure": what every traveller is told */
const BEFORE_DEPARTURE = remembered(
  /(?<!\p{L})(?:(?:arrive|be) (?:at|there|in)(?!\p{L}).{0,60}(?:minutes|hours?) (?:before|prior to) (?:departure|boarding|take-?off|your (?:flight|train|departure))|(?:seien sie|finden sie sich|kommen sie) .{0,60}(?:minuten|stunden?) vor (?:\p{L}+ )?(?:abfahrt|abflug|abreise|boarding)|(?:presentez-vous|soyez|arrivez) .{0,60}(?:minutes|heures?) avant (?:le |votre )?(?:depart|embarquement|vol)|(?:presentese|llegue|acuda|presentate) .{0,60}(?:minutos|horas?) antes de (?:la |su |tu )?(?:salida|hora de salida|embarque|vuelo))(?!\p{L})/u,
);
/** "The others can relax" */
const AT_EASE = remembered(
  /(?<!\p{L})(?:(?:tu peux|vous pouvez|puedes?|podes|puoi|podes|kannst du|können sie) (?:\p{L}+ )?(?:dormir|rester|respirer|estar|dormire|ruhig schlafen)(?: (?:sur|tranquil\p{L}*))?|you can (?:sleep|rest) (?:easy|well|soundly)|(?:can|may) (?:all )?(?:relax|rest easy|sit back)|(?:können|könnt|kann) (?:sich )?(?:\S+ ){0,3}(?:entspannt (?:sein|bleiben)|zurücklehnen|beruhigt sein)|(?:peuvent|peut|pouvez) (?:rester|etre|dormir) tranquilles?|(?:pueden?|podeis) (?:estar|quedarse|quedaros) tranquil[oa]s?|(?:pode|podem) ficar (?:tranquil|descansad|sossegad)[oa]s?|(?:puo|possono|potete) stare tranquill[oaie])(?!\p{L})/u,
);

/** "Fabián, va con copia a vos por costumbre" */
const IN_COPY = remembered(
  /^[^\p{L}]*(?:(?:va|vais|van) con copia a|(?:te|lo|le|la|os) (?:copio|pongo en copia)(?= (?:solo|nada|por|para))|(?:du bist|sie sind|ihr seid) (?:nur |bloß )?(?:in|im) (?:cc|kopie)|you(?:'re| are) (?:only |just )?(?:on|in) (?:cc|copy)|(?:tu es|vous etes) (?:juste |seulement )?en copie)(?!\p{L})/u,
);
/** Why the reader has a copy */
const COPIED = remembered(
  /^[^\p{L}]*(?:(?:mit |en |in )?(?:copie|kopie|copia|cc|copied)(?: \p{L}+)? (?:pour|zur|por|para|per|for) |(?:nur |just |only )?(?:zur (?:kenntnis|info)|for (?:info|information)|fyi|pour (?:info|information)|para (?:su|tu) (?:conocimiento|informacion)|per conoscenza|para conhecimento))(?:\S+ ?){0,3}[.!]*$/u,
);

/** "You can pay at the desk", "in der App kannst du …": what is possible, where the model does not find it asked for. */
const isOffer = ({ low, sentence, judged }: Reading): boolean =>
  (judged?.('request') ?? 1) < OFFERED && !sentence.text.includes('?') && !PLEASE.test(low) && MAY.test(low);
const OFFERED = 0.75;
const MAY = remembered(
  /^[^\p{L}]*(?:(?:now|jetzt|ya|ahora|desormais|agora|ora|adesso) )?(?:(?:\p{L}+ ){1,4}(?:kannst du|können sie|könnt ihr)|(?:du kannst|sie können|ihr könnt)|you (?:can|may)|vous pouvez|tu peux|puedes?|podes|podeis|pueden|puoi|puo|potete|pode|podes|podem|unaweza)(?!\p{L})/u,
);

/** "Tell us how we did", "10% off with code …": shops say so below what they have to say. */
export const isPromotion = (low: string): boolean => PROMOTION.test(low) && !PLEASE.test(low);
const PROMOTION = remembered(
  /(?<!\p{L})(?:(?:to|a|an|bei|en|in|our|notre|unsere[rn]?|nuestra|nostro|nossa) (?:\p{L}+ )?(?:enquete|survey|umfrage|encuesta|sondaggio|kundenumfrage)(?! \p{L}+ (?:by|bis|avant|antes))|^[^\p{L}]*(?:(?:reply|respond|answer|join in|read on) now on |(?:antworten|lesen) sie jetzt auf |jetzt (?:antworten|mitreden|weiterlesen) auf |repondez maintenant sur |responde(?:r)? ahora en |rispondi ora su |responda agora n[oa] )|tell us (?:how|what you think of)|(?:have you (?:already |yet )?(?:seen|checked|read|looked at|visited|discovered|tried|explored|browsed|heard (?:of|about)) (?:our|the new)|(?:did|do) you know (?:that we (?:also|now)|our)|(?:kennen sie|kennst du|haben sie|hast du)(?: \p{L}+)? (?:unser|unsere|unseren|unserem)(?! (?:termin|frage|mail|schreiben|angebot vom|rechnung))|(?:connaissez-vous|avez-vous (?:deja )?(?:vu|visite|decouvert|essaye)|tu connais) (?:notre|nos)|(?:ya )?(?:conoces?|ha visto|has visto|ha visitado|has visitado) (?:ya )?(?:nuestr[oa]s?)|(?:conosce|conosci|hai visto|ha visto) (?:gia )?(?:il nostro|la nostra|i nostri|le nostre)|(?:ja )?conhece (?:o nosso|a nossa|os nossos)) (?:\p{L}+ ){0,2}(?:page|shop|store|site|website|catalogue?|catalog|app|newsletter|range|sale|offers?|menu|collection|programme|blog|faq\p{L}*|help ?cent(?:re|er)|portal|katalog|laden|seite|sortiment|angebote|sonderposten|boutique|gamme|offres?|promotions?|tienda|pagina|catalogo|ofertas?|negozio|sito|offerte|loja)|how (?:likely are you to recommend|(?:satisfied|happy) (?:are|were) you with)|wie zufrieden (?:waren|sind) sie|(?:etes|avez)-vous (?:ete )?satisfaite?s?|(?:su|tu) (?:nivel|grado) de satisfaccion|(?:ihre|deine) (?:meinung|bewertung) (?:zählt|ist uns)|your (?:opinion|feedback) (?:counts|matters|is important)|votre avis (?:compte|nous (?:interesse|importe))|(?:su|tu) opinion (?:cuenta|nos importa|es importante)|la sua opinione conta|a sua opiniao conta|(?:rate|review) (?:us|your (?:purchase|order|stay|visit|experience)|our)|bewerten sie (?:uns|ihre|ihren)|leave us a review|laissez(?:-nous)? (?:un|votre) avis|notez (?:votre|notre)|(?:dejanos|dejenos) tu opinion|valora tu|lascia una recensione|(?:get|save|obtenez|sparen sie|sichern sie sich|ahorra|ahorre|risparmia|poupe) (?:\S+ ){0,3}\d+ ?%|\d+ ?% (?:off|rabatt|de (?:remise|reduction|descuento|desconto)|di sconto)|(?:with|mit dem|avec le|con el|con il|com o) (?:promo|rabatt|gutschein)?code )/u,
);

/** What to do by those who cannot come: asks nothing of those who can. */
const NO_SHOW = remembered(
  /^[^\p{L}]*(?:(?:please )?(?:if|should) you (?:be |are )?(?:unable to (?:attend|come|keep)|(?:cannot|can'?t) (?:attend|come|keep|make)|need to (?:cancel|re-?schedule)|(?:plan|wish|want|decide|intend|prefer) to (?:move out|cancel|leave|terminate|opt out|stop|withdraw|unsubscribe))|in caso di (?:impedimento|assenza|disdetta|impossibilita)|en cas d(?:e |')(?:empechement|indisponibilite|annulation|absence)|bei verhinderung|(?:falls|wenn|sollten) (?:sie|du|ihr) (?:\S+ ){0,3}(?:verhindert|nicht (?:kommen|wahrnehmen|teilnehmen))|en caso de (?:no poder|cancelacion|ausencia|cancelar)|si (?:no puede[ns]? (?:asistir|acudir|venir)|(?:necesita|desea|debe)[ns]? (?:cancelar|reprogramar|cambiar (?:la|su) cita))|em caso de (?:impossibilidade|desistencia|imprevisto|ausencia))(?!\p{L})/u,
);
