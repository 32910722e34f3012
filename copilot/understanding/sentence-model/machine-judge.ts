import type { Model } from './linear.ts';
import { createScorer } from './linear.ts';
import { featuresOfConcepts, headFeatures, LEADING, leadingIn, withMachineFeatures } from './machine-features.ts';
import { BUCKETS } from './features.ts';

/**
 * How likely a sentence is written for a program; 0 wherever it is less than `least`. Of nearly every sentence its letters and
 * words alone say that no concept can bring it there, so that the concepts, the dear part, are looked for in the rest only.
 */
export function createMachineJudge(model: Model, least: number): (features: Int32Array, low: string) => number {
  const score = createScorer(model);
  const { weights, bias, scale, norm } = model;
  const gains = Int16Array.from(
    { length: weights.length / 2 },
    (_, bucket) => weights[bucket * 2 + 1]! - weights[bucket * 2]!,
  );
  const most = mostOf(gains);
  const mostOfAll = Math.max(...most);
  // more features make a vector longer and its sum worth less, so that this is enough whatever the concepts
  const needed = (Math.log(least / (1 - least)) - bias[1]! + bias[0]!) / (scale * norm);
  return (features, low) => {
    const missing = needed * Math.sqrt(features.length + 1) - sumOf(gains, features);
    if (mostOfAll < missing) return 0;
    const led = leadingIn(low);
    // nothing in it that programs or mail are spoken of with
    if (led.length === 0 || most[maskOf(led)]! < missing) return 0;
    const p = score(withMachineFeatures(features, low, led))[1]!;
    return p < least ? 0 : p;
  };
}

function sumOf(gains: Int16Array, features: Int32Array): number {
  let sum = 0;
  for (let n = 0; n < features.length; n += 1) sum += gains[features[n]!]!;
  return sum;
}

/** The most that concepts can add, by the leading ones among them: every set of concepts is tried once. */
function mostOf(gains: Int16Array): number[] {
  const gain = (feature: number): number => gains[BUCKETS + feature]!;
  const heads = headFeatures.reduce((sum, feature) => sum + Math.max(0, gain(feature)), 0);
  const most = Array.from({ length: 1 << LEADING.length }, () => -Infinity);
  for (let set = 0; set < 1 << headFeatures.length; set += 1) {
    const said = headFeatures.map((_, n) => n).filter((n) => (set & (1 << n)) !== 0);
    const mask = maskOf(said);
    const sum = featuresOfConcepts(said).reduce((total, feature) => total + gain(feature), heads);
    most[mask] = Math.max(most[mask]!, sum);
  }
  return most;
}

const maskOf = (said: readonly number[]): number =>
  LEADING.reduce((mask, concept, n) => (said.includes(concept) ? mask | (1 << n) : mask), 0);
