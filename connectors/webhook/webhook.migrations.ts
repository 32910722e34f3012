import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const webhookMigrations: readonly Migration[] = [
  {
    id: 'webhook/0001-webhooks',
    sql: `
      create table webhooks (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        name text not null,
        url text not null,
        keyed boolean not null,
        standing boolean not null,
        created_at timestamptz not null
      );
      create index webhooks_of_user on webhooks (user_id, name);
      ${tenantTable('webhooks')}
    `,
  },
];
