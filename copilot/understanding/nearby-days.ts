/** The day of a request that names none: told by the sentence beside it, as its limit or as the event it leans on. */
import type { MailContext } from './context.ts';
import { isSameSentence } from './joined-clauses.ts';
import { appointmentTalkOf } from './lexicon/appointment-talk.ts';
import { noticesOf } from './lexicon/notices.ts';
import type { Reading } from './reading.ts';
import { isLongStretch, limitOf, type Limit } from './limits.ts';
import { datesOf } from './when.ts';
import { isHandIn } from './rules/no-goods.ts';
import { remembered } from './patterns/remembered.ts';

export interface Nearby {
  limit: Limit;
  index: number;
}

interface Place {
  context: MailContext;
  readings: readonly Reading[];
  /** the request */
  i: number;
}

/** `inSentence` is the limit that the sentence of the request names itself. */
export function dayNearby(place: Place, inSentence: Limit | null): Nearby | null {
  const reading = place.readings[place.i]!;
  const wished = wishedNext(place);
  if (wished !== null) return wished;
  if (inSentence !== null && (reading.indirect !== true || inSentence.explicit)) return null;
  const event = leansOnEvent(reading) ? eventNearby(place, () => true) : null;
  if (event !== null || inSentence !== null) return event;
  const told = BEFOREHAND.test(reading.low) ? eventNearby(place, () => true, [place.i - 1]) : null;
  if (told !== null) return told;
  const spared = BUT.test(reading.low)
    ? eventNearby(place, ({ act }) => act === 'negated', [place.i - 1, place.i - 2])
    : null;
  if (spared !== null) return spared;
  return eventWithin(place) ?? limitNearby(place) ?? eventNearby(place, isDueEvent) ?? limitInSubject(place);
}

/** "You needn't bring the urn on Friday after all. But do bring the cups": on the day of what is not wanted */
const BUT = remembered(
  /^[^\p{L}]*(?:but|only|aber|dafür|nur|mais|par contre|pero|en cambio|ma|pero|invece|mas|lakini) /u,
);

/** "Don't forget to order it, the voucher runs out at the end of July": the reason names the day. */
function eventWithin({ context, readings, i }: Place): Nearby | null {
  const { sentence, lexicon, low } = readings[i]!;
  if (!DUE_EVENT.test(low)) return null;
  const days = datesOf(context, sentence, lexicon)
    .filter(({ kind }) => kind !== 'duration' && kind !== 'recurrence')
    .map((mention) => ({ ...mention, fuzzy: false }));
  const limit = limitOf(sentence.text, days, lexicon);
  return limit === null || isLongStretch(limit.mention) ? null : { limit, index: sentence.index };
}

/** "… before they cut it" and what is only hinted at: the day stands in the event that is told beside it. */
const leansOnEvent = ({ indirect, low }: Reading): boolean => indirect === true || BEFORE_EVENT.test(low);
const BEFORE_EVENT = remembered(
  /(?<!\p{L})(?:before (?:they|he|she|it|we|i|you|the|any\p{L}*|then)|bevor|ehe (?:er|sie|wir|ich|die|der)|avant qu|antes de que|prima che|antes que)(?!\p{L})/u,
);
/** "On 15 June the passwords run out. Please change yours beforehand": by the day that was just told */
const BEFOREHAND = remembered(
  /(?<!\p{L})(?:vorher|davor|zuvor|bis dahin|beforehand|before(?= ?[.!?])|au prealable|auparavant|previamente|de antemano|con antelacion|in anticipo|previamente|kabla ya hapo)(?!\p{L})/u,
);
/** What is over with, and what comes only afterwards */
const AFTERWARDS = /(?<!\p{L})(?:danach|afterwards|after that|ensuite|apres cela|despues de eso|dopo)(?!\p{L})/u;
/** Events that work has to be finished for: printing, closing, leaving, checking. */
const DUE_EVENT = remembered(
  /(?<!\p{L})(?:meets|sits|tagt|se reunit|se reune|si riunisce|print(?:s|er|ers|ing)?|press|goes (?:out|live|to)|going to print|mailing|launch|audit(?:ors?)?|closes?|closing|submit|expires?|lapses?|runs? out|sails?|ships|payroll|\p{L}*(?:druck|belichtung|abgabe|abrechnung|lohnlauf|prüfung|abnahme|versand)|(?:läuft|laufen) (?:\S+ ){0,6}ab|(?:läuft|laufen) (?:\S+ ){0,4}aus|schließt|verschicke\p{L}*|imprim\p{L}*|impression|bouclage|cloture\p{L}*|(?:la )?paie|expedi\p{L}+|imprenta|cierra|cierre|vence|caduca|envio|auditoria|nomina|salen|stampa|tipografia|scade|chiusura|consegna|grafica|fecha|vence|auditoria|folha)(?!\p{L})/u,
);
const isDueEvent = ({ low, addressed }: Reading): boolean => addressed.addressee !== 'group' && DUE_EVENT.test(low);
/** Hours at which somebody can be had, and what may be done until then: limits of nothing that is asked. */
const NO_LIMIT = remembered(
  /(?<!\p{L})(?:you (?:may|can|could)|(?:sie|du|ihr) (?:dürf\p{L}*|darfst|könn\p{L}*|kannst)|(?:dürfen|können) (?:sie|ihr)|vous pouvez|tu peux|puedes?|podes|pode|puoi|puo|reach me|call me|phone|opening hours|we are open|erreichbar|öffnungszeiten|geöffnet|joignable|ouvert|localizable|abierto|reperibile)(?!\p{L})/u,
);

/** Where somebody is until a day says nothing about work. */
const saysNoLimit = ({ low, lexicon }: Reading): boolean =>
  lexicon.absence.test(low) ||
  appointmentTalkOf(lexicon.language).elsewhere.test(low) ||
  OFF_UNTIL.test(low) ||
  IS_AWAY_TILL.test(low);
/** "Lerato is off till Wednesday", "Frau Roth ist noch bis Montag krank": until then others stand in */
const OFF_UNTIL = remembered(
  /(?<!\p{L})(?:(?:is|are|am|'s|'re|i'm) (?:\p{L}+ )?(?:off|away|out|ill|sick|on leave|on holiday|on vacation)(?: \p{L}+)? (?:till|until)|(?:ist|sind|bin) (?:\p{L}+ )?bis [^,.;!?]{2,24} (?:krank|weg|im urlaub|nicht da|krankgeschrieben|verreist|außer haus)|(?:est|sont|suis) (?:\p{L}+ )?(?:absente?s?|en (?:conges?|arret|vacances)|malades?)(?: \p{L}+)? jusqu|(?:esta|estan|estoy) (?:\p{L}+ )?(?:fuera|de (?:baja|vacaciones|permiso)|enferm[oa]s?)(?: \p{L}+)? hasta|(?:e|sono) (?:\p{L}+ )?(?:assente|assenti|in ferie|in malattia|malat[oai])(?: \p{L}+)? fino|(?:esta|estao|estou) (?:\p{L}+ )?(?:de (?:ferias|baixa|licenca)|fora|doente)(?: \p{L}+)? ate)(?!\p{L})/u,
);
/** "I'm out on the boat till 3 so no signal": until when the writer cannot be had */
const IS_AWAY_TILL = remembered(
  /^[^\p{L}]*(?:(?:sorry|but|and|also|aber|mais|pero|ma|mas),? )?(?:(?:i'm|i am|i'll be|i will be|we're|we are|we'll be) (?:up |down |away |out |off |still )?(?:on|in|at|out|away|off|up|down|under|with|driving|travelling|teaching|working|flying)(?: [^\s,.;!?]+){0,6} (?:till|until|til)|(?:ich bin|bin|wir sind) (?:[^\s,.;!?]+ ){0,4}bis (?:[^\s,.;!?]+ ){1,5}(?:auf|im|in|unterwegs|beim|bei|unter|am|an)|(?:je suis|je serai|on est|nous sommes) (?:en|au|aux|a|sur|dans|chez|sous)(?: [^\s,.;!?]+){1,6} jusqu|(?:estoy|estare|estamos|estaremos) (?:en|a|con|de|por)(?: [^\s,.;!?]+){1,6} hasta|(?:sono|saro|siamo) (?:in|a|al|alla|dal|sul|fuori)(?: [^\s,.;!?]+){0,6} fino|(?:estou|estarei|estamos) (?:em|no|na|a|com|de|fora)(?: [^\s,.;!?]+){0,6} ate)(?!\p{L})/u,
);
/** "Our building is closed from 11 December to 4 January" */
const isShutWhile = ({ low, lexicon }: Reading, { mention }: Limit): boolean =>
  mention.endValue !== undefined && noticesOf(lexicon.language).closed.test(low);
/** "From 11 December to 4 January": something lasts so long, nothing is wanted by its end. */
const isStretch = ({ mention: { value, endValue, text } }: Limit): boolean =>
  endValue !== undefined &&
  value?.slice(0, 10) !== endValue.slice(0, 10) &&
  /^(?:from|vom|von|du|de|del|dal|da|do) /iu.test(text);
/** "Final papers for the whole class are due on 4 December": a limit of all, not of what is asked of one reader beside it */
const OF_ALL = remembered(
  /(?<!\p{L})(?:for (?:the (?:whole|entire) \p{L}+|everyone|everybody|all (?:of you|\p{L}+s)(?!\p{L}))|für (?:alle|die ganzen?|den ganzen|das ganze)|pour (?:tou(?:s|tes)(?! les deux)|tout le monde|toute la|tout le)|para (?:tod[oa]s|tod[oa] (?:el|la|o|a))|per (?:tutt[ie]|tutt[oa] (?:il|la)))(?!\p{L})/u,
);
/** "You have until 28 May to file the return": the limit of what it names itself */
const LIMITS_ITSELF = remembered(
  /(?<!\p{L})(?:until|till|bis|jusqu'au?|hasta|fino al?|ate) [^.!?]{2,40} (?:to(?! (?:do|answer|reply)(?!\p{L}))|pour(?! (?:le|la|les|cela|ca|repondre)(?!\p{L}))|para(?! (?:hacerlo|responder|faze-lo|fazer isso)(?!\p{L}))|per(?! (?:farlo|rispondere)(?!\p{L}))) \p{L}{3,}/u,
);

function eventNearby(
  { context, readings, i }: Place,
  fits: (reading: Reading) => boolean,
  places: readonly number[] = [i + 1, i - 1],
): Nearby | null {
  for (const near of places) {
    const reading = readings[near];
    if (reading === undefined || reading.sentence.source !== 'body' || !TELLING.has(reading.act)) continue;
    if (reading.act === 'courtesy' || isFar(reading, readings[i]!)) continue;
    if (near > i && ANOTHER_MATTER.test(reading.low)) continue;
    if (reading.sentence.text.length > MAX_NEAR || saysNoLimit(reading) || !fits(reading)) continue;
    const coming = beforeAfterwards(context, reading).filter(
      (mention) => mention.kind !== 'duration' && mention.kind !== 'recurrence' && !isLongStretch(mention),
    );
    const limit =
      limitOf(reading.sentence.text, coming, reading.lexicon) ??
      limitOf(
        reading.sentence.text,
        coming.map((mention) => ({ ...mention, fuzzy: false })),
        reading.lexicon,
      );
    if (limit !== null && !isStretch(limit)) return { limit, index: reading.sentence.index };
  }
  return null;
}

/** "Please put the posters up. Also, the training is compulsory; it closes on 5 June": another matter with a day of its own */
const ANOTHER_MATTER =
  /^[^\p{L}]*(?:also|besides|another thing|separately|on another note|außerdem|zudem|ausserdem|des weiteren|ferner|en plus|de plus|par ailleurs|en outre|autre chose|ademas|por otro lado|otra cosa|inoltre|un'altra cosa|alem disso|por outro lado|pia),? /u;

const MAX_NEAR = 160;
const TELLING: ReadonlySet<Reading['act']> = new Set(['statement', 'promise', 'done', 'negated', 'courtesy']);
/** Sentences that a rule has used stand no longer between: what is next then may be far. */
const isFar = (one: Reading, other: Reading): boolean =>
  Math.abs((one.sentence.index % SECOND_HALF) - (other.sentence.index % SECOND_HALF)) > 2;
const SECOND_HALF = 100_000;

/** "I do the payroll on Monday, afterwards nothing goes until the end of November" */
function beforeAfterwards(context: MailContext, reading: Reading): ReturnType<typeof datesOf> {
  const until = (AFTERWARDS.exec(reading.low)?.index ?? reading.low.length) + reading.addressed.offset;
  return datesOf(context, reading.sentence, reading.lexicon).filter(({ index }) => index < until);
}

/** "Monday would be ideal", "am besten heute noch": the day of the request before it, in a few words */
const WISHED = remembered(
  /(?<!\p{L})(?:ideal(?:ly|erweise|mente|ement)?|best|am besten|am liebsten|perfect|preferably|if possible|if you can|wäre (?:super|gut|perfekt|toll|prima)|wenn möglich|si possible|ce serait (?:bien|parfait)|de preferencia|si puede ser|mejor|lo antes|meglio|possibilmente|se possibile|se possivel|de preferencia)(?!\p{L})/u,
);

const IF_NOT = remembered(
  /^[^\p{L}]*(?:if you (?:can(?:no|')t|cannot|need to cancel|are unable)|(?:if|should) (?:this|it|that|these|(?:the|this|that) (?:date|day|time|slot|hour|appointment)) (?:\p{L}+ )?(?:is not|isn't|be|is|does not|doesn't|do not|don't|not) (?:\p{L}+ )?(?:convenient|inconvenient|suit|suitable|unsuitable|work|possible)|(?:wenn|falls|sollte) (?:\S+ ){1,4}nicht passt?en?(?!\p{L})|si (?:\S+ ){1,4}ne (?:vous |te )?(?:convient|conviennent)|si (?:\S+ ){0,4}no (?:le|te|les|os) (?:conviene|viene bien|va bien|cuadra)|se (?:\S+ ){0,4}non (?:le|ti|vi) va bene|se (?:\S+ ){0,4}nao (?:lhe |te )?(?:convier|der jeito)|should you|falls (?:sie|du|der)|sollten? (?:sie|der)|wenn (?:sie|du) (?:\S+ ){0,3}(?:nicht|verhindert)|en cas d|si vous ne|si tu ne|en caso de|si no (?:puede|puedes)|in caso di|se non (?:puo|puoi)|em caso de|se nao (?:pud|pod))/u,
);

const isBrief = (low: string): boolean => low.trim().split(/\s+/u).length <= BRIEF;
const BRIEF = 8;

/** "If possible by the end of next week, so that Claire can check the legend": nothing but the limit of what stands before it. */
const LIMIT_ALONE = remembered(
  /(?<!\p{L})(?:so |also |also bitte |donc |alors |asi que |quindi |portanto )(?:(?:by|before|until) then|(?:bis dahin|davor|vorher)|(?:d'ici la|avant)|(?:antes|para entonces)|(?:entro allora|prima)|antes disso),? (?:please|if (?:you can|possible)|bitte|wenn möglich|s'il (?:te|vous) plait|si possible|por favor|si puedes|per favore|se possibile)[.! ]*$|^[^\p{L}]*(?:ideally|preferably|if possible|if you can|(?:am besten|wenn (?:es )?(?:möglich|geht)|möglichst|idealerweise)|si possible|idealement|(?:a )?(?:ser posible|poder ser)|si (?:es posible|puede ser)|idealmente|de preferencia|preferiblemente|se possibile|possibilmente|se possivel),? (?:already |still |noch |schon |encore )?(?:by|before|bis|vor|avant|d'ici|pour|antes|para|entro|prima|ate)(?!\p{L})|^[^\p{L}]*(?:(?:no (?:great |real )?(?:rush|hurry)|nothing urgent|es eilt nicht|eilt nicht|keine eile|pas d'urgence|rien d'urgent|ca ne presse pas|no (?:hay|corre) prisa|sin prisa|nessuna fretta|senza fretta|sem pressa),? )?(?:but |aber |doch |mais |pero |ma |mas )?(?:(?:by|before|any ?time (?:before|by|up to)) [^.;?!]{3,60} (?:would be|will be|is) (?:\p{L}+ )?(?:early enough|soon enough|plenty|ok|okay|good|great|perfect|ideal|lovely|helpful|fine|nice|best|handy)|(?:es )?(?:reicht|genügt|langt)(?: (?:völlig|auch|noch|mir|uns|vollkommen))* (?:bis|vor) [^.;?!]{3,60}|(?:bis|vor) [^.;?!]{3,60} (?:reicht|genügt|langt)(?: (?:völlig|auch|noch|mir|uns|vollkommen))*|(?:bis|vor) [^.;?!]{3,60} wäre (?:\p{L}+ )?(?:gut|toll|super|schön|perfekt|ideal|prima|fein|klasse|hilfreich)|(?:avant|d'ici) [^.;?!]{3,60} (?:(?:ca |cela )?(?:suffit|suffira|ira|conviendra)|(?:c'est|ce sera) (?:bien|parfait|tres bien))|(?:avant|d'ici) [^.;?!]{3,60} (?:ce )?serait (?:\p{L}+ )?(?:bien|parfait|ideal|super|top|genial)|antes de[l ][^.;?!]{3,60} (?:me |nos )?(?:esta|va|viene|vale|sirve|basta)(?: (?:bien|perfecto))?(?=[.!]|$)|antes de[l ][^.;?!]{3,60} (?:seria|estaria) (?:\p{L}+ )?(?:bien|genial|ideal|perfecto|bueno)|(?:entro|prima) [^.;?!]{3,60} sarebbe (?:\p{L}+ )?(?:perfetto|ideale|meglio|ottimo|bene)|ate [^.;?!]{3,60} seria (?:\p{L}+ )?(?:bom|otimo|ideal|perfeito)|(?:by|before) [^.,;?!]{3,30},? (?:if (?:you can|possible|that works|at all possible)|please)|(?:bis|vor) [^.,;?!]{3,30},? (?:wenn (?:es |das )?(?:geht|möglich ist|ginge)|falls möglich|bitte)|(?:avant|d'ici|pour) [^.,;?!]{3,30},? (?:si possible|si (?:tu peux|vous pouvez))|(?:antes de[l ]|para el )[^.,;?!]{3,30},? (?:si (?:puedes?|es posible)|por favor)|(?:entro|prima) [^.,;?!]{3,30},? se (?:puoi|possibile|riesci)|ate [^.,;?!]{3,30},? se (?:puder(?:es)?|possivel))(?!\p{L})/u,
);
export const isLimitAlone = ({ low }: Reading): boolean => LIMIT_ALONE.test(low);

/** It goes before the limit of the request itself: "Could you send it before then? Monday would be ideal." */
function wishedNext({ context, readings, i }: Place): Nearby | null {
  const next = readings[i + 1];
  if (next?.sentence.source !== 'body') return null;
  if (!isLimitAlone(next) && (!TELLING.has(next.act) || !WISHED.test(next.low) || !isBrief(next.low))) return null;
  const limit = limitOf(next.sentence.text, datesOf(context, next.sentence, next.lexicon), next.lexicon);
  return limit === null ? null : { limit, index: next.sentence.index };
}

/** "Could you send me the quote? I need it by Friday." - the limit of a request without one. */
/** "You'll have my offer by tomorrow evening. Could you send me the sizes?": until when the writer does something is no limit of the reader's */
const SENDS_OWN = remembered(
  /(?<!\p{L})(?:i(?:'ll| will| am going to) (?:send|get|let|bring|e-?mail|give|have|finish|write)|you(?:'ll| will) (?:have|get|receive) (?:my|our|the|it|them)|(?:schicke|sende|maile|bringe|liefere|schreibe) ich|ich (?:schicke|sende|maile|bringe|liefere|schreibe)|je (?:te|vous|l'|le|la|les)(?: \S+)? ?(?:envoie|enverrai|fais|ferai|transmets|transmettrai|apporte|apporterai)|(?:te|le|les|os|se) (?:lo |la |los |las )?(?:mando|envio|paso|enviare|mandare) ?(?:yo)?|(?:te|ve|glie|vi|ti|le)(?:lo|la|li|le)? ?(?:mando|invio|mandero|inviero|porto) ?(?:io)?|eu (?:te |lhe )?(?:mando|envio)|(?:mando|envio)-(?:te|lhe)|nitakutumia)(?!\p{L})/u,
);

function limitNearby({ context, readings, i }: Place): Nearby | null {
  for (const near of [i + 1, i - 1, i + 2]) {
    const reading = readings[near];
    if (
      reading === undefined ||
      reading.sentence.source !== 'body' ||
      (reading.act === 'request' && !isSameSentence(reading.sentence, readings[i]!.sentence)) ||
      reading.act === 'question' ||
      reading.act === 'to-assistant'
    )
      continue;
    if (reading.sentence.text.length > MAX_NEAR || saysNoLimit(reading) || NO_LIMIT.test(reading.low)) continue;
    // "If you cannot come, tell us 48 hours ahead"
    if (IF_NOT.test(reading.low) || LIMITS_ITSELF.test(reading.low) || isHandIn(reading)) continue;
    if (near > i && ANOTHER_MATTER.test(reading.low)) continue;
    if (near === i - 1 && SENDS_OWN.test(reading.low)) continue;
    const limit = limitOf(reading.sentence.text, beforeAfterwards(context, reading), reading.lexicon);
    if (limit?.explicit !== true || isShutWhile(reading, limit) || isStretch(limit) || OF_ALL.test(reading.low))
      continue;
    // another request keeps its sentence
    return { limit, index: reading.act === 'request' ? readings[i]!.sentence.index : reading.sentence.index };
  }
  return null;
}

/** "Flyers by Friday" above the one request of a mail */
function limitInSubject({ context, readings }: Place): Nearby | null {
  const requests = readings.filter(({ act, sentence }) => act === 'request' && sentence.source === 'body').length;
  if (requests > 1 || context.reply) return null;
  for (const reading of readings) {
    if (reading.sentence.source !== 'subject') continue;
    const limit = limitOf(reading.sentence.text, datesOf(context, reading.sentence, reading.lexicon), reading.lexicon);
    if (limit?.explicit === true) return { limit, index: reading.sentence.index };
  }
  return null;
}
