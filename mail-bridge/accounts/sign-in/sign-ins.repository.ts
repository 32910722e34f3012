import type { AccountTx } from '../accounts.tables.ts';

/** A sign-in that was begun, and after `done` the tokens that it brought. `secret` is encrypted for its id. */
export interface SignInRow {
  id: string;
  tenantId: string;
  userId: string;
  /** signs in again for this account */
  accountId: string | null;
  stateHash: string;
  secret: string;
  done: boolean;
  expiresAt: Date;
}

/** Also removes those whose time is over. */
export async function insertSignIn(tx: AccountTx, row: SignInRow, now: Date): Promise<void> {
  await tx.deleteFrom('mail_sign_ins').where('expires_at', '<', now).execute();
  await tx
    .insertInto('mail_sign_ins')
    .values({
      id: row.id,
      tenant_id: row.tenantId,
      user_id: row.userId,
      account_id: row.accountId,
      state_hash: row.stateHash,
      secret: row.secret,
      done: row.done,
      expires_at: row.expiresAt,
    })
    .execute();
}

/** Takes it away: a state is good once, for the user who began. */
export function takeBegun(
  tx: AccountTx,
  { userId, stateHash, now }: { userId: string; stateHash: string; now: Date },
): Promise<{ id: string; account_id: string | null; secret: string } | undefined> {
  return tx
    .deleteFrom('mail_sign_ins')
    .where('user_id', '=', userId)
    .where('state_hash', '=', stateHash)
    .where('done', '=', false)
    .where('expires_at', '>', now)
    .returning(['id', 'account_id', 'secret'])
    .executeTakeFirst();
}

/** The tokens of a finished sign-in, encrypted for its id. */
export async function findDone(
  tx: AccountTx,
  { userId, id, now }: { userId: string; id: string; now: Date },
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('mail_sign_ins')
    .select('secret')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .where('done', '=', true)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.secret;
}

export async function removeSignIn(tx: AccountTx, id: string): Promise<void> {
  await tx.deleteFrom('mail_sign_ins').where('id', '=', id).execute();
}
