import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';
import { heldMigrations } from '../held/held.migrations.ts';
import { learningMigrations } from '../learning/learning.migrations.ts';

export const copilotMigrations: readonly Migration[] = [
  {
    id: 'copilot/0001-understandings',
    sql: `
      create table message_understandings (
        message_id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        thread_id uuid not null,
        triage text not null,
        language text not null,
        intent_types text[] not null,
        intents jsonb not null,
        findings jsonb not null,
        engine jsonb not null,
        received_at timestamptz not null,
        understood_at timestamptz not null
      );
      create index message_understandings_by_user on message_understandings (user_id, received_at desc, message_id);
      ${tenantTable('message_understandings')}
    `,
  },
  {
    id: 'copilot/0002-model-cache-and-usage',
    sql: `
      create table model_replies (
        tenant_id uuid not null,
        cache_key text not null,
        reply jsonb not null,
        created_at timestamptz not null default now(),
        primary key (tenant_id, cache_key)
      );
      ${tenantTable('model_replies')}
      create table model_usage (
        tenant_id uuid not null,
        user_id uuid not null,
        day date not null,
        purpose text not null,
        calls integer not null,
        tokens bigint not null,
        primary key (tenant_id, user_id, day, purpose)
      );
      ${tenantTable('model_usage')}
    `,
  },
  {
    id: 'copilot/0003-chat',
    sql: `
      create table conversations (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        title text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create index conversations_by_user on conversations (user_id, updated_at desc);
      ${tenantTable('conversations')}
      create table chat_turns (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        conversation_id uuid not null references conversations (id) on delete cascade,
        role text not null,
        text text not null,
        citations jsonb not null,
        engine text,
        created_at timestamptz not null
      );
      create index chat_turns_by_conversation on chat_turns (conversation_id, created_at);
      ${tenantTable('chat_turns')}
    `,
  },
  ...learningMigrations,
  ...heldMigrations,
  {
    id: 'copilot/0004-replies-by-message',
    sql: `
      alter table model_replies add column checksum text;
      create index model_replies_by_message on model_replies (tenant_id, checksum);
    `,
  },
];
