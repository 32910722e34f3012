/** What the rules read and what the trained model says of the same sentence, made one. */
import { isCounterfactual } from './counterfactual.ts';
import { fold } from './fold.ts';
import { BOOKING } from './lexicon/bookings.ts';
import { isMarkup, speaksToMachine } from './machine-speech.ts';
import { withoutQuotations } from './quotations.ts';
import { quotesMachineSpeech } from './read-by-rules.ts';
import type { Act, Reading } from './reading.ts';
import { speaksAsAssistant } from './speaks-as-assistant.ts';
import type { Neighbourhood } from './sentence-model/features.ts';
import { judgeSentence, machineProbability, type Judgement } from './sentence-model/index.ts';
import { LABELS, type Label } from './sentence-model/labels.ts';

/**
 * Cross-validated on our own letters: of what the rules call a request and the model finds less likely than DOUBTED one in twenty
 * is; of what they call a statement and the model a request at ASKS or more, eight in ten are.
 */
const DOUBTED = 0.12;
const ASKS = 0.8;
/** "If the board ever approved it, we'd ask you to quote" sounds like a request and is none. */
const ASKS_ALTHOUGH_SUPPOSED = 0.95;
const ASKS_IN_QUESTION = 0.7;
const ASKS_WITH_MARK = 0.7;
const ASKED_OF: ReadonlySet<Act> = new Set(['statement', 'done', 'negated', 'promise']);
const SURELY_INQUIRES = 0.8;
const HARDLY_WORK = 0.1;
const NO_QUESTION = 0.15;
const PROMISES = 0.8;
/** A withdrawal takes requests away: one that the model does not see at all is none. */
const WITHDRAWN_LEAST = 0.2;
const WITHDRAWN = 0.6;
const RULE_SHARE = 0.6;
/** In a long sentence there is always a word that requests have too. */
const MAX_WORDS = 30;

/**
 * Text for a program. Cross-validated: of what is written for programs in words that no rule knows two in three are found, of what asks people one
 * in a thousand is lost.
 */
const MACHINE_ASKS = 0.5;
const MACHINE_SAYS = 0.7;
const WORK: ReadonlySet<Act> = new Set(['request', 'question']);

const NOT_JUDGED: ReadonlySet<Act> = new Set(['salutation', 'closing', 'to-assistant']);

const ACT_OF: Readonly<Record<Label, Act>> = {
  request: 'request',
  question: 'question',
  promise: 'promise',
  deadline: 'statement',
  done: 'done',
  negated: 'negated',
  withdrawn: 'negated',
  courtesy: 'courtesy',
  hypothetical: 'hypothetical',
  'other-person': 'statement',
  meeting: 'statement',
  statement: 'statement',
  service: 'courtesy',
  promo: 'courtesy',
};

/** `own`: the user wrote the mail; what the user promises, or notes to do, asks nobody. */
export function weigh(reading: Reading, around: Neighbourhood | null, own = false): Reading {
  const { weighed, machine } = weighWords(reading, around, own);
  const limit = WORK.has(weighed.act) ? MACHINE_ASKS : MACHINE_SAYS;
  const spoken = machine > 0 && speaksAsAssistant(reading.sentence.low);
  if (machine >= limit && !spoken) return { ...weighed, act: 'to-assistant' };
  return machine === 0 || spoken ? weighed : { ...weighed, maybeForMachine: true };
}

/**
 * What patterns call text for programs has to be likely enough by its words: people quote such text, and speak of programs. Cross-validated:
 * a quarter of what the patterns find among look-alikes is left out by it, and one in fifty of what is written for programs.
 */
export const mayBeForMachine = (reading: Reading): boolean => machineChance(reading) >= leastForMachine(reading);
function leastForMachine({ sentence, lexicon }: Reading): number {
  if (quotesMachineSpeech(sentence, lexicon)) return MACHINE_QUOTED;
  // marks and codes have no words to judge by
  return isMarkup(sentence.low) || !HAS_WORDS.test(sentence.low) ? MACHINE_AT_ALL : MACHINE_IN_WORDS;
}
const HAS_WORDS = /\p{L} \p{L}/u;
const MACHINE_AT_ALL = 0.05;
/** "Forget my instructions about the sleeves" */
const MACHINE_IN_WORDS = 0.08;
const MACHINE_QUOTED = 0.3;

/** People too write of systems, instructions and assistants: what is left out in doubt is called an attack only where little doubt is left. */
export const isSurelyPlanted = (reading: Reading): boolean =>
  SAYS_ENOUGH.test(reading.low) &&
  (reading.foreign === true ? machineChance(reading) >= FOREIGN_PLANTED : isSurelyForMachine(reading));
/** "Imagine!", "Tell me which.", "SYSTEM: Heating": three words may belong to anything */
const SAYS_ENOUGH = /(?:\p{L}+\P{L}+){3}\p{L}/u;
export const isSurelyForMachine = (reading: Reading): boolean => {
  const least = speaksToMachine(reading.sentence.low) ? PLANTED_BY_FORM : SURELY_PLANTED;
  return machineChance(reading) >= least && !isQuotation(reading, least);
};
/** Of 4,200 honest mails 28 are called so by these three (52 where 0.75 was enough for all), of 591 with something planted 272 (283): what is done or not hangs on none. */
const SURELY_PLANTED = 0.85;
/** … in a form that only programs are spoken to in */
const PLANTED_BY_FORM = 0.75;
/** … what sounds like a chat with a program */
const FOREIGN_PLANTED = 0.5;

/** "The manual reads "disregard all of the above"": people tell of such words. */
export function isQuotation(reading: Reading, least = MACHINE_QUOTED): boolean {
  const { sentence } = reading;
  const own = withoutQuotations(sentence.text);
  // the quotation marks of JSON quote nobody
  if (own === sentence.text || /^\s*[{[<]/u.test(sentence.text)) return false;
  const told = {
    ...reading,
    sentence: { ...sentence, text: own, low: fold(own) },
    low: fold(own),
    addressed: { ...reading.addressed, offset: 0 },
  };
  // a subject may be nothing but a quotation: the title of what is sent
  if (!/\p{L}{3}/u.test(own)) return sentence.source === 'subject';
  return machineChance(told) < least;
}

/** How likely it is written for a program, by its words alone. */
const machineChance = ({ sentence, addressed, low, lexicon }: Reading): number => {
  const chance = (text: string, folded: string): number =>
    machineProbability({ text, low: folded, lexicon, verdict: { act: 'statement', score: 0.5 }, around: null });
  const cut = chance(sentence.text.slice(addressed.offset), low);
  // "Assistant: …" is read as somebody who is called
  return addressed.offset === 0 ? cut : Math.max(cut, chance(sentence.text, sentence.low));
};

interface Weighed {
  weighed: Reading;
  machine: number;
}

function weighWords(reading: Reading, around: Neighbourhood | null, own: boolean): Weighed {
  const { sentence, act, low } = reading;
  if (NOT_JUDGED.has(act) || sentence.source === 'subject' || !/\p{L}{2}/u.test(low))
    return { weighed: reading, machine: 0 };
  const { judged, about, machine } = judgeSentence({
    text: sentence.text.slice(reading.addressed.offset),
    low,
    lexicon: reading.lexicon,
    verdict: { act, score: reading.score },
    around,
  });
  const known = { ...reading, judged, about };
  return { weighed: own && (act === 'promise' || act === 'request') ? known : withModel(known, judged), machine };
}

function withModel(weighed: Reading, judged: Judgement): Reading {
  const { act, low, addressed } = weighed;
  const asks = judged('request');
  const inquires = judged('question');
  if (act === 'request') {
    // "Robin: the keys" among the items of minutes
    const named = addressed.named && addressed.addressee === 'user';
    // "Can you take my shift or find somebody?": what a rule calls work is no mere question
    // "Sign the form by Friday" is a cut-off and work
    const orders = weighed.lexicon.imperative.test(low);
    const due = orders ? judged('deadline') : 0;
    // "I just need to know how many are coming"
    if (inquires >= SURELY_INQUIRES && asks < HARDLY_WORK && !orders && !weighed.lexicon.request.test(low) && !named)
      return { ...weighed, act: 'question', score: inquires * 0.9 };
    const books = BOOKING.test(low) ? judged('meeting') : 0;
    if (asks + inquires + books >= DOUBTED || named)
      return {
        ...weighed,
        score: RULE_SHARE * weighed.score + (1 - RULE_SHARE) * Math.max(asks + due + books, inquires),
      };
    return unasked(weighed, judged);
  }
  if (act === 'question') {
    if (asks >= ASKS_IN_QUESTION) return { ...weighed, act: 'request', score: asks };
    const open = inquires + (low.trimEnd().endsWith('?') ? asks : 0) >= NO_QUESTION;
    return open || judged('meeting') > inquires ? weighed : unasked(weighed, judged);
  }
  if (asks < ASKS && hasMoreWords(low, MAX_WORDS)) return weighed;
  // headings
  if (!/\p{L} +\S/u.test(low)) return weighed;
  // told by its form, whatever the words sound like
  if (act === 'hypothetical' && isCounterfactual(low)) return weighed;
  if (act === 'withdrawn' && DECLARED_VOID.test(low)) return weighed;
  const least = act === 'hypothetical' ? ASKS_ALTHOUGH_SUPPOSED : ASKS;
  // "Is the truck still in your brother's name or has it been changed?": what was done is asked
  if (
    ASKED_OF.has(act) &&
    low.trimEnd().endsWith('?') &&
    asks < ASKS &&
    inquires < ASKS &&
    asks + inquires >= ASKS_WITH_MARK
  )
    return { ...weighed, act: asks > inquires ? 'request' : 'question', score: asks + inquires };
  if (asks >= least) return { ...weighed, act: 'request', score: asks * 0.9 };
  if (inquires >= least) return { ...weighed, act: 'question', score: inquires * 0.9 };
  const withdrawn = judged('withdrawn');
  if (act === 'withdrawn') return withdrawn >= WITHDRAWN_LEAST ? weighed : unasked(weighed, judged);
  if (withdrawn >= WITHDRAWN) return { ...weighed, act: 'withdrawn', score: withdrawn };
  if (act === 'statement' && judged('promise') >= PROMISES) return { ...weighed, act: 'promise', score: 0.7 };
  return weighed;
}

/** "Queda sin efecto el requerimiento por el que se le solicitaba …": offices say again what they take back. */
const DECLARED_VOID =
  /(?<!\p{L})(?:quedan? sin efecto|(?:is|are) (?:hereby )?(?:void|withdrawn|revoked)|(?:wird|ist|sind|werden) (?:hiermit |damit )?(?:gegenstandslos|hinfällig|aufgehoben|zurückgenommen)|(?:est|sont) (?:desormais |donc )?(?:sans objet|sans effet)|ficam? sem efeito|(?:e|sono) da (?:considerarsi|ritenersi) (?:null[oaie]|annullat[oaie]))(?!\p{L})/u;

/** Words are what spaces part. */
function hasMoreWords(low: string, most: number): boolean {
  let words = 1;
  for (let at = low.indexOf(' '); at >= 0 && words <= most; at = low.indexOf(' ', at + 1)) words += 1;
  return words > most;
}

/** The likeliest of what asks nothing. */
function unasked(weighed: Reading, judged: Judgement): Reading {
  let best: Label = 'statement';
  for (const label of LABELS)
    if (label !== 'request' && label !== 'question' && judged(label) > judged(best)) best = label;
  return { ...weighed, act: ACT_OF[best], score: judged(best) };
}
