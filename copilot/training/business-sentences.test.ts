import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { qualityAt, readBusinessSentences, sentencesFile } from './business-sentences.ts';

test('sentences that are nearly the same are never in different parts of a cross-validation', () => {
  const data = mkdtempSync(join(tmpdir(), 'sentences-'));
  onTestFinished(() => rmSync(data, { recursive: true }));
  mkdirSync(dirname(sentencesFile(data)), { recursive: true });
  const things = 'kettle ladder barrel saddle lantern hammer'.split(' ');
  const lines = things.flatMap((thing) => [
    `Yes\tPlease bring the old ${thing} from behind the shed tomorrow.`,
    `Yes\tPlease bring the old ${thing} from behind the shed tomorrow, thanks!`,
    `No\tNobody has seen that ${thing} since August.`,
  ]);
  writeFileSync(sentencesFile(data), `${lines.join('\r\n')}\r\nneither\n`);
  const sentences = readBusinessSentences(data);
  expect(sentences).toHaveLength(18);
  expect(new Set(sentences.filter(({ label }) => label === 1).map(({ fold }) => fold)).size).toBe(1);
  expect(sentences.filter(({ label }) => label === 1)).toHaveLength(12);
});

test.each([
  [null, 0.8, 0.8],
  // each silent sentence counts four times: 4 found, 4 false, 1 missed
  [0.2, 8 / 13, 0.8],
])('counted as if %s of the sentences asked', (base, f1, accuracy) => {
  const judged = [
    ...Array.from({ length: 5 }, (_, n) => ({ label: 1 as const, said: n < 4 })),
    ...Array.from({ length: 5 }, (_, n) => ({ label: 0 as const, said: n < 1 })),
  ];
  const quality = qualityAt(base, judged);
  expect(quality.f1).toBeCloseTo(f1, 10);
  expect(quality.accuracy).toBeCloseTo(accuracy, 10);
});
