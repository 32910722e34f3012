/** What the rules read and what the trained model says of the same sentence, made one. */
import type { Act, Reading } from './reading.ts';
import { judgeSentence, MACHINE_LEAST, type Judgement } from './sentence-model/index.ts';
import { LABELS, type Label } from './sentence-model/labels.ts';

/**
 * Cross-validated on our own sentences: of those that the rules call a statement and the model a request at 0.8 or more,
 * nearly nine in ten are requests; of those that the rules call a request and the model doubts below 0.15, one in twenty is.
 */
const SURE = 0.8;
const SURE_AGAINST_RULE = 0.9;
const DOUBTED = 0.15;
/** Doubt alone takes nothing away: the model has to know better, the more so where somebody says please. */
const PLAINLY_ASKED = 0.9;
const CONTRADICTED = 0.4;
const CONTRADICTED_PLAINLY = 0.6;
const RULE_SHARE = 0.6;
/** In a long sentence there is always a word that requests have too. */
const MAX_WORDS = 30;

/** Text for a program: of an asking sentence likely, of another nearly sure (people too speak of programs). */
const MACHINE_ASKS = MACHINE_LEAST;
const MACHINE_SAYS = 0.8;
const WORK: ReadonlySet<Act> = new Set(['request', 'question']);

const NOT_JUDGED: ReadonlySet<Act> = new Set(['salutation', 'closing', 'to-assistant']);
/** Acts for which a rule has found words of its own: the model has to be surer to overrule them. */
const TOLD: ReadonlySet<Act> = new Set(['withdrawn', 'negated', 'done', 'hypothetical', 'courtesy', 'promise']);

const NEGATING: ReadonlySet<Act> = new Set(['negated', 'withdrawn']);

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

export function weigh(reading: Reading): Reading {
  const { weighed, machine } = weighWords(reading);
  const limit = WORK.has(weighed.act) ? MACHINE_ASKS : MACHINE_SAYS;
  return machine >= limit ? { ...weighed, act: 'to-assistant' } : weighed;
}

interface Weighed {
  weighed: Reading;
  machine: number;
}

function weighWords(reading: Reading): Weighed {
  const { sentence, act, low } = reading;
  if (NOT_JUDGED.has(act) || sentence.source === 'subject' || !/\p{L}{2}/u.test(low))
    return { weighed: reading, machine: 0 };
  const { judged, machine } = judgeSentence({
    text: sentence.text.slice(reading.addressed.offset),
    low,
    lexicon: reading.lexicon,
    verdict: { act, score: reading.score },
  });
  return { weighed: withModel({ ...reading, judged }, judged), machine };
}

function withModel(weighed: Reading, judged: Judgement): Reading {
  const { act, low } = weighed;
  const asks = judged('request');
  const inquires = judged('question');
  if (act === 'request') {
    const other = unasked(judged);
    // the rules tell a negation by its clause, and who is meant by the name before the words
    const told = NEGATING.has(other.act) || weighed.addressed.named;
    const least = weighed.score >= PLAINLY_ASKED ? CONTRADICTED_PLAINLY : CONTRADICTED;
    if (asks >= DOUBTED || told || other.score < least)
      return { ...weighed, score: RULE_SHARE * weighed.score + (1 - RULE_SHARE) * asks };
    return { ...weighed, ...other };
  }
  if (act === 'question') {
    if (asks >= SURE) return { ...weighed, act: 'request', score: asks };
    if (inquires + asks >= DOUBTED) return weighed;
    return judged('meeting') > inquires ? weighed : { ...weighed, ...unasked(judged) };
  }
  if (low.split(' ').length > MAX_WORDS) return weighed;
  const limit = TOLD.has(act) ? SURE_AGAINST_RULE : SURE;
  if (asks >= limit) return { ...weighed, act: 'request', score: asks * 0.9 };
  if (inquires >= limit) return { ...weighed, act: 'question', score: inquires * 0.9 };
  if (act === 'statement' && judged('promise') >= SURE) return { ...weighed, act: 'promise', score: 0.7 };
  return weighed;
}

/** The likeliest of what asks nothing. */
function unasked(judged: Judgement): Pick<Reading, 'act' | 'score'> {
  let best: Label = 'statement';
  for (const label of LABELS)
    if (label !== 'request' && label !== 'question' && judged(label) > judged(best)) best = label;
  return { act: ACT_OF[best], score: judged(best) };
}
