import type { SubmissionTable, SubmissionTx } from './submission.tables.ts';

export interface SubmissionServer {
  host: string;
  port: number;
  tls: 'implicit' | 'starttls' | 'none';
  /** null: as the account itself */
  username: string | null;
  /** encrypted; null: that of the account */
  secret: string | null;
}

export async function findServer(tx: SubmissionTx, accountId: string): Promise<SubmissionServer | null> {
  const row = await tx
    .selectFrom('submission_servers')
    .select(['host', 'port', 'tls', 'username', 'secret'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row ?? null;
}

/** Sets or, with null, removes the submission server of an account of this user. False: there is no such account. */
export async function saveServer(
  tx: SubmissionTx,
  owner: { tenantId: string; userId: string; accountId: string },
  server: SubmissionServer | null,
): Promise<boolean> {
  const account = await tx
    .selectFrom('mail_accounts')
    .select('id')
    .where('id', '=', owner.accountId)
    .where('user_id', '=', owner.userId)
    .executeTakeFirst();
  if (!account) return false;
  await tx.deleteFrom('submission_servers').where('account_id', '=', owner.accountId).execute();
  if (server)
    await tx
      .insertInto('submission_servers')
      .values({ account_id: owner.accountId, tenant_id: owner.tenantId, ...server })
      .execute();
  return true;
}

export async function earlierState(tx: SubmissionTx, id: string): Promise<SubmissionTable['state'] | null> {
  const row = await tx.selectFrom('submissions').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state ?? null;
}

export async function noteState(
  tx: SubmissionTx,
  row: Omit<SubmissionTable, 'created_at'> & { created_at: Date },
): Promise<void> {
  await tx
    .insertInto('submissions')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ state: row.state }))
    .execute();
}

/** Nothing was sent: the next try starts anew. */
export async function forgetAttempt(tx: SubmissionTx, id: string): Promise<void> {
  await tx.deleteFrom('submissions').where('id', '=', id).execute();
}
