import type { ColumnType, JSONColumnType } from 'kysely';
import type { Citation } from '#core/contracts/hub.ts';
import type { DetailedIntent, Engine, Finding, Triage } from '#core/contracts/intent.ts';
import type { HeldTables } from '../held/held.tables.ts';
import type { LearningTables } from '../learning/learning.tables.ts';

type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface CopilotTables extends LearningTables, HeldTables {
  message_understandings: {
    message_id: string;
    tenant_id: string;
    user_id: string;
    thread_id: string;
    triage: Triage;
    language: string;
    intent_types: string[];
    intents: JSONColumnType<(DetailedIntent & { id: string })[]>;
    findings: JSONColumnType<Finding[]>;
    engine: JSONColumnType<Engine>;
    sender: string | null;
    sender_key: string | null;
    phrase_keys: JSONColumnType<(string | null)[]>;
    received_at: Timestamp;
    understood_at: Timestamp;
  };
  model_replies: {
    tenant_id: string;
    cache_key: string;
    /** of the message it is about */
    checksum: string | null;
    reply: ColumnType<unknown, string, string>;
    created_at: ColumnType<Date, never, never>;
  };
  model_usage: {
    tenant_id: string;
    user_id: string;
    day: string;
    purpose: string;
    calls: number;
    tokens: ColumnType<number | string, number, number>;
  };
  conversations: {
    id: string;
    tenant_id: string;
    user_id: string;
    title: string;
    created_at: Timestamp;
    updated_at: Timestamp;
  };
  chat_turns: {
    id: string;
    tenant_id: string;
    user_id: string;
    conversation_id: string;
    role: 'user' | 'assistant';
    text: string;
    citations: JSONColumnType<Citation[]>;
    engine: string | null;
    created_at: Timestamp;
  };
}
