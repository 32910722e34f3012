import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { Id } from '#core/contracts/ids.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import { messageNotFound } from './mail.errors.ts';
import { countMessages, deleteMessages } from './store/deletion.repository.ts';
import type { MailTx } from './store/mail.tables.ts';

/** `onDeleted` is called after the commit, with an id that is the same for the same call. */
export function createDeleteActions(deps: { onDeleted(id: string): void }): readonly ActionDefinition[] {
  return [
    defineAction({
      name: 'mail.delete',
      description: 'Deletes messages for good, with everything that is known of them. Cannot be undone.',
      input: z.object({ messageIds: z.array(Id).min(1).max(500) }),
      output: z.object({ messageIds: z.array(Id) }),
      scope: 'mail:write',
      effect: 'write',
      // people only: no workflow and no model deletes mail; and the journal keeps no word of it
      journal: false,
      async runIn(tx: MailTx, { actor, now, effectId, notify }, { messageIds }) {
        const gone = await deleteMessages(tx, actor, messageIds, now);
        if (gone.length === 0) throw messageNotFound({ messageIds });
        afterCommit(tx, () => deps.onDeleted(effectId));
        for (const kind of ['mail', 'understanding'] as const) notify({ kind, id: null });
        return { messageIds: gone };
      },
      verify: async (tx: MailTx, _context, _input, { messageIds }) => (await countMessages(tx, messageIds)) === 0,
    }),
  ];
}
