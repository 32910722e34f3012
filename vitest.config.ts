import { defineConfig } from 'vitest/config';

const everywhere = ['**/node_modules/**', '**/dist/**', '.cache/**'];
const contract = '**/*.contract.test.ts';
const endToEnd = 'test/e2e/**/*.e2e.test.ts';
const faults = 'test/faults/**/*.faults.test.ts';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...everywhere, contract, endToEnd, faults],
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
      { test: { name: 'evals', include: ['test/evals/**/*.eval.ts'], exclude: everywhere, testTimeout: 300_000 } },
    ],
  },
});
