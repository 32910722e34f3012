import { sql } from 'kysely';
import { contactNotFound } from '../groupware.errors.ts';
import type { Contact } from '#core/contracts/groupware.ts';
import type { ContactRow, GroupwareTx } from '../store/groupware.tables.ts';
import { toJsonb } from '../store/json.ts';

export interface SeenContact {
  id: string;
  userId: string;
  email: string;
  name: string;
  messageCount: number;
  firstSeenAt: string;
  lastSeenAt: string;
}

/** Adds what was seen to what is known, in one statement. The name last used wins; none never replaces one. */
export async function addSeenContacts(tx: GroupwareTx, tenantId: string, seen: readonly SeenContact[]): Promise<void> {
  await sql`
    insert into contacts (id, tenant_id, user_id, email, name, message_count, first_seen_at, last_seen_at)
    select id, ${tenantId}::uuid, "userId", email, name, "messageCount", "firstSeenAt", "lastSeenAt"
    from jsonb_to_recordset(${toJsonb(seen)}::jsonb) as seen (
      id uuid, "userId" uuid, email text, name text, "messageCount" integer, "firstSeenAt" timestamptz, "lastSeenAt" timestamptz)
    on conflict (tenant_id, user_id, email) do update set
      message_count = contacts.message_count + excluded.message_count,
      first_seen_at = least(contacts.first_seen_at, excluded.first_seen_at),
      last_seen_at = greatest(contacts.last_seen_at, excluded.last_seen_at),
      name = case
        when excluded.name <> '' and (contacts.name = '' or excluded.last_seen_at >= contacts.last_seen_at) then excluded.name
        else contacts.name end`.execute(tx);
}

/** Throws `contact.not_found`. */
export async function getContact(tx: GroupwareTx, userId: string, id: string): Promise<Contact> {
  const found = await sql<ContactRow>`select * from contacts where id = ${id} and user_id = ${userId}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw contactNotFound({ id });
  return contactOf(row);
}

export function contactOf(row: ContactRow): Contact {
  return {
    id: row.id,
    name: row.name === '' ? row.email : row.name,
    emails: [row.email],
    messageCount: row.message_count,
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
  };
}
