import { sql } from 'kysely';
import type { Mailbox } from '#core/contracts/mail.ts';
import type { MailTx } from './mail.tables.ts';

export interface MailboxRef {
  id: string;
  tenantId: string;
  userId: string;
  address: string;
  name: string;
}

/** Over all tenants: which mailbox has one of these addresses, in the order of preference given. */
export async function findByAddresses(tx: MailTx, addresses: readonly string[]): Promise<MailboxRef | null> {
  const rows = await tx
    .selectFrom('mailboxes')
    .selectAll()
    .where('address', 'in', [...addresses])
    .execute();
  for (const address of addresses) {
    const row = rows.find((candidate) => candidate.address === address);
    if (row) return { id: row.id, tenantId: row.tenant_id, userId: row.user_id, address: row.address, name: row.name };
  }
  return null;
}

/** The oldest mailbox of a user, for mail to one of the user's other addresses. */
export async function firstOfUser(tx: MailTx, userId: string): Promise<MailboxRef | null> {
  const row = await tx
    .selectFrom('mailboxes')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row
    ? { id: row.id, tenantId: row.tenant_id, userId: row.user_id, address: row.address, name: row.name }
    : null;
}

export async function findById(tx: MailTx, id: string): Promise<MailboxRef | null> {
  const row = await tx.selectFrom('mailboxes').selectAll().where('id', '=', id).executeTakeFirst();
  return row
    ? { id: row.id, tenantId: row.tenant_id, userId: row.user_id, address: row.address, name: row.name }
    : null;
}

/** false = the address is taken */
export async function insertMailbox(tx: MailTx, mailbox: MailboxRef, now: Date): Promise<boolean> {
  const result = await tx
    .insertInto('mailboxes')
    .values({
      id: mailbox.id,
      tenant_id: mailbox.tenantId,
      user_id: mailbox.userId,
      address: mailbox.address,
      name: mailbox.name,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .returning('id')
    .executeTakeFirst();
  return result !== undefined;
}

export async function deleteMailbox(tx: MailTx, userId: string, id: string): Promise<void> {
  await tx.deleteFrom('mailboxes').where('id', '=', id).where('user_id', '=', userId).execute();
}

export async function listMailboxes(tx: MailTx, userId: string, ids?: readonly string[]): Promise<Mailbox[]> {
  const found = await sql<{
    id: string;
    address: string;
    name: string;
    message_count: string;
    last_received_at: Date | null;
  }>`
    select mailbox.id, mailbox.address, mailbox.name, count(message.id) as message_count, max(message.received_at) as last_received_at
    from mailboxes mailbox left join messages message on message.mailbox_id = mailbox.id
    where mailbox.user_id = ${userId}::uuid ${ids ? sql`and mailbox.id = any(${[...ids]}::uuid[])` : sql``}
    group by mailbox.id order by mailbox.created_at, mailbox.id`.execute(tx);
  return found.rows.map((row) => ({
    id: row.id,
    address: row.address,
    name: row.name,
    messageCount: Number(row.message_count),
    lastReceivedAt: row.last_received_at?.toISOString() ?? null,
  }));
}
