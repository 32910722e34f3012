import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const submissionMigrations: readonly Migration[] = [
  {
    id: 'mail-bridge/0020-submission',
    sql: `
      create table submission_servers (
        account_id uuid primary key references mail_accounts (id) on delete cascade,
        tenant_id uuid not null,
        host text not null,
        port int not null,
        tls text not null,
        -- null: as the account itself
        username text,
        -- encrypted; null: that of the account
        secret text
      );
      ${tenantTable('submission_servers')}

      -- mails that were handed over or are about to be: what makes a repetition safe
      create table submissions (
        -- the effect
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        account_id uuid not null,
        rfc_message_id text not null,
        -- handing-over, taken
        state text not null,
        created_at timestamptz not null
      );
      ${tenantTable('submissions')}
    `,
  },
];
