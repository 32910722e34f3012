import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const heartbeatMigrations: readonly Migration[] = [
  {
    id: 'mail-bridge/0023-heartbeats',
    sql: `
      create table heartbeats (
        account_id uuid primary key references mail_accounts (id) on delete cascade,
        tenant_id uuid not null,
        user_id uuid not null,
        every_minutes int not null,
        late_after_seconds int not null,
        next_at timestamptz not null,
        -- the mail that is on its way; null = none
        run_id uuid,
        run_at timestamptz,
        -- ok, late, failed; null = no mail has come through yet
        state text,
        -- [{"stage", "ms"}]: milliseconds since the mail was delivered
        hops jsonb not null default '[]',
        measured_at timestamptz
      );
      ${tenantTable('heartbeats')}
    `,
  },
];
