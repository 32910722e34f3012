import type { ActionContext, ActionDefinition } from '#core/action.ts';
import { MailflexError, toErrorBody } from '#core/contracts/errors.ts';
import type { Effect } from '#core/contracts/hub.ts';
import { newId } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { faultPoint } from '#core/faults.ts';
import type { ActionCall, ActionResult } from '#core/ports/action-runner.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import { effectInProgress, effectNotFound } from './actions.errors.ts';
import type { EffectTables } from './effects.tables.ts';
import { changeEffect, lockEffect, markSent, renewSent, resultOf } from './journal.repository.ts';
import { createTurns } from './turns.ts';

/** Who sends an effect holds it for so long, and renews that while the other system has not answered. */
const LEASE_MS = 30_000;

export interface Carrying {
  call: ActionCall;
  definition: ActionDefinition;
  input: unknown;
  context: ActionContext;
  /** the other system knows a repetition by the effect id */
  keyed: boolean;
  summaryOf(output: unknown): string;
}

/**
 * Effects at other systems: planned -> sent -> confirmed, each written down before the next. `sent` is written before the
 * call, so whoever finds it after a crash knows that the call may have happened: with a key it is simply repeated; without
 * one the effect is in doubt, and only a person can tell.
 */
export interface Ledger {
  /** Carries out an effect whose row exists. Throws `effect.in_progress` while somebody else is at it. */
  carryOut(effect: Carrying): Promise<ActionResult>;
}

export type NextStep = 'send' | 'doubt' | 'busy' | 'nothing';

/** What is to be done with an effect that somebody wants carried out. `held`: its sender is alive, as far as known. */
export function nextStep(effect: { status: Effect['status']; keyed: boolean; held: boolean }): NextStep {
  if (effect.status === 'planned' || effect.status === 'failed') return 'send';
  if (effect.status !== 'sent') return 'nothing';
  if (effect.held) return 'busy';
  return effect.keyed ? 'send' : 'doubt';
}

/** A key makes a repetition harmless; an action that has one and still says that nothing can be known is believed. */
export const isInDoubt = (error: unknown, keyed: boolean): boolean =>
  keyed ? error instanceof MailflexError && error.uncertain && !error.retryable : mayHaveHappened(error);

/** Only a failure that we declared ourselves, and not as uncertain, says that nothing has happened over there. */
export function mayHaveHappened(error: unknown): boolean {
  return !(error instanceof MailflexError) || error.uncertain;
}

export function createLedger({ database, clock }: { database: Database; clock: Clock }): Ledger {
  const owner = newId();
  const inFlight = new Set<string>();
  // one at a time for each user: a crash then leaves at most one of them in doubt
  const turns = createTurns();

  async function begin({ call, keyed }: Carrying): Promise<ActionResult | null> {
    return inTenant<EffectTables, ActionResult | null>(database, call.actor.tenantId, async (tx) => {
      const row = await lockEffect(tx, call.actor.userId, call.effectId);
      if (!row) throw effectNotFound({ effectId: call.effectId });
      const alive = row.owner === owner ? inFlight.has(row.id) : !database.singleProcess && row.leased;
      const step = nextStep({ status: row.status, keyed, held: alive });
      if (step === 'busy') throw effectInProgress({ effectId: row.id });
      if (step === 'nothing') return resultOf(row);
      if (step === 'doubt') {
        await changeEffect(tx, row.id, { status: 'in-doubt', now: clock.now() });
        return { effectId: row.id, status: 'in-doubt', output: null };
      }
      await markSent(tx, row.id, { owner, leaseMs: LEASE_MS, now: clock.now() });
      inFlight.add(row.id);
      return null;
    });
  }

  async function note({ call }: Carrying, change: Omit<Parameters<typeof changeEffect>[2], 'now'>): Promise<void> {
    await inTenant<EffectTables, void>(database, call.actor.tenantId, (tx) =>
      changeEffect(tx, call.effectId, { ...change, now: clock.now() }),
    );
  }

  async function send(effect: Carrying): Promise<ActionResult> {
    const { call, definition, input, context, keyed } = effect;
    const { effectId, actor } = call;
    faultPoint('effect.sent');
    let output: unknown;
    try {
      output = definition.output.parse(await definition.run!(context, input));
    } catch (error) {
      const status = isInDoubt(error, keyed) ? 'in-doubt' : 'failed';
      await note(effect, { status, error: toErrorBody(error) });
      if (status === 'in-doubt') return { effectId, status, output: null };
      throw error;
    }
    faultPoint('effect.called');
    const verified = await inTenant(database, actor.tenantId, async (tx) =>
      definition.verify?.(tx, context, input, output),
    );
    const status = verified ? 'confirmed' : 'not-confirmed';
    await note(effect, { status, output, summary: effect.summaryOf(output) });
    faultPoint('effect.confirmed');
    return { effectId, status, output };
  }

  return {
    async carryOut(effect) {
      const { call, keyed } = effect;
      using _turn = keyed ? null : await turns.take(call.actor.userId);
      const settled = await begin(effect);
      if (settled) return settled;
      const renewal = setInterval(() => {
        inTenant<EffectTables, void>(database, call.actor.tenantId, (tx) =>
          renewSent(tx, call.effectId, LEASE_MS),
        ).catch(() => undefined);
      }, LEASE_MS / 3).unref();
      try {
        return await send(effect);
      } finally {
        clearInterval(renewal);
        inFlight.delete(call.effectId);
      }
    },
  };
}
