/** A small action runner for tests: real effects in a real table, idempotent by effect id, without journal or policy. */
import { z } from 'zod';
import { defineAction, type ActionContext, type ActionDefinition } from '#core/action.ts';
import { mayUse } from '#core/contracts/actor.ts';
import { defineError } from '#core/contracts/errors.ts';
import { inTenant, tenantTable } from '#core/db/in-tenant.ts';
import type { ActionCall, ActionResult, ActionRunner } from '#core/ports/action-runner.ts';
import type { Database, Migration, Tx } from '#core/ports/database.ts';

export interface EffectTables {
  test_effects: {
    id: string;
    tenant_id: string;
    user_id: string;
    action: string;
    input: string;
    provenance: string | null;
  };
}

export const effectMigration: Migration = {
  id: 'test/0001-effects',
  sql: `
    create table test_effects (
      id uuid primary key, tenant_id uuid not null, user_id uuid not null, action text not null,
      input text not null, provenance text
    );
    ${tenantTable('test_effects')}
  `,
};

const refused = defineError({ code: 'test.refused', status: 403, message: 'not allowed' });
const unavailable = defineError({ code: 'test.unavailable', status: 503, message: 'come back later', retryable: true });
const broken = defineError({ code: 'test.broken', status: 422, message: 'this will never work' });

const Fields = z.record(z.string(), z.unknown());

async function write(tx: Tx<EffectTables>, context: ActionContext, action: string, input: unknown) {
  await tx
    .insertInto('test_effects')
    .values({
      id: context.effectId,
      tenant_id: context.actor.tenantId,
      user_id: context.actor.userId,
      action,
      input: JSON.stringify(input),
      provenance: context.provenance ? JSON.stringify(context.provenance) : null,
    })
    .execute();
  return { id: context.effectId, ...(input as object) };
}

function writing(name: string): ActionDefinition {
  return defineAction({
    name,
    description: `Does ${name}.`,
    input: Fields,
    output: Fields,
    scope: `${name.split('.')[0]}:write`,
    effect: 'write',
    async runIn(tx: Tx<EffectTables>, context, input) {
      const { title } = input;
      if (typeof title === 'string' && title.includes('BROKEN')) {
        await write(tx, { ...context, effectId: crypto.randomUUID() }, name, input);
        throw broken({ title });
      }
      return write(tx, context, name, input);
    },
    verify: async () => true,
  });
}

export interface MemoryActions extends ActionRunner {
  calls: ActionCall[];
  /** calls of `letter.send` still to fail with a passing error */
  failures: { letters: number; creates: number };
  /** what the office does with the next letters, one after the other, before they are sent */
  office: (() => Promise<void>)[];
  /** by action and title */
  effects(tenantId: string): Promise<{ action: string; input: Record<string, unknown>; provenance: unknown }[]>;
}

const GROUPWARE = ['task.create', 'event.create', 'event.apply-change', 'event.cancel', 'note.create'];

export function createMemoryActions(database: Database, more: readonly ActionDefinition[] = []): MemoryActions {
  const failures = { letters: 0, creates: 0 };
  const office: (() => Promise<void>)[] = [];
  const calls: ActionCall[] = [];
  const sent = new Map<string, unknown>();
  const letter = defineAction({
    name: 'letter.send',
    description: 'Talks to another system.',
    input: Fields,
    output: Fields,
    scope: 'letter:send',
    effect: 'external',
    async run(context, input) {
      await office.shift()?.();
      if (failures.letters > 0) {
        failures.letters -= 1;
        throw unavailable();
      }
      sent.set(context.effectId, input);
      return input;
    },
    verify: async () => true,
  });
  const definitions: ActionDefinition[] = [...GROUPWARE.map(writing), letter, ...more];
  const find = (call: ActionCall): ActionDefinition => {
    const found = definitions.find((definition) => definition.name === call.name);
    if (!found || !mayUse(call.actor, found.scope)) throw refused({ action: call.name });
    calls.push(call);
    return found;
  };
  const contextOf = (call: ActionCall): ActionContext => ({
    actor: call.actor,
    effectId: call.effectId,
    correlationId: call.correlationId,
    provenance: call.provenance ?? null,
    now: new Date(),
    signal: call.signal ?? new AbortController().signal,
    notify: () => undefined,
  });

  async function runIn(tx: Tx<EffectTables>, call: ActionCall): Promise<ActionResult> {
    const definition = find(call);
    if (failures.creates > 0) {
      failures.creates -= 1;
      throw unavailable();
    }
    const known = await tx
      .selectFrom('test_effects')
      .select('input')
      .where('id', '=', call.effectId)
      .executeTakeFirst();
    if (known) return { effectId: call.effectId, status: 'confirmed', output: JSON.parse(known.input) as unknown };
    const output: unknown = await definition.runIn!(tx, contextOf(call), definition.input.parse(call.input));
    return { effectId: call.effectId, status: 'confirmed', output };
  }

  return {
    calls,
    failures,
    office,
    list: () => definitions,
    runIn,
    async run(call) {
      const definition = definitions.find((candidate) => candidate.name === call.name);
      if (definition?.runIn) {
        return inTenant<EffectTables, ActionResult>(database, call.actor.tenantId, (tx) => runIn(tx, call));
      }
      const { run } = find(call);
      if (sent.has(call.effectId))
        return { effectId: call.effectId, status: 'confirmed', output: sent.get(call.effectId) };
      return { effectId: call.effectId, status: 'confirmed', output: await run!(contextOf(call), call.input) };
    },
    effects: (tenantId) =>
      inTenant<EffectTables, Awaited<ReturnType<MemoryActions['effects']>>>(database, tenantId, async (tx) => {
        const rows = await tx.selectFrom('test_effects').selectAll().execute();
        const effects = rows.map((row) => ({
          action: row.action,
          input: JSON.parse(row.input) as Record<string, unknown>,
          provenance: row.provenance === null ? null : (JSON.parse(row.provenance) as unknown),
        }));
        const nameOf = (effect: (typeof effects)[number]): string =>
          `${effect.action} ${String(effect.input['title'])}`;
        return effects.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
      }),
  };
}
