import type { ActionContext, ActionDefinition } from '#core/action.ts';
import type { LiveNotice } from '#core/contracts/hub.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import type { ActionCall, ActionResult } from '#core/ports/action-runner.ts';
import type { Tx } from '#core/ports/database.ts';
import type { EffectTables } from './effects.tables.ts';
import { findEffects, insertEffects, resultOf, type EffectRow, type NewEffect } from './journal.repository.ts';
import { decide } from './policy.ts';
import { admit } from './registry.ts';

export interface RunManyDeps {
  get(name: string): ActionDefinition;
  contextOf(call: ActionCall): { context: ActionContext; notices: LiveNotice[] };
  runIn(tx: Tx<EffectTables>, call: ActionCall): Promise<ActionResult>;
  /** throws when the effect belongs to somebody else or to another action */
  checkOwner(row: EffectRow, call: ActionCall): void;
  summaryOf(definition: ActionDefinition, input: unknown, output: unknown): string;
  onEffects?: ((tx: Tx<unknown>, calls: readonly ActionCall[]) => Promise<void>) | undefined;
  /** after commit */
  announce(
    call: ActionCall,
    notices: readonly LiveNotice[],
    done: Pick<NewEffect, 'status' | 'input' | 'output'>,
  ): void;
}

interface Planned {
  call: ActionCall;
  definition: ActionDefinition;
  context: ActionContext;
  notices: LiveNotice[];
  input: unknown;
}

/**
 * Many effects with few statements: one look for effects that are known, one insert and one read-back for each kind of
 * action, one insert into the journal. What cannot go this way - policy asks a person, the action has no bulk form, the
 * effect id comes twice - goes through `runIn`, with the same guarantees.
 */
export function createRunMany(deps: RunManyDeps) {
  return async function runManyIn(tx: Tx<EffectTables>, calls: readonly ActionCall[]): Promise<ActionResult[]> {
    const times = Map.groupBy(calls, ({ effectId }) => effectId);
    const inBulk = calls.filter(
      (call) => times.get(call.effectId)!.length === 1 && goesInBulk(deps.get(call.name), call),
    );
    const known = await findEffects(
      tx,
      inBulk.map(({ effectId }) => effectId),
    );
    const results = new Map<ActionCall, ActionResult>();
    const planned: Planned[] = [];
    for (const call of inBulk) {
      const definition = deps.get(call.name);
      const input = admit(definition, call.actor, call.input);
      const row = known.get(call.effectId);
      if (row) {
        deps.checkOwner(row, call);
        results.set(call, resultOf(row));
        continue;
      }
      planned.push({ call, definition, input, ...deps.contextOf(call) });
    }
    const effects: NewEffect[] = [];
    for (const [definition, group] of Map.groupBy(planned, ({ definition: action }) => action)) {
      effects.push(...(await runGroup(tx, definition, group)));
    }
    await insertEffects(tx, effects);
    if (effects.length > 0) {
      await deps.onEffects?.(
        tx as unknown as Tx<unknown>,
        effects.map(({ call }) => call),
      );
    }
    const noticesOf = new Map(planned.map(({ call, notices }) => [call, notices]));
    for (const { call, status, output } of effects) {
      noticesOf.get(call)!.push({ kind: 'effect', id: call.effectId });
      results.set(call, { effectId: call.effectId, status, output });
    }
    for (const call of calls) if (!results.has(call)) results.set(call, await deps.runIn(tx, call));
    afterCommit(tx, () => {
      for (const effect of effects) deps.announce(effect.call, noticesOf.get(effect.call)!, effect);
    });
    return calls.map((call) => results.get(call)!);
  };

  async function runGroup(
    tx: Tx<EffectTables>,
    definition: ActionDefinition,
    group: readonly Planned[],
  ): Promise<NewEffect[]> {
    const made: unknown[] = await definition.runManyIn!(tx, group);
    const done = group.map((planned, index) => ({
      ...planned,
      output: definition.output.parse(made[index]) as unknown,
    }));
    const verified = await definition.verifyMany!(tx, done);
    return done.map(({ call, input, output, context }, index) => ({
      call,
      definition,
      input,
      output,
      status: verified[index] ? 'confirmed' : 'not-confirmed',
      summary: deps.summaryOf(definition, input, output),
      now: context.now,
    }));
  }
}

function goesInBulk(definition: ActionDefinition, { actor }: ActionCall): boolean {
  if (!definition.runManyIn || definition.effect === 'read' || definition.journal === false) return false;
  const question = {
    effect: definition.effect,
    actorKind: actor.kind,
    journalled: true,
    allowed: false,
    standing: false,
  };
  return decide(question) === 'go';
}
