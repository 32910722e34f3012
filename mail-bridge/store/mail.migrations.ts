import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const mailMigrations: readonly Migration[] = [
  {
    id: 'mail-bridge/0001-mail',
    sql: `
      create table mailboxes (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        address text not null unique check (address = lower(address)),
        name text not null,
        created_at timestamptz not null
      );
      create index mailboxes_by_user on mailboxes (tenant_id, user_id);
      ${tenantTable('mailboxes')}

      create table threads (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        mailbox_id uuid not null,
        subject text not null,
        created_at timestamptz not null,
        latest_at timestamptz not null,
        merged_into uuid
      );
      create index threads_by_latest on threads (user_id, latest_at desc, id desc) where merged_into is null;
      ${tenantTable('threads')}

      create table thread_links (
        id uuid primary key,
        tenant_id uuid not null,
        thread_id uuid not null
      );
      create index thread_links_by_thread on thread_links (thread_id);
      ${tenantTable('thread_links')}

      create table messages (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        mailbox_id uuid not null,
        thread_id uuid not null,
        checksum text not null,
        rfc_message_id text,
        subject text not null,
        from_address jsonb,
        to_addresses jsonb not null,
        cc_addresses jsonb not null,
        sent_date text,
        received_at timestamptz not null,
        accepted_at timestamptz not null,
        source text not null,
        size integer not null,
        snippet text not null,
        seen boolean not null,
        automatic text not null,
        attachment_count integer not null,
        has_html boolean not null,
        parse_ms real not null,
        trace text not null,
        -- json, not jsonb: it is written once and read whole, and keeping the text saves a third of the insert
        parsed json not null
      );
      create index messages_by_thread on messages (thread_id, received_at);
      create index messages_by_mailbox on messages (mailbox_id, received_at desc);
      ${tenantTable('messages')}
    `,
  },
  {
    id: 'mail-bridge/0003-deleted-messages',
    sql: `
      create table deleted_messages (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        thread_id uuid not null,
        checksum text not null,
        deleted_at timestamptz not null,
        -- how often all that is known of it was removed: at once, and again when nothing can still be writing
        forgotten integer not null default 0
      );
      create index deleted_messages_to_do on deleted_messages (deleted_at) where forgotten < 2;
      ${tenantTable('deleted_messages')}
      create index messages_by_checksum on messages (tenant_id, checksum);
    `,
  },
];
