import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { Id } from '#core/contracts/ids.ts';
import { IntentType, MessageUnderstanding, Triage, type Verdict } from '#core/contracts/intent.ts';
import { invalidCursor } from './copilot.errors.ts';
import { decodeCursor, encodeCursor } from './paging.ts';
import { findVerdicts } from './learning/feedback.repository.ts';
import type { CopilotTables } from './store/copilot.tables.ts';
import { findUnderstandings, listUnderstandings } from './store/understanding.repository.ts';

export function understandingActions(): ActionDefinition[] {
  return [
    defineAction<typeof GetInput, typeof GetOutput, CopilotTables>({
      name: 'assistant.get-understandings',
      description: 'What the copilot understood of these messages: triage, intents with their evidence, findings.',
      input: GetInput,
      output: GetOutput,
      scope: 'assistant:read',
      effect: 'read',
      runIn: async (tx, { actor }, { messageIds }) => ({
        items: withVerdicts(
          await findUnderstandings(tx, actor.userId, messageIds),
          await findVerdicts(tx, actor.userId, messageIds),
        ),
      }),
    }),
    defineAction<typeof ListInput, typeof ListOutput, CopilotTables>({
      name: 'assistant.list-understandings',
      description: 'Understood messages, newest first, by triage or by type of intent.',
      input: ListInput,
      output: ListOutput,
      scope: 'assistant:read',
      effect: 'read',
      runIn: async (tx, { actor }, { triage, intentType, cursor, limit }) => {
        const before = cursor === undefined ? undefined : positionOf(cursor);
        const rows = await listUnderstandings(tx, actor.userId, { triage, intentType, before, limit });
        const items = rows.slice(0, limit);
        const last = items.at(-1);
        const more = rows.length > limit && last !== undefined;
        return { items, nextCursor: more ? encodeCursor({ at: last.receivedAt, id: last.messageId }) : null };
      },
    }),
  ];
}

const GetInput = z.object({ messageIds: z.array(Id).max(200) });
const GetOutput = z.object({ items: z.array(MessageUnderstanding) });
const ListInput = z.object({
  triage: Triage.optional(),
  intentType: IntentType.optional(),
  cursor: z.string().max(500).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
const ListOutput = z.object({ items: z.array(MessageUnderstanding), nextCursor: z.string().nullable() });

function withVerdicts(
  items: readonly MessageUnderstanding[],
  verdicts: ReadonlyMap<string, Verdict>,
): MessageUnderstanding[] {
  return items.map((item) => ({
    ...item,
    intents: item.intents.map((intent) => {
      const verdict = verdicts.get(intent.id);
      return verdict === undefined ? intent : { ...intent, verdict };
    }),
  }));
}

function positionOf(cursor: string): { receivedAt: Date; messageId: string } {
  try {
    const { at, id } = decodeCursor(cursor);
    return { receivedAt: at, messageId: id };
  } catch (error) {
    throw invalidCursor(undefined, error);
  }
}
