import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const placeMigrations: readonly Migration[] = [
  {
    id: 'mail-bridge/0021-places',
    sql: `
      -- where a message lies and how it is marked, as people are told: what the server has, or shall have in a moment
      create table message_places (
        message_id uuid primary key references messages (id) on delete cascade,
        tenant_id uuid not null,
        -- null: delivered to Mailflex itself
        account_id uuid,
        folder text not null,
        keywords jsonb not null,
        -- not seen in its folder any more, and not yet found in another one
        lost_at timestamptz,
        -- told deleted
        gone_at timestamptz
      );
      create index message_places_of_account on message_places (account_id, folder);
      create index message_places_lost on message_places (account_id) where lost_at is not null;
      create index message_places_gone on message_places (gone_at) where gone_at is not null;
      ${tenantTable('message_places')}
      insert into message_places (message_id, tenant_id, account_id, folder, keywords)
        select distinct on (message.id) message.id, message.tenant_id, remote.account_id, remote.folder, remote.keywords
        from remote_messages remote join messages message on message.id = remote.message_id
        where remote.announced order by message.id, remote.folder;

      create table remote_folder_names (
        account_id uuid not null references mail_accounts (id) on delete cascade,
        tenant_id uuid not null,
        folder text not null,
        path text not null,
        role text,
        primary key (account_id, folder)
      );
      ${tenantTable('remote_folder_names')}

      -- tasks made of a message: its keyword goes with the last one
      create table task_marks (
        effect_id uuid primary key,
        tenant_id uuid not null,
        message_id uuid not null
      );
      create index task_marks_of_message on task_marks (message_id);
      ${tenantTable('task_marks')}
    `,
  },
];
