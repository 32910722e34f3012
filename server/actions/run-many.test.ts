import { beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '#connectors/database/testing.ts';
import type { Actor } from '#core/contracts/actor.ts';
import type { Task } from '#core/contracts/groupware.ts';
import type { LiveNotice } from '#core/contracts/hub.ts';
import { newId } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { ActionCall, ActionResult } from '#core/ports/action-runner.ts';
import type { Database } from '#core/ports/database.ts';
import { groupwareMigrations } from '#groupware/store/groupware.migrations.ts';
import { taskActions } from '#groupware/tasks/task.actions.ts';
import { createLiveFeed } from '../realtime/live-feed.ts';
import { effectMigrations } from './effects.migrations.ts';
import type { EffectTables } from './effects.tables.ts';
import { createActionRunner, type EffectRunner } from './runner.ts';
import { undoEffects } from './undo.ts';

const tenantId = newId();
const userId = newId();
const actor = (kind: Actor['kind'] = 'workflow', user = userId): Actor => ({
  kind,
  id: 'w1',
  tenantId,
  userId: user,
  scopes: ['*'],
});
const create = (title: string, more: Partial<ActionCall> = {}): ActionCall => ({
  name: 'task.create',
  input: { title, due: '2026-03-04', categories: ['a "b"', 'ü'] },
  actor: actor(),
  effectId: newId(),
  correlationId: newId(),
  ...more,
});

let database: Database;
let runner: EffectRunner;
let notices: LiveNotice[];
let hooked: string[];
const runMany = (calls: readonly ActionCall[]) =>
  inTenant<EffectTables, ActionResult[]>(database, tenantId, (tx) => runner.runManyIn!(tx, calls));
const rows = (table: 'effects' | 'audit_log') =>
  inTenant<EffectTables, object[]>(database, tenantId, (tx) =>
    tx.selectFrom(table).selectAll().orderBy('id').execute(),
  );
const tasks = async (): Promise<Task[]> => {
  const call = { ...create(''), name: 'task.list', input: {}, actor: actor('user') };
  return ((await runner.run(call)).output as { items: Task[] }).items;
};

beforeEach(async () => {
  database = await createTestDatabase([...effectMigrations, ...groupwareMigrations]);
  notices = [];
  hooked = [];
  const liveFeed = createLiveFeed({ everyMs: 0 });
  liveFeed.subscribe((_tenant, _user, notice) => notices.push(notice));
  runner = createActionRunner({
    database,
    liveFeed,
    clock: { now: () => new Date('2026-03-01T09:00:00Z') },
    onEffects: async (_tx, calls) => void hooked.push(...calls.map(({ effectId }) => effectId)),
  });
  runner.register(taskActions);
  return () => database[Symbol.asyncDispose]();
});

test('many effects leave the same records, journal and audit as one after the other', async () => {
  const calls = [create('lamp'), create('desk'), create('chair')];
  const results = await runMany(calls);
  const bulk = { effects: await rows('effects'), audit: await rows('audit_log'), tasks: await tasks() };
  expect(results.map(({ status, output }) => [status, (output as Task).title])).toEqual([
    ['confirmed', 'lamp'],
    ['confirmed', 'desk'],
    ['confirmed', 'chair'],
  ]);
  expect(bulk.audit).toHaveLength(3);
  expect(hooked).toEqual(calls.map(({ effectId }) => effectId));
  expect(new Set(notices.map(({ kind }) => kind))).toEqual(new Set(['task', 'effect']));

  await database[Symbol.asyncDispose]();
  database = await createTestDatabase([...effectMigrations, ...groupwareMigrations]);
  const clock = { now: () => new Date('2026-03-01T09:00:00Z') };
  runner = createActionRunner({ database, liveFeed: createLiveFeed({ everyMs: 0 }), clock });
  runner.register(taskActions);
  for (const call of calls) await runner.run(call);
  const withoutTime = (list: object[]) => list.map((row) => ({ ...row, at: null, id: null }));
  expect(await tasks()).toEqual(bulk.tasks);
  expect(await rows('effects')).toEqual(bulk.effects);
  expect(withoutTime(await rows('audit_log'))).toEqual(expect.arrayContaining(withoutTime(bulk.audit)));
});

test('effects that were there already, or come twice, give the first result and change nothing', async () => {
  const before = create('lamp');
  const first = await runner.run(before);
  const twice = create('desk');
  const results = await runMany([
    { ...before, input: { title: 'another' } },
    twice,
    { ...twice, input: { title: 'x' } },
  ]);
  expect(results).toEqual([first, results[1], results[1]]);
  expect((await tasks()).map(({ title }) => title).toSorted()).toEqual(['desk', 'lamp']);
  await expect(runMany([{ ...before, actor: actor('workflow', newId()) }])).rejects.toMatchObject({
    code: 'action.effect_id_taken',
  });
});

test('what has to wait for a person waits, and its neighbours go on', async () => {
  const results = await runMany([create('lamp'), create('desk', { actor: actor('assistant') }), create('chair')]);
  expect(results.map(({ status }) => status)).toEqual(['confirmed', 'awaiting-approval', 'confirmed']);
  expect(await tasks()).toHaveLength(2);
});

test('an input that does not fit undoes the whole batch, and nobody is told', async () => {
  await expect(runMany([create('lamp'), create('desk', { input: { title: 7 } })])).rejects.toMatchObject({
    code: 'action.invalid_input',
  });
  expect([await tasks(), await rows('effects'), notices]).toEqual([[], [], []]);
});

test('an effect of a batch can be undone by itself', async () => {
  const calls = [create('lamp'), create('desk')];
  await runMany(calls);
  const undone = await undoEffects({ database, runner, clock: { now: () => new Date() } }, actor('user'), {
    effectIds: [calls[0]!.effectId],
  });
  expect(undone.undone).toEqual([calls[0]!.effectId]);
  expect((await tasks()).map(({ title }) => title)).toEqual(['desk']);
});
