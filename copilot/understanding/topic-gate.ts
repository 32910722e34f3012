/** What a rule found has to be about what the trained model says its sentences are about. */
import type { Candidate } from './candidate.ts';
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

export function isBelieved({ intent, sentences }: Candidate, readings: readonly Reading[]): boolean {
  const gate = GATES[intent.type];
  if (gate === undefined || sentences.length === 0) return true;
  return sentences.some((index) => {
    const { about, judged } = readings.find(({ sentence }) => sentence.index === index) ?? {};
    if (about === undefined) return true;
    // the other model knows times that are set
    const set = judged?.('meeting') ?? 0;
    const further = intent.type === 'meeting_change' || (intent.type === 'meeting' && set >= SURELY_SET) ? set : 0;
    return gate.topics.reduce((sum, topic) => sum + about(topic), further) >= gate.least;
  });
}
