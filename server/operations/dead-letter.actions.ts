import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { DeadLetter } from '#core/contracts/hub.ts';
import { Id } from '#core/contracts/ids.ts';
import type { DeadLetterBox } from './dead-letters.ts';

const Count = z.object({ count: z.number().int() });
const Ids = z.array(Id).min(1).max(500);

export function deadLetterActions(box: DeadLetterBox): readonly ActionDefinition[] {
  return [
    defineAction({
      name: 'dead-letter.list',
      description: 'Lists the events that were given up on after their last attempt.',
      input: z.object({ topic: z.string().max(100).optional() }),
      output: z.object({ items: z.array(DeadLetter) }),
      scope: 'dead-letter:read',
      effect: 'read',
      run: async ({ actor }, { topic }) => ({ items: await box.list(actor, topic) }),
    }),
    defineAction({
      name: 'dead-letter.replay',
      description: 'Gives events that were given up on to their consumer again.',
      input: z.object({ ids: Ids.optional() }),
      output: Count,
      scope: 'dead-letter:write',
      effect: 'write',
      journal: false,
      async run({ actor, notify }, { ids }) {
        const count = await box.replay(actor, ids);
        notify({ kind: 'dead-letter', id: null });
        return { count };
      },
      // a replayed event may fail and come back at once, so there is nothing steady to read back
      verify: async () => true,
    }),
    defineAction({
      name: 'dead-letter.drop',
      description: 'Forgets events that were given up on.',
      input: z.object({ ids: Ids }),
      output: Count,
      scope: 'dead-letter:write',
      effect: 'write',
      journal: false,
      async run({ actor, notify }, { ids }) {
        const count = await box.drop(actor, ids);
        notify({ kind: 'dead-letter', id: null });
        return { count };
      },
      verify: async () => true,
    }),
  ];
}
