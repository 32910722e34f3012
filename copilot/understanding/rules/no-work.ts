/** What is ordered and is no work: to leave something unread, and to say something to what was just asked. */
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';

/** "Please ignore anything of that kind": nothing is to be done. "… and use the new list instead" asks for work beside it. */
export const ignoresOnly = (low: string): boolean => IGNORES.test(low) && !ASKS_BESIDE.test(low);

const IGNORES = remembered(
  /^[^\p{L}]*(?:(?:please|pls|kindly|just|so|bitte|einfach|also|merci d'|priere d'|veuillez|por favor,?|simplemente|per favore,?|per cortesia,?|favor) ?)*(?:(?:ignore|disregard)(?!\p{L})|ignorieren sie(?!\p{L})|(?:ignorier(?:e|t)?|missachte)(?!\p{L})|ignore[zr]?(?!\p{L})|ignor(?:a|e|en|ad|ar|ate|ino|i)(?!\p{L})|descart[ae](?!\p{L})|desconsidere(?!\p{L}))|^[^\p{L}]*bitte (?:[^\s,.;:!?]+ ){1,9}ignorieren(?!\p{L})|^[^.;:!?]{3,110} (?:bitte (?:einfach )?ignorieren(?!\p{L})|(?:please|just) (?:ignore|disregard)(?=[.!]*$)|(?:por favor|simplemente),? (?:ignor\p{L}{1,3}|hacer caso omiso)(?=[.!]*$))/u,
);
/** A second order or question behind it: work may hide there. A reason or comfort told behind a comma or semicolon asks nothing. */
const ASKS_BESIDE = remembered(
  /(?<!\p{L})(?:and|then|und|dann|sondern|et|puis|y|luego|e|poi|depois|instead|stattdessen|plutot|en su lugar|invece) (?!(?:you|i|we|it|that|they|he|she|sie|ihr|ich|wir|es|das|vous|nous|je|tu|il|elle|usted|yo|nosotros|io|noi|eu|nos)(?!\p{L}))\p{L}|\?/u,
);

/** "Could you row on Saturday? Let me know, otherwise I'll ask Tess.": the answer to the sentence before, no work of its own. */
export function asksBackAgain(readings: readonly Reading[], i: number): boolean {
  const { low } = readings[i]!;
  if (!ANSWER_ELSE.test(low) && !ONLY_ANSWER.test(low) && !SAY_SO.test(low) && !HEARD_NOTHING.test(low)) return false;
  return [readings[i - 1], readings[i - 2]].some(
    (before) => before?.sentence.source === 'body' && (before.act === 'question' || before.act === 'request'),
  );
}
/** "Merci de me répondre avant les vacances", "please reply soon": nothing but the answer */
const ONLY_ANSWER = remembered(
  /^[^\p{L}]*(?:(?:please|kindly) (?:reply|respond|answer)(?: (?:to )?(?:me|us))?|bitte (?:antworten sie|antworte|antwortet)(?: (?:mir|uns))?|(?:merci|priere|je vous remercie) (?:d'avance )?de (?:bien vouloir )?(?:me |nous )?repondre|(?:le|te|les|os) (?:ruego|rogamos|agradezco|agradecemos|agradeceria|agradeceriamos) (?:que )?(?:me |nos )?(?:respond|contest)\p{L}+|(?:la|vi|ti) (?:prego|preghiamo) di (?:rispondermi|risponderci|rispondere)|agradec\p{L}+ que (?:me |nos )?respond\p{L}+)(?: (?:soon|quickly|promptly|bald|schnell|rapidement|vite|pronto|presto|before|vor|avant|antes|prima)(?: [\p{L}']+){0,4})?[.!\s]*$/u,
);
/** "Bitte kurz Bescheid geben.", "Please just let us know.": the answer, with nothing that it would be about */
const SAY_SO = remembered(
  /^[^\p{L}]*(?:(?:please|pls|just|so|kindly) ){0,3}(?:let (?:me|us) know|drop (?:me|us) a line)(?: (?:soon|asap|either way|when you can))?(?:,? (?:please|thanks|thank you))?[.!\s]*$|^[^\p{L}]*(?:bitte (?:um )?)(?:(?:kurz|gern|gerne|noch|schnell|bald|mir|uns|kurze) ){0,3}(?:bescheid|rückmeldung|antwort)(?: (?:geben|sagen))?[.!\s]*$|^[^\p{L}]*(?:merci de|priere de) (?:bien vouloir )?(?:(?:me|nous) )?(?:tenir (?:au courant|informee?s?)|dire|confirmer)[.!\s]*$|^[^\p{L}]*(?:por favor,? )?(?:avisame|aviseme|avisenos|avisanos|avisame por favor|confirmame|confirmeme|diganos|digame)[.!\s]*$|^[^\p{L}]*(?:per favore,? )?(?:fammi|mi faccia|ci faccia|fateci) sapere[.!\s]*$|^[^\p{L}]*(?:por favor,? )?(?:avise-me|avisa-me|diga-me|diz-me)[.!\s]*$/u,
);
/** "… und hab von dir noch nix gehört", "I haven't heard back from you yet": why the answer is asked for */
const HEARD_NOTHING = remembered(
  /(?<!\p{L})(?:(?:i|we)(?:'ve| have)? (?:haven't|have not|not) (?:yet )?heard (?:back |anything )?(?:yet )?from you|heard nothing from you|(?:hab|habe|haben) (?:(?:ich|wir) )?(?:von (?:dir|euch|ihnen) )?(?:bisher |bislang |leider |noch ){0,2}(?:nichts|nix)(?: von (?:dir|euch|ihnen))? gehört|n'(?:ai|avons) (?:toujours |encore )?(?:pas |rien )(?:encore |toujours )?(?:eu|recu) (?:\S+ )?(?:tes|vos|ta|votre|de|ton) (?:nouvelles|reponse|retour)|(?:no|aun no|todavia no) (?:he|hemos) (?:\S+ )?(?:tenido|recibido) (?:\S+ )?(?:noticias|respuesta) (?:tuy|suy|vuestr|de (?:ti|usted|vosotros))\p{L}*|non (?:ho|abbiamo) (?:ancora )?(?:avuto|ricevuto) (?:\S+ )?(?:tue|sue|vostre|tua|sua|vostra) (?:notizie|risposta)|(?:nao|ainda nao) (?:recebi|recebemos|tive|tivemos) (?:a )?(?:tua|sua|vossa) resposta)(?!\p{L})(?!.*(?<!\p{L})(?:please|bitte|merci|por favor|per favore)(?!\p{L}))/u,
);
const ANSWER_ELSE = remembered(
  /^[^\p{L}]*(?:(?:please|just|bitte|por favor|per favore) )*(?:let (?:me|us) know|(?:gib|gebt|geben sie) (?:mir |uns )?(?:bitte |kurz )*(?:bescheid|rückmeldung)|sag(?:t|en sie)? (?:mir |uns )?(?:bitte |kurz )*bescheid|(?:dis|dites)(?:-| )(?:moi|nous)|(?:tiens|tenez)(?:-| )(?:moi|nous) au courant|avisame|aviseme|avisanos|dime(?: algo)?|digame|fammi sapere|mi faccia sapere|fateci sapere|diz-me|avisa-me|me avis[ae])(?: (?:soon|quickly|asap|bald|schnell|vite|pronto|presto))?[,;:]? ?(?:otherwise|or else|if not|sonst|ansonsten|sinon|si no|de lo contrario|altrimenti|senno|senao|caso contrario)(?!\p{L})/u,
);

/** "If the authority ever called, you would:" above a list: what one would have to do */
export function hangsOnSupposition(readings: readonly Reading[], i: number): boolean {
  if (!readings[i]!.sentence.bullet) return false;
  const heading = readings.slice(0, i).findLast(({ sentence }) => sentence.source === 'body' && !sentence.bullet);
  return heading !== undefined && heading.low.trimEnd().endsWith(':') && WOULD.test(heading.low);
}
const WOULD = remembered(
  /(?<!\p{L})(?:if|falls|wenn|si|se)(?!\p{L})[^.;!?]{3,120}(?:(?:you|we|one)(?:'d| would| should have to| would have to)|(?:würdest|würden|müsstest|müssten) (?:du|sie|wir|ihr)|(?:tu|vous|on|nous) (?:devrais|devriez|devrait|devrions|aurais|auriez|aurait)|(?:tendrias|tendria|tendriamos|habria|deberias|deberia)|(?:dovresti|dovrebbe|dovremmo)|(?:terias|teria|teriamos|deverias))[^.;!?]{0,40}:\s*$/u,
);

/** "Del pedido me falta el guisante, no entra hasta noviembre": what the writer's own shelf lacks, the reader need not bring */
export const tellsOfStock = (low: string): boolean => !low.includes('?') && LACKS_STOCK.test(low);
const LACKS_STOCK = remembered(
  /(?<!\p{L})(?:(?:i'm|we're|i am|we are) (?:\p{L}+ )?(?:out of|short of|missing)(?!\p{L})[^.;!?]{0,60}(?:back in(?: stock)?|not in|won't be in|until|till)|(?:fehlt|fehlen) (?:mir|uns)(?!\p{L})[^.;!?]{0,60}(?:kommt erst|kommen erst|nicht lieferbar|ausverkauft|erst wieder)|il (?:me|nous) manque(?!\p{L})[^.;!?]{0,60}(?:en rupture|(?:n'arrivent?|ne rentrent?) (?:pas avant|qu'en|que))|(?:me|nos) faltan?(?!\p{L})[^.;!?]{0,60}(?:no (?:entran?|llegan?|nos llegan?|me llegan?) hasta|agotad[oa]s?|sin stock)|(?:mi|ci) (?:manca|mancano)(?!\p{L})[^.;!?]{0,60}(?:arrivano? solo|esaurit[oaie]|non arrivano? prima))(?!\p{L})/u,
);

/** "I'd take your Friday in return", "ya llamo yo al banco": what the writer would do is none of the reader's work. */
export const offersOwnWork = (low: string): boolean => !low.includes('?') && !PLEASE.test(low) && OWN_WORK.test(low);
const OWN_WORK = remembered(
  /^[^\p{L}]*(?:(?:and|und|et|y|e|so|then|dann|dafür|en echange|a cambio|in cambio|if so|in return),? )*(?:i(?:'d| would|'ll| will| can| could)(?: (?:happily|gladly|then|always|also))? (?:do|take|cover|work|swap) (?:your|one of your|any of your|either of your) (?:\S+ ){0,8}(?:for you|in return|instead|in exchange)|ich (?:würde|könnte|kann) (?:\S+ ){0,3}(?:dein|ihr|euer|eur)(?:en?|es)? (?:\S+ ){1,8}(?:übernehmen|machen)|je (?:ferais|pourrais faire|peux faire|prendrais|peux prendre|te fais|te prends|vous prends) (?:ta|ton|tes|votre|vos) )|^[^\p{L}]*(?:(?:si|y|e|se)(?!\p{L})[^,.;!?]{1,40},? )?(?:ya |me |te |se |lo |la |le |li |gia |ti |ci |vi ){0,3}(?:\p{L}{2,}o|\p{L}{3,}re|voy|doy) (?:yo|io)(?!\p{L})(?!.*(?<!\p{L})(?:y|e|pero|ma) (?:tu|lei|usted|vos|voi)(?!\p{L}))/u,
);
const PLEASE = /(?<!\p{L})(?:please|kindly|bitte|merci de|veuillez|por favor|per favore)(?!\p{L})/u;

/** "Recordá que si pagás después hay recargo", "remember that the gate shuts at ten": a fact to bear in mind, where nothing is ordered behind it */
export const remindsOfFact = (low: string): boolean => !low.includes('?') && BEAR_IN_MIND.test(low);
const BEAR_IN_MIND = remembered(
  /^[^\p{L}]*(?:(?:please|bitte|por favor|per favore|y|e|and|und|et|also|just),? )*(?:(?:remember|bear in mind|keep in mind|be aware|(?:please )?note) that (?:if|the|there|it|we|our|a|an|this|these|late|any) |(?:denk(?:e|t|en sie)?(?: bitte)? (?:daran|dran)|beacht(?:e|et|en sie)(?: bitte)?|bedenk(?:e|t|en sie)?),? dass (?!(?:du|sie|ihr) )|(?:n'oubliez pas|n'oublie pas|rappelez-vous|notez|sachez|gardez a l'esprit) que (?!vous d|tu d)(?:si|le|la|les|il|un|une|tout|toute|nos|notre|nous) |(?:acord(?:ate|aos)|acuerdate|acuerdese|recuerd[ae]n?|recorda|recorden|ten(?:ga|gan)? en cuenta|tene en cuenta|sepa) (?:de )?que (?:si|el|la|los|las|hay|no hay|se|un|una|nuestr\p{L}+) |(?:ricord(?:a|i|ate|ino)(?:ti)?|tenga presente|tieni presente) che (?:se|il|la|lo|i|gli|le|l'|c'e|un|una) |lembre(?:-se)?(?: de)? que (?:se|o|a|os|as|ha|um|uma) )(?!.*(?<!\p{L})(?:must|needs?|wants?|have to|should|by|due|deadline|brauch\p{L}*|benötig\p{L}*|fällig|frist|bis|besoin|avant|d'ici|necesit\p{L}*|antes|plazo (?:vence|acaba|termina)|serv(?:e|ono)|bisogno|entro|precis\p{L}*|ate|müssen|musst|müsst|sollte\p{L}*|devez|dois|il faut|tienes que|tiene que|deben?|debes|hay que|tenes que|devi|deve|bisogna|must be|has to)(?!\p{L}))/u,
);

/** "Take note that the term opens on Monday", "beachten Sie, dass …": told, unless what follows has to be done. */
export function tellsOnly(low: string): boolean {
  const opening = TAKE_NOTE.exec(low);
  return opening !== null && !low.includes('?') && !HAS_TO.test(low.slice(opening[0].length));
}
const TAKE_NOTE = remembered(
  /^[^\p{L}]*(?:(?:please|kindly|also|and|but|just|do|bitte|außerdem|auch|und|veuillez|merci de|priere de|nous vous prions de|par ailleurs|egalement|por favor|favor de|tambien|y|ademas|per favore|si prega di|la preghiamo di|inoltre|e|tambem),? ){0,3}(?:(?:take (?:careful |good |due )?note|note|be (?:advised|aware|informed)|(?:bear|keep) in mind) (?:also )?that|(?:beachte(?:n|t)?|bedenke(?:n|t)?)(?: sie)?(?: bitte| auch| außerdem| ferner)*,? ?dass|(?:nehmen sie|nimm|nehmt) (?:bitte )?zur kenntnis,? dass|(?:noter?|notez|prendre note|prenez note|sachez|sache)(?: bien| egalement| aussi)? qu(?:e |')|(?:tom(?:e|en|a|ad|ar) nota|(?:ten(?:ga|gan|ed|er)?) en cuenta|(?:ten(?:ga|gan|er)?) presente|sepan?)(?: tambien)?(?: de)? que|(?:notare|prend(?:a|ere|ete) nota|(?:tenga|tieni|tenere) (?:presente|conto)|sappia(?:te)?)(?: anche)?(?: del fatto)? che|(?:not(?:e|em)|tom(?:e|em|ar) nota|(?:tenha|tenham|ter) em conta|lev(?:e|em) em conta|saib(?:a|am))(?: tambem)?(?: de)? que)(?!\p{L})/u,
);
const HAS_TO = remembered(
  /(?<!\p{L})(?:you|must|has to|have to|needs?|should|shall|required|requested|asked|please|kindly|muss|müssen|musst|müsst|soll\p{L}*|bitte|erforderlich|nötig|notwendig|einzureichen|doit|doivent|devez|devons|faut|faudra|veuillez|merci|priere|obligatoire|debe\p{L}*|tien\p{L}+ que|hay que|habra que|por favor|favor|obligatori[oa]|dev[eo]\p{L}*|dovr\p{L}+|occorre|bisogna|per favore|deve\p{L}*|tem que|tera que|precis\p{L}+|e preciso)(?!\p{L})/u,
);

/** "For the return we still lack papers:" above a list, and below it "please hand in both by Tuesday": asked for there. */
export function headsList(readings: readonly Reading[], i: number): boolean {
  const { low, lexicon } = readings[i]!;
  if (!low.trimEnd().endsWith(':') || /\d{1,2}[./]\d{1,2}|\?/u.test(low) || !LACKING.test(low)) return false;
  if (lexicon.request.test(low) || readings[i + 1]?.sentence.bullet !== true) return false;
  const asked = readings.slice(i + 2, i + 2 + LONGEST_LIST).find(({ act }) => act === 'request');
  return asked !== undefined && !asked.sentence.bullet && ALL_OF_THEM.test(asked.low);
}
const LONGEST_LIST = 12;
const LACKING = remembered(
  /(?<!\p{L})(?:missing|outstanding|pending|lack(?:s|ing)?|(?:still|also) need|fehlt|fehlen|ausstehend|benötigen|brauchen|manque(?:nt)?|manquants?|manquantes?|faltan?|pendientes?|mancano?|mancanti|faltam?|em falta)(?!\p{L})/u,
);
const ALL_OF_THEM = remembered(
  /(?<!\p{L})(?:both|them|these|those|everything|all of (?:it|this)|the (?:missing )?(?:documents?|papers?|items?|records?)|beides|alles|diese|sie uns (?:diese|sie|alles)|(?:die|diese) (?:fehlenden )?(?:unterlagen|belege|dokumente|angaben)|ces|tout|les deux|(?:les|ces) (?:pieces|documents|justificatifs)|todo|ambos|ambas|estos?|estas?|los documentos|la documentacion|tutto|entrambi|questi|i documenti|tudo|ambos|estes|os documentos)(?!\p{L})/u,
);

/** "How many are coming? I need to tell the caterer how much bread": why it is asked, the writer's own errand */
export const tellsOthers = (readings: readonly Reading[], i: number): boolean =>
  TELLS_OTHERS.test(readings[i]!.low) && !readings[i]!.low.includes('?') && readings[i - 1]?.act === 'question';
const TELLS_OTHERS = remembered(
  /^[^\p{L}]*(?:(?:because|as|since|so|denn|car|porque|perche) )?(?:(?:i|we) (?:need|have|must|want|ought)(?: to)? (?:tell|let|inform|warn) (?!you(?!\p{L}))|(?:ich|wir) (?:muss|müssen|soll|sollen|möchte) (?:(?:es|das|nämlich|noch|ja) )*(?:dem|der|den|meine[rmn]?|unsere[rmn]?|\p{Lu}?\p{L}+) (?:\S+ ){0,4}(?:sagen|melden|mitteilen|durchgeben)|(?:je dois|on doit|nous devons|il faut que je) (?:le )?(?:dire|dise|prevenir|previenne|informer) (?!vous|toi)|(?:tengo|tenemos|debo) (?:que )?(?:decirle|decirles|avisar|avisarle|avisarles|informar) |(?:devo|dobbiamo) (?:dirlo|dire|avvisare|comunicare) (?:a|al|alla|ai|alle|il|la|i|le) |(?:tenho|temos) (?:que|de) (?:dizer|avisar) (?:a|ao|aos|o|os) )/u,
);

/** "Mind how you go", "pass gut auf dich auf": wished when parting */
export const wishesOnTheWay = (low: string): boolean => ON_THE_WAY.test(low);
const ON_THE_WAY = remembered(
  /^[^\p{L}]*(?:mind how you go|watch how you go|go (?:carefully|well)|travel safely|(?:kommen sie|komm|kommt) gut (?:heim|nach hause|an)|(?:pass|passt|passen sie) (?:gut )?auf (?:dich|euch|sich)(?: auf)?|(?:prends|prenez) (?:bien )?soin de (?:toi|vous)|bonne route|(?:cuidate|cuidese|cuidense|cuidaos)(?: mucho)?|stammi bene|si riguardi|abbia cura di se|cuida-te|cuide-se|se cuida)[.! ]*$/u,
);

/** "Je compte sur vous.", "I'm counting on you!": presses what was asked, and asks for nothing of its own */
export const reliesOnReader = (low: string): boolean => RELIES.test(low);
const RELIES = remembered(
  /^[^\p{L}]*(?:(?:and|und|et|y|e|so),? )?(?:(?:i|we)(?:'m| am|'re| are)? (?:counting|count|relying|rely) on you(?: all| both)?|(?:ich|wir) (?:zähle|zählen|verlasse mich|verlassen uns|baue|bauen) auf (?:sie|dich|euch)|(?:je|nous|on) compt(?:e|ons) sur (?:vous|toi)|(?:cuento|contamos) con (?:usted(?:es)?|contigo|vosotr[oa]s|tu ayuda|su ayuda)|(?:cuento|contamos) contigo|(?:conto|contiamo) su di (?:te|voi|lei)|(?:conto|contamos) (?:consigo|contigo|com (?:voce|voces|a sua ajuda))|(?:ninakutegemea|tunakutegemea|nawategemea|tunawategemea))[.!\s]*$/u,
);

/** "Please say if you can't come.": only who stays away has to answer */
export const wantsOnlyRegrets = (low: string): boolean => REGRETS.test(low);
const REGRETS = remembered(
  /^[^\p{L}]*(?:(?:please|just|kindly|and|but) ){0,2}(?:say|shout|tell (?:me|us)|let (?:me|us) know) if you (?:can't|cannot|can not|won't be able to|are unable to|aren't able to) (?:come|make it|attend|be there|join(?: us)?)[.!\s]*$|^[^\p{L}]*(?:bitte )?(?:sag(?:t|en sie)?(?: bitte)?(?: kurz)? bescheid|meld(?:e dich|et euch|en sie sich)(?: bitte)?|gib bescheid|gebt bescheid|geben sie bescheid),? (?:wenn|falls) (?:du|ihr|sie) nicht (?:kommen|teilnehmen|dabei sein) (?:kannst|könnt|können)[.!\s]*$|^[^\p{L}]*(?:merci de )?(?:me |nous )?(?:dites|dis|prevenez|previens|prevenir|dire)(?:-(?:le )?(?:nous|moi))? si (?:vous ne pouvez|tu ne peux) pas (?:venir|participer|etre la)[.!\s]*$|^[^\p{L}]*(?:por favor,? )?(?:avis[ae]|avisad|avisen|avisame|aviseme|avisenos|avisadnos|avisanos) si no (?:puedes|puede|podeis|pueden|podes) (?:venir|asistir|ir|acudir)[.!\s]*$/u,
);

/** "Water goes back on tomorrow", "die Kopie liegt auch in Ihrem Briefkasten": a thing does something or lies somewhere, and nobody is bidden to */
export const tellsOfThing = (low: string): boolean =>
  !low.includes('?') && !PLEASE.test(low) && (DOES_ITSELF.test(low) || LIES_THERE.test(low));
/** The second word is a verb of a third person: the first one is no order. */
const DOES_ITSELF =
  /^[^\p{L}]*(?:the )?\p{L}+ (?:goes|comes|starts|opens|closes|ends|runs|stays|arrives|leaves|lands) (?:back|on|off|at|in|out|over|up|again|home|from|tomorrow|tonight|today|next|this)(?!\p{L})(?!.*(?<!\p{L})(?:need|needs|must|you|your|have to|has to)(?!\p{L}))/u;
const LIES_THERE = remembered(
  /^[^\p{L}]*(?:(?:the|a|an|die|der|das|eine?|la|le|les|une?|el|los|las|il|lo|o|os|as|our|my|unsere?|meine?|notre|ma|mon|nuestr[oa]) (?:[^\s,;:!?]+ ){1,3}?(?:is|are|lies|liegt|liegen|steckt|hängt|est|sont|se trouve|esta|estan|si trova|sta) (?:[^\s,;:!?]+ ){0,6}?(?:letter ?box|mailbox|pigeon ?hole|briefkasten|postkasten|postfach|boite aux lettres|buzon|casillero|cassetta delle lettere|buca delle lettere|caixa d[eo] correio))[.!\s]*$/u,
);

/** "Just one question: is the blue darker?": what stands behind the colon asks to know something, and for no work */
export function asksOneThing(low: string): boolean {
  const head = ONE_QUESTION.exec(low);
  return head !== null && low.trimEnd().endsWith('?') && !ASKS_WORK.test(low.slice(head[0].length));
}
const ONE_QUESTION =
  /^[^\p{L}]*(?:(?:just|only|quick|one|a|another|small|nur|noch|eine?|kurze|kleine|juste|seulement|une?|petite|derniere|solo|solamente|una|pequena|ultima|solo|piccola|so|apenas|uma|ainda) ){0,4}(?:question|frage|duda|pregunta|consulta|domanda|dubbio|duvida|pergunta|swali) ?: /u;
const ASKS_WORK =
  /(?<!\p{L})(?:(?:could|can|would|will) (?:you|somebody|someone)|(?:kannst|könntest|können|könnten|würden|würdest) (?:du|sie|ihr)|(?:pouvez|pourriez)-vous|(?:peux|pourrais)-tu|(?:tu peux|tu pourrais|vous pouvez|vous pourriez)|puedes|puede|podrias?|podeis|pueden|puoi|puo|potresti|potrebbe|potete|podes|poderias?|consegues?|(?:voce|o senhor|a senhora) pode(?:ria)?|unaweza)(?!\p{L})/u;

/** "You can claim back part of it", "das können Sie von der Steuer absetzen": what may be had back is up to the reader. */
export const mayGetBack = (low: string): boolean => !low.includes('?') && !PLEASE.test(low) && MAY_GET_BACK.test(low);
const MAY_GET_BACK = remembered(
  /^[^\p{L}]*(?:you (?:can|may|could) (?:also |always |still |then |probably )?(?:(?:claim|get|have) (?:\S+ ){0,6}(?:back|refunded|reimbursed)(?!\p{L})|(?:reclaim|recoup|deduct) |claim (?:\S+ ){0,4}(?:on|from|through|against) your (?:insur\p{L}+|tax\p{L}*|employer|health))|(?:(?:das|die|den|diese[nrs]?|einen teil(?: davon)?) (?:\S+ ){0,3})?(?:können|kannst) (?:sie|du) (?:\S+ ){0,8}(?:absetzen|zurückfordern|geltend machen|erstatten lassen|zurückholen)|(?:vous pouvez|tu peux) (?:\S+ ){0,3}(?:(?:vous|te) (?:en )?faire rembourser|deduire|recuperer une partie)|(?:puede|puedes) (?:\S+ ){0,3}(?:desgravar\p{L}*|deducir\p{L}*|recuperar (?:una )?parte|pedir (?:el |la )?(?:reembolso|devolucion))|(?:puo|puoi) (?:\S+ ){0,3}(?:detrar\p{L}+|dedur\p{L}+|farsi rimborsare|farti rimborsare|recuperare una parte)|(?:pode|podes) (?:\S+ ){0,3}(?:deduzir|recuperar (?:uma )?parte|pedir o reembolso))(?!.*(?<!\p{L})(?:must|need to|have to|should|müssen|musst|devez|dois|debe|tiene que|deve)(?!\p{L}))/u,
);

/** "We had asked you to send us the reading by the 11th. That is no longer necessary": the old request is told only to be taken back. */
export function askedBefore(readings: readonly Reading[], i: number): boolean {
  const next = readings[i + 1];
  if (next === undefined || next.sentence.source !== 'body' || readings[i]!.low.includes('?')) return false;
  return HAD_ASKED.test(readings[i]!.low) && NO_MORE.test(next.low);
}
const HAD_ASKED = remembered(
  /^[^\p{L}]*(?:[^.;!?]{0,40}(?:,|(?<!\p{L})(?:am|on|vom|le|el|im|in|last|letzte|yesterday|gestern|hier|ayer)(?!\p{L})[^.;!?]{0,24}) ?)?(?:(?:we|i)(?:'d| had)? (?:(?:recently|originally|earlier|previously|already|last \p{L}+) )?asked you|(?:wir|ich) (?:hatten?|haben?) (?:sie|dich|euch) (?:[^\s;!?]+ ){0,8}(?:gebeten|aufgefordert)|(?:hatten|hatte|haben|habe) (?:wir|ich) (?:sie|dich|euch) (?:[^\s;!?]+ ){0,8}(?:gebeten|aufgefordert)|(?:nous vous|je vous|nous t'|je t') ?(?:avions|avais|avons|ai) (?:\p{L}+ )?(?:demande|pri(?:e|es|ee))|(?:le|les|te) (?:habiamos|habia|hemos|pedimos|pedi|solicitamos)(?: (?:pedido|solicitado))?|(?:le|vi|ti) (?:avevamo|avevo|abbiamo) chiesto|(?:tinhamos|tinha)(?:-lhe|-te)? (?:lhe )?pedido)(?!\p{L})/u,
);
const NO_MORE = remembered(
  /^[^\p{L}]*(?:(?:but|however|aber|doch|nun|jetzt|now|mais|pero|ma|mas),? )?(?:(?:this|that|it)(?:'s| is)(?: now)? (?:no longer (?:needed|necessary|required)|not (?:needed|necessary|required) (?:any ?more|any longer|after all))|you (?:no longer (?:need|have) to|(?:don't|do not|needn't|need not)(?: \p{L}+){0,5} (?:any ?more|any longer|after all))|(?:das|dies|es) (?:ist|wird) (?:(?:nun|jetzt|inzwischen|damit|somit|aber|jedoch) )?(?:nicht mehr|doch nicht) (?:nötig|notwendig|erforderlich)|(?:das|dies|es) (?:hat sich|brauchen sie|brauchst du|müssen sie|musst du) (?:[^\s.;!?]+ ){0,4}?(?:erledigt|nicht mehr|doch nicht)|(?:ce|cela|ca) n'est (?:donc |finalement |desormais )?plus (?:necessaire|utile|la peine)|c'est devenu inutile|ya no (?:es necesari[oa]|hace falta)|(?:eso|esto) ya no (?:es necesario|hace falta)|non (?:e|serve|occorre) piu(?: necessario)?|ja nao (?:e|sera) (?:necessario|preciso)|nao e mais (?:necessario|preciso))(?!\p{L})/u,
);
