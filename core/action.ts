import type { z } from 'zod';
import type { Actor, Scope } from './contracts/actor.ts';
import type { Provenance } from './contracts/intent.ts';
import type { LiveNotice } from './contracts/hub.ts';
import type { Tx } from './ports/database.ts';

export interface ActionContext {
  actor: Actor;
  /** stable for the same cause: use it as UID, transaction id, Idempotency-Key or external id of what is made */
  effectId: string;
  correlationId: string;
  provenance: Provenance | null;
  now: Date;
  signal: AbortSignal;
  /** hint to open pages; sent after commit */
  notify(notice: LiveNotice): void;
}

/** `read` changes nothing; `write` stays in the user's own space; `external` leaves it and needs an approval. */
export type ActionEffect = 'read' | 'write' | 'external';

export interface ActionInput<In extends z.ZodType> {
  context: ActionContext;
  input: z.output<In>;
}
export interface ActionDone<In extends z.ZodType, Out extends z.ZodType> extends ActionInput<In> {
  output: z.output<Out>;
}

/**
 * An action is declared once by its owner and served three times: HTTP route, copilot tool, workflow node.
 * Exactly one of `run` and `runIn` is given. `runIn` is for effects in our own database: it gets the tenant transaction
 * and commits together with the journal. `run` is for everything that talks to another system.
 */
// oxlint-disable-next-line no-explicit-any -- a list of actions holds all kinds of them
export interface ActionDefinition<In extends z.ZodType = any, Out extends z.ZodType = any, Tables = any> {
  /** `area.verb` or `area.verb-noun`: `task.create` */
  name: string;
  /** for people and for the model: one sentence */
  description: string;
  input: In;
  output: Out;
  scope: Scope;
  effect: ActionEffect;
  run?(context: ActionContext, input: z.output<In>): Promise<z.input<Out>>;
  runIn?(tx: Tx<Tables>, context: ActionContext, input: z.output<In>): Promise<z.input<Out>>;
  /**
   * The same as `runIn` for many calls of one tenant at once, answered in their order. Only for actions that make
   * something new and look at nothing that others write, since it may happen before or after their neighbours' work.
   */
  runManyIn?(tx: Tx<Tables>, calls: readonly ActionInput<In>[]): Promise<z.input<Out>[]>;
  /** The same as `verify` for what `runManyIn` made. Required with it. */
  verifyMany?(tx: Tx<Tables>, calls: readonly ActionDone<In, Out>[]): Promise<boolean[]>;
  /** Reads back what was written, from where it was written. Required unless `effect` is 'read'. */
  verify?(tx: Tx<Tables>, context: ActionContext, input: z.output<In>, output: z.output<Out>): Promise<boolean>;
  /**
   * Only with `run`: whether the other system knows a repetition by the effect id, so that it may be repeated after a
   * crash. Without it the effect of a crash is in doubt, for a person to settle.
   */
  keyed?(tx: Tx<Tables>, context: ActionContext, input: z.output<In>): Promise<boolean>;
  /** Only with 'external': whether the user has allowed workflows to do this without being asked each time. */
  standing?(tx: Tx<Tables>, context: ActionContext, input: z.output<In>): Promise<boolean>;
  /** Only with 'external': true = a person who does it, with arguments that this person entered, is not asked again. */
  inPerson?: boolean;
  /** Reverses it; required for 'write' actions that workflows use. Throws when the object was changed since. */
  undo?(tx: Tx<Tables>, context: ActionContext, input: z.output<In>, output: z.output<Out>): Promise<void>;
  /** false: kept in the audit log only, not in the user's journal of effects (approvals, account, administration). */
  journal?: boolean;
  /** The sentence of the journal: 'Created task “Send the report”'. */
  summarize?(input: z.output<In>, output: z.output<Out>): string;
}

export function defineAction<In extends z.ZodType, Out extends z.ZodType, Tables = unknown>(
  definition: ActionDefinition<In, Out, Tables>,
): ActionDefinition<In, Out, Tables> {
  if ((definition.run === undefined) === (definition.runIn === undefined)) {
    throw new Error(`action ${definition.name}: give exactly one of run and runIn`);
  }
  if (definition.effect !== 'read' && !definition.verify) {
    throw new Error(`action ${definition.name}: an action that writes must be able to read back what it wrote`);
  }
  if (definition.runManyIn && !(definition.runIn && definition.verifyMany)) {
    throw new Error(`action ${definition.name}: runManyIn goes with runIn and verifyMany`);
  }
  return definition;
}
