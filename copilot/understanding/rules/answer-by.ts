/** Until when the question of a mail wants its answer, where a later sentence says it. */
import { concernsUser } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { limitOf } from '../limits.ts';
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';
import { datesOf } from '../when.ts';

export interface AnswerBy {
  due: string;
  /** of the sentence that says it */
  index: number;
  /** of the sentence that asks */
  asked: number;
}

/** "Let me know by Friday", "necesito saberlo hoy antes de las 4": nothing more than the question before it asks. */
export function answerBy(context: MailContext, readings: readonly Reading[]): AnswerBy | null {
  const asked = readings.find(
    (reading) => isAsked(reading) && reading.sentence.source === 'body' && concernsUser(reading),
  );
  if (asked === undefined) return null;
  for (const reading of readings) {
    const { sentence, low, lexicon, act } = reading;
    if (placeOf(reading) <= placeOf(asked) || sentence.source !== 'body') continue;
    if (act === 'negated' || act === 'question' || !concernsUser(reading)) continue;
    const once = IF_TOLD.exec(low);
    if (once === null && !ANSWER_BY.test(low)) continue;
    const dated = datesOf(context, sentence, lexicon);
    // behind it stands when the work would be done
    const until = once === null ? dated : dated.filter(({ end }) => end <= once[0].length + 1);
    const limit = limitOf(sentence.text, until, lexicon);
    // "Let me know by Friday whether the van is free" asks something of its own
    if (limit === null || (once === null && ASKS_MORE.test(low.slice(limit.mention.end)))) continue;
    return { due: limit.value, index: sentence.index, asked: asked.sentence.index };
  }
  return null;
}

/** The second clause of a sentence stands where that sentence does. */
const placeOf = ({ sentence }: Reading): number => sentence.index % SECOND_HALF;
const SECOND_HALF = 100_000;

/** Also what is asked for as a question: "Magst du einspringen? Gib mir bitte bis Mittwoch Bescheid." */
const isAsked = ({ act, sentence, low, lexicon }: Reading): boolean =>
  act === 'question' ||
  (act === 'request' && sentence.text.trimEnd().endsWith('?') && !ANSWER_BY.test(low) && !lexicon.until.test(low));

const ASKS_MORE =
  /^[^\p{L}]*(?:(?:at the latest|please|pls|spätestens|bitte|au plus tard|a mas tardar|por favor|al piu tardi|per favore)[^\p{L}]*)?(?:if|whether|what|which|who|how|when|where|about|ob|was|wer|wie|wann|wo|welche\p{L}*|si|ce que|qui|quels?|quelles?|combien|comment|quand|cual(?:es)?|cuant[oa]s?|quien|cuando|donde|se|quale|quali|quant[oaie]|quando|chi|qual|quais|quem|onde)(?!\p{L})/u;
/** "If I have your ok by Thursday noon I can do it on Friday": up to the words that say what follows */
const IF_TOLD = remembered(
  /^[^\p{L}]*(?:(?:so|and|but|also|und|aber|et|donc|mais|y|asi que|pero|e|ma|quindi|mas),? )?(?:(?:if|once) (?:i|we) (?:have|get|hear|receive) (?:your |an? |the )?(?:ok|okay|go-ahead|green light|answer|approval|confirmation|word|reply|decision|back|from you)(?: (?:from you|back))? (?:by|before)[^.;?!]{3,40}?(?=,? (?:then )?(?:i|we)(?:'ll| can| could| will| shall))|(?:wenn|falls) (?:ich|wir) (?:ihr|dein|euer|das|ihre|deine|eure|die) (?:ok|okay|go|freigabe|zusage|antwort|rückmeldung|zustimmung) bis [^.;?!]{3,40}(?:habe|haben|bekomme|bekommen|erhalte|erhalten)(?=,? (?:dann )?(?:kann|können|könnte|könnten|werde|werden|schaffe|schaffen|mache|machen))|si (?:j'ai|je recois|nous avons|nous recevons|on a) (?:ton|votre|le) (?:ok|accord|feu vert|aval|reponse) (?:avant|d'ici)[^.;?!]{3,40}?(?=,? (?:alors )?(?:je|nous|on) (?:peux|peut|pouvons|pourrai|pourra|pourrons|ferai|fais|viens|viendrai))|si (?:tengo|tenemos|recibo|recibimos|me das|me da|nos da) (?:tu|su|el|la) (?:ok|visto bueno|confirmacion|respuesta|aprobacion) antes[^.;?!]{3,40}?(?=,? (?:puedo|podemos|podria|podriamos|lo hago|lo hacemos|voy|vamos))|se (?:ho|abbiamo|ricevo|riceviamo) (?:il tuo|il suo|la tua|la sua|il vostro) (?:ok|via libera|conferma|risposta) entro[^.;?!]{3,40}?(?=,? (?:posso|possiamo|potrei)))/u,
);
const ANSWER_BY = remembered(
  /(?<!\p{L})(?:(?:need|want|like) (?:something|anything|a (?:comment|quote|line|word|statement)|answers) (?:back )?(?:by|before)|let (?:me|us) know (?:by|before|until|today|tonight|no later|latest)|(?:i|we)(?:'d| would)? (?:have to|need to|must|should) know (?:this |it |that )?(?:by|before|today|tonight|no later)|(?:need|want|like)s? (?:an?|your|the) (?:answer|reply|word|decision|yes(?: or (?:a )?no)?|nod) (?:by|before|today|tonight)|(?:answer|reply|respond) (?:me |us )?(?:by|before)|(?:accept or decline|rsvp|confirm or decline|say yes or no) (?:\S+ ){0,3}(?:by|before|no later)|(?:reply|answer|response)s?:? (?:please )?(?:by|before)|appreciate (?:an?|your|the) (?:\p{L}+ )?(?:answer|reply|response)|(?:für|um) (?:eine |ihre |deine |eure )?(?:\p{L}+ )?(?:antwort|rückmeldung|zusage) (?=bis|vor)|(?:saurais? gre|serais? reconnaissant\p{L}*|remercie\p{L}*) (?:de |d'|pour )(?:une |votre |ta )?(?:\p{L}+ )?reponse|agradec\p{L}+ (?:una|su|tu|la) (?:\p{L}+ )?respuesta|gradir\p{L}+ (?:una|la)? ?(?:\p{L}+ )?risposta|agradec\p{L}+ (?:uma|a sua|a tua|a) resposta|(?:brauche|bräuchte|benötige|brauchen|bräuchten) (?:die|deine|ihre|eure|eine) (?:antwort|rückmeldung|zusage)|(?:muss|müssen|müsste|müssten) (?:ich |wir )?(?:es|das) (?:\S+ ){0,4}wissen|(?:gib|geben sie|gebt) (?:mir|uns) (?:\S+ ){0,6}bescheid|(?:sag|sagen sie|sagt) (?:mir|uns) (?:bitte )?(?:bis|noch heute|heute)|bescheid bis|(?:rückmeldung|antwort|zusage|zu- oder absage|anmeldung)(?: \S+)?:? (?:bitte )?(?:bis|vor) |(?:zu- oder absagen|zusagen oder absagen) (?=bis|vor)|(?:sagen sie|sag|sagt) (?:bitte )?(?:bis|vor) [^.;?!]{3,40} (?:zu oder ab|ab oder zu)|(?:accepte[rz]?|confirme[rz]?) ou (?:decline[rz]?|refuse[rz]?) (?:\S+ ){0,3}(?:avant|d'ici|au plus tard)|reponse(?: souhaitee| attendue)?:? (?:avant|d'ici|au plus tard)|(?:aceptar|acepte|acepta|confirmar|confirme|confirma) o (?:rechazar|rechace|rechaza|declinar|decline|declina) (?:\S+ ){0,3}(?:antes|hasta|a mas tardar)|(?:respuesta|confirmacion)(?: \S+)?:? (?:antes de|hasta|a mas tardar)|(?:accetta(?:re)?|confermare|conferma) o (?:rifiuta(?:re)?|declinare) (?:\S+ ){0,3}entro|(?:risposta|conferma):? entro|(?:resposta|confirmacao):? ate|antworte?(?:t|n sie)? (?:mir |uns )?(?:bitte )?bis|(?:dis|dites)-(?:moi|nous) (?:ca |le )?(?:avant|d'ici|au plus tard)|(?:il me faut|j'ai besoin d'|j'ai besoin de|il nous faut) ?(?:la |ta |votre |une )?reponse|j'ai besoin de (?:le )?savoir (?:avant|d'ici|aujourd)|(?:reponds|repondez)(?:-moi|-nous)? (?:avant|d'ici)|merci de (?:bien vouloir )?(?:me |nous )?repondre (?:avant|d'ici|au plus tard)|(?:necesito|necesitamos|quisiera) saberlo|(?:necesito|necesitamos) (?:tu|su|la|una) respuesta|(?:avis(?:a|e|en)(?:me|nos)|confirm(?:a|e|en)(?:me|nos)|di(?:me|ganos|nos)|digame|respond(?:e|a)(?:me|nos)) (?:antes|hasta|a mas tardar|hoy|manana)|(?:devo|dobbiamo|vorrei) saperlo|(?:mi|ci) serve (?:la|una|la tua|la sua) risposta|fa(?:mmi|cci|temi|teci) sapere entro|rispond(?:i|imi|a|ete) entro|preciso (?:de )?(?:o saber|sabe-lo|saber isso|(?:uma|da|sua|tua) resposta)|(?:diz-me|me diga|me avise|avisa-me|avise-me|responde-me|me responda) (?:ate|antes))(?!\p{L})/u,
);
