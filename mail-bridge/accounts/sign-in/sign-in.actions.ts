/** Signing in at the provider: the browser goes there and comes back with a code, which becomes tokens here. */
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { Id, newId } from '#core/contracts/ids.ts';
import type { MailAccount } from '#core/contracts/mail-account.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';
import { accountNotFound, badRedirect, noSignIn, signInUnknown } from '../accounts.errors.ts';
import { changeAccount, listAccounts } from '../accounts.repository.ts';
import type { AccountTables, AccountTx } from '../accounts.tables.ts';
import type { SecretBox } from '../secret-box.ts';
import type { SignInProviders } from './sign-in-providers.ts';
import { insertSignIn, takeBegun } from './sign-ins.repository.ts';

/** a sign-in takes minutes: a person reads, types and looks for a phone */
const BEGUN_MS = 15 * 60_000;
const PATH = '/settings/accounts/signed-in';

export interface SignInDeps {
  database: Database;
  secrets: SecretBox;
  providers: SignInProviders;
  /** address of the web pages; undefined: on this machine */
  publicUrl: string | undefined;
  nudge(accountId?: string): void;
}

export function createSignInActions(deps: SignInDeps): readonly ActionDefinition[] {
  const { database, secrets, providers, publicUrl, nudge } = deps;
  return [
    defineAction({
      name: 'mail-account.start-sign-in',
      description: 'Begins a sign-in at the provider of a mailbox; the browser is sent to the address that comes back.',
      input: z.object({
        host: z.string().trim().toLowerCase().max(253),
        /** fills in the form of the provider */
        username: z.string().max(320).default(''),
        /** whose mail it is: of several providers the one for its domain is taken */
        address: z.string().max(320).optional(),
        /** the account to sign in to again; without it for one that is yet to be connected */
        accountId: Id.optional(),
        /** origin of the pages that the browser shows */
        origin: z.url().max(300),
      }),
      output: z.object({ url: z.string() }),
      scope: 'mail:manage',
      effect: 'write',
      journal: false,
      async run({ actor, now }, { host, username, address, accountId, origin }) {
        const { tenantId, userId } = actor;
        const account = accountId === undefined ? null : await ownAccount(tenantId, userId, accountId, host);
        const whose = account?.address ?? address ?? (username.includes('@') ? username : null);
        const provider = providers.choose(host, whose);
        if (!provider) throw noSignIn({ host });
        if (!isOwnOrigin(origin, publicUrl)) throw badRedirect({ origin });
        const [state, verifier] = [randomBytes(32).toString('base64url'), randomBytes(48).toString('base64url')];
        const redirectUri = new URL(PATH, origin).href;
        const url = await provider.begin({ redirectUri, state, verifier, hint: username });
        const id = newId(now.getTime());
        await inTenant<AccountTables, void>(database, tenantId, async (tx) => {
          const begun: Begun = { verifier, redirectUri, provider: provider.id };
          const secret = secrets.seal({ tenantId, accountId: id }, JSON.stringify(begun));
          const expiresAt = new Date(now.getTime() + BEGUN_MS);
          const row = { id, tenantId, userId, accountId: accountId ?? null, stateHash: hashOf(state), secret };
          await insertSignIn(tx, { ...row, done: false, expiresAt }, now);
        });
        return { url };
      },
      verify: () => Promise.resolve(true),
    }),
    defineAction({
      name: 'mail-account.finish-sign-in',
      description: 'Ends a sign-in with the address that the browser came back with.',
      input: z.object({ callback: z.url().max(8000) }),
      output: z.object({
        /** for `mail-account.test` and `mail-account.connect`; null when an account was signed in to again */
        signInId: Id.nullable(),
        accountId: Id.nullable(),
        /** as the provider knows the person */
        email: z.string().nullable(),
        /** name of the provider */
        provider: z.string(),
      }),
      scope: 'mail:manage',
      effect: 'write',
      journal: false,
      async run({ actor, now }, { callback }) {
        const { tenantId, userId } = actor;
        const within = <T>(work: (tx: AccountTx) => Promise<T>) => inTenant<AccountTables, T>(database, tenantId, work);
        const state = new URL(callback).searchParams.get('state') ?? '';
        const begun = await within((tx) => takeBegun(tx, { userId, stateHash: hashOf(state), now }));
        if (!begun) throw signInUnknown();
        const opened = secrets.open({ tenantId, accountId: begun.id }, begun.secret);
        const { verifier, redirectUri, provider: chosen } = JSON.parse(opened) as Begun;
        const provider = providers.byId(chosen);
        if (!provider) throw signInUnknown();
        // only the answer is the browser's: where it came back to is known here
        const back = Object.assign(new URL(redirectUri), { search: new URL(callback).search }).href;
        const { email, ...tokens } = await provider.finish({ callback: back, state, verifier });
        const tokenExpiresAt = tokens.expiresAt === null ? null : new Date(tokens.expiresAt);
        const seal = (accountId: string) => secrets.seal({ tenantId, accountId }, JSON.stringify(tokens));
        const accountId = begun.account_id;
        if (accountId !== null) {
          const change = { secret: seal(accountId), login: 'oauth' as const, tokenExpiresAt };
          if (!(await within((tx) => changeAccount(tx, userId, accountId, change))))
            throw accountNotFound({ accountId });
          nudge();
          return { signInId: null, accountId, email, provider: provider.name };
        }
        const id = newId(now.getTime());
        const expiresAt = new Date(now.getTime() + BEGUN_MS);
        const row = { id, tenantId, userId, accountId: null, stateHash: '', secret: seal(id), done: true, expiresAt };
        await within((tx) => insertSignIn(tx, row, now));
        return { signInId: id, accountId: null, email, provider: provider.name };
      },
      verify: () => Promise.resolve(true),
    }),
  ];

  async function ownAccount(tenantId: string, userId: string, id: string, host: string): Promise<MailAccount> {
    const [account] = await inTenant<AccountTables, MailAccount[]>(database, tenantId, (tx) =>
      listAccounts(tx, userId, id),
    );
    if (!account || account.host !== host) throw accountNotFound({ id });
    return account;
  }
}

/** What is kept, encrypted, while the browser is away. */
interface Begun {
  verifier: string;
  redirectUri: string;
  provider: string;
}

/** The provider knows the addresses that it sends people back to; this keeps to that of this server before it is asked. */
function isOwnOrigin(origin: string, publicUrl: string | undefined): boolean {
  const { origin: given, hostname } = new URL(origin);
  if (publicUrl !== undefined) return given === new URL(publicUrl).origin;
  return /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname);
}

const hashOf = (state: string): string => createHash('sha256').update(state).digest('hex');
