/**
 * What a sentence brings to its reader, judged in its whole mail: a fault that is open, an appointment that lies ahead, goods on their way - or only
 * talk of such things. Trained by `copilot/training/train-matter-model.ts`.
 */
import type { MailContext } from '../context.ts';
import type { Reading } from '../reading.ts';
import { createScorer, unpack, type PackedModel } from '../sentence-model/linear.ts';
import { matterFeaturesOf } from './features.ts';
import { MATTERS, type MatterJudgement } from './matters.ts';
import packed from './weights.json' with { type: 'json' };

const score = createScorer(unpack(packed satisfies PackedModel));

/** Each sentence with its judgement, which is made when it is asked for. */
export function withMatters(context: MailContext, readings: readonly Reading[]): Reading[] {
  const featuresOf = matterFeaturesOf(context, readings);
  return readings.map((reading) => {
    let judged: Float64Array | null | undefined;
    const brings: MatterJudgement = (matter) => {
      if (judged === undefined) {
        const features = featuresOf(reading);
        judged = features === null ? null : score(features);
      }
      return judged?.[MATTERS.indexOf(matter)] ?? 0;
    };
    return { ...reading, brings };
  });
}
