import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import type { Actor } from '#core/contracts/actor.ts';
import { defineError } from '#core/contracts/errors.ts';
import { newId } from '#core/contracts/ids.ts';
import type { LiveNotice } from '#core/contracts/hub.ts';
import { inTenant, tenantTable } from '#core/db/in-tenant.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import { createLiveFeed } from '../realtime/live-feed.ts';
import { decideApproval } from './approvals.ts';
import { effectMigrations } from './effects.migrations.ts';
import type { EffectTables } from './effects.tables.ts';
import { createActionRunner, type EffectRunner } from './runner.ts';
import { undoEffects } from './undo.ts';

interface ThingTables {
  things: { id: string; tenant_id: string; name: string };
}

const things = {
  id: 'test/0001-things',
  sql: `create table things (id uuid primary key, tenant_id uuid not null, name text not null); ${tenantTable('things')}`,
};

const createThing = defineAction({
  name: 'thing.create',
  description: 'Creates a thing.',
  input: z.object({ name: z.string().min(1) }),
  output: z.object({ id: z.string() }),
  scope: 'thing:write',
  effect: 'write',
  async runIn(tx: Tx<ThingTables>, context, input) {
    await tx
      .insertInto('things')
      .values({ id: context.effectId, tenant_id: context.actor.tenantId, name: input.name })
      .execute();
    context.notify({ kind: 'task', id: context.effectId });
    return { id: context.effectId };
  },
  async verify(tx, _context, input, output) {
    const row = await tx.selectFrom('things').select('name').where('id', '=', output.id).executeTakeFirst();
    return row?.name === input.name && input.name !== 'vanishing';
  },
  async undo(tx, _context, _input, output) {
    const result = await tx.deleteFrom('things').where('id', '=', output.id).executeTakeFirst();
    if (result.numDeletedRows === 0n) throw new Error('the thing was changed since');
  },
  summarize: (input) => `Created thing “${input.name}”`,
});

const postOfficeClosed = defineError({ code: 'letter.closed', status: 503, message: 'the post office is closed' });

function sendAction(sent: string[], fail = { now: false }): ActionDefinition {
  return defineAction({
    name: 'letter.send',
    description: 'Sends a letter.',
    input: z.object({ to: z.string() }),
    output: z.object({ to: z.string() }),
    scope: 'letter:send',
    effect: 'external',
    async run(_context, input) {
      if (fail.now) throw postOfficeClosed();
      sent.push(input.to);
      return { to: input.to };
    },
    verify: async (_tx, _context, input) => sent.includes(input.to),
  });
}

let database: Database;
let runner: EffectRunner;
let sent: string[];
let fail: { now: boolean };
let notices: LiveNotice[];
let now: Date;
const tenantId = newId();
const userId = newId();
const actor = (kind: Actor['kind'] = 'user', scopes = ['*']): Actor => ({ kind, id: kind, tenantId, userId, scopes });
const call = (name: string, input: unknown, more: { actor?: Actor; effectId?: string; messageId?: string } = {}) => ({
  name,
  input,
  actor: actor(),
  effectId: newId(),
  correlationId: newId(),
  ...more,
});
const count = (table: 'things' | 'effects' | 'audit_log') =>
  inTenant<EffectTables & ThingTables, number>(database, tenantId, async (tx) =>
    Number(
      (
        await tx
          .selectFrom(table)
          .select(sql<string>`count(*)`.as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    ),
  );

beforeEach(async () => {
  database = await createTestDatabase([...effectMigrations, things]);
  now = new Date('2026-03-01T09:00:00Z');
  sent = [];
  fail = { now: false };
  notices = [];
  const liveFeed = createLiveFeed({ everyMs: 0 });
  liveFeed.subscribe((_tenant, _user, notice) => notices.push(notice));
  runner = createActionRunner({ database, liveFeed, clock: { now: () => now } });
  runner.register([createThing, sendAction(sent, fail)]);
  return () => database[Symbol.asyncDispose]();
});

describe('carrying out', () => {
  test('an effect is written, read back, journalled, audited and announced', async () => {
    const result = await runner.run(call('thing.create', { name: 'lamp' }));
    expect(result.status).toBe('confirmed');
    expect([await count('things'), await count('effects'), await count('audit_log')]).toEqual([1, 1, 1]);
    expect(notices.map((notice) => notice.kind)).toEqual(['task', 'effect']);
  });

  test('the same effect id again gives the first result and changes nothing', async () => {
    const again = call('thing.create', { name: 'lamp' });
    const first = await runner.run(again);
    expect(await runner.run({ ...again, input: { name: 'another' } })).toEqual(first);
    expect([await count('things'), await count('effects')]).toEqual([1, 1]);
  });

  test('an effect id of somebody else or of another action is refused', async () => {
    const first = call('thing.create', { name: 'lamp' });
    await runner.run(first);
    const stranger = { ...actor(), userId: newId() };
    await expect(runner.run({ ...first, actor: stranger })).rejects.toMatchObject({ code: 'action.effect_id_taken' });
  });

  test('what cannot be read back is not called done', async () => {
    expect((await runner.run(call('thing.create', { name: 'vanishing' }))).status).toBe('not-confirmed');
  });

  test('effect and journal vanish together with the transaction of the caller, and nobody is told', async () => {
    const rolledBack = inTenant(database, tenantId, async (tx) => {
      await runner.runIn(tx, call('thing.create', { name: 'lamp' }));
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect([await count('things'), await count('effects'), await count('audit_log')]).toEqual([0, 0, 0]);
    expect(notices).toEqual([]);
  });

  test('input that does not fit, rights that are missing and unknown names have codes of their own', async () => {
    await expect(runner.run(call('thing.create', { name: '' }))).rejects.toMatchObject({
      code: 'action.invalid_input',
      status: 400,
    });
    await expect(
      runner.run(call('thing.create', { name: 'x' }, { actor: actor('user', ['task:*']) })),
    ).rejects.toMatchObject({ code: 'action.not_allowed', status: 403 });
    await expect(runner.run(call('thing.paint', {}))).rejects.toMatchObject({ code: 'action.unknown', status: 404 });
    expect(() => runner.register([createThing])).toThrow('two actions are called thing.create');
  });

  test('the audit log cannot be changed', async () => {
    await runner.run(call('thing.create', { name: 'lamp' }));
    await expect(sql`delete from audit_log`.execute(database.kysely)).rejects.toThrow('append-only');
  });
});

describe('approval', () => {
  const decide = (effectId: string, approve: boolean, more: { always?: boolean; actor?: Actor } = {}) =>
    decideApproval(
      { runner, database, clock: { now: () => now } },
      { actor: actor(), always: false, ...more, effectId, approve },
    );

  test('what leaves the own space waits, runs once when approved, and only once', async () => {
    const waiting = await runner.run(call('letter.send', { to: 'Ada' }));
    expect([waiting.status, sent]).toEqual(['awaiting-approval', []]);
    expect((await decide(waiting.effectId, true)).status).toBe('confirmed');
    await expect(decide(waiting.effectId, true)).rejects.toMatchObject({ code: 'approval.not_waiting' });
    expect(sent).toEqual(['Ada']);
  });

  test('what the assistant wants to write waits as well, and is written in one transaction when approved', async () => {
    const waiting = await runner.run(call('thing.create', { name: 'lamp' }, { actor: actor('assistant') }));
    expect([waiting.status, await count('things')]).toEqual(['awaiting-approval', 0]);
    expect((await decide(waiting.effectId, true)).summary).toBe('Created thing “lamp”');
    expect(await count('things')).toBe(1);
  });

  test('a refusal is final', async () => {
    const { effectId } = await runner.run(call('letter.send', { to: 'Ada' }));
    expect((await decide(effectId, false)).status).toBe('refused');
    await expect(decide(effectId, true)).rejects.toMatchObject({ code: 'approval.not_waiting' });
    expect(sent).toEqual([]);
  });

  test('nobody else can approve, and nobody after seven days', async () => {
    const { effectId } = await runner.run(call('letter.send', { to: 'Ada' }));
    await expect(decide(effectId, true, { actor: { ...actor(), userId: newId() } })).rejects.toMatchObject({
      code: 'effect.not_found',
    });
    now = new Date('2026-03-08T09:00:01Z');
    await expect(decide(effectId, true)).rejects.toMatchObject({ code: 'approval.expired' });
  });

  test('arguments changed after they were shown are not carried out', async () => {
    const { effectId } = await runner.run(call('letter.send', { to: 'Ada' }));
    await sql`update effects set input = '{"to":"Mallory"}' where id = ${effectId}`.execute(database.kysely);
    await expect(decide(effectId, true)).rejects.toMatchObject({ code: 'approval.arguments_changed' });
    expect(sent).toEqual([]);
  });

  test('allowing always covers the same arguments and no others', async () => {
    const { effectId } = await runner.run(call('letter.send', { to: 'Ada' }));
    await decide(effectId, true, { always: true });
    expect((await runner.run(call('letter.send', { to: 'Ada' }))).status).toBe('confirmed');
    expect((await runner.run(call('letter.send', { to: 'Eve' }))).status).toBe('awaiting-approval');
  });

  test('a failure outside is kept in the journal', async () => {
    const { effectId } = await runner.run(call('letter.send', { to: 'Ada' }));
    fail.now = true;
    expect(await decide(effectId, true)).toMatchObject({
      status: 'failed',
      error: { message: 'the post office is closed' },
    });
  });
});

describe('undo', () => {
  const undo = (which: { effectIds?: string[]; messageId?: string }) =>
    undoEffects({ runner, database, clock: { now: () => now } }, actor(), which);

  test('all effects of a message are taken back, newest first, each with its own result', async () => {
    const messageId = newId();
    const first = await runner.run(call('thing.create', { name: 'lamp' }, { messageId }));
    now = new Date('2026-03-01T09:00:01Z');
    const second = await runner.run(call('thing.create', { name: 'desk' }, { messageId }));
    await inTenant<ThingTables, unknown>(database, tenantId, (tx) =>
      tx.deleteFrom('things').where('id', '=', first.effectId).execute(),
    );
    const result = await undo({ messageId });
    expect(result.undone).toEqual([second.effectId]);
    expect(result.failed).toMatchObject([{ effectId: first.effectId, error: { message: /changed since/ } }]);
  });

  test('an effect is undone once', async () => {
    const { effectId } = await runner.run(call('thing.create', { name: 'lamp' }));
    expect(await undo({ effectIds: [effectId] })).toEqual({ undone: [effectId], failed: [] });
    expect(await undo({ effectIds: [effectId] })).toMatchObject({
      failed: [{ error: { code: 'effect.not_undoable' } }],
    });
    expect(await undo({ effectIds: [newId()] })).toMatchObject({ failed: [{ error: { code: 'effect.not_found' } }] });
  });
});
