import type { JSONColumnType } from 'kysely';
import type { EventEnvelope } from '#core/contracts/event.ts';
import type { IntentDetected } from '#core/contracts/intent.ts';

export interface HeldTables {
  held_intents: {
    intent_id: string;
    tenant_id: string;
    user_id: string;
    message_id: string;
    /** what is told to the workflows when it is let through */
    event: JSONColumnType<EventEnvelope<IntentDetected>>;
  };
}
