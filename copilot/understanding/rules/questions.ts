import type { Candidate, RuleInput } from '../candidate.ts';
import { concernsUser } from '../candidate.ts';
import { sentenceTitle } from '../title.ts';
import { datesOf, limitOf } from '../when.ts';
import { isSomebodyElses, peopleOf } from './tasks.ts';

const SHORT = 5;
/** "Dave wants to know whether you need a permit": somebody asks through the writer. */
const PASSED_ON =
  /(?<!\p{L})(?:(?:want|wants|wanted|like|love|likes|liked) to know|(?:was |is )?wonder(?:s|ed|ing)|is asking|asks (?:if|whether|how|when|what|which)|(?:möchte|will|wollte|würde gerne?) (?:\S+ ){0,3}wissen|fragt(?: sich)?,? (?:ob|wie|wann|was)|(?:aimerait|voudrait|veut|souhaite) savoir|(?:se )?demand(?:e|ait)(?: \S+)? (?:si|combien|quand|comment|quel)|(?:quiere|queria|quisiera) saber|pregunta(?:ba)? (?:si|cuando|como|cuant[oa]s?|que)|(?:vuole|vorrebbe) sapere|(?:quer|queria) saber)(?!\p{L})/u;

/** Somebody wants an answer of this user. Questions that follow each other in one block are one. */
export function questionRule({ context, readings }: RuleInput): Candidate[] {
  if (context.position === 'author') return [];
  const found: Candidate[] = [];
  let lastBlock = -1;
  for (const reading of readings) {
    if (reading.act !== 'question' || !concernsUser(reading)) continue;
    if (reading.sentence.source === 'subject' && (context.reply || context.forwarding)) continue;
    if (context.automated || (isSomebodyElses(context, reading) && !PASSED_ON.test(reading.low))) continue;
    const group = reading.addressed.addressee === 'group' && !reading.addressed.named;
    if (group && reading.lexicon.anybody.test(reading.low)) continue;
    const text = reading.sentence.text.slice(reading.addressed.offset);
    const follows = reading.sentence.block === lastBlock && reading.sentence.source === 'body';
    const words = text.split(/\s+/u).length;
    // "It has to go to everybody. Will you take care of it?" asks nothing more than the request before it
    const before = readings[readings.indexOf(reading) - 1];
    if (before?.act === 'request' && words <= SHORT + 1 && reading.lexicon.pronounObject.test(reading.low)) continue;
    if (follows && (words <= SHORT || (words <= 8 && !text.includes('?') && reading.lexicon.inquiry.test(reading.low))))
      continue;
    lastBlock = reading.sentence.block;
    const limit = limitOf(text, datesOf(context, reading.sentence, reading.lexicon), reading.lexicon);
    found.push({
      intent: {
        type: 'question',
        title: sentenceTitle(text),
        evidence: text,
        ...(limit !== null && limit.explicit ? { due: limit.value } : {}),
        ...peopleOf(context),
      },
      score: reading.score * (group ? 0.85 : 1),
      triage: 'reply',
      sentences: [reading.sentence.index],
    });
  }
  return found;
}
