import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const vectorIndexMigrations: readonly Migration[] = [
  {
    id: 'vector-index/0001-vectors',
    sql: `
      create table fragment_vectors (
        id uuid not null,
        tenant_id uuid not null,
        user_id uuid not null,
        mailbox_id uuid not null,
        message_id uuid not null,
        model text not null,
        -- little-endian 32-bit floats
        vector bytea not null,
        -- the writing transaction: readers continue below the oldest one still running, so that no late commit is missed
        written_in xid8 not null default pg_current_xact_id(),
        primary key (tenant_id, id)
      );
      alter table fragment_vectors alter column vector set storage external;
      create index fragment_vectors_written on fragment_vectors (tenant_id, user_id, written_in, id);
      create index fragment_vectors_message on fragment_vectors (tenant_id, message_id);
      ${tenantTable('fragment_vectors')}
    `,
  },
  {
    id: 'vector-index/0002-pending-vectors',
    sql: `
      -- on their way into another engine
      create table pending_vectors (
        seq bigint generated always as identity,
        id uuid not null,
        tenant_id uuid not null,
        user_id uuid not null,
        mailbox_id uuid not null,
        message_id uuid not null,
        model text not null,
        vector bytea not null,
        primary key (tenant_id, model, id)
      );
      create index pending_vectors_in_order on pending_vectors (model, seq);
      ${tenantTable('pending_vectors')}

      -- which process writes to the other engine
      create table vector_leases (
        model text primary key,
        owner uuid not null,
        leased_until timestamptz not null
      );
    `,
  },
];
