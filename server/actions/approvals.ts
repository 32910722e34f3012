import type { Actor } from '#core/contracts/actor.ts';
import type { Effect } from '#core/contracts/hub.ts';
import { toErrorBody } from '#core/contracts/errors.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { ActionCall } from '#core/ports/action-runner.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import {
  approvalExpired,
  argumentsChanged,
  didNotHappen,
  effectNotFound,
  notInDoubt,
  notWaiting,
} from './actions.errors.ts';
import { argumentHash } from './argument-hash.ts';
import type { EffectTables } from './effects.tables.ts';
import {
  actorName,
  allow,
  changeEffect,
  findEffect,
  lockEffect,
  toEffect,
  type EffectRow,
} from './journal.repository.ts';
import { admit } from './registry.ts';
import { summaryOf, type EffectRunner } from './runner.ts';

export interface Decision {
  /** the person who decides; must be the user whose space it is */
  actor: Actor;
  effectId: string;
  approve: boolean;
  /** the same action with exactly the same arguments needs no approval from now on */
  always: boolean;
}

export interface ApprovalDeps {
  runner: EffectRunner;
  database: Database;
  clock: Clock;
}

/**
 * Decides about an effect that waits. One approval is good for one effect, for the user it was shown to, for the
 * arguments that were shown (by hash), and for seven days. The effect then runs with the rights of who asked for it.
 */
export async function decideApproval({ runner, database, clock }: ApprovalDeps, decision: Decision): Promise<Effect> {
  const { actor, effectId } = decision;
  const inActorsTenant = <Result>(work: (tx: Tx<EffectTables>) => Promise<Result>) =>
    inTenant<EffectTables, Result>(database, actor.tenantId, work);

  const outside = await inActorsTenant(async (tx) => {
    const row = await waiting(tx, decision, clock.now());
    const decided = { now: clock.now(), decidedBy: actorName(actor) };
    if (!decision.approve) {
      await changeEffect(tx, effectId, { status: 'refused', ...decided });
      return null;
    }
    if (decision.always) await allow(tx, row, clock.now());
    await changeEffect(tx, effectId, { status: 'planned', ...decided });
    return row;
  });
  if (outside) await carryOutPlanned({ runner, database, clock }, outside);
  runner.send(callOf({ actor, effectId }), [{ kind: 'effect', id: effectId }]);
  return inActorsTenant(async (tx) => toEffect((await findEffect(tx, effectId))!));
}

/** Carries out an effect that stands in the journal. A failure is kept there, where the person who approved looks. */
export async function carryOutPlanned({ runner, database, clock }: ApprovalDeps, row: EffectRow): Promise<void> {
  const call = callOfRow(row);
  const inTx = <Result>(work: (tx: Tx<EffectTables>) => Promise<Result>) =>
    inTenant<EffectTables, Result>(database, row.tenant_id, work);
  try {
    const definition = runner.get(row.action);
    const input = admit(definition, row.actor, row.input);
    // what goes wrong over there is written down by the ledger
    if (definition.run)
      return void (await runner.carryOut({ call, definition, input, keyed: row.keyed }).catch(() => undefined));
    const { context, notices } = runner.contextOf(call);
    await inTx(async (tx) => {
      if ((await lockEffect(tx, row.user_id, row.id))?.status !== 'planned') return;
      const output = definition.output.parse(await definition.runIn!(tx, context, input));
      const verified = await definition.verify?.(tx, context, input, output);
      const summary = summaryOf(definition, input, output);
      const status = verified ? 'confirmed' : 'not-confirmed';
      await changeEffect(tx, row.id, { status, output, summary, now: clock.now() });
    });
    runner.send(call, notices);
  } catch (error) {
    await inTx((tx) => changeEffect(tx, row.id, { status: 'failed', error: toErrorBody(error), now: clock.now() }));
  }
}

/** What a person found out about an effect in doubt. */
export async function settleEffect(
  { runner, database, clock }: ApprovalDeps,
  { actor, effectId, happened }: { actor: Actor; effectId: string; happened: boolean },
): Promise<Effect> {
  const effect = await inTenant<EffectTables, Effect>(database, actor.tenantId, async (tx) => {
    const row = await lockEffect(tx, actor.userId, effectId);
    if (!row) throw effectNotFound({ effectId });
    if (row.status !== 'in-doubt') throw notInDoubt({ effectId, status: row.status });
    const settled = { now: clock.now(), decidedBy: actorName(actor) };
    await changeEffect(
      tx,
      effectId,
      happened ? { status: 'confirmed', ...settled } : { status: 'failed', error: didNotHappen().toBody(), ...settled },
    );
    return toEffect((await findEffect(tx, effectId))!);
  });
  runner.send(callOf({ actor, effectId }), [{ kind: 'effect', id: effectId }]);
  return effect;
}

async function waiting(tx: Tx<EffectTables>, { actor, effectId }: Decision, now: Date): Promise<EffectRow> {
  const row = await lockEffect(tx, actor.userId, effectId);
  if (!row) throw effectNotFound({ effectId });
  if (row.status !== 'awaiting-approval') throw notWaiting({ effectId, status: row.status });
  if (row.expires_at && new Date(row.expires_at) < now) throw approvalExpired({ effectId });
  if (argumentHash(row.action, row.input) !== row.input_hash) throw argumentsChanged({ effectId });
  return row;
}

export function callOfRow(row: EffectRow): ActionCall {
  return {
    name: row.action,
    input: row.input,
    actor: row.actor,
    effectId: row.id,
    correlationId: row.correlation_id,
    ...(row.message_id ? { messageId: row.message_id } : {}),
    ...(row.execution_id ? { executionId: row.execution_id } : {}),
    ...(row.provenance ? { provenance: row.provenance } : {}),
  };
}

function callOf({ actor, effectId }: { actor: Actor; effectId: string }): ActionCall {
  return { name: 'approval.decide', input: null, actor, effectId, correlationId: effectId };
}
