import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const everywhere = ['**/node_modules/**', '**/dist/**', '.cache/**'];
const contract = '**/*.contract.test.ts';
const endToEnd = 'test/e2e/**/*.e2e.test.ts';
const faults = 'test/faults/**/*.faults.test.ts';

// Evaluations on public data sets that nothing installs: where the data is not there they are no tests of this machine.
const tuningData = process.env['MAILFLEX_TUNING_DATA'] ?? join(import.meta.dirname, '../shared/data');
const onTuningData = [
  'test/evals/tuning-sets.eval.ts',
  'test/evals/business-sentences.eval.ts',
  'test/evals/dates.eval.ts',
  '**/*.data.test.ts',
];
const absent = existsSync(tuningData) ? [] : onTuningData;
if (absent.length > 0)
  process.stderr.write(`not run, no data in ${tuningData} (MAILFLEX_TUNING_DATA): ${absent.join(', ')}\n`);

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...everywhere, ...absent, contract, endToEnd, faults],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: 'contract', include: [contract], exclude: everywhere, testTimeout: 60_000, hookTimeout: 60_000 },
      },
      { test: { name: 'e2e', include: [endToEnd], exclude: everywhere, testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'faults',
          include: [faults],
          exclude: everywhere,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // each starts many processes
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'evals',
          include: ['test/evals/**/*.eval.ts'],
          exclude: [...everywhere, ...absent],
          testTimeout: 300_000,
        },
      },
    ],
  },
});
