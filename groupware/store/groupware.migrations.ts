import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

const SHARED_COLUMNS = `
  id uuid primary key,
  tenant_id uuid not null,
  user_id uuid not null,
  uid text not null,
  title text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  changed_by uuid not null,
  provenance jsonb
`;

export const groupwareMigrations: readonly Migration[] = [
  {
    id: 'groupware/0001-tasks',
    sql: `
      create table tasks (
        ${SHARED_COLUMNS},
        description text not null,
        status text not null,
        due text,
        due_at timestamptz,
        starts text,
        starts_at timestamptz,
        priority smallint not null,
        categories jsonb not null,
        url text,
        completed_at timestamptz
      );
      create unique index tasks_uid on tasks (tenant_id, user_id, uid);
      create index tasks_due on tasks (user_id, (coalesce(due_at, 'infinity'::timestamptz)), id);
      ${tenantTable('tasks')}
      create table record_revisions (
        effect_id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        record_table text not null,
        record_id uuid not null,
        removed boolean not null,
        previous jsonb not null,
        created_at timestamptz not null default now()
      );
      ${tenantTable('record_revisions')}
    `,
  },
  {
    id: 'groupware/0002-events',
    sql: `
      create table calendar_events (
        ${SHARED_COLUMNS},
        sequence integer not null,
        description text not null,
        starts text not null,
        starts_at timestamptz not null,
        ends text,
        ends_at timestamptz not null,
        recurs_until timestamptz,
        location text,
        attendees jsonb not null,
        status text not null,
        recurrence text,
        overrides jsonb not null,
        url text,
        categories jsonb not null
      );
      create unique index calendar_events_uid on calendar_events (tenant_id, user_id, uid);
      create index calendar_events_range on calendar_events (user_id, starts_at);
      create index calendar_events_thread on calendar_events (user_id, (provenance ->> 'threadId'));
      create index calendar_events_recurring on calendar_events (user_id) where recurrence is not null;
      ${tenantTable('calendar_events')}
    `,
  },
  {
    id: 'groupware/0003-notes',
    sql: `
      create table notes (
        ${SHARED_COLUMNS},
        body text not null,
        tags jsonb not null
      );
      create unique index notes_uid on notes (tenant_id, user_id, uid);
      create index notes_updated on notes (user_id, updated_at desc, id);
      ${tenantTable('notes')}
    `,
  },
  {
    id: 'groupware/0004-contacts',
    sql: `
      create table contacts (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        email text not null,
        name text not null,
        message_count integer not null,
        first_seen_at timestamptz not null,
        last_seen_at timestamptz not null
      );
      create unique index contacts_email on contacts (tenant_id, user_id, email);
      create index contacts_seen on contacts (user_id, last_seen_at desc, id);
      ${tenantTable('contacts')}
    `,
  },
];
