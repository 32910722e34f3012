import type { ColumnType } from 'kysely';
import type { IntentType, Verdict } from '#core/contracts/intent.ts';

type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** What the user would have had instead. */
export interface Correction {
  type?: IntentType | undefined;
  title?: string | undefined;
  due?: string | null | undefined;
}

export interface LearningTables {
  intent_feedback: {
    id: string;
    tenant_id: string;
    user_id: string;
    message_id: string;
    /** null: nothing was found where something should have been */
    intent_id: string | null;
    type: IntentType;
    verdict: Verdict;
    /** said with a button, or read from what was done with the task */
    source: 'explicit' | 'implicit';
    /** the effect that it was read from; taking that back takes this back */
    effect_id: string;
    correction: ColumnType<Correction | null, string | null, string | null>;
    sender: string | null;
    sender_key: string | null;
    phrase_key: string | null;
    evidence: string;
    engine: string;
    /** the mail may not be from who it says: no rule rests on it */
    suspicious: boolean;
    at: Timestamp;
  };
  learned_rules: {
    id: string;
    tenant_id: string;
    user_id: string;
    scope: 'sender' | 'phrase';
    key: string;
    type: IntentType;
    effect: 'muted' | 'raised';
    /** mails that it rests on */
    examples: number;
    reason: string;
    active: boolean;
    /** revoked then: what was done before counts no more */
    counts_from: ColumnType<Date | null, Date | null, Date | null>;
    created_at: Timestamp;
  };
}
