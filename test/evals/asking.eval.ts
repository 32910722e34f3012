import { expect, test } from 'vitest';
import { pack } from '#copilot/training/pack.ts';
import {
  askingExamples,
  askingQuality,
  crossValidateAsking,
  trainAskingModel,
} from '#copilot/training/train-asking-model.ts';
import {
  automaticExamples,
  automaticQuality,
  crossValidateAutomatic,
  trainAutomaticModel,
} from '#copilot/training/train-automatic-model.ts';
import { leastFor } from '#copilot/understanding/asking-model/index.ts';
import { ASKING_BUCKETS } from '#copilot/understanding/asking-model/features.ts';
import { AUTOMATIC } from '#copilot/understanding/context.ts';
import { AUTOMATIC_BUCKETS } from '#copilot/understanding/automatic-model/features.ts';
import { committedWeights } from './committed-weights.ts';

const asking = askingExamples();
const automatic = automaticExamples();

test('of what only sounds like a request more than half is told by its mail, hardly anything that asks is lost', () => {
  const said = crossValidateAsking(asking);
  const used = askingQuality(said, leastFor);
  console.table([used, ...[0.2, 0.3, 0.4].map((threshold) => askingQuality(said, () => threshold))]);
  expect(said.size).toBeGreaterThan(2_000);
  expect(used.left).toBeGreaterThanOrEqual(0.58);
  expect(used.lost).toBeLessThanOrEqual(0.045);
  // mail full of tables and cut-offs is among them, where a row is no sentence that asks
  expect(used.lostLabelled).toBeLessThanOrEqual(0.03);
});

test('what mailboxes and desks send by themselves is told by what it says, what asks is hardly ever taken for it', () => {
  const said = crossValidateAutomatic(automatic);
  const rows = [AUTOMATIC, 0.2, 0.5].map((threshold) => automaticQuality(said, threshold));
  console.table(rows);
  const used = rows[0]!;
  expect(said.size).toBeGreaterThan(4_000);
  expect(used.written).toBeGreaterThanOrEqual(0.62);
  expect(used.labelled).toBeGreaterThanOrEqual(0.93);
  expect(used.lookAlikes).toBeLessThanOrEqual(0.025);
  expect(used.asking).toBeLessThanOrEqual(0.01);
});

test('the committed weights are those of the committed mails', () => {
  expect(committedWeights('asking-model')).toEqual(pack(trainAskingModel(asking), ASKING_BUCKETS));
  expect(committedWeights('automatic-model')).toEqual(pack(trainAutomaticModel(automatic), AUTOMATIC_BUCKETS));
});
