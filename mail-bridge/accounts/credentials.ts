/** What an account signs in with: its password, or an access token that is renewed before it ends. */
import { setTimeout as delay } from 'node:timers/promises';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import { accountNotFound } from './accounts.errors.ts';
import { leaseToken, readToken, saveToken } from './accounts.repository.ts';
import type { AccountRow, AccountTables, AccountTx } from './accounts.tables.ts';
import type { SecretBox } from './secret-box.ts';
import { providerUnreachable, signInNeeded, type TokenSet } from './sign-in/sign-in-provider.ts';
import type { SignInProviders } from './sign-in/sign-in-providers.ts';

export interface Credentials {
  login: 'password' | 'oauth';
  /** with `oauth` the access token */
  password: string;
  /** a connection that lives longer has to sign in again; milliseconds since 1970, null = never */
  renewAt: number | null;
  /** who gave the token; null with a password */
  provider: string | null;
}

export interface AccountCredentials {
  /**
   * `rejected`: a token that the server does not take although its time is not over. Throws `mail_account.sign_in_needed`,
   * `mail_account.secret_unreadable`, `connection.provider_unreachable`.
   */
  of(account: AccountRow, rejected?: string | null): Promise<Credentials>;
  /** `due`: connect anew; `rejected`: and say that this token is not taken. Asks the provider where it offers that. */
  check(credentials: Credentials): Promise<'good' | 'due' | 'rejected'>;
  /** Whether the token may be sent to this host: each provider has its own. */
  serves(credentials: Pick<Credentials, 'provider'>, host: string): boolean;
}

/** Somebody else who renews the token is waited for so long; the lease ends by itself should they die. */
const LEASE_MS = 20_000;
const POLL_MS = 250;

export interface CredentialDeps {
  database: Database;
  secrets: SecretBox;
  providers: SignInProviders;
  clock: Clock;
}

export function createCredentials({ database, secrets, providers, clock }: CredentialDeps): AccountCredentials {
  const now = () => clock.now().getTime();

  async function tokenOf(account: AccountRow, rejected: string | null): Promise<TokenSet> {
    const { id: accountId, tenantId, host } = account;
    const owner = { tenantId, accountId };
    const within = <T>(work: (tx: AccountTx) => Promise<T>) => inTenant<AccountTables, T>(database, tenantId, work);
    for (const until = Date.now() + 2 * LEASE_MS; ; await delay(POLL_MS)) {
      const sealed = await within((tx) => readToken(tx, accountId));
      if (sealed === undefined) throw accountNotFound({ id: accountId });
      const tokens = JSON.parse(secrets.open(owner, sealed)) as TokenSet;
      const due = tokens.accessToken === rejected || (tokens.renewAt !== null && tokens.renewAt <= now());
      if (!due) return tokens;
      const provider = providers.givenBy(tokens.provider, host);
      if (!provider) throw signInNeeded({ detail: 'its provider is not configured any more' });
      // with rotation a refresh token is good once: two that renew at the same time would lose the account
      const lease = { now: new Date(now()), until: new Date(now() + LEASE_MS), sealed };
      if (!(await within((tx) => leaseToken(tx, accountId, lease)))) {
        if (Date.now() > until)
          throw providerUnreachable({ detail: 'another process does not finish renewing the token' });
        continue;
      }
      try {
        const renewed = await provider.renew(tokens);
        const secret = secrets.seal(owner, JSON.stringify(renewed));
        await within((tx) => saveToken(tx, accountId, { secret, expiresAt: dateOf(renewed.expiresAt) }));
        return renewed;
      } catch (error) {
        await within((tx) => saveToken(tx, accountId, { secret: sealed, expiresAt: dateOf(tokens.expiresAt) }));
        const lives = tokens.accessToken !== rejected && tokens.expiresAt !== null && tokens.expiresAt > now();
        if (lives && toCode(error) === 'connection.provider_unreachable') return tokens;
        throw error;
      }
    }
  }

  return {
    async of(account, rejected = null) {
      if (account.login !== 'oauth') {
        const owner = { tenantId: account.tenantId, accountId: account.id };
        return { login: 'password', password: secrets.open(owner, account.secret), renewAt: null, provider: null };
      }
      const { accessToken, renewAt, provider } = await tokenOf(account, rejected);
      const givenBy = providers.givenBy(provider, account.host)?.id ?? null;
      return { login: 'oauth', password: accessToken, renewAt, provider: givenBy };
    },
    async check({ login, password, renewAt, provider }) {
      if (login !== 'oauth') return 'good';
      if (renewAt !== null && renewAt <= now()) return 'due';
      const giver = provider === null ? undefined : providers.byId(provider);
      return (await giver?.isActive(password)) === false ? 'rejected' : 'good';
    },
    serves: ({ provider }, host) => provider !== null && providers.byId(provider)?.serves(host) === true,
  };
}

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));
const toCode = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
