/**
 * What reads like a request or a question is judged once more in its whole mail: what was denied or supposed above, who else is spoken to,
 * whether it is advice to everybody. Trained by `copilot/training/train-asking-model.ts`.
 */
import type { MailContext } from '../context.ts';
import type { Reading } from '../reading.ts';
import { createScorer, unpack, type PackedModel } from '../sentence-model/linear.ts';
import { remembered } from '../patterns/remembered.ts';
import { isSaid } from '../sentence-in-mail.ts';
import { askingFeatures } from './features.ts';
import packed from './weights.json' with { type: 'json' };

const score = createScorer(unpack(packed satisfies PackedModel));

/**
 * Less likely than this it asks nothing of this reader. What only sounds like asking has to be likelier than what asks in so many words: `score` is
 * how sure the sentence alone is.
 */
export const leastFor = (score: number): number => LEAST + (SURE - score) * DOUBT;
const LEAST = 0.14;
const SURE = 0.75;
const DOUBT = 0.25;
/** Up to four words: of those that are judged a little likely one in six asks, of longer sentences three in ten (cross-validated). */
const SAYS_LITTLE = /^\S+(?: \S+){0,3}$/u;
const FOR_LITTLE = 0.12;

/** "Hemi can you bring the tent", to several: the reader is called, without a comma */
function asksByName({ ownNames, newsletter, automated }: MailContext, { act, low }: Reading): boolean {
  if (act !== 'request' || newsletter || automated) return false;
  const name = ASKS_BY_NAME.exec(low)?.[1];
  return name !== undefined && ownNames.includes(name);
}
const ASKS_BY_NAME = remembered(
  /^[^\p{L}]*(?:(?:and|also|und|et|y|e) )?(\p{L}{3,}),? (?:(?:can|could|would|will) you|kannst du|könntest du|magst du|(?:peux|pourrais)-tu|tu peux|puedes|podrias|podes|puoi|potresti|podes|podias) (?!(?:see|hear|believe|imagine|believe) )/u,
);

/** "> Shall I keep the old form?" and below it "Keep it": a short order right below a quoted question answers that question. */
function answersQuoted({ message }: MailContext, { sentence, act, low, lexicon }: Reading): boolean {
  if (act !== 'request' || !SAYS_LITTLE.test(low.trim()) || low.includes('?')) return false;
  // "Aisle please" chooses, "please send it" asks
  if (PLEASE.test(low) && lexicon.imperative.test(low.replace(PLEASE, '').trim())) return false;
  const { body } = message.text;
  const at = body.indexOf(sentence.text);
  return at > 0 && QUOTED_QUESTION.test(body.slice(Math.max(0, at - ABOVE), at));
}
const ABOVE = 300;
const QUOTED_QUESTION = /\n[ \t]*>[^\n]*\?[^\n?]{0,40}\n(?:[ \t>]*\n)*[ \t]*$/u;
const PLEASE =
  /(?<!\p{L})(?:please|pls|bitte|merci de|s'il (?:te|vous) plait|stp|svp|por favor|porfa|per favore)(?!\p{L})/u;
/** Of such answers it is believed only from here on that they ask for work; where there is little else in the mail, never. */
const ASKS_ALL_THE_SAME = 0.5;

const FEW = 3;
/** More than "Jean" or "Kind regards": three words */
const WORDS = /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u;

export function withoutUnmeant(context: MailContext, readings: readonly Reading[]): Reading[] {
  // of what a mailbox sends by itself nothing is heard anyway
  if (context.position === 'author' || context.sentByItself) return [...readings];
  // one sentence or two have nothing around them, unless a question is quoted above
  const few = readings.filter((reading) => isSaid(reading) && WORDS.test(reading.low)).length < FEW;
  if (few && !readings.some((reading) => answersQuoted(context, reading))) return [...readings];
  const features = askingFeatures(context, readings);
  if (features.size === 0) return [...readings];
  return readings.map((reading) => {
    const seen = features.get(reading);
    const answers = answersQuoted(context, reading);
    if (seen === undefined || (few && !answers)) return reading;
    const likely = score(seen)[1]!;
    const little = SAYS_LITTLE.test(reading.low.trim()) ? FOR_LITTLE : 0;
    const least = answers ? (few ? 1 : ASKS_ALL_THE_SAME) : leastFor(reading.score) + little;
    if (likely < least + context.automaticChance && !asksByName(context, reading))
      return { ...reading, act: 'statement', score: 0.5, unmeant: true };
    return { ...reading, meant: likely };
  });
}
