import type { ActionDefinition } from '../action.ts';
import type { Actor } from '../contracts/actor.ts';
import type { Effect } from '../contracts/hub.ts';
import type { Provenance } from '../contracts/intent.ts';
import type { Tx } from './database.ts';

export interface ActionCall {
  name: string;
  input: unknown;
  actor: Actor;
  /** the same id is the same effect: a repeated call returns the first result and changes nothing */
  effectId: string;
  correlationId: string;
  messageId?: string;
  executionId?: string;
  provenance?: Provenance;
  signal?: AbortSignal;
}

/** `status` 'confirmed' only after `verify` read the object back; 'awaiting-approval' when a person has to say yes first. */
export interface ActionResult {
  effectId: string;
  status: Effect['status'];
  output: unknown;
}

/** The one door to every effect: validates, checks rights and policy, keeps the journal, verifies, undoes. */
export interface ActionRunner {
  list(): readonly ActionDefinition[];
  run(call: ActionCall): Promise<ActionResult>;
  /** For actions with `runIn`: the effect and its journal entry commit with the caller's transaction or not at all. */
  // oxlint-disable-next-line no-explicit-any -- any feature's transaction will do
  runIn(tx: Tx<any>, call: ActionCall): Promise<ActionResult>;
  /**
   * The same for many calls of one tenant, with few statements, answered in their order. Calls that make something new
   * may be carried out before or after the others; those among themselves keep their order.
   */
  // oxlint-disable-next-line no-explicit-any -- any feature's transaction will do
  runManyIn?(tx: Tx<any>, calls: readonly ActionCall[]): Promise<ActionResult[]>;
}

/** What became of an effect, told after commit. A hint for whoever learns from it: it can be missed and told twice. */
export interface EffectOutcome {
  effectId: string;
  action: string;
  status: 'confirmed' | 'undone';
  /** who did it, or who took it back */
  actor: Actor;
  input: unknown;
  output: unknown;
  provenance: Provenance | null;
}
