import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const heldMigrations: readonly Migration[] = [
  {
    id: 'copilot/0005-held-intents',
    sql: `
      create table held_intents (
        intent_id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        message_id uuid not null,
        event jsonb not null
      );
      create index held_intents_by_message on held_intents (message_id);
      ${tenantTable('held_intents')}
    `,
  },
];
