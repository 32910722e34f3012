import type { EgressRules } from '#core/egress/egress-rules.ts';
import type { AccountRow } from '../accounts/accounts.tables.ts';
import type { SecretBox } from '../accounts/secret-box.ts';
import type { Deadlines } from './deadline.ts';
import type { BackendAddress, MailboxBackend } from './mailbox-backend.ts';
import { openBackend } from './open-backend.ts';

export interface AccountAccess {
  secrets: SecretBox;
  rules: EgressRules;
  deadlines?: Deadlines;
}

/** How an account signs in now, its password in the open. */
export function addressOfAccount({ secrets, deadlines }: AccountAccess, account: AccountRow): Promise<BackendAddress> {
  const { kind, host, port, tls, username, tenantId, id, secret, login } = account;
  const password = secrets.open({ tenantId, accountId: id }, secret);
  return Promise.resolve({
    kind,
    host,
    port,
    tls,
    username,
    password,
    ...(login ? { login } : {}),
    ...(deadlines ? { deadlines } : {}),
  });
}

/** Connects to the server of an account. The caller disposes it. */
export async function openAccount(access: AccountAccess, account: AccountRow): Promise<MailboxBackend> {
  return openBackend(await addressOfAccount(access, account), access.rules);
}
