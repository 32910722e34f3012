import { sql } from 'kysely';
import type { SenderStanding } from '#core/contracts/sender-standing.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Correspondents } from '#core/ports/correspondents.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import type { StoredMail } from '#core/ports/mail-store.ts';
import { senderKeyOf } from './learning/memory-keys.ts';
import type { CopilotTables } from './store/copilot.tables.ts';

export interface StandingDeps {
  database: Database;
  correspondents: Correspondents;
}

/**
 * What is known of the senders of these mails, by message id. The correspondence is as it was when each mail came; what the user did with
 * earlier intents is as it is now, like the rules that are learned from it.
 */
export async function standingsOf(
  deps: StandingDeps,
  tenantId: string,
  mails: readonly StoredMail[],
): Promise<Map<string, SenderStanding>> {
  const facts = await deps.correspondents.of(tenantId, mails);
  // deeds are about earlier mail, and decide only where the sender is proven
  const told = mails.filter(({ messageId }) => (facts.get(messageId)?.earlierProven ?? 0) > 0);
  const deeds = told.length === 0 ? null : await deedsOf(deps.database, tenantId, told);
  return new Map(
    mails.flatMap((mail): [string, SenderStanding][] => {
      const correspondence = facts.get(mail.messageId);
      if (!correspondence) return [];
      return [[mail.messageId, { ...correspondence, ...(deeds?.(mail) ?? { accepted: 0, undone: 0 }) }]];
    }),
  );
}

interface Deeds {
  accepted: number;
  undone: number;
}

/** Examples from mail that may be forged say nothing of the sender. */
async function deedsOf(
  database: Database,
  tenantId: string,
  mails: readonly StoredMail[],
): Promise<(mail: StoredMail) => Deeds | undefined> {
  const users = [...new Set(mails.map(({ userId }) => userId))];
  const keys = [...new Set(mails.flatMap(({ parsed }) => senderKeyOf(parsed) ?? []))];
  const rows = await inTenant(database, tenantId, async (tx: Tx<CopilotTables>) => {
    const found = await sql<Deeds & { user_id: string; sender_key: string }>`
      select user_id, sender_key,
        (count(distinct message_id) filter (where verdict in ('accepted', 'edited')))::int as accepted,
        (count(distinct message_id) filter (where verdict = 'undone'))::int as undone
      from intent_feedback
      where user_id = any(${users}::uuid[]) and sender_key = any(${keys}::text[]) and not suspicious
      group by user_id, sender_key`.execute(tx);
    return found.rows;
  });
  const byKey = new Map(rows.map(({ user_id, sender_key, ...deeds }) => [`${user_id} ${sender_key}`, deeds]));
  return ({ userId, parsed }) => byKey.get(`${userId} ${senderKeyOf(parsed)}`);
}
