import { expect, test } from 'vitest';
import { decide } from './decide.ts';

test('nothing new means nothing to do', () => {
  const known = {
    generation: '7',
    cursor: { modseq: '12' },
    messages: new Map([['1', { keywords: ['\\Seen'], stamp: null }]]),
  };
  const seen = { generation: '7', complete: false, entries: [], removed: [], cursor: { modseq: '12' } };
  expect(decide(known, seen)).toEqual([]);
});

test('a first look fetches the newest mail first and saves its place last', () => {
  const entries = Array.from({ length: 620 }, (_, at) => ({
    id: String(at),
    receivedAt: new Date(at),
    keywords: [],
    size: 1,
  }));
  const steps = decide(
    { generation: null, cursor: null, messages: new Map() },
    { generation: '1', complete: true, entries, removed: [], cursor: { uidNext: 621 } },
  );
  expect(steps.map((step) => step.do)).toEqual(['forget-others', 'fetch', 'fetch', 'fetch', 'save']);
  expect(steps[1]).toMatchObject({
    entries: [{ id: '619' }, { id: '618' }, ...Array.from({ length: 48 }, () => ({}))],
  });
});
