import { createScorer, type Model } from '../sentence-model/linear.ts';

/** Of fewer features each would weigh too much: a few words say little about a mail. */
const ENOUGH = 400;

/** Of the features of a mail (`features.ts`), how likely it is a fraud: 0 to 1. */
export function createFraudJudge(model: Model): (features: Int32Array) => number {
  const score = createScorer(model);
  const bias = (model.bias[1] ?? 0) - (model.bias[0] ?? 0);
  return (features) => {
    const p = score(features)[1]!;
    if (features.length >= ENOUGH) return p;
    const said = Math.log(p / (1 - p)) - bias;
    return 1 / (1 + Math.exp(-bias - said * Math.sqrt((features.length + 1) / (ENOUGH + 1))));
  };
}
