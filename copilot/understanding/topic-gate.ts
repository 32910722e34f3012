/** What a rule found has to be about what the trained model says its sentences are about. */
import type { Candidate } from './candidate.ts';
import { saysFault } from './lexicon/faults.ts';
import { makesItAnotherDay } from './rules/meeting-phrases.ts';
import { saysSameTime } from './rules/meeting-times.ts';
import { isPlainlyOff } from './rules/meeting-ways.ts';
import { tellsFault } from './rules/told-faults.ts';
import { remembered } from './patterns/remembered.ts';
import type { Matter } from './matter-model/matters.ts';
import type { Reading } from './reading.ts';
import type { Topic } from './sentence-model/topics.ts';

type Type = Candidate['intent']['type'];

interface Gate {
  topics: readonly Topic[];
  /** less likely than this, it is not believed */
  least: number;
}

const MEETINGS = ['meeting', 'meeting_change', 'meeting_cancel'] as const;
/** Where a rule errs often the model has to agree somewhat, elsewhere only not to exclude it. */
const GATES: Partial<Record<Type, Gate>> = {
  issue_report: { topics: ['issue'], least: 0.25 },
  meeting_change: { topics: MEETINGS, least: 0.1 },
  deadline: { topics: ['deadline'], least: 0.05 },
  meeting: { topics: MEETINGS, least: 0.03 },
  payment: { topics: ['payment'], least: 0.01 },
};

const SURELY_SET = 0.6;
/** So likely by all that stands around it that no pattern has to know its words */
export const PLAINLY_BROUGHT = { issue_report: 0.45, delivery: 0.7, meeting: 0.6 } as const;

interface Kindred {
  matters: readonly Matter[];
  /** less likely than this in its whole mail, it is only talk of one: what took place, what others do, what was mended */
  least: number;
}

const APPOINTED: Kindred = { matters: MEETINGS, least: 0.0024 };
/**
 * Of the sentences of labelled mail that are meant, cross-validated, up to 7 in 100 lie below these (`test/evals/matters.eval.ts`); the short ones and
 * lines of tables among them are left alone.
 */
export const KINDRED: Partial<Record<Type, Kindred>> = {
  issue_report: { matters: ['issue_report'], least: 0.0024 },
  meeting: APPOINTED,
  meeting_change: APPOINTED,
  meeting_cancel: APPOINTED,
};
/** Lines of tables and labels have no words to judge by. */
const MANY_WORDS = /(?:\p{L}+\P{L}+){5}\p{L}/u;

export function isBelieved({ intent, sentences }: Candidate, readings: readonly Reading[]): boolean {
  if (isOnlyTalk(intent.type, sentences, readings)) return false;
  const gate = GATES[intent.type];
  if (gate === undefined || sentences.length === 0) return true;
  return sentences.some((index) => {
    const { about, judged, brings, low, lexicon } = readings.find(({ sentence }) => sentence.index === index) ?? {};
    if (about === undefined) return true;
    if (intent.type === 'issue_report' && isPlainIssue(low ?? '', brings?.('issue_report') ?? 0)) return true;
    // its words and the whole mail agree
    if (
      intent.type === 'issue_report' &&
      lexicon !== undefined &&
      (brings?.('issue_report') ?? 0) >= LIKELY_BROUGHT &&
      saysFault(low ?? '', lexicon)
    )
      return true;
    if (intent.type === 'meeting_change' && isPlainlyMoved(low ?? '')) return true;
    // the other model knows times that are set
    const set = judged?.('meeting') ?? 0;
    const further = intent.type === 'meeting_change' || (intent.type === 'meeting' && set >= SURELY_SET) ? set : 0;
    return gate.topics.reduce((sum, topic) => sum + about(topic), further) >= gate.least;
  });
}

/** "The printer is broken again": so plain that the model of topics need not know the thing. */
const isPlainIssue = (low: string, brought: number): boolean =>
  brought >= PLAINLY_BROUGHT.issue_report || (brought >= THINKABLE && PLAINLY_BROKEN.test(low)) || tellsFault(low);
const THINKABLE = 0.01;
const LIKELY_BROUGHT = 0.3;
const PLAINLY_BROKEN = remembered(
  /(?<!\p{L})(?:(?:is|are|'s) (?:(?:now|still|completely|totally) )?(?:broken|dead|down|out of order|not working|playing up)(?: again)?(?=[,.;!?]|$| and )|(?:is|are) (?:leaking|dripping|overflowing) (?:\S+ ){0,6}again(?!\p{L})|(?:has|have) (?:now |just )?(?:split|snapped|cracked|come apart|fallen apart) (?:along|down|across|at|in (?:half|two))(?!\p{L})|(?:has|have|'s|'ve) (?:just |now )?(?:stopped working|packed up|broken down|given up)|(?:is|are)n't working|(?:does|do)n't work (?:any ?more|again)|won't (?:start|turn on|switch on|open|close|drain|heat)|(?:ist|sind) (?:(?:schon|wieder|seit \S+ \S+|komplett|leider) ){0,3}(?:kaputt|defekt|ausgefallen|im eimer)|(?:geht|gehen|funktioniert|funktionieren) (?:\p{L}+ )?nicht mehr|(?:est|sont) (?:(?:de nouveau|encore|a nouveau|completement) )?(?:en panne|casse(?:e?s?)|hors service|hs)(?!\p{L})|ne (?:marche|marchent|fonctionne|fonctionnent|demarre|s'allume) plus|(?:esta|estan) (?:(?:otra vez|de nuevo) )?(?:rot[oa]s?|averiad[oa]s?|estropead[oa]s?|descompuest[oa]s?|danad[oa]s?)|(?:dejo|dejaron) de funcionar|ya no (?:funciona|anda|prende|enciende)|non funziona(?:no)? piu|(?:e|sono) (?:di nuovo )?(?:rott[oaie]|guast[oaie])|(?:esta|estao) (?:avariad|estragad|partid|quebrad)[oa]s?|deixou de funcionar|ya no sirve|(?:ime|ume|zime)haribika)(?!\p{L})/u,
);

/** "Make it Thursday, same time": so plain that no model has to know it */
const isPlainlyMoved = (low: string): boolean => makesItAnotherDay(low) && saysSameTime(low);

function isOnlyTalk(type: Type, sentences: readonly number[], readings: readonly Reading[]): boolean {
  const kindred = KINDRED[type];
  if (kindred === undefined) return false;
  const told = readings.filter(({ sentence }) => sentences.includes(sentence.index));
  return (
    told.length > 0 &&
    told.every(
      ({ sentence, brings, low }) =>
        sentence.source === 'body' &&
        !(type === 'issue_report' && tellsFault(low)) &&
        !(type === 'meeting_cancel' && isPlainlyOff(low)) &&
        !(type === 'meeting_change' && isPlainlyMoved(low)) &&
        MANY_WORDS.test(sentence.text) &&
        brings !== undefined &&
        kindred.matters.reduce((sum, matter) => sum + brings(matter), 0) < kindred.least,
    )
  );
}
