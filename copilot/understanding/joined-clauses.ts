/** "The radiators are cold, and the tap in the bath needs a washer": what is asked behind a conjunction is a sentence of its own. */
import { isCounterfactual } from './counterfactual.ts';
import type { Lexicon } from './lexicon/index.ts';
import { indirectOf } from './lexicon/indirect.ts';
import { joinsOf } from './lexicon/joins.ts';
import { matchesOf, remembered } from './patterns/remembered.ts';
import type { Sentence } from './segment.ts';

/** The places of the later halves, apart from those of whole sentences and of appointments. */
const LATER = 1_000_000;
const MIN_LENGTH = 40;
const MIN_WORDS = 4;
/** So far into the half the words of asking may begin: after "also", "by Friday"; what has to be done to a thing is named after the thing. */
const EARLY = 16;
const EARLY_FOR_THINGS = 60;

/** Cuts where a new clause with a subject of its own asks for something; `own`: or promises it, in mail of the user. */
export function splitJoined(sentences: readonly Sentence[], lexicon: Lexicon, own: boolean): Sentence[] {
  return sentences.flatMap((sentence) => {
    const cuts = cutsOf(sentence, lexicon, own);
    if (cuts.length === 0) return [sentence];
    const ends = [...cuts.map(({ end }) => end), sentence.text.length];
    return [0, ...cuts.map(({ from }) => from)].map((from, n) => part(sentence, n, from, ends[n]!));
  });
}

/** Halves of one sentence share the day that one of them names. */
export const isSameSentence = (one: Sentence, other: Sentence): boolean =>
  one !== other && one.source === other.source && one.index % LATER === other.index % LATER;

const part = (sentence: Sentence, n: number, from: number, to: number): Sentence => ({
  ...sentence,
  index: sentence.index + n * LATER,
  text: sentence.text.slice(from, to),
  low: sentence.low.slice(from, to),
  start: sentence.start + from,
  end: sentence.start + to,
  bullet: sentence.bullet && n === 0,
  ...(to < sentence.text.length && sentence.text.trimEnd().endsWith('?') ? { asked: true } : {}),
});

interface Cut {
  end: number;
  from: number;
}

function cutsOf({ low, source }: Sentence, lexicon: Lexicon, own: boolean): Cut[] {
  if (source !== 'body' || low.length < MIN_LENGTH) return [];
  const joins = joinsOf(lexicon.language);
  if (joins === null) return [];
  // "If we ever moved, they would have to count, and we'd need a van": all of it is supposed
  if (lexicon.hypothetical.test(low) || isCounterfactual(low)) return [];
  const cuts: Cut[] = [];
  const spliced = matchesOf(FREE_ORDER.has(lexicon.language) ? SPLICE : SPLICE_TO_YOU, low);
  const joints = [...matchesOf(joins.clause, low), ...spliced, ...matchesOf(STOP, low)].toSorted(
    (a, b) => a.index - b.index,
  );
  for (const joint of joints) {
    const from = joint.index + joint[0].length;
    const last = cuts.at(-1)?.from ?? 0;
    const first = low.slice(last, joint.index);
    if (joint.index < last || words(first) < MIN_WORDS || words(low.slice(from)) < MIN_WORDS) continue;
    if (joins.dependent.test(first) || isOpenQuotation(low.slice(0, from))) continue;
    const half = low.slice(from);
    if (isCut(joint, first, half, lexicon, own)) cuts.push({ end: joint.index, from });
  }
  return cuts;
}

/** Whether the second half speaks for itself: behind a stop, behind a comma alone, behind a conjunction. */
function isCut(joint: RegExpExecArray, first: string, half: string, lexicon: Lexicon, own: boolean): boolean {
  if (isStop(joint[0])) return !own && standsAfterStop(half, lexicon);
  if (!isSplice(joint)) return stands(half, lexicon, own);
  const orders = lexicon.imperative.test(half) || ROMANCE_PLEASE.test(half);
  return !own && orders && !goesOnTelling(first, half) && !NOT_NEEDED.test(first);
}

/** "You do not need to hand in a notice, book a visit or pay the fee": the second verb is not needed either. */
const NOT_NEEDED = remembered(
  /(?<!\p{L})(?:(?:do|does|did|will|would) ?(?:n't|not) (?:\p{L}+ )?(?:need|have) to|need(?:n't| not)|no longer (?:need|have) to|(?:nobody|no one) (?:needs|has) to|(?:n'avez|n'as|n'avons|n'a) (?:\p{L}+ )?(?:pas|plus) (?:\p{L}+ )?(?:a|besoin de)|no (?:\p{L}+ )?(?:tienes?|tienen|hace falta|necesitas?|necesitan|hay)(?: que)?|non (?:deve|devi|dovete|serve|occorre|bisogna)|nao (?:precisa|precisas|tem|e preciso|deve)) [^.;!?]*$/u,
);

/** "I went to the bank, put the cheque in", "j'ai appelé la mairie, réglé la caution": the second verb tells, as the first does. */
const goesOnTelling = (first: string, half: string): boolean =>
  (SAME_IN_THE_PAST.test(half) && TELLS_OF_SOMEBODY.test(first)) || (PARTICIPLE.test(half) && AUXILIARY.test(first));
const SAME_IN_THE_PAST = /^(?:put|let|set|cut|read|shut|split|spread|cast|hit)(?!\p{L})/u;
const TELLS_OF_SOMEBODY =
  /(?<!\p{L})(?:i|we|he|she|they)(?:'ve|'d| have| had| has)? (?:also |already |then |just )?(?:\p{L}+(?:ed|ought)|went|was|were|did|got|put|let|set|cut|read|shut|made|found|sent|paid|met|took|gave|spoke|been|gone|done|taken|spoken|had|left|drove|came|swept|dug|hung|built)(?!\p{L})/u;
const PARTICIPLE = /^\p{L}{2,}(?:e|i|u|is|it|us|es|ee|ees|ie|ue)(?!\p{L})/u;
const AUXILIARY =
  /(?<!\p{L})(?:j'ai|(?:on|il|elle) (?:l')?a|nous avons|ils ont|elles ont)(?: \p{L}+){0,2} \p{L}{2,}(?:e|i|u|is|it|us|es|ee|ees)(?!\p{L})/u;

/** "One point is open: we still lack the statements", "…; by the way, to bill you I need the form" */
const STOP = remembered(
  /[:;] (?=(?:uns|mir|wir|ich|i|we|il (?:me|nous)|je|nous|me falta|nos falta|me faltan|nos faltan|mi manca|ci manca|mi serve|ci serve|necesit\p{L}*|de paso|por cierto|im übrigen|au passage|by the way)(?!\p{L}))/u,
);
const isStop = (joint: string): boolean => joint.startsWith(':') || joint.startsWith(';');
const EARLY_BEHIND_STOP = 45;
const standsAfterStop = (half: string, lexicon: Lexicon): boolean => {
  const { asks } = indirectOf(lexicon.language);
  return [lexicon.need, asks].some((pattern) => startsWith(pattern, half, EARLY_BEHIND_STOP));
};

/** What somebody else says ends where the quotation does. */
const isOpenQuotation = (before: string): boolean => (before.match(/"/gu)?.length ?? 0) % 2 === 1;

/** Asks or promises by itself, in its first words. */
function stands(half: string, lexicon: Lexicon, own: boolean): boolean {
  if (own) return startsWith(lexicon.promise, half, EARLY);
  const { asks, hints } = indirectOf(lexicon.language);
  if (half.trimEnd().endsWith('?') && ASKS_ON.test(half)) return true;
  return (
    [lexicon.request, lexicon.need, lexicon.inquiry].some((pattern) => startsWith(pattern, half, EARLY)) ||
    [asks, hints ?? asks, lexicon.obligation].some((pattern) => startsWith(pattern, half, EARLY_FOR_THINGS))
  );
}

/** "Can you replace the six, and do you think the rest are safe to use?": a question of its own behind what is asked for */
const ASKS_ON =
  /^(?:do you (?:think|know|have|want|need)|are (?:you|there|the)|is (?:there|that|the)|how (?:much|many|long|soon)|when (?:is|are|do|does|will|can))(?!\p{L})/u;

/** "Call time is 6:30 now, bring the long lens": a comma and an order to do something to a thing. */
const SPLICE = remembered(
  /,( )(?=\p{L}{3,12} (?:the|your|an?|my|our|all|some|me|us|le|la|les|l'|un|une|des|ton|ta|tes|votre|vos|bien)(?!\p{L}))/u,
);
/** Where an order looks like "he brings", it has to name whom it is for. */
const SPLICE_TO_YOU = remembered(/,( )(?=\p{L}{3,12} (?:tu|lei|usted|du|sie|bitte|por favor|per favore)(?!\p{L}))/u);
const isSplice = (joint: RegExpExecArray): boolean => joint[1] !== undefined;
const ROMANCE_PLEASE = /(?<!\p{L})(?:por|per) favore?(?!\p{L})/u;
const FREE_ORDER: ReadonlySet<string> = new Set(['en', 'fr']);

const startsWith = (pattern: RegExp, half: string, least: number): boolean =>
  pattern.test(half) && (pattern.exec(half)?.index ?? least) < least;

const words = (text: string): number => text.split(' ').filter((word) => /\p{L}/u.test(word)).length;
