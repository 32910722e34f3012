import { sql } from 'kysely';
import type { EventEnvelope } from '#core/contracts/event.ts';
import type { DetailedIntent, IntentDetected } from '#core/contracts/intent.ts';
import type { Tx } from '#core/ports/database.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';

type HeldTx = Tx<CopilotTables>;

/** Keeps what is held back of these messages, instead of what was held back of them before. */
export async function saveHeld(
  tx: HeldTx,
  messageIds: readonly string[],
  events: readonly EventEnvelope<IntentDetected>[],
): Promise<void> {
  if (messageIds.length === 0) return;
  await sql`delete from held_intents where message_id = any(${messageIds}::uuid[])`.execute(tx);
  if (events.length === 0) return;
  await tx
    .insertInto('held_intents')
    .values(
      events.map((event) => ({
        intent_id: event.data.intentId,
        tenant_id: event.tenantid,
        user_id: event.userid,
        message_id: event.data.messageId,
        event: JSON.stringify(event),
      })),
    )
    .execute();
}

/** Marks the intent as let through and returns its event; null: this user has nothing held back by that id. */
export async function takeHeld(
  tx: HeldTx,
  userId: string,
  intentId: string,
): Promise<EventEnvelope<IntentDetected> | null> {
  const held = await tx
    .deleteFrom('held_intents')
    .where('intent_id', '=', intentId)
    .where('user_id', '=', userId)
    .returning('event')
    .executeTakeFirst();
  if (!held) return null;
  await sql`
    update message_understandings set intents = (
      select jsonb_agg(case when intent->>'id' = ${intentId} then intent || '{"released": true}' else intent end order by at)
      from jsonb_array_elements(intents) with ordinality as listed (intent, at))
    where message_id = ${held.event.data.messageId} and user_id = ${userId}`.execute(tx);
  return held.event;
}

export async function findIntent(
  tx: HeldTx,
  userId: string,
  { messageId, intentId }: { messageId: string; intentId: string },
): Promise<DetailedIntent | undefined> {
  const row = await tx
    .selectFrom('message_understandings')
    .select('intents')
    .where('message_id', '=', messageId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.intents.find(({ id }) => id === intentId);
}
