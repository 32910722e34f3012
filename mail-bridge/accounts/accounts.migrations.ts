import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const accountMigrations: readonly Migration[] = [
  {
    id: 'mail-bridge/0002-accounts',
    sql: `
      create table mail_accounts (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        mailbox_id uuid not null,
        kind text not null,
        host text not null,
        port int not null,
        tls text not null,
        username text not null,
        -- encrypted; the key is not in the database
        secret text not null,
        folders jsonb not null,
        act_within_hours int not null,
        mark_tasks boolean not null,
        state text not null default 'connecting',
        reason jsonb,
        last_seen_at timestamptz,
        done int not null default 0,
        total int not null default 0,
        sync_requested_at timestamptz,
        -- the process that works for it
        leased_by uuid,
        leased_until timestamptz,
        created_at timestamptz not null
      );
      create unique index mail_accounts_once on mail_accounts (user_id, kind, host, port, username);
      ${tenantTable('mail_accounts')}

      create table remote_folders (
        tenant_id uuid not null,
        account_id uuid not null references mail_accounts (id) on delete cascade,
        folder text not null,
        generation text not null,
        cursor jsonb,
        primary key (account_id, folder)
      );
      ${tenantTable('remote_folders')}

      create table remote_messages (
        tenant_id uuid not null,
        account_id uuid not null references mail_accounts (id) on delete cascade,
        folder text not null,
        generation text not null,
        remote_id text not null,
        -- null: not taken in, skipped says why
        message_id uuid,
        skipped text,
        keywords jsonb not null,
        -- false: written down before the message is stored, so that what follows from it finds its way back
        announced boolean not null,
        primary key (account_id, folder, generation, remote_id)
      );
      create index remote_messages_by_message on remote_messages (message_id);
      ${tenantTable('remote_messages')}

      -- changes for the server that wait to be written there
      create table remote_commands (
        id uuid primary key,
        tenant_id uuid not null,
        account_id uuid not null references mail_accounts (id) on delete cascade,
        message_id uuid,
        command jsonb not null,
        attempts int not null default 0,
        next_at timestamptz not null,
        error jsonb
      );
      create index remote_commands_due on remote_commands (account_id, next_at);
      ${tenantTable('remote_commands')}
    `,
  },
  {
    id: 'mail-bridge/0010-sign-in',
    sql: `
      alter table mail_accounts
        add column login text not null default 'password',
        -- null: all
        add column write_folders jsonb,
        add column token_expires_at timestamptz,
        -- somebody renews the token until then
        add column token_leased_until timestamptz,
        -- counts changes by people: whoever works for the account starts anew with each
        add column revision int not null default 0;

      create table mail_sign_ins (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        -- signs in again for this account; null: for one that is yet to be connected
        account_id uuid references mail_accounts (id) on delete cascade,
        state_hash text not null,
        -- encrypted: the PKCE verifier, later the tokens
        secret text not null,
        done boolean not null,
        expires_at timestamptz not null
      );
      ${tenantTable('mail_sign_ins')}
    `,
  },
  { id: 'mail-bridge/0011-time-left', sql: 'alter table mail_accounts add column seconds_left int' },
  {
    id: 'mail-bridge/0011-remote-stamp',
    sql: `
      -- what the server says of the message (time and size): another one under the same UID is told by it
      alter table remote_messages add column stamp text;
    `,
  },
];
