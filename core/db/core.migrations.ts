import type { Migration } from '../ports/database.ts';
import { APP_ROLE, tenantTable } from './in-tenant.ts';

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
  {
    id: 'core/0002-event-log',
    sql: `
      create table events (
        "offset" bigint generated always as identity primary key,
        -- readers go by (tx, "offset") and stay below the oldest running transaction, so that a late commit is not skipped
        tx xid8 not null default pg_current_xact_id(),
        topic text not null,
        tenant_id uuid not null,
        event_id uuid not null,
        partition_key text not null,
        type text not null,
        time timestamptz not null,
        envelope jsonb not null
      );
      create unique index events_once on events (topic, tenant_id, event_id);
      create index events_in_order on events (topic, tx, "offset");
      alter table events enable row level security;
      create policy tenant_only on events to ${APP_ROLE}
        using (tenant_id = (select current_setting('app.tenant_id')::uuid))
        with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
      grant select, insert on events to ${APP_ROLE};

      -- where each consumer group stands, and which member works for it
      create table consumer_offsets (
        topic text not null,
        consumer_group text not null,
        tx xid8 not null default '0',
        "offset" bigint not null default 0,
        owner uuid,
        leased_until timestamptz,
        -- a lease from before a restart of the server is void
        server_started_at timestamptz,
        primary key (topic, consumer_group)
      );
      -- set aside for another attempt
      create table event_retries (
        topic text not null,
        consumer_group text not null,
        tenant_id uuid not null,
        event_id uuid not null,
        attempts int not null,
        next_at timestamptz not null,
        error jsonb,
        envelope jsonb not null,
        primary key (topic, consumer_group, tenant_id, event_id)
      );
      create index event_retries_due on event_retries (topic, consumer_group, next_at);
      create table dead_letters (
        id uuid primary key default gen_random_uuid(),
        topic text not null,
        consumer_group text not null,
        tenant_id uuid not null,
        event_id uuid not null,
        attempts int not null,
        error jsonb not null,
        envelope jsonb not null,
        failed_at timestamptz not null default now(),
        unique (topic, consumer_group, tenant_id, event_id)
      );
    `,
  },
];
