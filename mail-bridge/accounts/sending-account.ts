import type { ParsedMessage } from '#core/contracts/mail.ts';
import { messageNotFound } from '../mail.errors.ts';
import { findById, type MailboxRef } from '../store/mailbox.repository.ts';
import { accountNotFound, noAccount } from './accounts.errors.ts';
import { accountOfRow } from './accounts.repository.ts';
import type { AccountRow, AccountTx } from './accounts.tables.ts';

export interface SendingAccount {
  account: AccountRow;
  mailbox: MailboxRef;
}

export interface SourceAccount extends SendingAccount {
  /** the mail that is answered */
  parsed: ParsedMessage;
}

/** The account that a mail came from. Throws `mail.message_not_found`, `mail_account.none_for_message`. */
export async function accountOfMessage(tx: AccountTx, userId: string, messageId: string): Promise<SourceAccount> {
  const message = await tx
    .selectFrom('messages')
    .select(['mailbox_id', 'parsed'])
    .where('id', '=', messageId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (!message) throw messageNotFound({ messageId });
  const found = await firstAccount(tx, userId, { mailboxId: message.mailbox_id });
  if (!found) throw noAccount({ messageId });
  return { ...found, parsed: message.parsed };
}

/** The account with this id, else the oldest of the user. Throws `mail_account.not_found`. */
export async function accountOfUser(tx: AccountTx, userId: string, accountId?: string): Promise<SendingAccount> {
  const found = await firstAccount(tx, userId, accountId === undefined ? {} : { accountId });
  if (!found) throw accountNotFound(accountId === undefined ? {} : { id: accountId });
  return found;
}

export async function firstAccount(
  tx: AccountTx,
  userId: string,
  which: { mailboxId?: string; accountId?: string },
): Promise<SendingAccount | null> {
  let query = tx.selectFrom('mail_accounts').selectAll().where('user_id', '=', userId).orderBy('created_at');
  if (which.mailboxId !== undefined) query = query.where('mailbox_id', '=', which.mailboxId);
  if (which.accountId !== undefined) query = query.where('id', '=', which.accountId);
  const row = await query.executeTakeFirst();
  const mailbox = row ? await findById(tx, row.mailbox_id) : null;
  return row && mailbox ? { account: accountOfRow(row), mailbox } : null;
}
