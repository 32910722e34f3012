/** Mails of one sentence: nobody opens a conversation with a courtesy or a remark alone, so less is needed to hear a request in it. */
import { businessRequestProbability } from './business-model/index.ts';
import { requestProbability } from './classifier.ts';
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { remembered } from './patterns/remembered.ts';
import type { Act, Reading } from './reading.ts';

/** From which probability on a sentence of that act is a request. */
const LEAST: Readonly<Partial<Record<Act, number>>> = {
  statement: 0.5,
  courtesy: 0.4,
  hypothetical: 0.45,
  promise: 0.5,
  done: 0.65,
  negated: 0.65,
};
/** The same in English, by the models of business sentences */
const LEAST_IN_ENGLISH: Readonly<Partial<Record<Act, number>>> = {
  statement: 0.47,
  courtesy: 0.45,
  hypothetical: 0.47,
  promise: 0.47,
  done: 0.5,
  negated: 0.5,
};
/** What the rules hear in English and those models find less likely is only said. */
const UNLIKELY: Readonly<Partial<Record<Act, number>>> = { request: 0.42, question: 0.3 };
/** Of the request model, which judges sentences among others too */
const REQUEST_MODEL_SHARE = 0.3;
const SCORE = 0.6;

/** Takes the one sentence of a mail for a request where it more likely is one than not, and the other way round. */
export function readOnlySentence(context: MailContext, readings: readonly Reading[]): Reading[] {
  const clauses = isOpening(context) ? onlySentence(readings) : [];
  if (clauses.length === 0) return [...readings];
  const meant = inFact(clauses);
  return readings.map((reading) => meant.get(reading) ?? reading);
}

const isOpening = ({ position, reply, forwarding, automated, newsletter, byUser, message }: MailContext): boolean =>
  position === 'to' &&
  !reply &&
  !forwarding &&
  !automated &&
  !newsletter &&
  !byUser &&
  message.attachments.length === 0 &&
  message.calendars.length === 0;

/** Its clauses, two at most; none where more is said. */
function onlySentence(readings: readonly Reading[]): Reading[] {
  const spoken = readings.filter(
    ({ sentence, act }) => sentence.source === 'body' && act !== 'salutation' && act !== 'closing',
  );
  const one = spoken.length === 1 || (spoken.length === 2 && !ENDS.test(spoken[0]!.sentence.text));
  return one ? spoken : [];
}
const ENDS = /[.!?…:]["')\]]*\s*$/u;

/** "Please find the minutes attached": the mail was sent for what it brings */
const HANDS_OVER = remembered(
  /(?<!\p{L})(?:find (?:\S+ ){0,6}(?:attached|enclosed|below)|(?:attached|enclosed) (?:is|are|please))(?!\p{L})/u,
);

/** What is read otherwise */
function inFact(clauses: readonly Reading[]): ReadonlyMap<Reading, Reading> {
  const english = clauses[0]!.lexicon.language === 'en';
  const asking = clauses.filter(({ act }) => act === 'request' || act === 'question');
  const byLikelihood = clauses.toSorted((one, other) => requested(other) - requested(one));
  const likely = english ? likelyInEnglish(clauses) : requested(byLikelihood[0]!);
  if (asking.length > 0) {
    const unlikely = english ? asking.filter((clause) => likely < (UNLIKELY[clause.act] ?? 0) && !isPlain(clause)) : [];
    return new Map(unlikely.map((clause) => [clause, { ...clause, act: 'statement', score: 0.5 }]));
  }
  const least = english ? LEAST_IN_ENGLISH : LEAST;
  const heard = byLikelihood.find(({ act, low }) => likely >= (least[act] ?? Infinity) && !HANDS_OVER.test(low));
  return new Map(heard === undefined ? [] : [[heard, { ...heard, act: 'request', score: SCORE }]]);
}

/** "What did the council say", "Front page: swap the photo": asks by its form, however unlike business mail it sounds */
const isPlain = ({ act, low, lexicon }: Reading): boolean =>
  act === 'question' ? ASKS_WITH_WORD.test(low) : LABEL.test(low) && lexicon.imperative.test(low.replace(LABEL, ''));
const ASKS_WITH_WORD =
  /^[^\p{L}]*(?:what|when|where|who|whose|which|why|how) (?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|shall|may|many|much|long|far|often|soon|big|late|old)(?!\p{L})/u;
const LABEL = /^[^\p{L}]*(?:[\p{L}\p{N}'-]+ ){0,4}[\p{L}\p{N}'-]+: /u;

const requested = ({ judged }: Reading): number => judged?.('request') ?? 0;

/** Of both models the log-odds are averaged: they err over different sentences. */
function likelyInEnglish(clauses: readonly Reading[]): number {
  const text = clauses.map(({ sentence }) => sentence.text.trim()).join(' ');
  const odds = (p: number): number => Math.log(p / (1 - p));
  const alone = odds(businessRequestProbability(text));
  const among = odds(requestProbability(fold(text), clauses[0]!.lexicon));
  const mean = (1 - REQUEST_MODEL_SHARE) * alone + REQUEST_MODEL_SHARE * among;
  return 1 / (1 + Math.exp(-mean));
}
