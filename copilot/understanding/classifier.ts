import type { Lexicon } from './lexicon/index.ts';

export interface RuleFeatures {
  request: boolean;
  imperative: boolean;
  need: boolean;
  asked: boolean;
}

/** Probability that the sentence asks its reader for an action. */
export function requestProbability(_low: string, _lexicon: Lexicon, rules: RuleFeatures): number {
  return rules.request ? 0.9 : rules.imperative ? 0.7 : rules.need ? 0.6 : rules.asked ? 0.4 : 0.1;
}
