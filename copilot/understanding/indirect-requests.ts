/** Requests and questions without any word of asking, and what stands beside a request and asks nothing more. */
import { pointsBack } from './between-sentences.ts';
import { EN } from './lexicon/index.ts';
import { indirectOf } from './lexicon/indirect.ts';
import type { Act, Reading } from './reading.ts';

/** Said of matters that are settled or taken back the hints mean nothing. */
const OPEN: ReadonlySet<Act> = new Set([
  'statement',
  'negated',
  'done',
  'courtesy',
  'question',
  'promise',
  'hypothetical',
]);
const SCORE = 0.76;

/** What nobody asks in so many words: "yours is the last one", "mir ist nicht klar, ob ihr kommt". */
export function readIndirectly(reading: Reading): Reading {
  const { act, low, lexicon, sentence, addressed } = reading;
  if (sentence.source !== 'body' || addressed.addressee === 'other') return reading;
  const { asks, hints, wonders, forLater } = indirectOf(lexicon.language);
  if (act === 'request' && saysNothingToDo(reading)) return { ...reading, act: 'negated', score: SCORE };
  const silent =
    (WISHED_WELL.test(low) && (!PLEASE.test(low) || TO_WRITER.test(low))) ||
    NO_SHOW.test(low) ||
    COPIED.test(low) ||
    isOffer(reading);
  if ((act === 'request' || act === 'question') && isPromotion(low))
    return { ...reading, act: 'courtesy', score: SCORE };
  if (act === 'request' && silent) return { ...reading, act: 'courtesy', score: SCORE };
  if (act === 'request' && forLater.test(low) && !PLEASE.test(low)) return { ...reading, act: 'statement', score: 0.5 };
  if (act === 'request' || !OPEN.has(act)) return reading;
  if (reading.condition === null && DISREGARD.test(low)) return reading;
  if (act !== 'question' && act !== 'negated' && wonders.test(low))
    return { ...reading, act: 'question', score: SCORE };
  if (isMerelyTold(reading)) return reading;
  if (act === 'negated' && (reading.judged?.('negated') ?? 0) >= TOLD) return reading;
  const hint =
    asks.exec(low) ?? (hints !== null && (reading.judged?.('request') ?? 1) >= HINTED ? hints.exec(low) : null);
  if (hint !== null && REPORTED.test(low.slice(0, hint.index + 1))) return reading;
  const settled = act === 'done' && hint !== null && DONE_BY_OTHERS.test(low.slice(hint.index));
  if (hint !== null && !settled && (act !== 'hypothetical' || SOFT_IF.test(low)))
    return { ...reading, act: 'request', score: SCORE, indirect: true };
  if (act !== 'question' && wonders.test(low)) return { ...reading, act: 'question', score: SCORE };
  return reading;
}

/** "… but nothing to do for now": whatever else the sentence asks for, unless it asks once more behind that. */
function saysNothingToDo({ low, lexicon }: Reading): boolean {
  const found = NOTHING_TO_DO.exec(low);
  return found !== null && !lexicon.request.test(low.slice(found.index + found[0].length));
}

/** Weak words of asking need so much of the trained model. */
const HINTED = 0.15;

/** The trained model is sure that it is only told: "you are the only one who makes me laugh". */
const TOLD = 0.9;
const HARDLY_ASKED = 0.05;

function isMerelyTold({ judged }: Reading): boolean {
  if (judged === undefined || judged('request') + judged('question') >= HARDLY_ASKED) return false;
  return judged('statement') > TOLD || judged('courtesy') + judged('service') + judged('promo') > TOLD;
}

const NOTHING_TO_DO =
  /(?<!\p{L})(?:(?:but|aber|mais|pero|ma|mas) (?:for now|at the moment|so far|right now|im moment|momentan|derzeit|vorerst|bisher|pour l'instant|pour le moment|por ahora|de momento|per ora|por enquanto) (?:it's|it is|it looks|we're|we are|all|everything|i'm|sieht|ist|passt|geht|läuft|sind|ca va|tout|c'est bon|on gere|on s'en sort|vamos bien|todo|esta|nos arreglamos|va tutto|tutto|esta tudo|tudo)|nothing (?:for you |else )*to do (?:for now|yet|at (?:the|this) (?:moment|stage)|here|on your)|no action (?:needed|required|on (?:your|that) (?:side|end|part))|rien (?:de|a) (?:ton|votre) (?:cote|part)|rien a (?:faire|prevoir|envoyer|fournir) (?:pour|de|la-dessus|a ce|cette|ici)|(?:tu n'as|vous n'avez)(?: donc| plus| pas| alors)* rien (?:a|d'autre a) \p{L}+|nichts (?:für (?:dich|sie|euch)|von (?:dir|ihnen|euch)|weiter zu tun|zu tun (?:für|im moment|vorerst))|(?:musst|müssen|brauchst|brauchen|müsst)(?: du| sie| ihr)?(?: also| daher| dazu| jetzt| hier)* nichts|nada (?:de|por) (?:tu|su|vuestra) (?:parte|lado)|no (?:tienes?|teneis|tienen|debes?|hay) (?:que hacer nada|nada que hacer)|niente da (?:parte (?:tua|sua)|fare (?:per|da))|non de(?:vi|ve|vono) fare (?:niente|nulla)|nao (?:precisas?|tem de|tem que|tens de) (?:de )?fazer nada)(?!\p{L})/u;
/** Imperatives that wish well and ask for nothing. */
const WISHED_WELL =
  /^[^\p{L}]*(?:(?:and|so|et|und|y|e|alors|also|just|now) )?(?:take (?:(?:all )?(?:the|your) time|it easy|good care|care(?! of))|(?:look after|take care of|mind) yourself|rest up|sleep (?:well|tight)|stay (?:warm|dry|cool|healthy)|(?:drive|travel|get home|fly) safe(?:ly)?|have (?:fun|a (?:good|great|nice|lovely|safe))|don't (?:work too hard|rush|stress)|kiss the|repose(?:z)?-(?:toi|vous)|pren(?:ds|ez) (?:bien )?(?:soin de (?:toi|vous)|(?:ton|votre) temps)|profite(?:z)? (?:bien|de)|amuse(?:z)?-(?:toi|vous)|remet(?:s|tez)-(?:toi|vous)|soigne(?:z)?-(?:toi|vous)|ne (?:te |vous )?(?:fatigue|presse|stresse)|erhol(?:e|t)? (?:dich|euch)|pass(?:t)? (?:gut )?auf (?:dich|euch)|lass(?:t)? (?:dir|euch|es dir|es euch)(?: ruhig)? (?:zeit|gut gehen)|genieß(?:e|t)? (?:die|den|das|es)|ruh (?:dich|euch)|mach'?s gut|komm(?:t)? gut|descans(?:a|e|en)(?!\p{L})|disfrut(?:a|e|en)|pasa(?:la|lo) bien|tomat?e (?:tu|su) tiempo|toma(?:te)? (?:tu|su) tiempo|que (?:descanses|te mejores|disfrutes)|ripos(?:ati|i)|godit(?:i|ela)|divertit(?:i|evi)|fai con calma|prendi(?:ti)? il tuo tempo|descansa|aproveit[ae]|divert(?:e|em)-|(?:anmerkungen|korrekturen|ergänzungen|rückfragen|einwände|änderungswünsche)(?: und \p{L}+)? (?:bitte )?(?:direkt )?an (?:mich|uns)|(?:comments|corrections|amendments|queries|apologies)(?: (?:and|or) \p{L}+)? (?:please )?(?:directly )?to (?:me|us)|(?:remarques|corrections)(?: et \p{L}+)? (?:directement )?a m)/u;
/** Why the reader has a copy */
const COPIED =
  /^[^\p{L}]*(?:(?:mit |en |in )?(?:copie|kopie|copia|cc|copied)(?: \p{L}+)? (?:pour|zur|por|para|per|for) |(?:nur |just |only )?(?:zur (?:kenntnis|info)|for (?:info|information)|fyi|pour (?:info|information)|para (?:su|tu) (?:conocimiento|informacion)|per conoscenza|para conhecimento))(?:\S+ ?){0,3}[.!]*$/u;
/** "You can pay at the desk", "in der App kannst du …": what is possible, where the model does not find it asked for. */
const isOffer = ({ low, sentence, judged }: Reading): boolean =>
  (judged?.('request') ?? 1) < OFFERED && !sentence.text.includes('?') && !PLEASE.test(low) && MAY.test(low);
const OFFERED = 0.75;
const MAY =
  /^[^\p{L}]*(?:(?:\p{L}+ ){1,4}(?:kannst du|können sie|könnt ihr)|(?:du kannst|sie können|ihr könnt)|you (?:can|may)|vous pouvez|tu peux|puedes?|podes|podeis|pueden|puoi|puo|potete|pode|podes|podem|unaweza)(?!\p{L})/u;

/** "Tell us how we did", "10% off with code …": shops say so below what they have to say. */
export const isPromotion = (low: string): boolean => PROMOTION.test(low) && !PLEASE.test(low);
const PROMOTION =
  /(?<!\p{L})(?:(?:to|a|an|bei|en|in|our|notre|unsere[rn]?|nuestra|nostro|nossa) (?:\p{L}+ )?(?:enquete|survey|umfrage|encuesta|sondaggio|kundenumfrage)(?! \p{L}+ (?:by|bis|avant|antes))|tell us (?:how|what you think of)|(?:rate|review) (?:us|your (?:purchase|order|stay|visit|experience)|our)|bewerten sie (?:uns|ihre|ihren)|leave us a review|laissez(?:-nous)? (?:un|votre) avis|notez (?:votre|notre)|(?:dejanos|dejenos) tu opinion|valora tu|lascia una recensione|(?:get|save|obtenez|sparen sie|sichern sie sich|ahorra|ahorre|risparmia|poupe) (?:\S+ ){0,3}\d+ ?%|\d+ ?% (?:off|rabatt|de (?:remise|reduction|descuento|desconto)|di sconto)|(?:with|mit dem|avec le|con el|con il|com o) (?:promo|rabatt|gutschein)?code )/u;

/** "Corrections to me, please": whoever has any */
const TO_WRITER = /(?: an (?:mich|uns)| to (?:me|us)| a moi),?(?: please| bitte| svp)?[.!]*$/u;
/** What to do by those who cannot come: asks nothing of those who can. */
const NO_SHOW =
  /^[^\p{L}]*(?:(?:please )?(?:if|should) you (?:be |are )?(?:unable to (?:attend|come|keep)|(?:cannot|can't) (?:attend|come|keep|make)|need to (?:cancel|re-?schedule)|(?:plan|wish|want|decide|intend|prefer) to (?:move out|cancel|leave|terminate|opt out|stop|withdraw|unsubscribe))|in caso di (?:impedimento|assenza|disdetta|impossibilita)|en cas d(?:e |')(?:empechement|indisponibilite|annulation|absence)|bei verhinderung|(?:falls|wenn|sollten) (?:sie|du|ihr) (?:\S+ ){0,3}(?:verhindert|nicht (?:kommen|wahrnehmen|teilnehmen))|en caso de (?:no poder|cancelacion|ausencia|cancelar)|si (?:no puede[ns]? (?:asistir|acudir|venir)|(?:necesita|desea|debe)[ns]? (?:cancelar|reprogramar|cambiar (?:la|su) cita))|em caso de (?:impossibilidade|desistencia|imprevisto|ausencia))(?!\p{L})/u;
/** "I said somebody should make more": told, not asked */
const REPORTED =
  /(?<!\p{L})(?:said|told|used to say|dijo|dijeron|dije|a dit|ont dit|disait|j'ai dit|sagte|sagten|meinte|hat gesagt|ha detto|ho detto|disse|disseram)(?!\p{L})/u;
const PLEASE = /(?<!\p{L})(?:please|kindly|bitte|merci de|veuillez|por favor|per favore)(?!\p{L})/u;
/** A wish in the form of a condition: "si tu pouvais m'envoyer ça". */
const SOFT_IF =
  /^[^\p{L}]*if (?:i|we) could (?:just )?(?:have|get|see) |(?<!\p{L})si (?:tu|vous|me|nos|se|vos|usted)(?!\p{L})|(?:^|, )(?:it|that|you)(?:'d| would)/u;

/** "If you have paid already, disregard this": takes no work back and gives none. */
const DISREGARD =
  /(?<!\p{L})(?:disregard|desconsider\p{L}*|caso omiso|gegenstandslos|ne (?:tenez|tiens) pas compte|non tenga conto)(?!\p{L})/u;
const DONE_BY_OTHERS = /(?<!\p{L})(?:already|schon|bereits|deja|ya|gia|ja)(?!\p{L})/u;

/** "Without it the desk cannot prepare the keys": the reason of a request beside it; "I need to know it to choose": of a question. */
export function dropReasons(readings: readonly Reading[]): Reading[] {
  return readings.map((reading, i) => {
    const { act, low, lexicon } = reading;
    if (act !== 'request') return reading;
    if (reading.indirect === true && isToldTwice(readings, i)) return { ...reading, act: 'statement', score: 0.5 };
    const disregards = DISREGARD.test(low);
    const asked = disregards || KNOW_IT.test(low) || saysWithout(low, lexicon.language);
    if (!asked || lexicon.request.test(low) || EN.request.test(low)) return disregards ? courtesy(reading) : reading;
    const near = [readings[i - 2], readings[i - 1], readings[i + 1], readings[i + 2]];
    const beside = near.some((other) => other?.act === 'request' || other?.act === 'question');
    return beside ? { ...reading, act: 'statement', score: 0.5 } : disregards ? courtesy(reading) : reading;
  });
}

/** At the start of the sentence; further on it is the reason for what was asked before it: "bring the forms, without them we cannot open". */
const saysWithout = (low: string, language: string): boolean => {
  const { without } = indirectOf(language);
  const at = without.test(low) ? (without.exec(low)?.index ?? 0) : -1;
  return at >= 0 && !low.slice(0, at).includes(',');
};

/**
 * "You are the last one missing. If you could send it before Friday": the words nearer to asking count; so do the first in
 * "I still need the report. The buyer wants it by noon".
 */
function isToldTwice(readings: readonly Reading[], i: number): boolean {
  const [before, own, next] = [readings[i - 1], readings[i]!, readings[i + 1]];
  if (before?.act === 'request' && before.sentence.source === 'body' && pointsBack(own)) return true;
  if (next?.act !== 'request' || next.sentence.source !== 'body' || next.sentence.bullet) return false;
  if (next.sentence.block !== own.sentence.block) return false;
  return next.indirect === true || (pointsBack(next) && next.lexicon.request.test(next.low));
}

const courtesy = (reading: Reading): Reading => ({ ...reading, act: 'courtesy', score: 0.5 });

/** The answer is needed, nothing else. */
const KNOW_IT =
  /(?<!\p{L})(?:need to know|muss (?:ich|das) (?:\S+ )?wissen|müssen wir (?:\S+ )?wissen|besoin de (?:le )?savoir|necesito saberlo|necesitamos saberlo|(?:mi|ci) serve saperlo|preciso (?:de )?saber)(?!\p{L})/u;
