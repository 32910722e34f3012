import { sql } from 'kysely';
import type { Tx } from '#core/ports/database.ts';
import { WORDING_GONE } from './derive-rule.ts';
import type { LearningTables } from './learning.tables.ts';

/**
 * Takes the words of deleted messages out of examples and rules. That the user did not want such mail is kept: it is about
 * the user, and without it deleting unwanted mail would bring it back.
 */
export async function forgetExamples(tx: Tx<LearningTables>, messageIds: readonly string[]): Promise<void> {
  const emptied = await tx
    .updateTable('intent_feedback')
    .set({ evidence: '', correction: null, sender: null })
    .where('message_id', 'in', [...messageIds])
    .returning('phrase_key')
    .execute();
  const phrases = emptied.map((row) => row.phrase_key).filter((key) => key !== null);
  if (phrases.length === 0) return;
  await tx
    .updateTable('learned_rules')
    .set({ reason: sql<string>`regexp_replace(reason, 'that say “.*$', ${WORDING_GONE})` })
    .where('scope', '=', 'phrase')
    .where('key', 'in', phrases)
    .execute();
}
