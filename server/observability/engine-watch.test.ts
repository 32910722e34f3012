import { expect, test, vi } from 'vitest';
import { systemClock } from '#core/ports/clock.ts';
import type { Engine } from '#core/ports/engine.ts';
import { createLogger } from '../logger.ts';
import { watchEngines } from './engine-watch.ts';

const logger = createLogger({ level: 'silent', format: 'json' });

test('an engine that never answers is down with a reason, its probe is given up, and the others are unharmed', async () => {
  let givenUp = 0;
  let says: 'nothing' | 'yes' = 'nothing';
  const quiet: Engine = {
    name: 'quiet',
    probe: (signal) =>
      says === 'yes'
        ? Promise.resolve()
        : new Promise(() => signal.addEventListener('abort', () => (givenUp += 1), { once: true })),
  };
  const fine: Engine = { name: 'fine', probe: () => Promise.resolve() };
  await using watch = await watchEngines({
    engines: [
      { engine: quiet, carries: 'jobs', needed: true },
      { engine: fine, carries: 'database', needed: true },
    ],
    clock: systemClock,
    logger,
    everyMs: 5,
    patienceMs: 20,
  });
  expect(watch.ready()).toBe(false);
  expect(watch.states()).toMatchObject([
    { name: 'quiet', state: 'down', reason: 'no answer within 0.02 s' },
    { name: 'fine', state: 'up', reason: null },
  ]);
  expect(givenUp).toBeGreaterThan(0);
  says = 'yes';
  await vi.waitFor(() => expect(watch.ready()).toBe(true), 10_000);
});

test('an engine that is not needed may be away, and its password stays out of the reason', async () => {
  const away: Engine = { name: 'away', probe: () => Promise.reject(new Error('refused by redis://me:secret@host')) };
  await using watch = await watchEngines({
    engines: [{ engine: away, carries: 'jobs', needed: false }],
    clock: systemClock,
    logger,
  });
  expect(watch.ready()).toBe(true);
  expect(watch.states()[0]).toMatchObject({ state: 'down', reason: 'refused by redis://host' });
});
