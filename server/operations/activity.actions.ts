import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { ErrorBody } from '#core/contracts/errors.ts';
import { Effect, EffectStatus, Hop } from '#core/contracts/hub.ts';
import { Id } from '#core/contracts/ids.ts';
import type { Actor } from '#core/contracts/actor.ts';
import type { Tx } from '#core/ports/database.ts';
import { decideApproval, settleEffect, type ApprovalDeps } from '../actions/approvals.ts';
import { findEffect, toEffect } from '../actions/journal.repository.ts';
import { undoEffects } from '../actions/undo.ts';
import type { EffectTables } from '../actions/effects.tables.ts';
import { peopleOnly } from '../actions/actions.errors.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

export interface ActivityDeps extends ApprovalDeps {
  /** what all features did with a message */
  hopsOf(actor: Actor, messageId: string): Promise<Hop[]>;
}

export function activityActions(deps: ActivityDeps): readonly ActionDefinition[] {
  return [
    defineAction({
      name: 'activity.list-hops',
      description: 'Lists every step a message went through, oldest first.',
      input: z.object({ messageId: Id }),
      output: z.object({ items: z.array(Hop) }),
      scope: 'activity:read',
      effect: 'read',
      run: async ({ actor }, { messageId }) => ({ items: await deps.hopsOf(actor, messageId) }),
    }),

    defineAction({
      name: 'activity.list-effects',
      description: 'Lists what was done, or waits to be done, newest first.',
      input: z.object({
        messageId: Id.optional(),
        status: EffectStatus.optional(),
        cursor: z.string().max(200).optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
      output: z.object({ items: z.array(Effect), nextCursor: z.string().nullable() }),
      scope: 'activity:read',
      effect: 'read',
      async runIn(tx: Tx<EffectTables>, { actor }, { messageId, status, cursor, limit }) {
        let query = tx.selectFrom('effects').selectAll().where('user_id', '=', actor.userId);
        if (messageId) query = query.where('message_id', '=', messageId);
        if (status) query = query.where('status', '=', status);
        if (cursor) {
          const { at, id } = decodeCursor(cursor);
          query = query.where(sql<boolean>`(created_at, id) < (${at}::timestamptz, ${id}::uuid)`);
        }
        const rows = await query
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit + 1)
          .execute();
        const items = rows.slice(0, limit).map(toEffect);
        const last = rows.length > limit ? items.at(-1) : undefined;
        return { items, nextCursor: last ? encodeCursor({ at: last.createdAt, id: last.id }) : null };
      },
    }),

    defineAction({
      name: 'activity.undo',
      description: 'Takes back single effects, or all effects of a message, newest first.',
      input: z
        .object({ effectIds: z.array(Id).min(1).max(200).optional(), messageId: Id.optional() })
        .refine((input) => (input.effectIds === undefined) !== (input.messageId === undefined), {
          message: 'give either effectIds or messageId',
        }),
      output: z.object({
        undone: z.array(Id),
        failed: z.array(z.object({ effectId: Id, error: ErrorBody })),
      }),
      scope: 'activity:write',
      effect: 'write',
      journal: false,
      run: ({ actor }, input) => undoEffects(deps, actor, input),
      async verify(tx: Tx<EffectTables>, _context, _input, output) {
        for (const id of output.undone) if ((await findEffect(tx, id))?.status !== 'undone') return false;
        return true;
      },
    }),

    defineAction({
      name: 'effect.settle',
      description: 'Settles an effect in doubt: a person has looked whether it happened at the other system.',
      input: z.object({ effectId: Id, happened: z.boolean() }),
      output: Effect,
      scope: 'approval:write',
      effect: 'write',
      journal: false,
      async run({ actor }, input) {
        if (actor.kind !== 'user' && actor.kind !== 'operator') throw peopleOnly({ action: 'effect.settle' });
        return settleEffect(deps, { ...input, actor });
      },
      async verify(tx: Tx<EffectTables>, _context, input, output) {
        return (await findEffect(tx, input.effectId))?.status === output.status;
      },
    }),

    defineAction({
      name: 'approval.decide',
      description: 'Approves or refuses an effect that waits for it.',
      input: z.object({ effectId: Id, approve: z.boolean(), always: z.boolean().default(false) }),
      output: Effect,
      scope: 'approval:write',
      effect: 'write',
      journal: false,
      async run({ actor }, input) {
        if (actor.kind !== 'user' && actor.kind !== 'operator') throw peopleOnly({ action: 'approval.decide' });
        return decideApproval(deps, { ...input, actor });
      },
      async verify(tx: Tx<EffectTables>, _context, input, output) {
        return (await findEffect(tx, input.effectId))?.status === output.status;
      },
    }),
  ];
}
