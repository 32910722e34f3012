import type { ActionContext, ActionDefinition } from '#core/action.ts';
import type { LiveNotice } from '#core/contracts/hub.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { ActionCall, ActionResult, ActionRunner, EffectOutcome } from '#core/ports/action-runner.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import { faultPoint } from '#core/faults.ts';
import { effectIdTaken, notTransactional, peopleOnly } from './actions.errors.ts';
import { argumentHash } from './argument-hash.ts';
import type { EffectTables } from './effects.tables.ts';
import {
  actorName,
  appendAudit,
  findEffect,
  insertEffect,
  isAllowed,
  resultOf,
  type EffectRow,
} from './journal.repository.ts';
import { createLedger } from './ledger.ts';
import { decide } from './policy.ts';
import { createRunMany } from './run-many.ts';
import { admit, createActionRegistry, type ActionRegistry } from './registry.ts';

const APPROVAL_DAYS = 7;
/** Nothing more is to be done for these: a repeated call gets what is stored. */
const SETTLED: ReadonlySet<string> = new Set([
  'confirmed',
  'not-confirmed',
  'in-doubt',
  'awaiting-approval',
  'refused',
  'undone',
]);

export interface ActionRunnerDeps {
  database: Database;
  liveFeed: LiveFeed;
  clock: Clock;
  /** called in the transaction that makes effects, after the effects */
  onEffects?(tx: Tx<unknown>, calls: readonly ActionCall[]): Promise<void>;
  /** the same when an effect is taken back */
  onUndone?(tx: Tx<unknown>, call: ActionCall): Promise<void>;
  /** told after commit what became of an effect; never fails */
  onOutcome?(outcome: EffectOutcome): Promise<void>;
}

/** What approvals and undo need beyond the port. */
export interface EffectRunner extends ActionRunner, Pick<ActionRegistry, 'register' | 'get'> {
  contextOf(call: ActionCall): { context: ActionContext; notices: LiveNotice[] };
  send(call: ActionCall, notices: readonly LiveNotice[]): void;
  /** to be called in the transaction that takes an effect back */
  onUndone?(tx: Tx<unknown>, call: ActionCall): Promise<void>;
  /** tells what became of an effect to whoever learns from it */
  tell(outcome: EffectOutcome): Promise<void>;
  /** carries out an effect whose journal row exists and whose `run` talks to another system */
  carryOut(planned: Planned): Promise<ActionResult>;
}

interface Planned {
  call: ActionCall;
  definition: ActionDefinition;
  input: unknown;
  keyed: boolean;
}

export function createActionRunner({
  database,
  liveFeed,
  clock,
  onEffects,
  onUndone,
  onOutcome,
}: ActionRunnerDeps): EffectRunner {
  const registry = createActionRegistry();
  const ledger = createLedger({ database, clock });

  function contextOf(call: ActionCall) {
    const notices: LiveNotice[] = [];
    const context: ActionContext = {
      actor: call.actor,
      effectId: call.effectId,
      correlationId: call.correlationId,
      provenance: call.provenance ?? null,
      now: clock.now(),
      signal: call.signal ?? new AbortController().signal,
      notify: (notice) => notices.push(notice),
    };
    return { context, notices };
  }

  function send({ actor }: ActionCall, notices: readonly LiveNotice[]): void {
    for (const notice of notices) liveFeed.publish(actor.tenantId, actor.userId, notice);
  }

  function announce(
    call: ActionCall,
    notices: readonly LiveNotice[],
    { status, input, output }: { status: ActionResult['status']; input: unknown; output: unknown },
  ): void {
    send(call, notices);
    if (status === 'confirmed') void tell(outcomeOf(call, { status, input, output }));
  }

  async function tell(outcome: EffectOutcome): Promise<void> {
    await onOutcome?.(outcome);
  }

  /** The stored result of the same effect, or null when it has to be done. */
  async function settled(tx: Tx<EffectTables>, call: ActionCall): Promise<EffectRow | null> {
    const known = await findEffect(tx, call.effectId);
    if (!known) return null;
    checkOwner(known, call);
    return known;
  }

  /** Returns the result when the effect has to wait for a person; null when it may go ahead. */
  async function holdBack(
    tx: Tx<EffectTables>,
    call: ActionCall,
    definition: ActionDefinition,
    input: unknown,
  ): Promise<ActionResult | null> {
    const question = {
      effect: definition.effect,
      actorKind: call.actor.kind,
      journalled: definition.journal !== false,
      inPerson: definition.inPerson,
    };
    const verdict = decide({ ...question, allowed: false, standing: false });
    if (verdict === 'go') return null;
    if (verdict === 'refuse') throw peopleOnly({ action: call.name });
    const allowed = await isAllowed(tx, call.actor.userId, argumentHash(call.name, input));
    const standing = (await definition.standing?.(tx, contextOf(call).context, input)) ?? false;
    if (decide({ ...question, allowed, standing }) === 'go') return null;
    const now = clock.now();
    await insertEffect(tx, {
      call,
      definition,
      input,
      output: null,
      status: 'awaiting-approval',
      summary: `${definition.description} (waiting for approval)`,
      now,
      keyed: await isKeyed(tx, call, definition, input),
      expiresAt: new Date(now.getTime() + APPROVAL_DAYS * 86_400_000),
    });
    afterCommit(tx, () => send(call, [{ kind: 'effect', id: call.effectId }]));
    return { effectId: call.effectId, status: 'awaiting-approval', output: null };
  }

  async function runIn(tx: Tx<EffectTables>, call: ActionCall): Promise<ActionResult> {
    const definition = registry.get(call.name);
    const input = admit(definition, call.actor, call.input);
    if (!definition.runIn) throw notTransactional({ action: call.name });
    const { context, notices } = contextOf(call);
    if (definition.effect === 'read') {
      const output = definition.output.parse(await definition.runIn(tx, context, input));
      return { effectId: call.effectId, status: 'confirmed', output };
    }
    const journalled = definition.journal !== false;
    if (journalled) {
      const known = await settled(tx, call);
      if (known) return resultOf(known);
    }
    const held = await holdBack(tx, call, definition, input);
    if (held) return held;
    const output = definition.output.parse(await definition.runIn(tx, context, input));
    const status = (await definition.verify?.(tx, context, input, output)) ? 'confirmed' : 'not-confirmed';
    if (journalled) {
      const summary = summaryOf(definition, input, output);
      await insertEffect(tx, { call, definition, input, output, status, summary, now: context.now });
      await onEffects?.(tx as unknown as Tx<unknown>, [call]);
      notices.push({ kind: 'effect', id: call.effectId });
    } else {
      await appendAudit(tx, auditOf(call, status));
    }
    afterCommit(tx, () => {
      if (journalled) announce(call, notices, { status, input, output });
      else send(call, notices);
    });
    return { effectId: call.effectId, status, output };
  }

  async function isKeyed(
    tx: Tx<EffectTables>,
    call: ActionCall,
    definition: ActionDefinition,
    input: unknown,
  ): Promise<boolean> {
    if (!definition.run) return true;
    return (await definition.keyed?.(tx, contextOf(call).context, input)) ?? false;
  }

  async function carryOut({ call, definition, input, keyed }: Planned): Promise<ActionResult> {
    const { context, notices } = contextOf(call);
    notices.push({ kind: 'effect', id: call.effectId });
    try {
      return await ledger.carryOut({
        call,
        definition,
        input,
        context,
        keyed,
        summaryOf: (output) => summaryOf(definition, input, output),
      });
    } finally {
      send(call, notices);
    }
  }

  /** Writes of the `run` kind that stand in the journal: planned, sent and confirmed are separate transactions. */
  async function runOutside(call: ActionCall, definition: ActionDefinition, input: unknown): Promise<ActionResult> {
    // an effect that is known keeps the arguments that it was planned, or approved, with
    let planned: Planned = { call, definition, input, keyed: false };
    const before = await inTenant<EffectTables, ActionResult | null>(database, call.actor.tenantId, async (tx) => {
      const known = await settled(tx, call);
      if (known && SETTLED.has(known.status)) return resultOf(known);
      if (known) {
        planned = { call, definition, input: admit(definition, call.actor, known.input), keyed: known.keyed };
        return null;
      }
      const held = await holdBack(tx, call, definition, input);
      if (held) return held;
      planned.keyed = await isKeyed(tx, call, definition, input);
      const { description: summary } = definition;
      await insertEffect(tx, { ...planned, output: null, status: 'planned', summary, now: clock.now() });
      return null;
    });
    if (before) return before;
    faultPoint('effect.planned');
    return carryOut(planned);
  }

  /** Administration with a `run`: in the audit log only, and never repeated. */
  async function runUnjournalled(
    call: ActionCall,
    definition: ActionDefinition,
    input: unknown,
  ): Promise<ActionResult> {
    const inTx = <Result>(work: (tx: Tx<EffectTables>) => Promise<Result>) =>
      inTenant<EffectTables, Result>(database, call.actor.tenantId, work);
    const held = await inTx((tx) => holdBack(tx, call, definition, input));
    if (held) return held;
    const { context, notices } = contextOf(call);
    try {
      const output = definition.output.parse(await definition.run!(context, input));
      const status = await inTx(async (tx) => {
        const verified = await definition.verify?.(tx, context, input, output);
        await appendAudit(tx, auditOf(call, verified ? 'confirmed' : 'not-confirmed'));
        return verified ? ('confirmed' as const) : ('not-confirmed' as const);
      });
      return { effectId: call.effectId, status, output };
    } catch (error) {
      await inTx((tx) => appendAudit(tx, auditOf(call, 'failed')));
      throw error;
    } finally {
      send(call, notices);
    }
  }

  const runManyIn = createRunMany({ get: registry.get, contextOf, announce, runIn, checkOwner, summaryOf, onEffects });

  return {
    register: (actions) => registry.register(actions),
    get: (name) => registry.get(name),
    list: () => registry.list(),
    contextOf,
    send,
    ...(onUndone ? { onUndone } : {}),
    tell,
    carryOut,
    runIn,
    runManyIn,
    async run(call) {
      const definition = registry.get(call.name);
      if (definition.runIn)
        return inTenant<EffectTables, ActionResult>(database, call.actor.tenantId, (tx) => runIn(tx, call));
      const input = admit(definition, call.actor, call.input);
      if (definition.effect !== 'read')
        return definition.journal === false
          ? runUnjournalled(call, definition, input)
          : runOutside(call, definition, input);
      const output = definition.output.parse(await definition.run!(contextOf(call).context, input));
      return { effectId: call.effectId, status: 'confirmed', output };
    },
  };
}

function checkOwner(known: EffectRow, call: ActionCall): void {
  if (known.action === call.name && known.user_id === call.actor.userId) return;
  throw effectIdTaken({ effectId: call.effectId });
}

export function summaryOf(definition: ActionDefinition, input: unknown, output: unknown): string {
  return definition.summarize?.(input, output) ?? definition.description;
}

export function outcomeOf(
  { effectId, name, actor, provenance }: ActionCall,
  became: Pick<EffectOutcome, 'status' | 'input' | 'output'>,
): EffectOutcome {
  return { effectId, action: name, actor, provenance: provenance ?? null, ...became };
}

function auditOf(call: ActionCall, outcome: string) {
  return {
    tenantId: call.actor.tenantId,
    userId: call.actor.userId,
    actor: actorName(call.actor),
    action: call.name,
    subject: call.effectId,
    outcome,
    correlationId: call.correlationId,
  };
}
