import type { Actor } from '#core/contracts/actor.ts';
import { mayUse } from '#core/contracts/actor.ts';
import { toErrorBody, type ErrorBody } from '#core/contracts/errors.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Tx } from '#core/ports/database.ts';
import { effectNotFound, notAllowed, notUndoable } from './actions.errors.ts';
import { callOfRow, type ApprovalDeps } from './approvals.ts';
import type { EffectTables } from './effects.tables.ts';
import { changeEffect, lockEffect } from './journal.repository.ts';
import { outcomeOf } from './runner.ts';

export interface UndoResult {
  undone: string[];
  failed: { effectId: string; error: ErrorBody }[];
}

/** Takes back these effects, or all of a message, newest first. Each on its own: one that cannot be undone stops no other. */
export async function undoEffects(
  deps: ApprovalDeps,
  actor: Actor,
  which: { effectIds?: readonly string[] | undefined; messageId?: string | undefined },
): Promise<UndoResult> {
  const result: UndoResult = { undone: [], failed: [] };
  for (const effectId of await newestFirst(deps, actor, which)) {
    try {
      await undoOne(deps, actor, effectId);
      result.undone.push(effectId);
    } catch (error) {
      result.failed.push({ effectId, error: toErrorBody(error) });
    }
  }
  return result;
}

async function newestFirst(
  { database }: ApprovalDeps,
  actor: Actor,
  { effectIds, messageId }: { effectIds?: readonly string[] | undefined; messageId?: string | undefined },
): Promise<string[]> {
  const rows = await inTenant<EffectTables, { id: string }[]>(database, actor.tenantId, async (tx) => {
    let query = tx
      .selectFrom('effects')
      .select('id')
      .where('user_id', '=', actor.userId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc');
    if (effectIds) return query.where('id', 'in', effectIds).execute();
    query = query.where('message_id', '=', messageId ?? null).where('status', '=', 'confirmed');
    return query.where('undoable', '=', true).execute();
  });
  const known = new Set(rows.map((row) => row.id));
  return [...known, ...(effectIds ?? []).filter((id) => !known.has(id))];
}

async function undoOne({ runner, database, clock }: ApprovalDeps, actor: Actor, effectId: string): Promise<void> {
  const sent = await inTenant<EffectTables, () => Promise<void>>(database, actor.tenantId, async (tx) => {
    const row = await lockEffect(tx, actor.userId, effectId);
    if (!row) throw effectNotFound({ effectId });
    const definition = runner.get(row.action);
    if (!definition.undo || row.status !== 'confirmed') throw notUndoable({ effectId, status: row.status });
    if (!mayUse(actor, definition.scope)) throw notAllowed({ scope: definition.scope });
    const call = { ...callOfRow(row), actor };
    const { context, notices } = runner.contextOf(call);
    await definition.undo(tx, context, row.input, row.output);
    await runner.onUndone?.(tx as unknown as Tx<unknown>, call);
    await changeEffect(tx, effectId, { status: 'undone', now: clock.now(), decidedBy: `${actor.kind}:${actor.id}` });
    return () => {
      runner.send(call, [...notices, { kind: 'effect', id: effectId }]);
      return runner.tell(outcomeOf(call, { status: 'undone', input: row.input, output: row.output }));
    };
  });
  await sent();
}
