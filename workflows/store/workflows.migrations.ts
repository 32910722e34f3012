import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const workflowsMigrations: readonly Migration[] = [
  {
    id: 'workflows/0001-workflows',
    sql: `
      create table workflows (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        name text not null,
        description text not null,
        enabled boolean not null,
        definition jsonb not null,
        version integer not null,
        trigger text not null,
        node_count integer not null,
        scopes jsonb not null,
        shipped_key text,
        shipped_version integer,
        changed_by_user boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index workflows_user on workflows (tenant_id, user_id);
      ${tenantTable('workflows')}

      create table workflow_versions (
        tenant_id uuid not null,
        user_id uuid not null,
        workflow_id uuid not null,
        version integer not null,
        definition jsonb not null,
        created_at timestamptz not null default now(),
        primary key (workflow_id, version)
      );
      ${tenantTable('workflow_versions')}

      create table executions (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        workflow_id uuid not null,
        workflow_version integer not null,
        event_id uuid,
        message_id uuid,
        correlation_id uuid not null,
        status text not null,
        attempt integer not null,
        turn integer not null,
        trigger_data jsonb not null,
        state jsonb,
        resume_at timestamptz,
        error jsonb,
        started_at timestamptz not null,
        finished_at timestamptz
      );
      create index executions_workflow on executions (workflow_id, status);
      create index executions_message on executions (message_id);
      create index executions_recent on executions (tenant_id, user_id, started_at desc, id);
      create index executions_waiting on executions (resume_at) where status = 'waiting';
      ${tenantTable('executions')}

      create table execution_steps (
        tenant_id uuid not null,
        user_id uuid not null,
        execution_id uuid not null,
        position integer not null,
        node text not null,
        type text not null,
        status text not null,
        started_at timestamptz not null,
        duration_ms real not null,
        output jsonb,
        error jsonb,
        primary key (execution_id, position)
      );
      ${tenantTable('execution_steps')}
    `,
  },
  {
    id: 'workflows/0002-webhooks',
    sql: `
      alter table workflows add column webhook_generation integer not null default 1;
      alter table executions add column response jsonb;
    `,
  },
  {
    id: 'workflows/0003-unfinished',
    // a job may be lost while it runs, with a queue that keeps nothing on disk
    sql: `
      drop index executions_waiting;
      create index executions_unfinished on executions (resume_at) where status in ('waiting', 'running');
    `,
  },
];
