import { expect, test } from 'vitest';
import { pack } from '#copilot/training/pack.ts';
import {
  crossValidateFrauds,
  fraudExamples,
  fraudQuality,
  trainFraudModel,
} from '#copilot/training/train-fraud-model.ts';
import { FRAUD_BUCKETS } from '#copilot/understanding/fraud-model/features.ts';
import { committedWeights } from './committed-weights.ts';

const examples = fraudExamples();

test('most frauds are told by what they say, hardly any honest mail is taken for one', () => {
  const said = crossValidateFrauds(examples);
  const rows = [0.3, 0.5, 0.6, 0.9].map((threshold) => fraudQuality(said, threshold));
  console.table(rows);
  const [, likely, surer] = rows;
  expect(said.size).toBeGreaterThan(9_000);
  // 70% at 3.6% of the look-alikes until it had learnt from ordinary mail: it is surer now, so the same share of frauds is found from a higher likelihood on
  // 84% at 3.0% and 86% at 3.6% before it had learnt 470 frauds more, most of them quiet ones: both rose, and at 3.2% of the look-alikes it finds 85%
  // once more with those of twelve thousand ordinary mails: 86.5% at 3.5%, 88.7% at 4.0%, where 86% had cost 3.6%
  expect(surer!.found).toBeGreaterThanOrEqual(0.86);
  expect(surer!.lookAlikes).toBeLessThanOrEqual(0.035);
  expect(likely!.found).toBeGreaterThanOrEqual(0.88);
  expect(likely!.lookAlikes).toBeLessThanOrEqual(0.041);
  expect(likely!.labelled).toBeLessThanOrEqual(0.005);
  expect(likely!.letters).toBeLessThanOrEqual(0.01);
});

test('the committed weights are those of the committed mails', () => {
  expect(committedWeights('fraud-model')).toEqual(pack(trainFraudModel(examples), FRAUD_BUCKETS));
});
