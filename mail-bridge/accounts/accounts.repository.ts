import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { ErrorBody } from '#core/contracts/errors.ts';
import type { MailAccount, MailAccountState } from '#core/contracts/mail-account.ts';
import type { AccountRow, AccountTx, MailAccountTable } from './accounts.tables.ts';

export function accountOfRow(row: Selectable<MailAccountTable>): AccountRow {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    userId: row.user_id,
    mailboxId: row.mailbox_id,
    kind: row.kind,
    host: row.host,
    port: row.port,
    tls: row.tls,
    username: row.username,
    secret: row.secret,
    folders: row.folders,
    actWithinHours: row.act_within_hours,
    markTasks: row.mark_tasks,
    createdAt: row.created_at,
    login: row.login,
    writeFolders: row.write_folders,
    tokenExpiresAt: row.token_expires_at,
    revision: row.revision,
  };
}

/** false = this user has connected it already */
export async function insertAccount(tx: AccountTx, account: AccountRow): Promise<boolean> {
  const made = await tx
    .insertInto('mail_accounts')
    .values({
      id: account.id,
      tenant_id: account.tenantId,
      user_id: account.userId,
      mailbox_id: account.mailboxId,
      kind: account.kind,
      host: account.host,
      port: account.port,
      tls: account.tls,
      username: account.username,
      secret: account.secret,
      folders: JSON.stringify(account.folders),
      act_within_hours: account.actWithinHours,
      mark_tasks: account.markTasks,
      created_at: account.createdAt,
      login: account.login ?? 'password',
      write_folders: account.writeFolders ? JSON.stringify(account.writeFolders) : null,
      token_expires_at: account.tokenExpiresAt ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Messages stay; what is known of the server goes with the account. False = there was none. */
export async function deleteAccount(tx: AccountTx, userId: string, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('mail_accounts')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

export async function listAccounts(tx: AccountTx, userId: string, id?: string): Promise<MailAccount[]> {
  const found = await sql<
    Selectable<MailAccountTable> & { address: string | null; messages: string; commands: string }
  >`
    select account.*, mailbox.address,
      (select count(distinct message_id) from remote_messages where account_id = account.id and announced) as messages,
      (select count(*) from remote_commands where account_id = account.id) as commands
    from mail_accounts account left join mailboxes mailbox on mailbox.id = account.mailbox_id
    where account.user_id = ${userId}::uuid ${id ? sql`and account.id = ${id}::uuid` : sql``}
    order by account.created_at, account.id`.execute(tx);
  return found.rows.map((row) => ({
    id: row.id,
    mailboxId: row.mailbox_id,
    address: row.address ?? '',
    kind: row.kind,
    host: row.host,
    port: row.port,
    tls: row.tls,
    username: row.username,
    login: row.login,
    folders: row.folders,
    writeFolders: row.write_folders,
    actWithinHours: row.act_within_hours,
    markTasks: row.mark_tasks,
    state: row.state,
    reason: row.reason,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    progress: { done: row.done, total: row.total, secondsLeft: row.seconds_left },
    messageCount: Number(row.messages),
    pendingWrites: Number(row.commands),
    createdAt: row.created_at.toISOString(),
  }));
}

export async function requestSync(tx: AccountTx, userId: string, id: string, now: Date): Promise<boolean> {
  const found = await tx
    .updateTable('mail_accounts')
    .set({ sync_requested_at: now })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .returning('id')
    .executeTakeFirst();
  return found !== undefined;
}

/** The encrypted tokens; undefined = the account is gone. */
export async function readToken(tx: AccountTx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('mail_accounts').select('secret').where('id', '=', id).executeTakeFirst();
  return row?.secret;
}

/** True: the caller alone renews the token that it read (`sealed`), until then. */
export async function leaseToken(
  tx: AccountTx,
  id: string,
  { now, until, sealed }: { now: Date; until: Date; sealed: string },
): Promise<boolean> {
  const taken = await tx
    .updateTable('mail_accounts')
    .set({ token_leased_until: until })
    .where('id', '=', id)
    .where('secret', '=', sealed)
    .where((where) => where.or([where('token_leased_until', 'is', null), where('token_leased_until', '<', now)]))
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Ends the lease as well. */
export async function saveToken(
  tx: AccountTx,
  id: string,
  { secret, expiresAt }: { secret: string; expiresAt: Date | null },
): Promise<void> {
  await tx
    .updateTable('mail_accounts')
    .set({ secret, token_expires_at: expiresAt, token_leased_until: null })
    .where('id', '=', id)
    .execute();
}

export interface AccountChange {
  folders?: readonly string[] | undefined;
  writeFolders?: readonly string[] | null | undefined;
  markTasks?: boolean | undefined;
  /** encrypted for the account; with its way to sign in */
  secret?: string | undefined;
  login?: 'password' | 'oauth' | undefined;
  tokenExpiresAt?: Date | null | undefined;
}

/** What people change; whoever works for the account starts anew with it. False = there is none. */
export async function changeAccount(
  tx: AccountTx,
  userId: string,
  id: string,
  { folders, writeFolders, markTasks, secret, login, tokenExpiresAt }: AccountChange,
): Promise<boolean> {
  const changed = await tx
    .updateTable('mail_accounts')
    .set(({ eb }) => ({
      revision: eb('revision', '+', 1),
      ...(folders === undefined ? {} : { folders: JSON.stringify(folders) }),
      ...(writeFolders === undefined ? {} : { write_folders: writeFolders && JSON.stringify(writeFolders) }),
      ...(markTasks === undefined ? {} : { mark_tasks: markTasks }),
      ...(secret === undefined ? {} : { secret, token_leased_until: null }),
      ...(login === undefined ? {} : { login }),
      ...(tokenExpiresAt === undefined ? {} : { token_expires_at: tokenExpiresAt }),
    }))
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

export interface AccountProgress {
  state?: MailAccountState;
  reason?: ErrorBody | null;
  lastSeenAt?: Date;
  done?: number;
  total?: number;
  /** null: not known, or nothing is going on */
  secondsLeft?: number | null;
}

export async function saveProgress(tx: AccountTx, id: string, progress: AccountProgress): Promise<void> {
  const { state, reason, lastSeenAt, done, total, secondsLeft } = progress;
  await tx
    .updateTable('mail_accounts')
    .set({
      ...(state === undefined ? {} : { state }),
      ...(reason === undefined ? {} : { reason: reason === null ? null : JSON.stringify(reason) }),
      ...(lastSeenAt === undefined ? {} : { last_seen_at: lastSeenAt }),
      ...(done === undefined ? {} : { done }),
      ...(total === undefined ? {} : { total }),
      ...(secondsLeft === undefined ? {} : { seconds_left: secondsLeft }),
    })
    .where('id', '=', id)
    .execute();
}

export interface LeasedAccount {
  account: AccountRow;
  /** when somebody last asked for a pass at once, or a written-down change is due; in milliseconds */
  wantedAt: number;
}

/** As the system: takes or keeps the accounts that nobody else works for, of all tenants. */
export async function leaseAccounts(
  tx: AccountTx,
  owner: string,
  { now, until, alone }: { now: Date; until: Date; alone: boolean },
): Promise<LeasedAccount[]> {
  const { rows } = await sql<Selectable<MailAccountTable> & { due_at: Date | null }>`
    update mail_accounts account set leased_by = ${owner}::uuid, leased_until = ${until}
    where ${alone} or leased_by is null or leased_by = ${owner}::uuid or leased_until < ${now}
    returning account.*,
      (select max(next_at) from remote_commands where account_id = account.id and next_at <= ${now}) as due_at`.execute(
    tx,
  );
  return rows.map((row) => ({
    account: accountOfRow(row),
    wantedAt: Math.max(row.sync_requested_at?.getTime() ?? 0, row.due_at?.getTime() ?? 0),
  }));
}

export async function releaseAccounts(tx: AccountTx, owner: string): Promise<void> {
  await tx
    .updateTable('mail_accounts')
    .set({ leased_by: null, leased_until: null })
    .where('leased_by', '=', owner)
    .execute();
}
