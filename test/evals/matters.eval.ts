import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pack } from '#copilot/training/pack.ts';
import {
  crossValidateMatters,
  matterExamples,
  matterQuality,
  trainMatterModel,
} from '#copilot/training/train-matter-model.ts';
import { MATTER_BUCKETS } from '#copilot/understanding/matter-model/features.ts';
import type { Matter } from '#copilot/understanding/matter-model/matters.ts';

const examples = matterExamples();

test('a fault that is open is told from talk of faults by its whole mail, and so are appointments and deliveries', () => {
  const said = crossValidateMatters(examples);
  const row = (matter: Matter, labelled: boolean, threshold: number) =>
    matterQuality(said, { matter, labelled, threshold });
  const faults = [row('issue_report', false, 0.45), row('issue_report', true, 0.45)];
  const parcels = [row('delivery', false, 0.45), row('delivery', true, 0.45)];
  const meetings = [row('meeting', false, 0.1), row('meeting', true, 0.1)];
  console.table([...faults, ...parcels, ...meetings]);
  expect(said.size).toBeGreaterThan(15_000);
  for (const { precision, recall } of faults) {
    // for what no rule knows: it has to be right
    expect(precision).toBeGreaterThanOrEqual(0.88);
    expect(recall).toBeGreaterThanOrEqual(0.25);
  }
  for (const { precision } of parcels) expect(precision).toBeGreaterThanOrEqual(0.8);
  for (const { recall } of meetings) expect(recall).toBeGreaterThanOrEqual(0.7);
});

test('the committed weights are those of the committed mails', () => {
  const url = new URL('../../copilot/understanding/matter-model/weights.json', import.meta.url);
  expect(JSON.parse(readFileSync(url, 'utf8'))).toEqual(pack(trainMatterModel(examples), MATTER_BUCKETS));
});
