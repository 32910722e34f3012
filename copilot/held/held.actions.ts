import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { Id } from '#core/contracts/ids.ts';
import { IntentType } from '#core/contracts/intent.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import { intentNotFound, intentNotHeld, onlyPeopleRelease } from '../copilot.errors.ts';
import { isPerson } from '../learning/learn-from.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';
import { findIntent, takeHeld } from './held.repository.ts';

const ReleaseInput = z.object({ messageId: Id, intentId: Id });
const ReleaseOutput = z.object({ messageId: Id, intentId: Id, type: IntentType, title: z.string() });

/**
 * What a doubt about the sender holds back, a person lets through; then it goes the way of every intent. What comes of it can be undone,
 * the release itself cannot.
 */
export function heldActions({ eventLog }: { eventLog: EventLog }): ActionDefinition[] {
  return [
    defineAction<typeof ReleaseInput, typeof ReleaseOutput, CopilotTables>({
      name: 'assistant.release-intent',
      description: 'Lets through what is held back because of a doubt about its sender: workflows act on it.',
      input: ReleaseInput,
      output: ReleaseOutput,
      scope: 'assistant:write',
      effect: 'write',
      async runIn(tx, { actor, notify }, { messageId, intentId }) {
        if (!isPerson(actor.kind)) throw onlyPeopleRelease({ kind: actor.kind });
        const intent = await findIntent(tx, actor.userId, { messageId, intentId });
        if (!intent) throw intentNotFound({ messageId, intentId });
        const event = await takeHeld(tx, actor.userId, intentId);
        if (!event) throw intentNotHeld({ messageId, intentId });
        const released = { ...event.data, intent: { ...event.data.intent, released: true } };
        await eventLog.append(tx, 'assistant.intent', [{ ...event, data: released }]);
        notify({ kind: 'understanding', id: messageId });
        return { messageId, intentId, type: intent.type, title: intent.title };
      },
      verify: async (tx, { actor }, input) => (await findIntent(tx, actor.userId, input))?.released === true,
      summarize: (_input, { title }) => `Let through “${title}”, which was held back`,
    }),
  ];
}
