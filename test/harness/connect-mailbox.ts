import type { MailAccount } from '#core/contracts/mail-account.ts';
import type { signIn } from './mailflex.ts';
import type { MailServer } from './mail-servers.ts';

export const MAILBOX_OWNER = 'alice@example.org';

/** Connects alice's mailbox of a server on this machine, by IMAP unless `more` says otherwise. */
export function connectMailbox(
  call: Awaited<ReturnType<typeof signIn>>['call'],
  server: Pick<MailServer, 'imap'>,
  more: Record<string, unknown> = {},
): Promise<MailAccount> {
  return call<MailAccount>('mail-account.connect', {
    kind: 'imap',
    host: '127.0.0.1',
    port: server.imap,
    tls: 'none',
    username: 'alice',
    password: 'secret',
    address: MAILBOX_OWNER,
    ...more,
  });
}
