import { expect, test } from 'vitest';
import { pack } from '#copilot/training/pack.ts';
import {
  crossValidateMatters,
  matterExamples,
  matterQuality,
  talkQuality,
  trainMatterModel,
} from '#copilot/training/train-matter-model.ts';
import { MATTER_BUCKETS } from '#copilot/understanding/matter-model/features.ts';
import { KINDRED, PLAINLY_BROUGHT } from '#copilot/understanding/topic-gate.ts';
import { committedWeights } from './committed-weights.ts';

const examples = matterExamples();
const said = crossValidateMatters(examples);

test('a fault that is open is told from talk of faults by its whole mail, and so are appointments and deliveries', () => {
  const rows = (matter: keyof typeof PLAINLY_BROUGHT) =>
    [false, true].map((labelled) => matterQuality(said, { matter, labelled, threshold: PLAINLY_BROUGHT[matter] }));
  const faults = rows('issue_report');
  const parcels = rows('delivery');
  console.table([...faults, ...parcels]);
  expect(said.size).toBeGreaterThan(15_000);
  for (const { precision, recall } of faults) {
    // for what no rule knows: it has to be right
    expect(precision).toBeGreaterThanOrEqual(0.88);
    expect(recall).toBeGreaterThanOrEqual(0.2);
  }
  for (const { precision } of parcels) expect(precision).toBeGreaterThanOrEqual(0.8);
});

test('what is left out as mere talk is hardly ever meant', () => {
  const rows = (['issue_report', 'meeting', 'meeting_change', 'meeting_cancel'] as const).flatMap((type) =>
    [false, true].map((labelled) => ({ type, ...talkQuality(said, { ...KINDRED[type]!, type, labelled }) })),
  );
  console.table(rows);
  for (const { labelled, lost } of rows) if (labelled) expect(lost).toBeLessThanOrEqual(0.075);
});

test('the committed weights are those of the committed mails', () => {
  expect(committedWeights('matter-model')).toEqual(pack(trainMatterModel(examples), MATTER_BUCKETS));
});
