/** `npx vitest run --project evals test/evals/dates.eval.ts`: date phrases per language against public specifications. */
import { expect, test } from 'vitest';
import { loadSpecifications } from './dates/specifications.ts';
import { scoreLanguages } from './dates/score.ts';

const specifications = loadSpecifications();

test.skipIf(specifications === null)(
  'date phrases of four languages resolve to a right value (needs recognizers-text under MAILFLEX_TUNING_DATA)',
  () => {
    const rows = scoreLanguages(specifications!);
    console.table(rows);
    for (const row of rows.filter(({ parser, half }) => parser === 'Date' && half === 'check')) {
      expect(row.right / row.cases, `${row.language} dates`).toBeGreaterThanOrEqual(
        row.language === 'German' ? 0.6 : 0.75,
      );
    }
    const silent = rows.filter(({ parser }) => parser === 'silence');
    const sum = (pick: (row: (typeof rows)[number]) => number): number =>
      silent.reduce((total, row) => total + pick(row), 0);
    // sentences without a date, of all languages together: there are few in each
    expect(sum((row) => row.right) / sum((row) => row.cases)).toBeGreaterThanOrEqual(0.85);
  },
);
