import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const identityMigrations: readonly Migration[] = [
  {
    id: 'server/0003-identity',
    sql: `
      create table tenants (id uuid primary key, name text not null, created_at timestamptz not null);

      create table users (
        id uuid primary key,
        tenant_id uuid not null references tenants,
        name text not null,
        email text not null unique,
        aliases jsonb not null,
        tz text not null,
        locale text not null,
        password_hash text,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      ${tenantTable('users')}

      create table sessions (
        id_hash text primary key,
        tenant_id uuid not null,
        user_id uuid not null references users on delete cascade,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index sessions_of_user on sessions (user_id);
      ${tenantTable('sessions')}

      create table one_time_tokens (
        token_hash text primary key,
        tenant_id uuid not null,
        user_id uuid not null references users on delete cascade,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      ${tenantTable('one_time_tokens')}

      create table api_tokens (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null references users on delete cascade,
        name text not null,
        token_hash text not null unique,
        scopes jsonb not null,
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz,
        created_at timestamptz not null
      );
      ${tenantTable('api_tokens')}
    `,
  },
];
