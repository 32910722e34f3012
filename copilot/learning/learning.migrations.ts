import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const learningMigrations: readonly Migration[] = [
  {
    id: 'copilot/0005-learning',
    sql: `
      alter table message_understandings
        add column sender text,
        -- the address; '@domain' for automatic mail
        add column sender_key text,
        -- of each intent, in order
        add column phrase_keys jsonb not null default '[]';

      create table intent_feedback (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        message_id uuid not null,
        intent_id uuid,
        type text not null,
        verdict text not null,
        source text not null,
        effect_id uuid not null,
        correction jsonb,
        sender text,
        sender_key text,
        phrase_key text,
        evidence text not null,
        engine text not null,
        suspicious boolean not null,
        at timestamptz not null
      );
      create index intent_feedback_by_sender on intent_feedback (user_id, sender_key, type, at desc);
      create index intent_feedback_by_phrase on intent_feedback (user_id, phrase_key, type, at desc);
      create index intent_feedback_by_message on intent_feedback (message_id);
      create index intent_feedback_by_effect on intent_feedback (effect_id);
      ${tenantTable('intent_feedback')}

      create table learned_rules (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        scope text not null,
        key text not null,
        type text not null,
        effect text not null,
        examples integer not null,
        reason text not null,
        active boolean not null,
        counts_from timestamptz,
        created_at timestamptz not null,
        unique (user_id, key, type)
      );
      ${tenantTable('learned_rules')}
    `,
  },
];
