import { expect, test } from 'vitest';
import type { Logger } from '#core/ports/logger.ts';
import { inputOf } from '../testing/parsed-message.ts';
import { understandOffline } from '../understanding/index.ts';
import { createThreadEngine } from './understanding-thread.ts';

const logger: Logger = { debug() {}, info() {}, warn() {}, error() {}, child: () => logger };
const inputs = Array.from({ length: 45 }, (_, index) =>
  inputOf({
    authored: `Please send me offer ${index} by Friday, October ${(index % 20) + 8}.`,
    subject: `Offer ${index}`,
  }),
);

test('mails read in the thread are understood like those read in place, each its own', async () => {
  const engine = createThreadEngine({ logger });
  await using _open = engine.open();
  const understood = await Promise.all(inputs.map((input) => engine.understand(input)));
  expect(understood).toEqual(inputs.map((input) => understandOffline(input)));
});

test('a backlog is read by several threads, each mail once and its own', async () => {
  const engine = createThreadEngine({ logger, threads: 3, backlogMs: 0 });
  await using _open = engine.open();
  const backlog = Array.from({ length: 4 }, () => inputs).flat();
  const understood = await Promise.all(backlog.map((input) => engine.understand(input)));
  expect(understood).toEqual(backlog.map((input) => understandOffline(input)));
});

test('closing finishes what was asked for before', async () => {
  const engine = createThreadEngine({ logger });
  const open = engine.open();
  const asked = inputs.map((input) => engine.understand(input));
  await open[Symbol.asyncDispose]();
  expect((await Promise.all(asked)).every(({ intents }) => intents.length > 0)).toBe(true);
});

test('asked to stop, it reads to the end what a thread has and gives back what waits', async () => {
  const engine = createThreadEngine({ logger, threads: 1 });
  await using _open = engine.open();
  const stop = new AbortController();
  const asked = inputs.map((input) => engine.understand(input, stop.signal));
  await Promise.race(asked);
  stop.abort(new Error('stopped'));
  const outcomes = await Promise.allSettled(asked);
  const read = outcomes.findIndex(({ status }) => status === 'rejected');
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(inputs.length);
  expect(new Set(outcomes.slice(read).map(({ status }) => status))).toEqual(new Set(['rejected']));
  expect(await engine.understand(inputs[0]!)).toEqual(understandOffline(inputs[0]!));
});

test('a mail that takes too long fails, can be tried again, and does not hold up the ones after it', async () => {
  const engine = createThreadEngine({ logger, timeoutMs: 1 });
  await using _open = engine.open();
  const failed = { code: 'assistant.understanding_failed', retryable: true };
  await expect(engine.understand(inputs[0]!)).rejects.toMatchObject(failed);
  await expect(engine.understand(inputs[1]!)).rejects.toMatchObject(failed);
});

test('a mail that breaks the engine fails with its reason; the thread goes on', async () => {
  const engine = createThreadEngine({ logger });
  await using _open = engine.open();
  const broken = { ...inputs[0]!, message: { ...inputs[0]!.message, text: null as never } };
  await expect(engine.understand(broken)).rejects.toMatchObject({ code: 'assistant.understanding_failed' });
  expect(await engine.understand(inputs[1]!)).toEqual(understandOffline(inputs[1]!));
});
