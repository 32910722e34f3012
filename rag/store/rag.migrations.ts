import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const ragMigrations: readonly Migration[] = [
  {
    id: 'rag/0001-mail-search',
    sql: `
      create table mail_search (
        tenant_id uuid not null,
        user_id uuid not null,
        mailbox_id uuid not null,
        message_id uuid not null,
        -- when it was sent, as far as that can be believed
        sent_at timestamptz not null,
        sender text not null,
        fragment_count integer not null,
        indexed_at timestamptz not null,
        -- subject A, sender B, attachment names C, text without weight; and the owner as a lexeme of its own
        tsv tsvector not null,
        primary key (tenant_id, message_id)
      );
      create index mail_search_tsv on mail_search using gin (tsv) with (fastupdate = on);
      create index mail_search_sent on mail_search (tenant_id, user_id, sent_at desc);
      ${tenantTable('mail_search')}

      create table mail_fragments (
        id uuid not null,
        tenant_id uuid not null,
        user_id uuid not null,
        message_id uuid not null,
        -- where it stands in the searched text of the message, in UTF-16 units
        text_start integer not null,
        text_end integer not null,
        primary key (tenant_id, message_id, id)
      );
      ${tenantTable('mail_fragments')}
    `,
  },
];
