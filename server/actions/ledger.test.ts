import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { defineAction } from '#core/action.ts';
import type { Actor } from '#core/contracts/actor.ts';
import { defineError } from '#core/contracts/errors.ts';
import { newId } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';
import { createLiveFeed } from '../realtime/live-feed.ts';
import { decideApproval, settleEffect } from './approvals.ts';
import { effectMigrations } from './effects.migrations.ts';
import type { EffectTables } from './effects.tables.ts';
import { insertEffect } from './journal.repository.ts';
import { mayHaveHappened, nextStep } from './ledger.ts';
import { startRecovery } from './recover.ts';
import { createActionRunner, type EffectRunner } from './runner.ts';

const closed = defineError({ code: 'letter.closed', status: 503, message: 'The office is closed.', retryable: true });
const cutOff = defineError({ code: 'letter.cut_off', status: 502, message: 'The line broke.', uncertain: true });
const quiet = { debug() {}, info() {}, warn() {}, error() {}, child: () => quiet };

let database: Database;
let sent: string[];
let answer: () => Promise<void>;
const tenantId = newId();
const userId = newId();
const user: Actor = { kind: 'user', id: userId, tenantId, userId, scopes: ['*'] };
const workflow: Actor = { kind: 'workflow', id: newId(), tenantId, userId, scopes: ['*'] };
const clock = { now: () => new Date() };

/** A process of its own: other processes see only what it wrote into the database. */
function startProcess(): EffectRunner {
  const runner = createActionRunner({ database, liveFeed: createLiveFeed({ everyMs: 0 }), clock });
  const letter = (name: string, keyed: boolean) =>
    defineAction({
      name,
      description: 'Sends a letter.',
      input: z.object({ to: z.string() }),
      output: z.object({ to: z.string() }),
      scope: 'letter:send',
      effect: 'external',
      keyed: async () => keyed,
      standing: async (_tx, _context, { to }) => to === 'Ada',
      async run(_context, { to }) {
        sent.push(to);
        await answer();
        return { to };
      },
      verify: async () => true,
    });
  runner.register([letter('letter.post', false), letter('letter.register', true)]);
  return runner;
}

const call = (name: string, to = 'Ada') => ({
  name,
  input: { to },
  actor: workflow,
  effectId: newId(),
  correlationId: newId(),
});
const statusOf = async (effectId: string) =>
  (await sql<{ status: string }>`select status from effects where id = ${effectId}::uuid`.execute(database.kysely))
    .rows[0]?.status;
/** Answers never: what the process knew is lost with it. Resolves when the call has gone out. */
async function dieWhileSending(effect: ReturnType<typeof call>): Promise<void> {
  const out = Promise.withResolvers<void>();
  answer = () => {
    out.resolve();
    return new Promise(() => {});
  };
  void startProcess().run(effect);
  await out.promise;
  answer = async () => {};
}

beforeEach(async () => {
  database = await createTestDatabase([...effectMigrations]);
  sent = [];
  answer = async () => {};
  return () => database[Symbol.asyncDispose]();
});

test('what is to be done next depends on the status, the key and whether the sender lives', () => {
  const step = (status: Parameters<typeof nextStep>[0]['status'], keyed: boolean, held: boolean) =>
    nextStep({ status, keyed, held });
  expect([step('planned', true, false), step('planned', false, false), step('failed', false, false)]).toEqual([
    'send',
    'send',
    'send',
  ]);
  expect([step('sent', true, true), step('sent', false, true)]).toEqual(['busy', 'busy']);
  expect([step('sent', true, false), step('sent', false, false)]).toEqual(['send', 'doubt']);
  for (const done of ['confirmed', 'not-confirmed', 'in-doubt', 'undone', 'refused', 'awaiting-approval'] as const)
    expect(step(done, true, false)).toBe('nothing');
});

test('only a failure that says so means that nothing happened', () => {
  expect([mayHaveHappened(closed()), mayHaveHappened(cutOff()), mayHaveHappened(new TypeError('?'))]).toEqual([
    false,
    true,
    true,
  ]);
});

test('an effect that two processes begin at once is begun by one, and the other comes back later', async () => {
  const effect = call('letter.register');
  const definition = startProcess().get('letter.register');
  const begin = () =>
    inTenant<EffectTables, void>(database, tenantId, (tx) =>
      insertEffect(tx, {
        call: effect,
        definition,
        input: effect.input,
        output: null,
        status: 'planned',
        summary: '',
        now: clock.now(),
      }),
    );
  await begin();
  await expect(begin()).rejects.toMatchObject({ code: 'effect.in_progress', retryable: true });
});

describe('a process ends while the other system answers', () => {
  test('with a key the effect is repeated by the next one, under the same id', async () => {
    const effect = call('letter.register');
    await dieWhileSending(effect);
    expect(await statusOf(effect.effectId)).toBe('sent');
    expect(await startProcess().run(effect)).toMatchObject({ status: 'confirmed', effectId: effect.effectId });
    expect(sent).toEqual(['Ada', 'Ada']);
  });

  test('without a key it is in doubt, never repeated, until a person settles it', async () => {
    const effect = call('letter.post');
    await dieWhileSending(effect);
    const runner = startProcess();
    expect(await runner.run(effect)).toMatchObject({ status: 'in-doubt', output: null });
    expect(await runner.run(effect)).toMatchObject({ status: 'in-doubt' });
    expect(sent).toEqual(['Ada']);
    const deps = { runner, database, clock };
    const { effectId } = effect;
    expect(await settleEffect(deps, { actor: user, effectId, happened: true })).toMatchObject({ status: 'confirmed' });
    await expect(settleEffect(deps, { actor: user, effectId, happened: false })).rejects.toMatchObject({
      code: 'effect.not_in_doubt',
    });
  });

  test('what a person says did not happen may be carried out again', async () => {
    const effect = call('letter.post');
    await dieWhileSending(effect);
    const runner = startProcess();
    await runner.run(effect);
    const settled = { actor: user, effectId: effect.effectId, happened: false };
    expect(await settleEffect({ runner, database, clock }, settled)).toMatchObject({
      status: 'failed',
      error: { code: 'effect.did_not_happen' },
    });
    expect(await runner.run(effect)).toMatchObject({ status: 'confirmed' });
  });

  test('the next one finds what was left: it repeats what has a key and doubts what has none', async () => {
    const keyed = call('letter.register');
    const unkeyed = call('letter.post');
    await dieWhileSending(keyed);
    await dieWhileSending(unkeyed);
    const later = { now: () => new Date(Date.now() + 1000) };
    const recovery = startRecovery({ runner: startProcess(), database, clock: later, logger: quiet });
    await recovery[Symbol.asyncDispose]();
    expect([await statusOf(keyed.effectId), await statusOf(unkeyed.effectId)]).toEqual(['confirmed', 'in-doubt']);
    expect(sent).toEqual(['Ada', 'Ada', 'Ada']);
  });
});

test('while one is at it, another call for the same effect is sent away', async () => {
  const runner = startProcess();
  const gate = Promise.withResolvers<void>();
  const out = Promise.withResolvers<void>();
  answer = () => {
    out.resolve();
    return gate.promise;
  };
  const effect = call('letter.register');
  const first = runner.run(effect);
  await out.promise;
  await expect(runner.run(effect)).rejects.toMatchObject({ code: 'effect.in_progress', retryable: true });
  gate.resolve();
  expect(await first).toMatchObject({ status: 'confirmed' });
  expect(sent).toEqual(['Ada']);
});

test('effects without a key go out one after the other, so that a crash leaves one in doubt at most', async () => {
  let most = 0;
  let now = 0;
  answer = async () => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setImmediate(resolve));
    now--;
  };
  const runner = startProcess();
  await Promise.all(Array.from({ length: 8 }, () => runner.run(call('letter.post'))));
  expect([sent.length, most]).toEqual([8, 1]);
});

test('an answer that says no is a failure, which may be repeated; an answer that is lost leaves a doubt', async () => {
  const runner = startProcess();
  const refused = call('letter.post');
  answer = () => Promise.reject(closed());
  await expect(runner.run(refused)).rejects.toMatchObject({ code: 'letter.closed' });
  const lost = call('letter.post');
  answer = () => Promise.reject(cutOff());
  expect(await runner.run(lost)).toMatchObject({ status: 'in-doubt' });
  answer = async () => {};
  expect(await runner.run(refused)).toMatchObject({ status: 'confirmed' });
});

test('what was approved is carried out as it was approved, also when the caller comes back with other words', async () => {
  const runner = startProcess();
  const effect = call('letter.post', 'Eve');
  expect(await runner.run(effect)).toMatchObject({ status: 'awaiting-approval' });
  answer = () => Promise.reject(closed());
  const decision = { actor: user, effectId: effect.effectId, approve: true, always: false };
  expect(await decideApproval({ runner, database, clock }, decision)).toMatchObject({ status: 'failed' });
  answer = async () => {};
  expect(await runner.run({ ...effect, input: { to: 'Mallory' } })).toMatchObject({ output: { to: 'Eve' } });
  expect(sent).toEqual(['Eve', 'Eve']);
});
