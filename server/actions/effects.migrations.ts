import { APP_ROLE, tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const effectMigrations: readonly Migration[] = [
  {
    id: 'server/0001-audit-log',
    sql: `
      create table audit_log (
        id bigint generated always as identity primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        actor text not null,
        action text not null,
        subject text,
        outcome text not null,
        correlation_id uuid not null,
        at timestamptz not null default now()
      );
      create index audit_log_at on audit_log (tenant_id, at desc);
      ${tenantTable('audit_log')}
      revoke update, delete on audit_log from ${APP_ROLE};
      create function audit_log_is_append_only() returns trigger language plpgsql as $$
        begin raise exception 'audit_log is append-only'; end $$;
      create trigger append_only before update or delete on audit_log
        for each row execute function audit_log_is_append_only();
    `,
  },
  {
    id: 'server/0002-effects',
    sql: `
      create table effects (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        action text not null,
        summary text not null,
        status text not null,
        actor jsonb not null,
        input jsonb not null,
        input_hash text not null,
        output jsonb not null,
        error jsonb,
        message_id uuid,
        execution_id uuid,
        correlation_id uuid not null,
        provenance jsonb,
        undoable boolean not null,
        decided_by text,
        expires_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create index effects_newest on effects (user_id, created_at desc, id desc);
      create index effects_of_message on effects (message_id) where message_id is not null;
      create index effects_waiting on effects (user_id) where status = 'awaiting-approval';
      ${tenantTable('effects')}

      create function audit_effect() returns trigger language plpgsql as $$
        begin
          if tg_op = 'INSERT' or old.status <> new.status then
            insert into audit_log (tenant_id, user_id, actor, action, subject, outcome, correlation_id)
            values (new.tenant_id, new.user_id,
              coalesce(new.decided_by, (new.actor ->> 'kind') || ':' || (new.actor ->> 'id')),
              new.action, new.id::text, new.status, new.correlation_id);
          end if;
          return null;
        end $$;
      create trigger audit after insert or update on effects for each row execute function audit_effect();

      create table allowances (
        tenant_id uuid not null,
        user_id uuid not null,
        action text not null,
        input_hash text not null,
        created_at timestamptz not null,
        primary key (user_id, input_hash)
      );
      ${tenantTable('allowances')}
    `,
  },
  {
    id: 'server/0003-audit-in-bulk',
    // an insert of many effects writes their audit rows with one statement
    sql: `
      create function audit_new_effects() returns trigger language plpgsql as $$
        begin
          insert into audit_log (tenant_id, user_id, actor, action, subject, outcome, correlation_id)
          select tenant_id, user_id, coalesce(decided_by, (actor ->> 'kind') || ':' || (actor ->> 'id')),
            action, id::text, status, correlation_id
          from written;
          return null;
        end $$;
      drop trigger audit on effects;
      create trigger audit_new after insert on effects referencing new table as written
        for each statement execute function audit_new_effects();
      create trigger audit_change after update on effects
        for each row when (old.status is distinct from new.status) execute function audit_effect();
    `,
  },
  {
    id: 'server/0004-effect-ledger',
    sql: `
      alter table effects
        add column keyed boolean not null default true,
        add column owner uuid,
        add column leased_until timestamptz;
      create index effects_open on effects (updated_at) where status in ('planned', 'sent');
      create index effects_in_doubt on effects (user_id) where status = 'in-doubt';
    `,
  },
];
