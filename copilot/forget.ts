import { sql } from 'kysely';
import { inTenant } from '#core/db/in-tenant.ts';
import type { ForgottenMessage } from '#core/module.ts';
import type { Database } from '#core/ports/database.ts';
import { forgetExamples } from './learning/forget-examples.ts';
import type { CopilotTables } from './store/copilot.tables.ts';

const GONE = 'The mail that this answer was taken from has been deleted.';

/** Removes what was understood of deleted messages, their words in examples, a model's replies about them, and answers that quote them. */
export async function forgetMessages(
  database: Database,
  tenantId: string,
  messages: readonly ForgottenMessage[],
): Promise<void> {
  const ids = messages.map(({ messageId }) => messageId);
  const checksums = messages.map(({ checksum }) => checksum);
  await inTenant<CopilotTables, void>(database, tenantId, async (tx) => {
    await tx.deleteFrom('message_understandings').where('message_id', 'in', ids).execute();
    await tx.deleteFrom('held_intents').where('message_id', 'in', ids).execute();
    await forgetExamples(tx, ids);
    await tx.deleteFrom('model_replies').where('checksum', 'in', checksums).execute();
    await sql`
      update chat_turns set text = ${GONE}, citations = '[]'
      where role = 'assistant' and exists (
        select from jsonb_array_elements(citations) as citation where citation->>'messageId' = any(${ids}::text[]))`.execute(
      tx,
    );
  });
}
