import { BUCKETS } from './features.ts';
import { createScorer, type Model } from './linear.ts';
import {
  featuresOfConcepts,
  HEAD_FEATURES,
  isCalled,
  LEADING,
  speaksOf,
  withMachineFeatures,
} from './machine-features.ts';

/** The leading concepts first: without one of them the rest says nothing, and the words alone tell. */
const ORDER = [...LEADING, ...HEAD_FEATURES.keys().filter((concept) => !LEADING.includes(concept))];

/**
 * How likely a sentence is written for a program; 0 wherever it is less than `least`. Of nearly every sentence its letters and
 * words, or its first concepts, say that no others can bring it there: those, the dear part, are not looked for. `towards` is the sum
 * of what the weights of the features say for a program less what they say against it.
 */
export function createMachineJudge(
  model: Model,
  least: number,
): (features: Int32Array, towards: number, low: string) => number {
  const score = createScorer(model);
  const { weights, bias, scale, norm } = model;
  const gains = Int16Array.from(
    { length: weights.length / 2 },
    (_, bucket) => weights[bucket * 2 + 1]! - weights[bucket * 2]!,
  );
  const most = mostOf(gains);
  const mostOfHeads = HEAD_FEATURES.reduce((sum, feature) => sum + Math.max(0, gains[BUCKETS + feature]!), 0);
  // further features make the sum worth less: what is missing can only grow with them
  const needed = (Math.log(least / (1 - least)) - bias[1]! + bias[0]!) / (scale * norm);
  return (features, towards, low) => {
    const missing = needed * Math.sqrt(features.length + 1) - towards - (isCalled(low) ? mostOfHeads : 0);
    let said = 0;
    for (const [n, concept] of ORDER.entries()) {
      if (most[n]![said]! < missing) return 0;
      if (n === LEADING.length && said === 0) break;
      if (speaksOf(low, concept)) said |= 1 << n;
    }
    const p = score(withMachineFeatures(features, low))[1]!;
    return p < least ? 0 : p;
  };
}

/** The most that concepts can add when the first `n` of ORDER are known: `most[n][those of them that were said, as bits]`. */
function mostOf(gains: Int16Array): Int32Array[] {
  const all = Int32Array.from({ length: 1 << ORDER.length }, (_, said) =>
    featuresOfConcepts(ORDER.filter((__, n) => (said & (1 << n)) !== 0).toSorted((a, b) => a - b)).reduce(
      (sum, feature) => sum + gains[BUCKETS + feature]!,
      0,
    ),
  );
  const most = [all];
  for (let n = ORDER.length - 1; n >= 0; n -= 1) {
    const known = most[0]!;
    most.unshift(Int32Array.from({ length: 1 << n }, (_, said) => Math.max(known[said]!, known[said | (1 << n)]!)));
  }
  return most;
}
