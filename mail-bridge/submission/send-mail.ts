import { MailflexError } from '#core/contracts/errors.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';
import type { AccountRow } from '../accounts/accounts.tables.ts';
import type { MailboxBackend, OutgoingMail } from '../backends/mailbox-backend.ts';
import { noSignIn } from '../accounts/accounts.errors.ts';
import { addressOfAccount, type AccountAccess } from '../backends/open-account.ts';
import { submissionUncertain } from '../backends/submission.errors.ts';
import { nextStep } from './decide-attempt.ts';
import { submitOverSmtp } from './smtp.ts';
import { notConfigured } from './submission.errors.ts';
import { earlierState, findServer, forgetAttempt, noteState, type SubmissionServer } from './submission.repository.ts';
import type { SubmissionTable, SubmissionTables, SubmissionTx } from './submission.tables.ts';

export interface SendDeps extends AccountAccess {
  database: Database;
}

export interface Sending {
  /** names the attempt: the same id is the same mail */
  effectId: string;
  account: AccountRow;
  mail: OutgoingMail;
  now: Date;
}

export interface Sent {
  /** the copy that stands in Sent; null when it cannot be read back */
  copy: Uint8Array | null;
  /** addresses that the server refused while it took the mail for the others */
  refused: string[];
}

/**
 * Sends a mail once. What is about to happen is written down first; a repetition after a crash looks into Sent before
 * anything else and never hands over a second time what may have been taken.
 */
export async function sendMail(deps: SendDeps, backend: MailboxBackend, sending: Sending): Promise<Sent> {
  const { effectId, account, mail, now } = sending;
  const within = <T>(work: (tx: SubmissionTx) => Promise<T>) =>
    inTenant<SubmissionTables, T>(deps.database, account.tenantId, work);
  const note = (state: SubmissionTable['state']) =>
    within((tx) =>
      noteState(tx, {
        id: effectId,
        tenant_id: account.tenantId,
        user_id: account.userId,
        account_id: account.id,
        rfc_message_id: mail.rfcMessageId,
        state,
        created_at: now,
      }),
    );

  const earlier = await within((tx) => earlierState(tx, effectId));
  // looked for only when it can be there
  const inSent = earlier !== null && (await backend.readSent(mail.rfcMessageId)) !== null;
  const step = nextStep({ earlier, inSent });
  if (step === 'doubt') throw submissionUncertain({ rfcMessageId: mail.rfcMessageId });
  let refused: string[] = [];
  if (step === 'send') {
    const handOver = backend.submit ?? (await overSmtp());
    await note('handing-over');
    try {
      refused = await handOver(mail);
    } catch (error) {
      // with an answer, or before the mail went, nothing has happened
      if (error instanceof MailflexError && !error.uncertain) await within((tx) => forgetAttempt(tx, effectId));
      throw error;
    }
    await note('taken');
  }
  if (step !== 'done') await backend.fileSent(mail.raw, mail.rfcMessageId);
  return { copy: await backend.readSent(mail.rfcMessageId), refused };

  async function overSmtp(): Promise<(outgoing: OutgoingMail) => Promise<string[]>> {
    const server = await within((tx) => findServer(tx, account.id));
    if (!server) throw notConfigured({ accountId: account.id });
    const address = await smtpAddressOf(deps, account, server);
    return (outgoing) => submitOverSmtp(address, outgoing, deps.rules);
  }
}

export async function smtpAddressOf(access: AccountAccess, account: AccountRow, server: SubmissionServer) {
  const { host, port, tls, username, secret } = server;
  const own = await addressOfAccount(access, account);
  const owner = { tenantId: account.tenantId, accountId: account.id };
  if (secret === null && own.login === 'oauth' && access.credentials?.serves(own, host) !== true)
    throw noSignIn({ host });
  return {
    host,
    port,
    tls,
    username: username ?? own.username,
    password: secret === null ? own.password : access.secrets.open(owner, secret),
    login: secret === null ? own.login : ('password' as const),
  };
}
