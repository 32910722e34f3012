import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import type { Actor } from '#core/contracts/actor.ts';
import { Id } from '#core/contracts/ids.ts';
import { DayOrTime, IntentType, Verdict } from '#core/contracts/intent.ts';
import { intentNotFound, onlyPeopleTeach, ruleNotFound } from '../copilot.errors.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';
import { findJudged, recordFeedback, revokeFeedback } from './feedback.repository.ts';
import { measureAccuracy, TypeAccuracy } from './accuracy.ts';
import { isPerson } from './learn-from.ts';
import { listRules, restoreRule, revokeRule } from './rule.repository.ts';

export function learningActions(): ActionDefinition[] {
  return [
    defineAction<typeof GiveInput, typeof GiveOutput, CopilotTables>({
      name: 'assistant.give-feedback',
      description: 'Says whether what the copilot understood is right, not wanted, of another type, or missing.',
      input: GiveInput,
      output: GiveOutput,
      scope: 'assistant:write',
      effect: 'write',
      async runIn(tx, { actor, effectId, now, notify }, { messageId, intentId, verdict, correction }) {
        requirePerson(actor);
        const judged = await findJudged(tx, actor.userId, { messageId, intentId });
        if (!judged || (intentId !== undefined && !judged.intent)) throw intentNotFound({ messageId, intentId });
        const type = judged.intent?.type ?? correction?.type ?? 'task';
        const learned = await recordFeedback(tx, {
          id: effectId,
          tenantId: actor.tenantId,
          userId: actor.userId,
          judged,
          type,
          verdict,
          source: 'explicit',
          effectId,
          correction: correction ?? null,
          now,
        });
        notify({ kind: 'understanding', id: judged.messageId });
        const rules = learned.map(({ id, effect, reason }) => ({ id, effect, reason }));
        return { id: effectId, messageId: judged.messageId, type, verdict, learned: rules };
      },
      async verify(tx, { actor }, _input, { id, verdict }) {
        const row = await tx
          .selectFrom('intent_feedback')
          .select('verdict')
          .where('id', '=', id)
          .where('user_id', '=', actor.userId)
          .executeTakeFirst();
        return row?.verdict === verdict;
      },
      async undo(tx, { actor, effectId, now, notify }, _input, { messageId }) {
        await revokeFeedback(tx, actor.userId, effectId, now);
        notify({ kind: 'understanding', id: messageId });
      },
      summarize: (_input, { type, verdict }) => `Told the copilot about a ${type.replace('_', ' ')}: ${SAID[verdict]}`,
    }),
    defineAction<typeof ListInput, typeof ListOutput, CopilotTables>({
      name: 'assistant.list-learned',
      description: 'What the copilot learned from what the user did, with the reason of each rule.',
      input: ListInput,
      output: ListOutput,
      scope: 'assistant:read',
      effect: 'read',
      runIn: async (tx, { actor }, { limit }) => ({
        items: (await listRules(tx, actor.userId, limit)).map(({ createdAt, ...rule }) => ({
          ...rule,
          key: rule.scope === 'sender' ? rule.key : null,
          createdAt: createdAt.toISOString(),
        })),
        nextCursor: null,
      }),
    }),
    defineAction<typeof RevokeInput, typeof RevokeInput, CopilotTables>({
      name: 'assistant.revoke-learned',
      description: 'Takes a learned rule out of force and forgets what it rested on.',
      input: RevokeInput,
      output: RevokeInput,
      scope: 'assistant:write',
      effect: 'write',
      async runIn(tx, { actor, now, notify }, { id }) {
        requirePerson(actor);
        if (!(await revokeRule(tx, actor.userId, id, now))) throw ruleNotFound({ id });
        notify({ kind: 'understanding', id: null });
        return { id };
      },
      async verify(tx, { actor }, _input, { id }) {
        return !(await listRules(tx, actor.userId, MOST_RULES)).some((rule) => rule.id === id);
      },
      undo: (tx, { actor, now }, _input, { id }) => restoreRule(tx, actor.userId, id, now),
      summarize: () => 'Revoked something that the copilot had learned',
    }),
    defineAction<typeof AccuracyInput, typeof AccuracyOutput, CopilotTables>({
      name: 'assistant.get-accuracy',
      description: 'How often the copilot was right on the own mail, for each type of intent, with the counts.',
      input: AccuracyInput,
      output: AccuracyOutput,
      scope: 'assistant:read',
      effect: 'read',
      runIn: async (tx, { actor }, { since }) => ({
        since: since ?? null,
        items: await measureAccuracy(tx, actor.userId, since === undefined ? null : new Date(since)),
      }),
    }),
  ];
}

/** A workflow that judges mail, or a model that was talked into it, would let mail write its own rules. */
function requirePerson({ kind }: Actor): void {
  if (!isPerson(kind)) throw onlyPeopleTeach({ kind });
}

const MOST_RULES = 1000;

const SAID: Record<Verdict, string> = {
  accepted: 'right',
  edited: 'right, but corrected',
  undone: 'not wanted',
  'wrong-type': 'of another type',
  missed: 'missed',
};

const Correction = z.object({
  type: IntentType.optional(),
  title: z.string().trim().min(1).max(500).optional(),
  due: DayOrTime.nullable().optional(),
});

const GiveInput = z
  .object({
    /** either is enough, except for 'missed', which is about a message */
    intentId: Id.optional(),
    messageId: Id.optional(),
    verdict: Verdict,
    correction: Correction.optional(),
  })
  .refine(({ intentId, messageId }) => intentId !== undefined || messageId !== undefined, {
    message: 'give intentId or messageId',
  })
  .refine(({ verdict, intentId }) => (verdict === 'missed') === (intentId === undefined), {
    message: 'what was missed has no intentId; everything else has one',
  })
  .refine(({ verdict, correction }) => verdict !== 'wrong-type' || correction?.type !== undefined, {
    message: 'say which type it is in correction.type',
  });
const GiveOutput = z.object({
  id: Id,
  messageId: Id,
  type: IntentType,
  verdict: Verdict,
  /** the rules that are in force now for such intents */
  learned: z.array(z.object({ id: Id, effect: z.enum(['muted', 'raised']), reason: z.string() })),
});

const ListInput = z.object({ limit: z.number().int().min(1).max(MOST_RULES).default(200) });
const ListOutput = z.object({
  items: z.array(
    z.object({
      id: Id,
      scope: z.enum(['sender', 'phrase']),
      /** address or `@domain`; null for a wording */
      key: z.string().nullable(),
      type: IntentType,
      effect: z.enum(['muted', 'raised']),
      examples: z.number().int(),
      reason: z.string(),
      createdAt: z.string(),
    }),
  ),
  nextCursor: z.null(),
});
const RevokeInput = z.object({ id: Id });
const AccuracyInput = z.object({ since: z.iso.datetime({ offset: true }).optional() });
const AccuracyOutput = z.object({ since: z.string().nullable(), items: z.array(TypeAccuracy) });
