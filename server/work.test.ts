import { expect, test } from 'vitest';
import type { FeatureModule } from '#core/module.ts';
import { startWork, type WorkDeps } from './work.ts';

const log: string[] = [];

/** Says when its end is asked for, and when it has ended: in a later turn. */
const ends = (name: string, fails = false): AsyncDisposable => ({
  async [Symbol.asyncDispose]() {
    log.push(`${name} ends`);
    await new Promise((resolve) => setImmediate(resolve));
    if (fails) throw new Error(`${name} fails`);
    log.push(`${name} ended`);
  },
});

function work(failing?: string): Promise<AsyncDisposableStack> {
  log.length = 0;
  const feature = {
    name: 'one',
    migrations: [],
    jobs: [{ name: 'job', role: 'workflows' }],
    start: (role: string) => Promise.resolve(ends(role, role === failing)),
  } as unknown as FeatureModule;
  const stack = new AsyncDisposableStack();
  const deps = {
    features: [feature],
    roles: ['bridge', 'copilot', 'workflows'],
    consumers: [{ topic: 'mail.inbound', group: 'consumer' }],
    eventLog: { subscribe: () => Promise.resolve(ends('consumer')) },
    jobQueue: { work: () => Promise.resolve(ends('job')) },
    listen: true,
  } as unknown as WorkDeps;
  return startWork(deps, stack).then(() => stack);
}

test('what takes in work stops at once, and what it works with when all of that has ended', async () => {
  await (await work()).disposeAsync();
  expect(log).toEqual([
    'job ends',
    'consumer ends',
    'bridge ends',
    'job ended',
    'consumer ended',
    'bridge ended',
    'workflows ends',
    'workflows ended',
    'copilot ends',
    'copilot ended',
  ]);
});

test('what fails to stop keeps nothing else from its end', async () => {
  const running = await work('bridge');
  await expect(running.disposeAsync()).rejects.toThrow('bridge fails');
  expect(log).toContain('consumer ended');
  expect(log.at(-1)).toBe('copilot ended');
});
