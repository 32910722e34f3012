import type { Migration } from '../ports/database.ts';
import { tenantTable } from './in-tenant.ts';

/** What `core/db` itself needs. Goes before the migrations of the features; test databases have it always. */
export const coreMigrations: readonly Migration[] = [
  {
    id: 'core/0001-handled-events',
    sql: `
      create table handled_events (
        -- the tenant of the transaction; all zero for work done as the system
        tenant_id uuid not null default coalesce(
          nullif(current_setting('app.tenant_id', true), '')::uuid, '00000000-0000-0000-0000-000000000000'),
        consumer_group text not null,
        event_id uuid not null,
        handled_at timestamptz not null default now(),
        primary key (consumer_group, tenant_id, event_id)
      );
      create index handled_events_handled_at on handled_events using brin (handled_at);
      ${tenantTable('handled_events')}
    `,
  },
];
