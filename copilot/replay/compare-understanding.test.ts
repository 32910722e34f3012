import { expect, test } from 'vitest';
import { compareIntents } from './compare-understanding.ts';

test('a second reading is compared request by request', () => {
  const report = { type: 'task' as const, title: 'Send the report', evidence: 'Please send the report by Friday.' };
  const call = { type: 'meeting' as const, title: 'Call', evidence: 'Call at ten?' };
  const pay = { type: 'payment' as const, title: 'Pay', evidence: 'Total: 10 EUR' };
  expect(compareIntents([{ ...report, due: '2026-01-02' }, call], [pay, { ...report, due: '2026-01-09' }])).toEqual([
    { kind: 'new', ...pay },
    { kind: 'changed', ...report, fields: { due: ['2026-01-02', '2026-01-09'] } },
    { kind: 'gone', ...call },
  ]);
  expect(compareIntents([report], [{ ...report }])).toEqual([]);
});
