import type { EgressRules } from '#core/egress/egress-rules.ts';
import type { AccountRow } from '../accounts/accounts.tables.ts';
import type { AccountCredentials, Credentials } from '../accounts/credentials.ts';
import type { SecretBox } from '../accounts/secret-box.ts';
import type { Deadlines } from './deadline.ts';
import type { BackendAddress, MailboxBackend } from './mailbox-backend.ts';
import { openBackend } from './open-backend.ts';

export interface AccountAccess {
  secrets: SecretBox;
  /** renews tokens; without it an account has a password */
  credentials?: AccountCredentials;
  rules: EgressRules;
  deadlines?: Deadlines;
}

/** How an account signs in now, its password or a token in the open. `rejected`: a token that was refused. */
export async function addressOfAccount(
  { secrets, credentials, deadlines }: AccountAccess,
  account: AccountRow,
  rejected: string | null = null,
): Promise<BackendAddress & Credentials> {
  const { kind, host, port, tls, username, tenantId, id, secret } = account;
  const held = (await credentials?.of(account, rejected)) ?? {
    login: 'password' as const,
    password: secrets.open({ tenantId, accountId: id }, secret),
    renewAt: null,
    provider: null,
  };
  return { kind, host, port, tls, username, ...held, ...(deadlines ? { deadlines } : {}) };
}

/** Connects to the server of an account. The caller disposes it. */
export async function openAccount(access: AccountAccess, account: AccountRow): Promise<MailboxBackend> {
  return openBackend(await addressOfAccount(access, account), access.rules);
}
