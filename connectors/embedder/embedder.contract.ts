import { describe, expect, test } from 'vitest';
import type { Embedder } from '#core/ports/embedder.ts';

/** What every embedder must do. */
export function embedderContract(name: string, create: () => Embedder): void {
  describe(`embedder contract: ${name}`, () => {
    const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

    test('every text gives one unit-length vector of the stated size, in order', async () => {
      const embedder = create();
      const texts = [
        'The budget meeting is on Monday.',
        '',
        '!!!',
        'the and of',
        'x'.repeat(100_000),
        '会議は月曜日です',
      ];
      const vectors = await embedder.embed(texts);
      expect(vectors).toHaveLength(texts.length);
      for (const vector of vectors) {
        expect(vector).toHaveLength(embedder.dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      }
      expect(await embedder.embed([])).toEqual([]);
    });

    test('the same text gives the same vector, alone or in company', async () => {
      const [alone] = await create().embed(['Invoice 118 is due']);
      const [, inCompany] = await create().embed(['something else', 'Invoice 118 is due']);
      expect(inCompany).toEqual(alone);
    });

    test('related text is nearer than unrelated text', async () => {
      const [question, related, unrelated] = await create().embed([
        'When is the budget meeting?',
        'Our meeting about the budgets takes place on Monday at nine.',
        'The cat sleeps under the apple tree.',
      ]);
      expect(cosine(question!, related!)).toBeGreaterThan(cosine(question!, unrelated!) + 0.1);
    });

    test('an aborted call is refused', async () => {
      await expect(create().embed(['text'], AbortSignal.abort())).rejects.toThrow();
    });
  });
}
