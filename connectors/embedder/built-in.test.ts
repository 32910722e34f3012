import { expect, test } from 'vitest';
import { createBuiltInEmbedder } from './built-in.ts';

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

test.each([
  ['invoice for October', 'Rechnung für Oktober', 'Urlaub in Italien'],
  ['travel booking', 'réservation de voyage', 'la facture du garage'],
  ['Zahnarzttermin', 'Termin beim Zahnarzt', 'Rechnung der Werkstatt'],
  ['recieve the parcell', 'receive the parcel', 'salary negotiation'],
])('“%s” is nearer to “%s” than to “%s”', async (question, near, far) => {
  const [q, n, f] = await createBuiltInEmbedder().embed([question, near, far]);
  expect(cosine(q!, n!)).toBeGreaterThan(cosine(q!, f!));
});

test('three thousand short texts take less than a second of processor time', async () => {
  const embedder = createBuiltInEmbedder();
  const texts = Array.from(
    { length: 3000 },
    (_, i) => `Please send offer ${i} to customer${i % 700} before Friday, the meeting about item${i % 911} was moved.`,
  );
  const before = process.cpuUsage();
  await embedder.embed(texts);
  const used = process.cpuUsage(before);
  expect((used.user + used.system) / 1000).toBeLessThan(1000);
});
