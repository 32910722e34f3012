/** Requests that are told of: made by the reader, named in brackets as what is settled now, or only what comes to pass by itself. */
import { ASKS } from './counterfactual.ts';
import { remembered } from './patterns/remembered.ts';
import type { Act, Reading } from './reading.ts';

/** The act of a sentence that tells of a request; null = it may make one. */
export function toldAct(reading: Reading): Act | null {
  const { low, lexicon } = reading;
  if (low.includes('?')) return null;
  if (LIES_DONE.test(low)) return 'done';
  if (READER_ASKED.test(low) && !lexicon.request.test(low) && !lexicon.imperative.test(low)) return 'done';
  if (isNamedInBrackets(reading)) return 'done';
  if (AS_BEFORE.test(low) || isReported(reading)) return 'statement';
  if (NOT_REQUIRED.test(low) && !lexicon.request.test(low)) return 'negated';
  if (isFreed(low) && !ASKS.test(low) && !lexicon.request.test(low)) return 'statement';
  return COMES_BY_ITSELF.test(low) || EXPLAINS.test(low) ? 'courtesy' : null;
}

/** "You'd asked for somebody to swap the flares", "volevi che qualcuno passasse": nobody asks by it. */
const READER_ASKED = remembered(
  /^[^\p{L}]*(?:[^.;:?]{0,40}(?:,|(?<!\p{L})(?:as|what|since|when|wie|was|comme|ce que|como|lo que|come|quello che)) )?(?:you(?:'d| had|'ve| have)? (?:already |just |also |once )?(?:asked|wanted|requested|wished)|(?:du|ihr) (?:wolltest|wolltet)(?: doch| ja| noch)?(?: \S+){0,3}, dass|(?:du|ihr) (?:hattest|hattet|hast|habt)(?: \S+){0,10} (?:gebeten|gewünscht|verlangt)|(?:tu|vous) (?:voul(?:ais|iez)|souhait(?:ais|iez)) qu|(?:tu|vous) (?:nous |m')?(?:avais|aviez|as|avez) demande|(?:querias|pedias|pediste|(?:me|nos) (?:pediste|habias pedido|has pedido)) que|(?:volevi|volevate) che|(?:mi |ci )?(?:avevi|hai|avevate|avete) chiesto|(?:tu )?(?:querias|pediste|tinhas pedido) que)(?!\p{L})/u,
);

/** "The call of 5.50 (please check the pitch) was dealt with on site": outside the brackets it is settled. */
function isNamedInBrackets({ low, lexicon }: Reading): boolean {
  if (!BRACKETED.test(low)) return false;
  const outside = low.replace(EVERY_BRACKETED, ' ');
  const asks = [lexicon.request, lexicon.imperative, lexicon.need].some((pattern) => pattern.test(outside));
  return !asks && (SETTLED.test(outside) || lexicon.done.test(outside));
}
const BRACKETED = /\([^()]{8,200}\)/u;
const EVERY_BRACKETED = /\([^()]{8,200}\)/gu;
const SETTLED = remembered(
  /(?<!\p{L})(?:(?:has|have|was|were|is|are) (?:\p{L}+ )?(?:been )?(?:done|dealt with|fixed|sorted|settled|finished|completed|resolved|handled|closed|cleared)|(?:wurden?|ist|sind|habe ich|haben wir)(?: [^ .;]+){0,10} (?:behoben|erledigt|miterledigt|gemacht|repariert|gelöst|beantwortet|abgeschlossen|abgehakt)|(?:est|sont|a ete|ont ete) (?:deja )?(?:fait|regle|traite|resolu|termine|boucle)e?s?|(?:ya )?(?:esta|estan|quedo|quedaron|fue|fueron|ha sido) (?:ya )?(?:hech|resuelt|atendid|arreglad|solucionad|terminad)[oa]s?|(?:e stat[oa]|sono stat[ei]) (?:fatt|risolt|sistemat|chius)[oaie]|(?:ja )?(?:foi|foram|esta) (?:feit|resolvid|tratad)[oa]s?)(?!\p{L})/u,
);

/** "You should see it in a day or two", "du solltest die Mail gleich bekommen" */
const COMES_BY_ITSELF = remembered(
  /(?<!\p{L})(?:you should (?:now |also |all |already |both |soon |then )?(?:be able to|(?:see|get|receive|have|find|hear)(?: back)? (?:it|them|this|that|these|those|(?:the|your) (?:money|payment|transfer|parcel|refund|e-?mail|message|letter|text|link|code)|an? (?:e-?mail|message|letter|text|notification|confirmation|link|code)|something|from (?:them|us|me|him|her)|yours|mine))(?! \p{L}+ed to us)|(?:du|sie|ihr) (?:solltest|sollten|solltet|müsstest|müssten|müsstet)(?: [^ ,.;]+){1,8} (?:bekommen|erhalten|sehen|finden|haben|kriegen)(?=[,.;!]|$)|(?:tu|vous) (?:devrais|devriez) (?:le |la |les |l'|bientot |deja )*(?:recevoir|voir|avoir|trouver)|(?:deberias?|deberian) (?:\p{L}+ )?(?:recibir|ver|tener|encontrar)(?:l[oa]s?)?|dovresti (?:\p{L}+ )?(?:ricever|veder|trovar|aver)\p{L}*)(?!\p{L})/u,
);

/** "Ann, you are off until Friday", "for your diary, …": told to the reader, who need not do anything. */
export const isFreed = (low: string): boolean =>
  FREED.test(low) || HAS_COME.test(low) || FOR_DIARY.test(low) || IN_THE_NEWS.test(low);

/** "You are not required to submit any further document, and no signature is needed from your side" */
const NOT_REQUIRED = remembered(
  /(?<!\p{L})(?:you(?:'re| are) (?:not|no longer) (?:required|obliged|asked|expected|supposed) to|no (?:further )?(?:\p{L}+ ){1,3}(?:is|are) (?:needed|required|necessary|expected) (?:from|on|at) (?:you|your (?:side|end|part))|(?:du bist|sie sind|ihr seid) nicht (?:verpflichtet|aufgefordert)|(?:von|auf) (?:deiner|ihrer|eurer) seite ist (?:\S+ )?(?:nichts|keine?) (?:\S+ )?(?:nötig|erforderlich|zu tun)|(?:tu n'es|vous n'etes) (?:pas|plus) (?:tenue?s?|obligee?s?) (?:de|d')|(?:no|ya no) (?:esta|estas|estan) obligad[oa]s? a|non (?:sei|e|siete) (?:tenut|obbligat)[oaie] a|nao (?:esta|estas) obrigad[oa] a)(?!\p{L})/u,
);

/** Behind the reader's name: "you are off until Friday", "your two PRs went out last night", "você está copiada só pra ver" */
const FREED = remembered(
  /(?:^|[:,–-] |@\S+ (?:\p{L}+ )?)(?:you(?:'re| are) (?:\p{L}+ly |now |already |both |all )?(?:off (?:until|till|this|next|on|the)|free(?! to)|in the clear|clear of|excused|exempt|all set|(?:only|just) (?:copied|here|on|in)|copied|cc'?d|in copy|on copy|not (?:down for|on the|involved|affected|needed))|your (?:\S+ ){1,4}(?:went (?:out|through|in|live)|(?:is|are|was|were|has been|have been) (?:received|merged|approved|accepted|processed|shipped))|(?:du bist|sie sind|ihr seid) (?:\S+ ){0,2}(?:raus|befreit|entschuldigt|freigestellt|außen vor|nur (?:in|zur) (?:kopie|info\p{L}*|kenntnis)|in kopie)|(?:deine?|ihre?) (?:\S+ ){1,4}(?:ist|sind) (?:\S+ ){0,2}(?:angekommen|eingegangen|gemerged|durch|raus)|(?:tu es|vous etes) (?:\S+ ){0,2}(?:en copie|dispensee?s?|hors de cause)|(?:estas|esta|quedas|queda|vas|va) (?:\S+ )?(?:en copia|copiad[oa]|exent[oa])|(?:voce|tu) (?:esta|estas|fica) (?:\S+ )?(?:copiad[oa]|em copia|dispensad[oa])|(?:sei|siete) (?:\S+ )?(?:in copia|esentat[oaie]|dispensat[oaie]))(?!\p{L})/u,
);

/** "Complete file received": no verb of the reader's */
const HAS_COME = remembered(
  /^[^\p{L}]*(?:complete|clear|clean|separate|perfect|correct|present) (?:\p{L}+ ){1,4}(?:received|arrived|logged|filed|confirmed|delivered)(?=[.,;!]|\s*$)/u,
);

/** "Perhaps you have read that owners are to send in the adapter": what papers say of everybody */
const IN_THE_NEWS = remembered(
  /(?<!\p{L})(?:you (?:may|might|will|'ll) (?:\p{L}+ )?have (?:read|heard|seen) (?:\p{L}+ ){0,4}that|the (?:press|papers|news) (?:has|have|is|are) (?:\p{L}+ ){0,3}(?:full of|reported|said|written|about)|(?:haben|hast|habt) (?:sie|du|ihr) (?:[^ ,;]+ ){0,5}(?:gelesen|gehört|mitbekommen|gesehen), dass|(?:la presse|les journaux) (?:a|ont) (?:\p{L}+ ){0,2}(?:parle|annonce|ecrit)|(?:vous avez|tu as) (?:peut-etre|sans doute|surement) (?:lu|entendu|vu) que|(?:quiza|quizas|tal vez|seguramente|a lo mejor) (?:haya|hayas|ha|has) (?:leido|oido|visto) que|(?:avra|avrai|forse ha|forse hai) (?:letto|sentito|visto) che|(?:talvez|provavelmente) (?:tenha|tenhas) (?:lido|ouvido|visto) que)(?!\p{L})/u,
);

/** "For your diary, the surgery is shut on Monday" */
const FOR_DIARY = remembered(
  /^[^\p{L}]*(?:for (?:your|the) (?:diary|diaries|calendar|records?|information|info|files?)|(?:zu|für) (?:deine[rm]?|ihre[rnm]?|eure[rnm]?) (?:information|info|kenntnis|kalender|unterlagen)|pour (?:ton|votre|ta) (?:agenda|information|info|gouverne)|para (?:tu|su) (?:agenda|informacion|conocimiento)|per (?:la )?(?:tua|sua|vostra) (?:agenda|informazione|conoscenza)|para (?:a )?(?:tua|sua) (?:agenda|informacao))[,:] /u,
);

/** "If you see two reconnects in the log, that's it" */
const EXPLAINS = remembered(
  /^[^\p{L}]*(?:(?:so|and) )?(?:if (?:somebody|someone|anyone|anybody) [^,.;]{2,120}, (?:it|that|they)(?: is|'s|'re| are)? ?(?:not|isn'?t|aren'?t|wasn'?t) (?:from )?us|if you (?:see|notice|get|receive|hear|spot|smell|find)(?!\p{L})[^,.;]{2,100}, (?:that(?:'s|'ll be| is| was| will be)|it(?:'s|'ll be)|this is|they(?:'re| are)|those are)|(?:wenn|falls) (?:du|sie|ihr) (?:\S+ ){1,10}(?:siehst|seht|sehen|hörst|hören|hört|bemerk\p{L}*|riech\p{L}*), (?:ist|sind|war|waren) (?:das|es|dies)|si (?:tu vois|vous voyez|tu entends|vous entendez|tu recois|vous recevez)(?!\p{L})[^,.;]{2,100}, (?:c'est|ce sont|c'etait)|si (?:ves|ve|oyes|oye|notas|nota|recibes|recibe)(?!\p{L})[^,.;]{2,100}, (?:es|son|era) (?!necesario|importante|preciso|urgente)|se (?:vedi|vede|senti|sente|ricevi|riceve)(?!\p{L})[^,.;]{2,100}, (?:e|sono) (?!necessario|importante))/u,
);

/** "Frau Roggow: bleibt im Standesamt, keine Änderung" */
const AS_BEFORE = remembered(
  /^[^\p{L}]*(?:bleibt|bleiben|stays?|remains?|keeps?|reste|restent|sigue|siguen|queda|quedan|resta|rimane|fica|ficam)(?!\p{L})[^.;?!]{2,60}[,–-] ?(?:keine änderung(?:en)?|unverändert|wie (?:gehabt|bisher)|no changes?|unchanged|as before|pas de changement|sans changement|inchangee?|sin cambios?|igual|nessun cambiamento|invariat[oa]|sem alterac(?:ao|oes))[.!]*\s*$/u,
);
/** "… the cards that you were still to print are ready in the tray" */
const LIES_DONE = remembered(
  /(?<!\p{L})(?:, (?:die|den|das|was|welche[rs]?) (?:du|sie|ihr)(?: \p{L}+){0,3} (?:solltest|sollten|solltet|wolltest|wollten|wolltet|musstest|mussten|musstet), (?:liegt|liegen|ist|sind|hab|habe|haben|wurde|wurden)(?!\p{L})|(?:that |which )?you (?:were|still had|had) (?:still |meant |supposed )?to \p{L}+ (?:are|is|have|has|was|were) (?:\p{L}+ )?(?:done|ready|printed|sent|sorted|finished|been)|que (?:tu|vous) (?:devais|deviez)(?: [^,;.]+)?, (?:je|on|nous|il|elle)(?: me| m'| nous)? ?(?:l'|les |en |m'en )?(?:ai|a|avons|est|suis)(?= )|que (?:tu|vous) (?:devais|deviez)(?: encore)? \p{L}+ (?:est|sont|a ete|ont ete)|que (?:tenias|tenia|debias|debia)(?: que)? [^,;.]{2,60}, (?:ya )?(?:lo|la|los|las) (?:hice|mande|lleve|deje|envie|entregue)|che (?:dovevi|doveva) [^,;.]{2,60}, (?:l'ho|li ho|le ho|ci ho)|que (?:tenias|tenia|tenian) que \p{L}+ (?:ya )?(?:esta|estan|quedo|quedaron))(?!\p{L})/u,
);

/** "A short word, as your registrar asked what is still outstanding", "you'll see my text asking you to ring": somebody's question or request is told. */
function isReported({ low, lexicon }: Reading): boolean {
  const told = REPORTED.exec(low);
  return told !== null && !lexicon.request.test(low.slice(0, told.index)) && !lexicon.imperative.test(low);
}
const REPORTED = remembered(
  /(?<!\p{L})(?:(?:asked|wondered|was asking|wanted to know)(?: \p{L}+)? (?:what|whether|if|how|which|when)|(?:you'll|you will|you may|you have|you've) (?:see|seen|find|found|had|got) (?:my|our|the|her|his) (?:\p{L}+ )?(?:text|e-?mail|message|note|letter|request)(?: \S+){0,4} asking you to|(?:fragte|fragten|gefragt|wissen wollten?)(?: \p{L}+)?,? (?:was|ob|wie|welche\p{L}*|wann)|(?:demandait|demandaient|a demande|ont demande)(?: \p{L}+)? (?:ce qu|si |quels?|quand)|(?:pregunto|preguntaba|preguntaron)(?: \p{L}+)? (?:que|si|cual|cuando))(?!\p{L}{4})/u,
);
