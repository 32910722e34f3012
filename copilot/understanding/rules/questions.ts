import { isMention } from '../addressee.ts';
import type { Candidate, RuleInput } from '../candidate.ts';
import { concernsUser, sureOf } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Reading } from '../reading.ts';
import { questionTitle } from '../title.ts';
import { limitOf } from '../limits.ts';
import { datesOf } from '../when.ts';
import { answerBy } from './answer-by.ts';
import { isSomebodyElses, peopleOf } from './tasks.ts';
import { remembered } from '../patterns/remembered.ts';

const SHORT = 5;
/** "Dave wants to know whether you need a permit": somebody asks through the writer. */
const PASSED_ON = remembered(
  /(?<!\p{L})(?:(?:want|wants|wanted|like|love|likes|liked) to know|(?:was |is )?wonder(?:s|ed|ing)|is asking|asks (?:if|whether|how|when|what|which)|(?:möchte|will|wollte|würde gerne?) (?:\S+ ){0,3}wissen|fragt(?: sich)?,? (?:ob|wie|wann|was)|(?:aimerait|voudrait|veut|souhaite) savoir|(?:se )?demand(?:e|ait)(?: \S+)? (?:si|combien|quand|comment|quel)|(?:quiere|queria|quisiera) saber|pregunta(?:ba)? (?:si|cuando|como|cuant[oa]s?|que)|(?:vuole|vorrebbe) sapere|(?:quer|queria) saber)(?!\p{L})/u,
);

/** "Not in? Your driver will leave it with a neighbour": what happens if nobody is there */
const IF_AWAY =
  /^[^\p{L}]*(?:not (?:in|home|at home|there|around)|nicht (?:da|zu hause|zuhause|daheim)|(?:pas|absente?)(?: (?:la|chez vous|a la maison|disponible))?|no (?:esta|estas|estaras|estara) (?:en casa|alli)|non (?:sei|e|siete) (?:in|a) casa|nao esta(?:s)? em casa|hauko nyumbani) ?\?[^\p{L}]*$/u;

/** Somebody wants an answer of this user. Questions that follow each other in one block are one. */
export function questionRule({ context, readings }: RuleInput): Candidate[] {
  if (context.position === 'author') return [];
  const found: Candidate[] = [];
  let lastBlock = -1;
  const told = readings.filter(({ act, sentence }) => act === 'statement' && sentence.source === 'body').length;
  for (const reading of readings) {
    if (reading.act !== 'question' || !concernsUser(reading)) continue;
    if (reading.sentence.source === 'subject' && (context.reply || context.forwarding)) continue;
    // "Des nouvelles du club" heads what is told
    if (reading.sentence.source === 'subject' && !reading.sentence.text.includes('?') && told > 1) continue;
    if (
      (context.automated && !isMention(reading)) ||
      (isSomebodyElses(context, reading) && !PASSED_ON.test(reading.low) && !isSurelyMeant(reading))
    )
      continue;
    if (TEASES.test(reading.low) || UNSUBSCRIBES.test(reading.low)) continue;
    if (IF_AWAY.test(reading.low) && readings[readings.indexOf(reading) + 1]?.act === 'statement') continue;
    const group = reading.addressed.addressee === 'group' && !reading.addressed.named;
    if (group && reading.lexicon.anybody.test(reading.low)) continue;
    const text = reading.sentence.text.slice(reading.addressed.offset);
    const follows = reading.sentence.block === lastBlock && reading.sentence.source === 'body';
    const words = text.split(/\s+/u).length;
    // "It has to go to everybody. Will you take care of it?" asks nothing more than the request before it
    const before = readings[readings.indexOf(reading) - 1];
    if (before?.act === 'request' && words <= SHORT + 1 && reading.lexicon.pronounObject.test(reading.low)) continue;
    if (
      follows &&
      !startsLine(context, reading) &&
      (words <= SHORT || (words <= 8 && !text.includes('?') && asksNoMore(reading)))
    )
      continue;
    lastBlock = reading.sentence.block;
    const limit = limitOf(text, datesOf(context, reading.sentence, reading.lexicon), reading.lexicon);
    for (const asked of questionsIn(text, reading.lexicon)) {
      found.push({
        intent: {
          type: 'question',
          title: questionTitle(asked),
          evidence: asked,
          ...(limit !== null && limit.explicit ? { due: limit.value } : {}),
          ...peopleOf(context),
        },
        score: sureOf(reading) * (group ? 0.85 : 1),
        triage: 'reply',
        sentences: [reading.sentence.index],
      });
    }
  }
  const until = answerBy(context, readings);
  if (until === null) return found;
  const subject = new Set(context.subject.map(({ index }) => index));
  return found.map((one) =>
    one.sentences.every((index) => subject.has(index))
      ? one
      : { ...one, intent: { ...one.intent, due: until.due }, sentences: [...one.sentences, until.index] },
  );
}

/** "Did you know you could save with us?", "PS: Schon entdeckt?": firms want no answer to it. */
const TEASES = remembered(
  /^[^\p{L}]*(?:p\.? ?s\.?[:.]? )?(?:did you know,? (?:that )?(?:you|we|our) (?:can|could|offer|have|also|now|get)(?!\p{L})|(?:wussten sie|wusstest du|wusstet ihr) (?:schon|eigentlich)?,? ?dass (?:sie|du|ihr|wir|man|unser\p{L}*|bei uns)(?!\p{L})|(?:le )?(?:saviez-vous|savais-tu) qu(?:e |')(?:vous|tu|nous|notre|nos|on)(?!\p{L})|(?:sabias?|sabian) que (?:puedes?|pueden|podes|tienes|tu|nuestr\p{L}+|tambien|ahora)(?!\p{L})|(?:sapevi|sapevate|lo sapeva) che (?:puoi|potete|puo|da noi|con noi)(?!\p{L})|sabia que (?:pode|agora|tambem|temos)(?!\p{L}))|^[^\p{L}]*p\.? ?s\.?[:.]? ?(?:schon (?:gesehen|gehört|entdeckt|probiert)|already seen|have you seen|deja (?:vu|essaye)|ya (?:lo )?(?:viste|has visto)) ?\?$/u,
);

/** "No longer want our mails?", "Non vuoi più ricevere le nostre mail?": above the link that ends them */
const UNSUBSCRIBES = remembered(
  /^[^\p{L}]*(?:(?:do you |you )?(?:no longer|don't|do not|rather not) (?:want|wish|like)(?: to)? (?:\S+ ){0,3}(?:receive|get|hear from|read|our|these|this)(?!\p{L})[^?]{0,60}|(?:(?:möchten|wollen) sie|(?:möchtest|willst) du|sie möchten|du möchtest) (?:\S+ ){0,6}(?:nicht mehr|keine[nrms]?)(?!\p{L})[^?]{0,60}(?:erhalten|bekommen|empfangen|lesen)|(?:keine lust mehr auf|keinen newsletter mehr)[^?]{0,60}|(?:vous ne |tu ne )?(?:souhaitez|voulez|veux|souhaites)(?:-vous|-tu)? (?:plus|ne plus) (?:recevoir|nous lire)[^?]{0,60}|(?:ya )?no (?:quieres?|deseas?|desea|quiere) (?:seguir )?(?:recib|recibiendo|leer)[^?]{0,60}|non (?:vuoi|vuole|volete|desideri|desidera) piu (?:ricevere|leggere)[^?]{0,60}|(?:ja )?nao (?:quer|queres|deseja|desejas) (?:mais )?receber[^?]{0,60}) ?\?/u,
);

/** "You replace the fourteen or you give us credit?": the whole mail says that this reader is asked, whomever the words name. */
const isSurelyMeant = ({ meant = 0, low }: Reading): boolean => meant >= SURELY_MEANT && low.trimEnd().endsWith('?');
const SURELY_MEANT = 0.95;

/** A question on a line of its own is one of several, however short. */
const startsLine = ({ message }: MailContext, { sentence, low }: Reading): boolean =>
  low.trimEnd().endsWith('?') &&
  low.trim().split(/\s+/u).length >= ENOUGH &&
  /(?:^|\n)[^\S\n]*$/u.test(message.text.authored.slice(Math.max(0, sentence.start - 4), sentence.start));
const ENOUGH = 3;

/** "Let me know what suits you" repeats the question before it; "remind me what your terms are" asks something else. */
function asksNoMore({ lexicon, low }: Reading): boolean {
  const found = lexicon.inquiry.exec(low);
  if (found === null) return false;
  const rest = low.slice(found.index + found[0].length).trim();
  return rest.split(/\s+/u).length <= FEW_MORE;
}
const FEW_MORE = 3;

/** "How many are coming, and is anyone under 18?" are two, "is it on Monday or Tuesday?" is one. */
function questionsIn(text: string, lexicon: Lexicon): string[] {
  const low = fold(text);
  const joint = AND_ASKS.exec(low);
  if (joint === null) return [text];
  const [first, second] = [low.slice(0, joint.index), low.slice(joint.index + joint[0].length)];
  const long = [first, second].every((half) => half.trim().split(/\s+/u).length >= 4);
  const whole = lexicon.interrogative.test(first) || lexicon.inquiry.test(first) || INVERTED.test(first);
  if (!long || !whole || SAME_THING.test(second)) return [text];
  return [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)];
}

/** "What is your rate now, and does it include the album?": more about the same thing */
const SAME_THING =
  /^(?:(?:also|auch|aussi|tambien|anche) )?(?:(?:does|do|did|is|are|was|will|would|can|could|has|have|should) (?:it|this|that|they|these|those)|(?:ist|sind|kann|wird|hat|war|gilt|passt|enthält) (?:es|das|dies|sie|er)|est-ce que (?:c'est|ca|cela|il|elle)|is that|are they)(?!\p{L})/u;

/** "Le camion peut-il entrer dans la ruelle": the verb before its pronoun */
const INVERTED = /(?<!\p{L})\p{L}{2,}(?:-t)?-(?:il|elle|ils|elles|on|tu|vous)(?!\p{L})/u;

/** A conjunction and a word that asks once more */
const AND_ASKS = remembered(
  /,? (?:and|und|et|y|e) (?=(?:(?:also |auch |aussi |tambien |anche )?(?:is|are|do|does|did|can|could|will|would|should|have|has|how|when|where|which|who|what|whether|if you|wie|wann|wo|wer|welche\p{L}*|was|ob|habt|hast|haben sie|kann|können|braucht|comment|combien|quand|quels?|quelles?|est-ce|y a-t-il|y aura-t-il|qui|si (?:je|tu|vous|on|nous|il)|cuando|cuant[oa]s?|donde|quien|cual(?:es)?|si (?:tengo|hay|puedo|vas|vienes|va|viene|tienes|tiene|necesit\p{L}+)|quando|quant[oaie]|dove|quale|chi|se (?:devo|posso|c'e|vieni)|onde|quem|qual))(?!\p{L}))/u,
);
