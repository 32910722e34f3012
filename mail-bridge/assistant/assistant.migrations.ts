import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const assistantMigrations: readonly Migration[] = [
  {
    id: 'mail-bridge/0022-assistant-turns',
    sql: `
      create table assistant_turns (
        message_id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        thread_id uuid not null,
        conversation_id uuid not null,
        answered_at timestamptz not null
      );
      create index assistant_turns_recent on assistant_turns (user_id, answered_at);
      ${tenantTable('assistant_turns')}
    `,
  },
];
