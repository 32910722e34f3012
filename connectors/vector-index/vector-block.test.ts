import { expect, test } from 'vitest';
import { createBuiltInEmbedder } from '#connectors/embedder/built-in.ts';
import { COARSE_FROM, createVectorBlock } from './vector-block.ts';

test('the coarse scan finds the same vectors as comparing all', async () => {
  const size = COARSE_FROM * 2 + 500;
  const embedder = createBuiltInEmbedder();
  const vocabulary = Array.from({ length: 3000 }, (_, i) => `w${((i * 7919) % 104_729).toString(36)}`);
  const random = generator(7);
  const texts = Array.from({ length: size }, () =>
    Array.from({ length: 60 }, () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)]).join(' '),
  );
  const vectors = await embedder.embed(texts);
  const block = createVectorBlock(embedder.dimensions);
  for (const [i, vector] of vectors.entries()) block.put({ id: `${i}`, messageId: `m${i}`, mailboxId: 'a', vector });
  block.remove('17');
  expect(block.size).toBe(size - 1);

  let found = 0;
  const questions = await embedder.embed(
    Array.from({ length: 40 }, () =>
      Array.from({ length: 3 }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' '),
    ),
  );
  for (const question of questions) {
    const exact = vectors
      .map((vector, i) => ({ id: `${i}`, score: vector.reduce((sum, value, d) => sum + value * question[d]!, 0) }))
      .filter(({ id }) => id !== '17')
      .sort((a, b) => b.score - a.score)
      .slice(0, 10);
    const hits = new Set(block.search(question, 10).map((hit) => hit.id));
    found += exact.filter(({ id }) => hits.has(id)).length;
  }
  expect(found / (questions.length * 10)).toBeGreaterThanOrEqual(0.98);
});

test('vectors of another size are refused', () => {
  expect(() =>
    createVectorBlock(8).put({ id: 'a', messageId: 'm', mailboxId: 'b', vector: new Float32Array(4) }),
  ).toThrow();
});

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
