import { APP_ROLE, tenantTable } from '#core/db/in-tenant.ts';
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
  {
    id: 'rag/0002-newest-matches',
    // Row-level security keeps @@ from using the index, because that operator is not leakproof. So this function looks
    // into the index as the owner of the table, and lets out rows of the transaction's tenant and the given user only.
    // The match stands alone in its step: without statistics the planner would prefer any other index.
    sql: `
      create function newest_mail_matches(
        query tsquery, owner uuid, since timestamptz, until timestamptz, senders text[], most integer
      ) returns table (message_id uuid)
      language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off
      as $$
        with matched as materialized (
          select s.message_id, s.tenant_id, s.user_id, s.sent_at, s.sender from mail_search s where s.tsv @@ query
        )
        select m.message_id from matched m
        where m.tenant_id = (select current_setting('app.tenant_id')::uuid) and m.user_id = owner
          and (since is null or m.sent_at >= since) and (until is null or m.sent_at < until)
          and m.sender ilike all (senders)
        order by m.sent_at desc limit most
      $$;
      revoke all on function newest_mail_matches from public;
      grant execute on function newest_mail_matches to ${APP_ROLE};
    `,
  },
  {
    id: 'rag/0003-tsv-in-line',
    // a row of usual size stays whole: each term asked for reads its tsvector once
    sql: 'alter table mail_search set (toast_tuple_target = 8160)',
  },
  {
    id: 'rag/0004-attachments',
    sql: `
      create table mail_attachments (
        tenant_id uuid not null,
        user_id uuid not null,
        message_id uuid not null,
        part_id text not null,
        filename text not null,
        -- what fragments and quotations are cut from: reading the document again would cost seconds
        content text not null,
        indexed_at timestamptz not null,
        primary key (tenant_id, message_id, part_id)
      );
      ${tenantTable('mail_attachments')}
      -- '' = the text of the message itself
      alter table mail_fragments add column part_id text not null default '';
    `,
  },
];
