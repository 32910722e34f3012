import { expect, test } from 'vitest';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { createInAdvance } from './in-advance.ts';

const batchOf = (...ids: string[]) => ids.map((id) => ({ id }) as EventEnvelope);
const { signal } = new AbortController();

function recorder() {
  const begun: string[] = [];
  const inAdvance = createInAdvance(async (events) => {
    const ids = events.map(({ id }) => id).join();
    begun.push(ids);
    if (ids === 'poison') throw new Error('refused');
    return ids;
  });
  return { begun, inAdvance };
}

test('what was begun for a batch is given to it, once', async () => {
  const { begun, inAdvance } = recorder();
  inAdvance.begin([batchOf('a', 'b'), batchOf('c')], signal);
  // the batch after it is told of before this one is taken
  inAdvance.begin([batchOf('d')], signal);
  expect(await inAdvance.take(batchOf('a', 'b'), signal)).toBe('a,b');
  expect(await inAdvance.take(batchOf('c'), signal)).toBe('c');
  expect(begun).toEqual(['a,b', 'c', 'd']);
  await inAdvance.take(batchOf('c'), signal);
  expect(begun).toHaveLength(4);
});

test('a batch that nobody told of, or that is taken apart, is worked on when it comes', async () => {
  const { begun, inAdvance } = recorder();
  inAdvance.begin([batchOf('a', 'b')], signal);
  expect(await inAdvance.take(batchOf('a'), signal)).toBe('a');
  expect(begun).toEqual(['a,b', 'a']);
});

test('a failure is told to whoever takes the batch, and to nobody else', async () => {
  const { inAdvance } = recorder();
  inAdvance.begin([batchOf('poison')], signal);
  await expect(inAdvance.take(batchOf('poison'), signal)).rejects.toThrow('refused');
});
