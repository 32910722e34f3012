/** What the rules read and what the trained model says of the same sentence, made one. */
import type { Act, Reading } from './reading.ts';
import type { Neighbourhood } from './sentence-model/features.ts';
import { judgeSentence, MACHINE_LEAST, type Judgement } from './sentence-model/index.ts';
import { LABELS, type Label } from './sentence-model/labels.ts';

/**
 * Cross-validated on our own letters: of what the rules call a request and the model finds less likely than DOUBTED one in twenty
 * is; of what they call a statement and the model a request at ASKS or more, eight in ten are.
 */
const DOUBTED = 0.15;
const ASKS = 0.8;
/** "If the board ever approved it, we'd ask you to quote" sounds like a request and is none. */
const ASKS_ALTHOUGH_SUPPOSED = 0.95;
const ASKS_IN_QUESTION = 0.7;
const NO_QUESTION = 0.15;
const PROMISES = 0.8;
/** A withdrawal takes requests away: one that the model does not see at all is none. */
const WITHDRAWN_LEAST = 0.2;
const WITHDRAWN = 0.6;
const RULE_SHARE = 0.6;
/** In a long sentence there is always a word that requests have too. */
const MAX_WORDS = 30;

/** Text for a program: of an asking sentence likely, of another nearly sure (people too speak of programs). */
const MACHINE_ASKS = MACHINE_LEAST;
const MACHINE_SAYS = 0.8;
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
  return machine >= limit ? { ...weighed, act: 'to-assistant' } : weighed;
}

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
    if (asks + inquires >= DOUBTED || named)
      return { ...weighed, score: RULE_SHARE * weighed.score + (1 - RULE_SHARE) * Math.max(asks, inquires) };
    return unasked(weighed, judged);
  }
  if (act === 'question') {
    if (asks >= ASKS_IN_QUESTION) return { ...weighed, act: 'request', score: asks };
    const open = inquires + (low.trimEnd().endsWith('?') ? asks : 0) >= NO_QUESTION;
    return open || judged('meeting') > inquires ? weighed : unasked(weighed, judged);
  }
  if (low.split(' ').length > MAX_WORDS && asks < ASKS) return weighed;
  // headings
  if (!/\p{L} +\S/u.test(low)) return weighed;
  const least = act === 'hypothetical' ? ASKS_ALTHOUGH_SUPPOSED : ASKS;
  if (asks >= least) return { ...weighed, act: 'request', score: asks * 0.9 };
  if (inquires >= least) return { ...weighed, act: 'question', score: inquires * 0.9 };
  const withdrawn = judged('withdrawn');
  if (act === 'withdrawn') return withdrawn >= WITHDRAWN_LEAST ? weighed : unasked(weighed, judged);
  if (withdrawn >= WITHDRAWN) return { ...weighed, act: 'withdrawn', score: withdrawn };
  if (act === 'statement' && judged('promise') >= PROMISES) return { ...weighed, act: 'promise', score: 0.7 };
  return weighed;
}

/** The likeliest of what asks nothing. */
function unasked(weighed: Reading, judged: Judgement): Reading {
  let best: Label = 'statement';
  for (const label of LABELS)
    if (label !== 'request' && label !== 'question' && judged(label) > judged(best)) best = label;
  return { ...weighed, act: ACT_OF[best], score: judged(best) };
}
