import type { Addressed } from './addressee.ts';
import type { Lexicon } from './lexicon/index.ts';
import type { MatterJudgement } from './matter-model/matters.ts';
import type { Judgement, TopicJudgement } from './sentence-model/index.ts';
import type { Sentence } from './segment.ts';

export type Act =
  | 'request'
  | 'question'
  | 'promise'
  | 'done'
  | 'negated'
  | 'withdrawn'
  | 'hypothetical'
  | 'courtesy'
  | 'statement'
  | 'salutation'
  | 'closing'
  | 'to-assistant';

/** A sentence with what it does and to whom it speaks. */
export interface Reading {
  sentence: Sentence;
  addressed: Addressed;
  act: Act;
  /** where in the sentence the asking begins */
  offset: number;
  /** the words after salutation and vocative, folded */
  low: string;
  lexicon: Lexicon;
  /** how sure the act is, 0 to 1 */
  score: number;
  /** the words of the condition under which it holds */
  condition: string | null;
  /** not likely enough to be written for a program, unless something beside it is */
  maybeForMachine?: boolean;
  /** reads like a request and asks nothing of this reader, by all that stands around it */
  unmeant?: true;
  /** how likely it asks this reader, judged in the whole mail */
  meant?: number;
  /** nothing ties it to the mail it stands in */
  foreign?: true;
  /** asked for without any word of asking */
  indirect?: true;
  /** what the trained model says of it; not of salutations, sign-offs and subjects */
  judged?: Judgement;
  /** what the trained model says it is about; of the same sentences */
  about?: TopicJudgement;
  /** what it brings to its reader, judged in the whole mail */
  brings?: MatterJudgement;
}
